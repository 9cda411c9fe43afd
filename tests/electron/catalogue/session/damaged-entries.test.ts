import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { keysOf, openWithTool } from '../../../support/attacker.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, switchTo, unlockAs, type TestUser } from '../../../support/people.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
});
afterEach(() => catalogue.dispose());

async function lockedTool() {
  await catalogue.lock();
  return openWithTool(catalogue.folder, (await keysOf(catalogue.folder, people.supervisor)).database);
}

/** As somebody with an account and a SQLite tool can: the newest entry of this type is there, and no signature of it is good. */
async function damage(type: string): Promise<void> {
  const tool = await lockedTool();
  const triggers = tool.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all() as string[];
  for (const name of triggers) tool.exec(`DROP TRIGGER "${name}"`);
  const spoilt = tool
    .prepare(
      `UPDATE ledger_entries SET signature = zeroblob(64)
       WHERE seq = (SELECT max(seq) FROM ledger_entries WHERE CAST(bytes AS TEXT) LIKE ?)`,
    )
    .run(`%"type":"${type}"%`);
  tool.close();
  expect(spoilt.changes).toBe(1);
}

const unlock = async (user: TestUser) => outcome(await unlockAs(catalogue, user));

it('SEC-45 a suspension keeps out though its signature was damaged, and nobody else', async () => {
  await switchTo(catalogue, people.administrator);
  await catalogue.done('users.suspend', { user: people.investigator.id, reason: 'diperiksa' });
  await damage('user.suspended');
  expect(await unlock(people.investigator)).toBe('USER_SUSPENDED');
  expect(await unlock(people.supervisor)).toBe('ok');
  expect((await catalogue.done('audit.run', {})).findings.map(({ code }) => code)).toContain('SIGNATURE_INVALID');
});

it('SEC-45 a damaged suspension that was taken back keeps nobody out', async () => {
  await switchTo(catalogue, people.administrator);
  await catalogue.done('users.suspend', { user: people.investigator.id, reason: 'diperiksa' });
  await catalogue.done('users.reinstate', { user: people.investigator.id, reason: 'selesai' });
  await damage('user.suspended');
  expect(await unlock(people.investigator)).toBe('ok');
});

it('SEC-45 an expiry keeps out though its signature was damaged', async () => {
  await switchTo(catalogue, people.administrator);
  await catalogue.done('users.set-expiry', { user: people.investigator.id, expires: '2031-01-01', reason: 'kontrak' });
  await damage('user.expiry-set');
  expect(await unlock(people.investigator)).toBe('ok');
  await catalogue.lock();
  catalogue.clock.now = '2031-01-02T09:00:00.000+07:00';
  expect(await unlock(people.investigator)).toBe('USER_EXPIRED');
});

it('SEC-42 a change of passphrase that a damaged ledger refuses leaves the one before in force', async () => {
  await switchTo(catalogue, people.supervisor);
  await damage('user.added');
  expect(await unlock(people.supervisor)).toBe('ok');
  const { passphrase: current } = people.supervisor;
  const next = 'kata sandi yang lain sekali';
  const before = readFileSync(join(catalogue.folder, 'vault.json'));
  expect(outcome(await catalogue.call('users.change-passphrase', { current, next }))).toBe('CATALOGUE_DAMAGED');
  expect(readFileSync(join(catalogue.folder, 'vault.json'))).toEqual(before);
  await catalogue.lock();
  expect(await unlock({ ...people.supervisor, passphrase: next })).toBe('PASSPHRASE_WRONG');
  expect(await unlock(people.supervisor)).toBe('ok');
});

it('SEC-42 a change of passphrase whose entry cannot be written leaves the one before in force', async () => {
  await switchTo(catalogue, people.supervisor);
  const tool = await lockedTool();
  tool.exec(`CREATE TRIGGER refuse BEFORE INSERT ON ledger_entries
    WHEN CAST(NEW.bytes AS TEXT) LIKE '%user.passphrase-changed%' BEGIN SELECT RAISE(ABORT, 'no'); END`);
  tool.close();
  expect(await unlock(people.supervisor)).toBe('ok');
  const { passphrase: current } = people.supervisor;
  const next = 'kata sandi yang lain sekali';
  expect(outcome(await catalogue.call('users.change-passphrase', { current, next }))).not.toBe('ok');
  await catalogue.lock();
  expect(await unlock({ ...people.supervisor, passphrase: next })).toBe('PASSPHRASE_WRONG');
  expect(await unlock(people.supervisor)).toBe('ok');
});

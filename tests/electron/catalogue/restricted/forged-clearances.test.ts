import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keysOf, lootOf, openWithTool } from '../../../support/attacker.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn } from '../../../support/planted.ts';
import { LOOKING, openPerson, PLANTED_VALUES, protectedCase, recordPerson, SITI } from '../../../support/protected.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const values = PLANTED_VALUES;
let catalogue: TestCatalogue;
let founder: TestUser;
let insider: TestUser;
let supervisor: TestUser;
let caseId: string;
let person: string;
let photo: string;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  insider = await addUser(catalogue, 'investigator', 'Orang Dalam');
  supervisor = await addUser(catalogue, 'supervisor', 'Pengawas');
  ({ caseId, person, photo } = await protectedCase(catalogue));
});
afterEach(() => catalogue.dispose());

/** With the catalogue locked, changes it as somebody with the database key can. */
async function meanwhile(change: (tool: Driver.Database) => void): Promise<void> {
  await catalogue.lock();
  const { database } = await keysOf(catalogue.folder, insider);
  const tool = openWithTool(catalogue.folder, database);
  change(tool);
  tool.close();
}

function clearInsider(tool: Driver.Database): void {
  tool
    .prepare(
      `INSERT INTO clearances (case_id, user_id, reason, station, seq, at, by)
       SELECT case_id, ?, 'x', station, seq, at, by FROM clearances WHERE case_id = ?`,
    )
    .run(insider.id, caseId);
}

const grant = (user: TestUser) =>
  catalogue.call('clearances.grant', { case: caseId, user: user.id, reason: 'penyidikan' });
const revoke = (user: TestUser) => catalogue.call('clearances.revoke', { case: caseId, user: user.id, reason: 'x' });

/** Everything that signs an entry about what is sealed in the case. */
async function everyAct(): Promise<string[]> {
  const identity = SITI;
  return [
    await catalogue.call('people.open', { person, reason: LOOKING }),
    await catalogue.call('people.amend', { person, reason: 'x', identity }),
    await catalogue.call('people.record', { case: caseId, roles: ['witness'], identity }),
    await catalogue.call('restricted.open', { attachment: photo, reason: LOOKING }),
    await catalogue.call('restricted.save', {
      attachment: photo,
      reason: LOOKING,
      folder: catalogue.grant(catalogue.parent),
    }),
    await grant(supervisor),
    await revoke(founder),
  ].map(outcome);
}

/** Entries in the log, which every reader must accept. */
async function entries(): Promise<number> {
  await catalogue.lock();
  const report = await ledgerReport(catalogue.folder);
  expect(report.problems).toEqual([]);
  return report.entries;
}

it(
  'SEC-51 the sheets give no key to somebody who wrote themself into the table of clearances',
  { timeout: 120_000 },
  async () => {
    await meanwhile(clearInsider);
    const passphrase = 'kata sandi yang baru sekali';
    await catalogue.done('catalogue.recover', {
      folder: catalogue.grant(catalogue.folder),
      user: insider.id,
      codes: [...catalogue.codes],
      passphrase,
      reason: 'lupa kata sandi',
      sheets: { threshold: 1, shares: 1 },
    });
    expect(outcome(await catalogue.call('people.open', { person, reason: LOOKING }))).toBe('NOT_CLEARED');
    await catalogue.lock();
    const loot = await lootOf(catalogue.folder, { id: insider.id, passphrase });
    expect([loot.caseKeys.length, loot.rows, foundIn(loot.bytes, values)]).toEqual([0, 0, []]);
    await switchTo(catalogue, founder);
    expect(await openPerson(catalogue, person)).toEqual(SITI);
  },
);

it('SEC-51 nothing is signed for somebody who wrote themself into the table of clearances', async () => {
  const before = await entries();
  await meanwhile(clearInsider);
  await switchTo(catalogue, insider);
  expect(await everyAct()).toEqual(Array.from({ length: 7 }, () => 'NOT_CLEARED'));
  await switchTo(catalogue, founder);
  expect(outcome(await revoke(insider))).toBe('CLEARANCE_UNKNOWN');
  expect(await entries()).toBe(before);
});

it('SEC-51 nothing is signed for a supervisor, or for anybody, where rows of clearances were deleted', async () => {
  const before = await entries();
  await meanwhile((tool) => tool.exec('DELETE FROM clearances'));
  await switchTo(catalogue, supervisor);
  expect([outcome(await grant(supervisor)), outcome(await grant(insider))]).toEqual(['NOT_CLEARED', 'NOT_CLEARED']);
  await switchTo(catalogue, founder);
  expect(new Set(await everyAct())).not.toContain('ok');
  expect(await entries()).toBe(before);
});

it('SEC-51 nobody is cleared twice, though the row of the first time was deleted', async () => {
  await grant(insider);
  const before = await entries();
  await meanwhile((tool) => tool.prepare('DELETE FROM clearances WHERE user_id = ?').run(insider.id));
  await switchTo(catalogue, founder);
  expect(outcome(await grant(insider))).toBe('CLEARANCE_EXISTS');
  expect(await entries()).toBe(before);
});

it('SEC-51 a person and a file that the tables move to another case stay in theirs', async () => {
  await switchTo(catalogue, insider);
  const own = await openCase(catalogue, 'LP/B/99');
  const before = await entries();
  await meanwhile((tool) => {
    tool.prepare('UPDATE people SET case_id = ?').run(own);
    tool.prepare('UPDATE restricted SET case_id = ?, person_id = NULL').run(own);
  });
  await switchTo(catalogue, insider);
  const [open, amend, , look, save] = await everyAct();
  expect([open, amend, look, save]).toEqual(['NOT_CLEARED', 'NOT_CLEARED', 'NOT_CLEARED', 'NOT_CLEARED']);
  expect(await entries()).toBe(before);
});

it('SEC-51 the next code comes from the log, whatever the table says the last one was', async () => {
  await meanwhile((tool) => tool.prepare(`UPDATE people SET code = 'AK-77'`).run());
  await switchTo(catalogue, founder);
  expect((await recordPerson(catalogue, caseId, SITI, ['child-victim'])).code).toBe('AK-02');
});

const keyTables = ['case_keys', 'case_key_states', 'disclosures', 'restricted_keys'] as const;

it('SEC-52 a key of before, put back with the rows of its time, is not changed a second time', async () => {
  await grant(insider);
  await grant(supervisor);
  const kept = new Map<string, unknown[][]>();
  await meanwhile((tool) => {
    for (const table of keyTables) kept.set(table, tool.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]);
  });
  await switchTo(catalogue, founder);
  expect(outcome(await revoke(insider))).toBe('ok');
  const before = await entries();
  await meanwhile((tool) => {
    for (const [table, rows] of kept) {
      tool.exec(`DELETE FROM ${table}`);
      for (const row of rows) tool.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`).run(...row);
    }
  });
  await switchTo(catalogue, founder);
  expect(outcome(await revoke(supervisor))).toBe('CASE_KEY_LOST');
  expect(await entries()).toBe(before);
});

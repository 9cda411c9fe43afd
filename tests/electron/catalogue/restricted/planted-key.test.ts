import { randomBytes } from 'node:crypto';
import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { sealCaseKey } from '#electron/catalogue/restricted/case-key.ts';
import { unwrap } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf, makeEntryBytes, readEntry, signLeaf, type Entry } from '#shared/ledger/entry.ts';
import { keysOf, lootWith, openWithTool, type StolenKeys } from '../../../support/attacker.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn, planted } from '../../../support/planted.ts';
import { anonymous, LOOKING, PLANTED, recordPerson, SITI } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const values = planted(PLANTED);
/** What the attacker would have us write under. */
const own = randomBytes(32);
let catalogue: TestCatalogue;
let founder: TestUser;
let attacker: TestUser;
let keys: StolenKeys;
let caseId: string;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  attacker = await addUser(catalogue, 'investigator', 'Orang Dalam');
  caseId = await openCase(catalogue);
});
afterEach(() => catalogue.dispose());

/** With the catalogue locked, changes it as somebody with the database key can; then the founder unlocks again. */
async function meanwhile(change: (tool: Driver.Database) => void): Promise<void> {
  await catalogue.lock();
  keys = await keysOf(catalogue.folder, attacker);
  const tool = openWithTool(catalogue.folder, keys.database);
  change(tool);
  tool.close();
  await switchTo(catalogue, founder);
}

/** Seals the attacker's key to the founder, signed by the attacker in whoever's name. */
function plant(tool: Driver.Database, by: string): void {
  const sealKey = tool.prepare('SELECT seal_key FROM users WHERE id = ?').pluck().get(founder.id) as string;
  const place = { case: caseId, generation: 0 };
  const row = sealCaseKey(nativePrimitives, own, place, { id: founder.id, sealKey }, { id: by, sign: keys.sign });
  tool
    .prepare(
      'INSERT OR REPLACE INTO case_keys (case_id, generation, holder, sealed, by, signature) VALUES (?, 0, ?, ?, ?, ?)',
    )
    .run(caseId, founder.id, row.sealed, row.by, row.signature);
}

async function readByAttacker(): Promise<string[]> {
  await catalogue.lock();
  return foundIn(lootWith(catalogue.folder, keys, [own]).bytes, values);
}

it('SEC-51 a key that was put there before the first value is not the one that is used', async () => {
  await meanwhile((tool) => plant(tool, attacker.id));
  const { person } = await recordPerson(catalogue, caseId);
  expect(outcome(await catalogue.call('people.open', { person, reason: LOOKING }))).toBe('ok');
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  expect(await readByAttacker()).toEqual([]);
});

it.each([
  ['in their own name', () => attacker.id],
  ['in the name of somebody cleared', () => founder.id],
  ['in the name of nobody', () => 'us_0000000000000000'],
])(
  'SEC-51 nothing is written under a key that an outsider put in the place of the true one, signed %s',
  async (_, by) => {
    await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' }));
    await meanwhile((tool) => plant(tool, by()));
    const written = await catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
    expect(outcome(written)).toBe('CASE_KEY_LOST');
    const cleared = await catalogue.call('clearances.grant', { case: caseId, user: attacker.id, reason: 'x' });
    expect(outcome(cleared)).toBe('ok');
    expect((await catalogue.done('audit.run', {})).findings.map(({ code }) => code)).toContain('CASE_KEY_LOST');
    expect(await readByAttacker()).toEqual([]);
  },
);

it('SEC-51 a person whose key was exchanged in the table has nothing sealed to the new one', async () => {
  const victim = await addUser(catalogue, 'supervisor', 'Pengawas');
  await recordPerson(catalogue, caseId);
  await meanwhile((tool) => {
    const theirs = tool.prepare('SELECT seal_key FROM users WHERE id = ?').pluck().get(attacker.id) as string;
    tool.prepare('UPDATE users SET seal_key = ? WHERE id = ?').run(theirs, victim.id);
  });
  await catalogue.done('clearances.grant', { case: caseId, user: victim.id, reason: 'pengawasan' });
  await catalogue.lock();
  const loot = lootWith(catalogue.folder, keys);
  expect([loot.caseKeys.length, foundIn(loot.bytes, values)]).toEqual([0, []]);
});

/** Puts another entry in the place of one in the log, with its leaf and the attacker's signature, and tells the tables so. */
function forge(tool: Driver.Database, seq: number, change: (entry: Entry) => Entry): void {
  const triggers = tool.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ledger_entries'`,
  );
  for (const name of triggers.pluck().all()) tool.exec(`DROP TRIGGER ${String(name)}`);
  const before = tool.prepare('SELECT bytes FROM ledger_entries WHERE seq = ?').pluck().get(seq) as Buffer;
  const bytes = makeEntryBytes(change(unwrap(readEntry(before))));
  const leaf = leafOf(nativePrimitives, bytes);
  tool
    .prepare('UPDATE ledger_entries SET bytes = ?, leaf = ?, signature = ? WHERE seq = ?')
    .run(bytes, leaf, signLeaf(nativePrimitives, keys.sign, leaf), seq);
  const { type, by, data } = unwrap(readEntry(bytes));
  tool
    .prepare('UPDATE subjects SET type = ?, by = ?, case_id = ? WHERE seq = ?')
    .run(type, by, String(data['case']), seq);
}

const seqOf = (tool: Driver.Database, type: string, by: TestUser) =>
  tool.prepare('SELECT seq FROM subjects WHERE type = ? AND by = ?').pluck().get(type, by.id) as number;

/** What the attacker has after the founder went on working. */
async function caseKeysOfAttacker(): Promise<number> {
  await catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
  await catalogue.lock();
  const loot = lootWith(catalogue.folder, keys);
  expect(foundIn(loot.bytes, values)).toEqual([]);
  return loot.caseKeys.length;
}

it('SEC-51 an entry that was forged in the name of somebody cleared gives nobody a key', async () => {
  await switchTo(catalogue, attacker);
  await openCase(catalogue, 'LP/B/99');
  await switchTo(catalogue, founder);
  await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' }));
  await meanwhile((tool) => {
    const seq = seqOf(tool, 'case.opened', attacker);
    const data = { case: caseId, user: attacker.id, reason: 'penyidikan' };
    forge(tool, seq, (entry) => ({ ...entry, type: 'clearance.granted', by: founder.id, data }));
    tool
      .prepare(
        `INSERT INTO clearances SELECT case_id, ?, 'penyidikan', station, ?, at, by FROM clearances WHERE case_id = ?`,
      )
      .run(attacker.id, seq, caseId);
  });
  expect(await caseKeysOfAttacker()).toBe(0);
});

it('SEC-51 a case that now says it was opened by somebody else gives them no key', async () => {
  await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' }));
  await meanwhile((tool) => {
    forge(tool, seqOf(tool, 'case.opened', founder), (entry) => ({ ...entry, by: attacker.id }));
    tool.prepare('UPDATE clearances SET user_id = ?, by = ? WHERE case_id = ?').run(attacker.id, attacker.id, caseId);
    tool.prepare('UPDATE case_key_states SET due = 1').run();
  });
  expect(await caseKeysOfAttacker()).toBe(0);
});

/**
 * The attacker's own entries, early in the log, become others: they opened the case before the founder did, and cleared the
 * founder for it. Each is signed as it should be, by somebody who might.
 */
function rewriteOwnPast(tool: Driver.Database): number {
  const own = tool.prepare(`SELECT seq FROM subjects WHERE type = 'case.opened' AND by = ? ORDER BY seq`).pluck();
  const [first = 0, second = 0] = own.all(attacker.id) as number[];
  const data = { case: caseId, user: founder.id, reason: 'x' };
  forge(tool, first, (entry) => ({ ...entry, data: { ...entry.data, case: caseId } }));
  const leaf = tool.prepare('SELECT leaf FROM ledger_entries WHERE seq = ?').pluck().get(first) as Buffer;
  forge(tool, second, (entry) => ({ ...entry, prev: toHex(leaf), type: 'clearance.granted', data }));
  tool
    .prepare(`INSERT INTO clearances SELECT case_id, ?, '', station, ?, at, ? FROM clearances WHERE case_id = ?`)
    .run(attacker.id, first, attacker.id, caseId);
  return second;
}

/** Every entry after this one is linked to the one before it as it is now; the last one the attacker can sign. */
function linkAnew(tool: Driver.Database, from: number): void {
  const rows = tool.prepare('SELECT seq, bytes, leaf FROM ledger_entries WHERE seq >= ? ORDER BY seq');
  let prev = '';
  for (const { seq, bytes, leaf } of rows.all(from) as { seq: number; bytes: Buffer; leaf: Buffer }[]) {
    if (seq === from) {
      prev = toHex(leaf);
      continue;
    }
    const linked = makeEntryBytes({ ...unwrap(readEntry(bytes)), prev });
    const next = leafOf(nativePrimitives, linked);
    tool.prepare('UPDATE ledger_entries SET bytes = ?, leaf = ? WHERE seq = ?').run(linked, next, seq);
    prev = toHex(next);
  }
  const last = tool.prepare('SELECT max(seq) FROM ledger_entries').pluck().get() as number;
  const leaf = tool.prepare('SELECT leaf FROM ledger_entries WHERE seq = ?').pluck().get(last) as Buffer;
  const signature = signLeaf(nativePrimitives, keys.sign, leaf);
  tool.prepare('UPDATE ledger_entries SET signature = ? WHERE seq = ?').run(signature, last);
}

/** The attacker signs twice before the case is there, and last of all. */
async function attackerWorksBeside(): Promise<void> {
  await switchTo(catalogue, attacker);
  await openCase(catalogue, 'LP/B/97');
  await openCase(catalogue, 'LP/B/98');
  await switchTo(catalogue, founder);
  caseId = await openCase(catalogue, 'LP/A/98');
  await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' }));
  await switchTo(catalogue, attacker);
  await openCase(catalogue, 'LP/B/99');
}

it('SEC-51 whoever writes their own past anew, with good signatures, is seen before a key is sealed', async () => {
  await attackerWorksBeside();
  await meanwhile((tool) => void rewriteOwnPast(tool));
  const refused = await catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
  expect(outcome(refused)).toBe('CATALOGUE_DAMAGED');
  expect(await caseKeysOfAttacker()).toBe(0);
});

it('SEC-51 nor when every entry after it is linked anew, and the last one signed anew', async () => {
  await attackerWorksBeside();
  await meanwhile((tool) => {
    const from = rewriteOwnPast(tool);
    linkAnew(tool, from);
  });
  const refused = await catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
  expect(outcome(refused)).toBe('CATALOGUE_DAMAGED');
  expect(await caseKeysOfAttacker()).toBe(0);
});

it('SEC-51 nor does somebody whose clearance was taken away come back by writing that entry anew', async () => {
  await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' }));
  const about = { case: caseId, user: attacker.id, reason: 'x' };
  await catalogue.done('clearances.grant', about);
  await catalogue.done('clearances.revoke', about);
  await switchTo(catalogue, attacker);
  await openCase(catalogue, 'LP/B/99');
  await meanwhile((tool) => {
    const seqOfType = (type: string) =>
      tool.prepare('SELECT max(seq) FROM subjects WHERE type = ?').pluck().get(type) as number;
    const revoked = seqOfType('clearance.revoked');
    forge(tool, revoked, (entry) => ({ ...entry, by: attacker.id, type: 'attachment.added', data: { case: caseId } }));
    linkAnew(tool, revoked);
    tool
      .prepare(`INSERT INTO clearances SELECT case_id, ?, 'x', station, ?, at, by FROM clearances WHERE case_id = ?`)
      .run(attacker.id, seqOfType('clearance.granted'), caseId);
    tool.prepare('UPDATE case_key_states SET due = 1 WHERE case_id = ?').run(caseId);
  });
  expect(await caseKeysOfAttacker()).toBe(0);
});

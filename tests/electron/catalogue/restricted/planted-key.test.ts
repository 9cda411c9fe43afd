import { randomBytes } from 'node:crypto';
import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { sealCaseKey } from '#electron/catalogue/restricted/case-key.ts';
import { keysOf, lootWith, openWithTool, type StolenKeys } from '../../../support/attacker.ts';
import { forge, linkAnew, rewriteOwnPast } from '../../../support/forged-entries.ts';
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
    forge(tool, keys, seq, (entry) => ({ ...entry, type: 'clearance.granted', by: founder.id, data }));
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
    forge(tool, keys, seqOf(tool, 'case.opened', founder), (entry) => ({ ...entry, by: attacker.id }));
    tool.prepare('UPDATE clearances SET user_id = ?, by = ? WHERE case_id = ?').run(attacker.id, attacker.id, caseId);
    tool.prepare('UPDATE case_key_states SET due = 1').run();
  });
  expect(await caseKeysOfAttacker()).toBe(0);
});

const about = () => ({ caseId, attacker: attacker.id, victim: founder.id });

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
  await meanwhile((tool) => void rewriteOwnPast(tool, keys, about()));
  const refused = await catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
  expect(outcome(refused)).toBe('CATALOGUE_DAMAGED');
  expect(await caseKeysOfAttacker()).toBe(0);
});

it('SEC-51 nor when every entry after it is linked anew, and the last one signed anew', async () => {
  await attackerWorksBeside();
  await meanwhile((tool) => {
    const from = rewriteOwnPast(tool, keys, about());
    linkAnew(tool, keys, from);
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
    forge(tool, keys, revoked, (entry) => ({
      ...entry,
      by: attacker.id,
      type: 'attachment.added',
      data: { case: caseId },
    }));
    linkAnew(tool, keys, revoked);
    tool
      .prepare(`INSERT INTO clearances SELECT case_id, ?, 'x', station, ?, at, by FROM clearances WHERE case_id = ?`)
      .run(attacker.id, seqOfType('clearance.granted'), caseId);
    tool.prepare('UPDATE case_key_states SET due = 1 WHERE case_id = ?').run(caseId);
  });
  expect(await caseKeysOfAttacker()).toBe(0);
});

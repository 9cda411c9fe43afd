import { randomBytes } from 'node:crypto';
import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { sealCaseKey } from '#electron/catalogue/restricted/case-key.ts';
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

it('SEC-51 an entry that was forged into the log gives nobody a key', async () => {
  await recordPerson(catalogue, caseId);
  await meanwhile((tool) => {
    const entry = tool
      .prepare(`SELECT e.* FROM ledger_entries e JOIN subjects s ON s.seq = e.seq WHERE s.type = 'case.opened'`)
      .get() as {
      station: string;
      seq: number;
      bytes: Buffer;
    };
    for (const name of tool
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ledger_entries'`)
      .pluck()
      .all())
      tool.exec(`DROP TRIGGER ${String(name)}`);
    // The case was opened by somebody else, it now says; the signature and the leaf stay those of the founder.
    const forged = entry.bytes.toString().replace(founder.id, attacker.id);
    tool
      .prepare('UPDATE ledger_entries SET bytes = ? WHERE station = ? AND seq = ?')
      .run(Buffer.from(forged), entry.station, entry.seq);
    tool.prepare('UPDATE clearances SET user_id = ?, by = ? WHERE case_id = ?').run(attacker.id, attacker.id, caseId);
    tool.prepare('DELETE FROM case_keys').run();
  });
  await catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
  await catalogue.lock();
  const loot = lootWith(catalogue.folder, keys);
  expect([loot.caseKeys.length, foundIn(loot.bytes, values)]).toEqual([0, []]);
});

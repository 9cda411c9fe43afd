import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toHex } from '#shared/ledger/encoding.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { keysOf, lootWith, openWithTool, type StolenKeys } from '../../../support/attacker.ts';
import { forge } from '../../../support/forged-entries.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn, planted } from '../../../support/planted.ts';
import { anonymous, PLANTED, recordPerson, SITI } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let attacker: TestUser;
let keys: StolenKeys;
let caseId: string;

/** The last two entries are the attacker's own: two cases, which nobody has signed anything over. */
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  attacker = await addUser(catalogue, 'investigator', 'Orang Dalam');
  caseId = await openCase(catalogue, 'LP/A/98');
  await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' }));
  await switchTo(catalogue, attacker);
  await openCase(catalogue, 'LP/B/1');
  await openCase(catalogue, 'LP/B/2');
  await catalogue.lock();
  keys = await keysOf(catalogue.folder, attacker);
});
afterEach(() => catalogue.dispose());

/** Their own entries say that they opened the victim's case and cleared the victim, and `place` says where in the log that was. */
function claimEarlier(tool: Driver.Database, place: readonly [Partial<Entry>, Partial<Entry>]): void {
  const last = tool.prepare('SELECT max(seq) FROM ledger_entries').pluck().get() as number;
  forge(tool, keys, last - 1, (entry) => ({ ...entry, ...place[0], data: { ...entry.data, case: caseId } }));
  const leaf = tool
    .prepare('SELECT leaf FROM ledger_entries WHERE seq = ?')
    .pluck()
    .get(last - 1) as Buffer;
  const data = { case: caseId, user: founder.id, reason: 'x' };
  forge(tool, keys, last, (entry) => ({
    ...entry,
    ...place[1],
    prev: toHex(leaf),
    type: 'clearance.granted',
    data,
  }));
  tool
    .prepare(
      `INSERT INTO clearances SELECT case_id, ?, 'x', station, ?, at, ? FROM clearances WHERE case_id = ? LIMIT 1`,
    )
    .run(attacker.id, last - 1, attacker.id, caseId);
  tool.prepare('UPDATE case_key_states SET due = 1 WHERE case_id = ?').run(caseId);
}

const claims: readonly (readonly [string, readonly [Partial<Entry>, Partial<Entry>]])[] = [
  ['before the victim did', [{ seq: 1 }, { seq: 2 }]],
  ['in another log', [{ station: 'st_00000000000000ff' }, { station: 'st_00000000000000ff' }]],
  ['in another catalogue', [{ catalogue: 'ct_00000000000000ff' }, { catalogue: 'ct_00000000000000ff' }]],
];

it.each(claims)('SEC-51 an entry that claims another place than its own is not believed: %s', async (_, place) => {
  const tool = openWithTool(catalogue.folder, keys.database);
  claimEarlier(tool, place);
  tool.close();
  await switchTo(catalogue, founder);
  const record = await catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
  expect(record).toMatchObject({ ok: false, error: { code: 'CATALOGUE_DAMAGED', details: { problem: 'LEDGER_GAP' } } });
  expect(outcome(await catalogue.call('clearances.revoke', { case: caseId, user: attacker.id, reason: 'x' }))).toBe(
    'CATALOGUE_DAMAGED',
  );
  await catalogue.lock();
  const loot = lootWith(catalogue.folder, keys);
  expect([loot.caseKeys.length, foundIn(loot.bytes, planted(PLANTED))]).toEqual([0, []]);
});

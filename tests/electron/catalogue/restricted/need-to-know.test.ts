import { afterAll, beforeAll, expect, it } from 'vitest';
import { keysOf, lootOf, lootWith, openWithTool } from '../../../support/attacker.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn, planted } from '../../../support/planted.ts';
import {
  anonymous,
  LOOKING,
  openPerson,
  PLANTED_VALUES,
  protectedCase,
  recordPerson,
  SITI,
} from '../../../support/protected.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase } from '../../../support/scenario.ts';
import { namedFindings } from '../../../support/tampered.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const values = PLANTED_VALUES;
let catalogue: TestCatalogue;
let cleared: TestUser;
let other: TestUser;
let supervisor: TestUser;
let administrator: TestUser;
let caseId: string;
let person: string;
let photo: string;

/** One case of the founder, with a child; another case of an investigator, who has a key of their own by that. */
beforeAll(async () => {
  catalogue = await createTestCatalogue();
  cleared = await founderOf(catalogue);
  other = await addUser(catalogue, 'investigator', 'Penyidik Lain');
  supervisor = await addUser(catalogue, 'supervisor', 'Pengawas');
  administrator = await addUser(catalogue, 'administrator', 'Admin');
  ({ caseId, person, photo } = await protectedCase(catalogue));
  await switchTo(catalogue, other);
  const own = await openCase(catalogue, 'LP/B/13/XI/2026/SPKT');
  await recordPerson(catalogue, own, anonymous({ name: 'Bukan Siapa-siapa' }), ['witness']);
  await catalogue.lock();
});
afterAll(() => catalogue.dispose());

it('SEC-51 a user with a valid passphrase, the database key and a SQLite tool reads nothing of a case they are not cleared for', async () => {
  for (const user of [other, supervisor, administrator]) {
    const loot = await lootOf(catalogue.folder, user);
    // They do read the database, and whoever is cleared elsewhere opens what is theirs.
    expect(loot.bytes.includes('LP/B/13/XI/2026/SPKT')).toBe(true);
    expect(loot.bytes.includes('AK-01')).toBe(true);
    expect(loot.bytes.includes('Bukan Siapa-siapa')).toBe(user === other);
    expect([loot.caseKeys.length, loot.rows, loot.files]).toEqual(user === other ? [1, 9, 0] : [0, 0, 0]);
    expect(foundIn(loot.bytes, values)).toEqual([]);
  }
});

it('SEC-51 the same search finds every value with the keys of the cleared person', async () => {
  const loot = await lootOf(catalogue.folder, cleared);
  expect(foundIn(loot.bytes, values)).toEqual(values.map(({ value }) => value));
});

it('SEC-51 the database of one who is cleared and the passphrase of one who is not open nothing together', async () => {
  const [victim, attacker] = [await keysOf(catalogue.folder, cleared), await keysOf(catalogue.folder, other)];
  const loot = lootWith(catalogue.folder, { ...attacker, database: victim.database, files: victim.files });
  expect(foundIn(loot.bytes, values)).toEqual([]);
});

it('SEC-51 the service tells whoever is not cleared the code, and refuses everything else', async () => {
  for (const user of [other, supervisor]) {
    await switchTo(catalogue, user);
    const { mayOpen, people, attachments } = await catalogue.done('people.list', { case: caseId });
    expect([mayOpen, people.map(({ code }) => code), attachments.map(({ code }) => code)]).toEqual([
      false,
      ['AK-01'],
      ['AK-01'],
    ]);
    const reason = LOOKING;
    const folder = catalogue.grant(catalogue.parent);
    const refused = [
      await catalogue.call('people.open', { person, reason }),
      await catalogue.call('people.amend', { person, reason: 'x', identity: SITI }),
      await catalogue.call('people.record', { case: caseId, roles: ['witness'], identity: SITI }),
      await catalogue.call('restricted.open', { attachment: photo, reason }),
      await catalogue.call('restricted.save', { attachment: photo, reason, folder }),
      await catalogue.call('clearances.grant', { case: caseId, user: user.id, reason: 'saya mau' }),
      await catalogue.call('clearances.revoke', { case: caseId, user: cleared.id, reason: 'saya mau' }),
    ];
    expect(refused.map(outcome)).toEqual(refused.map(() => 'NOT_CLEARED'));
  }
});

it('SEC-51 an administrator is refused by office', async () => {
  await switchTo(catalogue, administrator);
  const refused = [
    await catalogue.call('people.list', { case: caseId }),
    await catalogue.call('people.open', { person, reason: LOOKING }),
    await catalogue.call('clearances.list', { case: caseId }),
    await catalogue.call('clearances.grant', { case: caseId, user: administrator.id, reason: 'x' }),
    await catalogue.call('openings.list', { case: null, after: null, limit: 10 }),
  ];
  expect(refused.map(outcome)).toEqual(refused.map(() => 'ACT_NOT_ALLOWED'));
});

it('SEC-51 somebody who writes themself into the table of clearances gets no key: not at the next clearance, not at unlock', async () => {
  await catalogue.lock();
  const keys = await keysOf(catalogue.folder, other);
  const tool = openWithTool(catalogue.folder, keys.database);
  tool
    .prepare(
      `INSERT INTO clearances (case_id, user_id, reason, station, seq, at, by)
       SELECT case_id, ?, '', station, seq, at, by FROM clearances WHERE case_id = ? AND user_id = ?`,
    )
    .run(other.id, caseId, cleared.id);
  tool.close();
  await switchTo(catalogue, cleared);
  await catalogue.done('clearances.grant', { case: caseId, user: supervisor.id, reason: 'pengawasan' });
  await recordPerson(catalogue, caseId, anonymous({ name: 'Xqzendriawan' }), ['witness']);
  const named = namedFindings(await catalogue.done('audit.run', {}));
  expect(named).toContain(`PROJECTION_ROW_EXTRA clearances/${caseId}/${other.id}`);
  await switchTo(catalogue, other);
  expect(outcome(await catalogue.call('people.open', { person, reason: LOOKING }))).not.toBe('ok');
  await catalogue.lock();
  expect(foundIn((await lootOf(catalogue.folder, other)).bytes, [...values, ...planted(['Xqzendriawan'])])).toEqual([]);
  expect(foundIn((await lootOf(catalogue.folder, supervisor)).bytes, planted(['Xqzendriawan']))).toEqual([
    'Xqzendriawan',
  ]);
});

it('SEC-51 whoever is cleared later reads what was written before', async () => {
  await switchTo(catalogue, supervisor);
  expect(await openPerson(catalogue, person)).toEqual(SITI);
});

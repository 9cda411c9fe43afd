import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decryptedPages, keysOf, lootWith, openWithTool } from '../../../support/attacker.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, waiting, type TestUser } from '../../../support/people.ts';
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
import { namedFindings } from '../../../support/tampered.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const values = PLANTED_VALUES;
let catalogue: TestCatalogue;
let founder: TestUser;
let investigator: TestUser;
let supervisor: TestUser;
let caseId: string;
let person: string;
let photo: string;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  investigator = await addUser(catalogue, 'investigator', 'Penyidik');
  supervisor = await addUser(catalogue, 'supervisor', 'Pengawas');
  ({ caseId, person, photo } = await protectedCase(catalogue));
});
afterEach(() => catalogue.dispose());

const grant = (user: TestUser) =>
  catalogue.call('clearances.grant', { case: caseId, user: user.id, reason: 'penyidikan' });
const revoke = (user: TestUser) =>
  catalogue.call('clearances.revoke', { case: caseId, user: user.id, reason: 'pindah tugas' });
const clearances = () => catalogue.done('clearances.list', { case: caseId });
const types = async () =>
  (await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 500 })).rows.map(({ type }) => type);
async function look(): Promise<string> {
  const at = await catalogue.call('restricted.open', { attachment: photo, reason: LOOKING });
  const who = await catalogue.call('people.open', { person, reason: LOOKING });
  return outcome(at) === outcome(who) ? outcome(who) : `${outcome(at)}/${outcome(who)}`;
}
const findings = async () => namedFindings(await catalogue.done('audit.run', {}));
/** Locks, takes what the keys of `user` open now, and unlocks as the founder. */
async function stolenBy(user: TestUser, kept: readonly Buffer[] = []) {
  await catalogue.lock();
  const loot = lootWith(catalogue.folder, await keysOf(catalogue.folder, user), kept);
  await switchTo(catalogue, founder);
  return loot;
}

it('SEC-52 revoking changes the key at once: the one that was kept opens nothing that is there from then on, the photo included', async () => {
  expect(outcome(await grant(investigator))).toBe('ok');
  const before = await stolenBy(investigator);
  expect(foundIn(before.bytes, values)).toEqual(values.map(({ value }) => value));
  expect(before.caseKeys.length).toBe(1);

  expect(outcome(await revoke(investigator))).toBe('ok');
  const late = planted(['Qzterlambat']);
  await recordPerson(catalogue, caseId, anonymous({ name: 'Qzterlambat' }), ['witness']);
  const after = await stolenBy(investigator, before.caseKeys);
  expect([after.rows, after.files]).toEqual([0, 0]);
  expect(foundIn(after.bytes, [...values, ...late])).toEqual([]);

  expect((await types()).slice(-3)).toEqual(['clearance.revoked', 'case.key-rotated', 'person.recorded']);
  expect(await look()).toBe('ok');
  expect(await openPerson(catalogue, person)).toEqual(SITI);
  expect(await findings()).toEqual([]);
  await switchTo(catalogue, investigator);
  expect(await look()).toBe('NOT_CLEARED');
});

it('SEC-52 rows that were sealed under the key before are gone, from free pages and gaps too', async () => {
  await catalogue.lock();
  const keys = await keysOf(catalogue.folder, founder);
  const tool = openWithTool(catalogue.folder, keys.database);
  const sealed = tool
    .prepare(
      'SELECT sealed FROM disclosures UNION ALL SELECT sealed FROM restricted_keys UNION ALL SELECT sealed FROM case_keys',
    )
    .pluck()
    .all() as Buffer[];
  tool.close();
  /** The first bytes of a row: random, so that they are nowhere else. */
  const standing = () =>
    sealed.filter((row) => decryptedPages(catalogue.folder, keys.database).includes(row.subarray(0, 24))).length;
  expect(standing()).toBe(sealed.length);
  await switchTo(catalogue, founder);
  await grant(investigator);
  await revoke(investigator);
  await catalogue.lock();
  expect(standing()).toBe(0);
});

it('SEC-52 whoever keeps clearance goes on reading, and one who is cleared again reads again', async () => {
  await grant(investigator);
  await grant(supervisor);
  await revoke(investigator);
  await switchTo(catalogue, supervisor);
  expect(await look()).toBe('ok');
  expect(outcome(await grant(investigator))).toBe('ok');
  await switchTo(catalogue, investigator);
  expect(await look()).toBe('ok');
  expect(await findings()).toEqual([]);
});

it('SEC-52 who gives up their own clearance has no copy left, and the next cleared person changes the key', async () => {
  await grant(investigator);
  const kept = (await stolenBy(investigator)).caseKeys;
  await switchTo(catalogue, investigator);
  expect(outcome(await revoke(investigator))).toBe('ok');
  expect((await clearances()).rotationDue).toBe(true);
  expect(await look()).toBe('NOT_CLEARED');
  expect((await types()).filter((type) => type === 'case.key-rotated')).toEqual([]);
  await switchTo(catalogue, founder);
  expect((await clearances()).rotationDue).toBe(false);
  expect((await types()).at(-1)).toBe('case.key-rotated');
  expect(await findings()).toEqual([]);
  const after = await stolenBy(investigator, kept);
  expect([after.rows, after.files, foundIn(after.bytes, values)]).toEqual([0, 0, []]);
});

it('SEC-52 a key that is due is changed before anything is written under it', async () => {
  await grant(investigator);
  const kept = (await stolenBy(investigator)).caseKeys;
  const administrator = await addUser(catalogue, 'administrator', 'Admin');
  await switchTo(catalogue, administrator);
  await catalogue.done('users.change-role', { user: investigator.id, role: 'administrator', reason: 'tugas baru' });
  await switchTo(catalogue, founder);
  // Unlocking did it already; an office can also change while somebody else is signed in at another station.
  const late = planted(['Qzterlambat']);
  await recordPerson(catalogue, caseId, anonymous({ name: 'Qzterlambat' }), ['witness']);
  const after = await stolenBy(investigator, kept);
  expect([after.rows, after.files, foundIn(after.bytes, [...values, ...late])]).toEqual([0, 0, []]);
  expect(await findings()).toEqual([]);
});

it(
  'SEC-52 a leaver: the restricted keys are changed when a cleared person unlocks, without a further word',
  { timeout: 120_000 },
  async () => {
    await grant(investigator);
    const kept = (await stolenBy(investigator)).caseKeys;
    const administrator = await addUser(catalogue, 'administrator', 'Admin');
    await switchTo(catalogue, administrator);
    const removal = catalogue.call('users.remove', { user: investigator.id, reason: 'pindah' });
    const { proposal } = await waiting(catalogue);
    await catalogue.done('second.sign', { proposal, user: supervisor.id, passphrase: supervisor.passphrase });
    expect(outcome(await removal)).toBe('ok');
    await switchTo(catalogue, founder);
    expect((await types()).at(-1)).toBe('case.key-rotated');
    expect(await look()).toBe('ok');
    expect(await findings()).toEqual([]);
    await catalogue.lock();
    // Even with everything that the founder's copy of the database shows.
    const loot = lootWith(catalogue.folder, { ...(await keysOf(catalogue.folder, supervisor)) }, kept);
    expect([loot.rows, loot.files, foundIn(loot.bytes, values)]).toEqual([0, 0, []]);
  },
);

it('SEC-52 the last one who can read cannot be revoked, nobody twice, and nobody who was not cleared', async () => {
  expect(outcome(await revoke(founder))).toBe('CLEARANCE_LAST');
  expect(outcome(await revoke(investigator))).toBe('CLEARANCE_UNKNOWN');
  expect(outcome(await grant(founder))).toBe('CLEARANCE_EXISTS');
  const administrator = await addUser(catalogue, 'administrator', 'Admin');
  expect(outcome(await grant(administrator))).toBe('CLEARANCE_ROLE');
  expect(outcome(await grant({ ...administrator, id: 'us_0000000000000000' }))).toBe('USER_UNKNOWN');
  const unknown = { case: 'ca_0000000000000000', user: investigator.id, reason: 'x' };
  expect(outcome(await catalogue.call('clearances.grant', unknown))).toBe('CASE_UNKNOWN');
  expect((await clearances()).cleared.map(({ user }) => user)).toEqual([founder.id]);
  expect((await types()).filter((type) => type.startsWith('clearance') || type.startsWith('case.key'))).toEqual([]);
});

it(
  'SEC-52 whatever the order of clearing, revoking and writing, each person opens exactly what they are cleared for',
  { timeout: 300_000 },
  async () => {
    const who = ['investigator', 'supervisor'] as const;
    const act = fc.oneof(
      fc.record({ do: fc.constant('grant'), who: fc.constantFrom(...who) }),
      fc.record({ do: fc.constant('revoke'), who: fc.constantFrom(...who) }),
      fc.record({ do: fc.constant('write'), who: fc.constantFrom(...who) }),
    );
    const users = { investigator, supervisor };
    const cleared = { investigator: false, supervisor: false };
    /** Every case key that somebody ever had, copied while they had it. */
    const hoards: Record<'investigator' | 'supervisor', Buffer[]> = { investigator: [], supervisor: [] };
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        for (const step of acts) {
          const user = users[step.who];
          if (step.do === 'grant')
            expect(outcome(await grant(user))).toBe(cleared[step.who] ? 'CLEARANCE_EXISTS' : 'ok');
          if (step.do === 'revoke')
            expect(outcome(await revoke(user))).toBe(cleared[step.who] ? 'ok' : 'CLEARANCE_UNKNOWN');
          if (step.do === 'write')
            await recordPerson(catalogue, caseId, anonymous({ name: `orang ${String(++written)}` }), ['witness']);
          else cleared[step.who] = step.do === 'grant';
          for (const name of who) {
            const loot = await stolenBy(users[name], hoards[name]);
            hoards[name].push(...loot.caseKeys.slice(0, cleared[name] ? 1 : 0));
            const sealed = 9 + 5 + 1 + 9 * written;
            // A key that is kept may be the one in force: each row is then opened once by the box and once by the copy.
            expect([name, loot.rows > 0, foundIn(loot.bytes, values).length > 0]).toEqual([
              name,
              cleared[name],
              cleared[name],
            ]);
            if (cleared[name]) expect(loot.rows).toBeGreaterThanOrEqual(sealed);
          }
        }
        expect(await findings()).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  },
);

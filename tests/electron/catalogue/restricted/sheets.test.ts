import { afterEach, beforeEach, expect, it } from 'vitest';
import { lootOf } from '../../../support/attacker.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn } from '../../../support/planted.ts';
import { LOOKING, openPerson, PLANTED_VALUES, protectedCase, SITI } from '../../../support/protected.ts';
import { createTestCatalogue, PASSPHRASE, type TestCatalogue } from '../../../support/service.ts';

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
async function look(): Promise<string> {
  const at = await catalogue.call('restricted.open', { attachment: photo, reason: LOOKING });
  const who = await catalogue.call('people.open', { person, reason: LOOKING });
  return outcome(at) === outcome(who) ? outcome(who) : `${outcome(at)}/${outcome(who)}`;
}
async function findings(): Promise<string[]> {
  return (await catalogue.done('audit.run', {})).findings.map(({ code, table, row }) => `${code} ${table}/${row}`);
}
it(
  'SEC-51 the sheets hold the key: a person who lost their passphrase reads again, and the old sheets open nothing any more',
  { timeout: 120_000 },
  async () => {
    await catalogue.lock();
    const passphrase = 'kata sandi yang baru sekali';
    const recovered = await catalogue.done('catalogue.recover', {
      folder: catalogue.grant(catalogue.folder),
      user: founder.id,
      codes: [...catalogue.codes],
      passphrase,
      reason: 'lupa kata sandi',
      sheets: { threshold: 1, shares: 1 },
    });
    expect(recovered.sheets.codes).not.toEqual(catalogue.codes);
    expect(await openPerson(catalogue, person)).toEqual(SITI);
    await catalogue.lock();
    const again = { ...founder, passphrase };
    await switchTo(catalogue, again);
    expect(await look()).toBe('ok');
    expect((await clearances()).rotationDue).toBe(false);
    expect(await findings()).toEqual([]);
    await catalogue.lock();
    expect(foundIn((await lootOf(catalogue.folder, again)).bytes, values).length).toBe(values.length);
    // The new sheets hold the key that came after.
    await catalogue.done('catalogue.recover', {
      folder: catalogue.grant(catalogue.folder),
      user: founder.id,
      codes: [...recovered.sheets.codes],
      passphrase: PASSPHRASE,
      reason: 'lupa lagi',
      sheets: { threshold: 1, shares: 1 },
    });
    expect(await look()).toBe('ok');
  },
);

it('SEC-51 a case that nobody is cleared for any more: a supervisor clears somebody, and only the sheets give them the key', async () => {
  await grant(investigator);
  await switchTo(catalogue, investigator);
  await revoke(founder);
  const administrator = await (async () => {
    await switchTo(catalogue, founder);
    return addUser(catalogue, 'administrator', 'Admin');
  })();
  await switchTo(catalogue, administrator);
  await catalogue.done('users.change-role', { user: investigator.id, role: 'administrator', reason: 'tugas baru' });
  await switchTo(catalogue, founder);
  expect(outcome(await grant(founder))).toBe('NOT_CLEARED');
  await switchTo(catalogue, supervisor);
  expect(outcome(await grant(founder))).toBe('ok');
  await switchTo(catalogue, founder);
  expect((await catalogue.done('people.list', { case: caseId })).mayOpen).toBe(false);
  expect(await look()).toBe('CASE_KEY_LOST');
  await catalogue.lock();
  await catalogue.done('catalogue.recover', {
    folder: catalogue.grant(catalogue.folder),
    user: founder.id,
    codes: [...catalogue.codes],
    passphrase: PASSPHRASE,
    reason: 'kunci perkara',
    sheets: { threshold: 1, shares: 1 },
  });
  expect(await look()).toBe('ok');
  expect(await openPerson(catalogue, person)).toEqual(SITI);
  await catalogue.lock();
  await switchTo(catalogue, founder);
  expect(await findings()).toEqual([]);
  expect((await clearances()).rotationDue).toBe(false);
});

it('SEC-51 the sheets give nobody a case they are not cleared for', { timeout: 120_000 }, async () => {
  await catalogue.lock();
  await catalogue.done('catalogue.recover', {
    folder: catalogue.grant(catalogue.folder),
    user: investigator.id,
    codes: [...catalogue.codes],
    passphrase: 'kata sandi yang baru sekali',
    reason: 'lupa kata sandi',
    sheets: { threshold: 1, shares: 1 },
  });
  expect(await look()).toBe('NOT_CLEARED');
  await catalogue.lock();
  const loot = await lootOf(catalogue.folder, { ...investigator, passphrase: 'kata sandi yang baru sekali' });
  expect([loot.rows, loot.caseKeys.length, foundIn(loot.bytes, values)]).toEqual([0, 0, []]);
  await switchTo(catalogue, founder);
  expect(await look()).toBe('ok');
  expect(await findings()).toEqual([]);
});

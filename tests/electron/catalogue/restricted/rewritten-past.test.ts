import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foundIn, planted } from '../../../support/planted.ts';
import { keysOf, lootWith, openWithTool, type StolenKeys } from '../../../support/attacker.ts';
import { forge, linkAnew } from '../../../support/forged-entries.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, unlockAs, type TestUser } from '../../../support/people.ts';
import { anonymous, PLANTED, recordPerson, SITI } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const values = planted(PLANTED);
let catalogue: TestCatalogue;
let founder: TestUser;
let attacker: TestUser;
let keys: StolenKeys;
let caseId: string;

/** The attacker was cleared before there was a key, and signs last of all. */
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  attacker = await addUser(catalogue, 'investigator', 'Orang Dalam');
  caseId = await openCase(catalogue, 'LP/A/98');
  const about = { case: caseId, user: attacker.id, reason: 'x' };
  await catalogue.done('clearances.grant', about);
  await catalogue.done('clearances.revoke', about);
  await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' }));
  await switchTo(catalogue, attacker);
  await openCase(catalogue, 'LP/B/99');
  await catalogue.lock();
  keys = await keysOf(catalogue.folder, attacker);
});
afterEach(() => catalogue.dispose());

/** That the attacker lost clearance becomes something else, and every entry after it is linked to that, as if it had always been so. */
function rewrite(): void {
  const tool = openWithTool(catalogue.folder, keys.database);
  const last = (type: string) =>
    tool.prepare('SELECT max(seq) FROM subjects WHERE type = ?').pluck().get(type) as number;
  const revoked = last('clearance.revoked');
  const data = { case: caseId };
  forge(tool, keys, revoked, (entry) => ({ ...entry, by: attacker.id, type: 'attachment.added', data }));
  linkAnew(tool, keys, revoked);
  tool
    .prepare(`INSERT INTO clearances SELECT case_id, ?, 'x', station, ?, at, by FROM clearances WHERE case_id = ?`)
    .run(attacker.id, last('clearance.granted'), caseId);
  tool.prepare('UPDATE case_key_states SET due = 1 WHERE case_id = ?').run(caseId);
  tool.close();
}

const record = () => catalogue.call('people.record', { case: caseId, roles: ['victim'], identity: SITI });
const openAnother = (number: string) =>
  catalogue.call('cases.open', { number, title: 'x', unit: 'x', openedOn: '2026-01-01', offences: [], notes: '' });

async function readByAttacker(): Promise<unknown> {
  await catalogue.lock();
  const loot = lootWith(catalogue.folder, keys);
  return [loot.caseKeys.length, foundIn(loot.bytes, values)];
}

it('SEC-51 nothing is signed over what was written anew while somebody had it open', async () => {
  await switchTo(catalogue, founder);
  rewrite();
  expect(outcome(await openAnother('LP/A/99'))).toBe('CATALOGUE_DAMAGED');
  expect(outcome(await record())).toBe('CATALOGUE_DAMAGED');
  expect(await readByAttacker()).toEqual([0, []]);
});

it('SEC-51 so the next unlock does not take it for what they have signed', async () => {
  await switchTo(catalogue, founder);
  rewrite();
  await openAnother('LP/A/99');
  await switchTo(catalogue, founder);
  expect((await catalogue.done('catalogue.session', {})).user?.damage).toBe('CATALOGUE_DAMAGED');
  expect(outcome(await record())).toBe('CATALOGUE_DAMAGED');
  expect(await readByAttacker()).toEqual([0, []]);
});

it('SEC-51 nor is it after something was sealed in that session before', async () => {
  await switchTo(catalogue, founder);
  await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Kedua' }));
  rewrite();
  expect(outcome(await openAnother('LP/A/99'))).toBe('CATALOGUE_DAMAGED');
  expect(outcome(await record())).toBe('CATALOGUE_DAMAGED');
  expect(await readByAttacker()).toEqual([0, []]);
});

it('SEC-51 nothing is signed over what was written anew before the unlock, so the next unlock sees it too', async () => {
  rewrite();
  for (const number of ['LP/A/99', 'LP/A/100']) {
    await switchTo(catalogue, founder);
    expect(outcome(await openAnother(number))).toBe('CATALOGUE_DAMAGED');
    expect(outcome(await record())).toBe('CATALOGUE_DAMAGED');
  }
  const { findings } = await catalogue.done('audit.run', {});
  expect(findings.map(({ code }) => code)).toContain('SIGNATURE_INVALID');
  expect(await readByAttacker()).toEqual([0, []]);
});

it('SEC-51 a long log is read in slices: whoever waits for the unlock is told how far it is, and may end it', async () => {
  await switchTo(catalogue, founder);
  for (let number = 0; number < 500; number++) expect(outcome(await openAnother(`LP/A/1${String(number)}`))).toBe('ok');
  await catalogue.lock();
  const unlocking = catalogue.call(
    'catalogue.unlock',
    { folder: catalogue.grant(catalogue.folder), user: founder.id, passphrase: founder.passphrase },
    'ended',
  );
  while (!catalogue.pushes.some((push) => push.kind === 'progress' && push.step === 'verifying-ledger'))
    await setImmediate();
  catalogue.cancel('ended');
  expect(outcome(await unlocking)).toBe('CANCELLED');
  expect(outcome(await unlockAs(catalogue, founder))).toBe('ok');
});

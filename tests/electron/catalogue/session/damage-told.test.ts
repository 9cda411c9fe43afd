import { setImmediate } from 'node:timers/promises';
import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { keysOf, openWithTool } from '../../../support/attacker.ts';
import { spoilCaseEntry } from '../../../support/forged-entries.ts';
import { writePictures } from '../../../support/leavers.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, switchTo, type TestUser } from '../../../support/people.ts';
import { removeUser } from '../../../support/removal.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
/** Of somebody who keeps the database key, and the file open. */
let tool: Driver.Database;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  await openCase(catalogue, 'LP/A/98');
  people = await addEverybody(catalogue);
  await switchTo(catalogue, people.administrator);
  tool = openWithTool(catalogue.folder, (await keysOf(catalogue.folder, people.investigator)).database);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  tool.close();
  await catalogue.dispose();
});

it('SEC-44 a removal that other programs hold up is done all the same, and says why keys are not changed yet', async () => {
  tool.prepare('SELECT count(*) FROM users').get();
  const removed = await removeUser(catalogue, people.investigator, people.supervisor);
  expect(outcome(removed)).toBe('ok');
  expect((await catalogue.done('catalogue.session', {})).user?.keysDue).toBe('CATALOGUE_IN_USE');
  tool.close();
  expect(await told(people.supervisor)).toEqual({ keysDue: null, damage: null });
});

it('while keys are being changed nobody is told that they are not changed yet', async () => {
  tool.close();
  await switchTo(catalogue, people['evidence-officer']);
  const caseId = await openCase(catalogue, 'LP/A/99');
  for (const path of writePictures(catalogue.parent, 20)) {
    const file = catalogue.grant(path);
    await catalogue.done('attachments.add', { case: caseId, item: null, kind: 'photo', caption: 'x', file });
  }
  await switchTo(catalogue, people.administrator);
  const from = catalogue.pushes.length;
  let ended = false;
  const removal = removeUser(catalogue, people.investigator, people.supervisor).finally(() => {
    ended = true;
  });
  const begun = () =>
    catalogue.pushes.slice(from).some((push) => push.kind === 'progress' && push.step === 'rekeying-files');
  while (!begun()) await setImmediate();
  const { user } = await catalogue.done('catalogue.session', {});
  expect([ended, user?.keysDue]).toEqual([false, null]);
  expect(outcome(await removal)).toBe('ok');
});

async function told(user: TestUser) {
  await catalogue.lock();
  const { user: seen } = await catalogue.done('catalogue.unlock', {
    folder: catalogue.grant(catalogue.folder),
    user: user.id,
    passphrase: user.passphrase,
  });
  return { keysDue: seen?.keysDue, damage: seen?.damage };
}

it('nothing is said of damage where there is none', async () => {
  expect(await told(people.supervisor)).toEqual({ keysDue: null, damage: null });
});

it('SEC-51 whoever unlocks a catalogue that is not as it was signed is told, and may still read it', async () => {
  spoilCaseEntry(tool);
  expect(await told(people.supervisor)).toEqual({ keysDue: null, damage: 'CATALOGUE_DAMAGED' });
  expect((await catalogue.done('audit.run', {})).findings.length).toBeGreaterThan(0);
});

it('SEC-44 one byte does not hide that somebody who left still reads', async () => {
  tool.prepare('SELECT count(*) FROM users').get();
  expect(outcome(await removeUser(catalogue, people.investigator, people.supervisor))).toBe('ok');
  expect((await catalogue.done('catalogue.session', {})).user?.keysDue).toBe('CATALOGUE_IN_USE');
  await catalogue.lock();
  spoilCaseEntry(tool);
  for (const who of [people.supervisor, people.administrator])
    expect(await told(who)).toEqual({ keysDue: 'CATALOGUE_DAMAGED', damage: 'CATALOGUE_DAMAGED' });
});

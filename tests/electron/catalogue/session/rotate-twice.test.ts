import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import type { Result } from '#shared/errors/result.ts';
import { keysKeptBy, writePictures } from '../../../support/leavers.ts';
import { outcome } from '../../../support/outcome.ts';
import { ownEventsOf } from '../../../support/own-events.ts';
import { addEverybody, addUser, switchTo, unlockAs, waiting, type TestUser } from '../../../support/people.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, startService, testEffects, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let another: TestUser;
let recovery: string;
/** While set, the program "dies" when it would make the next data keys and no change of keys is under way any more. */
let dieBetween = false;

const rotationOnDisk = () =>
  (JSON.parse(readFileSync(join(catalogue.folder, 'vault.json'), 'utf8')) as { rotation: unknown }).rotation;

function dyingEffects() {
  const effects = testEffects();
  return {
    ...effects,
    random: (length: number) => {
      if (dieBetween && rotationOnDisk() === null) throw new Error('killed');
      return effects.random(length);
    },
  };
}

beforeEach(async () => {
  dieBetween = false;
  catalogue = await createTestCatalogue({ effects: dyingEffects() });
  const caseId = await openCase(catalogue);
  const [picture = ''] = writePictures(catalogue.parent, 1);
  const file = catalogue.grant(picture);
  await catalogue.done('attachments.add', { case: caseId, item: null, kind: 'photo', caption: 'x', file });
  another = await addUser(catalogue, 'investigator', 'Yang Kedua');
  people = await addEverybody(catalogue);
  recovery = (await catalogue.done('recovery.status', {}))?.recovery ?? '';
  await switchTo(catalogue, people.administrator);
});
afterEach(() => catalogue.dispose());

/** The supervisor signs, and `cut` stops the act at the first sight of new keys. */
async function signed(act: Promise<Result<unknown>>, cut: string | null = null): Promise<string> {
  const { proposal } = await waiting(catalogue);
  const from = catalogue.pushes.length;
  const { id: user, passphrase } = people.supervisor;
  await catalogue.done('second.sign', { proposal, user, passphrase });
  const begun = () =>
    catalogue.pushes.slice(from).some((push) => push.kind === 'progress' && push.step === 'rekeying-database');
  while (cut !== null && !begun()) await setImmediate();
  if (cut !== null) catalogue.cancel(cut);
  return outcome(await act);
}

const remove = ({ id }: TestUser, request?: string) =>
  catalogue.call('users.remove', { user: id, reason: 'mutasi' }, request);
const revoke = (request?: string) => catalogue.call('recovery.revoke', { reason: 'lembar hilang' }, request);

/** Removes the first leaver, and stops when the database is under keys that the others have too. */
async function halfChanged(): Promise<void> {
  expect(await signed(remove(people.investigator, 'pertama'), 'pertama')).toBe('ok');
  expect(rotationOnDisk()).not.toBeNull();
}

async function changesOfKeys(): Promise<string[][]> {
  const events = await ownEventsOf(catalogue.folder);
  return events.flatMap((event) => (event.type === 'keys.rotated' ? [event.data.removed] : []));
}

const seconds = [
  ['sheets that were revoked', (request?: string) => revoke(request), () => recovery],
  ['a second person who was removed', (request?: string) => remove(another, request), () => another.id],
] as const;

it.each(seconds)('SEC-44 dying between two changes of keys leaves the second due: %s', async (_, act, id) => {
  await halfChanged();
  const kept = await keysKeptBy(catalogue.folder, people.supervisor);
  dieBetween = true;
  expect(await signed(act())).toBe('INTERNAL');
  dieBetween = false;
  expect(rotationOnDisk()).toBeNull();
  await catalogue.stop();
  const next = startService();
  const folder = next.grant(catalogue.folder);
  const { id: user, passphrase } = people['evidence-officer'];
  expect(outcome(await next.call('catalogue.unlock', { folder, user, passphrase }))).toBe('ok');
  await next.stop();
  expect(await changesOfKeys()).toEqual([[people.investigator.id], [id()]]);
  const keys = await keysKeptBy(catalogue.folder, people.supervisor);
  expect(keys.data.database.equals(kept.next?.database ?? keys.data.database)).toBe(false);
  keys.wipe();
  kept.wipe();
});

it.each(seconds)('SEC-44 so does ending the first of the two halfway: %s', async (_, act, id) => {
  await halfChanged();
  expect(await signed(act('kedua'), 'kedua')).toBe('ok');
  expect(rotationOnDisk()).not.toBeNull();
  await catalogue.lock();
  expect(outcome(await unlockAs(catalogue, people['evidence-officer']))).toBe('ok');
  await catalogue.lock();
  expect(await changesOfKeys()).toEqual([[people.investigator.id], [id()]]);
});

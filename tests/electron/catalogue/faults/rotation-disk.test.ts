import { closeSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, type TestContext } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { smallDisk, type SmallDisk } from '../../../support/mounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, type TestUser } from '../../../support/people.ts';
import { removeUser } from '../../../support/removal.ts';
import { PASSPHRASE, startService, type TestService } from '../../../support/service.ts';

/** Room for an entry and a sign-in, and none for a second copy of the database. */
const ROOM_BYTES = 400 * 1024;

let service: TestService;
let disk: SmallDisk | null;
let folder: string;
let people: Readonly<Record<Role, TestUser>>;

beforeEach(() => {
  service = startService();
  disk = null;
});
afterEach(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.stop();
  disk?.remove();
});

/** A catalogue on a disk of its own, open for the administrator; where none can be mounted the test says so and ends. */
async function onSmallDisk(context: TestContext): Promise<SmallDisk> {
  const made = smallDisk(8192) ?? context.skip('mounting a small disk is not allowed here');
  disk = made;
  const { path } = await service.done('catalogue.create', {
    parent: service.grant(made.path),
    name: 'Uji',
    unit: 'x',
    station: 'x',
    userName: 'x',
    role: 'evidence-officer',
    passphrase: PASSPHRASE,
  });
  folder = path;
  people = await addEverybody(service);
  await service.done('catalogue.lock', {});
  await unlock(people.administrator);
  return made;
}

const unlock = async ({ id: user, passphrase }: TestUser) =>
  (await service.done('catalogue.unlock', { folder: service.grant(folder), user, passphrase })).user?.keysDue;

/** Leaves only so much; gives the rest back when called. */
function fill({ path }: SmallDisk): () => void {
  const filler = join(path, 'filler');
  const handle = openSync(filler, 'w');
  let written = 0;
  try {
    for (;;) written += writeSync(handle, Buffer.alloc(65536, 1));
  } catch {
    truncateSync(filler, written - ROOM_BYTES);
  }
  closeSync(handle);
  return () => rmSync(filler);
}

const rotationOnDisk = () =>
  (JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as { rotation: unknown }).rotation;

it('SEC-44 a full disk puts a change of keys off, and says so to whoever asked and to all who unlock until it is done', async (context) => {
  const giveBack = fill(await onSmallDisk(context));
  expect(outcome(await removeUser(service, people.investigator, people.supervisor))).toBe('ok');
  expect((await service.done('catalogue.session', {})).user?.keysDue).toBe('DISK_FULL');
  await service.done('catalogue.lock', {});
  expect(await unlock(people['evidence-officer'])).toBe('DISK_FULL');
  expect(rotationOnDisk()).not.toBeNull();
  await service.done('catalogue.lock', {});
  giveBack();
  expect(await unlock(people['evidence-officer'])).toBeNull();
  expect(rotationOnDisk()).toBeNull();
});

it('says nothing of keys while nothing is due', async (context) => {
  const giveBack = fill(await onSmallDisk(context));
  await service.done('catalogue.lock', {});
  expect(await unlock(people.supervisor)).toBeNull();
  giveBack();
});

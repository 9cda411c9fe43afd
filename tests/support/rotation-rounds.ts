import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { LiveAccounts } from '#electron/catalogue/ledger/accounts.ts';
import { appendEvents } from '#electron/catalogue/ledger/append.ts';
import { parseVault, upToDate } from '#electron/catalogue/keys/vault-format.ts';
import { pathsOf } from '#electron/catalogue/storage/folder.ts';
import { openDatabase } from '#electron/catalogue/storage/open.ts';
import { isUnder } from '#electron/catalogue/storage/rekey.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';
import type { Output } from '#shared/contract/contract.ts';
import { unwrap } from '#shared/errors/result.ts';
import { keysKeptBy, writePictures } from './leavers.ts';
import { addEverybody, type TestUser } from './people.ts';
import { openCase } from './scenario.ts';
import { createTestCatalogue, testEffects, type TestCatalogue } from './service.ts';

/** A catalogue that rounds are copied from: some attachments, somebody of each office, a leaver. */
export interface Model {
  readonly catalogue: TestCatalogue;
  readonly people: Readonly<Record<Role, TestUser>>;
  readonly leaver: TestUser;
  readonly caseId: string;
  readonly attachments: Output<'attachments.list'>;
  /** The same folder, after the entry that removes the leaver and before anything else. */
  readonly removed: string;
}

export async function makeModel(): Promise<Model> {
  const catalogue = await createTestCatalogue();
  const caseId = await openCase(catalogue);
  for (const path of writePictures(catalogue.parent, 5))
    await catalogue.done('attachments.add', {
      case: caseId,
      item: null,
      kind: 'photo',
      caption: 'x',
      file: catalogue.grant(path),
    });
  const attachments = await catalogue.done('attachments.list', { case: caseId });
  const people = await addEverybody(catalogue);
  await catalogue.lock();
  const removed = join(catalogue.parent, 'dikeluarkan.rantai');
  cpSync(catalogue.folder, removed, { recursive: true });
  const leaver = people.investigator;
  await removeBehind(removed, leaver, people.administrator, people.supervisor);
  return { catalogue, people, leaver, caseId, attachments, removed };
}

/** The entry alone, as it stands when the power fails right after it. */
async function removeBehind(folder: string, leaver: TestUser, by: TestUser, second: TestUser): Promise<void> {
  const [keys, others] = [await keysKeptBy(folder, by), await keysKeptBy(folder, second)];
  const { catalogue } = unwrap(parseVault(nativePrimitives, readFileSync(pathsOf(folder).vault)));
  const station = { id: catalogue.station, catalogue: catalogue.id };
  const database = openDatabase({ file: pathsOf(folder).database, key: keys.database, mode: 'write' });
  database.write((tx) => {
    appendEvents(tx, [{ type: 'user.removed', data: { user: leaver.id, reason: 'mutasi', second: second.id } }], {
      effects: testEffects(),
      primitives: nativePrimitives,
      station,
      accounts: new LiveAccounts(nativePrimitives, station.id),
      user: by.id,
      sign: keys.sign,
      checkpoint: keys.checkpoint,
      second: { user: second.id, sign: others.sign },
    });
  });
  database.close();
  keys.wipe();
  others.wipe();
}

/** Where a change of keys was cut off, by what lies on the disk. */
export async function stageOf(folder: string, user: TestUser, leaver: TestUser): Promise<string> {
  const paths = pathsOf(folder);
  const { rotation, users } = upToDate(unwrap(parseVault(nativePrimitives, readFileSync(paths.vault))));
  if (rotation === null) return users.some(({ id }) => id === leaver.id) ? 'not begun' : 'ended';
  const keys = await keysKeptBy(folder, user);
  try {
    if (keys.next === null || !isUnder(paths.database, keys.next.database)) {
      const copying = readdirSync(folder).some((name) => name.startsWith('catalogue.db.rekey'));
      return copying ? 'copying the database' : 'named';
    }
    const copying = readdirSync(paths.files).some((name) => name.endsWith('.rekey'));
    return copying ? 'copying a file' : 'database moved';
  } finally {
    keys.wipe();
  }
}

import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { openSheets } from '#electron/catalogue/keys/recovery.ts';
import { caseKeysOfHolder } from '#electron/catalogue/storage/tables/case-keys.ts';
import { openCaseKey } from '#electron/catalogue/restricted/case-key.ts';
import { openDatabase } from '#electron/catalogue/storage/open.ts';
import { pathsOf } from '#electron/catalogue/storage/folder.ts';
import type { Output } from '#shared/contract/contract.ts';
import { unwrap } from '#shared/errors/result.ts';
import { sheetFromCode } from '#shared/recovery/code.ts';
import { startKillableService, type KillableService } from '../../../support/killable.ts';
import { keysKeptBy } from '../../../support/leavers.ts';
import { foundInMemory } from '../../../support/process-memory.ts';
import { openCase } from '../../../support/scenario.ts';
import { PASSPHRASE, temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: KillableService;
let created: Output<'catalogue.create'>;

const done = async <T>(
  asked: Promise<
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } }
  >,
) => {
  const result = await asked;
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const owner = () => ({ id: created.user?.id ?? '', name: '', role: 'investigator' as const, passphrase: PASSPHRASE });

beforeEach(async () => {
  folder = temporaryFolder();
  service = startKillableService();
  created = await done(
    service.call('catalogue.create', {
      parent: service.grant(folder.path),
      name: 'Ingatan',
      unit: 'x',
      station: 'x',
      userName: 'Penyidik',
      role: 'investigator',
      passphrase: PASSPHRASE,
    }),
  );
  const asking = { done: (...call: Parameters<KillableService['call']>) => done(service.call(...call)) };
  const caseId = await openCase(asking as Parameters<typeof openCase>[0]);
  const nobody = { aliases: '', birthDate: '', birthPlace: '', nationalId: '', address: '', phone: '', parents: '' };
  const identity = { name: 'Nama Rahasia', ...nobody, notes: '' };
  await done(service.call('people.record', { case: caseId, roles: ['victim'], identity }));
});
afterEach(async () => {
  await service.kill();
  folder.remove();
});

/** Every key of the catalogue, as this process can learn it from the files, the passphrase and the sheet. */
async function secretsOf(): Promise<Record<string, Uint8Array>> {
  const keys = await keysKeptBy(created.path, owner());
  const sheets = unwrap(await openSheets(nativePrimitives, created.sheets.codes));
  const sheet = unwrap(sheetFromCode(nativePrimitives, created.sheets.codes[0] ?? '', 1));
  const database = openDatabase({ file: pathsOf(created.path).database, key: keys.database, mode: 'write' });
  const [row] = caseKeysOfHolder(database.read, owner().id);
  const caseKey = row === undefined ? null : openCaseKey(nativePrimitives, row, keys.seal);
  database.close();
  if (caseKey === null) throw new Error('no restricted key');
  const { database: pages, files, checkpoint, bundle } = keys.data;
  return {
    database: pages,
    'database as text': Buffer.from(pages.toString('hex'), 'latin1'),
    files,
    checkpoint,
    bundle,
    sign: keys.sign,
    seal: keys.seal,
    'restricted key': caseKey,
    'recovery secret': sheet.payload,
    'recovery sign': sheets.sign,
    'recovery seal': sheets.seal,
  };
}

const unlock = () =>
  done(service.call('catalogue.unlock', { folder: service.grant(created.path), user: null, passphrase: PASSPHRASE }));

describe.runIf(process.platform === 'linux')('the memory of the service', { timeout: 120_000 }, () => {
  it('SEC-31 holds no key after locking: not of the vault, of the person, of a case, of the sheets', async () => {
    await done(service.call('catalogue.lock', {}));
    const secrets = await secretsOf();
    await unlock();
    // The search finds what is there: else it would prove nothing.
    expect(foundInMemory(service.pid, secrets)).toEqual(
      expect.arrayContaining(['bundle', 'checkpoint', 'database', 'files', 'seal', 'sign']),
    );
    await done(service.call('catalogue.lock', {}));
    await sleep(100);
    expect(foundInMemory(service.pid, secrets)).toEqual([]);
    expect(readFileSync(pathsOf(created.path).vault).length).toBeGreaterThan(0);
  });

  it('SEC-31 holds no key of the sheets even while unlocked, once they are made', async () => {
    await done(service.call('catalogue.lock', {}));
    const { 'recovery secret': secret, 'recovery sign': sign, 'recovery seal': seal } = await secretsOf();
    await unlock();
    const sheets = { secret, sign, seal } as Record<string, Uint8Array>;
    expect(foundInMemory(service.pid, sheets)).toEqual([]);
  });
});

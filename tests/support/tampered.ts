import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import type { Output } from '#shared/contract/contract.ts';
import { openRaw } from './raw-catalogue.ts';
import { account, lending, phone, receive, seizedCase, storage, type SeizedCase } from './scenario.ts';
import {
  createTestCatalogue,
  FRESH_ENTRIES,
  PASSPHRASE,
  startService,
  temporaryFolder,
  type TestCatalogue,
  type TestService,
} from './service.ts';

/** A small catalogue with a row in every table, to be copied and changed. */
export interface Example extends SeizedCase {
  readonly folder: string;
  readonly station: string;
  readonly list: string;
  readonly photo: string;
  /** Number of the correction's entry. */
  readonly correction: number;
  remove(): void;
}

/** Names of the listed files, in their order. */
export const exampleFiles = ['DCIM/1.jpg', 'DCIM/2.jpg', 'DCIM/3.jpg', 'a.txt', 'b.txt'] as const;

export async function createExample(): Promise<Example> {
  const service = await createTestCatalogue();
  const seized = await seizedCase(service, [phone(), storage(), account('@penjual')]);
  await receive(service, seized.items);
  await service.done('package.seal', {
    items: seized.items.slice(0, 1),
    seals: ['SGL-1'],
    wrapping: 'amplop',
    witness: 'SK-01',
  });
  await service.done('custody.lend', lending(seized.items.slice(0, 1)));
  const corrected = await service.done('entries.correct', {
    seq: FRESH_ENTRIES + 4,
    reason: 'salah ketik',
    changes: { description: 'Telepon genggam biru' },
  });
  const [, storageItem = ''] = seized.items;
  const source = service.grant(writeFiles(service));
  const { list } = await service.done('files.hash', {
    item: storageItem,
    source,
    digests: { sha1: false, md5: false },
  });
  const { attachment } = await addPhoto(service, seized.case);
  const { rows } = await service.done('custody.timeline', { case: seized.case, after: null, limit: 1 });
  await service.lock();
  await service.stop();
  return {
    ...seized,
    folder: service.folder,
    station: rows[0]?.station ?? '',
    list,
    photo: attachment,
    correction: corrected.entries[0] ?? -1,
    remove: () => void service.dispose(),
  };
}

function writeFiles(service: TestCatalogue): string {
  const folder = join(service.parent, 'flashdisk');
  mkdirSync(join(folder, 'DCIM'), { recursive: true });
  for (const name of exampleFiles) writeFileSync(join(folder, name), `isi ${name}`);
  return folder;
}

function addPhoto(service: TestCatalogue, caseId: string): Promise<Output<'attachments.add'>> {
  const file = join(service.parent, 'foto.png');
  writeFileSync(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  return service.done('attachments.add', {
    case: caseId,
    item: null,
    kind: 'photo',
    caption: 'tampak depan',
    file: service.grant(file),
  });
}

/** A copy of a locked catalogue in a folder of its own. */
export interface CatalogueCopy {
  readonly folder: string;
  /** Opens it with a service of its own, which `remove` stops; as its only user, or as the one named. */
  unlock(user?: { readonly id: string | null; readonly passphrase: string }): Promise<TestService>;
  remove(): Promise<void>;
}

export function copyCatalogue(original: string): CatalogueCopy {
  const parent = temporaryFolder();
  const folder = join(parent.path, basename(original));
  cpSync(original, folder, { recursive: true });
  const services: TestService[] = [];
  return {
    folder,
    unlock: async (user = { id: null, passphrase: PASSPHRASE }) => {
      const service = startService();
      services.push(service);
      const { id, passphrase } = user;
      await service.done('catalogue.unlock', { folder: service.grant(folder), user: id, passphrase });
      return service;
    },
    remove: async () => {
      for (const service of services) await service.stop();
      parent.remove();
    },
  };
}

/** What somebody with the key and a SQLite tool does to a copy, and what the audit then says. */
export async function auditAfter(original: string, change: (tx: WriteTx) => void): Promise<Output<'audit.run'>> {
  const copy = copyCatalogue(original);
  try {
    const raw = await openRaw(copy.folder);
    raw.database.write(change);
    raw.close();
    const service = await copy.unlock();
    return await service.done('audit.run', {});
  } finally {
    await copy.remove();
  }
}

const triggerRow = z.strictObject({ name: z.string(), sql: z.string() });

/** As a tool gets past them: triggers away, change, triggers back. */
export function behindTriggers(tx: WriteTx, table: string, change: () => void): void {
  const triggers = tx.all(
    triggerRow,
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`,
    table,
  );
  for (const { name } of triggers) tx.run(`DROP TRIGGER ${name}`);
  change();
  for (const { sql } of triggers) tx.run(sql);
}

/** `CODE table/row` of every finding. */
export function namedFindings({ findings }: Output<'audit.run'>): string[] {
  return findings.map(({ code, table, row }) => `${code} ${table}/${row}`);
}

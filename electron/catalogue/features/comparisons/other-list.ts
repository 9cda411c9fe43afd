import type { Parsed } from '#shared/contract/contract.ts';
import type { ComparedAgainst } from '#shared/domain/comparison/events.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { RowStore } from '#shared/ledger/reconcile/row-store.ts';
import type { CommandContext } from '../../dispatch/handler.ts';
import { sourceName } from '../../files/source-name.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { caseById } from '../../storage/tables/cases.ts';
import { fileListOfItem } from '../../storage/tables/file-lists.ts';
import { fileRows, type StoredFileRow } from '../../storage/tables/file-list-rows.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { fileRows as hashedRows, type Digests } from '../../workers/packed-rows.ts';
import type { WorkerPool } from '../../workers/pool.ts';
import { withPool } from '../../workers/with-pool.ts';
import { findFiles, hashBlocks } from '../../hashing/hash-source.ts';
import { openSource } from '../../hashing/source.ts';
import { folderDigest } from './folder-digest.ts';
import { eachInPauses } from '../../lists/pauses.ts';

type Other = Parsed<'files.compare'>['with'];

/** What a list is held against: its rows, and how the entry names it. */
export interface OtherList {
  readonly rows: RowStore;
  readonly against: ComparedAgainst;
}

/** The sealed list of an item; FILE_LIST_NONE with its number. */
export function sealedListOf(
  read: ReadTx,
  item: string,
): Result<{ readonly number: string; readonly sealed: FileListSealed }> {
  const state = itemStateById(read, item);
  if (state === undefined) return fail('ITEM_UNKNOWN', { item });
  const sealed = fileListOfItem(read, item);
  return sealed === undefined ? fail('FILE_LIST_NONE', { item: state.number }) : ok({ number: state.number, sealed });
}

/** The rows of a sealed list, packed. Throws FailureError CANCELLED. */
export async function listedRows(context: CommandContext, { list, files }: FileListSealed): Promise<RowStore> {
  const store = new RowStore();
  const hex = (digest: Uint8Array | null) => (digest === null ? null : Buffer.from(digest).toString('hex'));
  const take = (row: StoredFileRow) => {
    const { path, bytes, sha256, sha1, md5 } = row;
    store.add({ path, bytes, sha256: hex(sha256), sha1: hex(sha1), md5: hex(md5) });
  };
  await eachInPauses(fileRows(context.read, list), take, {
    signal: context.signal,
    progress: (rows) => {
      context.progress('reading', rows, files, 'files');
    },
  });
  return store;
}

/** Throws FailureError CANCELLED, and what disks say. */
export async function otherList(
  context: CommandContext,
  sealed: FileListSealed,
  other: Other,
): Promise<Result<OtherList>> {
  switch (other.kind) {
    case 'list':
      return ofItem(context, sealed, other.item);
    case 'manifest':
      return withPool(context.signal, (pool) => ofManifest(context, pool, other));
    case 'folder':
      return withPool(context.signal, (pool) => ofFolder(context, pool, sealed, other.folder));
  }
}

async function ofItem(context: CommandContext, sealed: FileListSealed, item: string): Promise<Result<OtherList>> {
  if (item === sealed.item) return fail('INPUT_INVALID', { paths: ['with'] });
  const found = sealedListOf(context.read, item);
  if (!found.ok) return found;
  const { list, digest, files } = found.value.sealed;
  const name = nameOfItem(context, sealed, found.value);
  const against = { kind: 'list', name, files, item, list, digest } as const;
  return ok({ rows: await listedRows(context, found.value.sealed), against });
}

/** Every case has a BB-001: that of another case is named with its case, in an entry that is read beside this one's. */
function nameOfItem(context: CommandContext, own: FileListSealed, other: { number: string; sealed: FileListSealed }) {
  if (other.sealed.case === own.case) return other.number;
  const file = caseById(context.read, other.sealed.case, localDate(context.effects.now()));
  if (file === undefined) throw new FailureError('CATALOGUE_DAMAGED', { table: 'cases', row: other.sealed.case });
  return `${file.data.number} ${other.number}`.slice(0, 400).toWellFormed();
}

async function ofManifest(
  context: CommandContext,
  pool: WorkerPool,
  { file, sha256: seen, options }: Extract<Other, { kind: 'manifest' }>,
): Promise<Result<OtherList>> {
  const path = context.path(file);
  if (!path.ok) return path;
  const packed = await pool.run('pack', { file: path.value, options }, ({ bytes, ofBytes }) => {
    context.progress('reading', bytes, ofBytes, 'bytes');
  });
  if (!packed.ok) return packed;
  const { sha256, bytes, files, errors, errorCount } = packed.value.reading;
  // What is signed is what somebody looked at.
  if (sha256 !== seen) return fail('FILE_LIST_FILE_CHANGED');
  if (errorCount > 0) return fail('FILE_LIST_REFUSED', { errors: errorCount, line: errors[0]?.line ?? 0 });
  const against = {
    kind: 'manifest',
    name: sourceName(path.value),
    files,
    sha256,
    bytes,
    format: options.kind,
  } as const;
  return ok({ rows: RowStore.from(packed.value.rows), against });
}

async function ofFolder(
  context: CommandContext,
  pool: WorkerPool,
  sealed: FileListSealed,
  token: string,
): Promise<Result<OtherList>> {
  const path = context.path(token);
  if (!path.ok) return path;
  const source = openSource(path.value, context.folder);
  if (!source.ok) return source;
  const found = await findFiles(pool, source.value, (files) => {
    context.progress('reading', files, 0, 'files');
  });
  const rows = new RowStore();
  const digests = digestsFor(sealed);
  const take = (block: Uint8Array) => {
    for (const row of hashedRows(block, digests)) rows.add(row);
  };
  for (const problem of found.problems) take(problem.rows);
  let done = 0;
  await hashBlocks(
    {
      pool,
      digests,
      now: () => Date.parse(context.effects.now()),
      onRows: (part) => {
        take(part.rows);
      },
      onBytes: (bytes) => {
        done += bytes;
        context.progress('hashing', done, found.bytes, 'bytes');
      },
    },
    source.value,
    found.blocks,
  );
  const digest = await folderDigest(context, rows);
  return ok({ rows, against: { kind: 'folder', name: sourceName(path.value), files: rows.length, digest } });
}

/** SHA-256 always; of the others the one that the sealed list needs to be held against it. */
function digestsFor({ algorithms = ['sha256'] }: FileListSealed): Digests {
  const strongest = algorithms[0];
  return { sha1: strongest === 'sha1', md5: strongest === 'md5' };
}

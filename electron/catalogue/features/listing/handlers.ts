import { basename } from 'node:path';
import type { GivenListOptions } from '#shared/domain/file-list/listing.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandHandler, OpenContext, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import type { ListReading } from '../../importers/lists/read-list.ts';
import { sealStored, storeList } from '../../lists/store-list.ts';
import { WorkerPool } from '../../workers/pool.ts';

const preview: QueryHandler<'files.preview'> = async (input, context) => {
  const path = context.path(input.file);
  if (!path.ok) return path;
  const read = await looked(path.value, input.options, context);
  if (!read.ok) return read;
  const { headings, algorithms, rows, errors, ...reading } = read.value;
  return ok({
    name: basename(path.value),
    ...reading,
    // As the contract types them, which knows no readonly.
    headings: [...headings],
    algorithms: [...algorithms],
    rows: [...rows],
    errors: [...errors],
  });
};

/** In a thread, which cancelling ends at once. Throws CANCELLED. */
async function looked(file: string, options: GivenListOptions, context: OpenContext): Promise<Result<ListReading>> {
  const pool = new WorkerPool();
  const cancel = () => void pool.close();
  context.signal.addEventListener('abort', cancel);
  try {
    return await pool.run('preview', { file, options }, ({ bytes, ofBytes }) => {
      context.progress('reading', bytes, ofBytes, 'bytes');
    });
  } finally {
    context.signal.removeEventListener('abort', cancel);
    await pool.close();
  }
}

const importList: CommandHandler<'files.import'> = async (input, context) => {
  const path = context.path(input.file);
  if (!path.ok) return path;
  const { item, sha256, options, file: _, ...told } = input;
  if (isTable(options.kind) && options.columns.path === null) return fail('FILE_LIST_COLUMN_MISSING');
  const stored = await storeList(context, item, 'manifest', { file: path.value, sha256, options });
  if (!stored.ok) return stored;
  const { kind, encoding } = options;
  // Its own name stands in the ledger for ever, and not where it lies on our machine.
  const name = basename(path.value);
  const sealed = sealStored(context, stored.value, {
    ...told,
    method: 'imported',
    source: name,
    imported: { name, sha256, kind, encoding, ...stored.value.output },
  });
  if (sealed.ok) context.effects.log.event('list.imported', { files: sealed.value.files });
  return sealed;
};

const isTable = (kind: string) => kind === 'csv' || kind === 'ftk-csv';

export const listingHandlers: readonly Registered[] = [
  query('files.preview', preview),
  command('files.import', importList),
];

import { basename, extname } from 'node:path';
import type { GivenListOptions, ListError } from '#shared/domain/file-list/listing.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { listErrorFileTexts } from '#shared/text/file-lists.ts';
import { say } from '#shared/text/text.ts';
import type { CommandHandler, OpenContext, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { placeFor } from '../../files/free-name.ts';
import { savePlain } from '../../files/save-attachment.ts';
import { sourceName } from '../../files/source-name.ts';
import type { ListReading } from '../../importers/lists/read-list.ts';
import { sealStored, storeList } from '../../lists/store-list.ts';
import { withPool } from '../../workers/with-pool.ts';
import { ErrorTable } from './error-table.ts';

const preview: QueryHandler<'files.preview'> = async (input, context) => {
  const path = context.path(input.file);
  if (!path.ok) return path;
  const read = await looked(path.value, input.options, context);
  if (!read.ok) return read;
  const { headings, algorithms, rows, errors, ...reading } = read.value;
  return ok({
    name: sourceName(path.value),
    ...reading,
    // As the contract types them, which knows no readonly.
    headings: [...headings],
    algorithms: [...algorithms],
    rows: [...rows],
    errors: [...errors],
  });
};

/** In a thread, which cancelling ends at once. Throws CANCELLED. */
async function looked(
  file: string,
  options: GivenListOptions,
  context: OpenContext,
  onErrors: (errors: readonly ListError[]) => void = () => undefined,
): Promise<Result<ListReading>> {
  return withPool(context.signal, (pool) =>
    pool.run('preview', { file, options }, ({ bytes, ofBytes, errors }) => {
      onErrors(errors);
      context.progress('reading', bytes, ofBytes, 'bytes');
    }),
  );
}

const saveErrors: CommandHandler<'files.save-errors'> = async (input, context) => {
  const path = context.path(input.file);
  if (!path.ok) return path;
  const to = context.path(input.to);
  if (!to.ok) return to;
  const table = new ErrorTable();
  const read = await looked(path.value, input.options, context, (errors) => {
    table.add(errors);
  });
  if (!read.ok) return read;
  if (table.rows === 0) return fail('REGISTER_NOTHING_REFUSED');
  const base = `${basename(path.value, extname(path.value))} - ${say('id', listErrorFileTexts.suffix)}`;
  const place = placeFor(to.value, base, '.csv');
  await savePlain(table.chunks(), place.folder, place.name);
  return ok({ name: place.name, rows: table.rows });
};

const importList: CommandHandler<'files.import'> = async (input, context) => {
  const path = context.path(input.file);
  if (!path.ok) return path;
  const { item, sha256, options, file: _, ...told } = input;
  if (isTable(options.kind) && options.columns.path === null) return fail('FILE_LIST_COLUMN_MISSING');
  const stored = await storeList(context, item, 'manifest', { file: path.value, sha256, options });
  if (!stored.ok) return stored;
  const { kind, encoding } = options;
  const name = sourceName(path.value);
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
  command('files.save-errors', saveErrors),
  command('files.import', importList),
];

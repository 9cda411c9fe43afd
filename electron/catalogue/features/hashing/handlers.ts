import { searchCountLimit } from '#shared/contract/method.ts';
import { basename } from 'node:path';
import { mayHoldFileList } from '#shared/domain/file-list/fold.ts';
import { decideFileList } from '#shared/domain/file-list/decide.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { programVersion } from '#shared/domain/version.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { pageKey, pageOfRows } from '../../search/page.ts';
import { fileListOfItem } from '../../storage/tables/file-lists.ts';
import { fileRowCount, fileRowPage, insertFileRow } from '../../storage/tables/file-list-rows.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { WorkerPool } from '../../workers/pool.ts';
import { hashFolder } from './hash-folder.ts';
import { sealRows, type SealedRows } from './seal-rows.ts';

const hashFiles: CommandHandler<'files.hash'> = async (input, context) => {
  const folder = context.path(input.folder);
  if (!folder.ok) return folder;
  const item = itemStateById(context.read, input.item);
  if (item === undefined) return fail('ITEM_UNKNOWN', { item: input.item });
  const allowed = mayHoldFileList(item);
  if (!allowed.ok) return allowed;
  const rows = await rowsOf(folder.value, context);
  const sealed = await sealRows(context.primitives, rows, context.signal);
  const reply = commitList(context, { item: input.item, source: sourceName(folder.value), rows, sealed });
  if (reply.ok) context.effects.log.event('hash.finished', { files: reply.value.files });
  return reply;
};

/** What stands in the ledger for ever, and in the prosecutor's list: the folder's own name, not where it lies on our machine. */
function sourceName(folder: string): string {
  return basename(folder) || folder;
}

/** Throws FailureError: NOT_READABLE for a folder that cannot be looked into at all, CANCELLED. */
async function rowsOf(folder: string, context: CommandContext): Promise<FileRowValue[]> {
  const pool = new WorkerPool();
  const cancel = () => void pool.close();
  context.signal.addEventListener('abort', cancel);
  try {
    const rows = await hashFolder(pool, folder, {
      found: (files) => {
        context.progress('reading', files, 0, 'files');
      },
      read: (bytes, ofBytes) => {
        context.progress('hashing', bytes, ofBytes, 'bytes');
      },
    });
    if (rows[0]?.path === '') throw new FailureError('NOT_READABLE');
    return rows;
  } finally {
    context.signal.removeEventListener('abort', cancel);
    await pool.close();
  }
}

interface FinishedList {
  readonly item: string;
  readonly source: string;
  readonly rows: readonly FileRowValue[];
  readonly sealed: SealedRows;
}

function commitList(context: CommandContext, { item, source, rows, sealed }: FinishedList): Result<FileListSealed> {
  return context.commit((tx) => {
    const list = context.newId('fl');
    const event = {
      item,
      list,
      ...sealed.summary,
      tool: `Rantai Bukti ${programVersion} (SHA-256)`,
      method: 'hashed-here',
      source,
    } as const;
    const state = itemStateById(tx, item) ?? null;
    const events = decideFileList(event, { item: state });
    if (!events.ok || state === null) return events.ok ? fail('ITEM_UNKNOWN', { item }) : events;
    sealed.leaves.forEach((leaf, ordinal) => {
      const row = rows[ordinal];
      if (row !== undefined) insertFileRow(tx, list, ordinal, row, leaf);
    });
    return ok({ events: events.value, reply: () => ({ case: state.case, ...event }), topics: ['items'] });
  });
}

const listFiles: QueryHandler<'files.list'> = (input, { read }) => {
  const key = pageKey(input.after);
  if (!key.ok) return key;
  const sealed = fileListOfItem(read, input.item);
  if (sealed === undefined) {
    return itemStateById(read, input.item) === undefined
      ? fail('ITEM_UNKNOWN', { item: input.item })
      : ok({ rows: [], next: null, total: 0 });
  }
  const search = input.search.trim();
  const found = fileRowPage(read, sealed.list, search, key.value ?? -1, input.limit + 1);
  const { rows, next } = pageOfRows(found, input.limit, ({ ordinal }) => String(ordinal));
  const shown = rows.map(({ path, bytes, sha256, problem }) => ({
    path,
    bytes,
    sha256: sha256 === null ? null : Buffer.from(sha256).toString('hex'),
    problem,
  }));
  return ok({
    rows: shown,
    next,
    total: search === '' ? sealed.files : fileRowCount(read, sealed.list, search, searchCountLimit),
  });
};

export const hashingHandlers: readonly Registered[] = [
  command('files.hash', hashFiles),
  query('files.list', listFiles),
];

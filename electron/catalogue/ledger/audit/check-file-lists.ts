import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { equalBytes } from '#shared/ledger/encoding.ts';
import {
  FileListBuilder,
  fileListFormat,
  fileProblems,
  summaryDifferences,
  type FileRowValue,
} from '#shared/ledger/file-list.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { allFileLists } from '../../storage/tables/file-lists.ts';
import { fileRows, listsWithRows, type StoredFileRow } from '../../storage/tables/file-list-rows.ts';
import { breathe, type AuditTools } from './audit-tools.ts';

const TABLE = 'file_list_rows';
const ROWS_AT_ONCE = 500;

/** Digests the rows of every list again. `fresh`: which lists there are, and their digests, by the ledger. */
export async function checkFileLists(
  tools: AuditTools,
  fresh: ReadTx,
): Promise<{ readonly fileLists: number; readonly fileRows: number }> {
  const lists = allFileLists(fresh);
  const total = lists.reduce((sum, { files }) => sum + files, 0);
  let rows = 0;
  for (const list of lists) {
    rows += await checkFileList(tools, list, (done) => {
      tools.progress('verifying-files', rows + done, total, 'files');
    });
  }
  const known = new Set(lists.map(({ list }) => list));
  for (const list of listsWithRows(tools.live))
    if (!known.has(list)) tools.findings.add('PROJECTION_ROW_EXTRA', TABLE, list);
  return { fileLists: lists.length, fileRows: rows };
}

async function checkFileList(
  tools: AuditTools,
  sealed: FileListSealed,
  progress: (done: number) => void,
): Promise<number> {
  const builder = new FileListBuilder(tools.primitives, fileListFormat(sealed));
  const report = (
    code: 'FILE_LIST_ROW_CHANGED' | 'PROJECTION_ROW_MISSING' | 'PROJECTION_ROW_EXTRA',
    ordinal: number,
    path = '',
  ) => {
    tools.findings.add(code, TABLE, `${sealed.list}/${String(ordinal)}`, { path });
  };
  let next = 0;
  let rows = 0;
  for (const row of fileRows(tools.live, sealed.list)) {
    for (; next < Math.min(row.ordinal, sealed.files); next++) report('PROJECTION_ROW_MISSING', next);
    if (row.ordinal >= sealed.files) report('PROJECTION_ROW_EXTRA', row.ordinal, row.path);
    else if (!isSealedRow(builder, row)) report('FILE_LIST_ROW_CHANGED', row.ordinal, row.path);
    next = row.ordinal + 1;
    if (++rows % ROWS_AT_ONCE === 0) {
      progress(rows);
      await breathe(tools.signal);
    }
  }
  for (; next < sealed.files; next++) report('PROJECTION_ROW_MISSING', next);
  const columns = summaryDifferences(builder.finish(), sealed);
  if (columns.length > 0) tools.findings.add('FILE_LIST_DIGEST_MISMATCH', 'file_lists', sealed.list, { columns });
  return rows;
}

/** Whether the row is of a row's shape, at its place, and of the leaf that stands beside it. */
function isSealedRow(builder: FileListBuilder, { path, bytes, sha256, problem, leaf }: StoredFileRow): boolean {
  const row: FileRowValue = {
    path,
    bytes,
    sha256: sha256 === null ? null : Buffer.from(sha256).toString('hex'),
    sha1: null,
    md5: null,
    modified: null,
    problem: problem === null ? null : (fileProblems.find((known) => known === problem) ?? null),
  };
  const computed = builder.append(row);
  return computed.ok && equalBytes(computed.value, leaf) && row.problem === problem;
}

import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { fileProblems } from '#shared/domain/file-list/problems.ts';
import { equalBytes, toHex } from '#shared/ledger/encoding.ts';
import { FileListBuilder, fileListFormat, summaryDifferences, type FileRowValue } from '#shared/ledger/file-list.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { allPlaces, type FileListPlace } from '../../storage/tables/file-list-places.ts';
import { auditedRowsBetween, type StoredFileRow } from '../../storage/tables/file-list-rows.ts';
import { allFileLists } from '../../storage/tables/file-lists.ts';
import { breathe, type AuditTools } from './audit-tools.ts';
import { checkFileDigests } from './check-file-digests.ts';
import { IndexCheck } from './check-file-indexes.ts';

const PLACES = 'file_list_places';
const ROWS = 'file_list_rows';
const ROWS_AT_ONCE = 500;

/** A place with all numbers up to the next one: what lies behind its rows belongs to nobody. */
interface Stretch {
  readonly place: FileListPlace;
  readonly end: number;
}

/**
 * Digests the rows of every list again, and holds what they are found by against them. `fresh`: which lists there are, and
 * their digests, by the ledger. Rows of a list that is being stored are nobody's evidence yet.
 */
export async function checkFileLists(
  tools: AuditTools,
  fresh: ReadTx,
): Promise<{ readonly fileLists: number; readonly fileRows: number }> {
  const lists = allFileLists(fresh);
  const total = lists.reduce((sum, { files }) => sum + files, 0);
  const stretches = checkPlaces(tools, lists);
  const sound: FileListPlace[] = [];
  let rows = 0;
  for (const list of lists) {
    const checked = await checkFileList(tools, list, stretches.get(list.list), (done) => {
      tools.progress('verifying-files', rows + done, total, 'files');
    });
    rows += checked.rows;
    if (checked.sound !== null) sound.push(checked.sound);
  }
  await checkFileDigests(tools, sound);
  return { fileLists: lists.length, fileRows: rows };
}

/** Where the rows of each sealed list lie, by its id. */
function checkPlaces({ live, findings }: AuditTools, lists: readonly FileListSealed[]): Map<string, Stretch> {
  const places = allPlaces(live);
  const sealed = new Map(lists.map((list) => [list.list, list]));
  const stretches = new Map<string, Stretch>();
  const first = places[0]?.base ?? Infinity;
  for (const row of auditedRowsBetween(live, 0, -Infinity, first))
    findings.add('PROJECTION_ROW_EXTRA', ROWS, String(row.ordinal), { path: row.path });
  for (const [index, place] of places.entries()) {
    const list = sealed.get(place.list);
    stretches.set(place.list, { place, end: places[index + 1]?.base ?? Infinity });
    if (list === undefined) {
      if (place.state === 'sealed') findings.add('PROJECTION_ROW_EXTRA', PLACES, place.list);
      continue;
    }
    const columns = [place.files === list.files ? '' : 'files', place.state === 'sealed' ? '' : 'state'].filter(
      Boolean,
    );
    if (columns.length > 0) findings.add('PROJECTION_ROW_CHANGED', PLACES, place.list, { columns });
  }
  for (const { list } of lists) if (!stretches.has(list)) findings.add('PROJECTION_ROW_MISSING', PLACES, list);
  return stretches;
}

/** `sound`: the place of a list whose rows are what was sealed; only then its indexes can be judged, and are. */
async function checkFileList(
  tools: AuditTools,
  sealed: FileListSealed,
  stretch: Stretch | undefined,
  progress: (done: number) => void,
): Promise<{ readonly rows: number; readonly sound: FileListPlace | null }> {
  const rowsCheck = new RowsCheck(tools, sealed);
  const indexes = new IndexCheck(tools, sealed.files);
  let rows = 0;
  if (stretch !== undefined) {
    const { place, end } = stretch;
    for (const row of auditedRowsBetween(tools.live, place.base, place.base, end)) {
      rowsCheck.next(row);
      if (row.ordinal < sealed.files) indexes.next(row);
      if (++rows % ROWS_AT_ONCE !== 0) continue;
      progress(rows);
      await breathe(tools.signal);
    }
  }
  if (!rowsCheck.finish() || stretch === undefined) return { rows, sound: null };
  // As many rows as were sealed, whatever its place says: that is a finding of its own.
  const sound = { ...stretch.place, files: sealed.files };
  await indexes.finish(sound);
  return { rows, sound };
}

/** Each row of one list at its place. */
class RowsCheck {
  readonly #tools: AuditTools;
  readonly #sealed: FileListSealed;
  readonly #builder: FileListBuilder;
  #next = 0;
  #sound = true;

  constructor(tools: AuditTools, sealed: FileListSealed) {
    this.#tools = tools;
    this.#sealed = sealed;
    this.#builder = new FileListBuilder(tools.primitives, fileListFormat(sealed));
  }

  next(row: StoredFileRow): void {
    const { files } = this.#sealed;
    for (; this.#next < Math.min(row.ordinal, files); this.#next++) this.#report('PROJECTION_ROW_MISSING', this.#next);
    if (row.ordinal >= files) this.#report('PROJECTION_ROW_EXTRA', row.ordinal, row.path);
    else if (!isSealedRow(this.#builder, row)) this.#report('FILE_LIST_ROW_CHANGED', row.ordinal, row.path);
    this.#next = row.ordinal + 1;
  }

  /** Whether the rows are what was sealed. */
  finish(): boolean {
    for (; this.#next < this.#sealed.files; this.#next++) this.#report('PROJECTION_ROW_MISSING', this.#next);
    const columns = summaryDifferences(this.#builder.finish(), this.#sealed);
    if (columns.length === 0) return this.#sound;
    this.#tools.findings.add('FILE_LIST_DIGEST_MISMATCH', 'file_lists', this.#sealed.list, { columns });
    return false;
  }

  #report(
    code: 'FILE_LIST_ROW_CHANGED' | 'PROJECTION_ROW_MISSING' | 'PROJECTION_ROW_EXTRA',
    ordinal: number,
    path = '',
  ): void {
    this.#sound = false;
    this.#tools.findings.add(code, ROWS, `${this.#sealed.list}/${String(ordinal)}`, { path });
  }
}

const hexOf = (digest: Uint8Array | null) => (digest === null ? null : toHex(digest));

/** Whether the row is of a row's shape, at its place, and of the leaf that stands beside it. */
function isSealedRow(builder: FileListBuilder, stored: StoredFileRow): boolean {
  const { path, bytes, sha256, sha1, md5, modified, problem, leaf } = stored;
  const row: FileRowValue = {
    path,
    bytes,
    sha256: hexOf(sha256),
    sha1: hexOf(sha1),
    md5: hexOf(md5),
    modified,
    problem: fileProblems.find((known) => known === problem) ?? null,
  };
  const computed = builder.append(row);
  return computed.ok && equalBytes(computed.value, leaf) && row.problem === problem;
}

import { posix } from 'node:path';
import type { BundleSource, ByteSource } from '#shared/bundle/source.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { fail, FailureError, ok, type Failure, type Result } from '#shared/errors/result.ts';
import type { RegisterFile, RegisterSheet } from '#shared/domain/register/cells.ts';
import { readBook, readDateStyles, readRelations, readSharedStrings } from './book-parts.ts';
import { Breath } from './breath.ts';
import { CellBudget } from './cell-budget.ts';
import { zipLimits } from './limits.ts';
import { readSheet } from './sheet-part.ts';

export interface ReadTools {
  readonly signal: { readonly aborted: boolean };
  readonly progress: (done: number, total: number) => void;
}

/** What the reader of bundles says of a zip, in words of a register. */
function inOurWords({ code, details }: Failure): Failure {
  // It begins as a zip does, or it would not be here: what is not recognised ends before it could be.
  if (code === 'BUNDLE_TRUNCATED' || code === 'BUNDLE_NOT_RECOGNISED')
    return { code: 'REGISTER_TRUNCATED', details: {} };
  if (code === 'BUNDLE_ZIP_BOMB' || code === 'BUNDLE_TOO_LARGE') return { code: 'REGISTER_BOMB', details: {} };
  if (code.startsWith('BUNDLE_')) {
    const reason = details['reason'] ?? code;
    return reason === 'encrypted'
      ? { code: 'REGISTER_ENCRYPTED', details: {} }
      : { code: 'REGISTER_DAMAGED', details: { reason } };
  }
  return { code, details };
}

const macroPart = /(?:^|\/)(?:vbaProject|vbaData)[^/]*$|(?:^|\/)macrosheets\//i;

/**
 * SECURITY SEC-69. Reads the values of an .xlsx (ECMA-376) with our own reader, not with exceljs, which writes and proves our workbooks:
 * exceljs unpacks before it looks at sizes, makes a cell object for each cell of a merged range (A1:XFD1048576 ends the
 * process), turns 3.55E+14 and dates into numbers and moments of its own, and cannot be stopped. Tests hold the two
 * against each other. Throws nothing but CANCELLED; REGISTER_* says what is the matter.
 */
export async function readXlsx(bytes: ByteSource, tools: ReadTools): Promise<Result<RegisterFile>> {
  try {
    return await readWorkbook(zipSource(bytes, zipLimits), tools);
  } catch (error) {
    if (error instanceof FailureError && error.failure.code !== 'CANCELLED')
      return { ok: false, error: inOurWords(error.failure) };
    throw error;
  }
}

async function readWorkbook(zip: BundleSource, tools: ReadTools): Promise<Result<RegisterFile>> {
  const listed = await zip.list();
  if (!listed.ok) return { ok: false, error: inOurWords(listed.error) };
  const files = new Map(listed.value.filter(({ kind }) => kind === 'file').map(({ path, size }) => [path, size]));
  if ([...files.keys()].some((path) => macroPart.test(path))) return fail('REGISTER_MACRO');
  if (!files.has('[Content_Types].xml')) return fail('REGISTER_NOT_RECOGNISED');
  const breath = new Breath(tools.signal);
  const unpacked = new Unpacked(zip, breath);
  const part = async (path: string) => (files.has(path) ? await unpacked.part(path) : null);
  const types = await part('[Content_Types].xml');
  if (types !== null && new TextDecoder().decode(types).includes('macroEnabled')) return fail('REGISTER_MACRO');

  const roots = await part('_rels/.rels');
  const root = roots === null ? undefined : (await readRelations(roots, breath)).byType.get('officeDocument');
  const bookPath = posix.join('/', root ?? 'xl/workbook.xml').slice(1);
  const folder = posix.dirname(bookPath);
  const bookBytes = await part(bookPath);
  const relationBytes = await part(`${folder}/_rels/${posix.basename(bookPath)}.rels`);
  if (bookBytes === null || relationBytes === null) return fail('REGISTER_NOT_RECOGNISED');
  const { byId, byType } = await readRelations(relationBytes, breath);
  const placed = (target: string) => posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
  const ofType = async (type: string) => {
    const target = byType.get(type);
    return target === undefined ? null : await part(placed(target));
  };

  const strings = await ofType('sharedStrings');
  const styles = await ofType('styles');
  const { date1904, sheets: places } = await readBook(bookBytes, breath);
  const shared = {
    cells: new CellBudget(),
    date1904,
    strings: strings === null ? [] : await readSharedStrings(strings, breath),
    dateStyles: styles === null ? [] : await readDateStyles(styles, breath),
  };
  const sheets: RegisterSheet[] = [];
  const named = new Set<string>();
  for (const [index, place] of places.entries()) {
    tools.progress(index, places.length);
    const target = byId.get(place.relation);
    // No program writes two tabs of one part; whoever does wants it read a hundred times.
    if (target !== undefined && named.has(placed(target))) return fail('REGISTER_BOMB');
    named.add(placed(target ?? ''));
    const sheet = target === undefined ? null : await part(placed(target));
    if (sheet === null) return fail('REGISTER_DAMAGED', { reason: 'sheet-missing' });
    // A sheet of charts or dialogs holds no rows; its tab is left out.
    if (!/chartsheets|dialogsheets/.test(target ?? '')) sheets.push(await readSheet(sheet, place, shared, breath));
  }
  return sheets.every(({ rows }) => rows.length === 0) ? fail('REGISTER_EMPTY') : ok({ format: 'xlsx', sheets });
}

/** What the whole file has unpacked so far, whichever part was asked for and how often: the directory counts each once. */
class Unpacked {
  readonly #zip: BundleSource;
  readonly #breath: Breath;
  #bytes = 0;

  constructor(zip: BundleSource, breath: Breath) {
    this.#zip = zip;
    this.#breath = breath;
  }

  async part(path: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#zip.open(path)) {
      this.#bytes += chunk.length;
      if (this.#bytes > zipLimits.totalBytes) throw new FailureError('REGISTER_BOMB');
      chunks.push(chunk.slice());
      await this.#breath.take();
    }
    return Buffer.concat(chunks);
  }
}

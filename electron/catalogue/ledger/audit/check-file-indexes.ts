import { equalBytes } from '#shared/ledger/encoding.ts';
import { BlockRoots } from '../../lists/blocks.ts';
import { CHUNK_ROWS, GramIndexer, GRAMS, type GramRows } from '../../lists/name-grams.ts';
import { NO_VALUE, orderBlocks, orderOf } from '../../lists/orders.ts';
import { fileOrders } from '../../lists/write-list.ts';
import { gramsAt, orderBlocksAt, rootsAt } from '../../storage/tables/file-indexes.ts';
import type { FileListPlace } from '../../storage/tables/file-list-places.ts';
import type { StoredFileRow } from '../../storage/tables/file-list-rows.ts';
import { breathe, type AuditTools } from './audit-tools.ts';

/** A part of an index: what it is called, and its bytes. */
type Part = readonly [name: string, bytes: Uint8Array];

/** Computes again what the rows of one list are found and proved by. Digests are checked over all lists together. */
export class IndexCheck {
  readonly #tools: AuditTools;
  readonly #roots: BlockRoots;
  readonly #grams = new GramIndexer();
  #paths: Uint8Array[] = [];
  readonly #chunks: (readonly GramRows[])[] = [];
  readonly #values: Readonly<Record<'bytes' | 'modified', Float64Array>>;

  constructor(tools: AuditTools, files: number) {
    this.#tools = tools;
    this.#roots = new BlockRoots(tools.primitives);
    this.#values = { bytes: new Float64Array(files), modified: new Float64Array(files) };
  }

  next({ ordinal, path, leaf, bytes, modified }: StoredFileRow): void {
    if (this.#paths.length === CHUNK_ROWS) this.#closeChunk();
    this.#paths.push(Buffer.from(path));
    this.#roots.append(leaf.length === 32 ? leaf : new Uint8Array(32));
    this.#values.bytes[ordinal] = bytes ?? NO_VALUE;
    this.#values.modified[ordinal] = modified ?? NO_VALUE;
  }

  async finish(place: FileListPlace): Promise<void> {
    const { live } = this.#tools;
    this.#closeChunk();
    this.#roots.finish();
    await this.#compare(
      'file_list_blocks',
      place,
      this.#roots.roots.map((root, index): Part => [String(index), root]),
      rootsAt(live, place).map(({ id, root }): Part => [String(id - place.base / 256), root]),
    );
    await this.#compare(
      'file_list_orders',
      place,
      fileOrders.flatMap((by) =>
        [...orderBlocks(orderOf(this.#values[by]))].map((part, block): Part => [`${by}/${String(block)}`, part]),
      ),
      Array.from(orderBlocksAt(live, place.base), ({ sorted_by, block, ordinals }): Part => [
        `${sorted_by}/${String(block)}`,
        ordinals,
      ]),
    );
    await this.#compare(
      'file_name_grams',
      place,
      this.#names(),
      Array.from(gramsAt(live, place), ({ id, rows }): Part => {
        const inPlace = id - (place.base / CHUNK_ROWS) * GRAMS;
        return [gramName(Math.floor(inPlace / GRAMS), inPlace % GRAMS), rows];
      }),
    );
  }

  #closeChunk(): void {
    const paths = this.#paths;
    this.#chunks.push(this.#grams.chunk(paths.length, (row) => paths[row] ?? Buffer.alloc(0)));
    this.#paths = [];
  }

  *#names(): Generator<Part> {
    for (const [chunk, grams] of this.#chunks.entries())
      for (const { gram, rows } of grams) yield [gramName(chunk, gram), rows];
  }

  /** Both are in the same order. A part is named by its list, and its place in the index. */
  async #compare(
    table: string,
    { list }: FileListPlace,
    expected: Iterable<Part>,
    found: Iterable<Part>,
  ): Promise<void> {
    const { findings, signal } = this.#tools;
    const stored = new Map(found);
    for (const [name, bytes] of expected) {
      const part = stored.get(name);
      stored.delete(name);
      if (part === undefined) findings.add('PROJECTION_ROW_MISSING', table, `${list}/${name}`);
      else if (!equalBytes(part, bytes)) findings.add('PROJECTION_ROW_CHANGED', table, `${list}/${name}`);
    }
    for (const name of stored.keys()) findings.add('PROJECTION_ROW_EXTRA', table, `${list}/${name}`);
    await breathe(signal);
  }
}

function gramName(chunk: number, gram: number): string {
  return `${String(chunk)}/${gram.toString(16).padStart(6, '0')}`;
}

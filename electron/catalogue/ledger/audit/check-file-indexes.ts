import { equalBytes } from '#shared/ledger/encoding.ts';
import { BlockRoots } from '../../lists/blocks.ts';
import { CHUNK_ROWS, GramIndexer, GRAMS } from '../../lists/name-grams.ts';
import { NO_VALUE, orderBlocks, orderSteps } from '../../lists/orders.ts';
import { fileOrders } from '../../lists/write-list.ts';
import { gramsAt, orderBlocksAt, rootsAt, type FileOrder } from '../../storage/tables/file-indexes.ts';
import type { FileListPlace } from '../../storage/tables/file-list-places.ts';
import { filePaths, type StoredFileRow } from '../../storage/tables/file-list-rows.ts';
import { breathe, breathing, type AuditTools } from './audit-tools.ts';

/** A part of an index: its place in the order of its table, what it is called, and its bytes. */
interface Part {
  readonly key: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Parts compared, and paths read, between two breaths. */
const PARTS_AT_ONCE = 500;
/** Above every number of a block. */
const BLOCKS = 2 ** 32;

/** Computes again what the rows of one list are found and proved by. Digests are checked over all lists together. */
export class IndexCheck {
  readonly #tools: AuditTools;
  readonly #files: number;
  readonly #roots: BlockRoots;
  readonly #values: Readonly<Record<FileOrder, Float64Array>>;

  constructor(tools: AuditTools, files: number) {
    this.#tools = tools;
    this.#files = files;
    this.#roots = new BlockRoots(tools.primitives);
    this.#values = { bytes: new Float64Array(files), modified: new Float64Array(files) };
  }

  next({ ordinal, leaf, bytes, modified }: StoredFileRow): void {
    this.#roots.append(leaf.length === 32 ? leaf : new Uint8Array(32));
    this.#values.bytes[ordinal] = bytes ?? NO_VALUE;
    this.#values.modified[ordinal] = modified ?? NO_VALUE;
  }

  /** Only of a list whose rows are sound. */
  async finish(place: FileListPlace): Promise<void> {
    this.#roots.finish();
    await this.#compare('file_list_blocks', place, this.#blocks(), storedBlocks(this.#tools, place));
    const orders = new Map<FileOrder, Uint32Array>();
    for (const by of fileOrders) orders.set(by, await breathing(orderSteps(this.#values[by]), this.#tools.signal));
    await this.#compare('file_list_orders', place, orderParts(orders), storedOrders(this.#tools, place));
    await this.#compare('file_name_grams', place, this.#names(place), storedNames(this.#tools, place));
  }

  *#blocks(): Generator<Part, undefined> {
    for (const [index, root] of this.#roots.roots.entries()) yield { key: index, name: String(index), bytes: root };
  }

  /** The paths are read once more, chunk by chunk, so that no more of them are held. */
  async *#names(place: FileListPlace): AsyncGenerator<Part, undefined> {
    const { live, signal } = this.#tools;
    const indexer = new GramIndexer();
    for (let from = 0; from < this.#files; from += CHUNK_ROWS) {
      const paths: Uint8Array[] = [];
      for (const path of filePaths(live, place, from, Math.min(from + CHUNK_ROWS, this.#files))) {
        if (paths.push(Buffer.from(path)) % PARTS_AT_ONCE === 0) await breathe(signal);
      }
      const steps = indexer.chunkSteps(paths.length, (row) => paths[row] ?? Buffer.alloc(0));
      for (const { gram, rows } of await breathing(steps, signal)) yield gramPart(from / CHUNK_ROWS, gram, rows);
    }
  }

  /** Both rise by their keys. A part is named by its list, and its place in the index. */
  async #compare(
    table: string,
    { list }: FileListPlace,
    expected: Iterable<Part> | AsyncIterable<Part>,
    found: Generator<Part, undefined>,
  ): Promise<void> {
    const { findings, signal } = this.#tools;
    const told = (code: 'MISSING' | 'EXTRA' | 'CHANGED', { name }: Part) => {
      findings.add(`PROJECTION_ROW_${code}`, table, `${list}/${name}`);
    };
    let looked = 0;
    const pause = async () => {
      if (++looked % PARTS_AT_ONCE === 0) await breathe(signal);
    };
    try {
      let stored = found.next().value;
      for await (const part of expected) {
        for (; stored !== undefined && stored.key < part.key; stored = found.next().value) {
          told('EXTRA', stored);
          await pause();
        }
        await pause();
        if (stored?.key !== part.key) {
          told('MISSING', part);
          continue;
        }
        if (!equalBytes(stored.bytes, part.bytes)) told('CHANGED', part);
        stored = found.next().value;
      }
      for (; stored !== undefined; stored = found.next().value) {
        told('EXTRA', stored);
        await pause();
      }
    } finally {
      // Whoever leaves in the middle leaves no open reading.
      found.return(undefined);
    }
    await breathe(signal);
  }
}

function* storedBlocks({ live }: AuditTools, place: FileListPlace): Generator<Part, undefined> {
  for (const { id, root } of rootsAt(live, place)) {
    const key = id - place.base / 256;
    yield { key, name: String(key), bytes: root };
  }
}

function* storedOrders({ live }: AuditTools, place: FileListPlace): Generator<Part, undefined> {
  for (const { sorted_by, block, ordinals } of orderBlocksAt(live, place.base))
    yield orderPart(sorted_by, block, ordinals);
}

function* storedNames({ live }: AuditTools, place: FileListPlace): Generator<Part, undefined> {
  for (const { id, rows } of gramsAt(live, place)) {
    const inPlace = id - (place.base / CHUNK_ROWS) * GRAMS;
    yield gramPart(Math.floor(inPlace / GRAMS), inPlace % GRAMS, rows);
  }
}

function* orderParts(orders: ReadonlyMap<FileOrder, Uint32Array>): Generator<Part, undefined> {
  for (const [by, order] of orders)
    for (const [block, bytes] of [...orderBlocks(order)].entries()) yield orderPart(by, block, bytes);
}

function orderPart(by: string, block: number, bytes: Uint8Array): Part {
  const place = fileOrders.findIndex((each) => each === by);
  return { key: place * BLOCKS + block, name: `${by}/${String(block)}`, bytes };
}

function gramPart(chunk: number, gram: number, bytes: Uint8Array): Part {
  return { key: chunk * GRAMS + gram, name: `${String(chunk)}/${gram.toString(16).padStart(6, '0')}`, bytes };
}

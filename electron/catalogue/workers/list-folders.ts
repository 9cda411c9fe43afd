import { lstatSync, opendirSync, type Dir, type Dirent } from 'node:fs';
import { pathBytes, pathText } from '#shared/ledger/file-path.ts';
import { unwrap } from '#shared/errors/result.ts';
import { errorCode } from './error-code.ts';
import { FoundBlocks } from './found-blocks.ts';
import type { FoundPart, Jobs, ListInput } from './jobs.ts';
import { identityOf, noIdentity, RowPacker, type FileState } from './packed-rows.ts';
import { Places } from './place.ts';

/** Entries between two words about them. */
const PART_ENTRIES = 4096;
const ENTRIES_AT_ONCE = 256;
const SLASH = Buffer.from('/');

/** What lies directly in each folder. Links are not followed: what they point to is elsewhere, and may be outside. */
export function listFolders(input: ListInput, onPart: (part: FoundPart) => void): Jobs['list']['output'] {
  const lister = new Lister(input, onPart);
  for (const folder of input.folders) lister.list(folder);
  lister.tell();
  return { folders: lister.folders, failed: lister.failed };
}

class Lister {
  readonly folders: string[] = [];
  failed = 0;
  readonly #places: Places;
  readonly #mounted: ReadonlySet<string>;
  readonly #onPart: (part: FoundPart) => void;
  readonly #files = new FoundBlocks();
  readonly #problems = new RowPacker();
  #untold = 0;

  constructor({ root, mounted }: ListInput, onPart: (part: FoundPart) => void) {
    this.#places = new Places(root);
    this.#mounted = new Set(mounted);
    this.#onPart = onPart;
  }

  /** Entry by entry: a folder of a million files is never held as a list of names. */
  list(folder: string): void {
    const path = Buffer.from(unwrap(pathBytes(folder)));
    try {
      const handle = openFolder(this.#places.of(path));
      try {
        this.#entries(path, handle);
      } finally {
        handle.closeSync();
      }
    } catch (error) {
      // The folder itself stands in the list, so that nobody takes it for empty, or for whole.
      this.#notWhole(path, isGone(error) ? 'changed-while-read' : 'unreadable');
    }
  }

  /** SECURITY SEC-77: a folder that became a link since it was found is not looked into, nor taken for whole if it became one meanwhile. */
  #entries(path: Buffer, handle: Dir): void {
    const begin = path.length === 0 ? path : Buffer.concat([path, SLASH]);
    if (!this.#isDirect(path)) {
      this.#notWhole(path, 'changed-while-read');
      return;
    }
    for (let entry = readEntry(handle); entry !== null; entry = readEntry(handle))
      this.#take(Buffer.concat([begin, entry.name]), entry);
    if (!this.#isDirect(path)) this.#notWhole(path, 'changed-while-read');
  }

  #isDirect(path: Buffer): boolean {
    return path.length === 0 || this.#places.isDirect(path);
  }

  #notWhole(path: Buffer, state: FileState): void {
    this.failed++;
    this.#problem(path, state);
  }

  /** What was found and not told yet. */
  tell(): void {
    const problemRows = this.#problems.rows;
    this.#onPart({ blocks: this.#files.take(), problems: this.#problems.take(), problemRows });
    this.#untold = 0;
  }

  #take(path: Buffer, entry: Dirent<Buffer>): void {
    if (entry.isDirectory()) this.#folder(path);
    else if (entry.isFile()) this.#file(path);
    else this.#problem(path, entry.isSymbolicLink() ? 'symbolic-link' : 'special-file');
    this.#untold++;
    if (this.#untold >= PART_ENTRIES) this.tell();
  }

  #folder(path: Buffer): void {
    const text = pathText(path);
    if (this.#mounted.has(text)) this.#problem(path, 'special-file');
    else this.folders.push(text);
  }

  #file(path: Buffer): void {
    try {
      this.#files.add(path, identityOf(lstatSync(this.#places.of(path), { bigint: true })));
    } catch (error) {
      this.#problem(path, isGone(error) ? 'changed-while-read' : 'unreadable');
    }
  }

  #problem(path: Uint8Array, state: FileState): void {
    this.#problems.add(state, path, noIdentity);
  }
}

/** Names come as bytes, as from `readdirSync`; the types of Node know them here only as text. */
function openFolder(place: Buffer | string): Dir {
  return opendirSync(place, { encoding: 'buffer' as BufferEncoding, bufferSize: ENTRIES_AT_ONCE });
}

function readEntry(handle: Dir): Dirent<Buffer> | null {
  return handle.readSync() as Dirent<Buffer> | null;
}

/** It was there when its folder was read. */
function isGone(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

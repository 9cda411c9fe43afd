import type { BundleEntry, BundleSource, ByteSource } from '#shared/bundle/source.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { FailureError, ok } from '#shared/errors/result.ts';

/** What a person dropped or chose, ready to be read as a bundle. */
export interface Chosen {
  readonly name: string;
  readonly source: BundleSource;
}

const STEP_BYTES = 1 << 20;

/** Bytes of a file in steps, so that a large one never stands in memory whole. */
async function* bytesOf(file: File): AsyncIterable<Uint8Array> {
  for (let offset = 0; offset < file.size; offset += STEP_BYTES) {
    yield await readSlice(file, offset, Math.min(STEP_BYTES, file.size - offset));
  }
}

async function readSlice(file: Blob, offset: number, length: number): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    if (bytes.length === length) return bytes;
  } catch {
    // A file that was removed or changed after it was chosen: the same to us as one that ends too early.
  }
  throw new FailureError('BUNDLE_TRUNCATED', { offset });
}

function folderSource(files: ReadonlyMap<string, File>): BundleSource {
  const entries: BundleEntry[] = [...files].map(([path, file]) => ({ path, size: file.size, kind: 'file' }));
  return {
    list: () => Promise.resolve(ok(entries)),
    open: async function* (path) {
      const file = files.get(path);
      if (file === undefined) throw new FailureError('BUNDLE_FILE_MISSING', { file: path });
      yield* bytesOf(file);
    },
  };
}

const fileBytes = (file: File): ByteSource => ({
  size: file.size,
  read: (offset, length) => readSlice(file, offset, length),
});

export function fromZip(file: File): Chosen {
  return { name: file.name, source: zipSource(fileBytes(file)) };
}

/** Files of a chosen folder: their relative paths begin with the folder's own name. */
export function fromFolderInput(files: readonly File[]): Chosen {
  const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  return {
    name,
    source: folderSource(new Map(files.map((file) => [file.webkitRelativePath.slice(name.length + 1), file]))),
  };
}

/** What was dropped, or null when it is neither one folder nor one file. Must be called before the drop event ends. */
export async function fromDrop(items: DataTransferItemList): Promise<Chosen | null> {
  const [entry, ...more] = [...items].map((item) => item.webkitGetAsEntry()).filter((found) => found !== null);
  if (entry === undefined || more.length > 0) return null;
  if (isFile(entry)) return fromZip(await fileOf(entry));
  if (!isFolder(entry)) return null;
  const files = new Map<string, File>();
  await collect(entry, '', files);
  return { name: entry.name, source: folderSource(files) };
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });

async function collect(folder: FileSystemDirectoryEntry, before: string, files: Map<string, File>): Promise<void> {
  for (const entry of await childrenOf(folder)) {
    const path = `${before}${entry.name}`;
    if (isFile(entry)) files.set(path, await fileOf(entry));
    else if (isFolder(entry)) await collect(entry, `${path}/`, files);
  }
}

/** Browsers give a folder's children in portions; the end is an empty one. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return found;
    found.push(...portion);
  }
}

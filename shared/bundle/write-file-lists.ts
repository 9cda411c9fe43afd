import type { Primitives } from '../crypto/primitives.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import { FailureError, unwrap } from '../errors/result.ts';
import { utf8 } from '../ledger/encoding.ts';
import { FileListBuilder, fileListFormat, summaryDifferences, type FileRowValue } from '../ledger/file-list.ts';
import type { PlacedFileList } from './contents.ts';
import { csvRow, type Cell } from './csv.ts';
import { fileListCells } from './file-list-cells.ts';
import { fileListHead } from './file-list-file.ts';
import { rowsAtOnce } from './file-list-sheets.ts';
import { sumLines } from './file-list-sums.ts';
import { FileListWorkbook } from './file-list-workbook.ts';
import type { Packer } from './packer.ts';
import type { BundleFileWriter, WriteProgress, WrittenFile } from './write.ts';

/** Where the lists come from and go to. */
interface ListTools {
  readonly primitives: Primitives;
  readonly packer: Packer;
  readonly progress: WriteProgress;
  readonly writer: {
    create(path: string): Promise<BundleFileWriter>;
    close(path: string, file: BundleFileWriter): Promise<WrittenFile>;
  };
  readonly rows: (list: FileListSealed) => AsyncIterable<FileRowValue> | Iterable<FileRowValue>;
}

/** Rows and their cells in the tables. */
interface Batch {
  readonly rows: readonly FileRowValue[];
  readonly cells: readonly (readonly Cell[])[];
}

/** A file of a list, told rows in their order. */
interface ListFile {
  readonly path: string;
  readonly file: BundleFileWriter;
  readonly write: (batch: Batch) => Uint8Array | Promise<Uint8Array>;
  readonly end: () => Uint8Array | Promise<Uint8Array>;
}

const nothing = new Uint8Array(0);

/**
 * Writes every file of the lists row by row, in bounded memory.
 * @throws FailureError FILE_LIST_ROW_CHANGED, FILE_LIST_DIGEST_MISMATCH, BUNDLE_TOO_LARGE, and what sink and progress throw
 */
export async function writeFileLists(placed: readonly PlacedFileList[], tools: ListTools): Promise<void> {
  const total = placed.reduce((sum, { list }) => sum + list.files, 0);
  let before = 0;
  for (const file of placed) {
    await writeFileList(file, tools, (rows) => {
      tools.progress({ step: 'writing-list', done: before + rows, total });
    });
    before += file.list.files;
  }
}

async function writeFileList(placed: PlacedFileList, tools: ListTools, written: (rows: number) => void): Promise<void> {
  const { list } = placed;
  const files = await openFiles(placed, tools);
  const format = fileListFormat(list);
  const builder = new FileListBuilder(tools.primitives, format);
  let rows: FileRowValue[] = [];
  let count = 0;
  const flush = async () => {
    const cells = rows.map((row) => fileListCells(row, format));
    for (const { file, write } of files) await file.write(await write({ rows, cells }));
    count += rows.length;
    rows = [];
    written(count);
  };
  for await (const row of tools.rows(list)) {
    unwrap(builder.append(row));
    rows.push(row);
    if (rows.length === rowsAtOnce) await flush();
  }
  await flush();
  for (const { path, file, end } of files) {
    await file.write(await end());
    await tools.writer.close(path, file);
  }
  if (summaryDifferences(builder.finish(), list).length > 0)
    throw new FailureError('FILE_LIST_DIGEST_MISMATCH', { list: list.list });
}

async function openFiles(
  { csv, sums, xlsx, list }: PlacedFileList,
  { writer, packer }: ListTools,
): Promise<ListFile[]> {
  const format = fileListFormat(list);
  const table = await writer.create(csv);
  await table.write(fileListHead(format));
  const files: ListFile[] = [
    {
      path: csv,
      file: table,
      write: ({ cells }) => utf8(cells.map(csvRow).join('')),
      end: () => nothing,
    },
  ];
  for (const { algorithm, path } of sums) {
    const write = ({ rows }: Batch) => unwrap(sumLines(rows, algorithm));
    files.push({ path, file: await writer.create(path), write, end: () => nothing });
  }
  if (xlsx !== null) files.push(workbookFile(xlsx, await writer.create(xlsx), packer));
  return files;
}

function workbookFile(path: string, file: BundleFileWriter, packer: Packer): ListFile {
  const workbook = new FileListWorkbook(packer);
  return {
    path,
    file,
    write: async ({ cells }) => {
      await workbook.add(cells);
      return workbook.take();
    },
    end: async () => {
      await workbook.finish();
      return workbook.take();
    },
  };
}

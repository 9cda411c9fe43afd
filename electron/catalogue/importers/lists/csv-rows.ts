import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import type { ListColumn } from '#shared/domain/file-list/listing.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { CsvRecords } from './csv-records.ts';
import { digestProblem, refused, type Refused } from './digests.ts';
import { sizeProblem } from './hashdeep.ts';
import { EmptyLines } from './lines.ts';
import type { ListOutput, ListParser, ReadOptions } from './output.ts';
import { listPath } from './paths.ts';
import { listTime } from './times.ts';

const nobody = /^(?:|-|n\/a|null)$/i;
const yes = /^(?:yes|y|true|1|ya|deleted)$/i;

/** A table, by its columns: directory listings and hash lists of FTK Imager, and any other. */
export function csvParser(options: ReadOptions, output: ListOutput): ListParser {
  const empty = new EmptyLines(output);
  let records = 0;
  let width: number | null = null;
  return new CsvRecords(options, {
    error: (line, code, details) => {
      output.error(line, code, details);
    },
    record: (fields, line) => {
      records += 1;
      if (records <= options.heading) {
        if (fields.length > 1) width = fields.length;
        return;
      }
      if (empty.skip(fields.length > 1 ? nonEmpty : (fields[0] ?? nonEmpty), line)) return;
      width ??= fields.length;
      if (fields.length !== width) output.error(line, 'columns', { found: fields.length, expected: width });
      else readRecord(fields, line, options, output);
    },
  });
}

const nonEmpty = Uint8Array.of(0);

function readRecord(fields: readonly Buffer[], line: number, options: ReadOptions, output: ListOutput): void {
  const place = (column: ListColumn) => options.columns[column];
  const text = (column: ListColumn) => fields[place(column) ?? -1]?.toString('utf8').trim() ?? '';
  const name = fields[place('path') ?? -1] ?? Buffer.alloc(0);
  const [deleted, folder] = [yes.test(text('deleted')), isFolder(name, options)];
  if (deleted || folder) {
    output.skipped(deleted && !folder);
    return;
  }
  const path = listPath(name, options);
  const values = valuesOf(text);
  if ('code' in values) output.error(line, values.code, values.details);
  else if ('code' in path) output.error(line, path.code, path.details);
  else output.row({ path: path.path, ...values }, line, path.rooted);
}

function isFolder(name: Uint8Array, { separator }: ReadOptions): boolean {
  const last = name.at(-1);
  return last === 0x2f || (separator === '\\' && last === 0x5c);
}

function valuesOf(text: (column: ListColumn) => string): Omit<FileRowValue, 'path'> | Refused {
  const size = text('bytes');
  const sized = nobody.test(size) ? null : sizeProblem(size);
  if (sized !== null) return sized;
  const time = text('modified');
  const modified = nobody.test(time) ? null : listTime(time);
  if (modified === null && !nobody.test(time)) return refused('bad-time');
  const digests: Record<FileAlgorithm, string | null> = { sha256: null, sha1: null, md5: null };
  for (const algorithm of fileAlgorithms) {
    const digest = text(algorithm);
    if (nobody.test(digest)) continue;
    const problem = digestProblem(digest, algorithm);
    if (problem !== null) return problem;
    digests[algorithm] = digest.toLowerCase();
  }
  const bare = fileAlgorithms.every((algorithm) => digests[algorithm] === null);
  return { ...digests, bytes: nobody.test(size) ? null : Number(size), modified, problem: bare ? 'no-digest' : null };
}

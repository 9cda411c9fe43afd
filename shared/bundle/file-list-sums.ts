import type { FileAlgorithm } from '../domain/file-list/events.ts';
import { ok, type Result } from '../errors/result.ts';
import { concat, utf8 } from '../ledger/encoding.ts';
import type { FileRowValue } from '../ledger/file-list.ts';
import { pathBytes } from '../ledger/file-path.ts';

const escapes: ReadonlyMap<number, Uint8Array> = new Map([
  [0x5c, utf8('\\\\')],
  [0x0a, utf8('\\n')],
  [0x0d, utf8('\\r')],
]);

/**
 * The lines of `<BB-nnn>.sha256`, `.sha1` or `.md5` as GNU `sha256sum`, `sha1sum` and `md5sum` write them, with the bytes of
 * the names on the medium: a leading backslash tells that backslash, LF and CR in a name are escaped. Rows without this
 * digest have no line. Fails with FILE_LIST_ROW_CHANGED for a path that stands for no bytes (LEDGER.md section 11).
 */
export function sumLines(rows: readonly FileRowValue[], algorithm: FileAlgorithm): Result<Uint8Array> {
  const parts: Uint8Array[] = [];
  let text = '';
  for (const { path, [algorithm]: sum } of rows) {
    if (sum === null) continue;
    if (!escaped.test(path)) {
      text += `${sum}  ${path}\n`;
      continue;
    }
    const line = escapedLine(path, sum);
    if (!line.ok) return line;
    parts.push(utf8(text), line.value);
    text = '';
  }
  return ok(parts.length === 0 ? utf8(text) : concat(...parts, utf8(text)));
}

/** What `pathText` writes with a backslash, and what a line cannot hold. */
const escaped = /[\\\n\r]/;

function escapedLine(path: string, sum: string): Result<Uint8Array> {
  const name = pathBytes(path);
  if (!name.ok) return name;
  const written = concat(...[...name.value].map((byte) => escapes.get(byte) ?? Uint8Array.of(byte)));
  const mark = written.length === name.value.length ? '' : '\\';
  return ok(concat(utf8(`${mark}${sum}  `), written, utf8('\n')));
}

import { readFileSync } from 'node:fs';
import { concat } from '#shared/ledger/encoding.ts';
import { pathText } from '#shared/ledger/file-path.ts';

const MOUNT_POINT = 4;

/**
 * Folders below `root` in which another file system begins, as `pathText` writes them. They are named in the list and not
 * looked into: what lies there is another medium's, or the running system's own. By the table of mounts and not by device
 * numbers, which differ within one btrfs. Other systems have no such table: Windows shows a mounted volume as a link, which
 * is not followed; macOS mounts outside of what is mounted.
 */
export function mountedBelow(root: string, table: () => Buffer = readTable): string[] {
  const begin = Buffer.from(root === '/' ? root : `${root}/`);
  return linesOf(table())
    .map((line) => unescaped(fieldOf(line, MOUNT_POINT)))
    .filter((point) => point.length > begin.length && point.subarray(0, begin.length).equals(begin))
    .map((point) => pathText(point.subarray(begin.length)));
}

function readTable(): Buffer {
  return process.platform === 'linux' ? readFileSync('/proc/self/mountinfo') : Buffer.alloc(0);
}

/** As Latin-1, one character for each byte. */
function linesOf(table: Buffer): string[] {
  return table.toString('latin1').split('\n');
}

function fieldOf(line: string, place: number): string {
  return line.split(' ')[place] ?? '';
}

/** The kernel writes space, tab, newline and backslash as a backslash and three octal digits (proc(5)). */
function unescaped(field: string): Buffer {
  const parts = field.split(/(\\[0-7]{3})/);
  const bytes = parts.map((part) =>
    /^\\[0-7]{3}$/.test(part) ? Uint8Array.of(Number.parseInt(part.slice(1), 8)) : Buffer.from(part, 'latin1'),
  );
  return Buffer.from(concat(...bytes));
}

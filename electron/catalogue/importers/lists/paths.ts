import { pathText } from '#shared/ledger/file-path.ts';
import { refused, type Refused } from './digests.ts';
import { mostFieldBytes, mostPathLetters, type ReadOptions } from './output.ts';

const SLASH = 0x2f;
const BACKSLASH = 0x5c;
/** An empty part, or one that names this folder or the one above. */
const unplain = /(?:^|\/)\.{0,2}(?:\/|$)/;
const drive = /^[A-Za-z]:\//;

export interface ListPath {
  readonly path: string;
  /** Said where it lies from the root of a machine, or above the folder of the list. */
  readonly rooted: boolean;
}

/**
 * SECURITY SEC-76. The path of a row from the bytes of a list: parts joined by `/`, without `.` and a root, without the folder that is
 * cut off, and never above the folder that the list is of: whoever checks the list must not be led elsewhere.
 */
export function listPath(
  name: Uint8Array,
  { separator, cut }: Pick<ReadOptions, 'separator' | 'cut'>,
): ListPath | Refused {
  if (name.length === 0) return refused('empty-name');
  if (name.length > mostFieldBytes) return refused('field-too-long', { limit: mostFieldBytes });
  if (name.includes(0)) return refused('nul');
  const text = pathText(separator === '/' ? name : withSlashes(name));
  const plain = plainPath(text);
  if (plain.length > mostPathLetters) return refused('field-too-long', { limit: mostPathLetters });
  if (plain === '' || text.endsWith('/')) return refused('empty-name');
  if (cut !== null && !plain.startsWith(cut)) return refused('path-outside', { cut });
  const path = plain.slice(cut?.length ?? 0);
  if (path === '') return refused('empty-name');
  const above = leadingAbove(path);
  const below = cut === null ? path.slice(above.length) : path;
  if (unplain.test(below)) return refused('path-outside', { cut: cut ?? '' });
  return { path, rooted: text.startsWith('/') || drive.test(text) || above !== '' };
}

/** The `../` that a path begins with: they may go with the folder that is cut off. */
export function leadingAbove(path: string): string {
  return /^(?:\.\.\/)*/.exec(path)?.[0] ?? '';
}

/** Without empty parts and `.`, so without a root. */
export function plainPath(text: string): string {
  if (!unplain.test(text)) return text;
  return text
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function withSlashes(name: Uint8Array): Uint8Array {
  return name.includes(BACKSLASH) ? name.map((byte) => (byte === BACKSLASH ? SLASH : byte)) : name;
}

import type { ListKind } from '#shared/domain/file-list/events.ts';
import { algorithmNamed, algorithmOfLength, type digestLengths } from './digests.ts';

/** What stands before the lines of hashdeep: `%%%% HASHDEEP-1.0`, `%%%% size,md5,sha256,filename`, and `##` remarks. */
export const hashdeepBegins = '%%%% HASHDEEP-';

/** `digest  name` with what may stand around it, or `SHA256 (name) = digest`. */
const sumLine = /^\\?(?: *\d{1,16} {2})?([0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}) [^]/i;
const taggedLine = /^\\?([A-Z0-9-]{3,10}) ?\([^]*\) ?= ?[0-9a-f]+$/i;

const sumKinds = { sha256: 'sha256sum', sha1: 'sha1sum', md5: 'md5sum' } as const satisfies Record<
  keyof typeof digestLengths,
  ListKind
>;

/** Of a line of sums; null for another. */
export function sumKindOf(line: string): ListKind | null {
  const digest = sumLine.exec(line)?.[1];
  const tag = taggedLine.exec(line)?.[1];
  const algorithm = digest === undefined ? algorithmNamed(tag ?? '') : algorithmOfLength(digest.length);
  return algorithm === undefined ? null : sumKinds[algorithm];
}

/** Which list of lines or of XML begins in the middle of a list of another kind: two were put into one file. */
export function beginsOtherKind(line: Buffer): ListKind | null {
  const text = line.toString('latin1', 0, 4000);
  if (text.startsWith(hashdeepBegins)) return 'hashdeep';
  return /^\s*<(?:\?xml|dfxml)[\s>]/i.test(text) ? 'dfxml' : sumKindOf(text);
}

/** A piece of a path as it is shown: plain words, or something that must not act on the screen and stands there as a mark. */
export interface PathPart {
  readonly text: string;
  readonly mark: boolean;
}

/**
 * `\\` and `\xhh` as the text of a path escapes a backslash and a byte that is no text; characters that show nothing, break
 * lines or turn the direction of what stands beside them.
 */
const special = /\\\\|\\x[0-9a-f]{2}|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;

/** The text of a path (shared/ledger/file-path.ts) for the eye: every byte of it can be told from what is seen. */
export function pathParts(path: string): readonly PathPart[] {
  const parts: PathPart[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ text: path.slice(from, to), mark: false });
  };
  for (const { 0: found, index } of path.matchAll(special)) {
    plain(index);
    parts.push(partOf(found));
    from = index + found.length;
  }
  plain(path.length);
  return parts;
}

/** The same where no marks can be drawn: what is not shown as it is stands in angle brackets. */
export function visiblePath(path: string): string {
  return pathParts(path)
    .map(({ text, mark }) => (mark ? `<${text}>` : text))
    .join('');
}

function partOf(found: string): PathPart {
  if (found === '\\\\') return { text: '\\', mark: false };
  return { text: found.startsWith('\\') ? found : codeOf(found), mark: true };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** So much of a long name stands at its end, and so much of a long path at its beginning: a row of a list shows no more. */
const longestEnd = 40;
const shortEnd = 16;
const longestHead = 300;

/** A path for one line: the end stays in sight, what is before it may be cut. Never within a character or an escape. */
export function pathHalves(path: string): { readonly head: readonly PathPart[]; readonly end: readonly PathPart[] } {
  const slash = path.lastIndexOf('/') + 1;
  const name = pathParts(path.slice(slash));
  if (lengthOf(name) <= longestEnd) return { head: firstOf(pathParts(path.slice(0, slash))), end: name };
  const pieces = name.flatMap((part) =>
    part.mark ? [part] : Array.from(part.text).map((text) => ({ text, mark: false })),
  );
  const cut = Math.max(0, pieces.length - shortEnd);
  const before = [...pathParts(path.slice(0, slash)), ...joined(pieces.slice(0, cut))];
  return { head: firstOf(before), end: joined(pieces.slice(cut)) };
}

function lengthOf(parts: readonly PathPart[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

/** The beginning of what can never be seen whole in a line: 4,096 bytes of a name must not cost a list its pace. */
function firstOf(parts: readonly PathPart[]): readonly PathPart[] {
  const kept: PathPart[] = [];
  let left = longestHead;
  for (const { text, mark } of parts) {
    if (left <= 0) break;
    const shown = mark || text.length <= left ? text : Array.from(text).slice(0, left).join('');
    kept.push({ text: shown, mark });
    left -= text.length;
  }
  return kept;
}

function joined(parts: readonly PathPart[]): readonly PathPart[] {
  const whole: PathPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last === undefined || part.mark || last.mark) whole.push(part);
    else whole[whole.length - 1] = { text: last.text + part.text, mark: false };
  }
  return whole;
}

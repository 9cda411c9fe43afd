/** `Label: value` as tools write it, with the heading above it; both without the signs that only decorate. */
export interface Labelled {
  readonly section: string;
  readonly label: string;
  readonly value: string;
}

/** A log of a tool is some pages; whoever gives more wants something else. */
const mostLines = 200_000;
const mostLabel = 60;
const mostValue = 2000;

/**
 * The labelled lines of a report, in their order. A heading is a line in brackets, between strokes, or alone before a colon.
 * Never throws; what is no line of this kind is passed over.
 */
export function labelledLines(text: string): Labelled[] {
  const found: Labelled[] = [];
  let section = '';
  for (const line of text.split(/\r\n|[\r\n]/, mostLines)) {
    const heading = headingOf(line.trim());
    if (heading !== null) {
      section = heading;
      continue;
    }
    const colon = line.indexOf(':');
    const label = plain(line.slice(0, Math.max(colon, 0)));
    if (colon === -1 || label === '' || label.length > mostLabel) continue;
    found.push({ section, label, value: line.slice(colon + 1, colon + 1 + mostValue).trim() });
  }
  return found;
}

function headingOf(line: string): string | null {
  const inside = /^\[([^\][]{1,60})\]$/.exec(line)?.[1] ?? /^-{4,200}([^-].{0,60}?)-{4,200}$/.exec(line)?.[1];
  if (inside !== undefined) return plain(inside);
  return /^[A-Za-z][^:]{0,60}:$/.test(line) ? plain(line.slice(0, -1)) : null;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What a tool writes where nobody entered anything. */
const nothing = /^(?:<<not entered>>|n\/a|none|unknown|-+)?$/i;

export function valueOf(lines: readonly Labelled[], ...labels: readonly string[]): string {
  const found = lines.find(({ label, value }) => labels.includes(label) && !nothing.test(value));
  return found?.value ?? '';
}

/** `15,646,720`, `80,026,361,856 (80.0 GB)`: whole numbers that JSON holds exactly; null for anything else. */
export function wholeNumber(value: string): number | null {
  const digits = /^(\d{1,3}(?:[,. ]\d{3})*|\d{1,16})(?!\d|[,.]\d)/.exec(value)?.[1]?.replace(/[,. ]/g, '');
  const number = digits === undefined ? Number.NaN : Number(digits);
  return Number.isSafeInteger(number) ? number : null;
}

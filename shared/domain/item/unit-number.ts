/** Months as numbers of papers write them. */
const months = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Numbers of one pattern and one day: they differ by their running number only. */
export interface UnitNumbers {
  readonly of: (n: number) => string;
  /** The running number of one that was given in the same year; null when it is of another pattern or year. */
  readonly readIn: (number: string) => number | null;
}

/**
 * How the unit numbers its items on a day, by the pattern it set (number-pattern.ts). Null when numbers cannot be made from
 * it: without one `{n}`, or with a part that only a person can write (`{teks}`, `{...}`, `{A|B}`). With `{yyyy}` counting
 * begins anew each year; the month does not count.
 */
export function unitNumbers(pattern: string, day: string): UnitNumbers | null {
  const pieces = pattern.trim().split(/(\{[^{}]*\})/);
  const names = pieces.filter((piece) => piece.startsWith('{')).map((piece) => piece.slice(1, -1).trim().toUpperCase());
  const known = names.every((name) => ['N', 'ROMAWI', 'YYYY'].includes(name));
  if (!known || names.filter((name) => name === 'N').length !== 1) return null;
  const year = day.slice(0, 4);
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  const written = (n: string) => pieces.map((piece) => part(piece, { n, month, year })).join('');
  const source = pieces.map((piece) => partSource(piece, year)).join('');
  const shape = new RegExp(`^${source}$`);
  return {
    of: (n) => written(String(n)),
    readIn: (number) => {
      const found = shape.exec(number)?.groups?.['n'];
      return found === undefined ? null : Number(found);
    },
  };
}

function part(piece: string, { n, month, year }: Readonly<Record<'n' | 'month' | 'year', string>>): string {
  if (!piece.startsWith('{')) return piece;
  const name = piece.slice(1, -1).trim().toUpperCase();
  if (name === 'N') return n;
  return name === 'ROMAWI' ? month : year;
}

/** Every part is of one kind of letters and ends before the next, so that nothing is tried twice. */
function partSource(piece: string, year: string): string {
  if (!piece.startsWith('{')) return piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const name = piece.slice(1, -1).trim().toUpperCase();
  if (name === 'N') return '(?<n>\\d{1,9})';
  return name === 'ROMAWI' ? '[IVX]{1,4}' : year;
}

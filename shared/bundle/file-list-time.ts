import type { Cell } from './csv.ts';

/** Seconds of the years 0 to 9999, which RFC 3339 can write. */
const [first, last] = [-62_167_219_200, 253_402_300_799];

/** `2026-11-22T03:04:05Z` for seconds since 1970 UTC, the bare number for a time that RFC 3339 cannot write, or empty. */
export function timeCell(modified: number | null): Cell {
  if (modified === null) return '';
  if (modified < first || modified > last) return modified;
  return `${new Date(modified * 1000).toISOString().slice(0, 19)}Z`;
}

/** The seconds behind a cell of `timeCell`; null for a cell that says no time. */
export function parseTime(cell: string | null): number | null {
  if (cell === null) return null;
  if (/^-?\d{1,16}$/.test(cell)) return Number(cell);
  const seconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(cell) ? Date.parse(cell) / 1000 : Number.NaN;
  return Number.isNaN(seconds) ? null : seconds;
}

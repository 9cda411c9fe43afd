/** A cell of a table that people open in a spreadsheet: text stays text, a number may be added up. */
export type Cell = string | number;

/** Opens in Excel as UTF-8 only with a byte order mark. */
export const csvStart = '\ufeff';
export const csvLineEnd = '\r\n';

/** First characters that make a spreadsheet take a cell for a formula (OWASP "CSV Injection"), and the mark itself, so that removing one mark gives back the text. */
const formula = /^[=+\-@\t\r']/;
/** Digits that a spreadsheet would round (beyond 11 it shows powers of ten, beyond 15 it loses digits) or strip of leading zeros. */
const longDigits = /^(\d{12,}|0\d+)$/;

/** Text that a spreadsheet leaves alone: an apostrophe is put before what it would compute, round or shorten. */
export function neutralise(text: string): string {
  return formula.test(text) || longDigits.test(text) ? `'${text}` : text;
}

/** The text behind `neutralise`. */
export function restore(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** One row (RFC 4180) with its line end: quoted where it must be, numbers as plain digits. */
export function csvRow(cells: readonly Cell[]): string {
  return (
    cells.map((cell) => (typeof cell === 'number' ? String(cell) : quote(neutralise(cell)))).join(',') + csvLineEnd
  );
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of one row without its line end, marks of `neutralise` kept; null when the quotes do not close. */
export function parseCsvRow(row: string): string[] | null {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|$)/y;
  for (;;) {
    const match = cell.exec(row);
    if (match === null) return null;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cell.lastIndex === row.length ? cells : null;
  }
}

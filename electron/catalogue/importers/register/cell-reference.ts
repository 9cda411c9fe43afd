import type { MergedRange } from '#shared/domain/register/cells.ts';

/** `BC12` as row 12, column 54 (from 0); null for what is no cell of a sheet. */
export function cellReference(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match === null) return null;
  const [, letters = '', row = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column: column - 1 };
}

/** `A1:C2`; null for one that is none or stands on its head. */
export function rangeReference(text: string): MergedRange | null {
  const [from = '', to = from] = text.split(':');
  const start = cellReference(from);
  const end = cellReference(to);
  if (start === null || end === null || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, bottom: end.row, left: start.column, right: end.column };
}

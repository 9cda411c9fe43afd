import { luhnValid } from '../item/check.ts';
import type { RegisterCell } from './cells.ts';

export type IdentifierReading =
  | { readonly value: string; readonly fromNumber: boolean }
  /** `cut`: a spreadsheet has rounded it; the digits that are gone are gone. */
  | { readonly problem: 'cut' | 'check-digit' | 'shape' };

/** A spreadsheet keeps 15 digits of a number (IEEE 754, and Excel's own limit); the sixteenth is made up. */
const exactDigits = 15;
/** "3.55E+14" in a text, and a number that ends in so many zeros: somebody's program has written what it had left. */
const exponent = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const roundedTail = /^\d{6,}0{6}$/;

/** Blanks, points, dashes and quotes that people put between the digits. */
const separators = /[\s.'\u2019\-\u2010-\u2015/\u200b-\u200f\ufeff]/gu;

/**
 * IMEI, ICCID: digits with a check digit. A number that was stored as one is taken only while it is exact; what has been
 * rounded is refused as an identifier, whatever it looks like.
 */
export function readDigits(cell: RegisterCell, kind: 'imei' | 'iccid'): IdentifierReading {
  const text = cell.text.normalize('NFKC').trim();
  if (exponent.test(text)) return { problem: 'cut' };
  const digits = text.replace(separators, '');
  if (cell.kind === 'number' && (digits.length > exactDigits || roundedTail.test(digits))) return { problem: 'cut' };
  if (roundedTail.test(digits)) return { problem: 'cut' };
  const shape = kind === 'imei' ? /^\d{15}$/ : /^89\d{17,18}$/;
  if (!shape.test(digits)) return { problem: 'shape' };
  return luhnValid(digits) ? { value: digits, fromNumber: cell.kind === 'number' } : { problem: 'check-digit' };
}

/** Serial and chassis numbers: whatever was written, but for what a spreadsheet has rounded. */
export function readSerial(cell: RegisterCell): IdentifierReading {
  const text = cell.text.trim();
  const rounded = cell.kind === 'number' && (text.replace(/\D/g, '').length > exactDigits || text.includes('.'));
  if (rounded || exponent.test(text)) return { problem: 'cut' };
  return { value: text, fromNumber: cell.kind === 'number' };
}

import type { RegisterCell } from '#shared/domain/register/cells.ts';

const DAY_MS = 86_400_000;
/** Serial 1 of the two systems (ECMA-376 part 1, 18.17.4): 1900-01-01, and with date1904 1904-01-02. */
const start1900 = Date.UTC(1899, 11, 31);
const start1904 = Date.UTC(1904, 0, 1);
/** 29 February 1900, which never was: Excel counts it because Lotus did. */
const phantomDay = 60;
const lastDay = 2_958_465;

/** A serial as the date it stands for; null for what is no date (the phantom day, before the first, beyond 9999). */
export function serialDate(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay) return null;
  const days = Math.floor(serial);
  const seconds = Math.round((serial - days) * 86_400);
  if (days === 0 && !date1904) return seconds === 0 ? null : clockOf(seconds);
  if (!date1904 && days === phantomDay) return null;
  const day = date1904 ? start1904 + days * DAY_MS : start1900 + (days - (days > phantomDay ? 1 : 0)) * DAY_MS;
  const moment = new Date(day + seconds * 1000).toISOString();
  return seconds === 0 ? moment.slice(0, 10) : moment.slice(0, 19);
}

function clockOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** `3.55E+14` as 355000000000000: the number that the file holds, digit for digit, however it is written there. */
export function plainDigits(raw: string): string | null {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(raw.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (Math.abs(point) > 400) return null;
  const padded = point <= 0 ? digits.padStart(digits.length - point + 1, '0') : digits.padEnd(point, '0');
  const place = point <= 0 ? 1 : point;
  const before = padded.slice(0, place).replace(/^0+(?=\d)/, '');
  const after = padded.slice(place).replace(/0+$/, '');
  const value = after === '' ? before : `${before}.${after}`;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

/**
 * Binary fractions leave a tail in the file: 0.1 + 0.2 is written 0.30000000000000004. A spreadsheet shows 15 digits, and
 * so do we, but only behind the point: a whole number keeps every digit that it has.
 */
export function shownDigits(raw: string): string | null {
  const exact = plainDigits(raw);
  if (exact?.includes('.') !== true) return exact;
  const digits = exact.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length <= 15 ? exact : plainDigits(String(Number(Number(exact).toPrecision(15))));
}

export function numberCell(raw: string, formula: boolean): RegisterCell {
  const text = shownDigits(raw);
  return text === null ? { kind: 'error', text: '#NUM!', formula } : { kind: 'number', text, formula };
}

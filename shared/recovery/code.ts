import type { Primitives } from '../crypto/primitives.ts';
import { fail, ok, type Result } from '../errors/result.ts';
import { equalBytes, toHex, utf8 } from '../ledger/encoding.ts';
import { checkDigit } from './check-digit.ts';

/**
 * What is printed on a recovery sheet. Bytes: version 1, threshold, number of the sheet, set (2 bytes), then the secret of
 * 32 bytes (threshold 1) or one share of 33, then the first 4 bytes of SHA-256 over "rantai/recovery-sheet/v1\n" and all
 * of that. Written in Crockford's base 32, zero bits to the end, as 17 groups of four digits and a check digit.
 */
export interface Sheet {
  /** So many sheets of the set are needed. */
  readonly threshold: number;
  /** Number of this sheet in its set, from 1. */
  readonly index: number;
  /** The same on all sheets of a set, for the eye: four hexadecimal digits. */
  readonly set: string;
  /** The secret itself, or a share of it. */
  readonly payload: Uint8Array;
}

export const SHEET_GROUPS = 17;
export const GROUP_CHARACTERS = 5;
export const MOST_SHEETS = 16;

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_DIGITS = GROUP_CHARACTERS - 1;
const VERSION = 1;
const HEAD_BYTES = 5;
const SUM_BYTES = 4;
const SECRET_BYTES = 32;
const SHARE_BYTES = 33;

const payloadBytes = (threshold: number) => (threshold === 1 ? SECRET_BYTES : SHARE_BYTES);

/**
 * Bytes that hold a secret for a moment, over memory of their own: short arrays otherwise lie in the heap of the language,
 * whose garbage collector leaves copies where it moved them from.
 */
function secretBytes(length: number): Uint8Array {
  return new Uint8Array(new ArrayBuffer(length));
}

function secretOf(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = secretBytes(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

function checksum(primitives: Primitives, bytes: Uint8Array): Uint8Array {
  const message = secretOf(utf8('rantai/recovery-sheet/v1\n'), bytes);
  const sum = primitives.sha256(message).subarray(0, SUM_BYTES);
  message.fill(0);
  return sum;
}

function setBytes(set: string): Uint8Array {
  return Uint8Array.of(Number.parseInt(set.slice(0, 2), 16), Number.parseInt(set.slice(2, 4), 16));
}

/**
 * The code of a sheet, its groups parted by one space. `payload` must be of the length that `threshold` asks for. Bytes in
 * between hold the secret, and are not left behind; the text itself cannot be wiped.
 */
export function codeOfSheet(primitives: Primitives, { threshold, index, set, payload }: Sheet): string {
  if (payload.length !== payloadBytes(threshold)) throw new RangeError('payload of a sheet');
  const body = secretOf(Uint8Array.of(VERSION, threshold, index), setBytes(set), payload);
  const bytes = secretOf(body, checksum(primitives, body));
  const digits = toDigits(bytes);
  for (const secret of [body, bytes]) secret.fill(0);
  return Array.from({ length: SHEET_GROUPS }, (_, place) => {
    const data = digits.slice(place * DATA_DIGITS, (place + 1) * DATA_DIGITS);
    return [...data, checkDigit(data, place)].map((digit) => DIGITS.charAt(digit)).join('');
  }).join(' ');
}

/** Five bits a digit, filled up with zero bits. */
function toDigits(bytes: Uint8Array): number[] {
  return Array.from({ length: SHEET_GROUPS * DATA_DIGITS }, (_, digit) => {
    let value = 0;
    for (let bit = digit * 5; bit < digit * 5 + 5; bit++)
      value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    return value;
  });
}

function fromDigits(digits: readonly number[]): Uint8Array {
  const bytes = secretBytes(Math.ceil((digits.length * 5) / 8));
  digits.forEach((digit, place) => {
    for (let bit = 0; bit < 5; bit++) {
      const at = place * 5 + bit;
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (((digit >> (4 - bit)) & 1) << (7 - (at & 7)));
    }
  });
  return bytes;
}

/**
 * Typed text as groups: small letters as capitals, O as 0, I and L as 1, whatever stands between. What a person parted
 * stays parted, so that a forgotten character is found in its own group and does not shift all that follow.
 */
export function groupsOf(text: string): string[] {
  const parts = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  return parts.flatMap((part) => part.match(/.{1,5}/gsu) ?? []);
}

function digitsOf(group: string): number[] | null {
  const digits = Array.from(group, (character) => DIGITS.indexOf(character));
  return digits.length === GROUP_CHARACTERS && !digits.includes(-1) ? digits : null;
}

/** @param group one of `groupsOf`. @param place counted from 0. */
export function groupIsRight(group: string, place: number): boolean {
  const digits = digitsOf(group);
  return digits !== null && digits[DATA_DIGITS] === checkDigit(digits.slice(0, DATA_DIGITS), place);
}

/**
 * Reads what a person typed.
 * RECOVERY_CODE_INVALID {sheet, group}: the first group that is wrong, missing or too much, counted from 1.
 * RECOVERY_SHEET_INVALID {sheet}: every group is right by itself, the whole is not.
 * @param sheet number of the sheet among those that were entered, for the failure's details.
 */
export function sheetFromCode(primitives: Primitives, text: string, sheet: number): Result<Sheet> {
  const groups = groupsOf(text);
  for (let place = 0; place < Math.max(groups.length, SHEET_GROUPS); place++) {
    if (place >= SHEET_GROUPS || !groupIsRight(groups[place] ?? '', place))
      return fail('RECOVERY_CODE_INVALID', { sheet, group: place + 1 });
  }
  const digits = groups.flatMap((group) => (digitsOf(group) ?? []).slice(0, DATA_DIGITS));
  const bytes = fromDigits(digits);
  const read = readSheet(primitives, bytes);
  bytes.fill(0);
  return read ?? fail('RECOVERY_SHEET_INVALID', { sheet });
}

function readSheet(primitives: Primitives, bytes: Uint8Array): Result<Sheet> | null {
  const [version = 0, threshold = 0, index = 0] = bytes;
  const end = HEAD_BYTES + payloadBytes(threshold);
  const inRange = (value: number) => value >= 1 && value <= MOST_SHEETS;
  const whole =
    version === VERSION &&
    inRange(threshold) &&
    inRange(index) &&
    equalBytes(bytes.subarray(end, end + SUM_BYTES), checksum(primitives, bytes.subarray(0, end))) &&
    bytes.subarray(end + SUM_BYTES).every((byte) => byte === 0);
  if (!whole) return null;
  const set = toHex(bytes.subarray(3, HEAD_BYTES)).toUpperCase();
  return ok({ threshold, index, set, payload: secretOf(bytes.subarray(HEAD_BYTES, end)) });
}

/**
 * Whether these sheets can open something together. RECOVERY_SHEETS_MIXED: of different sets, or one of them twice.
 * RECOVERY_SHEETS_MISSING {given, needed}.
 */
export function judgeSheets(sheets: readonly Sheet[]): Result<null> {
  const distinct = (values: readonly unknown[]) => new Set(values).size;
  const needed = sheets[0]?.threshold ?? 1;
  const alike = distinct(sheets.map(({ set, threshold }) => `${set}/${String(threshold)}`)) <= 1;
  if (!alike || distinct(sheets.map(({ index }) => index)) < sheets.length) return fail('RECOVERY_SHEETS_MIXED');
  return sheets.length < needed ? fail('RECOVERY_SHEETS_MISSING', { given: sheets.length, needed }) : ok(null);
}

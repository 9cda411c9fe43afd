import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  concat,
  equalBytes,
  fromBase64,
  fromBase64Url,
  fromHex,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
  utf8Text,
} from '#shared/ledger/encoding.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('encodings agree with Node and come back', () => {
  test('hexadecimal', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toHex(value)).toBe(Buffer.from(value).toString('hex'));
        expect(fromHex(toHex(value))).toEqual(value);
      }),
    );
  });

  test('base64', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toBase64(value)).toBe(Buffer.from(value).toString('base64'));
        expect(fromBase64(toBase64(value))).toEqual(value);
      }),
    );
  });

  test('URL-safe base64', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toBase64Url(value)).toBe(Buffer.from(value).toString('base64url'));
        expect(fromBase64Url(toBase64Url(value))).toEqual(value);
      }),
    );
  });

  test('UTF-8, with a byte order mark kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Text(utf8(text))).toBe(text);
      }),
    );
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
  });
});

describe('decoders refuse', () => {
  test.each(['0', '0g', 'AB', 'aB', ' 00', '00 ', '0x00', '00\n', '٠٠'])('hexadecimal %j', (text) => {
    expect(fromHex(text)).toBeNull();
  });

  test.each([
    'A',
    'AA',
    'AAA',
    'AA=',
    'AA===',
    'A===',
    '====',
    '=',
    'AB==',
    'AAB=',
    'AA==\n',
    ' AA==',
    'AA==AA==',
    'A-_=',
    'AAAA=',
    'AA=A',
    'ÀAAA',
  ])('base64 %j', (text) => {
    expect(fromBase64(text)).toBeNull();
  });

  test.each(['A', 'AB', 'AAB', 'AA==', 'AAA=', 'A+/A', 'AAAAA', ' AA', 'AA\n'])('URL-safe base64 %j', (text) => {
    expect(fromBase64Url(text)).toBeNull();
  });

  test.each([[[0xff]], [[0xc3]], [[0xed, 0xa0, 0x80]], [[0xc0, 0x80]]])('bytes %j as UTF-8', (value) => {
    expect(utf8Text(Uint8Array.from(value))).toBeNull();
  });

  test('every text that is not the one encoding of its bytes', () => {
    const nearly = fc.string({
      unit: fc.constantFrom('A', 'Q', 'g', 'w', '0', '4', '8', '+', '/', '=', '-', '_'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(nearly, (text) => {
        const standard = fromBase64(text);
        if (standard !== null) expect(toBase64(standard)).toBe(text);
        const urlSafe = fromBase64Url(text);
        if (urlSafe !== null) expect(toBase64Url(urlSafe)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('byte helpers', () => {
  test('concat joins copies', () => {
    const part = Uint8Array.of(1, 2);
    const whole = concat(part, new Uint8Array(0), Uint8Array.of(3));
    part[0] = 9;
    expect(whole).toEqual(Uint8Array.of(1, 2, 3));
    expect(concat()).toEqual(new Uint8Array(0));
  });

  test('equalBytes sees every difference', () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });
});

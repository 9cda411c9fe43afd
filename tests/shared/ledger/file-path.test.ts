import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathBytes, pathText } from '#shared/ledger/file-path.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { outcome } from '../../support/outcome.ts';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

describe('the text of a file name', () => {
  it.each([
    ['plain', utf8('DCIM/1.jpg'), 'DCIM/1.jpg'],
    ['with letters beyond ASCII', utf8('ñ漢😀'), 'ñ漢😀'],
    ['with a line end', utf8('a\nb'), 'a\nb'],
    ['with a backslash', utf8('a\\b'), 'a\\\\b'],
    ['that looks like an escape', utf8('\\xff'), '\\\\xff'],
    ['with a byte that is no UTF-8', bytesOf(0x61, 0xff), 'a\\xff'],
    ['with a sequence cut short', bytesOf(0xe6, 0xbc), '\\xe6\\xbc'],
    ['with an overlong sequence', bytesOf(0xc0, 0xaf), '\\xc0\\xaf'],
    ['with half a surrogate pair', bytesOf(0xed, 0xa0, 0x80), '\\xed\\xa0\\x80'],
    ['with a good sequence after a bad byte', bytesOf(0xff, 0xc3, 0xb1, 0x5c), '\\xffñ\\\\'],
    ['with a byte order mark', bytesOf(0xef, 0xbb, 0xbf, 0x61), '\ufeffa'],
  ])('%s', (_, bytes, text) => {
    expect(pathText(bytes)).toBe(text);
    expect(pathBytes(text)).toEqual({ ok: true, value: bytes });
  });

  it('gives every name back byte for byte, and two names never the same text', () => {
    const names = fc.uint8Array({ maxLength: 40 });
    const tricky = fc.array(fc.constantFrom(0x5c, 0x78, 0x66, 0xff, 0xc3, 0xb1, 0xe2, 0x82, 0xac, 0xf0, 0x9f), {
      maxLength: 20,
    });
    const check = fc.property(fc.oneof(names, tricky.map(Uint8Array.from.bind(Uint8Array))), (bytes) => {
      const text = pathText(bytes);
      expect(text.isWellFormed()).toBe(true);
      expect(pathBytes(text)).toEqual({ ok: true, value: Uint8Array.from(bytes) });
    });
    fc.assert(check, { numRuns: 2000 });
  });

  it.each(['\\', 'a\\', '\\x', '\\xf', '\\xFF', '\\x41', '\\xc3\\xb1', '\\n'])('is never %s', (text) => {
    expect(outcome(pathBytes(text))).toBe('FILE_LIST_ROW_CHANGED');
  });
});

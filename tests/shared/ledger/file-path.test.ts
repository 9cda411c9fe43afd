import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, utf8 } from '#shared/ledger/encoding.ts';
import { pathBytes, pathText } from '#shared/ledger/file-path.ts';
import { outcome } from '../../support/outcome.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('the text of a path', () => {
  test.each([
    ['DCIM/IMG 1.jpg', utf8('DCIM/IMG 1.jpg')],
    ['foto é 😀', utf8('foto é 😀')],
    ['a\\\\b', utf8('a\\b')],
    ['\\xff', bytes(0xff)],
    ['a\\xe9b', bytes(0x61, 0xe9, 0x62)],
    ['\\\\\\xff', bytes(0x5c, 0xff)],
    ['\\\\xff', utf8('\\xff')],
    ['\\xc3', bytes(0xc3)],
    ['\\xc0\\x80', bytes(0xc0, 0x80)],
    ['\\xed\\xa0\\x80', bytes(0xed, 0xa0, 0x80)],
    ['é\\xa9', concat(utf8('é'), bytes(0xa9))],
    ['\\xe2\\x82é', concat(bytes(0xe2, 0x82), utf8('é'))],
    ['\ufeffa', utf8('\ufeffa')],
  ])('%j', (text, path) => {
    expect(pathText(path)).toBe(text);
    expect(pathBytes(text)).toEqual({ ok: true, value: path });
  });

  test('gives back the bytes of any name, and two names never the same text', () => {
    const names = fc.uint8Array({ maxLength: 12 });
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(pathBytes(pathText(one))).toEqual({ ok: true, value: one });
        expect(pathText(one) === pathText(other)).toBe(Buffer.compare(one, other) === 0);
        expect(pathText(one).isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('joins by a slash as the bytes do, when the names are well formed or not', () => {
    const names = fc.uint8Array({ minLength: 1, maxLength: 6 }).filter((name) => !name.includes(0x2f));
    fc.assert(
      fc.property(names, names, (folder, name) => {
        expect(pathText(concat(folder, utf8('/'), name))).toBe(`${pathText(folder)}/${pathText(name)}`);
      }),
    );
  });

  test.each(['\\', 'a\\b', '\\x', '\\xf', '\\xFF', '\\x41', '\\xc3\\xa9', 'a\\\\\\', '\ud800'])(
    '%j is the text of no path',
    (text) => {
      expect(outcome(pathBytes(text))).toBe('FILE_LIST_ROW_CHANGED');
    },
  );
});

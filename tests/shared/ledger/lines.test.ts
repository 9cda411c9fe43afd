import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, utf8 } from '#shared/ledger/encoding.ts';
import { MAX_LINE_BYTES } from '#shared/ledger/entry.ts';
import { LineSplitter } from '#shared/ledger/lines.ts';
import { outcome } from '../../support/outcome.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The lines of chunks, or the code of the refusal. */
function split(chunks: readonly Uint8Array[]): { readonly lines: readonly string[]; readonly end: string } {
  const splitter = new LineSplitter();
  const lines: string[] = [];
  for (const chunk of chunks) {
    const pushed = splitter.push(chunk);
    if (!pushed.ok) return { lines, end: pushed.error.code };
    lines.push(...pushed.value.map(text));
  }
  return { lines, end: outcome(splitter.end()) };
}

describe('LineSplitter', () => {
  test('gives the same lines however the stream is cut', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((line) => !line.includes('\n')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }), (expected, cuts) => {
        let rest = utf8(expected.map((line) => line + '\n').join(''));
        const chunks = cuts.map((length) => {
          const chunk = rest.subarray(0, length);
          rest = rest.subarray(length);
          return chunk;
        });
        expect(split([...chunks, rest])).toEqual({ lines: expected, end: 'ok' });
      }),
    );
  });

  test('keeps what it holds when the caller uses the chunk again', () => {
    const splitter = new LineSplitter();
    const chunk = utf8('ab');
    splitter.push(chunk);
    chunk.fill(0x7a);
    const pushed = splitter.push(utf8('c\n'));
    expect(pushed.ok && pushed.value.map(text)).toEqual(['abc']);
  });

  test('refuses a last line without LF', () => {
    expect(split([utf8('a\nb')])).toEqual({ lines: ['a'], end: 'ENTRY_MALFORMED' });
  });

  test('refuses a line too long, whole or in pieces, and not one of the allowed length', () => {
    const long = new Uint8Array(MAX_LINE_BYTES).fill(0x61);
    expect(split([concat(long, utf8('\n'))]).end).toBe('ok');
    expect(split([concat(long, utf8('a\n'))]).end).toBe('ENTRY_MALFORMED');
    // At once, not only when the line ends: it may never.
    expect(outcome(new LineSplitter().push(concat(long, utf8('a'))))).toBe('ENTRY_MALFORMED');
    expect(split([long, utf8('a\n')]).end).toBe('ENTRY_MALFORMED');
  });
});

import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookBytes, read, sheetPart } from './workbooks.ts';

/** Reads whatever it is: a code of ours or a register, never an exception. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const result = await read(bytes);
  return result.ok ? 'ok' : result.error.code;
}

const codes = /^(?:ok|REGISTER_[A-Z_]+)$/;

describe('SEC-69 a thousand malformed files', () => {
  it('of changed bytes in a workbook are each read or refused by a code', async () => {
    const whole = await bookBytes((book) =>
      book.addWorksheet('R').addRows(Array.from({ length: 20 }, (_, n) => ['a', n, new Date(n * 1e9)])),
    );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const outcome = await outcomeOf(bytes);
          expect(outcome).toMatch(codes);
          if (outcome !== 'ok') refused += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  }, 120_000);

  it('of changed XML inside a sound zip', async () => {
    const whole = await bookBytes((book) =>
      book.addWorksheet('R').addRows([
        ['satu', 2],
        ['tiga', 4],
      ]),
    );
    const parts = unzipSync(whole);
    const names = [
      sheetPart,
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
    ];
    const scrap = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '&#0;',
      '&#x110000;',
      '<row r="1">',
      '</c>',
      '<!DOCTYPE a>',
      '<![CDATA[',
      'r="Z99999999"',
      '<c t="s"><v>9</v></c>',
      '<mergeCell ref="A1:XFD1048576"/>',
      '\u0000',
      ' '.repeat(50),
    );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        scrap,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async (name, piece, share, replace) => {
          const part = Buffer.from(parts[name] ?? []).toString('utf8');
          const at = Math.floor(share * part.length);
          const text = part.slice(0, at) + piece + part.slice(replace ? at + piece.length : at);
          const outcome = await outcomeOf(zipSync({ ...parts, [name]: Buffer.from(text) }));
          expect(outcome).toMatch(codes);
          if (outcome !== 'ok') refused += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  }, 120_000);

  it('of any bytes and any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc
            .uint8Array({ maxLength: 400 })
            .map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), bytes])),
          fc
            .array(fc.constantFrom('"', ';', ',', '\n', '\r', 'a', '=', '\t', ' '), { maxLength: 200 })
            .map((parts) => Buffer.from(parts.join(''))),
        ),
        async (bytes) => {
          expect(await outcomeOf(bytes)).toMatch(codes);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe('a register as large as they get', () => {
  it('of five thousand rows is read', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) =>
      Array.from({ length: 15 }, (__, column) => `nilai ${String(n)} ${String(column)}`),
    );
    const bytes = await bookBytes((book) => book.addWorksheet('R').addRows(rows));
    const result = await read(bytes);
    expect(result.ok && result.value.sheets[0]?.rows.length).toBe(5000);
  });

  it('lets other work have its turn meanwhile', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) =>
      Array.from({ length: 10 }, (__, column) => `nilai ${String(n)} ${String(column)}`),
    );
    const bytes = await bookBytes((book) => book.addWorksheet('R').addRows(rows));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await read(bytes);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

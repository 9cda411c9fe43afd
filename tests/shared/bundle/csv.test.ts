import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, neutralise, parseCsvRow, restore } from '#shared/bundle/csv.ts';
import { readCsv } from '../../support/read-csv.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', ' ', '0', '1', 'a') }),
);

describe('a CSV row', () => {
  it('reads back by another reader as it was written, once the mark is taken off', async () => {
    const rows = fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        // The reader below ends rows at a lone CR too, and takes a row of empty cells for none.
        const cells = given.map((row, index) => [`b${String(index)}`, ...row]);
        const read = await readCsv(cells.map(csvRow).join(''));
        expect(read.map((row) => row.map(restore))).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });

  it('reads back by our own reader', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (cells) => {
        expect(parseCsvRow(csvRow(cells).slice(0, -2))?.map(restore)).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '=1+1',
    '+62811',
    '-rf',
    '@x',
    '\tx',
    '\rx',
    "'x",
    '490154203237518',
    '8962011122233344455',
    '000123',
    '00',
  ])('marks %j, which a spreadsheet would compute, round or shorten', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
    expect(restore(neutralise(text))).toBe(text);
  });

  it.each(['', 'a=b', 'Rak A-1', '12345678901', '0', '2026-11-21', '1.5', 'BB-001'])('leaves %j as it is', (text) => {
    expect(neutralise(text)).toBe(text);
  });

  it('writes numbers as plain digits that may be added up', () => {
    expect(csvRow([1, 64_000_000_000, 'x'])).toBe('1,64000000000,x\r\n');
  });

  it.each(['"a', 'a"b', '"a"b', '"a""', 'a,"b', '"'])('is not read when its quotes do not close: %j', (row) => {
    expect(parseCsvRow(row)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { textCell, type MergedRange } from '#shared/domain/register/cells.ts';
import { plainOptions } from '#shared/domain/register/mapping.ts';
import { readSheetRows, suggestMapping } from '#shared/domain/register/read-sheet.ts';

const heading = ['No', 'No LP', 'Tgl Sita', 'Nama Barang', 'Jumlah', 'Lain'];
const thing = (n: number, other = '') => [String(n), 'LP/1', '3/1/2026', `Tas ${String(n)}`, '1', other];
const things = (count: number) => Array.from({ length: count }, (_, n) => thing(n));

/** How many slices the rows are read in, and what comes of it. */
function slicesOf(lines: readonly (readonly string[])[], merged: readonly MergedRange[] = []): [number, string] {
  const rows = lines.map((cells, at) => ({ number: at + 1, hidden: false, cells: cells.map(textCell) }));
  const sheet = { name: 'R', hidden: false, rows, merged, hiddenColumns: [] };
  const plan = { mapping: suggestMapping(sheet).mapping, options: plainOptions };
  const slices = readSheetRows({ format: 'xlsx', sheets: [sheet] }, plan, '2026-03-01T10:00:00+08:00');
  for (let count = 0; ; count++) {
    const slice = slices.next();
    if (slice.done === true) return [count, slice.value.ok ? 'ok' : slice.value.error.code];
  }
}

describe('a sheet made to keep the reader busy', () => {
  it('is read in slices, so that others have their turn', () => {
    expect(slicesOf([heading, ...things(200)])).toEqual([10, 'ok']);
  });

  it('whose merged cells would say one long text in every row is refused', () => {
    const merged = [{ top: 2, bottom: 1000, left: 5, right: 5 }];
    const first = thing(0, 'x'.repeat(32_000));
    expect(slicesOf([heading, first, ...things(200)], merged)[1]).toBe('ok');
    expect(slicesOf([heading, first, ...things(300)], merged)).toEqual([0, 'REGISTER_BOMB']);
  });

  it('whose merged ranges cover each other without end is refused', () => {
    const merged = Array.from({ length: 20_000 }, () => ({ top: 2, bottom: 1000, left: 0, right: 0 }));
    expect(slicesOf([heading, ...things(50)], merged)[1]).toBe('ok');
    expect(slicesOf([heading, ...things(200)], merged)).toEqual([0, 'REGISTER_BOMB']);
  });
});

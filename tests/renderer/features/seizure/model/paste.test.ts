import { describe, expect, test } from 'vitest';
import { blankRow, type GridRow } from '#renderer/ui/thing/grid-row.ts';
import { pastedRows, readTable, type GridColumn } from '#renderer/features/seizure/model/paste.ts';
import { problemsOf, remarksOf } from '#renderer/ui/thing/row-problems.ts';
import type { ItemClass } from '#shared/domain/item/events.ts';
import { classTexts } from '#shared/text/terms.ts';

const names = Object.fromEntries(Object.entries(classTexts).map(([name, { id }]) => [name, id])) as Record<
  ItemClass,
  string
>;
const rules = { unit: () => ({ fields: [], mandatory: [] }), urgentGround: null };

function paste(lines: readonly string[], from: GridColumn = 'description', itemClass: ItemClass = 'phone'): GridRow[] {
  let key = 100;
  const tools = { names, nextKey: () => (key += 1) };
  return [...pastedRows(readTable(lines.join('\r\n')), from, blankRow(1, itemClass), tools)];
}
const wrongCells = (row: GridRow | undefined) =>
  row === undefined ? ['no row'] : problemsOf(row, 'BB-001', rules).map(({ cell }) => cell);

describe('a table on the clipboard', () => {
  test.each<[string, string, string[][]]>([
    [
      'lines of Windows',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a cell with a line in it', '"a\nb"\tc', [['a\nb', 'c']]],
    ['a cell with a quote in it', '"17"" layar"\tc', [['17" layar', 'c']]],
    ['a quote that opens nothing', 'layar 17"\tc', [['layar 17"', 'c']]],
    ['blank lines between', 'a\n\n\t\nb', [['a'], ['b']]],
    ['empty cells at the end', 'a\t\t', [['a', '', '']]],
  ])('%s', (_, text, cells) => {
    expect(readTable(text)).toEqual(cells);
  });

  test('of five thousand rows is read', () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `HP Oppo ${String(n)}\tHandphone\t1\t\tOppo\thitam`);
    expect(paste(lines)).toHaveLength(5000);
  });
});

describe('rows with a heading', () => {
  const heading = 'No\tNama barang\tJenis\tJumlah\tMerk\tIMEI\tNominal\tRak\tKeterangan';

  test('go by the names of their columns; what has no field goes to the notes', () => {
    const [phone] = paste([
      heading,
      '1\tHP Samsung hitam\tHandphone\t1 (satu) unit\tSamsung\t490154203237518\t\tA3\tretak',
    ]);
    expect(phone).toMatchObject({
      itemClass: 'phone',
      cells: { description: 'HP Samsung hitam', quantity: '1', brand: 'Samsung', imei: '490154203237518' },
    });
    expect(phone?.cells['notes']).toBe('Jumlah: 1 (satu) unit\nRak: A3\nretak');
    expect(wrongCells(phone)).toEqual([]);
  });

  test('cash in the words of a register is counted by denomination', () => {
    const [cash] = paste([heading, '2\tUang tunai\tUang\t\t\t\t10 lembar Rp 100.000 dan 4 lembar Rp 50.000\t\t']);
    expect(cash).toMatchObject({ itemClass: 'cash', cells: { lines: '100.000x10; 50.000x4' } });
    expect(wrongCells(cash)).toEqual([]);
  });

  test('an identifier that was rounded or miscopied stays in sight, and is wrong', () => {
    const rows = paste([
      heading,
      '1\tHP Oppo\tHandphone\t1\tOppo\t3.55E+14\t\t\t',
      '2\tHP Oppo\tHandphone\t1\tOppo\t490154203237519\t\t\t',
      '3\tHP Oppo\tHandphone\tdua setengah\tOppo\t490154203237518\t\t\t',
    ]);
    expect(rows.map((row) => row.cells['imei'])).toEqual(['3.55E+14', '490154203237519', '490154203237518']);
    expect(rows.map(wrongCells)).toEqual([['imei'], ['imei'], ['quantity']]);
  });
});

describe('rows without a heading', () => {
  test('go from the column that was pasted into to the right', () => {
    const rows = paste([
      'HP Oppo A5\tTelepon seluler\t1\t490154203237518\tOppo\tbiru',
      'Paspor hijau\tDokumen\t1\tX1\tPaspor\t48',
    ]);
    expect(rows.map(({ itemClass }) => itemClass)).toEqual(['phone', 'document']);
    expect(rows[0]?.cells).toMatchObject({ imei: '490154203237518', brand: 'Oppo', colour: 'biru' });
    expect(rows[1]?.cells).toMatchObject({ number: 'X1', kind: 'Paspor', pages: '48' });
    expect(rows.map(wrongCells)).toEqual([[], []]);
  });

  test('one column of numbers keeps the class of the row', () => {
    const rows = paste(['490154203237518', '356938035643809'], 'slot0');
    expect(rows.map(({ itemClass, cells }) => [itemClass, cells['imei']])).toEqual([
      ['phone', '490154203237518'],
      ['phone', '356938035643809'],
    ]);
  });

  test('what lies beyond the last column is not lost', () => {
    const [row] = paste(['Kunci\tLainnya\t1\tx\tlogam\ty\tz'], 'description', 'other');
    expect(row?.cells['kind']).toBe('logam');
    expect(row?.cells['notes']).toBe('x\ny\nz');
  });
});

describe('texts that are not what they seem', () => {
  test.each([
    ['a formula', '=HYPERLINK("http://x")', /rumus/],
    ['a text that turns the direction', 'kunci\u202Egnp', /u\{202e\}/],
    ['a text with a character of no width', 'kun\u200Bci', /u\{200b\}/],
  ])('%s is kept as it is, and said', (_, text, words) => {
    const [row] = paste([`${text}\tLainnya\t1\t\tlogam`], 'description', 'other');
    expect(row?.cells['description']).toBe(text);
    const [remark] = row === undefined ? [] : remarksOf(row, rules);
    const said = `${remark?.text.id ?? ''} ${String(remark?.parameters['text'] ?? '')}`;
    expect(said).toMatch(words);
  });

  test('a number below zero in front is no formula', () => {
    const [row] = paste(['-5 derajat\tLainnya\t1\t\tes'], 'description', 'other');
    expect(row === undefined ? null : remarksOf(row, rules)).toEqual([]);
  });
});

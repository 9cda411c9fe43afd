import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell, type RegisterCell, type RegisterSheet } from '#shared/domain/register/cells.ts';
import { fieldOfHeading } from '#shared/domain/register/fields.ts';
import { findHeader, matchColumns } from '#shared/domain/register/header.ts';
import { plainOptions, type RegisterOptions } from '#shared/domain/register/mapping.ts';
import { readSheetRows, suggestMapping } from '#shared/domain/register/read-sheet.ts';

type Value = string | RegisterCell;
const number = (text: string): RegisterCell => ({ kind: 'number', text, formula: false });

function sheetOf(rows: readonly (readonly Value[])[], more: Partial<RegisterSheet> = {}): RegisterSheet {
  const read = rows.map((cells, index) => ({
    number: index + 1,
    hidden: false,
    cells: cells.map((value) => (typeof value === 'string' ? textCell(value) : value)),
  }));
  return {
    name: 'R',
    hidden: false,
    rows: read.filter(({ cells }) => cells.some(({ text, formula }) => text !== '' || formula)),
    merged: [],
    hiddenColumns: [],
    ...more,
  };
}

function read(sheet: RegisterSheet, options: Partial<RegisterOptions> = {}) {
  const plan = { mapping: suggestMapping(sheet).mapping, options: { ...plainOptions, ...options } };
  const slices = readSheetRows({ format: 'xlsx', sheets: [sheet] }, plan, '2026-03-01T10:00:00+08:00');
  let slice = slices.next();
  while (slice.done !== true) slice = slices.next();
  const result = slice.value;
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const heading = [
  'No',
  'No LP',
  'Tgl Sita',
  'Nama Barang',
  'Jenis',
  'Jumlah',
  'Merk',
  'IMEI',
  'Tempat',
  'Dari',
  'Petugas',
  'Ket',
];
const good = [
  '1',
  'LP/B/1/I/2026',
  '3 Januari 2026',
  'HP Samsung hitam',
  'HP',
  '1 unit',
  'Samsung',
  '356938035643809',
  'Kupang',
  'PL-01',
  'Bripka A',
  'retak',
];
const change = (column: string, value: Value): Value[] =>
  good.map((cell, index) => (heading[index] === column ? value : cell));
const codesOf = (row: Value[], options: Partial<RegisterOptions> = {}) =>
  read(sheetOf([heading, row]), options).rows[0]?.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('headings', () => {
  it('stand below a title, a unit and blank rows, also in two rows under a group', () => {
    const sheet = sheetOf(
      [
        ['REGISTER BARANG BUKTI'],
        ['POLDA NTT'],
        [],
        ['No', 'Barang', 'Identitas', ''],
        ['', '', 'IMEI', 'No Seri'],
        ['1', '2', '3', '4'],
        ['1', 'HP', '1', '2'],
      ],
      { merged: [{ top: 4, bottom: 4, left: 2, right: 3 }] },
    );
    expect(findHeader(sheet)).toEqual({ from: 4, to: 6, labels: ['No', 'Barang', 'IMEI', 'No Seri'] });
  });

  it('are matched in both languages, each field once, the surest first', () => {
    expect(
      matchColumns([
        'No.',
        'No. LP',
        'Tanggal LP',
        'TANGGAL',
        'Jenis Barang Bukti',
        'Qty',
        'S/N',
        'Remarks',
        'Keterangan',
        'Hobi',
      ]),
    ).toEqual([
      'ordinal',
      'reportNumber',
      'reportDate',
      'seizedOn',
      'description',
      'quantity',
      'serial',
      'notes',
      'notes',
      null,
    ]);
    expect(matchColumns(['Jenis', 'Jumlah'])).toEqual(['description', 'quantity']);
  });

  it('are not found where none is', () => {
    expect(
      findHeader(
        sheetOf([
          ['apel', 'jeruk'],
          ['1', '2'],
        ]),
      ),
    ).toBeNull();
    expect(fieldOfHeading('Nomor')?.field).toBe('ordinal');
    expect(fieldOfHeading('Hobi pemilik rumah')?.sure ?? false).toBe(false);
    expect(fieldOfHeading('x'.repeat(100))).toBeNull();
  });
});

describe('a row', () => {
  it('becomes an item, every text of it kept', () => {
    const [row] = read(sheetOf([heading, good])).rows;
    expect(row?.refusals).toEqual([]);
    expect(row?.draft).toMatchObject({
      report: { number: 'LP/B/1/I/2026', date: null },
      seizedOn: '2026-01-03',
      time: null,
      place: 'Kupang',
      holder: 'PL-01',
      officers: ['Bripka A'],
      description: 'HP Samsung hitam',
      quantity: 1,
      attributes: { class: 'phone', brand: 'Samsung', imei: '356938035643809' },
      notes: 'retak\nNo: 1\nJenis: HP\nJumlah: 1 unit',
    });
  });

  it.each<[string, Value, string[]]>([
    ['Nama Barang', '', ['missing description']],
    ['Nama Barang', 'x'.repeat(401), ['text-too-long description']],
    ['Nama Barang', '\u200b\u202e \u2060', ['missing description']],
    ['Nama Barang', 'a\ud800b', ['text-invalid description']],
    ['Tgl Sita', '01/25/2026', ['date-impossible seizedOn']],
    ['Tgl Sita', 'kemarin', ['date-unreadable seizedOn']],
    ['Tgl Sita', '3 Januari 2027', ['date-future seizedOn']],
    ['Tgl Sita', '', ['missing seizedOn']],
    ['Jumlah', 'banyak', ['quantity-unreadable quantity']],
    ['Jumlah', '2 (tiga)', ['quantity-contradiction quantity']],
    ['Jumlah', '2', ['identifier-quantity quantity']],
    ['IMEI', '3.55E+14', ['identifier-cut imei']],
    ['IMEI', number('355000000000000'), ['identifier-cut imei']],
    ['IMEI', '356938035643808', ['identifier-check-digit imei']],
    ['IMEI', '12345', ['identifier-shape imei']],
    ['Tempat', '', ['missing place']],
    ['Dari', ' ', ['missing holder']],
    ['Petugas', '', ['missing officers']],
    ['No LP', '', ['missing reportNumber']],
    ['Ket', { kind: 'error', text: '#REF!', formula: true }, ['cell-error notes']],
    ['Ket', { kind: 'empty', text: '', formula: true }, ['formula-empty notes']],
    ['Ket', 'x'.repeat(10_001), ['text-too-long notes']],
  ])('with %s %j is refused', (column, value, codes) => {
    expect(codesOf(change(column, value))).toEqual(codes);
  });

  it('whose notes hold as much as they can is refused with what is left for them beside other columns', () => {
    const [row] = read(sheetOf([heading, change('Ket', 'x'.repeat(10_000))])).rows;
    const left = 10_000 - '\nNo: 1\nJenis: HP\nJumlah: 1 unit'.length;
    expect(row?.refusals).toMatchObject([{ code: 'text-too-long', details: { limit: left } }]);
    expect(codesOf(change('Ket', 'x'.repeat(left)))).toEqual([]);
  });

  it('takes what it does not say from what was said for all', () => {
    expect(codesOf(change('Tgl Sita', ''), { seizedOn: '2026-01-05' })).toEqual([]);
    expect(codesOf(change('Tempat', ''), { place: 'Kupang' })).toEqual([]);
    expect(codesOf(change('No LP', ''), { case: 'ca_0000000000000000' })).toEqual([]);
  });

  it('keeps an identifier that cannot be right in the notes, when told to, and warns', () => {
    const [row] = read(sheetOf([heading, change('IMEI', '3.55E+14')]), { identifiers: 'note' }).rows;
    expect(row?.draft?.attributes).toMatchObject({ imei: '' });
    expect(row?.draft?.notes).toContain('IMEI: 3.55E+14');
    expect(row?.warnings.map(({ code }) => code)).toContain('identifier-noted');
  });

  it('is told apart when it is a heading once more, a title or a sum, but not when it describes a thing', () => {
    const sum = heading.map(() => '').with(5, '12');
    const sums = [sum.with(0, 'JUMLAH'), sum.with(3, 'TOTAL :'), sum.with(0, 'Jumlah barang'), change('No', 'JUMLAH')];
    const rows = read(sheetOf([heading, good, heading, ['', 'BULAN FEBRUARI'], ...sums])).rows;
    const codes = rows.map(({ refusals }) => refusals[0]?.code ?? null);
    expect(codes).toEqual([null, 'row-heading', 'row-not-item', 'row-total', 'row-total', 'missing', null]);
  });

  it('warns of formulas, hidden rows, formula-like and invisible text, and names of people', () => {
    const formula: RegisterCell = { kind: 'text', text: 'retak', formula: true };
    const [row] = read(sheetOf([heading, change('Ket', formula)])).rows;
    expect(row?.warnings.map(({ code }) => code)).toEqual(['formula-result']);
    const warned = (column: string, value: Value) =>
      read(sheetOf([heading, change(column, value)])).rows[0]?.warnings.map(({ code }) => code);
    expect(warned('Ket', '=HYPERLINK("x")')).toEqual(['formula-like']);
    expect(warned('Ket', 'a\u202eb')).toEqual(['invisible']);
    expect(warned('Dari', 'Budi Santoso')).toEqual(['holder-name']);
  });

  it('does not make up denominations, and counts those that are there', () => {
    const cash = (text: string) =>
      read(sheetOf([heading, good.map((cell, index) => (index === 3 ? text : [4, 6, 7].includes(index) ? '' : cell))]))
        .rows[0];
    expect(cash('Uang tunai 10 lembar Rp 100.000')?.draft?.attributes).toMatchObject({
      class: 'cash',
      total: 1_000_000,
    });
    expect(cash('Uang tunai Rp 1.250.000')?.draft?.attributes).toEqual({ class: 'other', kind: 'Uang tunai' });
    expect(cash('Uang tunai Rp 900.000: 10 lembar Rp 100.000')?.refusals.map(({ code }) => code)).toEqual([
      'cash-mismatch',
    ]);
  });
});

describe('merged and empty cells', () => {
  const rows = [heading, good, good.map((cell, index) => (index === 1 || index === 2 ? '' : cell))];

  it('a merged cell counts for each of its rows', () => {
    const merged = [1, 2].map((left) => ({ top: 2, bottom: 3, left, right: left }));
    const [, second] = read(sheetOf(rows, { merged })).rows;
    expect(second?.draft).toMatchObject({ report: { number: 'LP/B/1/I/2026' }, seizedOn: '2026-01-03' });
  });

  it('an empty one only when told that it means the row above, with a warning', () => {
    expect(read(sheetOf(rows)).rows[1]?.refusals.map(({ code }) => code)).toEqual(['missing', 'missing']);
    const [, second] = read(sheetOf(rows), { carryDown: true }).rows;
    expect(second?.draft?.report?.number).toBe('LP/B/1/I/2026');
    expect(second?.warnings.filter(({ code }) => code === 'carried')).toHaveLength(2);
  });
});

describe('any sheet', () => {
  it('gives one answer for each row, never throws, and loses no text of a row that it takes', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('', '3/1/26', '2 unit', 'HP Oppo', 'Rp 5.000', '3.55E+14'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        (data) => {
          const given = {
            case: 'ca_0000000000000000',
            place: 'x',
            holder: 'y',
            officers: 'z',
            seizedOn: '2026-01-01',
            identifiers: 'note',
          } as const;
          const sheet = sheetOf([heading, ...data]);
          const { rows, header } = read(sheet, given);
          const below = sheet.rows.filter(
            (row) => row.number > header.to && row.cells.some(({ text }) => text.trim() !== ''),
          );
          expect(rows.map(({ row }) => row)).toEqual(below.map((row) => row.number));
          for (const { row, draft, refusals } of rows) {
            expect(draft === null).toBe(refusals.length > 0);
            if (draft === null) continue;
            const kept = JSON.stringify(Object.values({ ...draft, seizedOn: '' }));
            const notes = draft.notes;
            for (const [column, { text }] of (sheet.rows.find((r) => r.number === row)?.cells ?? []).entries())
              if (text.trim() !== '' && heading[column] !== 'Tgl Sita' && heading[column] !== 'Petugas')
                expect(
                  notes.includes(text) ||
                    kept.includes(JSON.stringify(text).slice(1, -1)) ||
                    String(draft.quantity) === text.trim().replace(/\.0+$|\./g, '') ||
                    kept.includes(text.trim()),
                  `${heading[column] ?? ''}: ${text}`,
                ).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

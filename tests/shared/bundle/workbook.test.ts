import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '#shared/bundle/list-columns.ts';
import { defaultLimits } from '#shared/bundle/limits.ts';
import { Outcomes } from '#shared/bundle/verify/outcomes.ts';
import { checkWorkbook } from '#shared/bundle/verify/workbook.ts';
import { packWorkbook, workbookParts, type Sheet } from '#shared/bundle/workbook.ts';
import { readCsv } from '../../support/read-csv.ts';
import { hasTool } from '../../support/tools.ts';

const texts = [
  'biasa',
  '=1+1',
  '+62811',
  "'apostrof",
  '490154203237518',
  '8962011122233344455',
  '00012',
  '<b>&"x"</b>',
  'baris\nbaru',
  'kereta\r\nkembali',
  ' spasi ',
  '_x0041_',
  'nol\u0001satu',
  'foto é 目 \u{1F600}',
  '2026-11-21',
  'TRUE',
  '1E5',
  '#N/A',
  '',
];
const table: Table = {
  columns: [
    { title: 'Teks', width: 20, kind: 'text' },
    { title: 'Angka', width: 12, kind: 'number' },
  ],
  rows: texts.map((text, index) => [text, index * 1_000_000_007]),
};
const wide: Table = {
  columns: Array.from({ length: 60 }, (_, index) => ({ title: `K${String(index)}`, width: 8, kind: 'text' as const })),
  rows: [],
};
const sheets: readonly Sheet[] = [
  { name: 'Daftar', table },
  { name: 'Riwayat', table: wide },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rb-xlsx-'));
  writeFileSync(join(folder, 'daftar.xlsx'), packWorkbook(workbookParts(sheets)));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the workbook', () => {
  it('reads by exceljs as it was written: text as text, numbers as numbers, nothing as formula', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(folder, 'daftar.xlsx'));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Daftar', 'Riwayat']);
    const sheet = book.getWorksheet('Daftar');
    for (const [index, text] of texts.entries()) {
      const row = sheet?.getRow(index + 2);
      // exceljs does not undo the _xHHHH_ escapes of ECMA-376; LibreOffice below does.
      const shown = row
        ?.getCell(1)
        .text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      expect(shown).toBe(text);
      expect(row?.getCell(2).value).toBe(index * 1_000_000_007);
      expect(row?.getCell(1).type).not.toBe(exceljs.ValueType.Formula);
      expect(row?.getCell(1).numFmt).toBe('@');
    }
  });

  it('has a bold header row that stays in view, and widths', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(folder, 'daftar.xlsx'));
    const sheet = book.getWorksheet('Daftar');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getRow(1).getCell(1).font.bold).toBe(true);
    expect(sheet?.getColumn(1).width).toBe(20);
    expect(book.getWorksheet('Riwayat')?.getRow(1).getCell(60).text).toBe('K59');
  });

  it('opens in LibreOffice, cell for cell', async () => {
    if (!hasTool('soffice')) return;
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profil`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
        '--outdir',
        folder,
        'daftar.xlsx',
      ],
      { cwd: folder, stdio: 'pipe' },
    );
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .sort(),
    ).toEqual(['daftar-Daftar.csv', 'daftar-Riwayat.csv']);
    const read = await readCsv(readFileSync(join(folder, 'daftar-Daftar.csv'), 'utf8'));
    expect(read[0]).toEqual(['Teks', 'Angka']);
    for (const [index, text] of texts.entries()) {
      expect(read[index + 1]?.[0]?.replaceAll('\r\n', '\n')).toBe(text.replaceAll('\r\n', '\n'));
      expect(Number(read[index + 1]?.[1]?.replaceAll(/[.,]/g, ''))).toBe(index * 1_000_000_007);
    }
  }, 120_000);

  it('is not taken for a bomb when its rows are all alike', async () => {
    const alike = Array.from({ length: 4000 }, () => Array.from({ length: 10 }, () => 'CD'));
    const columns = Array.from({ length: 10 }, () => ({ title: 'x', width: 8, kind: 'text' as const }));
    const parts = workbookParts([{ name: 'Daftar', table: { columns, rows: alike } }]);
    const outcomes = new Outcomes();
    await checkWorkbook(packWorkbook(parts), parts, { ...defaultLimits, ratio: 2 }, outcomes);
    expect(outcomes.failed('list-matches-ledger')).toBe(false);
    await checkWorkbook(packWorkbook(parts), parts, { ...defaultLimits, smallFileBytes: 1 << 20 }, outcomes);
    expect(outcomes.failed('list-matches-ledger')).toBe(true);
  });

  it('is the same bytes every time', () => {
    expect(Buffer.compare(packWorkbook(workbookParts(sheets)), readFileSync(join(folder, 'daftar.xlsx')))).toBe(0);
  });

  it('cuts a cell that Excel could not hold', async () => {
    const long: Table = { columns: table.columns, rows: [['x'.repeat(40_000), 1]] };
    const book = new exceljs.Workbook();
    await book.xlsx.load(packWorkbook(workbookParts([{ name: 'A', table: long }])).buffer as ArrayBuffer);
    expect(book.getWorksheet('A')?.getRow(2).getCell(1).text.length).toBe(32_001);
  });
});

import exceljs from 'exceljs';

/** IMEI with its check digit (3GPP TS 23.003). */
export function imei(n: number): string {
  const body = String(35_000_000_000_000 + n * 7919);
  let sum = 0;
  for (let index = 0; index < 14; index++) {
    const digit = Number(body[13 - index]) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return `${body}${String((10 - (sum % 10)) % 10)}`;
}

export interface UglyRow {
  readonly row: number;
  readonly fate: 'good' | 'bad';
  readonly description: string;
  readonly imei: string;
  readonly note: string;
  /** The row as it stands in the register, and as a person who looks at the things would mend it. */
  readonly written: readonly string[];
  readonly mended: readonly string[];
}

const dates = ['3 Januari 2026', '03-01-2026', '3/1/26', 'Sabtu, 3 Januari 2026', '2026-01-03'];

/**
 * A register as units have them: title and month rows, merged cells, blank rows, numbers as text, dates in five ways and
 * as serials, IMEIs as floats, duplicates, cash, formulas and what looks like one. 500 rows below the heading.
 */
export async function uglyRegister(): Promise<{ readonly bytes: Uint8Array; readonly rows: readonly UglyRow[] }> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Catatan').addRow(['hanya catatan']);
  const sheet = book.addWorksheet('Register BB 2026');
  sheet.addRow(['REGISTER BARANG BUKTI']);
  sheet.mergeCells('A1:K1');
  sheet.addRow([]);
  sheet.addRow([
    'No',
    'No. LP',
    'Tgl. Sita',
    'Nama Barang',
    'Jenis',
    'Jumlah',
    'Identitas',
    '',
    'Tempat',
    'Dari',
    'Petugas',
    'Ket.',
    'Rak',
  ]);
  sheet.addRow(['', '', '', '', '', '', 'Merk', 'IMEI', '', '', '', '', '']);
  sheet.mergeCells('G3:H3');
  for (const letter of ['A', 'B', 'C', 'D', 'E', 'F', 'I', 'J', 'K', 'L', 'M'])
    sheet.mergeCells(`${letter}3:${letter}4`);
  const rows: UglyRow[] = [];
  for (let n = 1; n <= 500; n++) {
    if (n % 50 === 0) sheet.addRow([]);
    rows.push(addRow(sheet, n));
  }
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), rows };
}

type Cell = exceljs.CellValue;

function addRow(sheet: exceljs.Worksheet, n: number): UglyRow {
  const report: Cell = `LP/B/${String(1 + Math.floor(n / 100))}/I/2026/SPKT`;
  const note = n % 7 === 0 ? '=HYPERLINK("http://x";"y")' : `catatan "${String(n)}" & <retak>\nbaris dua ; , \u200f`;
  const description = `HP Samsung no ${String(n)} `;
  const good: Cell[] = [
    n,
    report,
    dates[n % dates.length] ?? '',
    description,
    'Handphone',
    n % 2 === 0 ? '1 (satu) unit' : 1,
    'Samsung',
    imei(n),
    'Kupang',
    'PL-01',
    'Bripka Uji',
    note,
    ` R-${String(n % 9)} `,
  ];
  const spoiled = spoil(n, good);
  const written = sheet.addRow(spoiled ?? good);
  if (n % 11 === 0 && spoiled === null) written.getCell(6).value = { formula: '1+0', result: 1 };
  if (n % 13 === 0 && spoiled === null) written.getCell(8).value = Number(imei(n));
  if (n % 17 === 0 && spoiled === null) written.getCell(3).value = 46_025;
  if (n % 19 === 0 && spoiled === null) written.getCell(3).value = new Date(Date.UTC(2026, 0, 3));
  return {
    row: written.number,
    fate: spoiled === null ? 'good' : 'bad',
    description,
    imei: imei(n),
    note,
    written: (spoiled ?? good).map(textOf),
    mended: good.map(textOf),
  };
}

function textOf(value: Cell): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null && 'error' in value ? value.error : '';
}

/** Every tenth row cannot be taken as it stands; null for the others. */
function spoil(n: number, good: readonly Cell[]): Cell[] | null {
  const change = (column: number, value: Cell) => good.map((cell, index) => (index === column ? value : cell));
  switch (n % 100) {
    case 10:
      return change(7, 3.55e14);
    case 20:
      return change(7, '3.55E+14');
    case 30:
      return change(2, '01/25/2026');
    case 40:
      return change(5, 'banyak');
    case 50:
      return change(7, imei(n - 1));
    case 60:
      return ['', '', '', `BULAN KE-${String(n)}`];
    case 70:
      return change(3, '');
    case 80:
      return change(11, { error: '#REF!' });
    case 90:
      return change(4, 'Uang').map((cell, index) =>
        index === 3 ? 'Uang tunai Rp 900.000: 10 lembar Rp 100.000' : index === 7 ? '' : cell,
      );
    default:
      return null;
  }
}

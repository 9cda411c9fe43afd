import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Calendar } from './dates.ts';
import { withLuhn } from './items.ts';
import { unit } from './lines.ts';
import { stage } from './papers.ts';
import type { Rantai } from './rantai.ts';

const heading = [
  'No',
  'No. LP',
  'Tgl. Sita',
  'Nama Barang',
  'Jenis',
  'Jumlah',
  'Merk',
  'IMEI',
  'Tempat',
  'Dari',
  'Petugas',
  'Ket.',
];
const days = ['3 Maret 2026', '04-03-2026', '5/3/26', 'Jumat, 6 Maret 2026'];
const rows = 40;

type Cell = exceljs.CellValue;

function line(n: number): Cell[] {
  const phone = n % 3 !== 0;
  const imei = phone ? withLuhn(`00440000${String(500 + n).padStart(6, '0')}`) : '';
  return [
    n,
    `LP/B/${String(3 + Math.floor(n / 14))}/III/2026/CONTOH`,
    n === 9 ? '03/25/2026' : (days[n % days.length] ?? ''),
    phone ? `Telepon genggam nomor ${String(n)}` : `Buku catatan nomor ${String(n)}`,
    phone ? 'Handphone' : 'Dokumen',
    n % 2 === 0 ? '1 (satu) unit' : 1,
    phone ? 'Contoso' : '',
    n === 20 ? 3.55e14 : imei,
    'Kota Contoh',
    'TL-01',
    'Tim 1 Ditressiber',
    n % 7 === 0 ? '=HYPERLINK("http://contoh.invalid")' : '',
  ];
}

/** A register as a unit would have kept it in Excel: a title over merged cells, dates in four ways, an IMEI that Excel spoiled. */
export async function writeSampleRegister(file: string): Promise<void> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Register 2026');
  sheet.addRow(['REGISTER BARANG BUKTI (CONTOH)']);
  sheet.mergeCells('A1:L1');
  sheet.addRow([]);
  sheet.addRow(heading);
  for (let n = 1; n <= rows; n += 1) sheet.addRow(line(n));
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
}

interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
}

/**
 * Taken over row by row; what cannot be taken stands in a workbook beside it, and the cases that it opened have gone to
 * another unit. Throws when a row is not accounted for.
 */
export async function importRegister(rantai: Rantai, folder: string, out: string, calendar: Calendar): Promise<string> {
  const register = join(out, 'register-lama.xlsx');
  await writeSampleRegister(register);
  const map = join(out, 'register-lama.json');
  writeFileSync(map, JSON.stringify({ options: { openCases: { unit }, urgentGround: 'easily-moved' } }));
  const refused = join(out, 'register-lama - ditolak.xlsx');
  const reply = await rantai.findings('import-register', folder, register, '--map', map, '--refused', refused);
  const counts = JSON.parse(reply) as Counts;
  if (counts.read !== rows || counts.accepted + counts.refused !== counts.read || counts.refused !== 2)
    throw new Error(`the register was not taken over row by row: ${reply}`);
  const cases = JSON.parse(await rantai('cases', folder, '--json')) as readonly { case: string; number: string }[];
  const opened = cases.filter(({ number }) => number.includes('/III/2026/'));
  await rantai.apply(
    '3-register',
    folder,
    opened.map(({ case: caseId }, index) =>
      stage(caseId, {
        from: 'reported',
        to: 'transferred',
        on: calendar.day(-60),
        number: `B/${String(90 + index)}/CONTOH/Limpah`,
      }),
    ),
  );
  return register;
}

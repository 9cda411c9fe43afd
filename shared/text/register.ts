import type { RegisterField } from '../domain/register/fields.ts';
import type { RefusalCode, WarningCode } from '../domain/register/remarks.ts';
import { failureParameters, sayFailure } from './failure.ts';
import { refusalTexts, warningTexts } from './register-remarks.ts';
import { say, type Language, type Text } from './text.ts';

/** What a column can be matched to, as the unit would call it. */
export const registerFieldTexts = {
  ordinal: { id: 'Nomor urut', en: 'Running number' },
  registerNumber: { id: 'Nomor register', en: 'Register number' },
  reportNumber: { id: 'Nomor LP', en: 'Police report number' },
  reportDate: { id: 'Tanggal LP', en: 'Date of the report' },
  caseTitle: { id: 'Perkara', en: 'Case' },
  orderNumber: { id: 'Nomor SP Sita', en: 'Number of the seizure order' },
  orderDate: { id: 'Tanggal SP Sita', en: 'Date of the seizure order' },
  seizedOn: { id: 'Tanggal sita', en: 'Date of seizure' },
  seizedTime: { id: 'Jam sita', en: 'Hour of seizure' },
  description: { id: 'Nama barang', en: 'Description' },
  class: { id: 'Jenis', en: 'Kind' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  unit: { id: 'Satuan', en: 'Unit of measure' },
  brand: { id: 'Merek', en: 'Brand' },
  model: { id: 'Tipe', en: 'Model' },
  colour: { id: 'Warna', en: 'Colour' },
  imei: { id: 'IMEI', en: 'IMEI' },
  iccid: { id: 'ICCID', en: 'ICCID' },
  phoneNumber: { id: 'Nomor telepon', en: 'Phone number' },
  serial: { id: 'Nomor seri', en: 'Serial number' },
  plate: { id: 'Nomor polisi', en: 'Number plate' },
  chassisNumber: { id: 'Nomor rangka', en: 'Chassis number' },
  engineNumber: { id: 'Nomor mesin', en: 'Engine number' },
  handle: { id: 'Nama akun', en: 'Account name' },
  amount: { id: 'Nilai uang', en: 'Amount of money' },
  place: { id: 'Tempat sita', en: 'Place of seizure' },
  holder: { id: 'Disita dari', en: 'Seized from' },
  officers: { id: 'Petugas', en: 'Officers' },
  witnesses: { id: 'Saksi (kode)', en: 'Witnesses (codes)' },
  notes: { id: 'Keterangan', en: 'Notes' },
  refusedReason: { id: 'Alasan ditolak', en: 'Reason refused' },
  originalRow: { id: 'Baris asal', en: 'Original row' },
} as const satisfies Record<RegisterField, Text>;

/** Of the workbook of refused rows. */
export const refusedFileTexts = {
  suffix: { id: 'ditolak', en: 'refused' },
  reason: { id: 'Alasan ditolak', en: 'Reason refused' },
  row: { id: 'Baris asal', en: 'Original row' },
} as const satisfies Record<string, Text>;

export interface RemarkLike {
  readonly code: RefusalCode | WarningCode;
  readonly column: number | null;
  readonly field: RegisterField | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const texts: Readonly<Record<RefusalCode | WarningCode, Text>> = { ...refusalTexts, ...warningTexts };

/** One sentence on a row: which column, what is the matter, what to do. `labels`: the headings of the register. */
export function sayRemark(
  language: Language,
  { code, column, field, details }: RemarkLike,
  labels: readonly string[],
): string {
  const rule = details['rule'];
  if (code === 'rule' && typeof rule === 'string') {
    const others = Object.entries(details).filter(([name]) => name !== 'rule');
    return sayFailure(language, { code: rule, details: Object.fromEntries(others) });
  }
  const heading = column === null ? '' : (labels[column] ?? '');
  const named = heading !== '' ? heading : field === null ? '' : say(language, registerFieldTexts[field]);
  return say(language, texts[code], { ...failureParameters(language, details), column: named });
}

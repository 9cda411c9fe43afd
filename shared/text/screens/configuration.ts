import type { ConfigurationTopic } from '../../domain/configuration/events.ts';
import type { Text } from '../text.ts';

/** The unit's own lists and rules. */
export const topicTexts: Readonly<Record<ConfigurationTopic, Text>> = {
  rules: { id: 'Aturan tenggat', en: 'Rules of duties' },
  holidays: { id: 'Hari libur', en: 'Holidays' },
  numbers: { id: 'Pola nomor', en: 'Patterns of numbers' },
  'item-classes': { id: 'Isian barang', en: 'Fields of items' },
  units: { id: 'Satuan', en: 'Units' },
  offences: { id: 'Pasal', en: 'Offence articles' },
  modus: { id: 'Modus', en: 'Modus' },
  'seen-terms': { id: 'Istilah temuan', en: 'Terms of finds' },
  'referral-targets': { id: 'Tujuan rujukan', en: 'Referral targets' },
};

export const configurationTexts = {
  title: { id: 'Aturan satuan', en: 'Rules of the unit' },
  open: { id: 'Buka aturan satuan', en: 'Open the rules of the unit' },
  openHint: {
    id: 'Daftar, hari libur, tenggat, pola nomor, dan isian barang yang dipakai seluruh satuan.',
    en: 'Lists, holidays, duties, patterns of numbers and fields of items that the whole unit uses.',
  },
  topics: { id: 'Pokok aturan', en: 'Topics' },
  asShipped: { id: 'Bawaan program; belum pernah diubah.', en: 'As shipped; never changed.' },
  setBy: { id: 'Diubah oleh {name}, {time}', en: 'Changed by {name}, {time}' },
  readOnly: {
    id: 'Hanya pengawas dan administrator yang mengubahnya.',
    en: 'Only supervisors and administrators change it.',
  },
  save: { id: 'Simpan dan tandatangani', en: 'Save and sign' },
  saved: { id: 'Aturan satuan tersimpan.', en: 'The rules of the unit were saved.' },
  listHint: { id: 'Satu baris satu isi.', en: 'One line, one entry.' },
  rule: { id: 'Aturan', en: 'Rule' },
  regime: { id: 'Hukum acara', en: 'Code' },
  article: { id: 'Pasal', en: 'Article' },
  on: { id: 'Berlaku', en: 'On' },
  length: { id: 'Lama', en: 'Length' },
  atOnce: { id: 'segera', en: 'at once' },
  lengthHint: { id: 'Kosong berarti segera', en: 'Empty means at once' },
  unit: { id: 'Hitungan', en: 'Unit' },
  noClock: { id: 'Tanpa tenggat', en: 'No clock' },
  unconfirmed: { id: 'Belum dikonfirmasi', en: 'Unconfirmed' },
  articleUnread: { id: '(nomor pasal belum dikonfirmasi)', en: '(article number unconfirmed)' },
  confirmed: { id: 'Dibaca di sumber', en: 'Read in a source' },
  rulesLead: {
    id: 'Aturan yang belum dikonfirmasi tidak berlaku sampai satuan menyalakannya. Tanyakan dahulu kepada bagian hukum.',
    en: 'Rules that are unconfirmed are off until the unit switches them on. Ask the legal section first.',
  },
  date: { id: 'Tanggal', en: 'Date' },
  dateWrong: { id: 'Tulis tanggal seperti 21-11-2026.', en: 'Write a date such as 21-11-2026.' },
  name: { id: 'Nama', en: 'Name' },
  kind: { id: 'Jenis', en: 'Kind' },
  national: { id: 'Libur nasional', en: 'National holiday' },
  jointLeave: { id: 'Cuti bersama', en: 'Joint leave' },
  source: { id: 'Dasar', en: 'Source' },
  holidaysLead: {
    id: 'Libur nasional dilewati dalam hitungan hari kerja. Cuti bersama tetap dihitung: batas yang lebih awal lebih aman.',
    en: 'National holidays are passed over in working days. Joint leave is counted: the earlier date is the safe one.',
  },
  yearComplete: { id: 'Daftar {year} sudah lengkap', en: 'The list of {year} is complete' },
  incomplete: {
    id: 'Daftar {years} belum lengkap. Tambahkan hari liburnya setelah SKB terbit, lalu tandai tahunnya lengkap.',
    en: 'The list of {years} is incomplete. Add its holidays once the decree is out, then mark the year complete.',
  },
  add: { id: 'Tambah baris', en: 'Add a row' },
  remove: { id: 'Hapus baris {number}', en: 'Remove row {number}' },
  pattern: { id: 'Pola', en: 'Pattern' },
  example: { id: 'Contoh', en: 'Example' },
  numbersLead: {
    id: 'Nomor yang berbeda tetap dicatat, hanya diberi peringatan. {n} angka, {romawi} bulan I–XII, {yyyy} tahun, {teks} teks sampai garis miring, {...} sisanya, {A|B} pilihan.',
    en: 'A number of another shape is recorded all the same, with a warning. {n} a number, {romawi} month I–XII, {yyyy} year, {teks} text up to a stroke, {...} the rest, {A|B} a choice.',
  },
  numberKind: { id: 'Nomor', en: 'Number' },
  itemClass: { id: 'Kelas barang', en: 'Class of item' },
  field: { id: 'Nama isian', en: 'Name of the field' },
  key: { id: 'Kunci', en: 'Key' },
  type: { id: 'Bentuk', en: 'Form' },
  choices: { id: 'Pilihan, dipisah koma', en: 'Choices, with commas' },
  mandatory: { id: 'Wajib', en: 'Mandatory' },
  mandatoryBuiltIn: { id: 'Isian bawaan yang wajib', en: 'Built-in fields that are mandatory' },
  classesLead: {
    id: 'Isian tambahan milik satuan. Kunci dipakai dalam catatan dan tidak diubah lagi setelah dipakai.',
    en: 'Fields that the unit adds. The key stands in entries; do not change it once it is used.',
  },
  text: { id: 'Teks', en: 'Text' },
  number: { id: 'Angka', en: 'Number' },
  day: { id: 'Tanggal', en: 'Date' },
  choice: { id: 'Pilihan', en: 'Choice' },
} as const satisfies Record<string, Text>;

/** Kinds of numbers that a pattern can be for. */
export const numberKindTexts: Readonly<Record<string, Text>> = {
  report: { id: 'Laporan polisi', en: 'Police report' },
  'inquiry-order': { id: 'Surat perintah penyelidikan', en: 'Inquiry order' },
  'investigation-order': { id: 'Surat perintah penyidikan', en: 'Investigation order' },
  'seizure-order': { id: 'Surat perintah penyitaan', en: 'Seizure order' },
  spdp: { id: 'SPDP', en: 'SPDP' },
  receipt: { id: 'Surat tanda penerimaan', en: 'Receipt' },
  file: { id: 'Berkas perkara', en: 'Case file' },
  laboratory: { id: 'Laboratorium forensik', en: 'Forensic laboratory' },
  court: { id: 'Penetapan pengadilan', en: 'Court order' },
  item: { id: 'Barang bukti', en: 'Item' },
};

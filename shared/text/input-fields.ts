import type { Input, MethodName } from '../contract/contract.ts';
import type { Identity } from '../domain/person/events.ts';
import type { FieldName } from './fields.ts';
import type { Text } from './text.ts';

/** The names of each kind of input; an empty one has any name for TypeScript, and so none for us. */
type KeysOf<T> = T extends unknown ? (string extends keyof T ? never : keyof T) : never;
type RequestField = KeysOf<Input<MethodName>> | keyof Identity | keyof Input<'recovery.establish'>['plan'];
/** Places that the command line names itself: of a line of commands, of an argument. */
type ScriptPlace = 'method' | 'input' | 'json' | 'line' | 'id' | 'as';

/** Names of the fields that only requests have, for the sentence of INPUT_INVALID. */
export const inputLabels: Readonly<Record<Exclude<RequestField | ScriptPlace, FieldName>, Text>> = {
  after: { id: 'Awal halaman berikutnya', en: 'Start of the next page' },
  address: { id: 'Alamat', en: 'Address' },
  aliases: { id: 'Nama lain', en: 'Other names' },
  as: { id: 'Nama baris (as)', en: 'Name of the line (as)' },
  back: { id: 'Ke halaman sebelumnya', en: 'To the page before' },
  backupDays: { id: 'Hari antara dua cadangan', en: 'Days between backups' },
  before: { id: 'Paling lambat tanggal', en: 'On or before' },
  birthDate: { id: 'Tanggal lahir', en: 'Date of birth' },
  birthPlace: { id: 'Tempat lahir', en: 'Place of birth' },
  checkpoint: { id: 'Titik periksa', en: 'Checkpoint' },
  codes: { id: 'Kode lembar pemulihan', en: 'Codes of the recovery sheets' },
  content: { id: 'Isi draf', en: 'Content of the draft' },
  current: { id: 'Kata sandi sekarang', en: 'Current passphrase' },
  custody: { id: 'Status penguasaan', en: 'Custody' },
  descending: { id: 'Urutan terbalik', en: 'Reverse order' },
  disclose: { id: 'Identitas yang disertakan', en: 'Identities to include' },
  draft: { id: 'Draf', en: 'Draft' },
  drillDays: { id: 'Hari antara dua uji cadangan', en: 'Days between drills' },
  encryptTo: { id: 'Penerima terenkripsi (age)', en: 'Encrypted recipients (age)' },
  file: { id: 'Berkas', en: 'File' },
  filter: { id: 'Saringan', en: 'Filter' },
  finds: { id: 'Temuan', en: 'Finds' },
  folder: { id: 'Folder', en: 'Folder' },
  nothingSame: { id: 'Tetap dicatat walau tidak ada yang sama', en: 'Recorded although nothing is the same' },
  options: { id: 'Cara membaca daftar', en: 'How the list is read' },
  ordinal: { id: 'Urutan berkas dalam daftar', en: 'Place of the file in the list' },
  prefix: { id: 'Awal nama berkas', en: 'Beginning of the file name' },
  group: { id: 'Kelompok', en: 'Group' },
  id: { id: 'Nomor permintaan', en: 'Request id' },
  identity: { id: 'Identitas', en: 'Identity' },
  idleLockMinutes: { id: 'Menit sampai terkunci', en: 'Minutes until it locks' },
  input: { id: 'Isi perintah (input)', en: 'Content of the command (input)' },
  job: { id: 'Penghitungan hash', en: 'Hashing' },
  json: { id: 'Teks JSON', en: 'JSON text' },
  language: { id: 'Bahasa', en: 'Language' },
  limit: { id: 'Jumlah baris', en: 'Number of rows' },
  line: { id: 'Seluruh baris', en: 'The whole line' },
  look: { id: 'Tampilan daftar', en: 'Look of the list' },
  nationalId: { id: 'NIK atau paspor', en: 'National id or passport' },
  next: { id: 'Kata sandi baru', en: 'New passphrase' },
  older: { id: 'Paket terdahulu', en: 'Earlier bundle' },
  otherRole: { id: 'Kedudukan lain (tersegel)', en: 'Other standing (sealed)' },
  page: { id: 'Halaman', en: 'Page' },
  parent: { id: 'Folder tujuan', en: 'Target folder' },
  parents: { id: 'Orang tua atau wali', en: 'Parents or guardian' },
  passphrase: { id: 'Kata sandi', en: 'Passphrase' },
  phone: { id: 'Telepon', en: 'Phone' },
  plan: { id: 'Jumlah lembar pemulihan', en: 'Number of recovery sheets' },
  proposal: { id: 'Tindakan yang menunggu', en: 'Act that waits' },
  revision: { id: 'Versi draf', en: 'Revision of the draft' },
  seals: { id: 'Nomor segel', en: 'Seal numbers' },
  search: { id: 'Kata yang dicari', en: 'Words to look for' },
  seq: { id: 'Nomor entri', en: 'Entry number' },
  shares: { id: 'Jumlah lembar', en: 'Number of sheets' },
  sheets: { id: 'Lembar pemulihan', en: 'Recovery sheets' },
  sort: { id: 'Urutan', en: 'Order' },
  state: { id: 'Keadaan', en: 'State' },
  target: { id: 'Folder tujuan', en: 'Target folder' },
  text: { id: 'Kata yang dicari', en: 'Words to look for' },
  theme: { id: 'Tampilan', en: 'Appearance' },
  threshold: { id: 'Lembar yang diperlukan', en: 'Sheets needed' },
  token: { id: 'Berkas yang dipilih', en: 'Chosen file' },
  trustKey: { id: 'Kunci penanda tangan', en: "Signer's key" },
  view: { id: 'Tampilan tersimpan', en: 'Saved view' },
  userName: { id: 'Nama penanda tangan', en: 'Name of the signer' },
  verdict: { id: 'Hasil', en: 'Result' },
  with: { id: 'Pembanding', en: 'What it is held against' },
  category: { id: 'Kategori', en: 'Category' },
  zip: { id: 'Sebagai satu zip', en: 'As one zip' },
};

/** Where no field has a name: something surplus, or of another shape as a whole. */
export const wholeInput: Text = { id: 'isian yang tidak dikenal', en: 'something that is not known here' };

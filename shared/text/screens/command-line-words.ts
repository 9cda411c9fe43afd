import type { Text } from '../text.ts';

/** What the help itself says, in the place of the library's English. */
export const helpWords = {
  '[options]': { id: '[pilihan]', en: '[options]' },
  '[command]': { id: '[perintah]', en: '[command]' },
  choices: { id: 'salah satu dari: {choices}', en: 'one of: {choices}' },
  standard: { id: 'bila tidak disebut: {value}', en: 'when not given: {value}' },
} as const satisfies Record<string, Text>;

/** What stands for a value in how a command is used: `<case>`. A word that reads the same in both is not here. */
export const placeholders: Readonly<Record<string, Text>> = {
  attachment: { id: 'lampiran', en: 'attachment' },
  bundle: { id: 'paket', en: 'bundle' },
  case: { id: 'perkara', en: 'case' },
  code: { id: 'kode', en: 'code' },
  columns: { id: 'kolom', en: 'columns' },
  commands: { id: 'perintah', en: 'commands' },
  date: { id: 'tanggal', en: 'date' },
  day: { id: 'tanggal', en: 'day' },
  dir: { id: 'folder', en: 'dir' },
  encoding: { id: 'penyandian', en: 'encoding' },
  file: { id: 'berkas', en: 'file' },
  item: { id: 'barang', en: 'item' },
  key: { id: 'kunci', en: 'key' },
  kind: { id: 'jenis', en: 'kind' },
  manifest: { id: 'daftar', en: 'manifest' },
  method: { id: 'metode', en: 'method' },
  number: { id: 'angka', en: 'number' },
  older: { id: 'terdahulu', en: 'older' },
  person: { id: 'orang', en: 'person' },
  reason: { id: 'alasan', en: 'reason' },
  role: { id: 'peran', en: 'role' },
  sign: { id: 'tanda', en: 'sign' },
  source: { id: 'sumber', en: 'source' },
  stage: { id: 'tahap', en: 'stage' },
  subject: { id: 'objek', en: 'subject' },
  text: { id: 'teks', en: 'text' },
  version: { id: 'versi', en: 'version' },
};

/** Headings of the help, in the place of those of the library. */
export const helpHeadings = {
  'Usage:': { id: 'Cara pakai:', en: 'Usage:' },
  'Arguments:': { id: 'Argumen:', en: 'Arguments:' },
  'Options:': { id: 'Pilihan:', en: 'Options:' },
  'Commands:': { id: 'Perintah:', en: 'Commands:' },
} as const satisfies Record<string, Text>;

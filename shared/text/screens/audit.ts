import type { Text } from '../text.ts';

export const auditTexts = {
  title: { id: 'Audit', en: 'Audit' },
  lead: {
    id: 'Audit menghitung ulang setiap entri, tanda tangan dan mata rantai, melipat ulang seluruh buku besar, lalu membandingkannya dengan isi katalog baris demi baris. Katalog tetap dapat dipakai selama audit.',
    en: 'The audit recomputes every entry, signature and link, folds the whole ledger again and compares it with the catalogue row by row. You can keep working meanwhile.',
  },
  run: { id: 'Jalankan audit', en: 'Run the audit' },
  again: { id: 'Ulangi audit', en: 'Run it again' },
  task: { id: 'Audit katalog', en: 'Catalogue audit' },
  running: {
    id: 'Audit sedang berjalan. Kemajuannya tampak di kanan bawah.',
    en: 'The audit is running. Progress shows at the bottom right.',
  },
  cleanTitle: { id: 'Bersih: semua cocok', en: 'Clean: everything agrees' },
  clean: {
    id: '{entries} entri dan {signatures} tanda tangan sah; {rows} baris dari {tables} tabel, {fileRows} baris daftar berkas, dan {attachments} lampiran sama dengan yang dihitung dari buku besar.',
    en: '{entries} entries and {signatures} signatures are valid; {rows} rows of {tables} tables, {fileRows} file-list rows and {attachments} attachments equal what the ledger gives.',
  },
  foundTitle: { id: '{count} hal tidak cocok', en: '{count} mismatches' },
  found: {
    id: 'Jangan mengubah apa pun. Simpan salinan folder katalog, catat waktunya, dan laporkan kepada pengawas. Yang berubah disebut di bawah.',
    en: 'Change nothing. Keep a copy of the catalogue folder, note the time and tell the supervisor. What changed is named below.',
  },
  table: { id: 'Tabel', en: 'Table' },
  row: { id: 'Baris', en: 'Row' },
  problem: { id: 'Temuan', en: 'Finding' },
  findings: { id: 'Temuan audit', en: 'Audit findings' },
  ledger: { id: 'buku besar', en: 'ledger' },
  head: { id: 'Kepala buku besar', en: 'Ledger head' },
  headHint: {
    id: 'Catat ukuran dan sidik ini di luar komputer. Kelak katalog yang lebih lama atau ditulis ulang akan ketahuan.',
    en: 'Keep this size and digest outside the computer. A catalogue that is older or rewritten will then be found out.',
  },
  size: { id: 'Entri', en: 'Entries' },
  root: { id: 'Sidik akar', en: 'Root digest' },
} as const satisfies Record<string, Text>;

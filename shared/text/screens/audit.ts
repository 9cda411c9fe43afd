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
    id: '{entries} entri dan {signatures} tanda tangan sah; {rows} baris dari {tables} tabel, {fileRows} baris daftar berkas, dan {attachments} lampiran ({restricted} di antaranya rahasia) sama dengan yang dihitung dari buku besar.',
    en: 'Valid: {entries} {entries|entry|entries} and {signatures} {signatures|signature|signatures}. Equal to what the ledger gives: {rows} {rows|row|rows} of {tables} {tables|table|tables}, {fileRows} file-list {fileRows|row|rows} and {attachments} {attachments|attachment|attachments} ({restricted} of them restricted).',
  },
  sealed: {
    id: '{sealed} nilai tersegel ada di tempatnya; {opened} di antaranya dapat Anda buka, dan cocok.',
    en: '{sealed} sealed {sealed|value is in its|values are in their} place; {opened} of them you can open, and what was opened agrees.',
  },
  foundTitle: { id: '{count} hal tidak cocok', en: '{count} {count|mismatch|mismatches}' },
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
  checkpoint: { id: 'Titik periksa untuk disimpan di luar', en: 'Checkpoint to keep outside' },
  checkpointHint: {
    id: 'Cetak atau salin teks ini, simpan di luar komputer, lalu bandingkan kelak di layar ini.',
    en: 'Print or copy this text, keep it outside the computer, and compare it on this screen some day.',
  },
  compareTitle: { id: 'Bandingkan dengan yang disimpan di luar', en: 'Compare with what is kept outside' },
  compareLead: {
    id: 'Katalog yang diganti dengan salinan lama tampak bersih dalam audit, tetapi tidak memuat apa yang tercatat di kertas atau di paket penyerahan. Di sini hal itu ketahuan.',
    en: 'A catalogue that was replaced by an old copy looks clean in an audit, but lacks what stands on paper or in a hand-over bundle. Here it is found out.',
  },
  compareTask: { id: 'Membandingkan kepala buku besar', en: 'Comparing ledger heads' },
  paper: { id: 'Titik periksa dari kertas', en: 'Checkpoint on paper' },
  paperHint: {
    id: 'Ketik atau tempel seluruh teksnya, mulai dari baris rantai-bukti/ sampai baris tanda tangan.',
    en: 'Type or paste the whole text, from the line rantai-bukti/ to the line of the signature.',
  },
  comparePaper: { id: 'Bandingkan teks', en: 'Compare the text' },
  compareFolder: { id: 'Bandingkan folder paket', en: 'Compare a bundle folder' },
  compareZip: { id: 'Bandingkan paket .zip', en: 'Compare a bundle .zip' },
  sameTitle: { id: 'Sama persis', en: 'Exactly the same' },
  same: {
    id: 'Katalog ini memuat tepat {ours} entri yang tercatat di luar, tidak kurang dan tidak lebih.',
    en: 'This catalogue holds exactly the {ours} {ours|entry that is|entries that are} kept outside, no fewer and no more.',
  },
  extendsTitle: { id: 'Katalog melanjutkan yang tercatat', en: 'The catalogue goes on from it' },
  extends: {
    id: 'Semua {theirs} entri yang tercatat di luar ada di sini, tidak berubah; sesudahnya bertambah {apart} entri. Itu wajar.',
    en: 'All that is kept outside is here, unchanged ({theirs} {theirs|entry|entries}); {apart} {apart|entry was|entries were} added since. That is as it should be.',
  },
  rolledBackTitle: {
    id: 'Katalog ini lebih tua daripada yang tercatat',
    en: 'This catalogue is older than what was recorded',
  },
  rolledBack: {
    id: 'Di luar tercatat {theirs} entri, di sini hanya {ours}: {apart} entri yang sudah ditandatangani hilang. Katalog ini salinan lama, atau dikembalikan ke keadaan lama. Jangan mencatat apa pun di sini. Cari katalog yang terbaru, simpan salinan folder ini, dan laporkan kepada pengawas.',
    en: 'Outside {theirs} {theirs|entry is|entries are} recorded, here only {ours}: {apart} signed {apart|entry is|entries are} missing. This is an old copy, or it was put back to an old state. Record nothing here. Find the newest catalogue, keep a copy of this folder, and tell the supervisor.',
  },
  probablyRolledBackTitle: {
    id: 'Katalog ini kemungkinan besar salinan lama',
    en: 'This catalogue is most likely an old copy',
  },
  probablyRolledBack: {
    id: 'Titik periksa itu {theirs} entri, lebih panjang daripada katalog ini ({ours}), dan ditandatangani dengan kunci yang belum dikenal katalog ini. Karena itu tanda tangannya tidak dapat diperiksa di sini. Kemungkinan besar katalog ini dikembalikan ke keadaan sebelum kunci diganti. Jangan mencatat apa pun di sini. Bandingkan dengan paket penyerahan, yang membuktikan kunci barunya, dan laporkan kepada pengawas.',
    en: 'That checkpoint has {theirs} {theirs|entry|entries}, more than this catalogue ({ours}), and is signed with a key that this catalogue does not know yet. So its signature cannot be checked here. Most likely this catalogue was put back to a state before the keys were changed. Record nothing here. Compare with a hand-over bundle, which proves its new keys, and tell the supervisor.',
  },
  forkedTitle: { id: 'Sejarahnya bercabang', en: 'The histories have parted' },
  forked: {
    id: 'Yang tercatat di luar ({theirs} entri) ditandatangani oleh stasiun ini, tetapi isinya bukan awal dari katalog ini ({ours} entri). Sejarah pernah ditulis ulang. Jangan mencatat apa pun. Simpan keduanya dan laporkan kepada pengawas.',
    en: 'What is kept outside ({theirs} {theirs|entry|entries}) is signed by this station, but it is not how this catalogue ({ours} {ours|entry|entries}) begins. History was rewritten. Record nothing. Keep both and tell the supervisor.',
  },
  theirHead: { id: 'Tercatat di luar', en: 'Kept outside' },
  ourHead: { id: 'Katalog ini', en: 'This catalogue' },
  headEntries: { id: '{count} entri', en: '{count} {count|entry|entries}' },
  size: { id: 'Entri', en: 'Entries' },
  root: { id: 'Sidik akar', en: 'Root digest' },
} as const satisfies Record<string, Text>;

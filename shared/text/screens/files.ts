import type { Text } from '../text.ts';

/** The list of files of a device, an account or an export: what it is, and the page to look through it. */
export const fileTexts = {
  list: { id: 'Daftar berkas', en: 'File list' },
  none: { id: 'Belum ada daftar berkas.', en: 'No file list yet.' },
  ways: {
    id: 'Daftar berkas menyegel isi barang ini dengan satu entri: tiap berkas dengan ukuran dan nilai hashnya. Ada dua cara membuatnya.',
    en: 'A file list seals the content of this item with one entry: each file with its size and digest. There are two ways to make it.',
  },
  hashWay: {
    id: 'Hitung sendiri dari folder, drive, atau berkas image. Isinya hanya dibaca; bisa dijeda dan dilanjutkan.',
    en: 'Compute it here from a folder, a drive or an image file. The content is only read; it can be paused and resumed.',
  },
  importWay: {
    id: 'Ambil dari daftar yang dibuat alat lain: sha256sum, md5sum, hashdeep, DFXML, FTK Imager, atau CSV.',
    en: 'Take it from a list that another tool made: sha256sum, md5sum, hashdeep, DFXML, FTK Imager or CSV.',
  },
  hash: { id: 'Hitung hash', en: 'Hash the content' },
  import: { id: 'Impor daftar berkas', en: 'Import a file list' },
  browse: { id: 'Buka daftar berkas', en: 'Open the file list' },
  compare: { id: 'Bandingkan', en: 'Compare' },
  match: { id: 'Cocokkan', en: 'Match' },
  files: { id: 'Berkas', en: 'Files' },
  totalSize: { id: 'Ukuran seluruhnya', en: 'Total size' },
  unreadable: { id: 'Tanpa nilai hash', en: 'Without a digest' },
  algorithms: { id: 'Algoritma', en: 'Algorithms' },
  tool: { id: 'Alat', en: 'Tool' },
  source: { id: 'Sumber', en: 'Source' },
  importedFrom: { id: 'Diambil dari', en: 'Taken from' },
  importedAs: {
    id: '{kind}, {encoding}; {skipped} catatan lain dilewati',
    en: '{kind}, {encoding}; {skipped} other {skipped|record|records} passed over',
  },
  deletedLeftOut: {
    id: '{count} berkas terhapus tidak termasuk dalam daftar ini: pencocokan dan perbandingan tidak melihatnya, juga bila isinya terlarang. Periksa dengan alat yang membuat daftarnya.',
    en: '{count} deleted {count|file is|files are} not in this list: no match and no comparison sees them, whatever they hold. Look at them with the tool that made the list.',
  },
  importedDigest: { id: 'SHA-256 berkas daftarnya', en: 'SHA-256 of that list file' },
  made: { id: 'Dibuat', en: 'Made' },
  madeBy: { id: 'oleh {name}', en: 'by {name}' },
  digest: { id: 'Nilai hash daftar', en: 'Digest of the list' },
  // The page.
  title: { id: 'Berkas {number}', en: 'Files of {number}' },
  search: { id: 'Cari bagian nama, atau nilai hash', en: 'Search part of a name, or a digest' },
  recognised: { id: 'Dicari sebagai {algorithm}', en: 'Searched as {algorithm}' },
  path: { id: 'Nama', en: 'Name' },
  size: { id: 'Ukuran', en: 'Size' },
  modified: { id: 'Diubah', en: 'Modified' },
  hashOf: { id: 'Nilai hash', en: 'Digest' },
  minSize: { id: 'Ukuran paling kecil', en: 'Smallest size' },
  maxSize: { id: 'Ukuran paling besar', en: 'Largest size' },
  sizeExample: { id: 'Misalnya 1,5 MB', en: 'For example 1.5 MB' },
  sizeUnknown: {
    id: 'Ukuran tidak dikenali. Contoh: 500, 20 KB, 1,5 MB, 4 GB.',
    en: 'Not a size. Examples: 500, 20 KB, 1.5 MB, 4 GB.',
  },
  sizesTurned: { id: 'Lebih kecil daripada ukuran paling kecil.', en: 'Smaller than the smallest size.' },
  daysTurned: { id: 'Sebelum hari “sejak”.', en: 'Before the day it is from.' },
  from: { id: 'Diubah sejak', en: 'Modified from' },
  to: { id: 'Diubah sampai', en: 'Modified to' },
  problem: { id: 'Masalah', en: 'Problem' },
  anyProblem: { id: 'Masalah apa pun', en: 'Any problem' },
  category: { id: 'Himpunan hash', en: 'Hash set' },
  nothingFound: {
    id: 'Tidak ada berkas yang cocok. Ubah kata pencarian atau kosongkan saringan.',
    en: 'No file matches. Change the words or clear the filters.',
  },
  noneBeginsSo: { id: 'Tidak ada nama yang berawal "{words}".', en: 'No name begins with "{words}".' },
  help: {
    id: 'Panah, Page Up/Down, Home, End; ketik untuk melompat ke nama; Enter untuk rincian.',
    en: 'Arrows, Page Up/Down, Home, End; type to jump to a name; Enter for details.',
  },
  listedAlready: {
    id: '{number} sudah mempunyai daftar yang disegel. Daftar lain dibandingkan dengannya (Alt+D).',
    en: '{number} has a sealed list already. Hold another list against it (Alt+D).',
  },
  details: { id: 'Rincian berkas', en: 'Details of the file' },
  closeDetails: { id: 'Tutup rincian', en: 'Close the details' },
  fullPath: { id: 'Nama lengkap', en: 'Full name' },
  place: { id: 'Baris', en: 'Row' },
  placeOf: { id: '{place} dari {total}', en: '{place} of {total}' },
  exactBytes: { id: '{size} ({bytes} bita)', en: '{size} ({bytes} {bytes|byte|bytes})' },
  noSize: { id: 'Tidak disebut', en: 'Not given' },
  prove: { id: 'Buktikan satu berkas', en: 'Prove one file' },
  proveHint: {
    id: 'Menyimpan bukti bahwa berkas ini ada dalam daftar yang disegel, tanpa memperlihatkan berkas lain.',
    en: 'Saves a proof that this file is in the sealed list, without showing the others.',
  },
  contentBlocked: {
    id: 'Isi barang ini diblokir: nama berkasnya tidak keluar dari katalog sampai dua orang membuka blokirnya.',
    en: 'The content of this item is blocked: names of its files do not leave the catalogue until two people release it.',
  },
  proved: { id: 'Bukti disimpan sebagai {name}.', en: 'The proof was saved as {name}.' },
  elsewhere: { id: 'Berkas ini juga ada di', en: 'This file is also in' },
  elsewhereNone: { id: 'Tidak ada di daftar lain.', en: 'In no other list.' },
  // Across all lists.
  findTitle: { id: 'Cari berkas di semua daftar', en: 'Search files in all lists' },
  findWords: { id: 'file temukan hash md5 sha1 sha256 nama', en: 'file find hash md5 sha1 sha256 name' },
  findLead: {
    id: 'Ketik bagian nama, atau tempel nilai SHA-256, SHA-1, atau MD5 untuk melihat apakah berkas yang sama ada di perkara lain.',
    en: 'Type part of a name, or paste a SHA-256, SHA-1 or MD5 to see whether the same file is in another case.',
  },
  findNothing: { id: 'Tidak ditemukan di daftar mana pun.', en: 'Found in no list.' },
  findAll: { id: 'Cari "{words}" di semua daftar berkas', en: 'Search "{words}" in all file lists' },
  item: { id: 'Barang bukti', en: 'Item' },
  case: { id: 'Perkara', en: 'Case' },
} as const satisfies Record<string, Text>;

export const hashTexts = {
  title: { id: 'Hitung hash isi {number}', en: 'Hash the content of {number}' },
  sentence: {
    id: 'Setelah selesai, buku besar mencatat untuk selamanya daftar berkas dalam {path} sebagai isi {number}.',
    en: 'When done, the ledger records for ever the list of files in {path} as the content of {number}.',
  },
  notChosen: { id: 'Pilih dulu apa yang dihitung.', en: 'First choose what is hashed.' },
  folder: { id: 'Pilih folder atau drive terpasang', en: 'Choose a folder or mounted drive' },
  image: { id: 'Pilih berkas image atau drive', en: 'Choose an image file or drive' },
  sourceHint: {
    id: 'Tautan tidak diikuti, dan tidak ada yang diubah. Yang tidak terbaca dicatat sebagai tidak terbaca.',
    en: 'No link is followed and nothing is changed. What cannot be read is recorded so.',
  },
  beside: { id: 'SHA-256 selalu dihitung. Hitung juga', en: 'SHA-256 is always computed. Also compute' },
  besideHint: {
    id: 'Hanya bila diperlukan untuk mencocokkan dengan daftar lama; lebih lambat.',
    en: 'Only where old lists need them; it is slower.',
  },
  task: { id: 'Menghitung hash isi {number}', en: 'Hashing the content of {number}' },
  running: {
    id: 'Hash sedang dihitung; kemajuannya di kanan bawah. Pindah halaman tidak menghentikannya.',
    en: 'Hashing; its progress is at the bottom right. Leaving this page does not stop it.',
  },
  pause: { id: 'Jeda', en: 'Pause' },
  pausing: { id: 'Menjeda…', en: 'Pausing…' },
  paused: {
    id: 'Hash {source} dijeda: {files} berkas, {size} sudah dihitung.',
    en: 'Hashing {source} is paused: {files} {files|file|files}, {size} done.',
  },
  pausedTray: {
    id: 'Dijeda. Lanjutkan dari halaman barang buktinya.',
    en: 'Paused. Resume it from the page of the item.',
  },
  resume: { id: 'Lanjutkan', en: 'Resume' },
  resumeElsewhere: { id: 'Lanjutkan dari tempat lain', en: 'Resume from another place' },
  pausedInside: {
    id: 'Berkas yang sedang dibaca ketika dijeda dihitung lagi dari awal.',
    en: 'The file that was being read is hashed again from its beginning.',
  },
  runningAlready: {
    id: 'Hash {number} sedang dihitung. Jeda dahulu (Alt+P) bila daftarnya akan dibuat dengan cara lain.',
    en: '{number} is being hashed. Pause that first (Alt+P) to make its list in another way.',
  },
  pausedAlready: {
    id: 'Hash {number} sedang dijeda. Lanjutkan (Alt+P), atau buang penghitungannya dahulu.',
    en: 'Hashing {number} is paused. Resume it (Alt+P), or discard it first.',
  },
  drop: { id: 'Buang penghitungan', en: 'Discard the hashing' },
  dropSentence: {
    id: 'Yang sudah dihitung akan dibuang. Tidak ada yang tercatat di buku besar.',
    en: 'What was computed is thrown away. Nothing is recorded in the ledger.',
  },
  dropped: { id: 'Penghitungan hash dibuang.', en: 'The hashing was discarded.' },
  done: { id: 'Daftar berkas disegel: {files} berkas.', en: 'The file list is sealed: {files} {files|file|files}.' },
} as const satisfies Record<string, Text>;

import type { Text } from '../text.ts';

/** Holding the sealed list of an item against another list, and against hash sets. */
export const compareTexts = {
  title: { id: 'Bandingkan daftar {number}', en: 'Compare the list of {number}' },
  lead: {
    id: 'Daftar yang disegel dibandingkan berkas demi berkas menurut nilai hash dan namanya. Hasilnya menjadi satu entri.',
    en: 'The sealed list is compared file by file, by digest and name. The result becomes one entry.',
  },
  with: { id: 'Bandingkan dengan', en: 'Compare with' },
  otherItem: { id: 'Barang bukti lain', en: 'Another item' },
  otherItemHint: {
    id: 'Cari nomor atau uraian. Barang itu harus punya daftar berkas.',
    en: 'Search its number or words. It must have a file list.',
  },
  nothing: { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' },
  chooseFolder: { id: 'Pilih folder', en: 'Choose a folder' },
  folderHint: {
    id: 'Folder dihitung ulang sekarang; isinya hanya dibaca.',
    en: 'The folder is hashed again now; it is only read.',
  },
  notChosen: { id: 'Belum dipilih.', en: 'Not chosen yet.' },
  act: { id: 'Bandingkan', en: 'Compare' },
  sentence: {
    id: 'Buku besar mencatat untuk selamanya hasil membandingkan daftar {number} dengan {name}.',
    en: 'The ledger records for ever the result of comparing the list of {number} with {name}.',
  },
  task: { id: 'Membandingkan daftar {number}', en: 'Comparing the list of {number}' },
  working: {
    id: 'Sedang dibandingkan; kemajuannya di kanan bawah. Anda boleh pindah halaman.',
    en: 'Comparing; its progress is at the bottom right. You may leave this page.',
  },
  results: { id: 'Hasil perbandingan', en: 'Results' },
  none: { id: 'Daftar ini belum pernah dibandingkan.', en: 'This list was never compared.' },
  result: { id: '{date}, {name}', en: '{date}, {name}' },
  againstOf: { id: '{kind}: {name}', en: '{kind}: {name}' },
  allSame: { id: 'Semua {count} berkas sama.', en: 'All {count} {count|file is|files are} the same.' },
  entry: {
    id: 'Dicatat {date} oleh {name}; nilai hash perbedaan',
    en: 'Recorded {date} by {name}; digest of the differences',
  },
  verdict: { id: 'Hasil', en: 'Verdict' },
  other: { id: 'Berkas pasangannya', en: 'Its counterpart' },
  listed: { id: 'Disegel', en: 'Sealed' },
  foundNow: { id: 'Pembanding', en: 'The other' },
  all: { id: 'Semua perbedaan', en: 'All differences' },
  noDifferences: { id: 'Tidak ada perbedaan seperti ini.', en: 'No difference of this kind.' },
  differences: { id: 'Perbedaan', en: 'Differences' },
  difference: { id: 'Rincian perbedaan', en: 'Details of the difference' },
  listedDigest: { id: 'Nilai hash yang disegel', en: 'Sealed digest' },
  foundDigest: { id: 'Nilai hash pembanding', en: 'Digest in the other' },
  listedSize: { id: 'Ukuran yang disegel', en: 'Sealed size' },
  foundSize: { id: 'Ukuran pembanding', en: 'Size in the other' },
  saveXlsx: { id: 'Simpan Excel', en: 'Save as Excel' },
  saveCsv: { id: 'Simpan CSV', en: 'Save as CSV' },
  saveTask: { id: 'Menyimpan perbedaan', en: 'Saving the differences' },
  saved: { id: '{rows} baris disimpan sebagai {name}.', en: '{rows} {rows|row|rows} saved as {name}.' },
  anyway: { id: 'Catat memang demikian', en: 'Record it as it is' },
  anywaySentence: {
    id: 'Tidak ada nama yang cocok. Buku besar mencatat untuk selamanya bahwa tidak satu berkas pun dari daftar {number} ada di tempatnya pada {name}.',
    en: 'No name matches. The ledger records for ever that no file of the list of {number} is in its place in {name}.',
  },
  open: { id: 'Lihat perbedaan', en: 'See the differences' },
  comparisons: { id: 'Perbandingan', en: 'Comparisons' },
} as const satisfies Record<string, Text>;

export const matchTexts = {
  title: { id: 'Pencocokan dengan himpunan hash', en: 'Matches with hash sets' },
  act: { id: 'Cocokkan', en: 'Match' },
  sentence: {
    id: 'Buku besar mencatat untuk selamanya berapa berkas {number} yang dikenali himpunan hash satuan ini.',
    en: 'The ledger records for ever how many files of {number} the hash sets of this unit recognise.',
  },
  warning: {
    id: 'Bila ada berkas terblokir, isi barang ini tidak dapat dilihat lagi tanpa dua orang.',
    en: 'If there are blocked files, the content of this item can no longer be seen without two people.',
  },
  task: { id: 'Mencocokkan daftar {number}', en: 'Matching the list of {number}' },
  none: { id: 'Belum pernah dicocokkan.', en: 'Never matched yet.' },
  at: { id: 'Dicocokkan {date} oleh {name}', en: 'Matched {date} by {name}' },
  set: { id: '{name} ({kind})', en: '{name} ({kind})' },
  files: { id: '{count} berkas', en: '{count} {count|file|files}' },
  noCategory: { id: 'Tanpa kategori', en: 'No category' },
  nothing: { id: 'Tidak ada yang dikenali.', en: 'Nothing is recognised.' },
  nowBlocked: {
    id: '{count} berkas terblokir dikenali: isi {number} kini diblokir.',
    en: '{count} blocked {count|file is|files are} recognised: the content of {number} is blocked now.',
  },
  show: { id: 'Lihat berkas {name}', en: 'See the files of {name}' },
  apart: {
    id: 'Daftar ini hanya punya {algorithms}. Himpunan berikut tidak dapat mengenali apa pun di dalamnya:',
    en: 'This list has only {algorithms}. These sets cannot recognise anything in it:',
  },
} as const satisfies Record<string, Text>;

export const hashSetTexts = {
  title: { id: 'Himpunan hash', en: 'Hash sets' },
  lead: {
    id: 'Nilai hash yang dikenal, penting, atau terblokir. Daftar berkas dicocokkan dengan semua himpunan yang berlaku.',
    en: 'Digests that are known, notable or blocked. File lists are matched against all sets in force.',
  },
  empty: {
    id: 'Belum ada himpunan hash. Tambahkan dari berkas CSV atau JSON.',
    en: 'No hash set yet. Add one from a CSV or JSON file.',
  },
  add: { id: 'Tambah himpunan', en: 'Add a set' },
  choose: { id: 'Pilih berkas', en: 'Choose the file' },
  chooseHint: {
    id: 'CSV atau JSON dengan nilai SHA-256, SHA-1, atau MD5 dan, bila ada, kategorinya.',
    en: 'CSV or JSON with SHA-256, SHA-1 or MD5 values and, where there is one, a category.',
  },
  reading: { id: 'Membaca berkas…', en: 'Reading the file…' },
  counts: {
    id: '{rows} nilai: SHA-256 {sha256}, SHA-1 {sha1}, MD5 {md5}',
    en: '{rows} {rows|value|values}: SHA-256 {sha256}, SHA-1 {sha1}, MD5 {md5}',
  },
  refused: {
    id: '{count} baris tidak dapat diambil. Selama masih ada, tidak ada yang ditambahkan: perbaiki berkasnya, lalu pilih lagi.',
    en: '{count} {count|row|rows} cannot be taken. While there are any, nothing is added: mend the file and choose it again.',
  },
  lineOf: { id: 'Baris {line}: {what}', en: 'Line {line}: {what}' },
  name: { id: 'Nama himpunan', en: 'Name of the set' },
  kindChoose: { id: 'Pilih jenis', en: 'Choose a kind' },
  kind: { id: 'Jenis', en: 'Kind' },
  category: { id: 'Kategori untuk baris tanpa kategori', en: 'Category of rows that name none' },
  categories: { id: 'Kategori', en: 'Categories' },
  values: { id: 'Nilai', en: 'Values' },
  from: { id: 'Berkas asal', en: 'From the file' },
  added: { id: 'Ditambahkan', en: 'Added' },
  state: { id: 'Status', en: 'State' },
  inForce: { id: 'Berlaku', en: 'In force' },
  unmatched: {
    id: '{count} daftar berkas belum dicocokkan dengan himpunan ini. Buka barangnya, lalu pilih Cocokkan.',
    en: '{count} file {count|list was|lists were} not matched with this set yet. Open the item and choose Match.',
  },
  retired: { id: 'Ditarik: {reason}', en: 'Retired: {reason}' },
  retire: { id: 'Tarik himpunan', en: 'Retire the set' },
  retireSentence: {
    id: 'Buku besar mencatat untuk selamanya bahwa himpunan {name} tidak lagi dipakai. Pencocokan yang lama tetap ada.',
    en: 'The ledger records for ever that the set {name} is no longer used. Older matches stay.',
  },
  retireByTwo: {
    id: 'Buku besar mencatat untuk selamanya bahwa himpunan terblokir {name} tidak lagi dipakai: berkas yang hanya dikenalnya dapat dilihat lagi. Seorang pengawas selain Anda ikut menandatangani.',
    en: 'The ledger records for ever that the blocked set {name} is no longer used: files that only it recognises can be seen again. A supervisor other than you signs with you.',
  },
  retireTask: { id: 'Menarik himpunan hash {name}', en: 'Retiring the hash set {name}' },
  retiredToast: { id: 'Himpunan {name} ditarik.', en: 'The set {name} was retired.' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Tanpa nama orang atau operasi: alasan ini terbaca dalam setiap paket penyerahan.',
    en: 'Without names of people or operations: this reason can be read in every hand-over bundle.',
  },
  addSentence: {
    id: 'Buku besar mencatat untuk selamanya himpunan hash {name}, jenis {kind}, dengan {rows} nilai.',
    en: 'The ledger records for ever the hash set {name}, of the kind {kind}, with {rows} {rows|value|values}.',
  },
  handedOver: {
    id: 'Nama himpunan, nama berkasnya, dan kategorinya ikut dalam setiap berkas serah terima, dari perkara mana pun. Jangan menulis nama orang atau operasi di situ.',
    en: 'The name of the set, of its file and of its categories go with every hand-over of any case. Do not write names of people or operations there.',
  },
  addSentenceEmpty: {
    id: 'Pilih berkas, beri nama, dan pilih jenisnya.',
    en: 'Choose the file, give a name and choose the kind.',
  },
  addTask: { id: 'Menambah himpunan hash {name}', en: 'Adding the hash set {name}' },
  addedToast: { id: 'Himpunan {name} ditambahkan.', en: 'The set {name} was added.' },
  readOnly: {
    id: 'Himpunan ditambah dan ditarik oleh atasan atau administrator.',
    en: 'Sets are added and retired by a supervisor or administrator.',
  },
} as const satisfies Record<string, Text>;

import type { Text } from '../text.ts';

/** What each command of the command line does: one line in its help. */
export const commandHelp = {
  rantai: { id: 'Katalog barang bukti dari baris perintah', en: 'The evidence catalogue from the command line' },
  create: {
    id: 'Buat katalog <folder> (.rantai); nama folder menjadi nama katalog',
    en: 'Make the catalogue <folder> (.rantai); its name is the name of the catalogue',
  },
  users: { id: 'Pengguna: daftar dan perubahan akun', en: 'Users: the list, and changes of accounts' },
  usersList: { id: 'Daftar semua akun', en: 'List every account' },
  usersAdd: {
    id: 'Tambah pengguna; kata sandinya diberikan oleh orangnya sendiri',
    en: 'Add a user; the person gives the passphrase themself',
  },
  usersRole: { id: 'Ubah peran seseorang', en: "Change somebody's role" },
  usersExpire: {
    id: 'Tetapkan hari terakhir sebuah akun, atau "never" untuk tanpa batas',
    en: 'Set the last day of an account, or "never" for no end',
  },
  usersSuspend: { id: 'Tangguhkan akun', en: 'Suspend an account' },
  usersReinstate: { id: 'Aktifkan kembali akun yang ditangguhkan', en: 'Reinstate a suspended account' },
  usersRemove: {
    id: 'Keluarkan pengguna untuk selamanya dan ganti semua kunci yang dipegangnya; dua tanda tangan',
    en: 'Remove a user for ever and change every key they held; two signatures',
  },
  passwd: { id: 'Ganti kata sandi sendiri', en: 'Change your own passphrase' },
  recovery: { id: 'Kunci pemulihan', en: 'The recovery key' },
  recoveryStatus: { id: 'Kunci pemulihan yang berlaku', en: 'The recovery key in force' },
  recoveryEstablish: { id: 'Buat kunci pemulihan dan lembarnya', en: 'Make a recovery key and its sheets' },
  recoveryRevoke: {
    id: 'Cabut kunci pemulihan; dua tanda tangan',
    en: 'Revoke the recovery key; two signatures',
  },
  recover: {
    id: 'Buka katalog dengan lembar pemulihan: kata sandi baru, lembar baru',
    en: 'Open a catalogue with recovery sheets: a new passphrase, new sheets',
  },
  cases: { id: 'Daftar perkara', en: 'List the cases' },
  items: { id: 'Daftar barang bukti', en: 'List the items' },
  finds: { id: 'Daftar temuan sebelum laporan polisi', en: 'List the finds before a police report' },
  due: { id: 'Daftar tenggat dari hukum acara', en: 'List the duties by the code of procedure' },
  custody: { id: 'Riwayat penguasaan sebuah perkara', en: 'The custody timeline of a case' },
  people: { id: 'Orang yang dilindungi dalam sebuah perkara', en: 'Protected people of a case' },
  peopleList: { id: 'Daftar kode, tanpa identitas', en: 'List the codes, without identities' },
  peopleRecord: { id: 'Catat orang; identitasnya disegel', en: 'Record a person; the identity is sealed' },
  peopleAmend: { id: 'Perbaiki identitas seseorang', en: "Put a person's identity right" },
  peopleOpen: {
    id: 'Perlihatkan identitas; alasannya dicatat lebih dahulu',
    en: 'Show an identity; the reason is recorded first',
  },
  peopleAttach: { id: 'Tambah lampiran rahasia', en: 'Add a restricted attachment' },
  peopleSave: {
    id: 'Simpan lampiran rahasia ke sebuah folder; alasannya dicatat lebih dahulu',
    en: 'Save a restricted attachment to a folder; the reason is recorded first',
  },
  clear: {
    id: 'Siapa yang boleh membuka data rahasia sebuah perkara',
    en: 'Who may open the restricted data of a case',
  },
  clearList: { id: 'Daftar orang yang berhak', en: 'List who is cleared' },
  clearGrant: { id: 'Beri akses kepada seseorang', en: 'Clear somebody' },
  clearRevoke: { id: 'Cabut akses; kunci perkara diganti', en: "Revoke a clearance; the case's key is changed" },
  openings: { id: 'Setiap pembukaan data rahasia', en: 'Every opening of restricted data' },
  apply: {
    id: 'Jalankan perintah, satu {"method","input"} per baris; {"$file":"path"} dan {"$ref":"nama.isian"} menggantikan nilai',
    en: 'Run commands, one {"method","input"} a line; {"$file":"path"} and {"$ref":"name.field"} stand for values',
  },
  query: { id: 'Tanyakan satu metode baca; jawabannya JSON', en: 'Ask one reading method; the answer is JSON' },
  importRegister: {
    id: 'Impor register barang bukti (.xlsx, .csv); baris yang ditolak disebut dengan alasannya',
    en: 'Import a register of evidence (.xlsx, .csv); refused rows are named with their reason',
  },
  importList: {
    id: 'Impor daftar berkas dari alat lain (sha256sum, hashdeep, fiwalk, FTK Imager, CSV) dan segel pada barangnya',
    en: 'Import a list of files of another tool (sha256sum, hashdeep, fiwalk, FTK Imager, CSV) and seal it on its item',
  },
  hash: {
    id: 'Hitung hash semua berkas di bawah folder, atau sebuah drive atau berkas citra, dan segel daftarnya',
    en: 'Hash every file below a folder, or a drive or image file, and seal the list',
  },
  export: { id: 'Buat paket penyerahan', en: 'Make a hand-over bundle' },
  verify: {
    id: 'Periksa paket (folder atau zip), bukti satu berkas, atau katalog',
    en: 'Verify a bundle (folder or zip), the proof of one file, or a catalogue',
  },
  audit: {
    id: 'Hitung ulang seluruh buku besar dan bandingkan semua tabel',
    en: 'Compute the whole ledger again and compare every table',
  },
  backup: {
    id: 'Tulis seluruh katalog ke satu berkas terenkripsi',
    en: 'Write the whole catalogue to one encrypted file',
  },
  backups: { id: 'Cadangan yang tercatat, yang terbaru dahulu', en: 'The recorded backups, newest first' },
  restore: {
    id: 'Pulihkan cadangan ke folder baru; tidak memerlukan kata sandi',
    en: 'Restore a backup to a new folder; needs no passphrase',
  },
  drill: {
    id: 'Uji cadangan: pulihkan ke tempat sementara, audit, bandingkan, catat hasilnya',
    en: 'Drill a backup: restore to a scratch place, audit, compare, record the result',
  },
  compareHead: {
    id: 'Bandingkan katalog dengan titik periksa di kertas atau sebuah paket: apakah katalog ini mundur?',
    en: 'Compare the catalogue with a checkpoint on paper or a bundle: was it rolled back?',
  },
  help: { id: 'Bantuan untuk sebuah perintah', en: 'Help for a command' },
} as const satisfies Record<string, Text>;

export const optionHelp = {
  listKind: {
    id: 'jenis daftar: sha256sum, sha1sum, md5sum, hashdeep, dfxml, ftk-csv, csv; tanpa ini dikenali sendiri',
    en: 'kind of the list: sha256sum, sha1sum, md5sum, hashdeep, dfxml, ftk-csv, csv; found out without it',
  },
  listEncoding: {
    id: 'penyandian: utf-8, utf-16le, utf-16be, windows-1252; tanpa ini dikenali sendiri',
    en: 'encoding: utf-8, utf-16le, utf-16be, windows-1252; found out without it',
  },
  listCut: {
    id: 'potong folder ini dari depan setiap nama; "" tidak memotong apa pun; tanpa ini diusulkan',
    en: 'cut this folder off every name; "" cuts nothing; proposed without it',
  },
  listSeparator: {
    id: 'pemisah folder: / atau \\; tanpa ini dikenali sendiri',
    en: 'what parts folders: / or \\; found out without it',
  },
  listDelimiter: {
    id: 'pemisah kolom tabel: , ; | atau tab',
    en: 'what parts the columns of a table: , ; | or tab',
  },
  listHeading: { id: 'banyaknya baris judul tabel', en: 'how many records of a table are headings' },
  listColumns: {
    id: 'kolom tabel, dihitung dari 1: path=1,bytes=2,sha256=3 (juga sha1, md5, modified, deleted)',
    en: 'columns of a table, counted from 1: path=1,bytes=2,sha256=3 (also sha1, md5, modified, deleted)',
  },
  listOpenEnd: {
    id: 'baris terakhir utuh walaupun tidak diakhiri baris baru',
    en: 'the last line is whole although nothing ends it',
  },
  listTool: { id: 'alat yang membuat daftar, dengan versinya', en: 'the tool that made the list, with its version' },
  listMadeBy: { id: 'pembuat daftar', en: 'who made the list' },
  listMadeOn: { id: 'tanggal daftar dibuat (2026-11-22)', en: 'day on which the list was made (2026-11-22)' },
  importCase: {
    id: 'masukkan semua baris ke perkara ini; tanpa ini, menurut nomor LP tiap baris',
    en: 'all rows into this case; without it, each by its report number',
  },
  importMap: {
    id: 'berkas JSON: {"mapping":…,"options":…}; yang tidak disebut ditebak dari judul kolom',
    en: 'a JSON file: {"mapping":…,"options":…}; what it leaves out is guessed from the headings',
  },
  dryRun: { id: 'hanya periksa, tidak mencatat apa pun', en: 'only check, record nothing' },
  importRefused: {
    id: 'tulis baris yang ditolak ke berkas .xlsx ini, untuk diperbaiki dan diimpor lagi',
    en: 'write the refused rows to this .xlsx, to be mended and imported again',
  },
  help: { id: 'perlihatkan bantuan ini', en: 'show this help' },
  passphraseFile: { id: 'baca kata sandi dari berkas ini', en: 'read the passphrase from this file' },
  passphraseFd: {
    id: 'baca kata sandi dari deskriptor terbuka ini',
    en: 'read the passphrase from this open descriptor',
  },
  newPassphraseFile: { id: 'baca kata sandi baru dari berkas ini', en: 'read the new passphrase from this file' },
  newPassphraseFd: {
    id: 'baca kata sandi baru dari deskriptor terbuka ini',
    en: 'read the new passphrase from this open descriptor',
  },
  user: {
    id: 'siapa yang membuka (nama atau id), bila ada beberapa orang',
    en: 'who unlocks (name or id), when there are several people',
  },
  json: { id: 'sebagai JSON', en: 'as JSON' },
  unit: { id: 'satuan', en: 'the unit' },
  signer: { id: 'orang yang menandatangani', en: 'the person who signs' },
  station: { id: 'nama komputer ini', en: 'name of this computer' },
  role: { id: 'peran orang itu', en: 'role of that person' },
  sheetsTo: {
    id: 'tulis lembar pemulihan ke berkas baru ini (hanya pemilik yang dapat membacanya); cetak, lalu hapus',
    en: 'write the recovery sheets to this new file (readable by its owner only); print it, then delete it',
  },
  sheetsToNeeded: {
    id: 'wajib: tulis lembar pemulihan ke berkas baru ini (hanya pemilik yang dapat membacanya); cetak, lalu hapus',
    en: 'required: write the recovery sheets to this new file (readable by its owner only); print it, then delete it',
  },
  sheets: { id: 'jumlah lembar pemulihan', en: 'number of recovery sheets' },
  threshold: { id: 'berapa lembar diperlukan untuk membuka', en: 'how many sheets are needed to open' },
  personName: { id: 'nama dan pangkat orang itu', en: "the person's name and rank" },
  expires: { id: 'hari terakhir akun, mis. 2026-12-31', en: 'last day of the account, e.g. 2026-12-31' },
  reason: { id: 'alasan, tercatat dalam buku besar', en: 'the reason; it stands in the ledger' },
  second: {
    id: 'orang kedua yang ikut menandatangani (nama atau id)',
    en: 'the second person who signs (name or id)',
  },
  secondPassphraseFile: {
    id: 'baca kata sandi orang kedua dari berkas ini',
    en: "read the second person's passphrase from this file",
  },
  secondPassphraseFd: {
    id: 'baca kata sandi orang kedua dari deskriptor terbuka ini',
    en: "read the second person's passphrase from this open descriptor",
  },
  codeFile: {
    id: 'baca kode lembar pemulihan dari berkas ini (boleh diulang)',
    en: 'read codes of recovery sheets from this file (may be repeated)',
  },
  recoverPerson: {
    id: 'siapa yang mendapat kata sandi baru (nama atau id)',
    en: 'who gets the new passphrase (name or id)',
  },
  case: { id: 'nomor perkara atau id', en: 'case number or id' },
  before: {
    id: 'hanya yang jatuh tempo sampai tanggal ini (TTTT-BB-HH)',
    en: 'only what is due until this date (YYYY-MM-DD)',
  },
  caseOptional: { id: 'hanya dari perkara ini (nomor atau id)', en: 'only of this case (number or id)' },
  caseOfItem: {
    id: 'nomor perkara atau id, bila nomor barang tidak unik',
    en: 'case number or id, when the item number is not unique',
  },
  personRoles: {
    id: 'kedudukan orang itu; yang pertama menentukan kodenya (boleh diulang)',
    en: "the person's part in the case; the first gives the code (may be repeated)",
  },
  identityFile: {
    id: 'baca identitas dari berkas JSON ini; tanpa itu ditanyakan satu per satu',
    en: 'read the identity from this JSON file; without it each field is asked for',
  },
  why: { id: 'alasan membuka', en: 'why it is opened' },
  whyText: { id: 'alasan dalam kata-kata; wajib untuk "other"', en: 'the reason in words; required for "other"' },
  attachedTo: { id: 'kode orang yang bersangkutan, mis. AK-01', en: 'code of the person it is about, e.g. AK-01' },
  kind: { id: 'jenis lampiran', en: 'kind of attachment' },
  captionFile: {
    id: 'baca keterangan dari berkas ini; tanpa itu ditanyakan',
    en: 'read the caption from this file; without it it is asked for',
  },
  saveTo: { id: 'folder tujuan', en: 'target folder' },
  item: { id: 'nomor barang atau id', en: 'item number or id' },
  stage: { id: 'tahap penyerahan', en: 'hand-over stage' },
  out: { id: 'tempat paket ditulis', en: 'where the bundle is written' },
  recipient: { id: 'penerima', en: 'who receives it' },
  age: {
    id: 'enkripsi juga zip untuk penerima age ini (boleh diulang)',
    en: 'also encrypt the zip to this age recipient (may be repeated)',
  },
  zip: { id: 'juga sebagai satu zip', en: 'also as one zip' },
  sha1: { id: 'hitung juga SHA-1', en: 'also SHA-1' },
  md5: { id: 'hitung juga MD5', en: 'also MD5' },
  resumeHash: {
    id: 'lanjutkan penghitungan yang terhenti; berkas yang tidak berubah tidak dibaca lagi',
    en: 'go on with hashing that was cut short; what did not change is not read again',
  },
  again: { id: 'buat versi ini sekali lagi, bita demi bita', en: 'make this version once more, byte for byte' },
  disclose: {
    id: 'buat juga paket kedua dengan identitas orang-orang ini (kode); dua tanda tangan',
    en: 'also make a second bundle with the identities of these people (codes); two signatures',
  },
  trust: {
    id: 'kunci publik minisign satuan, diterima lewat jalan lain',
    en: 'minisign public key of the unit, got by another way',
  },
  proofBundle: {
    id: 'Paket perkara ini, untuk bukti satu berkas: entri penyegel daftarnya harus ada di dalamnya',
    en: 'A bundle of the case, for the proof of one file: the entry that seals its list must be in it',
  },
  after: {
    id: 'paket terdahulu yang harus dilanjutkan oleh paket ini',
    en: 'an earlier bundle that this one must extend',
  },
  backupTo: { id: 'folder tempat cadangan ditulis', en: 'folder where the backup is written' },
  restoreTo: { id: 'folder tempat katalog dipulihkan', en: 'folder in which the catalogue is restored' },
  restoreName: { id: 'nama katalog yang dipulihkan', en: 'name of the restored catalogue' },
  checkpoint: { id: 'berkas berisi teks titik periksa', en: 'file with the text of a checkpoint' },
  bundle: { id: 'paket penyerahan (folder atau zip)', en: 'hand-over bundle (folder or zip)' },
} as const satisfies Record<string, Text>;

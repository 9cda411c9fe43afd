import type { Text } from './text.ts';

/** Steps of long work, in words that say what is being done now. */
export const progressTexts = {
  hashing: { id: 'Menghitung nilai hash', en: 'Hashing' },
  reading: { id: 'Membaca', en: 'Reading' },
  sorting: { id: 'Mengurutkan', en: 'Sorting' },
  storing: { id: 'Menyimpan daftar berkas', en: 'Storing the file list' },
  indexing: { id: 'Menyiapkan pencarian', en: 'Preparing for searches' },
  'writing-list': { id: 'Menulis daftar barang bukti', en: 'Writing the evidence list' },
  'writing-ledger': { id: 'Menulis buku besar dan buktinya', en: 'Writing the ledger and its proofs' },
  'copying-attachments': { id: 'Menyalin lampiran', en: 'Copying attachments' },
  'hashing-bundle': { id: 'Menghitung sidik isi paket', en: 'Hashing the content of the bundle' },
  signing: { id: 'Menandatangani', en: 'Signing' },
  zipping: { id: 'Membuat berkas zip', en: 'Making the zip file' },
  encrypting: { id: 'Mengenkripsi untuk penerima', en: 'Encrypting for the recipient' },
  'verifying-files': { id: 'Memeriksa berkas', en: 'Checking the files' },
  'verifying-ledger': { id: 'Memeriksa buku besar', en: 'Checking the ledger' },
  'checking-signatures': { id: 'Memeriksa tanda tangan', en: 'Checking signatures' },
  refolding: { id: 'Menghitung ulang dari buku besar', en: 'Computing again from the ledger' },
  'comparing-tables': { id: 'Membandingkan tabel', en: 'Comparing tables' },
  'checking-files': { id: 'Memeriksa lampiran', en: 'Checking attachments' },
  'checking-sealed': { id: 'Memeriksa data rahasia yang tersegel', en: 'Checking sealed restricted data' },
  'deriving-key': { id: 'Membuka kunci dari kata sandi', en: 'Deriving the key from the passphrase' },
  'waiting-second': { id: 'Menunggu tanda tangan kedua', en: 'Waiting for the second signature' },
  'waiting-readers': { id: 'Menunggu pekerjaan lain selesai membaca', en: 'Waiting for other work to end reading' },
  'backing-up': { id: 'Menulis cadangan', en: 'Writing the backup' },
  'rekeying-database': { id: 'Mengganti kunci basis data', en: 'Changing the key of the database' },
  'rekeying-files': { id: 'Mengganti kunci lampiran', en: 'Changing the keys of attachments' },
  'rekeying-cases': { id: 'Mengganti kunci rahasia perkara', en: 'Changing the restricted keys of cases' },
  'reading-register': { id: 'Membaca register', en: 'Reading the register' },
  'judging-register': { id: 'Memeriksa baris register', en: 'Checking the rows of the register' },
  importing: { id: 'Mengimpor baris register', en: 'Importing the rows of the register' },
  restoring: { id: 'Memulihkan dari cadangan', en: 'Restoring from the backup' },
} as const satisfies Record<string, Text>;

export type ProgressStep = keyof typeof progressTexts;

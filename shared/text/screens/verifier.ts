import type { Text } from '../text.ts';

/** The offline page PERIKSA.html that travels in every bundle. */
export const verifierTexts = {
  title: { id: 'Periksa paket penyerahan', en: 'Check a hand-over bundle' },
  lead: {
    id: 'Halaman ini memeriksa seluruh isi paket di komputer ini saja. Tidak ada yang dikirim ke mana pun.',
    en: 'This page checks the whole bundle on this computer alone. Nothing is sent anywhere.',
  },
  drop: { id: 'Seret folder atau berkas .zip paket ke sini', en: 'Drag the bundle folder or its .zip here' },
  or: { id: 'atau', en: 'or' },
  chooseFolder: { id: 'Pilih folder', en: 'Choose folder' },
  chooseZip: { id: 'Pilih .zip', en: 'Choose .zip' },
  trustLabel: { id: 'Kunci penanda tangan dari surat pengantar', en: 'Signer key from the covering letter' },
  trustHelp: {
    id: 'Diawali RW. Dapatkan dari surat bertanda tangan atau langsung dari unit, jangan dari paket ini. Tanpa kunci, halaman ini hanya dapat mengatakan bahwa isi paket tidak berubah sejak disegel seseorang.',
    en: 'Starts with RW. Get it from the signed letter or from the unit itself, never from this bundle. Without it this page can only say that the content did not change since somebody sealed it.',
  },
  wrongKey: {
    id: 'Bukan kunci penanda tangan: harus 56 karakter dan diawali RW. Periksa salah ketik pada kunci di atas.',
    en: 'Not a signer key: it must have 56 characters and start with RW. Check the key above for a slip.',
  },
  olderLabel: {
    id: 'Paket terdahulu dari perkara yang sama (bila ada)',
    en: 'Earlier bundle of the same case (if any)',
  },
  olderHelp: {
    id: 'Dengan paket Tahap I, halaman ini membuktikan bahwa riwayatnya dilanjutkan dan tidak ditulis ulang.',
    en: 'With the earlier bundle this page proves that its history was continued and not rewritten.',
  },
  olderChosen: { id: 'Paket terdahulu: {name}', en: 'Earlier bundle: {name}' },
  forgetOlder: { id: 'Lepaskan', en: 'Remove' },
  working: { id: 'Memeriksa {name} …', en: 'Checking {name} …' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  whole: { id: 'Utuh dan asli', en: 'Whole and genuine' },
  wholeLead: {
    id: 'Tidak satu bita pun berubah sejak disegel, penanda tangannya adalah kunci yang Anda masukkan, dan riwayatnya tidak berlubang sampai posisi buku besar yang disebutnya. Apa yang dicatat sesudah posisi itu hanya terlihat pada paket berikutnya.',
    en: 'Not one byte has changed since it was sealed, the signer is the key you entered, and its history has no holes up to the position of the ledger it names. What was recorded after that position only a later bundle shows.',
  },
  untrusted: { id: 'Utuh, penanda tangan belum dipastikan', en: 'Whole, signer not confirmed' },
  untrustedLead: {
    id: 'Isi paket cocok dengan segelnya. Masukkan kunci dari surat pengantar di atas untuk memastikan siapa yang menyegelnya.',
    en: 'The content matches its seal. Enter the key of the covering letter above to confirm who sealed it.',
  },
  broken: { id: 'Rusak: jangan dipercaya', en: 'Broken: do not trust' },
  brokenLead: {
    id: 'Bagian yang gagal disebut di bawah. Minta paket baru kepada unit pengirim dan simpan paket ini sebagai bukti.',
    en: 'What failed is named below. Ask the sending unit for a new bundle and keep this one as evidence.',
  },
  subjectCase: { id: 'Perkara', en: 'Case' },
  subjectUnit: { id: 'Unit', en: 'Unit' },
  subjectStage: { id: 'Tahap', en: 'Stage' },
  subjectVersion: { id: 'Versi daftar', en: 'List version' },
  subjectCreated: { id: 'Dibuat', en: 'Made' },
  subjectItems: { id: 'Barang bukti', en: 'Evidence items' },
  subjectFiles: { id: 'Berkas dalam paket', en: 'Files in the bundle' },
  subjectPosition: { id: 'Posisi buku besar', en: 'Position of the ledger' },
  subjectSigner: { id: 'Kunci yang tercantum', en: 'Key it names' },
  claimed: {
    id: 'Menurut paket ini sendiri (belum dapat dipercaya)',
    en: 'According to the bundle itself (not to be trusted)',
  },
  checks: { id: 'Pemeriksaan', en: 'Checks' },
  passed: { id: 'Lulus', en: 'Passed' },
  failed: { id: 'Gagal', en: 'Failed' },
  notPossible: { id: 'Tidak dapat diperiksa', en: 'Not possible' },
  moreProblems: { id: 'dan {count} lagi', en: 'and {count} more' },
  unreadable: {
    id: 'Peramban tidak dapat membaca yang Anda letakkan. Letakkan satu folder atau satu berkas .zip.',
    en: 'The browser cannot read what you dropped. Drop one folder or one .zip.',
  },
  ownCopy: {
    id: 'Paket yang dipalsukan dapat membawa halaman pemeriksa palsu. Dalam perkara penting, pakai PERIKSA.html dari paket lain yang sudah Anda percaya, atau perintah sha256sum dan minisign.',
    en: 'A forged bundle can carry a forged page. When much depends on it, use PERIKSA.html from a bundle you already trust, or the commands sha256sum and minisign.',
  },
  print: { id: 'Cetak hasil', en: 'Print the result' },
} as const satisfies Record<string, Text>;

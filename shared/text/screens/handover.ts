import type { Text } from '../text.ts';

export const handoverTexts = {
  listTitle: { id: 'Serah terima', en: 'Hand-overs' },
  empty: {
    id: 'Belum ada paket penyerahan. Buka sebuah perkara, lalu pilih Buat paket.',
    en: 'No hand-over bundle yet. Open a case and choose Make bundle.',
  },
  openCases: { id: 'Buka daftar perkara', en: 'Open the cases' },
  version: { id: 'Versi', en: 'Version' },
  case: { id: 'Perkara', en: 'Case' },
  stage: { id: 'Tahap', en: 'Stage' },
  recipient: { id: 'Penerima', en: 'Recipient' },
  made: { id: 'Dibuat', en: 'Made' },
  by: { id: 'Oleh', en: 'By' },
  items: { id: 'BB', en: 'Items' },
  identities: { id: 'Identitas', en: 'Identities' },
  identitiesOut: { id: 'Disertakan', en: 'Included' },
  identitiesOutTitle: {
    id: 'Bersama paket ini dibuat paket kedua yang memuat identitas.',
    en: 'A second bundle with identities was made beside this one.',
  },
  seal: { id: 'Sidik paket', en: 'Bundle digest' },
  newTitle: { id: 'Buat paket penyerahan', en: 'Make a hand-over bundle' },
  newHint: {
    id: 'Paket membekukan daftar barang bukti sebagai versi bernomor dan membawa bukti yang dapat diperiksa jaksa tanpa memasang apa pun.',
    en: 'A bundle freezes the evidence list as a numbered version and carries proof that a prosecutor can check with nothing installed.',
  },
  what: { id: 'Isi paket', en: 'What goes in' },
  who: { id: 'Penerima', en: 'Recipient' },
  whoLabel: { id: 'Diserahkan kepada', en: 'Handed to' },
  whoHint: { id: 'Misalnya: Kejaksaan Negeri Contoh', en: 'For example: Contoh District Prosecutor' },
  zip: { id: 'Buat juga satu berkas .zip', en: 'Also make one .zip file' },
  zipHint: {
    id: 'Untuk dikirim lewat surat elektronik atau diska lepas.',
    en: 'To send by e-mail or on a flash drive.',
  },
  zipDisclosingHint: {
    id: 'Siapa pun yang mendapat .zip ini dapat membaca identitas di dalamnya. Lebih aman: isi kunci age penerima.',
    en: 'Whoever gets hold of this .zip can read the identities in it. Safer: give the age key of the recipient.',
  },
  encrypt: { id: 'Kunci age penerima', en: 'Recipient age keys' },
  encryptHint: {
    id: 'Diawali age1. Bila diisi, dibuat juga .zip.age terenkripsi yang hanya dapat dibuka oleh penerima.',
    en: 'Starts with age1. When given, an encrypted .zip.age is made too, which only the recipient can open.',
  },
  precheck: { id: 'Pra-periksa', en: 'Pre-check' },
  precheckClean: { id: 'Tidak ada kekurangan. Paket siap dibuat.', en: 'No gaps. The bundle is ready to be made.' },
  precheckBlocks: {
    id: '{count} kekurangan menghalangi penyerahan. Perbaiki dahulu.',
    en: 'Gaps that block the hand-over: {count}. Mend them first.',
  },
  precheckWarns: {
    id: '{count} hal perlu diperhatikan; paket tetap dapat dibuat.',
    en: 'Points that need attention: {count}. The bundle can still be made.',
  },
  whole: { id: 'Seluruh perkara', en: 'The whole case' },
  moreItems: { id: 'dan {count} barang lain', en: 'and {count} more {count|item|items}' },
  counts: {
    id: '{items} barang bukti, {attachments} lampiran, {files} berkas dalam daftar hash',
    en: '{items} {items|item|items}, {attachments} {attachments|attachment|attachments}, {files} {files|file|files} in hash lists',
  },
  disclose: { id: 'Sertakan identitas', en: 'Include identities' },
  discloseHint: {
    id: 'Paket selalu dibuat tanpa identitas. Bila penerima memerlukannya menurut hukum, pilih orangnya: di sampingnya dibuat paket kedua yang memuat identitas mereka.',
    en: 'The bundle is always made without identities. If the recipient needs them by law, choose the people: a second bundle with their identities is made beside it.',
  },
  discloseNone: {
    id: 'Tidak ada identitas yang keluar: yang tampak di paket hanya kode.',
    en: 'No identity leaves the house: the bundle shows codes only.',
  },
  discloseThen: {
    id: 'Identitas {codes} keluar dari satuan dalam paket kedua, dan pengawas harus ikut menandatangani.',
    en: 'The identity of {codes} leaves the unit in a second bundle, and a supervisor must sign as well.',
  },
  discloseClosed: {
    id: 'Perkara ini memuat {count} orang yang dilindungi. Hanya orang yang berhak yang dapat menyertakan identitas mereka.',
    en: 'This case has {count} protected {count|person|people}. Only somebody who is cleared can include {count|that identity|their identities}.',
  },
  waiting: {
    id: 'Paket menunggu tanda tangan kedua, atau sedang dibuat. Kemajuannya tampak di kanan bawah.',
    en: 'The bundle waits for the second signature, or is being made. Progress shows at the bottom right.',
  },
  doneDisclosing: {
    id: 'Di sampingnya {name}: paket yang sama dengan identitas. Serahkan hanya kepada yang berhak, dan jangan kirim tanpa enkripsi.',
    en: 'Beside it {name}: the same bundle with identities. Give it only to whom it may go, and never send it unencrypted.',
  },
  choose: { id: 'Pilih folder dan buat paket', en: 'Choose a folder and make the bundle' },
  act: { id: 'Buat paket', en: 'Make bundle' },
  sentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa daftar barang bukti perkara {number} dibekukan untuk {stage} dan diserahkan kepada {recipient}.',
    en: 'The ledger will record for ever that the evidence list of case {number} was frozen for {stage} and handed to {recipient}.',
  },
  target: { id: 'Folder tujuan: {path}', en: 'Target folder: {path}' },
  task: { id: 'Membuat paket {stage}', en: 'Making the {stage} bundle' },
  stageOfCase: { id: 'Perkara ini berada di tahap {stage}.', en: 'The stage of this case is: {stage}.' },
  stageUnusual: {
    id: 'Perkara ini berada di tahap {stage}; biasanya paketnya {usual}. Pastikan {wanted} yang dimaksud: versi paket tidak dapat dihapus.',
    en: 'The stage of this case is: {stage}; its bundle is usually {usual}. Make sure that {wanted} is meant: a version of a bundle cannot be removed.',
  },
  doneTitle: { id: 'Paket {stage} versi {version} selesai', en: '{stage}: bundle version {version} is ready' },
  doneFor: {
    id: 'Untuk perkara {number}, diserahkan kepada {recipient}.',
    en: 'For case {number}, handed to {recipient}.',
  },
  doneWhere: {
    id: 'Tersimpan di {path}: {files} berkas, {size}.',
    en: 'Saved in {path}: {files} {files|file|files}, {size}.',
  },
  doneBeside: { id: 'Di folder yang sama: {names}.', en: 'In the same folder: {names}.' },
  showFolder: { id: 'Buka foldernya', en: 'Open its folder' },
  checkNow: { id: 'Periksa paket ini', en: 'Verify this bundle' },
  doneKey: {
    id: 'Cetak kunci penanda tangan ini pada surat pengantar. Penerima membandingkannya saat memeriksa paket.',
    en: 'Print this signer key on the covering letter. The recipient compares it when checking the bundle.',
  },
  signerKey: { id: 'Kunci penanda tangan', en: 'Signer key' },
  another: { id: 'Buat paket lain', en: 'Make another' },
  keyWrong: {
    id: 'Setiap kunci harus diawali age1 dan panjangnya 62 huruf.',
    en: 'Each key must start with age1 and be 62 characters long.',
  },
  running: {
    id: 'Paket sedang dibuat. Anda dapat meninggalkan layar ini; kemajuannya tampak di kanan bawah.',
    en: 'The bundle is being made. You may leave this screen; progress shows at the bottom right.',
  },
} as const satisfies Record<string, Text>;

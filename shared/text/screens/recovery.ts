import type { Text } from '../text.ts';

/** Recovery: how many sheets, the sheet on the screen, and using one. */
export const recoveryTexts = {
  howMany: { id: 'Jumlah lembar', en: 'Number of sheets' },
  oneSheet: { id: 'Satu lembar', en: 'One sheet' },
  severalSheets: { id: 'Beberapa lembar', en: 'Several sheets' },
  oneHint: {
    id: 'Satu lembar membuka semuanya. Simpan di brankas satuan.',
    en: 'One sheet opens everything. Keep it in the safe of the unit.',
  },
  severalHint: {
    id: 'Setiap lembar disimpan orang yang berbeda. Satu lembar saja tidak membuka apa pun.',
    en: 'Each sheet is kept by another person. One sheet alone opens nothing.',
  },
  shares: { id: 'Lembar yang dicetak', en: 'Sheets to print' },
  threshold: { id: 'Lembar yang diperlukan', en: 'Sheets needed' },
  thresholdHigh: {
    id: 'Tidak boleh lebih banyak daripada lembar yang dicetak.',
    en: 'Not more than the sheets that are printed.',
  },

  statusTitle: { id: 'Kunci pemulihan', en: 'Recovery key' },
  statusOne: { id: 'Satu lembar, dibuat {date} oleh {name}', en: 'One sheet, made {date} by {name}' },
  statusSeveral: {
    id: '{threshold} dari {shares} lembar, dibuat {date} oleh {name}',
    en: '{threshold} of {shares} {shares|sheet|sheets}, made {date} by {name}',
  },
  statusNone: {
    id: 'Tidak ada kunci pemulihan yang berlaku: kata sandi yang hilang tidak dapat diganti, dan isi katalog hilang bila semua orang lupa.',
    en: 'No recovery key is in force: a lost passphrase cannot be replaced, and the catalogue is lost if everybody forgets.',
  },
  establish: { id: 'Buat kunci pemulihan', en: 'Make a recovery key' },
  establishSentence: {
    id: 'Kunci pemulihan baru berlaku untuk katalog ini. Setelah ini lembarnya dicetak.',
    en: 'A new recovery key is in force for this catalogue. Its sheets are printed next.',
  },
  establishPassphrase: { id: 'Kata sandi Anda, sekali lagi', en: 'Your passphrase, once more' },
  establishLost: {
    id: 'Kunci pemulihan sudah dibuat, tetapi lembarnya tidak dapat diperlihatkan lagi. Cabut kunci itu, lalu buat yang baru.',
    en: 'The recovery key was made, but its sheets cannot be shown again. Revoke it and make a new one.',
  },
  revoke: { id: 'Cabut kunci pemulihan', en: 'Revoke the recovery key' },
  revokeSentence: {
    id: 'Kunci pemulihan yang berlaku dicabut. Lembar yang sudah dicetak tidak membuka katalog ini lagi.',
    en: 'The recovery key in force is revoked. The printed sheets do not open this catalogue any more.',
  },
  revokeSecond: {
    id: 'Orang kedua yang berwenang ikut menandatangani. Sesudahnya kunci katalog diganti; buatlah kunci pemulihan baru.',
    en: 'A second person who may approve it signs too. The keys of the catalogue are changed after that; then make a new recovery key.',
  },
  revokeTask: { id: 'Mencabut kunci pemulihan', en: 'Revoking the recovery key' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: { id: 'Tercatat dalam buku besar', en: 'Stands in the ledger' },
} as const satisfies Record<string, Text>;

/** The page around the sheets, shown once. */
export const sheetsTexts = {
  titleOne: { id: 'Cetak lembar pemulihan', en: 'Print the recovery sheet' },
  titleSeveral: { id: 'Cetak {count} lembar pemulihan', en: 'Print {count} recovery {count|sheet|sheets}' },
  once: {
    id: 'Kode ini hanya diperlihatkan sekali dan tidak disimpan di mana pun.',
    en: 'This code is shown only once and is kept nowhere.',
  },
  stepPrint: { id: 'Cetak', en: 'Print' },
  stepPrintText: {
    id: 'Di kertas, dengan pencetak yang Anda percayai. Jangan simpan sebagai berkas. Tanpa pencetak, salin kodenya dengan tangan.',
    en: 'On paper, by a printer you trust. Do not save it as a file. Without a printer, copy the code by hand.',
  },
  print: { id: 'Cetak lembar', en: 'Print the sheet' },
  printed: { id: 'Sudah dikirim ke pencetak.', en: 'Sent to the printer.' },
  stepCheck: { id: 'Periksa', en: 'Check' },
  stepCheckText: {
    id: 'Ketik kelompok yang ditanyakan dari kertasnya, bukan dari layar.',
    en: 'Type the groups asked for from the paper, not from the screen.',
  },
  group: { id: 'Kelompok {group}', en: 'Group {group}' },
  groupOf: { id: 'Lembar {sheet}, kelompok {group}', en: 'Sheet {sheet}, group {group}' },
  groupWrong: { id: 'Belum sama dengan lembarnya.', en: 'Not the same as on the sheet.' },
  stepKeep: { id: 'Simpan', en: 'Put away' },
  stepKeepText: {
    id: 'Masukkan ke amplop tersegel di brankas, terpisah dari komputer ini.',
    en: 'Into a sealed envelope in a safe, away from this computer.',
  },
  stepKeepSeveral: {
    id: 'Bagikan kepada orang yang berbeda, masing-masing dalam amplop tersegel.',
    en: 'To different people, each in a sealed envelope.',
  },
  done: { id: 'Lembar sudah aman, lanjutkan', en: 'The sheet is safe, go on' },
  preview: { id: 'Lembar yang akan dicetak', en: 'What will be printed' },
} as const satisfies Record<string, Text>;

/** What stands on the paper. */
export const paperTexts = {
  title: { id: 'Lembar pemulihan', en: 'Recovery sheet' },
  product: { id: 'Rantai Bukti, katalog barang bukti', en: 'Rantai Bukti, evidence catalogue' },
  catalogue: { id: 'Katalog', en: 'Catalogue' },
  unit: { id: 'Satuan', en: 'Unit' },
  made: { id: 'Dibuat', en: 'Made' },
  set: { id: 'Set', en: 'Set' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  sheetOf: { id: '{sheet} dari {shares}', en: '{sheet} of {shares}' },
  needed: { id: 'Diperlukan', en: 'Needed' },
  neededCount: {
    id: '{threshold} lembar dari set yang sama',
    en: '{threshold} {threshold|sheet|sheets} of the same set',
  },
  code: { id: 'Kode', en: 'Code' },
  qr: { id: 'Kode yang sama untuk pemindai', en: 'The same code for a scanner' },
  opens: { id: 'Apa yang dibuka lembar ini', en: 'What this sheet opens' },
  opensOne: {
    id: 'Siapa pun yang memegang lembar ini dan berkas katalognya dapat membuka seluruh katalog dan memberi satu pengguna kata sandi baru.',
    en: 'Whoever holds this sheet and the files of the catalogue can open all of it and give one user a new passphrase.',
  },
  opensSeveral: {
    id: 'Sejumlah {threshold} lembar dari set ini bersama berkas katalognya membuka seluruh katalog dan memberi satu pengguna kata sandi baru. Lembar ini sendirian tidak membuka apa pun.',
    en: '{threshold} {threshold|sheet|sheets} of this set together with the files of the catalogue {threshold|opens all of it and gives|open all of it and give} one user a new passphrase. This sheet alone opens nothing.',
  },
  use: { id: 'Cara memakai', en: 'How to use it' },
  use1: {
    id: 'Buka katalognya di Rantai Bukti. Di layar kata sandi pilih "Lupa kata sandi? Gunakan lembar pemulihan".',
    en: 'Open the catalogue in Rantai Bukti. On the passphrase screen choose "Forgot the passphrase? Use the recovery sheet".',
  },
  use2: {
    id: 'Ketik kodenya kelompok demi kelompok, atau pindai gambar kotaknya. Huruf besar dan kecil sama; kelompok yang salah ketik ditunjukkan.',
    en: 'Type the code group by group, or scan the square. Capitals and small letters are the same; a mistyped group is shown.',
  },
  use3: {
    id: 'Pilih kata sandi baru. Pemakaian lembar tercatat dalam buku besar, lembar ini tidak berlaku lagi, dan lembar baru dicetak.',
    en: 'Choose a new passphrase. The use of the sheet is recorded in the ledger, this sheet is void from then on, and a new one is printed.',
  },
  keep: {
    id: 'Simpan dalam amplop tersegel di brankas. Jangan difoto, dipindai ke berkas, atau dikirim. Bila lembar hilang atau dilihat orang lain, cabut kunci pemulihan dari layar Pengguna.',
    en: 'Keep it in a sealed envelope in a safe. Do not photograph it, scan it to a file or send it. If it is lost or was seen by others, revoke the recovery key on the Users screen.',
  },
  keptBy: { id: 'Disimpan oleh', en: 'Kept by' },
  keptSince: { id: 'Tempat dan tanggal', en: 'Place and date' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
} as const satisfies Record<string, Text>;

/** Using the sheets at the locked door. */
export const recoverTexts = {
  title: { id: 'Buka dengan lembar pemulihan', en: 'Open with the recovery sheet' },
  what: {
    id: 'Orang yang dipilih mendapat kata sandi dan kunci baru. Pemakaian lembar tercatat untuk selamanya, dan lembar yang dipakai diganti dengan yang baru.',
    en: 'The chosen person gets a new passphrase and new keys. The use of the sheet is recorded for ever, and the used sheets are replaced by new ones.',
  },
  who: { id: 'Siapa yang lupa kata sandinya', en: 'Who forgot the passphrase' },
  person: { id: 'Nama', en: 'Name' },
  codes: { id: 'Kode dari lembar', en: 'Code from the sheet' },
  codesSeveral: { id: 'Kode dari {count} lembar', en: 'Codes from {count} {count|sheet|sheets}' },
  codeHint: {
    id: 'Ketik {groups} kelompok, atau pindai gambar kotaknya ke sini. Spasi dan huruf kecil tidak menjadi soal.',
    en: 'Type the {groups} {groups|group|groups}, or scan the square into here. Spaces and small letters do not matter.',
  },
  sheet: { id: 'Lembar {sheet}', en: 'Sheet {sheet}' },
  groupsDone: { id: '{done} dari {all} kelompok', en: '{done} of {all} {all|group|groups}' },
  whole: { id: 'Kode lengkap, set {set}', en: 'The code is complete, set {set}' },
  groupsWrong: {
    id: 'Kelompok {groups} salah ketik. Bandingkan dengan lembarnya.',
    en: 'Mistyped: group {groups}. Compare with the sheet.',
  },
  wrongWhole: {
    id: 'Setiap kelompok benar, tetapi kodenya tidak utuh. Periksa urutan kelompoknya.',
    en: 'Every group is right, but the code as a whole is not. Check the order of the groups.',
  },
  tooLong: {
    id: 'Lebih dari {all} kelompok. Satu lembar saja untuk setiap kotak.',
    en: 'More than {all} {all|group|groups}. One sheet in each box only.',
  },
  incomplete: { id: 'Kodenya belum lengkap.', en: 'The code is not complete yet.' },
  secret: { id: 'Kata sandi baru', en: 'New passphrase' },
  secretHint: {
    id: 'Diketik oleh orangnya sendiri. Hanya orang itu yang boleh tahu.',
    en: 'Typed by the person alone. Nobody else may know it.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: { id: 'Tercatat dalam buku besar', en: 'Stands in the ledger' },
  nextSheets: { id: 'Lembar pemulihan yang baru', en: 'The new recovery sheets' },
  submit: { id: 'Buka dan beri kata sandi baru', en: 'Open and set the new passphrase' },
  recovering: {
    id: 'Membuka dengan lembar pemulihan dan membuat kunci baru.',
    en: 'Opening with the recovery sheet and making new keys.',
  },
} as const satisfies Record<string, Text>;

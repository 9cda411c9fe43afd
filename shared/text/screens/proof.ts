import type { Text } from '../text.ts';

/** Verifying the proof that one file belongs to a sealed list. */
export const proofTexts = {
  title: { id: 'Bukti satu berkas', en: 'Proof of one file' },
  lead: {
    id: 'Periksa bukti bahwa satu berkas ada dalam daftar yang disegel. Tidak perlu katalog; berkas lain tidak terlihat.',
    en: 'Verify a proof that one file is in a sealed list. It needs no catalogue, and no other file is seen.',
  },
  choose: { id: 'Pilih bukti', en: 'Choose the proof' },
  notChosen: { id: 'Belum ada bukti yang dipilih.', en: 'No proof chosen yet.' },
  needed: { id: 'Pilih bukti yang akan diperiksa.', en: 'Choose the proof to verify.' },
  trust: { id: 'Kunci satuan untuk bukti ini', en: 'Key of the unit for this proof' },
  trustHelp: {
    id: 'Dengan kunci ini juga diperiksa tanda tangan .minisig, yang harus ada di folder bukti. 56 huruf dan angka, diawali RW, dari surat bertanda tangan.',
    en: 'With it the .minisig signature is verified too, which must lie in the folder of the proof. 56 letters and digits, starting with RW, from the signed letter.',
  },
  ownKey: { id: 'Pakai kunci satuan ini untuk bukti', en: "Use this unit's key for the proof" },
  bundle: { id: 'Paket dari perkara yang sama', en: 'Bundle of the same case' },
  bundleHelp: {
    id: 'Membuktikan bahwa daftar itu juga tercatat dalam paket yang diserahkan.',
    en: 'Proves that the list is recorded in the bundle that was handed over too.',
  },
  chooseFolder: { id: 'Pilih folder pembanding', en: 'Choose a folder to hold it against' },
  chooseZip: { id: 'Pilih .zip pembanding', en: 'Choose a .zip to hold it against' },
  run: { id: 'Periksa bukti', en: 'Verify the proof' },
  runAgain: { id: 'Periksa bukti sekali lagi', en: 'Verify the proof again' },
  task: { id: 'Memeriksa bukti {name}', en: 'Verifying the proof {name}' },
  whole: {
    id: 'Bukti utuh: berkas ini ada dalam daftar yang disegel {signer}.',
    en: 'The proof is whole: this file is in the list that {signer} sealed.',
  },
  untrusted: {
    id: 'Berkas ini ada dalam daftar yang disegel; penanda tangannya belum dipastikan.',
    en: 'This file is in a sealed list; its signer is not confirmed.',
  },
  otherKey: { id: 'Ditandatangani dengan kunci lain', en: 'Signed with another key' },
  broken: { id: 'Bukti ini tidak dapat dipercaya.', en: 'This proof is not to be believed.' },
  unanchored: {
    id: 'Bahwa kunci itu milik {signer} hanya dikatakan bukti ini sendiri. Isi kunci satuan dari surat pengantar, lalu periksa lagi.',
    en: 'That the key is of {signer} is said by this proof alone. Give the key of the unit from the covering letter, then verify again.',
  },
  byKey: {
    id: 'Ditandatangani dengan kunci satuan yang Anda berikan.',
    en: 'Signed with the key of the unit that you gave.',
  },
  inBundle: {
    id: 'Paket pembanding utuh dan memuat entri yang sama, dengan nama dan kunci penanda tangan yang sama.',
    en: 'The bundle it was held against is whole and holds the same entry, by the same name and key of the signer.',
  },
  keyless: {
    id: 'Bukti dan paket dapat dibuat orang yang sama. Isi kunci satuan dari surat pengantar untuk memastikan {signer}.',
    en: 'Proof and bundle may be made by one and the same person. Give the key of the unit from the covering letter to confirm {signer}.',
  },
  file: { id: 'Berkas', en: 'File' },
  row: { id: '{row} dari {files}', en: '{row} of {files}' },
  place: { id: 'Baris dalam daftar', en: 'Row of the list' },
  item: { id: 'Barang bukti', en: 'Item' },
  itemOfCase: {
    id: '{number}, perkara {caseNumber} (menurut paket pembanding)',
    en: '{number}, case {caseNumber} (by the bundle it was held against)',
  },
  itemUnsaid: {
    id: 'Nomor barang bukti dan perkara tidak tertulis dalam bukti. Sertakan paket dari perkara yang sama; paket itu menyebut keduanya.',
    en: 'The numbers of the item and the case do not stand in a proof. Give a bundle of the same case too: it says both.',
  },
  source: { id: 'Yang didata', en: 'What was listed' },
  importedFrom: { id: 'Diambil dari berkas', en: 'Taken over from the file' },
  sealed: { id: 'Daftar disegel', en: 'List sealed' },
  entry: { id: 'Entri buku besar', en: 'Entry of the ledger' },
  entryOf: { id: 'Nomor {seq}, meja {station}', en: 'Number {seq}, station {station}' },
  list: { id: 'Nilai hash daftar', en: 'Digest of the list' },
  stationKey: { id: 'Kunci satuan', en: 'Key of the unit' },
  key: { id: 'Kunci pribadi {signer}', en: 'Own key of {signer}' },
} as const satisfies Record<string, Text>;

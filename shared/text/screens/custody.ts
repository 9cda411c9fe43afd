import type { Text } from '../text.ts';

/** The acts on items: what the button says, and the sentence that is signed. */
export const actTexts = {
  receive: { id: 'Terima di gudang', en: 'Receive into store' },
  receiveSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {items} diterima di gudang barang bukti.',
    en: 'The ledger will record for ever the receipt of {items} into the evidence store.',
  },
  move: { id: 'Pindahkan', en: 'Move' },
  moveSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {items} dipindahkan ke lokasi simpan lain.',
    en: 'The ledger will record for ever the move of {items} to another place.',
  },
  lend: { id: 'Keluarkan sementara', en: 'Lend out' },
  lendSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {items} keluar dari gudang sampai tanggal yang ditentukan.',
    en: 'The ledger will record for ever that {items} left the store until the given date.',
  },
  return: { id: 'Terima kembali', en: 'Take back' },
  returnSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {items} kembali ke gudang.',
    en: 'The ledger will record for ever that {items} came back to the store.',
  },
  handOver: { id: 'Serahkan ke jaksa', en: 'Hand to prosecutor' },
  handOverSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {items} diserahkan kepada penuntut umum.',
    en: 'The ledger will record for ever the hand-over of {items} to the prosecutor.',
  },
  handOverNone: {
    id: 'Tidak ada barang di sini yang boleh diserahkan kepada penuntut umum.',
    en: 'Nothing here may be handed to the prosecutor.',
  },
  handOverWhich: { id: 'Barang yang diserahkan', en: 'Items that go' },
  handOverBarred: {
    id: 'Yang ditolak atau dibatalkan pengadilan tinggal di sini. Selebihnya diserahkan sekaligus.',
    en: 'What a court refused or annulled stays here. All others go at once.',
  },
  barredBy: { id: '{reason} Surat: {number}, {date}.', en: '{reason} Paper: {number}, {date}.' },
  seal: { id: 'Segel barang', en: 'Seal' },
  sealSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {items} dibungkus dan disegel.',
    en: 'The ledger will record for ever the wrapping and sealing of {items}.',
  },
  unseal: { id: 'Buka segel', en: 'Open seal' },
  unsealSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa segel {items} dibuka.',
    en: 'The ledger will record for ever the opening of the seal of {items}.',
  },
  several: { id: '{count} barang ({first} dan lainnya)', en: '{count} {count|item|items} ({first} and others)' },
  done: { id: '{act}: {items} dicatat', en: '{act}: {items} recorded' },
  stillRefused: {
    id: 'Pada pemeriksaan terakhir gudang tidak menerima {items}. Terima hanya bila kekurangannya sudah diperbaiki.',
    en: 'At its last check the store did not take {items}. Accept only what has been put right since.',
  },
  andMore: { id: '{named}, dan {count} lagi', en: '{named}, and {count} more' },
  releasedBy: { id: 'Yang menyerahkan', en: 'Released by' },
  receivedBy: { id: 'Yang menerima', en: 'Received by' },
  registerNumber: { id: 'Nomor register', en: 'Register number' },
  location: { id: 'Lokasi simpan', en: 'Storage location' },
  locationHint: {
    id: 'Dari luar ke dalam: Gudang A / Rak 3 / Kotak 12',
    en: 'From outside in: Store A / Shelf 3 / Box 12',
  },
  document: { id: 'Nomor berita acara atau surat', en: 'Number of the record or letter' },
  condition: { id: 'Keadaan barang', en: 'Condition' },
  conditionHint: {
    id: 'Yang terlihat saat serah terima: utuh, rusak, segel.',
    en: 'What is seen at the hand-over: whole, damaged, seal.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  purpose: { id: 'Keperluan', en: 'Purpose' },
  due: { id: 'Harus kembali', en: 'Due back' },
  wrapping: { id: 'Pembungkus', en: 'Wrapping' },
  sealNumber: { id: 'Nomor segel {number}', en: 'Seal number of {number}' },
  witness: { id: 'Kode saksi', en: 'Witness code' },
  witnessHint: { id: 'SK-01; bukan nama.', en: 'SK-01; not a name.' },
  witnessWrong: { id: 'Tulis kode saksi seperti SK-01.', en: 'Write a witness code like SK-01.' },
} as const satisfies Record<string, Text>;

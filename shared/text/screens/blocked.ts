import type { Text } from '../text.ts';

/** Content that must not be seen: marking an item, releasing it, opening one attachment by two people. */
export const blockedTexts = {
  badge: { id: 'Isi diblokir', en: 'Content blocked' },
  title: { id: 'Isi barang ini diblokir', en: 'The content of this item is blocked' },
  lead: {
    id: 'Tidak ada gambarnya yang ditampilkan, tidak ada berkasnya yang disimpan, dan paket penyerahan tidak memuatnya. Alasannya ada di riwayat.',
    en: 'None of its pictures is shown, none of its files is saved, and hand-over bundles leave them out. The reason stands in the history.',
  },
  goneOut: {
    id: 'Sebelum diblokir, isinya sudah ikut dalam paket: {bundles}. Beri tahu penerimanya.',
    en: 'Before it was blocked its content went out in: {bundles}. Tell those who received it.',
  },
  goneOutIn: { id: 'v{version} ({stage}, {recipient})', en: 'v{version} ({stage}, {recipient})' },
  withOuter: {
    id: 'Barang ini bagian dari {number}, yang isinya diblokir. Blokirnya dilepas di sana.',
    en: 'This item is part of {number}, whose content is blocked. It is released there.',
  },
  block: { id: 'Blokir isi', en: 'Block the content' },
  blockSentence: {
    id: 'Mulai sekarang gambar dan berkas {number} tidak ditampilkan, tidak disimpan, dan tidak ikut dalam paket penyerahan. Hanya dua orang bersama yang dapat melepasnya.',
    en: 'From now on nothing of the pictures and files of {number} is shown, saved or put into hand-over bundles. Only two people together can release them.',
  },
  blocked: { id: 'Isi {number} diblokir.', en: 'The content of {number} is blocked.' },
  release: { id: 'Lepas blokir isi', en: 'Release the content' },
  releaseSentence: {
    id: 'Gambar dan berkas {number} dapat dilihat lagi dan ikut dalam paket penyerahan berikutnya, juga yang dikenali himpunan terblokir yang berlaku sekarang. Yang sama pada barang lain yang masih diblokir tetap tertutup. Pengawas menandatangani bersama Anda.',
    en: 'The pictures and files of {number} can be seen again and go into the next hand-over bundle, also what the blocked sets in force recognise. The same in another item that is still blocked stays closed. A supervisor signs with you.',
  },
  releaseTask: { id: 'Melepas blokir isi {number}', en: 'Releasing the content of {number}' },
  released: { id: 'Blokir isi {number} dilepas.', en: 'The content of {number} was released.' },
  /** The reason that is recorded when a hash set blocks, in the language of the ledger. */
  inSet: {
    id: 'SHA-256 sebuah lampirannya ada dalam himpunan terblokir {set}',
    en: 'The SHA-256 of an attachment of it is in the blocked set {set}',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Tanpa nama korban atau anak: alasan ini terbaca dalam paket penyerahan.',
    en: 'Without names of victims or children: this reason can be read in hand-over bundles.',
  },
  file: {
    id: 'Diblokir: tidak ditampilkan dan tidak disimpan.',
    en: 'Blocked: neither shown nor saved.',
  },
  open: { id: 'Buka oleh dua orang', en: 'Open by two people' },
  openSentence: {
    id: 'Lampiran {name} yang diblokir disimpan ke folder pilihan Anda, tanpa ditampilkan di sini. Pengawas menandatangani bersama Anda, dan pembukaan ini tercatat untuk selamanya.',
    en: 'The blocked attachment {name} is saved to the folder you chose, without being shown here. A supervisor signs with you, and this opening is recorded for ever.',
  },
  openTask: { id: 'Membuka {name} oleh dua orang', en: 'Opening {name} by two people' },
  opened: {
    id: '{name} disimpan di luar katalog dan tidak lagi terenkripsi. Hapus segera setelah selesai dipakai.',
    en: '{name} was saved outside of the catalogue and is no longer encrypted. Delete it as soon as it has been used.',
  },
  openedBefore: {
    id: 'Pembukaan ini sudah tercatat, tetapi berkasnya tidak disimpan. Mintalah sekali lagi bila masih perlu.',
    en: 'This opening is recorded already, but no file was saved. Ask once more if it is still needed.',
  },
} as const satisfies Record<string, Text>;

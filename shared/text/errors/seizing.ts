import type { Text } from '../text.ts';

/** Seizures and what is inside of what, drafts of the form, and the counter of the store. */
export const seizingErrors = {
  SEIZURE_ASKED: {
    id: 'Pengadilan sudah diminta menilai seluruh penyitaan ini, jadi barang lain tidak dapat ditambahkan ke dalamnya. Catat barang itu sebagai penyitaan tersendiri, lalu mintakan persetujuannya.',
    en: 'The court was already asked about this whole seizure, so nothing more can be added to it. Record the item as a seizure of its own, then ask approval for it.',
  },
  SEIZURE_TOO_OLD: {
    id: 'Tanggal penyitaan {seized} terlalu lampau untuk benar. Periksa tahunnya.',
    en: 'The seizure is dated {seized}, too long ago to be right. Check its year.',
  },
  ITEM_INSIDE_UNKNOWN: {
    id: '{item}: barang induknya tidak ada pada perkara ini atau berada di baris sesudahnya. Catat induknya lebih dahulu, lalu pilih lagi.',
    en: '{item}: the item it is part of is not in this case, or stands in a later row. Record that one first, then choose again.',
  },
  ITEM_INSIDE_DEEPER: {
    id: '{item}: {outer} sendiri sudah bagian dari barang lain. Pilih barang induknya, lalu jelaskan letaknya dalam uraian.',
    en: '{item}: {outer} is itself part of another item. Choose that outer item and describe the place in the description.',
  },
  ITEM_INSIDE_GONE: {
    id: '{item}: {outer} sudah diserahkan kepada penuntut umum, sehingga tidak dapat diberi bagian baru. Catat sebagai barang tersendiri.',
    en: '{item}: {outer} has been handed over to the prosecutor, so nothing new can be part of it. Record it as an item of its own.',
  },
  ITEM_INSIDE_FULL: {
    id: '{item} sudah mempunyai 999 bagian. Catat sisanya sebagai barang tersendiri.',
    en: '{item} has 999 parts already. Record the rest as an item of its own.',
  },
  ITEM_NUMBER_WRONG: {
    id: 'Nomor {item} tidak sesuai dengan barang induknya. Muat ulang perkara; bila terulang, katalog ini perlu diaudit.',
    en: 'The number {item} does not agree with the item it is part of. Reload the case; if it happens again, audit this catalogue.',
  },
  IDENTIFIER_KNOWN: {
    id: '{item}: {field} ini sudah tercatat pada {others}. Periksa lagi pada barangnya; bila memang sama, tulis alasannya.',
    en: '{item}: this {field} is recorded for {others} already. Check the object again; if it really is the same, write the reason.',
  },
  INTAKE_NOT_WAITING: {
    id: '{item} sedang dalam keadaan "{custody}", jadi tidak menunggu penerimaan. Keluarkan barang ini dari pilihan.',
    en: '{item} is "{custody}", so it does not wait to be accepted. Leave it out.',
  },
  INTAKE_NOTES_MISSING: {
    id: 'Alasan "Lainnya" perlu dijelaskan. Tulis apa yang harus diperbaiki penyidik.',
    en: 'The reason "Other" needs a word. Write what the investigator should put right.',
  },
  DRAFT_UNKNOWN: {
    id: 'Draf ini tidak ada lagi. Mungkin sudah dicatat atau dihapus; periksa daftar penyitaan perkara.',
    en: 'This draft is not there any more. It may have been recorded or removed; look at the seizures of the case.',
  },
  DRAFT_CHANGED: {
    id: 'Draf ini sudah disimpan dari jendela lain. Buka draf itu untuk melihat isinya, atau simpan isian ini sebagai draf baru.',
    en: 'This draft was saved from another window. Open it to see what it holds, or save what you have as a new draft.',
  },
  DRAFT_TOO_LARGE: {
    id: 'Draf ini terlalu besar. Catat sebagian barang sebagai penyitaan, lalu lanjutkan sisanya.',
    en: 'This draft is too large. Record part of the items as a seizure, then go on with the rest.',
  },
  DRAFT_LIMIT: {
    id: 'Anda sudah mempunyai {limit} draf. Selesaikan atau hapus salah satunya lebih dahulu.',
    en: 'You have {limit} {limit|draft|drafts} already. Finish or remove one first.',
  },
} as const satisfies Record<string, Text>;

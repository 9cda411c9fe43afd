import type { Text } from '../text.ts';

/** The ledger and what is computed from it: found by the audit and by the verification of a bundle. */
export const ledgerErrors = {
  CANONICAL_INVALID: {
    id: 'Data tidak ditulis dalam bentuk baku (RFC 8785), sehingga segelnya tidak dapat dihitung. Minta salinan baru dari pembuatnya.',
    en: 'The data are not written in canonical form (RFC 8785), so their seal cannot be computed. Ask the maker for a fresh copy.',
  },
  ENTRY_MALFORMED: {
    id: 'Sebuah entri buku besar tidak berbentuk sebagaimana mestinya. Jangan memakai isinya; minta salinan baru atau jalankan audit.',
    en: 'A ledger entry does not have the form it must have. Do not use its content; ask for a fresh copy or run the audit.',
  },
  ENTRY_DUPLICATE: {
    id: 'Hal yang sama tercatat dua kali dengan pengenal yang sama. Buka hal itu dari daftar; jangan mencatatnya lagi.',
    en: 'The same thing is recorded twice under one identifier. Open it from the list; do not record it again.',
  },
  ENTRY_OUT_OF_ORDER: {
    id: 'Entri nomor {seq} tidak berada pada urutannya. Urutan entri telah diubah; jangan memakai salinan ini.',
    en: 'Entry {seq} does not stand in its order. The order of the entries was changed; do not use this copy.',
  },
  LEDGER_EMPTY: {
    id: 'Buku besar kosong, padahal sekurang-kurangnya harus berisi entri pembuatan katalog. Minta salinan baru atau kembalikan dari cadangan.',
    en: 'The ledger is empty, although it must hold at least the entry that created the catalogue. Ask for a fresh copy or restore from a backup.',
  },
  LEDGER_GAP: {
    id: 'Ada entri yang hilang di dalam buku besar. Jangan melanjutkan pekerjaan; laporkan kepada pengawas dan bandingkan dengan cadangan.',
    en: 'Entries are missing from the ledger. Do not go on working; tell the supervisor and compare with a backup.',
  },
  LEDGER_SUBJECT_GAP: {
    id: 'Entri nomor {expected} tentang perkara atau katalog yang sama tidak ada; yang berikutnya bernomor {found}. Ada yang dihilangkan: jangan memakai salinan ini, laporkan kepada pengawas.',
    en: 'Entry number {expected} about the same case or catalogue is not there; the next has number {found}. Something was left out: do not use this copy, tell the supervisor.',
  },
  LEDGER_LINK_BROKEN: {
    id: 'Sebuah entri tidak bersambung dengan entri sebelumnya: ada yang diubah atau disisipkan. Laporkan kepada pengawas.',
    en: 'An entry does not link to the one before it: something was changed or inserted. Tell the supervisor.',
  },
  LEDGER_LEAF_MISMATCH: {
    id: 'Isi sebuah entri tidak cocok dengan sidiknya: isinya telah diubah. Laporkan kepada pengawas.',
    en: 'The content of an entry does not match its digest: it was changed. Tell the supervisor.',
  },
  LEDGER_STATION_MISMATCH: {
    id: 'Sebuah entri berasal dari stasiun lain. Jangan memakai salinan ini; minta salinan baru.',
    en: 'An entry belongs to another station. Do not use this copy; ask for a fresh one.',
  },
  LEDGER_CATALOGUE_MISMATCH: {
    id: 'Sebuah entri berasal dari katalog lain. Jangan memakai salinan ini; minta salinan baru.',
    en: 'An entry belongs to another catalogue. Do not use this copy; ask for a fresh one.',
  },
  LEDGER_FIRST_ENTRY: {
    id: 'Buku besar tidak dimulai dengan satu-satunya entri pembuatan katalog. Jangan memakai salinan ini; minta salinan baru.',
    en: 'The ledger does not begin with the one entry that created the catalogue. Do not use this copy; ask for a fresh one.',
  },
  SIGNER_UNKNOWN: {
    id: 'Sebuah entri ditandatangani orang yang tidak dikenal dalam buku besar. Laporkan kepada pengawas.',
    en: 'An entry is signed by a person whom the ledger does not know. Tell the supervisor.',
  },
  SIGNATURE_INVALID: {
    id: 'Tanda tangan sebuah entri tidak sah: entri atau tanda tangannya telah diubah. Laporkan kepada pengawas.',
    en: 'The signature of an entry is not valid: the entry or its signature was changed. Tell the supervisor.',
  },
  COSIGNATURE_MISSING: {
    id: 'Entri ini memerlukan tanda tangan orang kedua, tetapi tidak ada. Minta orang kedua menandatangani.',
    en: 'This entry needs the signature of a second person, and there is none. Have the second person sign.',
  },
  COSIGNATURE_INVALID: {
    id: 'Tanda tangan orang kedua tidak sah. Laporkan kepada pengawas.',
    en: 'The signature of the second person is not valid. Tell the supervisor.',
  },
  COSIGNATURE_SAME_PERSON: {
    id: 'Orang kedua sama dengan orang pertama. Minta orang lain menandatangani.',
    en: 'The second person is the same as the first. Have somebody else sign.',
  },
  COSIGNATURE_UNEXPECTED: {
    id: 'Entri ini memuat tanda tangan kedua yang tidak pada tempatnya. Jangan memakai salinan ini; minta salinan baru.',
    en: 'This entry carries a second signature that does not belong there. Do not use this copy; ask for a fresh one.',
  },
  CHECKPOINT_MALFORMED: {
    id: 'Catatan titik periksa tidak berbentuk sebagaimana mestinya. Minta salinan baru.',
    en: 'The checkpoint does not have the form it must have. Ask for a fresh copy.',
  },
  CHECKPOINT_SIGNATURE_INVALID: {
    id: 'Tanda tangan stasiun pada titik periksa tidak sah. Jangan memakai salinan ini.',
    en: "The station's signature on the checkpoint is not valid. Do not use this copy.",
  },
  CHECKPOINT_KEY_UNKNOWN: {
    id: 'Titik periksa ditandatangani dengan kunci yang tidak dikenal. Jangan memakai salinan ini.',
    en: 'The checkpoint is signed with a key that is not known. Do not use this copy.',
  },
  CHECKPOINT_ROOT_MISMATCH: {
    id: 'Titik periksa tidak cocok dengan isi buku besar: ada entri yang diubah, ditambah, atau dihapus. Laporkan kepada pengawas.',
    en: 'The checkpoint does not match the ledger: an entry was changed, added or removed. Tell the supervisor.',
  },
  INCLUSION_PROOF_INVALID: {
    id: 'Sebuah entri tidak terbukti berada dalam buku besar yang disegel. Jangan memakai salinan ini.',
    en: 'An entry is not proven to stand in the sealed ledger. Do not use this copy.',
  },
  CONSISTENCY_PROOF_INVALID: {
    id: 'Buku besar ini bukan lanjutan dari keadaan sebelumnya: sejarahnya telah ditulis ulang. Minta penjelasan tertulis dari satuan pembuatnya.',
    en: 'This ledger does not continue its earlier state: its history was rewritten. Ask the unit that made it for a written explanation.',
  },
  DISCLOSURE_MALFORMED: {
    id: 'Sebuah keterangan yang dibuka tidak berbentuk sebagaimana mestinya. Abaikan keterangan itu dan minta salinan baru.',
    en: 'A disclosed value does not have the form it must have. Disregard it and ask for a fresh copy.',
  },
  DISCLOSURE_UNKNOWN: {
    id: 'Sebuah keterangan yang dibuka tidak disegel oleh entri mana pun. Abaikan keterangan itu.',
    en: 'A disclosed value is sealed by no entry. Disregard it.',
  },
  FOLD_REFUSED: {
    id: 'Entri nomor {seq} ({type}) melanggar aturan. {rule}',
    en: 'Entry {seq} ({type}) breaks a rule. {rule}',
  },
  PROJECTION_ROW_CHANGED: {
    id: 'Baris {row} pada tabel {table} tidak sama dengan isi buku besar: diubah di luar program. Buku besar yang berlaku; laporkan kepada pengawas.',
    en: 'Row {row} of table {table} differs from the ledger: it was changed outside the program. The ledger counts; tell the supervisor.',
  },
  PROJECTION_ROW_MISSING: {
    id: 'Baris {row} hilang dari tabel {table}: dihapus di luar program. Buku besar yang berlaku; laporkan kepada pengawas.',
    en: 'Row {row} is missing from table {table}: it was deleted outside the program. The ledger counts; tell the supervisor.',
  },
  PROJECTION_ROW_EXTRA: {
    id: 'Baris {row} pada tabel {table} tidak berasal dari buku besar: ditambahkan di luar program. Laporkan kepada pengawas.',
    en: 'Row {row} of table {table} does not come from the ledger: it was added outside the program. Tell the supervisor.',
  },
  FILE_LIST_ROW_CHANGED: {
    id: 'Baris {row} dari daftar berkas tidak cocok dengan sidiknya: telah diubah. Laporkan kepada pengawas.',
    en: 'Row {row} of a file list does not match its digest: it was changed. Tell the supervisor.',
  },
  FILE_LIST_DIGEST_MISMATCH: {
    id: 'Daftar berkas tidak cocok dengan sidik yang disegel dalam buku besar: ada baris yang diubah, ditambah, atau dihapus.',
    en: 'The file list does not match the digest sealed in the ledger: a row was changed, added or removed.',
  },
  ROWS_DIGEST_MISMATCH: {
    id: 'Tabel {table} pada {row} tidak cocok dengan sidiknya dalam buku besar: ada baris yang diubah, ditambah, atau dihapus. Laporkan kepada pengawas.',
    en: 'Table {table} does not match its digest in the ledger at {row}: a row was changed, added or removed. Tell the supervisor.',
  },
  ATTACHMENT_MISSING: {
    id: 'Berkas lampiran yang tercatat dalam buku besar tidak ada. Kembalikan dari cadangan.',
    en: 'An attachment that stands in the ledger is missing. Restore it from a backup.',
  },
  ATTACHMENT_DAMAGED: {
    id: 'Isi lampiran tidak cocok dengan sidik dalam buku besar: rusak atau telah diganti. Kembalikan dari cadangan.',
    en: 'An attachment does not match its digest in the ledger: it is damaged or was replaced. Restore it from a backup.',
  },
  ATTACHMENT_ORPHAN: {
    id: 'Ada berkas lampiran yang tidak tercatat dalam buku besar. Jangan dihapus dahulu; laporkan kepada pengawas.',
    en: 'There is an attachment file that the ledger does not know. Do not delete it yet; tell the supervisor.',
  },
} as const satisfies Record<string, Text>;

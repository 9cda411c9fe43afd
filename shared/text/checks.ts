import type { BundleCheck, CheckResult } from '../bundle/report.ts';
import type { Text } from './text.ts';

/** A check of a verification: its name, and what it means for a reader who knows no cryptography. */
export interface CheckText {
  readonly title: Text;
  readonly explanation: Text;
}

export const checkTexts: Readonly<Record<BundleCheck, CheckText>> = {
  container: {
    title: { id: 'Paket dapat dibuka', en: 'The bundle can be opened' },
    explanation: {
      id: 'Folder atau berkas zip dibaca sampai habis, tidak terpotong, dan tidak memuat jebakan.',
      en: 'The folder or zip file was read to its end, is not cut short and holds no trap.',
    },
  },
  'file-names': {
    title: { id: 'Nama berkas wajar', en: 'File names are sound' },
    explanation: {
      id: 'Tidak ada nama berkas ganda, tautan, atau nama yang menunjuk ke luar paket.',
      en: 'No file name occurs twice, none is a link, and none points outside the bundle.',
    },
  },
  manifest: {
    title: { id: 'Semua berkas lengkap dan tidak berubah', en: 'Every file is present and unchanged' },
    explanation: {
      id: 'Sidik (SHA-256) setiap berkas dihitung ulang dan sama dengan daftar di dalam paket; tidak ada yang kurang atau lebih.',
      en: 'The digest (SHA-256) of every file was computed again and equals the list in the bundle; none is missing or added.',
    },
  },
  'tag-manifest': {
    title: { id: 'Daftar sidik tidak berubah', en: 'The list of digests is unchanged' },
    explanation: {
      id: 'Daftar sidik itu sendiri, keterangan paket, dan berkas pemeriksa sama dengan yang disegel.',
      en: 'The list of digests itself, the description of the bundle and the verifier file are those that were sealed.',
    },
  },
  signature: {
    title: { id: 'Tanda tangan paket sah', en: 'The signature of the bundle is valid' },
    explanation: {
      id: 'Paket ditandatangani secara digital. Satu huruf saja yang diubah sesudahnya membuat tanda tangan ini tidak sah.',
      en: 'The bundle is digitally signed. Changing a single letter afterwards would make this signature invalid.',
    },
  },
  'signer-trusted': {
    title: { id: 'Penanda tangan adalah satuan yang Anda percaya', en: 'The signer is the unit you trust' },
    explanation: {
      id: 'Kunci penanda tangan sama dengan kunci yang Anda terima dari satuan itu lewat jalan lain. Tanpa kunci tersebut, siapa pun dapat membuat paket yang tampak sah.',
      en: 'The signing key is the one you received from the unit by another way. Without that key anybody could have made a bundle that looks valid.',
    },
  },
  'ledger-entries': {
    title: { id: 'Entri buku besar terbaca', en: 'The ledger entries are readable' },
    explanation: {
      id: 'Setiap catatan kejadian berbentuk baku, dan di antara catatan yang diperlihatkan tidak ada yang dilompati.',
      en: 'Every recorded event has the proper form, and none is missing between those that are shown.',
    },
  },
  'ledger-signatures': {
    title: { id: 'Setiap entri ditandatangani petugasnya', en: 'Every entry is signed by its officer' },
    explanation: {
      id: 'Tanda tangan petugas pada setiap catatan diperiksa satu per satu: penanda tangannya saat itu aktif dan berwenang, dan tindakan yang memerlukan dua orang ditandatangani dua orang. Catatan yang diubah atau dipalsukan akan ketahuan.',
      en: "The officer's signature on every entry was checked one by one: whoever signed was active then and held an office that may, and what takes two people has two signatures. An entry that was altered or forged would be found.",
    },
  },
  'ledger-links': {
    title: { id: 'Entri tersambung berurutan', en: 'The entries are linked in order' },
    explanation: {
      id: 'Setiap catatan mengunci catatan sebelumnya, sehingga urutannya tidak dapat ditukar.',
      en: 'Every entry locks the one before it, so that their order cannot be changed.',
    },
  },
  inclusion: {
    title: { id: 'Entri termasuk dalam buku besar yang disegel', en: 'The entries belong to the sealed ledger' },
    explanation: {
      id: 'Setiap catatan terbukti bagian dari buku besar satuan itu, tanpa memperlihatkan perkara lain.',
      en: "Every entry is proven to be part of the unit's ledger, without showing any other case.",
    },
  },
  checkpoint: {
    title: { id: 'Segel buku besar sah', en: 'The seal of the ledger is valid' },
    explanation: {
      id: 'Keadaan seluruh buku besar pada saat penyerahan ditandatangani oleh stasiun pembuatnya.',
      en: 'The state of the whole ledger at the time of the hand-over is signed by the station that made it.',
    },
  },
  'history-consistency': {
    title: { id: 'Tidak ada sejarah yang ditulis ulang', en: 'No history was rewritten' },
    explanation: {
      id: 'Buku besar terbukti lanjutan dari setiap paket terdahulu yang dicatatnya pada perkara ini. Pada paket pertama belum ada yang dapat dibuktikan.',
      en: 'The ledger is proven to continue that of every earlier bundle of this case that it tells of. With the first bundle there is nothing to prove yet.',
    },
  },
  'extends-older': {
    title: { id: 'Melanjutkan paket terdahulu yang Anda pegang', en: 'Continues the earlier bundle you hold' },
    explanation: {
      id: 'Paket ini dibandingkan dengan paket terdahulu atau titik periksa yang Anda berikan; semua catatan lama masih ada dan tidak berubah. Bila itu tidak terbukti, pemeriksaan ini gagal.',
      en: 'This bundle was compared with the earlier one, or the checkpoint, that you gave; all old entries are still there, unchanged. Where that is not proven, this check fails.',
    },
  },
  rules: {
    title: { id: 'Riwayat penguasaan menurut aturan', en: 'The chain of custody obeys the rules' },
    explanation: {
      id: 'Setiap perpindahan mungkin terjadi dari keadaan sebelumnya: barang tidak pernah berada di dua tempat. Tidak ada kekurangan yang menghalangi penyerahan pada tahap ini; kekurangan lain disebut dalam daftar.',
      en: 'Every movement was possible from the state before it: no item is ever in two places. No gap forbids the hand-over at this stage; other gaps are stated in the list.',
    },
  },
  'list-matches-ledger': {
    title: { id: 'Daftar barang bukti sesuai dengan buku besar', en: 'The evidence list matches the ledger' },
    explanation: {
      id: 'Daftar barang bukti, riwayat, pembetulan, dan catatan kelengkapan dihitung ulang dari catatan yang ditandatangani dan hasilnya sama; tanggal paket tidak mendahului catatan terakhirnya.',
      en: 'The evidence list, the history, the corrections and the gaps were computed again from the signed entries, and the result is the same; the date of the bundle is not before its last entry.',
    },
  },
  'file-lists': {
    title: { id: 'Daftar berkas digital sesuai dengan segelnya', en: 'The digital file lists match their seal' },
    explanation: {
      id: 'Daftar berkas (.csv) setiap barang dihitung ulang baris demi baris. Daftar barang yang isinya diblokir memang tidak disertakan.',
      en: 'The file list (.csv) of every item was computed again, row by row. Lists of items with blocked content are withheld on purpose.',
    },
  },
  'file-list-workbooks': {
    title: { id: 'Salinan Excel sesuai dengan daftar berkas', en: 'Excel copies match the file lists' },
    explanation: {
      id: 'Setiap sel salinan .xlsx sama dengan daftar .csv, dan tidak ada rumus atau makro. Salinan di atas 256 MB tidak dapat diperiksa; pakailah daftar .csv.',
      en: 'Every cell of the .xlsx copies equals the .csv list, and there is no formula or macro. Copies above 256 MB cannot be checked; use the .csv list.',
    },
  },
  'attachments-match': {
    title: { id: 'Dokumen dan foto sesuai dengan buku besar', en: 'Papers and photos match the ledger' },
    explanation: {
      id: 'Setiap dokumen dan foto sama dengan yang dicatat ketika dimasukkan. Lampiran jenis lain tinggal di katalog; nama dan sidiknya tercantum dalam daftar.',
      en: 'Every paper and photo is the one that was recorded when it was added. Attachments of another kind stay in the catalogue; their names and digests are in the list.',
    },
  },
  disclosures: {
    title: { id: 'Keterangan yang dibuka asli', en: 'Disclosed values are genuine' },
    explanation: {
      id: 'Keterangan rahasia yang dibuka untuk Anda sama dengan yang disegel; yang tidak dibuka tetap tersegel.',
      en: 'Confidential values disclosed to you are those that were sealed; what was not disclosed stays sealed.',
    },
  },
};

export const checkResultTexts: Readonly<Record<CheckResult, Text>> = {
  passed: { id: 'Lulus', en: 'Passed' },
  failed: { id: 'Gagal', en: 'Failed' },
  'not-possible': { id: 'Tidak dapat diperiksa', en: 'Not possible' },
};

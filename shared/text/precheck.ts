import type { FileAlgorithm } from '../domain/file-list/events.ts';
import type { Finding, PrecheckCode } from '../domain/handover/precheck.ts';
import { algorithmTexts } from './file-lists.ts';
import { sayPastAlarm } from './acquisitions.ts';
import { formatDate } from './dates.ts';
import type { Language, Text } from './text.ts';
import { say } from './text.ts';

/** A gap found before a hand-over: the sentence itself, what it rests on, and what to do. */
export interface PrecheckText extends Text {
  readonly article: Text;
}

const practice: Text = { id: 'Praktik baku', en: 'Good practice' };

export const precheckTexts: Readonly<Record<PrecheckCode, PrecheckText>> = {
  'no-items': {
    id: 'Perkara belum mempunyai barang bukti. Catat penyitaan dan barangnya.',
    en: 'The case has no items yet. Record the seizure and its items.',
    article: practice,
  },
  'authority-missing': {
    id: 'Penyitaan mendesak ini belum mendapat persetujuan KPN yang tercatat; tanpa itu barang tidak dapat dipakai sebagai alat bukti. Catat persetujuannya.',
    en: 'No court approval is recorded for this urgent seizure; without it the item cannot be used as evidence. Record the approval.',
    article: {
      id: 'UU 20/2025 Pasal 120–121; UU 8/1981 Pasal 38 ayat (2)',
      en: 'Law 20/2025 arts 120–121; Law 8/1981 art. 38(2)',
    },
  },
  'court-paper-missing': {
    id: 'Ada surat perintah penyitaan, tetapi izin KPN yang mendahului penyitaan belum tercatat. Catat izin atau persetujuannya.',
    en: 'There is a seizure order, but no court leave dated before the seizure is recorded. Record the leave or the approval.',
    article: {
      id: 'UU 20/2025 Pasal 119 dan 122 ayat (1); UU 8/1981 Pasal 38 ayat (1)',
      en: 'Law 20/2025 arts 119 and 122(1); Law 8/1981 art. 38(1)',
    },
  },
  unauthorised: {
    id: 'Barang disita tanpa dasar yang sah: izin ditolak atau tidak ada surat yang mendasarinya. Mintakan persetujuan KPN, atau kembalikan barangnya.',
    en: 'The item was seized without lawful authority: leave was refused, or no paper carries it. Ask for court approval, or return the item.',
    article: {
      id: 'UU 20/2025 Pasal 119 dan 122 ayat (1); UU 8/1981 Pasal 38 ayat (1)',
      en: 'Law 20/2025 arts 119 and 122(1); Law 8/1981 art. 38(1)',
    },
  },
  'court-refused': {
    id: 'KPN menolak persetujuan: barang tidak dapat dipakai sebagai alat bukti dan harus dikembalikan, kecuali permohonan ulang dikabulkan. Keluarkan dari penyerahan atau catat penetapan ulangnya.',
    en: 'The court refused approval: the item is no evidence and must go back unless the re-application is granted. Leave it out of the hand-over, or record the new decision.',
    article: { id: 'UU 20/2025 Pasal 121', en: 'Law 20/2025 art. 121' },
  },
  'must-return': {
    id: 'Barang wajib dikembalikan. Kembalikan kepada yang berhak dan catat berita acaranya.',
    en: 'The item must be returned. Give it back to whom it belongs and record it.',
    article: { id: 'UU 20/2025 Pasal 121; putusan praperadilan', en: 'Law 20/2025 art. 121; pre-trial ruling' },
  },
  annulled: {
    id: 'Penyitaan barang ini dinyatakan tidak sah oleh praperadilan. Barang tidak dapat diserahkan sebagai barang bukti.',
    en: 'A pre-trial court ruled the seizure of this item unlawful. It cannot be handed over as evidence.',
    article: { id: 'Putusan praperadilan', en: 'Pre-trial ruling' },
  },
  'witnesses-missing': {
    id: 'Saksi penyitaan yang tercatat kurang dari dua orang. Lengkapi kode saksi melalui koreksi.',
    en: 'Fewer than two witnesses of the seizure are recorded. Add the codes of the witnesses by a correction.',
    article: { id: 'UU 20/2025 Pasal 122 ayat (2)', en: 'Law 20/2025 art. 122(2)' },
  },
  'never-stored': {
    id: 'Barang belum pernah diterima di gudang barang bukti. Catat serah terima dari penyidik ke gudang.',
    en: 'The item was never received into the evidence store. Record its hand-over from the investigator to the store.',
    article: { id: 'Perkap 10/2010', en: 'Police Regulation 10/2010' },
  },
  'out-of-store': {
    id: 'Barang sedang berada di luar gudang. Minta kembali, atau pastikan penerima dapat memeriksanya di tempatnya.',
    en: 'The item is out of the store. Call it back, or make sure that the recipient can examine it where it is.',
    article: { id: 'KEP-112/JA/10/1989 (pencocokan fisik)', en: 'KEP-112/JA/10/1989 (physical matching)' },
  },
  overdue: {
    id: 'Batas waktu kembali sudah lewat. Minta barang kembali dan catat pengembaliannya.',
    en: 'The item is overdue. Call it back and record its return.',
    article: practice,
  },
  'not-sealed': {
    id: 'Barang belum disegel. Bungkus, segel, dan catat nomor segelnya sebelum diserahkan.',
    en: 'The item is not sealed. Pack it, seal it and record the seal number before it is handed over.',
    article: { id: 'UU 8/1981 Pasal 130', en: 'Law 8/1981 art. 130' },
  },
  'image-alarm': {
    id: 'Salinan forensik barang ini tidak cocok nilai hash-nya atau tidak terbaca. Periksa ulang salinannya, atau buat dan catat salinan pengganti.',
    en: 'The hash of this item’s forensic copy does not match, or the copy cannot be read. Verify it again, or make and record another in its place.',
    article: { id: 'SNI 27037:2014 (ISO/IEC 27037)', en: 'SNI 27037:2014 (ISO/IEC 27037)' },
  },
  'image-once-alarm': {
    id: 'Salinan forensik barang ini pernah bermasalah. Riwayat dalam paket memuatnya: siapkan penjelasannya.',
    en: 'A forensic copy of this item was once in question. The history in the bundle shows it: have the explanation ready.',
    article: { id: 'SNI 27037:2014 (ISO/IEC 27037)', en: 'SNI 27037:2014 (ISO/IEC 27037)' },
  },
  'not-matched': {
    id: 'Daftar berkas barang ini belum dicocokkan dengan semua himpunan hash terblokir yang berlaku, sehingga nama berkas terblokir dapat ikut keluar. Buka barangnya, lalu pilih Cocokkan.',
    en: 'The file list of this item was not matched with every blocked hash set in force, so that names of blocked files could leave. Open the item and choose Match.',
    article: practice,
  },
  'not-recognisable': {
    id: 'Daftar berkas barang ini tidak memuat jenis nilai hash dari sebuah himpunan terblokir yang berlaku, sehingga himpunan itu tidak dapat mengenali apa pun di dalamnya. Periksa sendiri isinya, atau tambahkan himpunan dengan jenis nilai hash yang dimuat daftarnya.',
    en: 'The file list of this item has no digest of the kind that a blocked hash set in force has, so that the set can recognise nothing in it. Look through it yourself, or add the set with the kind of digest that the list has.',
    article: practice,
  },
  'content-in-set': {
    id: 'Sebuah lampiran ada dalam himpunan hash terblokir. Blokir isi barangnya; lampiran perkara ditambahkan dahulu pada barang asalnya.',
    en: 'An attachment is in a blocked hash set. Block the content of its item; add an attachment of the case to the item that it comes from first.',
    article: practice,
  },
  'content-blocked': {
    id: 'Isi barang ini diblokir. Paket hanya memuat barangnya, jumlah beserta asalnya, dan nilai hash; gambar, lampiran dan daftar nama berkasnya ditahan. Nama dan keterangan yang ditulis pada lampiran tetap ada di riwayat.',
    en: 'The content of this item is blocked. The bundle holds the thing, counts with their origin and digests; its pictures, attachments and list of file names are withheld. Names and captions written on attachments stay in the history.',
    article: practice,
  },
  'file-list-missing': {
    id: 'Media penyimpanan ini belum mempunyai daftar berkas dengan nilai hash. Hitung hash isinya atau isi salinan forensiknya.',
    en: 'This storage device has no file list with hash values. Hash its content or that of its forensic copy.',
    article: { id: 'SNI 27037:2014 (ISO/IEC 27037)', en: 'SNI 27037:2014 (ISO/IEC 27037)' },
  },
};

const silentSet: Text = { id: 'himpunan {name}: {kinds}', en: 'set {name}: {kinds}' };

const papers = {
  numbered: { id: 'surat {number}, {date}', en: 'paper {number} of {date}' },
  dated: { id: 'surat tanggal {date}', en: 'paper of {date}' },
} as const satisfies Record<string, Text>;

/** A blocked set that can recognise nothing in a list, and the kinds of digest that it has. */
interface SilentSet {
  readonly name: string;
  readonly kinds: readonly FileAlgorithm[];
}

/** The paper of the court that a finding names, what was once wrong of a copy, or hash sets; empty when it names none. */
export function sayFindingAbout(
  language: Language,
  { paper, image, sets = [] }: Pick<Finding, 'paper' | 'image'> & { readonly sets?: readonly SilentSet[] },
): string {
  if (sets.length > 0) return sets.map((set) => saySet(language, set)).join('; ');
  if (image !== undefined) return `${image.name}: ${sayPastAlarm(language, image)}`;
  if (paper === undefined) return '';
  const { number } = paper;
  return say(language, number === '' ? papers.dated : papers.numbered, {
    number,
    date: formatDate(language, paper.date),
  });
}

function saySet(language: Language, { name, kinds }: SilentSet): string {
  return say(language, silentSet, { name, kinds: kinds.map((kind) => say(language, algorithmTexts[kind])).join(', ') });
}

/** What a finding does. */
export const severityTexts = {
  blocks: { id: 'Menghalangi', en: 'Blocks' },
  warns: { id: 'Perlu diperhatikan', en: 'Needs attention' },
} as const satisfies Record<string, Text>;

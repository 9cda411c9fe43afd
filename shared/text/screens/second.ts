import type { Text } from '../text.ts';

/** The second signature: what exactly will stand in the ledger, and the second person's own passphrase. */
export const secondTexts = {
  title: { id: 'Tanda tangan kedua', en: 'Second signature' },
  handOver: {
    id: 'Serahkan papan ketik kepada orang kedua. Yang di bawah ini persis yang akan ditandatangani.',
    en: 'Hand the keyboard to the second person. What stands below is exactly what will be signed.',
  },
  'user.removed': {
    id: '{name} dikeluarkan dari katalog ini untuk selamanya, dan semua kunci yang pernah dipegangnya diganti.',
    en: '{name} is removed from this catalogue for ever, and every key they held is changed.',
  },
  'recovery.revoked': {
    id: 'Kunci pemulihan yang berlaku dicabut. Lembar yang sudah dicetak tidak membuka katalog ini lagi.',
    en: 'The recovery key in force is revoked. The printed sheets do not open this catalogue any more.',
  },
  'bundle.exported': {
    id: 'Paket versi {version} untuk {recipient} keluar dengan identitas orang yang dilindungi di dalamnya.',
    en: 'Bundle version {version} for {recipient} leaves with the identities of protected people inside.',
  },
  disclosing: {
    id: 'Identitas {codes} (perkara {number}) dibuka bagi {recipient} dalam paket versi {version}, tercatat untuk selamanya.',
    en: 'The identities of {codes} (case {number}) are opened to {recipient} in bundle version {version}, recorded for ever.',
  },
  'entry.corrected': {
    id: 'Isi putusan pengadilan {paper} (perkara {number}) dibetulkan dari "{before}" menjadi "{outcome}". Status hukum barangnya mengikuti.',
    en: 'What the court said in {paper} (case {number}) is corrected from "{before}" to "{outcome}". How its items stand follows from that.',
  },
  'item.content-released': {
    id: 'Blokir isi {item} (perkara {number}) dilepas: gambar dan berkasnya dapat dilihat dan ikut dalam paket penyerahan, juga yang dikenali himpunan terblokir yang berlaku sekarang. Yang sama pada barang lain yang masih diblokir tetap tertutup.',
    en: 'The content of {item} (case {number}) is released: its pictures and files can be seen and go into hand-over bundles, also what the blocked sets in force recognise. The same in another item that is still blocked stays closed.',
  },
  'attachment.opened': {
    id: 'Lampiran terblokir dari {item} (perkara {number}) disimpan ke folder di luar katalog. Pembukaannya tercatat untuk selamanya.',
    en: 'A blocked attachment of {item} (case {number}) is saved to a folder outside of the catalogue. The opening is recorded for ever.',
  },
  'hash-set.retired': {
    id: 'Himpunan terblokir {name} ditarik: berkas yang hanya dikenalnya dapat dilihat lagi dan ikut dalam paket penyerahan.',
    en: 'The blocked hash set {name} is retired: files that only it recognises can be seen again and go into hand-over bundles.',
  },
  /** A paper whose number or date was corrected before. */
  renamed: { id: '{first}, kini tercatat sebagai {now}', en: '{first}, now recorded as {now}' },
  paper: { id: 'Surat yang dikoreksi', en: 'The paper that is corrected' },
  firstRecorded: { id: 'Pertama dicatat', en: 'First recorded' },
  asItStands: { id: 'Kini tercatat', en: 'Now recorded' },
  answers: { id: 'Menjawab permohonan', en: 'Answers the application' },
  answersFirst: { id: 'Permohonan, pertama dicatat', en: 'Application, first recorded' },
  answersNow: { id: 'Permohonan, kini tercatat', en: 'Application, now recorded' },
  moreItems: { id: 'dan {count} lagi', en: 'and {count} more' },
  other: {
    id: 'Entri {type} akan ditandatangani oleh dua orang.',
    en: 'An entry {type} will be signed by two people.',
  },
  fields: { id: 'Isi entri', en: 'Content of the entry' },
  first: { id: 'Penanda tangan pertama', en: 'First signer' },
  second: { id: 'Penanda tangan kedua', en: 'Second signer' },
  passphrase: { id: 'Kata sandi orang kedua', en: 'Passphrase of the second person' },
  forEver: {
    id: 'Kedua tanda tangan berlaku untuk selamanya dan dapat diperiksa siapa pun.',
    en: 'Both signatures stay for ever and anybody can check them.',
  },
  sign: { id: 'Tanda tangani', en: 'Sign' },
  decline: { id: 'Tolak', en: 'Decline' },
  signed: { id: 'Tanda tangan kedua diberikan oleh {name}.', en: 'The second signature was given by {name}.' },
} as const satisfies Record<string, Text>;

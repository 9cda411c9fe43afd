import type { Text } from '../text.ts';

export const attachmentTexts = {
  add: { id: 'Lampirkan berkas', en: 'Attach a file' },
  addSentence: {
    id: 'Berkas {name} dienkripsi ke dalam katalog, dan buku besar akan mencatat nilai hash-nya untuk selamanya.',
    en: 'File {name} is encrypted into the catalogue, and the ledger will record its digest for ever.',
  },
  addTask: { id: 'Melampirkan {name}', en: 'Attaching {name}' },
  kind: { id: 'Jenis', en: 'Kind' },
  caption: { id: 'Keterangan', en: 'Caption' },
  captionHint: {
    id: 'Yang tampak, tanpa nama korban atau anak.',
    en: 'What is seen, without names of victims or children.',
  },
  empty: {
    id: 'Belum ada lampiran. Lampirkan foto barang atau pindaian surat.',
    en: 'No attachments yet. Attach a photo of the item or a scanned paper.',
  },
  preview: { id: 'Lihat', en: 'View' },
  hide: { id: 'Tutup gambar', en: 'Hide picture' },
  save: { id: 'Simpan salinan', en: 'Save a copy' },
  saveTask: { id: 'Menyimpan {name}', en: 'Saving {name}' },
  saved: {
    id: 'Salinan {name} disimpan. Salinan itu tidak lagi terenkripsi; hapus bila sudah tidak perlu.',
    en: 'Copy {name} saved. That copy is no longer encrypted; delete it when it is not needed.',
  },
  digest: { id: 'SHA-256 {name}', en: 'SHA-256 of {name}' },
  by: { id: 'dilampirkan {name}', en: 'attached by {name}' },
} as const satisfies Record<string, Text>;

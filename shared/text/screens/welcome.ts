import type { Text } from '../text.ts';

/** The first screen. */
export const welcomeTexts = {
  promise: {
    id: 'Katalog barang bukti yang setiap catatannya ditandatangani dan dapat diperiksa siapa pun.',
    en: 'An evidence catalogue in which every entry is signed and anyone can check it.',
  },
  recents: { id: 'Terakhir dibuka', en: 'Opened lately' },
  noRecents: {
    id: 'Belum ada katalog yang pernah dibuka di komputer ini.',
    en: 'No catalogue has been opened on this computer yet.',
  },
  opened: { id: 'Dibuka {time}', en: 'Opened {time}' },
  missing: { id: 'Tidak ditemukan', en: 'Not found' },
  missingHelp: {
    id: 'Pasang kembali media penyimpanannya, atau lupakan dari daftar ini.',
    en: 'Connect its drive again, or forget it in this list.',
  },
  forget: { id: 'Lupakan {name} dari daftar', en: 'Forget {name} in this list' },
  forgotten: {
    id: '{name} dihapus dari daftar ini. Katalognya sendiri tidak disentuh.',
    en: '{name} left this list. The catalogue itself was not touched.',
  },
  begin: { id: 'Mulai', en: 'Begin' },
  create: { id: 'Buat katalog baru', en: 'Create a catalogue' },
  createHelp: { id: 'Untuk satuan yang baru memulai', en: 'For a unit that starts now' },
  open: { id: 'Buka katalog', en: 'Open a catalogue' },
  openHelp: { id: 'Pilih folder .rantai', en: 'Choose a .rantai folder' },
  sample: { id: 'Buka contoh', en: 'Open the sample' },
  sampleHelp: { id: 'Perkara rekaan untuk berlatih', en: 'A made-up case to practise with' },
  verify: { id: 'Periksa paket penyerahan', en: 'Verify a hand-over bundle' },
  verifyHelp: { id: 'Tanpa membuka katalog', en: 'Without opening a catalogue' },
  restore: { id: 'Pulihkan dari cadangan', en: 'Restore from a backup' },
  restoreHelp: { id: 'Bila katalog hilang atau rusak', en: 'When a catalogue is lost or damaged' },
} as const satisfies Record<string, Text>;

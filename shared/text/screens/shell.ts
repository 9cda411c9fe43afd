import type { Text } from '../text.ts';

/** The frame around every screen: rail, top bar, palette. */
export const shellTexts = {
  navigation: { id: 'Bagian', en: 'Sections' },
  cases: { id: 'Perkara', en: 'Cases' },
  items: { id: 'Barang bukti', en: 'Evidence items' },
  intake: { id: 'Penerimaan', en: 'Intake' },
  finds: { id: 'Temuan', en: 'Finds' },
  duties: { id: 'Tenggat', en: 'Duties' },
  handovers: { id: 'Serah terima', en: 'Hand-overs' },
  verify: { id: 'Periksa paket', en: 'Verify a bundle' },
  audit: { id: 'Audit', en: 'Audit' },
  backups: { id: 'Cadangan', en: 'Backups' },
  openings: { id: 'Pembukaan', en: 'Openings' },
  users: { id: 'Pengguna', en: 'Users' },
  settings: { id: 'Pengaturan', en: 'Settings' },
  collapse: { id: 'Ciutkan bilah kiri', en: 'Collapse the rail' },
  expand: { id: 'Lebarkan bilah kiri', en: 'Expand the rail' },
  lock: { id: 'Kunci katalog', en: 'Lock the catalogue' },
  lockShort: { id: 'Kunci', en: 'Lock' },
  autoLock: {
    id: 'Terkunci sendiri setelah {minutes} menit tanpa kegiatan',
    en: 'Locks itself after {minutes} idle {minutes|minute|minutes}',
  },
  place: { id: 'Letak', en: 'Where you are' },
  layers: { id: 'Dialog, daftar pilihan, dan pemberitahuan', en: 'Dialogs, lists and notices' },
  topBar: { id: 'Bilah atas', en: 'Top bar' },
  palette: { id: 'Cari dan jalankan', en: 'Search and run' },
  palettePlaceholder: {
    id: 'Cari perkara, barang, surat, segel, atau perintah',
    en: 'Find a case, an item, a paper, a seal or a command',
  },
  paletteEmpty: { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' },
  language: { id: 'Bahasa', en: 'Language' },
  switchLanguage: { id: 'Ganti bahasa: English', en: 'Switch language: Bahasa Indonesia' },
  faultTitle: { id: 'Layar ini bermasalah', en: 'This screen failed' },
  faultText: {
    id: 'Yang sudah ditandatangani tetap tersimpan. Muat ulang layar ini; bila terulang, kunci katalog lalu buka kembali.',
    en: 'Everything that was signed is kept. Load this screen again; if it happens again, lock the catalogue and unlock it.',
  },
  faultRetry: { id: 'Muat ulang layar', en: 'Load the screen again' },
} as const satisfies Record<string, Text>;

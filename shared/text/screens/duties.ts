import type { Text } from '../text.ts';

/** The list of duties across cases. */
export const dutiesTexts = {
  title: { id: 'Tenggat', en: 'Duties' },
  lead: {
    id: 'Kewajiban dari hukum acara, yang paling dekat di atas. Yang menghapusnya adalah catatan, bukan centang.',
    en: 'Duties by the code of procedure, the nearest first. What clears one is an entry, not a tick.',
  },
  due: { id: 'Batas', en: 'Due' },
  duty: { id: 'Kewajiban', en: 'Duty' },
  whose: { id: 'Oleh', en: 'By' },
  case: { id: 'Perkara', en: 'Case' },
  about: { id: 'Tentang', en: 'About' },
  late: { id: 'Lewat {date}', en: 'Late: {date}' },
  soon: { id: 'Segera: {date}', en: 'Soon: {date}' },
  atOnce: { id: 'Segera', en: 'At once' },
  cleared: { id: 'Selesai {date}', en: 'Cleared {date}' },
  clearedLate: { id: 'Selesai terlambat {date}', en: 'Cleared late {date}' },
  wholeCase: { id: 'perkara', en: 'the case' },
  seizure: { id: 'penyitaan', en: 'a seizure' },
  someItems: { id: '{count} barang', en: '{count} {count|item|items}' },
  within: { id: 'Tampilkan', en: 'Show' },
  all: { id: 'Semua', en: 'All' },
  week: { id: 'Sampai 7 hari', en: 'Within 7 days' },
  today: { id: 'Sampai hari ini', en: 'Until today' },
  derivation: { id: 'Asal tanggal', en: 'How the date came about' },
  choose: {
    id: 'Pilih satu baris untuk membaca asal tanggalnya.',
    en: 'Choose a row to read how its date came about.',
  },
  clears: { id: 'Untuk menyelesaikannya, {what}.', en: 'To clear it, {what}.' },
  unconfirmed: { id: 'Belum dikonfirmasi', en: 'Unconfirmed' },
  empty: {
    id: 'Tidak ada kewajiban yang terbuka. Catat Sprindik, penyitaan, dan surat; tenggatnya muncul di sini.',
    en: 'No open duties. Record the Sprindik, seizures and papers; their dates appear here.',
  },
  nothingOpen: { id: 'Tidak ada yang terbuka.', en: 'Nothing is open.' },
  moreOpen: { id: 'dan {count} lagi di tab Tenggat', en: 'and {count} more on the tab of duties' },
  emptyWithin: { id: 'Tidak ada yang jatuh tempo dalam waktu itu.', en: 'Nothing is due within that time.' },
  showAll: { id: 'Tampilkan semua', en: 'Show all' },
  railLate: { id: '{count} terlambat', en: '{count} late' },
  railSoon: { id: '{count} segera', en: '{count} soon' },
} as const satisfies Record<string, Text>;

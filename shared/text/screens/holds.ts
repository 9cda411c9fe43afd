import type { Text } from '../text.ts';

/** Arrest and detention of a suspect, on the people of a case. */
export const holdTexts = {
  title: { id: 'Penangkapan dan penahanan', en: 'Arrest and detention' },
  none: { id: 'Belum ada penangkapan atau penahanan.', en: 'No arrest or detention yet.' },
  record: { id: 'Catat tindakan', en: 'Record a measure' },
  recordOf: { id: 'Catat penangkapan atau penahanan {code}', en: 'Record arrest or detention of {code}' },
  sentence: {
    id: 'Buku besar akan mencatat untuk selamanya: {measure} atas {code}, {from}. Yang salah ketik dapat dikoreksi; tindakannya sendiri tidak.',
    en: 'The ledger will record for ever: {measure} of {code}, {from}. What was mistyped can be corrected; the measure itself cannot.',
  },
  recorded: { id: '{measure} {code} dicatat', en: '{measure} of {code} recorded' },
  correct: { id: 'Koreksi', en: 'Correct' },
  correctOf: { id: 'Koreksi {measure} {code}', en: 'Correct {measure} of {code}' },
  correctSentence: {
    id: 'Catatan lama tetap ada; buku besar akan menunjukkan untuk selamanya apa yang dikoreksi pada {measure} {code}, oleh siapa dan mengapa.',
    en: 'The old record stays; the ledger will show for ever what was corrected of {measure} of {code}, by whom and why.',
  },
  corrected: { id: '{measure} {code} dikoreksi', en: '{measure} of {code} corrected' },
  nothingChanged: { id: 'Belum ada yang diubah.', en: 'Nothing was changed yet.' },
  reason: { id: 'Alasan koreksi', en: 'Reason for correcting' },
  measure: { id: 'Tindakan', en: 'Measure' },
  from: { id: 'Mulai tanggal', en: 'From' },
  until: { id: 'Sampai tanggal', en: 'Until' },
  untilNeeded: { id: 'Perpanjangan memerlukan tanggal akhir.', en: 'An extension needs a last day.' },
  place: { id: 'Tempat', en: 'Place' },
  placeHint: { id: 'Tempat ditangkap, atau rumah tahanan.', en: 'Where the arrest was made, or the detention house.' },
  number: { id: 'Nomor surat', en: 'Number of the paper' },
  date: { id: 'Tanggal surat', en: 'Date of the paper' },
  authority: { id: 'Atas perintah', en: 'Ordered by' },
  authorityHint: {
    id: 'Misalnya Penyidik, Penuntut Umum, Ketua PN.',
    en: 'For example investigator, prosecutor, court.',
  },
  notes: { id: 'Catatan', en: 'Notes' },
  notesHint: { id: 'Tanpa nama orang: catatan ini terbaca oleh semua.', en: 'No names: everybody can read this.' },
  since: { id: 'sejak {from}', en: 'since {from}' },
  endsOn: { id: 'sampai {until}', en: 'until {until}' },
  endsSoon: { id: 'berakhir {until}, {days} hari lagi', en: 'ends {until}, in {days} {days|day|days}' },
  endsToday: { id: 'berakhir hari ini', en: 'ends today' },
  ended: {
    id: 'berakhir {until}, {days} hari lalu: catat perpanjangan atau pembebasan',
    en: 'ended {until}, {days} {days|day|days} ago: record the extension or the release',
  },
  endless: { id: 'tanggal akhir belum dicatat', en: 'no last day recorded' },
  numberMissing: { id: 'nomor surat belum dicatat', en: 'number of the paper not recorded' },
  withScan: { id: 'dengan pindaian', en: 'with a scan' },
} as const satisfies Record<string, Text>;

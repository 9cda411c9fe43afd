import type { Text } from '../text.ts';

/** The tray of long work. */
export const taskTexts = {
  title: { id: 'Pekerjaan berjalan', en: 'Work in progress' },
  starting: { id: 'Memulai…', en: 'Starting…' },
  cancelling: { id: 'Membatalkan…', en: 'Cancelling…' },
  done: { id: 'Selesai.', en: 'Done.' },
  failed: { id: 'Gagal.', en: 'Failed.' },
  cancelled: { id: 'Dibatalkan. Tidak ada yang dicatat.', en: 'Cancelled. Nothing was recorded.' },
  of: { id: '{done} dari {total}', en: '{done} of {total}' },
  files: { id: '{count} berkas', en: '{count} {count|file|files}' },
  entries: { id: '{count} entri', en: '{count} {count|entry|entries}' },
  steps: { id: '{count} langkah', en: '{count} {count|step|steps}' },
  rate: { id: '{amount} per detik', en: '{amount} a second' },
  left: { id: 'kira-kira {time} lagi', en: 'about {time} left' },
  seconds: { id: '{count} detik', en: '{count} s' },
  minutes: { id: '{count} menit', en: '{count} min' },
  hours: { id: '{hours} jam {minutes} menit', en: '{hours} h {minutes} min' },
} as const satisfies Record<string, Text>;

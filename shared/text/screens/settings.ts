import type { Text } from '../text.ts';

/** Settings of this computer, and what this catalogue is. */
export const settingsTexts = {
  title: { id: 'Pengaturan', en: 'Settings' },
  thisComputer: { id: 'Komputer ini', en: 'This computer' },
  language: { id: 'Bahasa', en: 'Language' },
  indonesian: { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
  english: { id: 'English', en: 'English' },
  theme: { id: 'Tampilan', en: 'Theme' },
  system: { id: 'Ikut sistem', en: 'As the system' },
  light: { id: 'Terang', en: 'Light' },
  dark: { id: 'Gelap', en: 'Dark' },
  idle: { id: 'Kunci sendiri setelah (menit tanpa kegiatan)', en: 'Lock by itself after (idle minutes)' },
  idleHint: {
    id: '1 sampai 120 menit. Pekerjaan panjang yang sedang berjalan ditunggu sampai selesai.',
    en: '1 to 120 minutes. Long work in progress is waited for.',
  },
  backupDays: { id: 'Ingatkan membuat cadangan setelah (hari)', en: 'Remind of a backup after (days)' },
  backupDaysHint: {
    id: 'Bila ada catatan baru sejak cadangan terakhir.',
    en: 'If anything was recorded since the last backup.',
  },
  drillDays: { id: 'Ingatkan menguji cadangan setelah (hari)', en: 'Remind of a backup drill after (days)' },
  drillDaysHint: {
    id: 'Cadangan yang tidak pernah dicoba belum tentu dapat dipulihkan.',
    en: 'A backup that nobody tried may not be restorable.',
  },
  numberWrong: { id: 'Isi angka 1 sampai {max}.', en: 'Enter a number from 1 to {max}.' },
  about: { id: 'Katalog ini', en: 'This catalogue' },
  catalogue: { id: 'Nama katalog', en: 'Name of the catalogue' },
  unit: { id: 'Satuan', en: 'Unit' },
  station: { id: 'Stasiun', en: 'Station' },
  person: { id: 'Ditandatangani sebagai', en: 'You sign as' },
  key: { id: 'Kunci penanda tangan paket', en: 'Bundle signer key' },
  keyHint: {
    id: 'Cetak kunci ini pada surat pengantar setiap penyerahan. Dengan kunci ini penerima dapat memastikan bahwa paket benar-benar berasal dari satuan Anda. Kunci ini bukan rahasia.',
    en: 'Print this key on the covering letter of every hand-over. With it the recipient can be sure that a bundle really comes from your unit. It is not a secret.',
  },
  program: { id: 'Program', en: 'Program' },
  licence: { id: 'Buka lisensi di peramban', en: 'Open the licence in the browser' },
  manual: { id: 'Buka petunjuk di peramban', en: 'Open the manual in the browser' },
  keys: { id: 'Tombol cepat', en: 'Keyboard shortcuts' },
} as const satisfies Record<string, Text>;

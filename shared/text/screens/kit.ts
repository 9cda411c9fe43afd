import type { Text } from '../text.ts';

/** Words of the parts that every screen is made of. */
export const kitTexts = {
  groupHere: { id: 'Di layar ini', en: 'On this screen' },
  groupGo: { id: 'Pindah ke', en: 'Go to' },
  groupAlways: { id: 'Selalu', en: 'Always' },
  copy: { id: 'Salin', en: 'Copy' },
  copied: { id: 'Tersalin', en: 'Copied' },
  copyFailed: {
    id: 'Tidak dapat menyalin. Pilih teksnya, lalu tekan Ctrl+C.',
    en: 'Could not copy. Select the text and press Ctrl+C.',
  },
  close: { id: 'Tutup', en: 'Close' },
  cancel: { id: 'Batal', en: 'Cancel' },
  back: { id: 'Kembali', en: 'Back' },
  forward: { id: 'Maju', en: 'Forward' },
  up: { id: 'Kembali atau tutup', en: 'Back or close' },
  retry: { id: 'Coba lagi', en: 'Try again' },
  optional: { id: 'boleh kosong', en: 'optional' },
  code: { id: 'Kode: {code}', en: 'Code: {code}' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  showWhole: { id: 'Tampilkan seluruhnya', en: 'Show all of it' },
  pin: { id: 'Sematkan panel', en: 'Pin the panel' },
  unpin: { id: 'Lepaskan sematan', en: 'Unpin the panel' },
  rowsOf: { id: '{shown} dari {total}', en: '{shown} of {total}' },
  selected: { id: '{count} dipilih', en: '{count} selected' },
  tableHelp: {
    id: 'Panah atas dan bawah untuk berpindah, Enter untuk membuka.',
    en: 'Up and down arrows to move, Enter to open.',
  },
  tableSelectHelp: { id: 'Spasi untuk memilih.', en: 'Space to select.' },
  signTitle: { id: 'Tanda tangani', en: 'Sign' },
  signWho: { id: 'Ditandatangani oleh {name}, {role}', en: 'Signed by {name}, {role}' },
  signForEver: {
    id: 'Catatan ini tidak dapat dihapus atau diubah. Kekeliruan hanya dapat diperbaiki dengan catatan koreksi yang tetap memperlihatkan keduanya.',
    en: 'This entry can never be deleted or changed. A mistake can only be put right by a correction that keeps both visible.',
  },
  leaveTitle: { id: 'Isian belum disimpan', en: 'Not saved yet' },
  leaveText: { id: 'Yang sudah diketik di layar ini akan hilang.', en: 'What you typed on this screen will be lost.' },
  leaveStay: { id: 'Lanjut mengisi', en: 'Keep typing' },
  leaveGo: { id: 'Buang isian', en: 'Discard it' },
  capsLock: { id: 'Caps Lock menyala', en: 'Caps Lock is on' },
  showPassphrase: { id: 'Perlihatkan kata sandi', en: 'Show the passphrase' },
  date: { id: 'Tanggal', en: 'Date' },
  time: { id: 'Jam', en: 'Time' },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  dateExample: { id: 'mis. 21-11-2026', en: 'e.g. 21-11-2026' },
  timeExample: { id: 'mis. 14.05', en: 'e.g. 14:05' },
  addLine: { id: 'Ketik lalu tekan Enter', en: 'Type, then press Enter' },
  dueOn: { id: 'Kembali {date}', en: 'Due {date}' },
  overdueSince: { id: 'Terlambat sejak {date}', en: 'Overdue since {date}' },
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
} as const satisfies Record<string, Text>;

/** What is wrong with one field, beside the field. `{limit}` where a limit is known. */
export const fieldTexts = {
  required: { id: 'Wajib diisi.', en: 'Please fill this in.' },
  'too-long': { id: 'Paling banyak {limit} karakter.', en: 'At most {limit} characters.' },
  'too-short': { id: 'Paling sedikit {limit} karakter.', en: 'At least {limit} characters.' },
  'too-small': { id: 'Paling kecil {limit}.', en: 'At least {limit}.' },
  'too-big': { id: 'Paling besar {limit}.', en: 'At most {limit}.' },
  'too-few': { id: 'Isi paling sedikit {limit}.', en: 'Give at least {limit}.' },
  number: { id: 'Isi dengan angka bulat.', en: 'Enter a whole number.' },
  date: { id: 'Tanggal tidak dikenali. Contoh: 21-11-2026.', en: 'Not a date. Example: 21-11-2026.' },
  time: {
    id: 'Isi tanggal dan jam. Contoh: 21-11-2026, 14.05.',
    en: 'Enter a date and a time. Example: 21-11-2026, 14:05.',
  },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  format: { id: 'Bentuknya belum benar.', en: 'This is not in the right form.' },
  refused: { id: 'Tidak diterima.', en: 'Not accepted.' },
} as const satisfies Record<string, Text>;
export type FieldProblem = keyof typeof fieldTexts;

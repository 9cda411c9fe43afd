import type { Text } from '../text.ts';

/** Unlocking, and why the catalogue is locked. */
export const unlockTexts = {
  title: { id: 'Buka {name}', en: 'Open {name}' },
  person: { id: 'Nama Anda', en: 'Your name' },
  passphrase: { id: 'Kata sandi', en: 'Passphrase' },
  unlock: { id: 'Buka kunci', en: 'Unlock' },
  unlocking: {
    id: 'Membuka kunci. Ini sengaja butuh waktu sejenak.',
    en: 'Unlocking. This takes a moment on purpose.',
  },
  wait: { id: 'Dapat dicoba lagi dalam {time}', en: 'Try again in {time}' },
  recover: {
    id: 'Lupa kata sandi? Gunakan lembar pemulihan',
    en: 'Forgot the passphrase? Use the recovery sheet',
  },
  other: { id: 'Buka katalog lain', en: 'Open another catalogue' },
  manual: {
    id: 'Katalog dikunci. Kunci rahasianya sudah dihapus dari memori.',
    en: 'The catalogue is locked. Its keys were wiped from memory.',
  },
  switch: {
    id: 'Katalog dikunci untuk berganti pengguna. Pilih siapa yang melanjutkan.',
    en: 'The catalogue was locked for another user. Choose who goes on.',
  },
  idle: {
    id: 'Katalog dikunci karena tidak ada kegiatan. Kunci rahasianya sudah dihapus dari memori.',
    en: 'The catalogue locked itself because nothing was happening. Its keys were wiped from memory.',
  },
  suspend: {
    id: 'Katalog dikunci karena komputer tidur atau layarnya terkunci.',
    en: 'The catalogue was locked because the computer slept or its screen was locked.',
  },
  crash: {
    id: 'Layanan katalog berhenti mendadak, jadi katalog dikunci. Semua yang sudah dinyatakan tersimpan tetap ada. Periksa catatan terakhir Anda sebelum mengulanginya.',
    en: 'The catalogue service stopped suddenly, so the catalogue was locked. Everything that was confirmed is kept. Check your last entry before repeating it.',
  },
} as const satisfies Record<string, Text>;

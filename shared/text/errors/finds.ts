import type { Text } from '../text.ts';

/** The rules of finds and of what is asked for outside. */
export const findErrors = {
  FIND_UNKNOWN: {
    id: 'Temuan ini tidak ada dalam katalog. Muat ulang daftar temuan, lalu pilih lagi.',
    en: 'This find is not in the catalogue. Reload the list of finds and choose again.',
  },
  FIND_IN_FUTURE: {
    id: 'Waktu yang ditulis ({happened}) belum tiba; hari ini {today}. Periksa tanggal, jam, dan zona waktunya.',
    en: 'The time written ({happened}) has not come yet; today is {today}. Check its date, hour and time zone.',
  },
  FIND_TOO_EARLY: {
    id: 'Tanggal jawaban ({happened}) mendahului tanggal suratnya ({earliest}). Periksa kedua tanggal.',
    en: 'The answer ({happened}) is dated before its letter ({earliest}). Check both dates.',
  },
  FIND_WITHOUT_TRACE: {
    id: 'Temuan ini belum dapat ditelusuri lagi. Isi nama akun, ID pengguna, tautan, atau tempatnya.',
    en: 'Nobody could trace this find again. Fill in the account, the user id, the link or the place.',
  },
  FIND_CLOSED: {
    id: 'Temuan {number} sudah ditutup atau sudah masuk perkara. Catat temuan baru, atau kerjakan pada perkaranya.',
    en: 'Find {number} is closed, or in a case already. Record a new find, or go on in its case.',
  },
  FIND_REPORTED: {
    id: 'Temuan {number} sudah menjadi laporan polisi. Buka perkaranya.',
    en: 'Find {number} is a police report already. Open its case.',
  },
  FIND_CAPTURE_MISSING: {
    id: 'Temuan {number} belum punya tangkapan. Simpan tangkapannya dahulu, karena pemutusan akses dapat menghapus bukti; bila tidak mungkin, tulis alasannya.',
    en: 'Find {number} has no capture yet. Keep one first, because a take-down may destroy the evidence; where that is impossible, write why.',
  },
  FIND_CHANGED: {
    id: 'Isi temuan {number} pada perkara ini tidak sama dengan temuan aslinya. Muat ulang, lalu masukkan lagi; bila ini dari pemeriksaan, laporkan kepada pengawas.',
    en: 'What the case says of find {number} is not what the find itself says. Reload and take it in again; if an audit says this, tell your supervisor.',
  },
  REFERRAL_UNKNOWN: {
    id: 'Rujukan ini tidak ada pada temuan. Muat ulang, lalu pilih rujukannya lagi.',
    en: 'The find has no such referral. Reload and choose the referral again.',
  },
} satisfies Readonly<Record<string, Text>>;

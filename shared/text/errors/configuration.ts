import type { Text } from '../text.ts';

/** The unit's own lists and rules. */
export const configurationErrors = {
  CONFIGURATION_SAME: {
    id: 'Aturan ini sudah berlaku seperti itu. Ubah sesuatu, atau batalkan.',
    en: 'This is how it is set already. Change something, or cancel.',
  },
  CONFIGURATION_TWICE: {
    id: '"{value}" tertulis dua kali. Hapus salah satunya, lalu simpan lagi.',
    en: '"{value}" stands there twice. Remove one of them and save again.',
  },
  CONFIGURATION_UNKNOWN: {
    id: '"{value}" tidak dikenal di sini. Periksa penulisannya, atau pilih dari daftar.',
    en: '"{value}" is not known here. Check its spelling, or choose from the list.',
  },
  CONFIGURATION_NO_CHOICES: {
    id: 'Isian "{value}" berupa pilihan, tetapi belum ada pilihannya. Tambahkan sekurang-kurangnya satu pilihan.',
    en: 'The field "{value}" is a choice but has none. Add at least one.',
  },
  NUMBER_PATTERN_INVALID: {
    id: 'Pola nomor "{pattern}" tidak dapat dibaca. Pakai {n}, {romawi}, {yyyy}, {teks}, {...}, atau pilihan seperti {A|B}; setiap kurung kurawal ada pasangannya.',
    en: 'The number pattern "{pattern}" cannot be read. Use {n}, {romawi}, {yyyy}, {teks}, {...} or choices such as {A|B}; every brace has its other.',
  },
  NUMBER_EXAMPLE_DIFFERS: {
    id: 'Contoh "{example}" tidak cocok dengan polanya sendiri, "{pattern}". Betulkan salah satunya.',
    en: 'The example "{example}" does not fit its own pattern, "{pattern}". Mend one of them.',
  },
} as const satisfies Record<string, Text>;

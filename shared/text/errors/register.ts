import type { Text } from '../text.ts';

/** A register that somebody else's program wrote. */
export const registerErrors = {
  REGISTER_NOT_RECOGNISED: {
    id: 'Berkas ini bukan register .xlsx atau .csv. Pilih berkas registernya, atau simpan ulang dari Excel sebagai .xlsx.',
    en: 'This file is no .xlsx or .csv register. Choose the register itself, or save it again from Excel as .xlsx.',
  },
  REGISTER_OLD_FORMAT: {
    id: 'Ini berkas Excel lama (.xls). Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu pilih berkas yang baru.',
    en: 'This is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and choose the new file.',
  },
  REGISTER_ENCRYPTED: {
    id: 'Register ini dikunci kata sandi. Buka di Excel, hapus kata sandinya (Berkas, Info, Proteksi), simpan, lalu ulangi.',
    en: 'This register is locked by a password. Open it in Excel, remove the password (File, Info, Protect), save it, and try again.',
  },
  REGISTER_MACRO: {
    id: 'Berkas ini membawa makro, dan makro tidak pernah dibuka di sini. Simpan ulang sebagai .xlsx tanpa makro.',
    en: 'This file carries macros, which are never opened here. Save it again as .xlsx without macros.',
  },
  REGISTER_BOMB: {
    id: 'Isi berkas ini jauh lebih besar daripada ukurannya, seperti berkas jebakan. Tidak ada yang dibuka. Minta berkas dari sumber yang dikenal.',
    en: 'This file unpacks to far more than its size, as traps do. Nothing was opened. Ask a source you know for the file.',
  },
  REGISTER_TOO_LARGE: {
    id: 'Register ini melewati batas ({limit} {unit}). Pecah menjadi beberapa berkas, lalu impor satu per satu.',
    en: 'This register is beyond the limit ({limit} {unit}). Part it into several files and import them one by one.',
  },
  REGISTER_TRUNCATED: {
    id: 'Berkas ini terpotong; akhirnya tidak ada. Salin sekali lagi dari asalnya.',
    en: 'This file was cut off; its end is missing. Copy it once more from where it came.',
  },
  REGISTER_DAMAGED: {
    id: 'Berkas ini rusak ({reason}). Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu pilih yang baru.',
    en: 'This file is damaged ({reason}). Open it in Excel or LibreOffice, save it again as .xlsx, and choose the new one.',
  },
  REGISTER_QUOTE_OPEN: {
    id: 'Pada baris {row} ada tanda kutip yang tidak ditutup. Perbaiki baris itu, lalu pilih berkasnya lagi.',
    en: 'In row {row} a quotation mark is never closed. Mend that row and choose the file again.',
  },
  REGISTER_CELL_TOO_LONG: {
    id: 'Sel {place} lebih panjang dari {limit} huruf. Pendekkan atau pindahkan isinya, lalu ulangi.',
    en: 'The cell {place} is longer than {limit} {limit|character|characters}. Shorten or move it, then try again.',
  },
  REGISTER_EMPTY: {
    id: 'Register ini kosong. Periksa apakah berkas yang dipilih sudah benar.',
    en: 'This register is empty. Check that it is the right file.',
  },
  REGISTER_SHEET_UNKNOWN: {
    id: 'Lembar "{sheet}" tidak ada di berkas ini. Pilih lembar yang ada.',
    en: 'There is no sheet "{sheet}" in this file. Choose one that is there.',
  },
  REGISTER_COLUMN_MISSING: {
    id: 'Kolom ini belum dipasangkan: {fields}. Pilih kolom register yang memuatnya.',
    en: 'These columns are not matched yet: {fields}. Choose the column of the register that holds them.',
  },
  REGISTER_COLUMN_TWICE: {
    id: 'Dua kolom dipasangkan dengan isian yang sama: {fields}. Lepaskan salah satunya.',
    en: 'Two columns are matched to the same field: {fields}. Release one of them.',
  },
  REGISTER_CHANGED: {
    id: 'Berkas register berubah sejak pratinjau. Muat ulang pratinjaunya sebelum mengimpor.',
    en: 'The register changed since the preview. Load the preview again before importing.',
  },
  REGISTER_NOTHING_REFUSED: {
    id: 'Tidak ada baris yang ditolak, jadi tidak ada yang perlu disimpan.',
    en: 'No row was refused, so there is nothing to save.',
  },
} as const satisfies Record<string, Text>;

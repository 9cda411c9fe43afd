import type { Text } from '../text.ts';

/** Lists of files that other tools made. */
export const fileListErrors = {
  FILE_LIST_UNKNOWN_KIND: {
    id: 'Berkas ini tidak dikenali sebagai daftar berkas. Pilih daftar dari sha256sum, hashdeep, fiwalk, atau FTK Imager; bila berupa tabel, tentukan jenisnya "csv" dan kolomnya.',
    en: 'This file is not known as a list of files. Choose a list of sha256sum, hashdeep, fiwalk or FTK Imager; if it is a table, name its kind "csv" and its columns.',
  },
  FILE_LIST_IS_LOG: {
    id: 'Ini laporan akuisisi {tool}, bukan daftar berkas. Catat sebagai akuisisi barang ini, lalu pilih daftar berkasnya.',
    en: 'This is an acquisition report of {tool}, not a list of files. Record it as the acquisition of the item, and choose its list of files here.',
  },
  FILE_LIST_COLUMN_MISSING: {
    id: 'Belum ditentukan kolom mana yang memuat nama berkas. Pilih kolomnya, lalu ulangi.',
    en: 'Nothing says which column holds the names of the files. Choose the column and try again.',
  },
  FILE_LIST_REFUSED: {
    id: 'Daftar ini memuat {errors} kesalahan, yang pertama pada baris {line}. Tidak ada yang disimpan. Lihat pratinjaunya, mintalah daftar yang utuh, lalu ulangi.',
    en: 'This list has {errors} {errors|error|errors}, the first in line {line}. Nothing was kept. Look at the preview, ask for a whole list, and try again.',
  },
  FILE_LIST_FILE_CHANGED: {
    id: 'Berkas daftar ini berubah sejak pratinjau. Muat ulang pratinjaunya sebelum mengimpor.',
    en: 'The file of this list changed since the preview. Load the preview again before importing.',
  },
} satisfies Readonly<Record<string, Text>>;

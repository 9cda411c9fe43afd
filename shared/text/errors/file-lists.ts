import type { Text } from '../text.ts';

/** Lists of files that other tools made. */
export const fileListErrors = {
  FILE_LIST_FILE_EMPTY: {
    id: 'Berkas ini kosong (0 bita). Periksa apakah alat pembuat daftarnya selesai dan salinannya utuh, lalu pilih lagi.',
    en: 'This file is empty (0 bytes). See whether the tool that makes the list has ended and the copy is whole, then choose again.',
  },
  FILE_LIST_UNKNOWN_KIND: {
    id: 'Berkas ini tidak dikenali sebagai daftar berkas. Pilih daftar dari sha256sum, hashdeep, fiwalk, atau FTK Imager, atau tabel CSV yang baris pertamanya memuat nama kolom, misalnya path,size,sha256.',
    en: 'This file is not known as a list of files. Choose a list of sha256sum, hashdeep, fiwalk or FTK Imager, or a CSV table whose first row names its columns, path,size,sha256 for example.',
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
  COMPARISON_NOTHING_SAME: {
    id: 'Dari {found} berkas yang ditemukan, tidak satu pun namanya ada dalam daftar; isi yang sama di bawah nama lain: {elsewhere}. Mungkin pilihannya keliru, atau foldernya setingkat terlalu tinggi atau rendah. Belum ada yang dicatat. Periksa foldernya atau daftarnya, lalu ulangi, atau catat memang demikian.',
    en: '{found} {found|file was|files were} found, and not one name is in the list; the same content under another name: {elsewhere}. Perhaps the wrong one was chosen, or a folder one step too high or too low. Nothing was recorded. Check the folder or the list and try again, or record it as it is.',
  },
  HASH_SETS_NOT_COMPARABLE: {
    id: 'Daftar {item} tidak mempunyai jenis nilai hash yang ada pada himpunan mana pun, sehingga tidak ada yang dapat dikenali. Tambahkan himpunan dengan jenis nilai hash daftar ini, lalu cocokkan lagi.',
    en: 'The list of {item} has no kind of hash value that any hash set has, so nothing could be recognised. Add a set with the kind of hash value of this list, then match again.',
  },
} satisfies Readonly<Record<string, Text>>;

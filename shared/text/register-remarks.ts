import type { RefusalCode, WarningCode } from '../domain/register/remarks.ts';
import type { Text } from './text.ts';

/** Why a row was not taken, and how to mend it. `{column}` is the heading in the register. */
export const refusalTexts = {
  'row-heading': {
    id: 'Ini judul kolom yang diulang, bukan barang. Hapus baris ini.',
    en: 'This is the heading once more and no item. Delete this row.',
  },
  'row-total': {
    id: 'Ini baris jumlah, bukan barang. Baris ini dilewati.',
    en: 'This is the row of the sum and no item. It is left out.',
  },
  'row-not-item': {
    id: 'Hanya satu sel yang terisi: ini judul atau jumlah, bukan barang. Hapus atau lengkapi barisnya.',
    en: 'Only one cell is filled: a title or a sum, no item. Delete the row or complete it.',
  },
  missing: {
    id: '"{column}" kosong. Isi selnya, atau tentukan nilainya untuk semua baris saat mengimpor.',
    en: '"{column}" is empty. Fill the cell, or give the value for all rows when importing.',
  },
  'text-too-long': {
    id: '"{column}" lebih panjang dari {limit} huruf. Pindahkan sebagian ke keterangan.',
    en: '"{column}" is longer than {limit} {limit|character|characters}. Move part of it to the notes.',
  },
  'text-invalid': {
    id: '"{column}" memuat huruf rusak yang tidak dapat disimpan. Ketik ulang isinya.',
    en: '"{column}" holds a broken character that cannot be kept. Type it anew.',
  },
  'cell-error': {
    id: '"{column}" berisi galat Excel ({text}). Ganti dengan nilai yang benar.',
    en: '"{column}" holds an Excel error ({text}). Put the right value in its place.',
  },
  'formula-empty': {
    id: '"{column}" berisi rumus tanpa hasil. Buka di Excel, hitung ulang, lalu simpan; atau ketik nilainya.',
    en: '"{column}" is a formula without a result. Open it in Excel, calculate and save; or type the value.',
  },
  'date-unreadable': {
    id: '"{column}" tidak terbaca sebagai tanggal: {text}. Tulis seperti 3 Januari 2026 atau 03-01-2026.',
    en: '"{column}" cannot be read as a date: {text}. Write it as 3 Januari 2026 or 03-01-2026.',
  },
  'date-impossible': {
    id: '"{column}" bukan tanggal yang ada: {text}. Tulis hari dahulu, lalu bulan.',
    en: '"{column}" is no day that exists: {text}. Write the day first, then the month.',
  },
  'date-future': {
    id: '"{column}" ({date}) belum tiba. Periksa tahunnya.',
    en: '"{column}" ({date}) has not come yet. Check the year.',
  },
  'time-unreadable': {
    id: '"{column}" tidak terbaca sebagai jam: {text}. Tulis seperti 14.30.',
    en: '"{column}" cannot be read as a time: {text}. Write it as 14.30.',
  },
  'quantity-unreadable': {
    id: '"{column}" tidak terbaca sebagai jumlah: {text}. Tulis angka, boleh dengan satuan: 3 unit.',
    en: '"{column}" cannot be read as a quantity: {text}. Write a number, with a unit if you like: 3 unit.',
  },
  'quantity-contradiction': {
    id: 'Angka dan huruf pada "{column}" tidak sama: {text}. Cocokkan dengan barangnya.',
    en: 'Number and words in "{column}" do not agree: {text}. Compare with the item.',
  },
  'identifier-cut': {
    id: '"{column}" sudah dibulatkan Excel ({text}); angka aslinya hilang. Salin dari barangnya sebagai teks.',
    en: 'Excel has rounded "{column}" ({text}); its digits are gone. Copy it from the item as text.',
  },
  'identifier-check-digit': {
    id: 'Angka pemeriksa "{column}" tidak cocok: {text}. Satu angka mungkin salah salin; periksa pada barangnya.',
    en: 'The check digit of "{column}" does not agree: {text}. A digit may be miscopied; look at the item.',
  },
  'identifier-shape': {
    id: '"{column}" bukan bentuk yang benar: {text}. Satu barang memuat satu nomor yang lengkap.',
    en: '"{column}" does not have the right form: {text}. One item bears one whole number.',
  },
  'identifier-quantity': {
    id: 'Satu nomor menandai satu barang, tetapi jumlahnya {quantity}. Pecah menjadi satu baris per barang.',
    en: 'One number stands for one thing, but the quantity is {quantity}. Write one row for each.',
  },
  'cash-mismatch': {
    id: 'Pecahan uang berjumlah {counted}, tetapi tertulis {stated}. Hitung ulang dan perbaiki salah satunya.',
    en: 'The denominations make {counted}, but {stated} is written. Count again and mend one of them.',
  },
  'witness-not-coded': {
    id: 'Saksi pada "{column}" harus berupa kode (SK-01), bukan nama. Ganti dengan kodenya.',
    en: 'Witnesses in "{column}" must be codes (SK-01), not names. Put the code in its place.',
  },
  'duplicate-in-file': {
    id: 'Sama dengan baris {row} di berkas ini. Hapus salah satunya; bila memang dua barang, pilih "catat juga yang sama".',
    en: 'The same as row {row} of this file. Delete one; if these are two things, choose "record equal ones too".',
  },
  'duplicate-in-catalogue': {
    id: 'Sudah tercatat pada {item}. Hapus baris ini; bila memang barang lain, pilih "catat juga yang sama".',
    en: 'Recorded already as {item}. Delete this row; if it is another thing, choose "record equal ones too".',
  },
  'case-unknown': {
    id: 'Perkara {number} belum ada di katalog. Buka perkaranya dahulu, atau pilih "buka perkara yang belum ada".',
    en: 'There is no case {number} in the catalogue. Open it first, or choose "open cases that are missing".',
  },
  'authority-missing': {
    id: 'Tidak ada surat perintah penyitaan. Isi nomor dan tanggalnya, atau tentukan dasar penyitaan untuk semua baris.',
    en: 'There is no seizure order. Give its number and date, or the authority for all rows.',
  },
  rule: { id: 'Baris ini ditolak aturan pencatatan.', en: 'A rule of recording refuses this row.' },
} as const satisfies Record<RefusalCode, Text>;

/** What somebody should look at although the row is taken. */
export const warningTexts = {
  'hidden-row': { id: 'Baris ini disembunyikan di Excel.', en: 'This row is hidden in Excel.' },
  'hidden-column': { id: 'Kolom "{column}" disembunyikan di Excel.', en: 'The column "{column}" is hidden in Excel.' },
  'formula-result': {
    id: '"{column}" adalah hasil rumus; yang dipakai hasil terakhirnya.',
    en: '"{column}" is the result of a formula; its last result is used.',
  },
  'formula-like': {
    id: '"{column}" tampak seperti rumus dan disimpan sebagai teks.',
    en: '"{column}" looks like a formula and is kept as text.',
  },
  invisible: {
    id: '"{column}" memuat huruf yang tidak terlihat atau membalik arah baca.',
    en: '"{column}" holds characters that are invisible or turn the direction of reading.',
  },
  carried: {
    id: '"{column}" kosong; diambil dari baris di atasnya.',
    en: '"{column}" is empty; taken from the row above.',
  },
  'date-serial': {
    id: '"{column}" berupa angka tanggal Excel, dibaca {date}.',
    en: '"{column}" is a serial number of Excel, read as {date}.',
  },
  'quantity-assumed': {
    id: '"{column}" tidak menyebut jumlah; dicatat 1.',
    en: '"{column}" names no quantity; recorded as 1.',
  },
  'quantity-fraction': {
    id: '"{column}" berupa berat atau ukuran; dicatat 1 barang, ukurannya di catatan.',
    en: '"{column}" is a weight or measure; recorded as 1 thing, the measure in the notes.',
  },
  'identifier-noted': {
    id: '"{column}" tidak dapat dipercaya ({text}); disimpan di catatan saja.',
    en: '"{column}" cannot be trusted ({text}); kept in the notes only.',
  },
  'identifier-from-number': {
    id: '"{column}" tersimpan sebagai angka; cocokkan dengan barangnya.',
    en: '"{column}" was stored as a number; compare it with the item.',
  },
  'brand-missing': { id: 'Merek tidak tercatat di register.', en: 'The register names no brand.' },
  'class-fallback': {
    id: 'Keterangan untuk jenisnya kurang; dicatat sebagai barang lain.',
    en: 'Too little is known for its class; recorded as another thing.',
  },
  'cash-without-denominations': {
    id: 'Uang tanpa rincian pecahan; dicatat sebagai barang lain sampai dihitung.',
    en: 'Money without denominations; recorded as another thing until it is counted.',
  },
  'holder-name': {
    id: '"{column}" tampak seperti nama. Di katalog orang disebut dengan kode (PL-01) atau jabatan.',
    en: '"{column}" looks like a name. The catalogue names people by code (PL-01) or office.',
  },
  'case-opened': { id: 'Perkara {number} dibuka.', en: 'The case {number} is opened.' },
  'order-recorded': { id: 'Surat perintah {number} dicatat.', en: 'The order {number} is recorded.' },
  'seizure-apart': {
    id: 'Penyitaannya sudah diajukan ke pengadilan; barang ini dicatat sebagai penyitaan tersendiri. Mintakan persetujuannya.',
    en: 'A court was asked about its seizure already; this item becomes a seizure of its own. Ask approval for it.',
  },
} as const satisfies Record<WarningCode, Text>;

import type { FileAlgorithm, ListKind } from '../domain/file-list/events.ts';
import type { ListColumn, ListEncoding, ListErrorCode } from '../domain/file-list/listing.ts';
import { say, type Language, type Text } from './text.ts';

/** Kinds of lists, by the tools that make them. */
export const listKindTexts = {
  sha256sum: { id: 'sha256sum', en: 'sha256sum' },
  sha1sum: { id: 'sha1sum', en: 'sha1sum' },
  md5sum: { id: 'md5sum', en: 'md5sum' },
  hashdeep: { id: 'hashdeep', en: 'hashdeep' },
  dfxml: { id: 'DFXML (fiwalk)', en: 'DFXML (fiwalk)' },
  'ftk-csv': { id: 'CSV FTK Imager', en: 'FTK Imager CSV' },
  csv: { id: 'Tabel CSV', en: 'CSV table' },
} as const satisfies Record<ListKind, Text>;

export const listEncodingTexts = {
  'utf-8': { id: 'UTF-8', en: 'UTF-8' },
  'utf-16le': { id: 'UTF-16 LE', en: 'UTF-16 LE' },
  'utf-16be': { id: 'UTF-16 BE', en: 'UTF-16 BE' },
  'windows-1252': { id: 'Windows-1252', en: 'Windows-1252' },
} as const satisfies Record<ListEncoding, Text>;

export const listColumnTexts = {
  path: { id: 'Nama berkas dengan foldernya', en: 'File name with its folders' },
  bytes: { id: 'Ukuran', en: 'Size' },
  sha256: { id: 'SHA-256', en: 'SHA-256' },
  sha1: { id: 'SHA-1', en: 'SHA-1' },
  md5: { id: 'MD5', en: 'MD5' },
  modified: { id: 'Waktu diubah', en: 'Time of change' },
  deleted: { id: 'Sudah dihapus', en: 'Deleted' },
} as const satisfies Record<ListColumn, Text>;

export const algorithmTexts = {
  sha256: { id: 'SHA-256', en: 'SHA-256' },
  sha1: { id: 'SHA-1', en: 'SHA-1' },
  md5: { id: 'MD5', en: 'MD5' },
} as const satisfies Record<FileAlgorithm, Text>;

/** What is the matter with a line of a list, and how to get a good one. */
export const listErrorTexts = {
  'half-line': {
    id: 'Baris ini tidak utuh. Bila terpotong, buat ulang daftarnya. Bila nama berkasnya memuat baris baru, hashdeep tidak dapat menulisnya: pakai sha256sum atau DFXML (fiwalk).',
    en: 'This line is not whole. If it was cut, make the list again. If the name of the file holds a line end, hashdeep cannot write it: use sha256sum or DFXML (fiwalk).',
  },
  'cut-off': {
    id: 'Berkas berakhir di tengah baris ini. Salin sekali lagi dari asalnya; bila memang utuh, nyatakan demikian.',
    en: 'The file ends within this line. Copy it once more from where it came; if the line is whole, say so.',
  },
  pieces: {
    id: 'Daftar ini memuat nilai hash potongan berkas, bukan berkas utuh. Buat ulang tanpa pilihan -p.',
    en: 'This list is of pieces of files, not of whole ones. Make it again without -p.',
  },
  'other-kind': {
    id: 'Mulai baris ini berisi daftar jenis lain ({found}). Pisahkan menjadi dua berkas, satu untuk tiap daftar.',
    en: 'From this line on the file holds a list of another kind ({found}). Part it into two files, one for each list.',
  },
  columns: {
    id: 'Baris ini berisi {found} kolom, seharusnya {expected}. Periksa pemisah dan tanda kutipnya.',
    en: 'This line has {found} {found|column|columns} instead of {expected}. Check the delimiter and the quotation marks.',
  },
  'bad-quote': {
    id: 'Tanda kutip di sini tidak ditutup atau disusul teks. Ekspor ulang tabelnya.',
    en: 'A quotation mark here is never closed, or text follows it. Export the table again.',
  },
  'digest-length': {
    id: 'Nilai hash berisi {found} angka, seharusnya {expected}. Mungkin terpotong; buat ulang daftarnya.',
    en: 'The digest has {found} {found|digit|digits} instead of {expected}. It may be cut; make the list again.',
  },
  'not-hex': {
    id: 'Nilai hash memuat huruf selain 0-9 dan a-f. Salin sekali lagi dari asalnya.',
    en: 'The digest holds other letters than 0-9 and a-f. Copy it once more from where it came.',
  },
  'mixed-algorithms': {
    id: 'Di sini {found}, padahal daftar ini {expected}. Pisahkan menjadi satu daftar untuk tiap jenis hash.',
    en: 'Here stands {found}, but the list is of {expected}. Part it into one list for each kind of digest.',
  },
  'empty-name': {
    id: 'Tidak ada nama berkas di sini. Buat ulang daftarnya.',
    en: 'There is no name here. Make the list again.',
  },
  nul: {
    id: 'Nama berkas memuat karakter NUL, yang tidak mungkin ada pada nama. Periksa jenis dan penyandian daftarnya.',
    en: 'The name holds a NUL, which no name can. Check the kind and the encoding of the list.',
  },
  'bad-escape': {
    id: 'Nama berkas memuat tanda \\ yang tidak ditulis seperti sha256sum menulisnya. Buat ulang daftarnya.',
    en: 'The name holds a \\ that sha256sum would not write so. Make the list again.',
  },
  'path-outside': {
    id: 'Berkas ini terletak di luar folder daftarnya. Pilih folder lain untuk dipotong, atau jangan potong apa pun.',
    en: 'This file lies outside of the folder of the list. Choose another folder to cut off, or cut nothing.',
  },
  'duplicate-path': {
    id: 'Nama ini sudah ada pada baris {other}. Hapus salah satunya dari daftar.',
    en: 'This name stands in line {other} already. Take one of them out of the list.',
  },
  'digests-differ': {
    id: 'Nama ini sudah ada pada baris {other} dengan nilai lain. Tanyakan kepada pembuat daftar mana yang benar.',
    en: 'This name stands in line {other} with other values. Ask who made the list which one is right.',
  },
  'bad-size': {
    id: 'Ukuran berkas bukan bilangan bulat. Periksa kolomnya.',
    en: 'The size is no whole number. Check the column.',
  },
  'negative-size': {
    id: 'Ukuran berkas negatif. Buat ulang daftarnya.',
    en: 'The size is negative. Make the list again.',
  },
  'bad-time': {
    id: 'Waktunya tidak terbaca. Tulis seperti 2026-11-22 14:30:00, atau jangan ambil kolom itu.',
    en: 'The time cannot be read. Write it as 2026-11-22 14:30:00, or leave the column out.',
  },
  'field-too-long': {
    id: 'Satu isian di sini lebih panjang dari {limit} bita, lebih dari nama berkas mana pun. Periksa tanda kutipnya.',
    en: 'A field here is longer than {limit} {limit|byte|bytes}, more than any name of a file. Check the quotation marks.',
  },
  'line-too-long': {
    id: 'Baris ini lebih panjang dari {limit} bita. Periksa apakah berkas yang dipilih sudah benar.',
    en: 'This line is longer than {limit} {limit|byte|bytes}. Check that it is the right file.',
  },
  'bad-xml': {
    id: 'Dari sini berkas ini bukan XML yang benar. Buat ulang, atau pakai daftar teks dari alat yang sama.',
    en: 'From here on the file is no right XML. Make it again, or use a list in text of the same tool.',
  },
  doctype: {
    id: 'Berkas ini memuat DOCTYPE, yang tidak pernah dibaca. Mintalah berkas tanpa itu.',
    en: 'The file holds a DOCTYPE, which is never read. Ask for one without it.',
  },
  entity: {
    id: 'Berkas ini memakai entitas XML buatan sendiri, seperti berkas jebakan. Tidak ada yang diuraikan. Minta dari sumber yang dikenal.',
    en: 'The file uses XML entities of its own, as traps do. None was expanded. Ask a source you know for the file.',
  },
} as const satisfies Record<ListErrorCode, Text>;

/** Of the file that all errors are written to. */
export const listErrorFileTexts = {
  suffix: { id: 'kesalahan', en: 'errors' },
  line: { id: 'Baris', en: 'Line' },
  reason: { id: 'Masalah', en: 'What is the matter' },
  more: {
    id: '{count} kesalahan lagi tidak ditulis di sini',
    en: '{count} more {count|error is|errors are} not written here',
  },
} as const satisfies Record<string, Text>;

/** The sentence of an error; the line is named beside it. */
export function sayListError(
  language: Language,
  { code, details }: { readonly code: ListErrorCode; readonly details: Readonly<Record<string, string | number>> },
): string {
  return say(language, listErrorTexts[code], details);
}

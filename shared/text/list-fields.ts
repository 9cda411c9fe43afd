import type { FileListCompared } from '../domain/comparison/events.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import type { FileListMatched, HashSetAdded, HashSetKind } from '../domain/hash-set/events.ts';
import type { HashSetErrorCode } from '../domain/hash-set/listing.ts';
import type { Verdict } from '../domain/comparison/verdicts.ts';
import type { Text } from './text.ts';

type ListField = keyof FileListSealed | keyof FileListCompared | keyof FileListMatched | keyof HashSetAdded;

/** Names of the fields that only entries about file lists and hash sets have. */
export const listFieldLabels = {
  against: { id: 'Dibandingkan dengan', en: 'Held against' },
  algorithm: { id: 'Jenis nilai hash', en: 'Kind of hash value' },
  algorithms: { id: 'Nilai hash yang ada', en: 'Hash values it has' },
  blocked: { id: 'Berkas terblokir', en: 'Blocked files' },
  categories: { id: 'Kategori', en: 'Categories' },
  changed: { id: 'Berubah', en: 'Changed' },
  comparison: { id: 'Perbandingan', en: 'Comparison' },
  copiesFound: { id: 'Isi ganda pada pembanding', en: 'Copies within the other' },
  copiesListed: { id: 'Isi ganda pada daftar ini', en: 'Copies within this list' },
  differences: { id: 'Nilai hash perbedaan', en: 'Digest of the differences' },
  duplicate: { id: 'Salinan', en: 'Copies' },
  extra: { id: 'Tambahan', en: 'Extra' },
  format: { id: 'Bentuk baris', en: 'Form of a row' },
  imported: { id: 'Diambil dari', en: 'Taken over from' },
  known: { id: 'Berkas dikenal', en: 'Known files' },
  madeBy: { id: 'Dibuat oleh', en: 'Made by' },
  madeOn: { id: 'Dibuat pada', en: 'Made on' },
  match: { id: 'Pencocokan', en: 'Match' },
  matches: { id: 'Nilai hash pencocokan', en: 'Digest of the matches' },
  md5: { id: 'MD5', en: 'MD5' },
  missing: { id: 'Hilang', en: 'Missing' },
  moved: { id: 'Pindah', en: 'Moved' },
  notComparable: { id: 'Tidak dapat dibandingkan', en: 'Not comparable' },
  notable: { id: 'Berkas penting', en: 'Notable files' },
  origin: { id: 'Berkas asal', en: 'File it came from' },
  rows: { id: 'Jumlah nilai hash', en: 'Number of hash values' },
  same: { id: 'Sama', en: 'Same' },
  set: { id: 'Himpunan hash', en: 'Hash set' },
  sets: { id: 'Himpunan hash', en: 'Hash sets' },
  sha1: { id: 'SHA-1', en: 'SHA-1' },
} as const satisfies Readonly<Partial<Record<ListField, Text>>>;

export const hashSetKindTexts: Readonly<Record<HashSetKind, Text>> = {
  known: { id: 'Dikenal', en: 'Known' },
  notable: { id: 'Penting', en: 'Notable' },
  blocked: { id: 'Terblokir', en: 'Blocked' },
};

export const againstKindTexts: Readonly<Record<FileListCompared['against']['kind'], Text>> = {
  list: { id: 'Daftar barang bukti lain', en: 'List of another item' },
  manifest: { id: 'Berkas daftar', en: 'File with a list' },
  folder: { id: 'Folder sekarang', en: 'Folder as it is now' },
};

export const verdictTexts: Readonly<Record<Verdict, Text>> = {
  same: listFieldLabels.same,
  changed: listFieldLabels.changed,
  moved: listFieldLabels.moved,
  missing: listFieldLabels.missing,
  extra: listFieldLabels.extra,
  duplicate: listFieldLabels.duplicate,
  'not-comparable': listFieldLabels.notComparable,
};

/** Headings and names of the file that differences are saved in. */
export const comparisonSheetTexts = {
  file: { id: 'perbandingan', en: 'comparison' },
  sheet: { id: 'Perbedaan', en: 'Differences' },
  verdict: { id: 'Hasil', en: 'Result' },
  path: { id: 'Berkas', en: 'File' },
  other: { id: 'Berkas pasangannya', en: 'Its counterpart' },
  listedBytes: { id: 'Ukuran pada daftar (byte)', en: 'Size in the list (bytes)' },
  foundBytes: { id: 'Ukuran pada pembanding (byte)', en: 'Size in the other (bytes)' },
  listed: { id: 'Nilai hash pada daftar', en: 'Hash in the list' },
  found: { id: 'Nilai hash pada pembanding', en: 'Hash in the other' },
  of: { id: 'Barang bukti', en: 'Item' },
  list: { id: 'Sidik daftar', en: 'Digest of the list' },
  against: { id: 'Dibandingkan dengan', en: 'Held against' },
  fileCount: { id: '{count} berkas', en: '{count} {count|file|files}' },
  recorded: { id: 'Dicatat', en: 'Recorded' },
  recordedBy: { id: '{date} oleh {name}, entri {entry}', en: '{date} by {name}, entry {entry}' },
  counts: { id: 'Jumlah', en: 'Counts' },
  differences: { id: 'Sidik perbedaan', en: 'Digest of the differences' },
} as const satisfies Readonly<Record<string, Text>>;

/** What is the matter with a row of a file that a hash set is made of. */
export const hashSetErrorTexts: Readonly<Record<HashSetErrorCode, Text>> = {
  'no-digest': { id: 'tidak ada nilai hash', en: 'no hash value' },
  'bad-digest': { id: 'bukan nilai MD5, SHA-1 atau SHA-256', en: 'neither MD5, SHA-1 nor SHA-256' },
  'other-kind': { id: 'nilai hash jenis lain daripada kolomnya', en: 'a hash value of another kind than its column' },
  'category-too-long': { id: 'kategori lebih dari 80 huruf', en: 'category longer than 80 letters' },
  'too-many-categories': { id: 'lebih dari 100 kategori', en: 'more than 100 categories' },
  'bad-quote': { id: 'tanda kutip tidak ditutup', en: 'quote that nothing closes' },
  'too-long': { id: 'baris terlalu panjang', en: 'row too long' },
  'not-json': { id: 'bukan JSON', en: 'not JSON' },
  'cut-off': { id: 'terpotong di akhir berkas', en: 'cut off at the end of the file' },
  'other-shape': {
    id: 'ada nilai hash di luar tempatnya, atau isi yang bukan baris',
    en: 'a hash value out of its place, or content that is no row',
  },
};

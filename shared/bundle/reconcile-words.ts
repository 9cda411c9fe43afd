import { fileListCompared } from '../domain/comparison/events.ts';
import { fileListSealed } from '../domain/file-list/events.ts';
import { fileListMatched } from '../domain/hash-set/events.ts';
import type { HashSetKind } from '../domain/hash-set/events.ts';
import { deletedWords } from './content-columns.ts';

/* Comparisons and matches of file lists in the history of a bundle; part of format version 4, as words.ts is of version 1. */

/** No entry of an earlier format has a field of these names. */
export const reconcileFieldWords: Readonly<Record<string, string>> = {
  against: 'Dibandingkan dengan',
  algorithm: 'Nilai hash',
  same: 'Sama',
  changed: 'Berubah',
  moved: 'Pindah',
  missing: 'Hilang',
  extra: 'Tambahan',
  duplicate: 'Salinan',
  notComparable: 'Tidak dapat dibandingkan',
  sets: 'Himpunan hash',
  known: 'Berkas dikenal',
  notable: 'Berkas penting',
  blocked: 'Berkas terblokir',
  imported: 'Diambil alih dari',
  madeBy: 'Dibuat oleh',
  madeOn: 'Dibuat pada',
  openedName: 'Lampiran',
  contentBlocked: 'Isi barang diblokir',
  alsoSigned: 'Ditandatangani juga oleh',
};

const kindWords: Readonly<Record<HashSetKind, string>> = {
  known: 'dikenal',
  notable: 'penting',
  blocked: 'terblokir',
};
const { against } = fileListCompared.shape;
const { sets } = fileListMatched.shape;
const { imported } = fileListSealed.shape;

/** The file that a list came from, what it was held against, and the sets with what each recognised. Undefined: something else. */
export function tellReconciled(field: string, value: unknown): string | undefined {
  if (field === 'against') {
    const other = against.safeParse(value).data;
    return other === undefined ? undefined : `${other.name} (${String(other.files)} berkas)`;
  }
  if (field === 'imported') {
    const from = imported.safeParse(value).data;
    if (from === undefined) return undefined;
    return [`${from.name} (${from.kind})`, deletedWords(from)].filter((part) => part !== '').join(', ');
  }
  if (field !== 'sets') return undefined;
  return sets
    .safeParse(value)
    .data?.map(({ name, kind, files }) => `${name} (${kindWords[kind]}): ${String(files)}`)
    .join(', ');
}

import type { IntakeJudged } from '../domain/intake/events.ts';
import type { ItemSeized } from '../domain/item/events.ts';

/* What items and seizures have said since format 3, in the tables of a bundle; part of that version, as words.ts is of version 1. */

type Count = NonNullable<ItemSeized['counts']>[number];

export const methodWords: Readonly<Record<Count['method'], string>> = {
  tool: 'dihitung alat',
  counted: 'dihitung orang',
  estimate: 'perkiraan',
  statement: 'menurut keterangan',
};

export const deduplicatedWords: Readonly<Record<Count['deduplicated'], string>> = {
  yes: 'tanpa ganda',
  no: 'termasuk ganda',
  unknown: 'ganda tidak diketahui',
};

export const intakeWords: Readonly<Record<IntakeJudged['outcome'], string>> = {
  refused: 'ditolak gudang',
  returned: 'dikembalikan untuk diperbaiki',
};

export const intakeReasonWords: Readonly<Record<IntakeJudged['reason'], string>> = {
  'not-as-described': 'tidak sesuai uraian',
  'count-differs': 'jumlah berbeda',
  damaged: 'rusak',
  'not-sealed': 'belum disegel',
  'label-missing': 'label belum ada',
  'papers-missing': 'surat belum lengkap',
  'photo-missing': 'foto belum ada',
  dangerous: 'berbahaya disimpan',
  other: 'lainnya',
};

/** Fields of seizures and items that no entry of the first two formats has. */
export const itemFieldWords: Readonly<Record<string, string>> = {
  villageHead: 'Kepala desa/RT',
  refusedToSign: 'Penolakan tanda tangan',
  recordNumber: 'Nomor BA',
  receiptNumber: 'Nomor STP',
  unitNumber: 'Nomor satuan',
  fields: 'Isian satuan',
  counts: 'Jumlah dan asalnya',
  sameAs: 'Alasan pengenal sama',
};

export const laterAttributeWords: Readonly<Record<string, string>> = {
  provider: 'Penyedia',
  identifier: 'Nomor',
  holder: 'Atas nama',
  balance: 'Saldo',
  plate: 'Nomor polisi',
  chassisNumber: 'Nomor rangka',
  engineNumber: 'Nomor mesin',
};

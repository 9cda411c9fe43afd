import type { CourtApplied, CourtDecided, PretrialRuled } from '../domain/court/events.ts';
import type { LegalBasis } from '../domain/legal/fold.ts';
import type { LegalState } from '../domain/legal/states.ts';
import type { Regime } from '../domain/procedure/regime.ts';

/* The words of the legal axis in the tables of a bundle; part of format version 3, as words.ts is of version 1. */

export const legalWords: Readonly<Record<LegalState, string>> = {
  ordered: 'Berdasarkan surat perintah, tanpa izin KPN',
  leave: 'Berizin KPN, saksi belum lengkap',
  urgent: 'Mendesak, belum disetujui KPN',
  lawful: 'Sah',
  refused: 'Ditolak KPN',
  'awaiting-again': 'Ditolak KPN, permohonan ulang menunggu',
  'must-return': 'Wajib dikembalikan',
  annulled: 'Tidak sah menurut praperadilan',
  unauthorised: 'Tanpa dasar',
};

export const basisWords: Readonly<Record<LegalBasis['kind'], string>> = {
  'seizure-order': 'Surat perintah penyitaan',
  'search-order': 'Surat perintah penggeledahan',
  'court-leave': 'Izin KPN',
  'court-approval': 'Persetujuan KPN',
  'leave-application': 'Permohonan izin',
  'approval-application': 'Permohonan persetujuan',
  granted: 'Penetapan mengabulkan',
  refused: 'Penetapan menolak',
  'refused-part': 'Penetapan mengabulkan sebagian, menolak barang ini',
  ruling: 'Putusan praperadilan',
};

export const regimeWords: Readonly<Record<Regime, string>> = {
  'kuhap-1981': 'UU 8/1981',
  'kuhap-2025': 'UU 20/2025',
};

/** What is asked of the court, as the history tells it. */
export const askedWords: Readonly<Record<CourtApplied['kind'], string>> = {
  leave: 'permohonan izin',
  approval: 'permohonan persetujuan',
};

export const outcomeWords: Readonly<Record<CourtDecided['outcome'] | PretrialRuled['outcome'], string>> = {
  granted: 'dikabulkan',
  refused: 'ditolak',
  unlawful: 'tidak sah',
  'unlawful-return': 'tidak sah dan wajib dikembalikan',
  dismissed: 'permohonan praperadilan ditolak',
};

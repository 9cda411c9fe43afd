import type { CourtApplied, CourtDecided, PretrialRuled } from '../domain/court/events.ts';
import type { LegalBasis } from '../domain/legal/fold.ts';
import type { LegalReason, LegalState } from '../domain/legal/states.ts';
import type { Regime } from '../domain/procedure/regime.ts';
import type { Text } from './text.ts';

/** Where an item stands before the law (domain.md section 6), short enough for a badge. */
export const legalTexts: Readonly<Record<LegalState, Text>> = {
  ordered: { id: 'Tanpa izin KPN', en: 'No court leave' },
  leave: { id: 'Berizin', en: 'With leave' },
  urgent: { id: 'Mendesak', en: 'Urgent' },
  lawful: { id: 'Sah', en: 'Lawful' },
  refused: { id: 'Ditolak KPN', en: 'Refused by the court' },
  'awaiting-again': { id: 'Menunggu permohonan ulang', en: 'Asked again' },
  'must-return': { id: 'Wajib kembali', en: 'Must be returned' },
  annulled: { id: 'Batal praperadilan', en: 'Annulled' },
  unauthorised: { id: 'Tanpa dasar', en: 'Unauthorised' },
};

type Articles = Readonly<Record<Regime, Text>>;

/** Why it stands there, and the article of the code that the case is under. */
export interface LegalReasonText extends Text {
  readonly article: Articles;
}

const both = (article: Text): Articles => ({ 'kuhap-1981': article, 'kuhap-2025': article });

const leave: Articles = {
  'kuhap-1981': { id: 'UU 8/1981 Pasal 38 ayat (1)', en: 'Law 8/1981 art. 38(1)' },
  'kuhap-2025': { id: 'UU 20/2025 Pasal 119 dan 122 ayat (1)', en: 'Law 20/2025 arts 119 and 122(1)' },
};
const urgency: Articles = {
  'kuhap-1981': { id: 'UU 8/1981 Pasal 38 ayat (2)', en: 'Law 8/1981 art. 38(2)' },
  'kuhap-2025': { id: 'UU 20/2025 Pasal 120 ayat (1)', en: 'Law 20/2025 art. 120(1)' },
};
const refusal = both({ id: 'UU 20/2025 Pasal 121', en: 'Law 20/2025 art. 121' });
const ruling = both({ id: 'Putusan praperadilan', en: 'Pre-trial ruling' });

export const legalReasonTexts: Readonly<Record<LegalReason, LegalReasonText>> = {
  'order-without-leave': {
    id: 'Disita dengan surat perintah, tetapi izin KPN sebelum penyitaan belum tercatat.',
    en: 'Seized on an order, but no court leave from before the seizure is recorded.',
    article: leave,
  },
  'leave-undecided': {
    id: 'Izin dimohon, tetapi belum dikabulkan sebelum penyitaan.',
    en: 'Leave was applied for, but not granted before the seizure.',
    article: leave,
  },
  'leave-refused': {
    id: 'KPN menolak izin, tetapi barang tetap disita.',
    en: 'The court refused leave, and the thing was seized all the same.',
    article: leave,
  },
  'no-paper': {
    id: 'Tidak ada surat yang mendasari penyitaan.',
    en: 'No paper carries the seizure.',
    article: leave,
  },
  'witnesses-missing': {
    id: 'Izin KPN ada, tetapi saksi penyitaan kurang dari dua orang.',
    en: 'Court leave is there, but the seizure has fewer than two witnesses.',
    article: both({ id: 'UU 20/2025 Pasal 122 ayat (2)', en: 'Law 20/2025 art. 122(2)' }),
  },
  'leave-before': {
    id: 'Izin KPN diberikan sebelum penyitaan.',
    en: 'The court gave leave before the seizure.',
    article: leave,
  },
  'not-asked': {
    id: 'Disita dalam keadaan mendesak; persetujuan KPN belum dimohon.',
    en: 'Seized in urgency; court approval was not asked for yet.',
    article: urgency,
  },
  asked: {
    id: 'Persetujuan KPN sudah dimohon dan belum diputus.',
    en: 'Court approval was asked for and is not decided yet.',
    article: urgency,
  },
  approved: { id: 'KPN menyetujui penyitaan.', en: 'The court approved the seizure.', article: urgency },
  'approval-refused': {
    id: 'KPN menolak persetujuan: bukan alat bukti, dan harus kembali paling lambat 3 hari sejak penolakan diterima.',
    en: 'The court refused approval: no evidence, and to be returned within 3 days from the receipt of the refusal.',
    article: refusal,
  },
  'asked-again': {
    id: 'Ditolak satu kali; permohonan ulang belum diputus.',
    en: 'Refused once; the re-application is not decided yet.',
    article: refusal,
  },
  'refused-again': {
    id: 'Permohonan ulang ditolak: barang harus dikembalikan.',
    en: 'The re-application was refused: the thing must be returned.',
    article: refusal,
  },
  'refused-without-rule': {
    id: 'KPN menolak persetujuan. UU 8/1981 tidak mengatur akibatnya; tanpa persetujuan barang belum dapat diserahkan.',
    en: 'The court refused approval. Law 8/1981 names no consequence; without approval the thing cannot be handed over.',
    article: urgency,
  },
  'ruled-unlawful': {
    id: 'Praperadilan menyatakan penyitaan tidak sah.',
    en: 'A pre-trial court ruled the seizure unlawful.',
    article: ruling,
  },
  'ruled-return': {
    id: 'Praperadilan menyatakan penyitaan tidak sah dan memerintahkan pengembalian.',
    en: 'A pre-trial court ruled the seizure unlawful and ordered the return.',
    article: ruling,
  },
};

export const basisTexts: Readonly<Record<LegalBasis['kind'], Text>> = {
  'seizure-order': { id: 'Surat perintah penyitaan', en: 'Seizure order' },
  'search-order': { id: 'Surat perintah penggeledahan', en: 'Search order' },
  'court-leave': { id: 'Izin KPN', en: 'Court leave' },
  'court-approval': { id: 'Persetujuan KPN', en: 'Court approval' },
  'leave-application': { id: 'Permohonan izin', en: 'Application for leave' },
  'approval-application': { id: 'Permohonan persetujuan', en: 'Application for approval' },
  granted: { id: 'Penetapan mengabulkan', en: 'Decision granting it' },
  refused: { id: 'Penetapan menolak', en: 'Decision refusing it' },
  'refused-part': {
    id: 'Penetapan mengabulkan sebagian, menolak barang ini',
    en: 'Decision granting a part, refusing this item',
  },
  ruling: { id: 'Putusan praperadilan', en: 'Pre-trial ruling' },
};

export const applicationKindTexts: Readonly<Record<CourtApplied['kind'], Text>> = {
  leave: { id: 'Izin (sebelum menyita)', en: 'Leave (before seizing)' },
  approval: { id: 'Persetujuan (sesudah menyita)', en: 'Approval (after seizing)' },
};

export const courtOutcomeTexts: Readonly<Record<CourtDecided['outcome'] | PretrialRuled['outcome'], Text>> = {
  granted: { id: 'Dikabulkan', en: 'Granted' },
  refused: { id: 'Ditolak', en: 'Refused' },
  unlawful: { id: 'Tidak sah', en: 'Unlawful' },
  'unlawful-return': { id: 'Tidak sah, wajib dikembalikan', en: 'Unlawful, to be returned' },
  dismissed: { id: 'Permohonan ditolak, penyitaan tetap sah', en: 'Dismissed, the seizure stands' },
};

import type { AcquisitionStanding, PastAlarm } from '../domain/acquisition/acquisition.ts';
import type {
  AcquisitionRecorded,
  AcquisitionVerified,
  ImageFormat,
  VerifyMethod,
  VerifyOutcome,
} from '../domain/acquisition/events.ts';
import { formatTime } from './dates.ts';
import { say, type Language, type Text } from './text.ts';

/** Images of devices in words. */
export const noBlockerTexts: Readonly<Record<NonNullable<AcquisitionRecorded['noBlocker']>, Text>> = {
  software: { id: 'Dihalangi dengan perangkat lunak', en: 'Blocked by software' },
  'live-system': { id: 'Sistem sedang menyala', en: 'The system was running' },
  'not-possible': { id: 'Tidak mungkin pada perangkat ini', en: 'Not possible with this device' },
};

export const imageFormatTexts: Readonly<Record<ImageFormat, Text>> = {
  raw: { id: 'Mentah (raw, dd)', en: 'Raw (dd)' },
  E01: { id: 'E01', en: 'E01' },
  Ex01: { id: 'Ex01', en: 'Ex01' },
  AFF4: { id: 'AFF4', en: 'AFF4' },
  UFDR: { id: 'UFDR', en: 'UFDR' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const verifyMethodTexts: Readonly<Record<VerifyMethod, Text>> = {
  ewfverify: { id: 'Dengan ewfverify', en: 'With ewfverify' },
  'hashed-here': { id: 'Dihitung aplikasi ini', en: 'Hashed by this program' },
  'by-hand': { id: 'Dicatat dari laporan', en: 'Taken from a report' },
};

export const verifyOutcomeTexts: Readonly<Record<VerifyOutcome, Text>> = {
  match: { id: 'Cocok', en: 'Match' },
  mismatch: { id: 'Tidak cocok', en: 'Mismatch' },
  damaged: { id: 'Cocok, tetapi rusak', en: 'Match, yet damaged' },
  'not-readable': { id: 'Tidak terbaca', en: 'Not readable' },
};

export const checkSubjectTexts: Readonly<Record<AcquisitionVerified['subject'], Text>> = {
  data: { id: 'Isi perangkat di dalam salinan', en: 'The data of the device in the copy' },
  files: { id: 'Berkas salinan', en: 'The files of the copy' },
};

export const acquisitionStandingTexts: Readonly<Record<AcquisitionStanding, Text>> = {
  verified: { id: 'Cocok', en: 'Match' },
  unverified: { id: 'Belum diperiksa', en: 'Not verified yet' },
  alarm: { id: 'Bermasalah', en: 'In question' },
  replaced: { id: 'Digantikan', en: 'Replaced' },
  unanswered: { id: 'Digantikan, masih bermasalah', en: 'Replaced, still in question' },
};

const onceTexts: Readonly<Record<PastAlarm['outcome'], Text>> = {
  mismatch: { id: 'Pernah tidak cocok pada {since}', en: 'Did not match on {since}' },
  damaged: { id: 'Pernah ditemukan rusak pada {since}', en: 'Was found damaged on {since}' },
  'not-readable': { id: 'Pernah tidak terbaca pada {since}', en: 'Could not be read on {since}' },
};

const endTexts = {
  read: { id: '{once}; cocok lagi pada {until}', en: '{once}; matched again on {until}' },
  replaced: {
    id: '{once}; diselesaikan oleh salinan pengganti yang cocok',
    en: '{once}; settled by the copy in its place, which matches',
  },
} as const satisfies Record<string, Text>;

/** What was wrong of a copy, when, and how it ended; without its full stop, as it stands as a heading too. */
export function sayPastAlarm(language: Language, { outcome, since, until }: Omit<PastAlarm, 'why'>): string {
  const once = say(language, onceTexts[outcome], { since: formatTime(language, since) });
  if (until === null) return say(language, endTexts.replaced, { once });
  return say(language, endTexts.read, { once, until: formatTime(language, until) });
}

/** What an image or a log says beside the facts that have fields of their own, by the label that its tool gives it. */
export const imageNoteTexts = {
  'case number': { id: 'Nomor perkara', en: 'Case number' },
  'case id': { id: 'Nomor perkara', en: 'Case number' },
  'case notes': { id: 'Catatan perkara', en: 'Notes of the case' },
  'evidence number': { id: 'Nomor barang bukti', en: 'Evidence number' },
  description: { id: 'Uraian', en: 'Description' },
  'unique description': { id: 'Uraian', en: 'Description' },
  notes: { id: 'Catatan', en: 'Notes' },
  status: { id: 'Status', en: 'Status' },
  'system date': { id: 'Waktu komputer', en: 'Time of the computer' },
  'operating system used': { id: 'Sistem operasi', en: 'Operating system' },
  model: { id: 'Model', en: 'Model' },
  'drive model': { id: 'Model', en: 'Model' },
  'serial number': { id: 'Nomor seri', en: 'Serial number' },
  'drive serial number': { id: 'Nomor seri', en: 'Serial number' },
  'usb serial number': { id: 'Nomor seri USB', en: 'USB serial number' },
} as const satisfies Record<string, Text>;

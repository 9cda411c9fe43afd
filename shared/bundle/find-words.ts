import type { ReferralAnswered, ReferralSent } from '../domain/find/events.ts';

/* The words of finds and referrals in the history of a bundle; part of format version 3, as words.ts is of version 1. */

export const referralWords: Readonly<Record<ReferralSent['kind'] | ReferralSent['asks'], string>> = {
  ministry: 'kementerian',
  platform: 'penyelenggara platform',
  unit: 'satuan lain',
  'take-down': 'pemutusan akses',
  preserve: 'penyimpanan data',
  data: 'permintaan data',
  handle: 'penanganan lebih lanjut',
};

export const replyWords: Readonly<Record<ReferralAnswered['outcome'], string>> = {
  done: 'dipenuhi',
  partly: 'dipenuhi sebagian',
  refused: 'ditolak',
  information: 'pemberitahuan',
};

/** Fields of finds and referrals that the history tells, in the order it tells them. */
export const findFieldWords = {
  platform: 'Platform',
  handle: 'Akun',
  userId: 'ID pengguna',
  link: 'Tautan',
  seen: 'Yang terlihat',
  capturedAt: 'Diambil',
  asks: 'Yang diminta',
  reference: 'Nomor surat',
  withoutCapture: 'Alasan tanpa tangkapan',
} as const;

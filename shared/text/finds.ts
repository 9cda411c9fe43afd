import type { FindState } from '../contract/finds.ts';
import type { FindRecorded, ReferralAnswered, ReferralSent } from '../domain/find/events.ts';
import type { Text } from './text.ts';

type Texts<Key extends string> = Readonly<Record<Key, Text>>;

export const findStateTexts: Texts<FindState> = {
  open: { id: 'Terbuka', en: 'Open' },
  reported: { id: 'Jadi laporan polisi', en: 'Now a police report' },
  closed: { id: 'Ditutup', en: 'Closed' },
  adopted: { id: 'Masuk perkara', en: 'In a case' },
};

export const findSourceTexts: Texts<FindRecorded['source']> = {
  patrol: { id: 'Patroli siber', en: 'Cyber patrol' },
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  'other-unit': { id: 'Satuan atau dinas lain', en: 'Another unit or agency' },
  ministry: { id: 'Kementerian', en: 'Ministry' },
};

export const referralKindTexts: Texts<ReferralSent['kind']> = {
  ministry: { id: 'Kementerian', en: 'Ministry' },
  platform: { id: 'Penyelenggara platform', en: 'Platform' },
  unit: { id: 'Satuan lain', en: 'Another unit' },
};

export const referralAskTexts: Texts<ReferralSent['asks']> = {
  'take-down': { id: 'Pemutusan akses', en: 'Take-down' },
  preserve: { id: 'Simpan datanya', en: 'Keep the data' },
  data: { id: 'Minta data', en: 'Hand over data' },
  handle: { id: 'Tangani lebih lanjut', en: 'Take it over' },
};

export const referralOutcomeTexts: Texts<ReferralAnswered['outcome']> = {
  done: { id: 'Dipenuhi', en: 'Done' },
  partly: { id: 'Dipenuhi sebagian', en: 'Done in part' },
  refused: { id: 'Ditolak', en: 'Refused' },
  information: { id: 'Pemberitahuan', en: 'Information only' },
};

import type { ItemAttributes } from '../domain/item/events.ts';
import type { Text } from './text.ts';

type KindOf<C extends ItemAttributes['class']> = Extract<ItemAttributes, { class: C; kind: string }>['kind'];

export const computerKindTexts: Readonly<Record<KindOf<'computer'>, Text>> = {
  laptop: { id: 'Laptop', en: 'Laptop' },
  desktop: { id: 'Komputer meja', en: 'Desktop computer' },
  tablet: { id: 'Tablet', en: 'Tablet' },
  server: { id: 'Server', en: 'Server' },
  router: { id: 'Router atau modem', en: 'Router or modem' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const walletKindTexts: Readonly<Record<KindOf<'wallet'>, Text>> = {
  bank: { id: 'Rekening bank', en: 'Bank account' },
  'e-money': { id: 'Uang elektronik', en: 'E-money' },
  crypto: { id: 'Dompet kripto', en: 'Crypto wallet' },
  'phone-credit': { id: 'Pulsa', en: 'Phone credit' },
};

export const deduplicatedTexts: Readonly<Record<'yes' | 'no' | 'unknown', Text>> = {
  yes: { id: 'Sudah', en: 'Yes' },
  no: { id: 'Belum', en: 'No' },
  unknown: { id: 'Tidak diketahui', en: 'Unknown' },
};

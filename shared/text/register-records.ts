import type { Text } from './text.ts';

/** What an import writes into entries. They stay as they are whatever language the window speaks: Bahasa Indonesia. */
export const registerRecordTexts = {
  caseFrom: { id: 'Dibuka dari register "{file}".', en: 'Opened from the register "{file}".' },
  seizureFrom: {
    id: 'Diimpor dari register "{file}" (SHA-256 {digest}).',
    en: 'Imported from the register "{file}" (SHA-256 {digest}).',
  },
  timeUnknown: {
    id: 'Jam penyitaan tidak tercatat di register.',
    en: 'The register does not say the hour of the seizure.',
  },
  seizureApart: {
    id: 'Dicatat tersendiri karena penyitaan yang sama sudah diajukan ke pengadilan sebelum barang ini diimpor.',
    en: 'Recorded by itself because a court was asked about the same seizure before this item was imported.',
  },
  recordedAgain: {
    id: 'Diimpor dari register walau nomornya sudah tercatat.',
    en: 'Imported from the register although its number is recorded already.',
  },
} as const satisfies Record<string, Text>;

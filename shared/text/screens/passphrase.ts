import type { Text } from '../text.ts';

/** Choosing a passphrase, wherever somebody does: creating, joining, changing, recovering. */
export const passphraseTexts = {
  passphrase: { id: 'Kata sandi', en: 'Passphrase' },
  fresh: { id: 'Kata sandi baru', en: 'New passphrase' },
  again: { id: 'Ulangi kata sandi', en: 'Passphrase again' },
  strength: { id: 'Kekuatan: {word}', en: 'Strength: {word}' },
  strengthMissing: { id: 'kurang {count} karakter lagi', en: '{count} more {count|character|characters} needed' },
  strengthWeak: { id: 'lemah, mudah ditebak', en: 'weak, easy to guess' },
  strengthFair: { id: 'cukup', en: 'fair' },
  strengthStrong: { id: 'kuat', en: 'strong' },
  tooShort: { id: 'Paling sedikit 12 karakter.', en: 'At least 12 characters.' },
  different: { id: 'Belum sama dengan yang di atas.', en: 'Not the same as above.' },
  advice: {
    id: 'Paling sedikit 12 karakter. Beberapa kata acak lebih kuat dan lebih mudah diingat daripada satu kata dengan angka.',
    en: 'At least 12 characters. A few random words are stronger and easier to remember than one word with digits.',
  },
} as const satisfies Record<string, Text>;

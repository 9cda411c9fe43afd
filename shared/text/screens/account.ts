import type { Text } from '../text.ts';

/** One's own account: the menu at the foot of the rail, the passphrase, what happened since the last visit. */
export const accountTexts = {
  menu: { id: 'Akun {name}', en: 'Account of {name}' },
  switchUser: { id: 'Ganti pengguna', en: 'Switch user' },
  lastUnlocked: { id: 'Terakhir Anda buka: {time}', en: 'You last unlocked it: {time}' },
  firstUnlock: { id: 'Baru pertama kali Anda buka.', en: 'You unlocked it for the first time.' },
  failures: {
    id: '{count} kali kata sandi salah dicoba pada akun Anda sejak Anda terakhir membukanya. Bila itu bukan Anda, beri tahu pengawas dan ganti kata sandi.',
    en: 'Wrong passphrases tried on your account since you last unlocked it: {count}. If that was not you, tell the supervisor and change your passphrase.',
  },
  understood: { id: 'Saya mengerti', en: 'I understand' },
  changePassphrase: { id: 'Ganti kata sandi', en: 'Change the passphrase' },
  changeSentence: {
    id: 'Kata sandi Anda diganti. Buku besar mencatat bahwa itu terjadi, bukan kata sandinya.',
    en: 'Your passphrase is changed. The ledger records that it happened, never the passphrase.',
  },
  current: { id: 'Kata sandi sekarang', en: 'Present passphrase' },
  changedToast: {
    id: 'Kata sandi diganti. Yang lama tidak membuka apa pun lagi.',
    en: 'The passphrase was changed. The old one opens nothing any more.',
  },
} as const satisfies Record<string, Text>;

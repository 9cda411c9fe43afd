import type { ErrorCode } from '../../errors/codes.ts';
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

const keysDueTexts = {
  full: {
    id: 'Kunci yang pernah dipegang orang yang sudah keluar, atau lembar yang tidak berlaku lagi, belum diganti karena tempat di diska habis. Kosongkan tempat, lalu kunci katalog ini dan buka lagi: kunci diganti saat itu.',
    en: 'Keys held by somebody who left, or by sheets that are no longer good, are not changed yet: the disk is full. Make room, then lock this catalogue and unlock it again: they are changed then.',
  },
  later: {
    id: 'Kunci yang pernah dipegang orang yang sudah keluar, atau lembar yang tidak berlaku lagi, belum selesai diganti. Kunci katalog ini dan buka lagi: kunci diganti saat itu.',
    en: 'Keys held by somebody who left, or by sheets that are no longer good, are not all changed yet. Lock this catalogue and unlock it again: they are changed then.',
  },
} as const satisfies Record<string, Text>;

/** What `keysDue` of the session means to a person. */
export function keysDueText(why: ErrorCode): Text {
  return why === 'DISK_FULL' ? keysDueTexts.full : keysDueTexts.later;
}

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
  damaged: {
    id: 'Katalog ini tidak seperti yang ditandatangani: ada yang rusak atau diubah di luar program. Isinya yang tidak rahasia masih dapat dibaca, tetapi tidak ada yang baru dapat dicatat, juga pembukaan identitas, sampai cadangan yang baik dipulihkan. Jalankan audit dan beri tahu pengawas.',
    en: 'This catalogue is not as it was signed: something is damaged or was changed outside the program. What is not restricted can still be read, but nothing new can be recorded, nor an identity opened, until a good backup is restored. Run the audit and tell the supervisor.',
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
  inUse: {
    id: 'Kunci yang pernah dipegang orang yang sudah keluar, atau lembar yang tidak berlaku lagi, belum diganti karena program lain sedang membuka berkas katalog ini. Tutup program itu, lalu kunci katalog ini dan buka lagi: kunci diganti saat itu.',
    en: 'Keys held by somebody who left, or by sheets that are no longer good, are not changed yet: another program has the files of this catalogue open. Close that program, then lock this catalogue and unlock it again: they are changed then.',
  },
  damaged: {
    id: 'Kunci yang pernah dipegang orang yang sudah keluar, atau lembar yang tidak berlaku lagi, belum diganti karena katalog ini tidak seperti yang ditandatangani. Jauhkan folder ini dari mereka dan beri tahu administrator: kunci diganti setelah cadangan yang baik dipulihkan dan dibuka.',
    en: 'Keys held by somebody who left, or by sheets that are no longer good, are not changed yet: this catalogue is not as it was signed. Keep this folder away from them and tell the administrator: they are changed after a good backup is restored and unlocked.',
  },
  later: {
    id: 'Kunci yang pernah dipegang orang yang sudah keluar, atau lembar yang tidak berlaku lagi, belum selesai diganti. Kunci katalog ini dan buka lagi: kunci diganti saat itu.',
    en: 'Keys held by somebody who left, or by sheets that are no longer good, are not all changed yet. Lock this catalogue and unlock it again: they are changed then.',
  },
} as const satisfies Record<string, Text>;

/** What `keysDue` of the session means to a person. */
export function keysDueText(why: ErrorCode): Text {
  switch (why) {
    case 'DISK_FULL':
      return keysDueTexts.full;
    case 'CATALOGUE_IN_USE':
      return keysDueTexts.inUse;
    case 'CATALOGUE_DAMAGED':
    case 'DATABASE_DAMAGED':
      return keysDueTexts.damaged;
    default:
      return keysDueTexts.later;
  }
}

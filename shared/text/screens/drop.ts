import type { Text } from '../text.ts';

/** A file that is dragged onto a page. */
export const dropTexts = {
  here: { id: 'Tarik berkas ke sini, atau', en: 'Drag a file here, or' },
  tooLarge: {
    id: '{name} terlalu besar untuk ditarik. Pilih dengan tombol.',
    en: '{name} is too large to drag. Choose it with the button.',
  },
  one: { id: 'Tarik satu berkas setiap kali.', en: 'Drag one file at a time.' },
  unreadable: {
    id: '{name} tidak dapat dibaca. Pilih dengan tombol.',
    en: '{name} cannot be read. Choose it with the button.',
  },
} as const satisfies Record<string, Text>;

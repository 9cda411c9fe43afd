import type { Text } from '../text.ts';

/** Saved views of the lists. */
export const viewErrors = {
  VIEW_UNKNOWN: {
    id: 'Tampilan ini sudah dihapus. Pilih tampilan lain, atau simpan yang baru.',
    en: 'This view was removed. Choose another one, or save a new one.',
  },
  VIEW_NAME_TAKEN: {
    id: 'Tampilan lain sudah bernama {name}. Pilih nama lain.',
    en: 'Another view is called {name} already. Choose another name.',
  },
  VIEW_TOO_MANY: {
    id: 'Paling banyak {most} tampilan tersimpan. Hapus satu yang tidak dipakai lagi.',
    en: 'At most {most} {most|view|views} can be saved. Remove one that is no longer used.',
  },
} as const satisfies Record<string, Text>;

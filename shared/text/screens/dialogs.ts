import type { Text } from '../text.ts';

/** Titles and buttons of the system's own file dialogs. */
export const dialogTexts = {
  catalogue: { id: 'Pilih folder katalog (.rantai)', en: 'Choose a catalogue folder (.rantai)' },
  parentFolder: { id: 'Pilih tempat menyimpan katalog baru', en: 'Choose where to keep the new catalogue' },
  attachment: { id: 'Pilih berkas untuk dilampirkan', en: 'Choose a file to attach' },
  folderToHash: { id: 'Pilih folder yang akan dihitung nilai hash-nya', en: 'Choose the folder to hash' },
  exportFolder: { id: 'Pilih folder tujuan', en: 'Choose the folder to write to' },
  bundleFolder: { id: 'Pilih folder paket serah terima', en: 'Choose a hand-over bundle folder' },
  bundleFile: { id: 'Pilih paket serah terima (.zip)', en: 'Choose a hand-over bundle (.zip)' },
  choose: { id: 'Pilih', en: 'Choose' },
  zip: { id: 'Paket serah terima (.zip)', en: 'Hand-over bundle (.zip)' },
} as const satisfies Record<string, Text>;

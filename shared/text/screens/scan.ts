import type { Text } from '../text.ts';

/** The scan of a paper, kept among the attachments of the file when the paper is signed. */
export const scanTexts = {
  label: { id: 'Pindaian surat', en: 'Scan of the paper' },
  hint: { id: 'Disimpan sebagai lampiran saat ditandatangani.', en: 'Kept as an attachment when you sign.' },
  choose: { id: 'Pilih berkas', en: 'Choose a file' },
  drop: { id: 'Lepas {name}', en: 'Remove {name}' },
  task: { id: 'Menyimpan pindaian {name}', en: 'Keeping the scan {name}' },
} as const satisfies Record<string, Text>;

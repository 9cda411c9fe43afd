import type { Text } from '../text.ts';

/** What the system itself shows for the window: file dialogs, the menu, and the one box for a start that failed. */
export const dialogTexts = {
  catalogue: { id: 'Pilih folder katalog (.rantai)', en: 'Choose a catalogue folder (.rantai)' },
  parentFolder: { id: 'Pilih tempat menyimpan katalog baru', en: 'Choose where to keep the new catalogue' },
  attachment: { id: 'Pilih berkas untuk dilampirkan', en: 'Choose a file to attach' },
  folderToHash: { id: 'Pilih folder yang akan dihitung nilai hash-nya', en: 'Choose the folder to hash' },
  imageToHash: {
    id: 'Pilih berkas image atau drive yang akan dihitung nilai hash-nya',
    en: 'Choose the image file or drive to hash',
  },
  fileList: { id: 'Pilih berkas daftar dari alat lain', en: 'Choose the list file of another tool' },
  proofFile: { id: 'Pilih bukti satu berkas (.json)', en: 'Choose the proof of one file (.json)' },
  proof: { id: 'Bukti satu berkas (.json)', en: 'Proof of one file (.json)' },
  hashSet: { id: 'Pilih berkas himpunan hash (CSV atau JSON)', en: 'Choose a hash set file (CSV or JSON)' },
  exportFolder: { id: 'Pilih folder tujuan', en: 'Choose the folder to write to' },
  bundleFolder: { id: 'Pilih folder paket penyerahan', en: 'Choose a hand-over bundle folder' },
  bundleFile: { id: 'Pilih paket penyerahan (.zip)', en: 'Choose a hand-over bundle (.zip)' },
  backupFile: { id: 'Pilih berkas cadangan (.rantai-cadangan)', en: 'Choose a backup file (.rantai-cadangan)' },
  choose: { id: 'Pilih', en: 'Choose' },
  zip: { id: 'Paket penyerahan (.zip)', en: 'Hand-over bundle (.zip)' },
  backup: { id: 'Cadangan katalog (.rantai-cadangan)', en: 'Catalogue backup (.rantai-cadangan)' },
  view: { id: 'Tampilan', en: 'View' },
  startFailed: {
    id: 'Rantai Bukti tidak dapat dimulai. Berkas programnya tidak lengkap: pasang ulang. Katalog Anda tidak tersentuh.',
    en: 'Rantai Bukti could not start. Its program files are not complete: install it again. Your catalogues were not touched.',
  },
  imageOrLog: { id: 'Pilih salinan forensik atau catatan alat', en: 'Choose the forensic copy or the log of the tool' },
  registerFile: { id: 'Pilih register barang bukti', en: 'Choose a register of evidence' },
  register: { id: 'Register (Excel atau CSV)', en: 'Register (Excel or CSV)' },
} as const satisfies Record<string, Text>;

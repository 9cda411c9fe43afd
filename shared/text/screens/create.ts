import type { Text } from '../text.ts';

/** Making a catalogue. */
export const createTexts = {
  title: { id: 'Buat katalog baru', en: 'Create a catalogue' },
  whose: { id: 'Satuan dan katalog', en: 'Unit and catalogue' },
  name: { id: 'Nama katalog', en: 'Name of the catalogue' },
  nameHint: {
    id: 'Menjadi nama foldernya, mis. Barang Bukti 2026',
    en: 'Becomes the name of its folder, e.g. Evidence 2026',
  },
  unit: { id: 'Satuan', en: 'Unit' },
  unitHint: {
    id: 'Tercetak pada setiap daftar dan paket penyerahan',
    en: 'Printed on every list and hand-over bundle',
  },
  station: { id: 'Stasiun', en: 'Station' },
  stationHint: {
    id: 'Tempat komputer ini dipakai, mis. Gudang barang bukti',
    en: 'Where this computer is used, e.g. Evidence store',
  },
  who: { id: 'Anda', en: 'You' },
  whoHint: {
    id: 'Setiap catatan akan ditandatangani dengan kunci Anda sendiri.',
    en: 'Every entry will be signed with your own key.',
  },
  userName: { id: 'Nama dan pangkat', en: 'Name and rank' },
  role: { id: 'Tugas', en: 'Office' },
  secret: { id: 'Kata sandi', en: 'Passphrase' },
  secretHint: {
    id: 'Paling sedikit 12 karakter. Beberapa kata acak lebih kuat dan lebih mudah diingat daripada satu kata dengan angka. Tidak ada yang dapat membuka katalog tanpa kata sandi ini, termasuk pembuat program.',
    en: 'At least 12 characters. A few random words are stronger and easier to remember than one word with digits. Nobody can open the catalogue without it, not even the makers of this program.',
  },
  passphrase: { id: 'Kata sandi', en: 'Passphrase' },
  again: { id: 'Ulangi kata sandi', en: 'Passphrase again' },
  strength: { id: 'Kekuatan: {word}', en: 'Strength: {word}' },
  strengthMissing: { id: 'kurang {count} karakter lagi', en: '{count} more characters needed' },
  strengthWeak: { id: 'lemah, mudah ditebak', en: 'weak, easy to guess' },
  strengthFair: { id: 'cukup', en: 'fair' },
  strengthStrong: { id: 'kuat', en: 'strong' },
  where: { id: 'Letak', en: 'Where it will lie' },
  whereHint: {
    id: 'Pilih diska yang dicadangkan. Isi katalog terenkripsi di mana pun letaknya.',
    en: 'Choose a disk that is backed up. The catalogue is encrypted wherever it lies.',
  },
  choose: { id: 'Pilih folder', en: 'Choose a folder' },
  chooseOther: { id: 'Pilih folder lain', en: 'Choose another folder' },
  noPlace: { id: 'Belum dipilih', en: 'Not chosen yet' },
  placeNeeded: {
    id: 'Pilih folder tempat katalog akan diletakkan.',
    en: 'Choose the folder in which the catalogue will lie.',
  },
  submit: { id: 'Buat katalog', en: 'Create the catalogue' },
  creating: {
    id: 'Membuat kunci dan katalog. Ini sengaja butuh waktu sejenak.',
    en: 'Making keys and catalogue. This takes a moment on purpose.',
  },
  tooShort: { id: 'Paling sedikit 12 karakter.', en: 'At least 12 characters.' },
  different: { id: 'Belum sama dengan yang di atas.', en: 'Not the same as above.' },
  created: { id: 'Katalog dibuat di {path}', en: 'The catalogue was created in {path}' },
} as const satisfies Record<string, Text>;

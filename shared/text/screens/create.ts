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
  role: { id: 'Peran', en: 'Role' },
  secret: { id: 'Kata sandi', en: 'Passphrase' },
  secretHint: {
    id: 'Paling sedikit 12 karakter. Beberapa kata acak lebih kuat dan lebih mudah diingat daripada satu kata dengan angka. Tanpa kata sandi ini atau lembar pemulihan, tidak ada yang dapat membuka katalog, termasuk pembuat program.',
    en: 'At least 12 characters. A few random words are stronger and easier to remember than one word with digits. Without it or the recovery sheet nobody can open the catalogue, not even the makers of this program.',
  },
  recovery: { id: 'Lembar pemulihan', en: 'Recovery sheet' },
  recoveryHint: {
    id: 'Setelah katalog dibuat, program mencetak kunci pemulihan di kertas untuk disimpan di brankas. Dengan lembar itu kata sandi yang hilang dapat diganti.',
    en: 'Once the catalogue is made, the program prints a recovery key on paper, to be kept in a safe. With it a lost passphrase can be replaced.',
  },
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
  created: { id: 'Katalog dibuat di {path}', en: 'The catalogue was created in {path}' },
} as const satisfies Record<string, Text>;

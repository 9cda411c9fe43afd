import type { MissingCode, MissingEffect, MissingPlace } from '../domain/seizure/missing.ts';
import type { Text } from './text.ts';

/** What minutes and receipt of a seizure still want, in words of the form. */
export const missingTexts: Readonly<Record<MissingCode, Text>> = {
  authority: { id: 'Surat dasar atau alasan mendesak', en: 'A paper or an urgent ground' },
  place: { id: 'Tempat penyitaan', en: 'Place of the seizure' },
  time: { id: 'Hari, tanggal, dan jam', en: 'Day, date and hour' },
  holder: { id: 'Pemilik atau pihak yang menguasai', en: 'Owner or holder' },
  officers: { id: 'Petugas penyita', en: 'Seizing officers' },
  witnesses: { id: 'Dua orang saksi', en: 'Two witnesses' },
  'village-head': { id: 'Kepala desa, lurah, atau ketua RT', en: 'Head of the village or of the RT' },
  'record-number': { id: 'Nomor berita acara', en: 'Number of the minutes' },
  'receipt-number': { id: 'Nomor surat tanda penerimaan', en: 'Number of the receipt' },
  items: { id: 'Barang yang disita', en: 'What was seized' },
  'item-description': { id: 'Uraian barang', en: 'Description of the item' },
  'item-colour': { id: 'Warna', en: 'Colour' },
  'item-identifier': { id: 'Nomor pengenal barang', en: 'Identifying number' },
  'item-photo': { id: 'Foto', en: 'Photo' },
};

export const missingPlaceTexts: Readonly<Record<MissingPlace, Text>> = {
  minutes: { id: 'Berita acara penyitaan', en: 'Minutes of the seizure' },
  receipt: { id: 'Surat tanda penerimaan', en: 'Receipt' },
  item: { id: 'Barang bukti', en: 'Item' },
};

export const missingEffectTexts: Readonly<Record<MissingEffect, Text>> = {
  needed: { id: 'Wajib', en: 'Needed' },
  advised: { id: 'Disarankan', en: 'Advised' },
};

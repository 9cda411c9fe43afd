import type { Identity } from '../domain/person/events.ts';
import type { RestrictedFile } from '../domain/restricted/sensitive.ts';
import type { Text } from './text.ts';

/** What each sealed value of a protected person is called. */
export const identityTexts: Readonly<Record<keyof Identity, Text>> = {
  name: { id: 'Nama lengkap', en: 'Full name' },
  aliases: { id: 'Nama lain', en: 'Other names' },
  birthDate: { id: 'Tanggal lahir', en: 'Date of birth' },
  birthPlace: { id: 'Tempat lahir', en: 'Place of birth' },
  nationalId: { id: 'NIK atau paspor', en: 'National id or passport' },
  address: { id: 'Alamat', en: 'Address' },
  phone: { id: 'Telepon', en: 'Phone' },
  parents: { id: 'Orang tua atau wali', en: 'Parents or guardian' },
  notes: { id: 'Catatan', en: 'Notes' },
};

/** What else an adult suspect is in the case; only the cleared read it. */
export const otherRoleText: Text = { id: 'Kedudukan lain', en: 'Other standing' };

/** The same of a protected attachment. */
export const restrictedFileTexts: Readonly<Record<keyof RestrictedFile, Text>> = {
  name: { id: 'Nama berkas', en: 'File name' },
  caption: { id: 'Keterangan', en: 'Caption' },
  bytes: { id: 'Ukuran (bita)', en: 'Size (bytes)' },
  sha256: { id: 'Sidik SHA-256', en: 'SHA-256 digest' },
  mediaType: { id: 'Jenis media', en: 'Media type' },
};

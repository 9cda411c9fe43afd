import type { Text } from '../text.ts';

/** Images of devices: what was refused before anything was recorded, and what could not be read. */
export const acquisitionErrors = {
  ACQUISITION_NOT_DEVICE: {
    id: '{item} bukan perangkat. Salinan forensik hanya dicatat pada media penyimpanan, telepon, atau komputer.',
    en: '{item} is no device. A forensic copy is recorded on storage, a phone or a computer only.',
  },
  ACQUISITION_UNKNOWN: {
    id: 'Salinan forensik ini tidak ada pada barang itu. Muat ulang halaman barang, lalu pilih lagi.',
    en: 'This item has no such forensic copy. Reload the page of the item and choose again.',
  },
  ACQUISITION_REPLACED: {
    id: 'Salinan {name} sudah digantikan salinan lain. Periksa salinan penggantinya.',
    en: 'The copy {name} has been replaced by another. Verify that one.',
  },
  ACQUISITION_BLOCKER_MISSING: {
    id: 'Isi penghalang tulis yang dipakai, atau pilih alasan mengapa tidak dipakai.',
    en: 'Enter the write blocker that was used, or choose why there was none.',
  },
  ACQUISITION_DIGEST_LENGTH: {
    id: 'Nilai hash {algorithm} terdiri atas {expected} angka heksadesimal, yang diisi {length}. Salin lagi dari laporan alat.',
    en: 'This hash ({algorithm}) must have the length {expected}, not {length}. Copy it again from the report of the tool.',
  },
  ACQUISITION_SHA256_MISSING: {
    id: 'Nilai SHA-256 belum ada. Isi nilainya, atau tulis mengapa tidak ada.',
    en: 'There is no SHA-256. Enter it, or write why there is none.',
  },
  ACQUISITION_DATES: {
    id: 'Waktunya tidak mungkin: selesai harus setelah mulai, pemeriksaan setelah salinan selesai, dan tidak ada yang belum terjadi. Periksa tanggal, jam, dan zona waktu.',
    en: 'These times cannot be: it ends after it begins, a verification comes after the copy, and nothing lies in the future. Check date, hour and time zone.',
  },
  ACQUISITION_NOT_COMPARABLE: {
    id: 'Tidak ada nilai hash yang dapat dibandingkan dengan catatan salinan ini. Pilih cara lain, atau isi nilai dengan algoritme yang tercatat.',
    en: 'No hash can be held against the record of this copy. Choose another way, or enter a hash of an algorithm that was recorded.',
  },
  ACQUISITION_OUTCOME: {
    id: 'Hasilnya berbeda dari nilai hash yang diisi. Periksa lagi nilai hash dan hasilnya.',
    en: 'The outcome differs from what the hashes say. Check the hashes and the outcome again.',
  },
  ACQUISITION_SEGMENTS: {
    id: 'Bagian {name} dari salinan ini tidak ada di samping bagian pertama. Kumpulkan semua bagian dalam satu folder, lalu ulangi.',
    en: 'The part {name} of this copy does not lie beside the first. Put all parts into one folder and try again.',
  },
  ACQUISITION_OTHER_FILE: {
    id: 'Berkas ini bukan {name}. Pilih bagian pertama salinan itu; bila namanya diubah, kembalikan dahulu.',
    en: 'This file is not {name}. Choose the first part of that copy; if it was renamed, give it back its name.',
  },
  ACQUISITION_LOG_UNKNOWN: {
    id: 'Berkas ini bukan salinan E01 dan bukan catatan FTK Imager atau Tableau yang dikenal. Isi sendiri menurut laporan alat.',
    en: 'This file is neither an E01 image nor a known log of FTK Imager or Tableau. Enter the facts by hand from the report of the tool.',
  },
  ACQUISITION_TOOL_MISSING: {
    id: 'Program {tool} tidak terpasang di komputer ini. Pasang paket ewf-tools, atau isi sendiri menurut laporan alat.',
    en: 'The program {tool} is not installed on this computer. Install the package ewf-tools, or enter the facts by hand from the report of the tool.',
  },
  ACQUISITION_TOOL_FAILED: {
    id: 'Program {tool} tidak dapat membaca berkas ini, atau jawabannya tidak dikenal. Periksa apakah semua bagian ada, atau isi sendiri.',
    en: 'The program {tool} could not read this file, or said something unknown. Check that all parts are there, or enter the facts by hand.',
  },
} as const satisfies Record<string, Text>;

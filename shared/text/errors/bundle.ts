import type { Text } from '../text.ts';

/** Reading a hand-over bundle that somebody else made. */
export const bundleErrors = {
  BUNDLE_NOT_RECOGNISED: {
    id: 'Ini bukan paket penyerahan Rantai Bukti. Pilih folder atau berkas .zip paketnya.',
    en: 'This is not a Rantai Bukti hand-over bundle. Choose the folder or .zip file of the bundle.',
  },
  BUNDLE_VERSION_NEWER: {
    id: 'Paket ini dibuat dengan format yang lebih baru. Pakai PERIKSA.html yang ada di dalam paket itu, atau perbarui program.',
    en: 'This bundle was made in a newer format. Use the PERIKSA.html inside it, or update the program.',
  },
  BUNDLE_TOO_LARGE: {
    id: 'Paket melebihi batas aman pemeriksa ({limit}). Jangan membukanya; tanyakan kepada pengirimnya.',
    en: 'The bundle exceeds the safe limit of the verifier ({limit}). Do not open it; ask the sender.',
  },
  BUNDLE_TRUNCATED: {
    id: 'Paket terpotong: penyalinannya belum selesai. Salin ulang dari media aslinya.',
    en: 'The bundle is cut short: it was not copied to the end. Copy it again from the original medium.',
  },
  BUNDLE_FILE_MISSING: {
    id: 'Berkas {file} tidak ada dalam paket, padahal tercatat. Salin ulang paketnya; bila tetap tidak ada, tolak paket ini.',
    en: 'The file {file} is listed but not in the bundle. Copy the bundle again; if it is still missing, refuse the bundle.',
  },
  BUNDLE_FILE_EXTRA: {
    id: 'Berkas {file} ada dalam paket, tetapi tidak tercatat: ditambahkan setelah paket disegel. Jangan membukanya. Bila namanya .DS_Store, Thumbs.db, atau desktop.ini, komputer mungkin menambahkannya sendiri: hapus berkas itu lalu periksa lagi.',
    en: 'The file {file} is in the bundle but not listed: it was added after the bundle was sealed. Do not open it. If it is called .DS_Store, Thumbs.db or desktop.ini, a computer may have added it by itself: remove it and check again.',
  },
  BUNDLE_FILE_CHANGED: {
    id: 'Isi berkas {file} tidak sama dengan ketika paket disegel. Salin ulang paketnya; bila tetap berbeda, tolak paket ini.',
    en: 'The file {file} is not as it was when the bundle was sealed. Copy the bundle again; if it still differs, refuse the bundle.',
  },
  BUNDLE_NAME_DUPLICATE: {
    id: 'Nama berkas {file} muncul lebih dari sekali dalam paket. Tolak paket ini dan minta salinan baru.',
    en: 'The file name {file} occurs more than once in the bundle. Refuse the bundle and ask for a fresh copy.',
  },
  BUNDLE_PATH_UNSAFE: {
    id: 'Nama berkas {file} dalam paket berbahaya atau tidak sah. Tolak paket ini dan minta salinan baru.',
    en: 'The file name {file} in the bundle is unsafe or not allowed. Refuse the bundle and ask for a fresh copy.',
  },
  BUNDLE_SYMLINK: {
    id: 'Paket memuat tautan simbolis ({file}), yang tidak diperbolehkan. Tolak paket ini dan minta salinan baru.',
    en: 'The bundle holds a symbolic link ({file}), which is not allowed. Refuse the bundle and ask for a fresh copy.',
  },
  BUNDLE_MANIFEST_MALFORMED: {
    id: 'Daftar sidik {file} tidak berbentuk sebagaimana mestinya. Salin ulang paketnya, atau minta salinan baru.',
    en: 'The list of digests {file} does not have the form it must have. Copy the bundle again, or ask for a fresh copy.',
  },
  BUNDLE_ZIP_MALFORMED: {
    id: 'Berkas zip rusak atau dibuat tidak semestinya. Salin ulang paketnya, atau minta salinan baru.',
    en: 'The zip file is damaged or was made in a wrong way. Copy the bundle again, or ask for a fresh copy.',
  },
  BUNDLE_ZIP_BOMB: {
    id: 'Isi zip mengembang melebihi ukuran yang tertulis atau ukuran wajar: salinannya rusak, atau ini jebakan. Jangan membukanya; minta salinan baru kepada pengirimnya.',
    en: 'The zip unpacks beyond the size that it states, or beyond any sane size: the copy is damaged, or it is a trap. Do not open it; ask the sender for a new copy.',
  },
  BUNDLE_ORDER_CHANGED: {
    id: 'Urutan isi paket telah diubah. Salin ulang paketnya, atau minta salinan baru.',
    en: 'The order of the content was changed. Copy the bundle again, or ask for a fresh copy.',
  },
  BUNDLE_SIGNATURE_INVALID: {
    id: 'Tanda tangan paket tidak sah: paket diubah setelah ditandatangani. Tolak paket ini.',
    en: 'The signature of the bundle is not valid: the bundle was changed after it was signed. Refuse it.',
  },
  BUNDLE_SIGNATURE_MISSING: {
    id: 'Paket tidak bertanda tangan. Tolak paket ini dan minta yang bertanda tangan.',
    en: 'The bundle is not signed. Refuse it and ask for a signed one.',
  },
  BUNDLE_KEY_MISMATCH: {
    id: 'Paket ditandatangani dengan kunci lain daripada kunci yang Anda percaya. Periksa kunci itu dengan satuan pembuatnya lewat jalan lain.',
    en: 'The bundle is signed with another key than the one you trust. Check the key with the unit that made it, by another way.',
  },
  STATION_KEY_FOREIGN: {
    id: 'Ini kunci minisign, tetapi bukan kunci sebuah stasiun Rantai Bukti: kunci lain, atau ada huruf yang salah disalin. Bandingkan huruf demi huruf dengan kunci di kertas dari satuan pembuat.',
    en: 'This is a minisign key, but not that of a Rantai Bukti station: another key, or a letter was copied wrongly. Compare it letter by letter with the key on paper of the unit that made it.',
  },
  BUNDLE_FIELDS_DISAGREE: {
    id: 'Dua tempat dalam paket menyebut hal yang berbeda tentang {field}. Tolak paket ini dan minta salinan baru.',
    en: 'Two places of the bundle say different things about {field}. Refuse the bundle and ask for a fresh copy.',
  },
  BUNDLE_LIST_MISMATCH: {
    id: 'Daftar barang bukti tidak sama dengan yang dihasilkan buku besar. Tolak paket ini; daftar itu telah diubah.',
    en: 'The evidence list is not what the ledger yields. Refuse the bundle; the list was changed.',
  },
  BUNDLE_NOT_EXTENDING: {
    id: 'Paket ini tidak terbukti melanjutkan paket atau titik periksa terdahulu yang Anda pegang. Minta penjelasan tertulis dari satuan pembuatnya.',
    en: 'This bundle is not proven to continue the earlier bundle or checkpoint you hold. Ask the unit that made it for a written explanation.',
  },
  BUNDLE_NOT_REPEATABLE: {
    id: 'Paket versi {version} dibuat oleh program versi lain dan tidak dapat dibuat ulang sama persis. Pakai salinan aslinya, atau buat versi baru.',
    en: 'Version {version} of the bundle was made by another version of the program and cannot be made again exactly. Use the original copy, or make a new version.',
  },
  BUNDLE_OTHER_CATALOGUE: {
    id: 'Paket terdahulu berasal dari katalog atau perkara lain. Pilih paket terdahulu dari perkara yang sama.',
    en: 'The earlier bundle comes from another catalogue or case. Choose an earlier bundle of the same case.',
  },
} as const satisfies Record<string, Text>;

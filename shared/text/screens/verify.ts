import type { Text } from '../text.ts';

/** Verifying a bundle in the window; the words of the verdict are those of PERIKSA.html (verifier.ts). */
export const verifyTexts = {
  title: { id: 'Periksa paket penyerahan', en: 'Verify a hand-over bundle' },
  lead: {
    id: 'Pilih paket yang diterima. Seluruh isinya dihitung ulang di komputer ini; tidak ada yang dikirim ke mana pun.',
    en: 'Choose the bundle you received. All of it is computed again on this computer; nothing is sent anywhere.',
  },
  chooseFolder: { id: 'Pilih folder paket', en: 'Choose a bundle folder' },
  chooseZip: { id: 'Pilih berkas .zip', en: 'Choose a .zip file' },
  dropped: {
    id: 'Demi keamanan, jendela ini tidak membaca berkas yang dijatuhkan. Pilih paketnya dengan salah satu tombol.',
    en: 'For safety this window does not read dropped files. Choose the bundle with one of the buttons.',
  },
  notChosen: { id: 'Belum ada paket yang dipilih.', en: 'No bundle chosen yet.' },
  needed: { id: 'Pilih paket yang akan diperiksa.', en: 'Choose the bundle to verify.' },
  trust: { id: 'Kunci penanda tangan dari surat pengantar', en: 'Signer key from the covering letter' },
  trustHelp: {
    id: '56 huruf dan angka, diawali RW. Ambil dari surat bertanda tangan atau langsung dari satuan pengirim, jangan dari paketnya.',
    en: '56 letters and digits, starting with RW. Take it from the signed letter or from the sending unit itself, never from the bundle.',
  },
  trustWrong: {
    id: 'Bukan kunci penanda tangan: harus 56 karakter dan diawali RW.',
    en: 'Not a signer key: it has 56 characters and starts with RW.',
  },
  ownLead: {
    id: 'Tidak satu bita pun berubah sejak disegel, penanda tangannya adalah kunci satuan ini sendiri, dan riwayatnya tidak berlubang sampai posisi buku besar yang disebutnya. Penerima memastikan penanda tangan dengan kunci yang Anda sampaikan lewat jalan lain.',
    en: 'Not one byte has changed since it was sealed, the signer is the own key of this unit, and its history has no holes up to the position of the ledger it names. Recipients confirm the signer by the key that you give them by another way.',
  },
  ownKey: { id: 'Pakai kunci satuan ini', en: "Use this unit's key" },
  older: { id: 'Paket terdahulu dari perkara yang sama', en: 'Earlier bundle of the same case' },
  olderHelp: {
    id: 'Membuktikan bahwa riwayat dilanjutkan dan tidak ditulis ulang.',
    en: 'Proves that the history was continued and not rewritten.',
  },
  chooseOlderFolder: { id: 'Pilih folder terdahulu', en: 'Choose an earlier folder' },
  chooseOlderZip: { id: 'Pilih .zip terdahulu', en: 'Choose an earlier .zip' },
  remove: { id: 'Lepaskan {name}', en: 'Remove {name}' },
  run: { id: 'Periksa paket', en: 'Verify the bundle' },
  runAgain: { id: 'Periksa sekali lagi', en: 'Verify again' },
  task: { id: 'Memeriksa {name}', en: 'Verifying {name}' },
  running: {
    id: 'Sedang diperiksa. Anda boleh pindah ke layar lain; hasilnya menunggu di sini.',
    en: 'Verifying. You may go elsewhere; the result waits here.',
  },
  result: { id: 'Hasil untuk {name}', en: 'Result for {name}' },
  counts: {
    id: '{passed} lulus, {failed} gagal, {skipped} tidak dapat diperiksa',
    en: '{passed} passed, {failed} failed, {skipped} not possible',
  },
  copyReport: { id: 'Salin laporan', en: 'Copy the report' },
  copied: { id: 'Laporan disalin.', en: 'The report was copied.' },
  cancelled: {
    id: 'Pemeriksaan dibatalkan sebelum selesai, jadi tidak ada putusan.',
    en: 'The verification was cancelled before its end, so there is no verdict.',
  },
} as const satisfies Record<string, Text>;

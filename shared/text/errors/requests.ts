import type { Text } from '../text.ts';

/** Requests between the window, the command line and the service. */
export const requestErrors = {
  INPUT_INVALID: {
    id: 'Isian belum benar: {paths}. Perbaiki isian itu, lalu coba lagi.',
    en: 'Some of what was entered is not right: {paths}. Put it right and try again.',
  },
  METHOD_UNKNOWN: {
    id: 'Perintah "{method}" tidak dikenal. Periksa ejaannya, dan pastikan semua bagian program berasal dari versi yang sama.',
    en: 'The command "{method}" is not known. Check its spelling, and make sure that all parts of the program are of the same version.',
  },
  REFERENCE_UNKNOWN: {
    id: 'Rujukan "{reference}" pada {place} tidak menunjuk ke mana pun. Sebutkan nama ("as") sebuah baris sebelumnya yang berhasil, lalu isian dari jawabannya.',
    en: 'At {place}, nothing stands for the reference "{reference}". Give the name ("as") of an earlier line that succeeded, then a field of its reply.',
  },
  REQUEST_TOO_LARGE: {
    id: 'Data yang dikirim sekaligus terlalu besar. Bagi menjadi beberapa bagian yang lebih kecil.',
    en: 'Too much was sent at once. Split it into smaller parts.',
  },
  REQUEST_DUPLICATE: {
    id: 'Permintaan dengan nomor yang sama sudah dijalankan dengan isi yang berbeda. Muat ulang daftar, periksa hasilnya, lalu ulangi bila belum tercatat.',
    en: 'A request with the same number was already carried out with other content. Reload the list, check the result, and repeat only if it is not recorded.',
  },
  SENDER_REFUSED: {
    id: 'Permintaan ditolak karena tidak berasal dari layar Rantai Bukti. Tutup program dan buka lagi; bila terulang, laporkan kepada pengawas.',
    en: 'The request was refused because it did not come from the screen of Rantai Bukti. Close the program and open it again; if it happens again, tell the supervisor.',
  },
  PRINT_FAILED: {
    id: 'Tidak dapat mencetak. Periksa apakah pencetak menyala dan terpasang di komputer ini, lalu coba lagi; atau salin isinya dengan tangan.',
    en: 'Could not print. See whether a printer is on and set up on this computer and try again, or copy the content by hand.',
  },
  RATE_LIMITED: {
    id: 'Terlalu banyak permintaan dalam waktu singkat. Tunggu sebentar, lalu coba lagi.',
    en: 'Too many requests in a short time. Wait a moment and try again.',
  },
  CANCELLED: {
    id: 'Pekerjaan dibatalkan. Tidak ada yang dicatat dalam buku besar.',
    en: 'The work was cancelled. Nothing was recorded in the ledger.',
  },
  TIMEOUT: {
    id: 'Tidak ada jawaban dalam batas waktu. Periksa dalam daftar apakah perubahan sudah tercatat sebelum mengulangi.',
    en: 'There was no answer in time. Check in the list whether the change was recorded before you repeat it.',
  },
  SERVICE_CRASHED: {
    id: 'Layanan katalog berhenti mendadak dan katalog dikunci. Buka kunci lagi, lalu periksa apakah perubahan terakhir sudah tercatat.',
    en: 'The catalogue service stopped suddenly and the catalogue was locked. Unlock it again and check whether your last change was recorded.',
  },
  SERVICE_UNAVAILABLE: {
    id: 'Layanan katalog tidak dapat dijalankan. Tutup program dan buka lagi.',
    en: 'The catalogue service could not be started. Close the program and open it again.',
  },
  INTERNAL: {
    id: 'Terjadi kesalahan di dalam program dan perubahan tidak dicatat. Coba lagi; bila terulang, laporkan kode ini beserta jamnya.',
    en: 'Something went wrong inside the program and the change was not recorded. Try again; if it happens again, report this code and the time.',
  },
  FILE_TOKEN_UNKNOWN: {
    id: 'Pilihan berkas atau folder sudah tidak berlaku. Pilih sekali lagi.',
    en: 'The chosen file or folder is no longer valid. Choose it once more.',
  },
} as const satisfies Record<string, Text>;

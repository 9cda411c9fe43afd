import type { Text } from '../text.ts';

/** The catalogue folder, its keys, and the disk it lies on. */
export const catalogueErrors = {
  LOCKED: {
    id: 'Katalog sedang terkunci. Masukkan kata sandi untuk membukanya.',
    en: 'The catalogue is locked. Enter your passphrase to open it.',
  },
  NOT_OPEN: {
    id: 'Belum ada katalog yang dibuka. Buka atau buat katalog lebih dahulu.',
    en: 'No catalogue is open. Open or create one first.',
  },
  ALREADY_OPEN: {
    id: 'Program ini sudah membuka sebuah katalog. Kunci katalog itu dahulu, lalu buka yang lain.',
    en: 'This program already has a catalogue open. Lock it first, then open the other one.',
  },
  CATALOGUE_IN_USE: {
    id: 'Katalog sedang dipakai oleh jendela atau perintah lain. Tutup yang lain itu, lalu coba lagi.',
    en: 'The catalogue is in use by another window or command. Close that one and try again.',
  },
  CATALOGUE_EXISTS: {
    id: 'Di folder ini sudah ada katalog dengan nama itu. Pilih nama atau folder lain.',
    en: 'There is already a catalogue of that name in this folder. Choose another name or folder.',
  },
  CATALOGUE_NOT_FOUND: {
    id: 'Folder ini bukan katalog Rantai Bukti. Pilih folder yang namanya berakhiran .rantai.',
    en: 'This folder is not a Rantai Bukti catalogue. Choose a folder whose name ends in .rantai.',
  },
  CATALOGUE_DAMAGED: {
    id: 'Katalog ini tidak seperti yang ditandatangani, jadi tidak ada yang dapat dicatat di dalamnya. Jalankan audit, beri tahu pengawas, dan pulihkan cadangan yang baik.',
    en: 'This catalogue is not as it was signed, so nothing can be recorded in it. Run the audit, tell the supervisor, and restore a good backup.',
  },
  CATALOGUE_NEWER: {
    id: 'Katalog ini ditulis oleh versi program yang lebih baru. Perbarui program di komputer ini, lalu buka lagi.',
    en: 'This catalogue was written by a newer version of the program. Update the program on this computer and open it again.',
  },
  VAULT_MISSING: {
    id: 'Berkas kunci vault.json tidak ada di folder katalog. Kembalikan berkas itu dari cadangan; tanpa berkas itu katalog tidak dapat dibuka.',
    en: 'The key file vault.json is missing from the catalogue folder. Restore it from a backup; without it the catalogue cannot be opened.',
  },
  VAULT_DAMAGED: {
    id: 'Berkas kunci vault.json rusak atau telah diubah. Kembalikan berkas itu dari cadangan. Kata sandi Anda tidak bersalah.',
    en: 'The key file vault.json is damaged or was changed. Restore it from a backup. Your passphrase is not at fault.',
  },
  VAULT_MISMATCH: {
    id: 'Berkas kunci dan basis data berasal dari katalog yang berbeda. Kembalikan keduanya dari cadangan yang sama.',
    en: 'The key file and the database belong to different catalogues. Restore both from the same backup.',
  },
  VAULT_SLOT_MISSING: {
    id: 'Seorang pengguna, atau lembar pemulihan yang berlaku, tidak lagi dapat membuka katalog: kuncinya di vault.json hilang atau diganti. Beri tahu pengawas. Untuk lembar pemulihan: cabut, lalu buat yang baru. Untuk pengguna: buka kembali dengan lembar pemulihan, atau kembalikan vault.json dari cadangan.',
    en: 'A user, or the recovery sheets in force, can no longer open the catalogue: their key in vault.json is missing or was replaced. Tell the supervisor. For recovery sheets: revoke them and make new ones. For a user: let them in again with the recovery sheets, or restore vault.json from a backup.',
  },
  DATABASE_MISSING: {
    id: 'Berkas catalogue.db tidak ada di folder katalog. Kembalikan berkas itu dari cadangan.',
    en: 'The file catalogue.db is missing from the catalogue folder. Restore it from a backup.',
  },
  DATABASE_DAMAGED: {
    id: 'Kata sandi benar, tetapi basis data rusak. Jangan menulis apa pun; salin folder katalog apa adanya dan kembalikan dari cadangan.',
    en: 'The passphrase is right, but the database is damaged. Do not write anything; copy the catalogue folder as it is and restore from a backup.',
  },
  PASSPHRASE_WRONG: {
    id: 'Kata sandi salah. Periksa Caps Lock dan tata letak papan ketik, lalu coba lagi.',
    en: 'The passphrase is wrong. Check Caps Lock and the keyboard layout, then try again.',
  },
  PASSPHRASE_TOO_SHORT: {
    id: 'Kata sandi terlalu pendek. Pakai sekurang-kurangnya 12 karakter; beberapa kata lebih kuat dan lebih mudah diingat.',
    en: 'The passphrase is too short. Use at least 12 characters; several words are stronger and easier to remember.',
  },
  PASSPHRASE_RETRY_LATER: {
    id: 'Terlalu banyak kata sandi yang salah. Coba lagi dalam {seconds} detik.',
    en: 'Too many wrong passphrases. Try again in {seconds} {seconds|second|seconds}.',
  },
  USER_UNKNOWN: {
    id: 'Pengguna ini tidak terdaftar dalam katalog. Pilih nama dari daftar pengguna.',
    en: 'This person is not a user of the catalogue. Choose a name from the list of users.',
  },
  USER_NEEDED: {
    id: 'Beberapa orang memakai katalog ini: {names}. Sebutkan dengan --user siapa yang membuka.',
    en: 'Several people use this catalogue: {names}. Say with --user who unlocks it.',
  },
  USER_EXISTS: {
    id: 'Pengguna ini sudah terdaftar dalam katalog. Pakai nama yang sudah ada.',
    en: 'This person is already a user of the catalogue. Use the existing name.',
  },
  RUNTIME_TOO_OLD: {
    id: 'Node.js yang menjalankan perintah ini terlalu tua untuk membuka katalog. Jalankan dengan node_modules/.bin/node dari folder program, atau pasang Node.js 24.',
    en: 'The Node.js that runs this command is too old to open a catalogue. Run it with node_modules/.bin/node in the folder of the program, or install Node.js 24.',
  },
  DISK_FULL: {
    id: 'Tempat di diska habis; perubahan tidak dicatat dan katalog tetap utuh. Kosongkan tempat, lalu ulangi.',
    en: 'The disk is full; the change was not recorded and the catalogue is unharmed. Make room and repeat.',
  },
  NOT_WRITABLE: {
    id: 'Folder tidak dapat ditulisi. Periksa hak akses dan kunci tulis pada media, atau pilih folder lain.',
    en: 'The folder cannot be written to. Check the permissions and the write lock of the medium, or choose another folder.',
  },
  NOT_READABLE: {
    id: 'Berkas atau folder tidak dapat dibaca. Periksa hak akses dan sambungan media, lalu coba lagi.',
    en: 'The file or folder cannot be read. Check the permissions and the connection of the medium, then try again.',
  },
  FILE_MISSING: {
    id: 'Berkas sudah tidak ada di tempatnya. Kembalikan berkas itu atau pilih berkas lain.',
    en: 'The file is no longer at its place. Put it back or choose another file.',
  },
  FILE_DAMAGED: {
    id: 'Berkas rusak dan tidak dapat dibuka. Kembalikan berkas itu dari cadangan.',
    en: 'The file is damaged and cannot be opened. Restore it from a backup.',
  },
  FILE_CHANGED: {
    id: 'Berkas berubah ketika sedang dibaca. Pastikan tidak ada program lain yang menulisinya, lalu ulangi.',
    en: 'The file changed while it was being read. Make sure that no other program writes to it, then repeat.',
  },
  TARGET_EXISTS: {
    id: 'Di folder tujuan sudah ada berkas atau folder dengan nama itu. Pilih folder lain atau pindahkan yang lama.',
    en: 'The target folder already holds a file or folder of that name. Choose another folder or move the old one away.',
  },
} as const satisfies Record<string, Text>;

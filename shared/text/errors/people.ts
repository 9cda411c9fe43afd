import type { Text } from '../text.ts';

/** Accounts, second signatures, clearances, recovery and backups. */
export const peopleErrors = {
  PERSON_BORN_LATER: {
    id: 'Tanggal lahir yang ditulis belum tiba; hari ini {today}. Periksa tahunnya, lalu simpan lagi.',
    en: 'The date of birth has not come yet; today is {today}. Check its year, then save again.',
  },
  USER_SUSPENDED: {
    id: 'Akun ini ditangguhkan, sehingga tidak dapat membuka katalog. Hubungi administrator satuan.',
    en: 'This account is suspended and cannot open the catalogue. Ask the administrator of the unit.',
  },
  USER_EXPIRED: {
    id: 'Masa berlaku akun ini berakhir pada {on}. Minta administrator memperpanjangnya.',
    en: 'This account expired on {on}. Ask the administrator to extend it.',
  },
  USER_REMOVED: {
    id: 'Akun ini sudah dikeluarkan dari katalog. Masuklah dengan akun lain.',
    en: 'This account was removed from the catalogue. Sign in with another account.',
  },
  RECOVERY_NONE: {
    id: 'Katalog ini tidak mempunyai kunci pemulihan yang berlaku. Buatlah dari layar Pengguna.',
    en: 'No recovery key is in force for this catalogue. Make one from the Users screen.',
  },
  RECOVERY_CODE_INVALID: {
    id: 'Lembar {sheet}: kelompok ke-{group} salah ketik. Bandingkan dengan lembarnya, lalu perbaiki kelompok itu.',
    en: 'Sheet {sheet}: group {group} is mistyped. Compare it with the sheet and put that group right.',
  },
  RECOVERY_FILE_EMPTY: {
    id: 'Berkas {file} tidak berisi kode. Tulis kode lembar pemulihan di dalamnya, atau sebutkan berkas lain.',
    en: 'The file {file} holds no code. Write the code of a recovery sheet into it, or name another file.',
  },
  RECOVERY_SHEET_INVALID: {
    id: 'Lembar {sheet}: beberapa huruf dalam satu kelompok salah, atau kelompok dari lembar lain tercampur. Bandingkan seluruh lembar.',
    en: 'Sheet {sheet}: several characters of one group are wrong, or groups of another sheet are mixed in. Compare the whole sheet.',
  },
  RECOVERY_SHEETS_MISSING: {
    id: 'Baru {given} lembar pemulihan; diperlukan {needed}. Masukkan lembar berikutnya.',
    en: 'Only {given} recovery {given|sheet|sheets} so far; {needed} {needed|is|are} needed. Enter the next sheet.',
  },
  RECOVERY_SHEETS_MIXED: {
    id: 'Lembar-lembar ini bukan dari satu set, atau satu lembar dimasukkan dua kali. Periksa nomor set di setiap lembar.',
    en: 'These sheets are not of one set, or one was entered twice. Check the set number on each sheet.',
  },
  RECOVERY_RETIRED: {
    id: 'Lembar ini tidak berlaku untuk katalog ini: sudah diganti, dicabut, atau milik katalog lain. Gunakan lembar yang terbaru.',
    en: 'This sheet is not in force for this catalogue: it was replaced or revoked, or belongs to another one. Use the newest sheet.',
  },
  RECOVERY_DAMAGED: {
    id: 'Lembar ini tidak dipakai dan tetap berlaku: katalog ini tidak seperti yang ditandatangani, dan tidak ada yang boleh ditandatangani di atasnya. Pulihkan cadangan terakhir yang baik, lalu buka katalog yang dipulihkan itu dengan lembar yang berlaku saat cadangan dibuat.',
    en: 'This sheet was not used and stays good: the catalogue is not as it was signed, and nothing may be signed over it. Restore the latest good backup, then open the restored catalogue with the sheets that were in force when it was made.',
  },
  BACKUP_NOT_RECOGNISED: {
    id: 'Berkas ini bukan cadangan katalog Rantai Bukti. Pilih berkas yang berakhiran .rantai-cadangan.',
    en: 'This file is no backup of a Rantai Bukti catalogue. Choose a file that ends in .rantai-cadangan.',
  },
  BACKUP_DAMAGED: {
    id: 'Cadangan ini rusak pada {file}. Gunakan cadangan lain, dan jangan hapus yang masih baik.',
    en: 'This backup is damaged at {file}. Use another backup, and do not delete one that is still good.',
  },
  BACKUP_OTHER_CATALOGUE: {
    id: 'Cadangan atau titik periksa ini milik katalog lain. Pilih yang dibuat dari katalog ini.',
    en: 'This backup or checkpoint belongs to another catalogue. Choose one made from this catalogue.',
  },
  BACKUP_OTHER_KEYS: {
    id: 'Cadangan ini dibuat sebelum kunci katalog diganti, sehingga tidak dapat diuji dari sini. Buat cadangan baru, atau pulihkan ke folder baru lalu buka dengan kata sandi waktu itu.',
    en: 'This backup was made before the keys of the catalogue were changed and cannot be drilled from here. Make a new backup, or restore it to a new folder and open it with the passphrase of that time.',
  },
  SIGNER_SUSPENDED: {
    id: 'Entri ditandatangani oleh orang yang akunnya sedang ditangguhkan. Buku besar ini tidak boleh dipercaya mulai dari entri itu.',
    en: 'An entry is signed by somebody whose account was suspended then. Do not trust the ledger from that entry on.',
  },
  SIGNER_EXPIRED: {
    id: 'Entri ditandatangani sesudah masa berlaku akun penandatangan berakhir ({expires}). Mintalah penjelasan kepada satuan.',
    en: "An entry is signed after the signer's account had expired ({expires}). Ask the unit for an explanation.",
  },
  SIGNER_REMOVED: {
    id: 'Entri ditandatangani oleh orang yang sudah dikeluarkan dari katalog. Buku besar ini tidak boleh dipercaya mulai dari entri itu.',
    en: 'An entry is signed by somebody who had been removed from the catalogue. Do not trust the ledger from that entry on.',
  },
  SIGNER_ROLE: {
    id: 'Entri {type} ditandatangani oleh {role}, yang tidak berwenang untuk itu. Mintalah penjelasan kepada satuan.',
    en: 'An entry {type} is signed by {role}, who may not do that. Ask the unit for an explanation.',
  },
  SECOND_ROLE: {
    id: 'Tanda tangan kedua pada {type} berasal dari {role}, yang tidak berwenang menyetujuinya. Pilih orang lain yang berwenang.',
    en: 'The second signature of {type} is by {role}, who may not approve it. Choose another person who may.',
  },
  DISCLOSURE_LOST: {
    id: 'Nilai tersegel yang dijanjikan sebuah entri hilang atau tidak dapat dibuka. Pulihkan katalog dari cadangan, lalu audit lagi.',
    en: 'A sealed value that an entry commits to is missing or cannot be opened. Restore the catalogue from a backup and audit again.',
  },
  CASE_KEY_LOST: {
    id: 'Kunci rahasia perkara tidak tersegel untuk orang yang berhak. Mintalah orang lain yang berhak membuka katalog, atau pulihkan dari cadangan.',
    en: 'The restricted key of a case is not sealed to somebody who is cleared. Ask another cleared person to unlock the catalogue, or restore a backup.',
  },
  ACT_NOT_ALLOWED: {
    id: 'Peran Anda ({role}) tidak berwenang untuk tindakan ini. Minta orang yang berwenang melakukannya, atau minta administrator mengubah peran.',
    en: 'Your office ({role}) may not do this. Ask somebody who may, or ask the administrator to change the role.',
  },
  USER_SELF: {
    id: 'Tindakan ini tidak dapat dilakukan terhadap akun sendiri. Minta orang lain yang berwenang.',
    en: 'Nobody does this to their own account. Ask another person who may.',
  },
  USER_STATE: {
    id: 'Akun ini sekarang berstatus {status}, sehingga perubahan itu tidak berlaku. Muat ulang daftar pengguna.',
    en: 'This account is now {status}, so that change does not apply. Reload the list of users.',
  },
  USER_LAST_MANAGER: {
    id: 'Sesudah itu tidak ada lagi yang dapat mengelola pengguna. Tambahkan administrator lain lebih dahulu.',
    en: 'Nobody could manage users after that. Add another administrator first.',
  },
  RECOVERY_EXISTS: {
    id: 'Katalog ini sudah mempunyai kunci pemulihan. Cabut yang lama lebih dahulu.',
    en: 'This catalogue has a recovery key already. Revoke it first.',
  },
  SECOND_UNKNOWN: {
    id: 'Tindakan ini tidak lagi menunggu tanda tangan kedua. Mulai lagi dari awal.',
    en: 'This act does not wait for a second signature any more. Begin again.',
  },
  SECOND_DECLINED: {
    id: 'Orang kedua tidak menyetujui. Tidak ada yang dicatat.',
    en: 'The second person declined. Nothing was recorded.',
  },
  SECOND_NOBODY: {
    id: 'Tindakan ini memerlukan tanda tangan orang kedua yang berwenang, tetapi belum ada. Minta administrator menambahkannya.',
    en: 'This act needs the signature of a second person who may approve it, and there is none yet. Ask the administrator to add one.',
  },
  SECOND_FACTS_CHANGED: {
    id: 'Keadaan berubah sesudah orang kedua menandatangani, sehingga tidak ada yang dicatat. Ulangi dan minta persetujuan lagi.',
    en: 'Something changed after the second person had signed, so nothing was recorded. Repeat it and ask for approval again.',
  },
  NOT_CLEARED: {
    id: 'Anda tidak berhak membuka data rahasia perkara ini. Minta orang yang berhak memberikan akses.',
    en: 'You are not cleared for the restricted data of this case. Ask somebody who is to clear you.',
  },
  CLEARANCE_EXISTS: {
    id: 'Orang ini sudah berhak membuka data rahasia perkara ini. Muat ulang daftarnya.',
    en: 'This person is cleared for this case already. Reload the list.',
  },
  CLEARANCE_UNKNOWN: {
    id: 'Orang ini tidak mempunyai akses untuk dicabut. Muat ulang daftarnya.',
    en: 'This person has no clearance to revoke. Reload the list.',
  },
  CLEARANCE_ROLE: {
    id: 'Peran {role} tidak melihat perkara, sehingga tidak dapat diberi akses.',
    en: 'The office {role} sees no case and cannot be cleared.',
  },
  CLEARANCE_LAST: {
    id: 'Orang ini satu-satunya yang dapat membuka data rahasia perkara. Beri akses kepada orang lain lebih dahulu.',
    en: 'This person is the only one who can open the restricted data of the case. Clear another person first.',
  },
  PERSON_UNKNOWN: {
    id: 'Orang ini tidak ada dalam perkara. Muat ulang daftarnya, lalu pilih lagi.',
    en: 'This person is not in the case. Reload the list and choose again.',
  },
  PERSON_NOT_SUSPECT: {
    id: '{code} bukan tersangka, sehingga tidak ada penangkapan atau penahanan untuk dicatat. Pilih orang yang berkedudukan tersangka.',
    en: '{code} is no suspect, so there is no arrest or detention to record. Choose a person who is one.',
  },
  HOLD_NOT_ALLOWED: {
    id: 'Keadaan orang ini sekarang: {state}. {measure} tidak dapat menyusul langsung. Catat langkah yang terlewat dahulu, atau pilih tindakan lain.',
    en: 'This person is now: {state}. {measure} cannot follow at once. Record the step in between first, or choose another measure.',
  },
  HOLD_OUT_OF_ORDER: {
    id: 'Tanggal mulai mendahului tindakan sebelumnya ({last}). Periksa tanggalnya; bila tindakan sebelumnya yang keliru, koreksi itu dahulu.',
    en: 'The first day is before that of the measure before ({last}). Check the date; if that measure is wrong, correct it first.',
  },
  HOLD_EXTENSION_GAP: {
    id: 'Penahanan berakhir {until}; perpanjangan harus mulai paling lambat hari berikutnya. Periksa tanggal mulai.',
    en: 'The detention ends on {until}; an extension begins on the next day at the latest. Check the first day.',
  },
  BACKUP_UNKNOWN: {
    id: 'Cadangan ini tidak tercatat dalam katalog. Pilih cadangan yang dibuat dari katalog ini.',
    en: 'This backup is not recorded in the catalogue. Choose one that was made from this catalogue.',
  },
} as const satisfies Record<string, Text>;

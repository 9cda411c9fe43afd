import type { Text } from '../text.ts';

/** The rules of evidence: an act that was refused before anything was recorded. */
export const ruleErrors = {
  CASE_UNKNOWN: {
    id: 'Perkara ini tidak ada dalam katalog. Muat ulang daftar perkara, lalu pilih lagi.',
    en: 'This case is not in the catalogue. Reload the list of cases and choose again.',
  },
  CASE_NUMBER_TAKEN: {
    id: 'Nomor laporan polisi ini sudah dipakai perkara lain. Buka perkara itu, atau periksa nomornya.',
    en: 'Another case already bears this police report number. Open that case, or check the number.',
  },
  WARRANT_UNKNOWN: {
    id: 'Surat yang dirujuk tidak ada pada perkara ini. Catat suratnya lebih dahulu, lalu pilih.',
    en: 'The paper referred to is not recorded in this case. Record it first, then choose it.',
  },
  SEIZURE_UNKNOWN: {
    id: 'Penyitaan yang dirujuk tidak ada pada perkara ini. Catat penyitaannya lebih dahulu.',
    en: 'The seizure referred to is not recorded in this case. Record the seizure first.',
  },
  SEIZURE_WITHOUT_AUTHORITY: {
    id: 'Penyitaan belum mempunyai dasar. Pilih surat perintah penyitaan atau izin KPN, atau nyatakan alasan mendesak; surat perintah penggeledahan saja tidak cukup.',
    en: 'The seizure has no authority. Choose a seizure order or court leave, or state the urgent ground; a search order alone is not enough.',
  },
  SEIZURE_BEFORE_WARRANT: {
    id: 'Tanggal penyitaan ({seized}) mendahului tanggal surat ({warrantDate}). Periksa kedua tanggal; bila memang mendahului, catat sebagai penyitaan mendesak.',
    en: 'The seizure ({seized}) is dated before its paper ({warrantDate}). Check both dates; if it really came first, record it as an urgent seizure.',
  },
  SEIZURE_IN_FUTURE: {
    id: 'Waktu penyitaan ({seized}) belum tiba; hari ini {today}. Periksa tanggal, jam, dan zona waktunya.',
    en: 'The time of the seizure ({seized}) has not come yet; today is {today}. Check its date, hour and time zone.',
  },
  WITNESS_NOT_CODED: {
    id: 'Saksi harus ditulis dengan kode, misalnya SK-01, bukan dengan nama. Ganti nama dengan kodenya.',
    en: 'Witnesses must be given by code, for example SK-01, not by name. Replace the name by the code.',
  },
  ITEM_UNKNOWN: {
    id: 'Barang bukti ini tidak ada dalam katalog. Muat ulang daftar, lalu pilih lagi.',
    en: 'This item is not in the catalogue. Reload the list and choose again.',
  },
  ITEM_FIELDS_MISSING: {
    id: '{item}: isian wajib masih kosong: {fields}. Lengkapi, lalu simpan lagi.',
    en: '{item}: mandatory fields are empty: {fields}. Fill them in and save again.',
  },
  ITEM_FIELD_INVALID: {
    id: '{item}: isian {field} tidak mungkin benar (angka pemeriksa, bentuk, atau jumlahnya tidak cocok). Baca ulang dari barangnya, lalu perbaiki atau kosongkan.',
    en: '{item}: {field} cannot be right (its check digit, form or count does not fit). Read it from the object again, then put it right or leave it empty.',
  },
  CASH_TOTAL_MISMATCH: {
    id: '{item}: jumlah uang tertulis {total}, tetapi rincian pecahan berjumlah {counted}. Hitung ulang dan samakan.',
    en: '{item}: the total says {total}, but the denominations add up to {counted}. Count again and make them agree.',
  },
  CUSTODY_ILLEGAL_MOVE: {
    id: '{item} sedang dalam keadaan "{from}", sehingga "{act}" (menuju "{to}") tidak dapat dicatat. Catat dahulu perpindahan yang belum tercatat.',
    en: '{item} is "{from}", so "{act}" (leading to "{to}") cannot be recorded. First record the movement that is missing.',
  },
  CUSTODY_SAME_LOCATION: {
    id: '{item} sudah berada di lokasi itu. Pilih lokasi lain, atau keluarkan barang ini dari pilihan.',
    en: '{item} is already at that location. Choose another location, or leave this item out.',
  },
  CUSTODY_DUE_IN_PAST: {
    id: 'Batas waktu kembali ({due}) sudah lewat; hari ini {today}. Isi tanggal hari ini atau sesudahnya.',
    en: 'The due date ({due}) is already past; today is {today}. Enter today or a later date.',
  },
  CUSTODY_BARRED: {
    id: '{item} tidak boleh diserahkan ke penuntut umum: izin sitanya ditolak, atau penyitaannya dibatalkan pengadilan. Kembalikan barang itu dan catat berita acara pengembalian, atau ajukan permohonan ulang selama masih boleh.',
    en: '{item} must not go to the prosecutor: the court refused its approval or undid the seizure. Return it and record the minutes of the return, or ask the court again while that is still allowed.',
  },
  PACKAGE_ILLEGAL_CHANGE: {
    id: 'Kemasan {item} berstatus "{from}" dan barangnya "{custody}", sehingga tidak dapat diubah menjadi "{to}". Buka segel lama dahulu, atau terima kembali barangnya.',
    en: 'The package of {item} is "{from}" and the item is "{custody}", so it cannot become "{to}". Open the old seal first, or take the item back.',
  },
  SEAL_IN_USE: {
    id: 'Nomor segel untuk {item} sudah terpasang pada barang lain atau ditulis dua kali. Periksa nomor pada segelnya.',
    en: 'The seal number for {item} is already on another item or was entered twice. Check the number on the seal.',
  },
  FILE_LIST_NOT_STORAGE: {
    id: '{item} bukan perangkat atau akun, sehingga tidak dapat memuat daftar berkas. Pilih media penyimpanan, telepon, komputer atau akun.',
    en: '{item} is neither a device nor an account and cannot hold a file list. Choose a storage device, phone, computer or account.',
  },
  FILE_LIST_EXISTS: {
    id: '{item} sudah mempunyai daftar berkas yang disegel. Daftar itu tidak diganti; buka daftar yang ada.',
    en: '{item} already has a sealed file list. It is not replaced; open the existing one.',
  },
  FILE_LIST_EMPTY: {
    id: 'Tidak ada satu berkas pun untuk {item}. Periksa folder yang dipilih.',
    en: 'There is not a single file for {item}. Check the folder you chose.',
  },
  HASH_JOB_UNKNOWN: {
    id: 'Penghitungan hash itu sudah selesai atau dibuang. Muat ulang halaman, lalu pilih lagi.',
    en: 'That hashing is finished or was thrown away. Reload the page and choose again.',
  },
  HASH_JOB_EXISTS: {
    id: 'Penghitungan hash untuk barang bukti ini belum selesai. Lanjutkan, atau buang dahulu sebelum memulai yang baru.',
    en: 'There is hashing of this item that is not finished. Go on with it, or throw it away before you begin anew.',
  },
  HASH_JOB_RUNNING: {
    id: 'Penghitungan hash itu sedang berjalan. Jeda dahulu, lalu buang.',
    en: 'That hashing is running. Pause it first, then throw it away.',
  },
  HASH_SOURCE_CATALOGUE: {
    id: 'Yang dipilih memuat katalog yang sedang terbuka ini, sehingga tidak dapat dihitung. Pilih folder barang buktinya saja.',
    en: 'What you chose holds this open catalogue, so it cannot be hashed. Choose only the folder of the evidence.',
  },
  HASH_SOURCE_OTHER: {
    id: 'Tidak satu pun berkas yang sudah dihitung ada di sini seperti semula. Periksa apakah medianya benar; bila memang sudah lain, buang penghitungan ini dan mulai yang baru.',
    en: 'Not one of the files hashed so far is here as it was. Check that it is the right medium; if it really is another, throw this hashing away and begin anew.',
  },
  FILE_LIST_PATH_TWICE: {
    id: 'Berkas {path} ada dua kali di daftar itu, sehingga tidak jelas mana yang benar. Buat daftarnya sekali lagi dengan alat yang sama.',
    en: 'The file {path} stands in that list twice, so it is not clear which one is right. Make the list once more with the same tool.',
  },
  FILE_LIST_LINES_TWICE: {
    id: 'Berkas {path} ada dua kali di daftar itu, pada baris {other} dan baris {line}. Buat daftarnya sekali lagi dengan alat yang sama; tidak ada yang disimpan.',
    en: 'The file {path} stands in that list twice, in lines {other} and {line}. Make the list once more with the same tool; nothing was stored.',
  },
  FILE_INDEXES_MISSING: {
    id: 'Berkas dalam daftar belum dapat dicari, disaring, atau diurutkan: persiapannya gagal saat katalog dibuka. Kosongkan ruang disk, kunci katalog, lalu buka lagi.',
    en: 'Files of lists cannot be searched, filtered or sorted yet: preparing that failed when the catalogue was opened. Free some room on the disk, lock the catalogue and open it again.',
  },
  FILE_ROW_UNKNOWN: {
    id: 'Berkas itu tidak ada dalam daftar barang bukti ini. Muat ulang daftarnya, lalu pilih lagi.',
    en: 'That file is not in the list of this item. Reload the list and choose again.',
  },
  FILE_PROOF_MALFORMED: {
    id: 'Berkas ini bukan bukti keanggotaan dari Rantai Bukti, atau isinya berubah. Minta berkas bukti itu sekali lagi dari pembuatnya.',
    en: 'This file is no proof of Rantai Bukti, or was changed. Ask whoever made the proof for it again.',
  },
  FILE_PROOF_ROW_NOT_IN_LIST: {
    id: 'Baris {row} menurut bukti ini tidak ada dalam daftar yang disegel: nama, nilai hash, atau isian lain dari berkas itu diubah. Jangan percaya bukti ini; minta lagi dari pembuatnya.',
    en: 'Row {row} as this proof has it is not in the sealed list: the name, a digest or something else of the file was changed. Do not believe the proof; ask whoever made it for it again.',
  },
  FILE_PROOF_UNSIGNED: {
    id: 'Di samping bukti itu tidak ada tanda tangannya, {file}. Letakkan kedua berkas dalam satu folder dengan nama aslinya, lalu periksa lagi.',
    en: 'Its signature, {file}, does not lie beside that proof. Put both files into one folder under their own names, then verify again.',
  },
  FILE_PROOF_OTHER_KEY: {
    id: 'Kunci Anda diawali {given}, tetapi tanda tangan {file} menyebut kunci yang diawali {key}. Pastikan kunci itu dengan unit pengirim lewat jalan lain; bila kunci Anda benar, bukti ini bukan dari unit itu dan jangan dipercaya.',
    en: 'Your key begins with {given}, but the signature {file} names a key that begins with {key}. Make sure of that key with the sending unit, by another way; if your key is right, this proof is not from that unit: do not believe it.',
  },
  FILE_PROOF_SIGNATURE_OTHER: {
    id: 'Tanda tangan {file} di samping bukti itu tidak cocok: bukti atau tanda tangannya diubah, atau berasal dari bukti lain. Minta kedua berkas sekali lagi dari pembuatnya, dan jangan percaya yang ini.',
    en: 'The signature {file} beside that proof does not fit: the proof or the signature was changed, or it is of another proof. Ask whoever made them for both files again, and do not believe these.',
  },
  FILE_PROOF_NOT_IN_BUNDLE: {
    id: 'Entri yang menyegel daftar itu tidak ada dalam paket ini, atau di sana ditandatangani orang lain. Pilih paket dari perkara yang sama, yang dibuat sesudah daftar disegel; bila tetap begini, jangan percaya bukti ini.',
    en: 'The entry that seals the list is not in this bundle, or is signed by somebody else there. Choose a bundle of the same case, made after the list was sealed; if this stays, do not believe the proof.',
  },
  FILE_PROOF_BUNDLE_BROKEN: {
    id: 'Paket yang dipakai sebagai pembanding rusak atau bukan paket. Periksa paketnya lebih dulu, atau minta salinan yang utuh.',
    en: 'The bundle that the proof was held against is broken, or is no bundle. Verify the bundle first, or ask for a whole copy.',
  },
  FILE_PROOF_BUNDLE_OTHER_KEY: {
    id: 'Paket pembanding disegel dengan kunci lain daripada yang Anda berikan. Pastikan kunci itu dengan unit pengirim lewat jalan lain, atau pilih paket lain dari perkara yang sama.',
    en: 'The bundle that the proof was held against is sealed with another key than the one you gave. Make sure of that key with the sending unit, by another way, or choose another bundle of the same case.',
  },
  FILE_PROOF_NOT_BUNDLE: {
    id: 'Ini bukti satu berkas, bukan paket penyerahan. Periksa di bagian “Bukti satu berkas” pada layar periksa paket, atau di baris perintah dengan rantai verify.',
    en: 'This is the proof of one file, not a hand-over bundle. Verify it under “Proof of one file” on the screen that verifies bundles, or on the command line with rantai verify.',
  },
  FILE_LIST_TOO_LARGE: {
    id: 'Daftar ini memuat lebih dari {limit} berkas. Bagi isinya menjadi beberapa daftar, masing-masing untuk satu barang bukti.',
    en: 'This list is longer than a list can be ({limit}). Part it into several, each for an item of its own.',
  },
  FILE_LIST_NONE: {
    id: '{item} belum mempunyai daftar berkas yang disegel. Buat atau impor daftarnya dahulu.',
    en: '{item} has no sealed file list yet. Make or import its list first.',
  },
  FILE_LISTS_NOT_COMPARABLE: {
    id: 'Kedua daftar tidak mempunyai jenis nilai hash yang sama, sehingga isinya tidak dapat dibandingkan. Pakai daftar dengan SHA-256, SHA-1 atau MD5 yang juga ada pada daftar barang bukti ini.',
    en: 'The two lists have no kind of hash value in common, so their content cannot be compared. Use a list with a SHA-256, SHA-1 or MD5 that the list of this item has too.',
  },
  COMPARISON_UNKNOWN: {
    id: 'Perbandingan itu tidak ada. Muat ulang halaman, lalu pilih lagi.',
    en: 'That comparison does not exist. Reload the page and choose again.',
  },
  HASH_SET_UNKNOWN: {
    id: 'Himpunan hash itu tidak ada. Muat ulang daftar himpunan, lalu pilih lagi.',
    en: 'That hash set does not exist. Reload the hash sets and choose again.',
  },
  HASH_SET_RETIRED: {
    id: 'Himpunan hash "{set}" sudah ditarik dan tidak dipakai lagi. Pilih himpunan lain, atau tambahkan yang baru.',
    en: 'The hash set "{set}" is retired and no longer used. Choose another, or add a new one.',
  },
  HASH_SET_TAKES_TWO: {
    id: 'Himpunan terblokir "{set}" hanya ditarik oleh dua orang. Minta pengawas lain menandatangani bersama.',
    en: 'The blocked hash set "{set}" is retired by two people only. Ask another supervisor to sign with you.',
  },
  HASH_SET_NAME_TAKEN: {
    id: 'Sudah ada himpunan hash bernama "{set}". Beri nama lain, misalnya dengan tanggalnya.',
    en: 'There is a hash set named "{set}" already. Give it another name, with its date for example.',
  },
  HASH_SET_EMPTY: {
    id: 'Tidak ada satu nilai hash pun di berkas itu. Periksa berkas yang dipilih.',
    en: 'There is not a single hash value in that file. Check the file you chose.',
  },
  HASH_SET_TOO_LARGE: {
    id: 'Berkas itu memuat lebih dari {limit} nilai hash. Bagi menjadi beberapa himpunan, lalu tambahkan satu per satu.',
    en: 'That file holds more hash values than a set can take ({limit}). Split it into several sets and add them one by one.',
  },
  HASH_SETS_TOO_MANY: {
    id: 'Sudah ada {limit} himpunan hash yang berlaku. Tarik yang tidak dipakai lagi, lalu tambahkan yang baru.',
    en: 'No more hash sets can be in force (most: {limit}). Retire one that is no longer used, then add the new one.',
  },
  HASH_SET_NOT_RECOGNISED: {
    id: 'Berkas itu bukan CSV atau JSON berisi nilai hash. Simpan himpunannya sebagai CSV dengan kolom md5, sha1 atau sha256, dan bila ada, category.',
    en: 'That file is not CSV or JSON with hash values. Save the set as CSV with a column md5, sha1 or sha256 and, if there is one, category.',
  },
  HASH_SET_ROWS: {
    id: 'Ada {errors} baris yang bukan nilai hash, yang pertama di baris {line}. Tidak ada yang disimpan. Betulkan berkasnya, lalu coba lagi.',
    en: 'Not every row is a hash value: {errors} in all are wrong, the first in line {line}. Nothing was stored. Mend the file and try again.',
  },
  HASH_SET_CHANGED: {
    id: 'Berkas itu berubah sejak pratinjau. Lihat pratinjaunya sekali lagi, lalu simpan.',
    en: 'That file changed since the preview. Look at the preview again, then save.',
  },
  HASH_SETS_NONE: {
    id: 'Belum ada himpunan hash yang berlaku. Tambahkan himpunan dahulu.',
    en: 'There is no hash set in use yet. Add one first.',
  },
  CORRECTION_UNKNOWN_ENTRY: {
    id: 'Entri yang hendak dikoreksi (nomor {seq}) tidak ada atau bukan bagian dari perkara ini. Muat ulang riwayat, lalu pilih lagi.',
    en: 'The entry to be corrected (number {seq}) does not exist or is not part of this case. Reload the history and choose again.',
  },
  CORRECTION_NOT_ALLOWED: {
    id: 'Isian {field} pada entri "{type}" tidak dapat dikoreksi. Catat perbuatan baru yang benar.',
    en: 'The field {field} of an entry "{type}" cannot be corrected. Record the right act anew.',
  },
  CORRECTION_NO_CHANGE: {
    id: 'Koreksi ini tidak mengubah apa pun. Ubah sekurang-kurangnya satu isian, atau batalkan.',
    en: 'This correction changes nothing. Change at least one field, or cancel.',
  },
  CORRECTION_TAKES_TWO: {
    id: 'Isi putusan pengadilan hanya dibetulkan dengan tanda tangan kedua dari atasan. Mintalah atasan hadir, lalu ulangi koreksi ini.',
    en: 'What a court said is corrected only with the second signature of a supervisor. Ask one to come, then correct it again.',
  },
  ATTACHMENT_UNKNOWN: {
    id: 'Lampiran ini tidak ada dalam katalog. Muat ulang daftar lampiran, lalu pilih lagi.',
    en: 'This attachment is not in the catalogue. Reload the list of attachments and choose again.',
  },
  ATTACHMENT_NO_PREVIEW: {
    id: 'Lampiran ini tidak dapat ditampilkan di sini: hanya foto PNG, JPEG, atau WebP sampai 8 MB dan 50 juta titik. Simpan salinannya untuk membukanya.',
    en: 'This attachment cannot be shown here: only PNG, JPEG or WebP photos up to 8 MB and 50 million points are. Save a copy to open it.',
  },
  ATTACHMENT_NOT_SAME: {
    id: 'Lampiran ini merujuk pada berkas lain yang isinya tidak sama. Muat ulang daftar lampiran, lalu tambahkan lagi.',
    en: 'This attachment refers to another file that does not hold the same bytes. Reload the list of attachments, then add it again.',
  },
  CONTENT_BLOCKED: {
    id: 'Isi {item} diblokir: tidak ditampilkan, tidak disimpan, dan tidak disertakan dalam paket. Lampirannya hanya dapat dibuka oleh dua orang dengan alasan.',
    en: 'The content of {item} is blocked: it is not shown, not saved and not put into a bundle. Its attachments can only be opened by two people, with a reason.',
  },
  CONTENT_IN_SET: {
    id: 'Nilai hash berkas ini ada dalam himpunan terblokir "{set}": isinya tidak ditampilkan, tidak disimpan, dan tidak diserahkan. Blokir isi barang bukti yang memuatnya; lampiran tanpa barang bukti ditambahkan dahulu pada barang bukti asalnya.',
    en: 'A digest of this file is in the blocked set "{set}": it is not shown, not saved and not handed over. Block the content of the item that holds it; add an attachment of no item to the item that it comes from first.',
  },
  CONTENT_BLOCKED_ALREADY: {
    id: 'Isi {item} sudah diblokir. Tidak ada yang perlu dilakukan lagi.',
    en: 'The content of {item} is blocked already. There is nothing more to do.',
  },
  ATTACHMENT_NOT_BLOCKED: {
    id: 'Isi lampiran ini tidak diblokir karena barang itu. Muat ulang daftar lampiran; yang tidak diblokir disimpan seperti biasa.',
    en: 'This attachment is not blocked because of that item. Reload the list of attachments; what is not blocked is saved as usual.',
  },
  CONTENT_NOT_BLOCKED: {
    id: 'Tidak ada blokir pada isi {item} sendiri. Bila bagian dari barang yang diblokir, buka barang itu dan lepaskan blokirnya di sana.',
    en: 'The content of {item} was not blocked by itself. If it is part of a blocked item, open that item and release it there.',
  },
  HANDOVER_BLOCKED: {
    id: 'Paket penyerahan tidak boleh dibuat dengan kekurangan ini: {findings} Setelah lengkap, ulangi pra-periksa.',
    en: 'A hand-over bundle must not be made with these gaps: {findings} When this is complete, run the pre-check again.',
  },
  HANDOVER_NOTHING: {
    id: 'Perkara ini belum mempunyai barang bukti untuk diserahkan. Catat penyitaan dan barangnya lebih dahulu.',
    en: 'This case has no items to hand over yet. Record the seizure and its items first.',
  },
  BUNDLE_UNKNOWN: {
    id: 'Versi paket itu tidak ada pada perkara ini. Pilih versi dari daftar penyerahan.',
    en: 'This case has no such version of the bundle. Choose a version from the list of hand-overs.',
  },
} as const satisfies Record<string, Text>;

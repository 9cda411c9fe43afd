import type { Text } from '../text.ts';

export const commandLineTexts = {
  askPassphrase: { id: 'Kata sandi: ', en: 'Passphrase: ' },
  askNewPassphrase: {
    id: 'Kata sandi baru (paling sedikit 12 karakter): ',
    en: 'New passphrase (12 characters or more): ',
  },
  created: { id: 'Katalog dibuat: {path}', en: 'Catalogue created: {path}' },
  applied: {
    id: '{done} perintah dijalankan, {refused} ditolak.',
    en: '{done} {done|command|commands} applied, {refused} refused.',
  },
  registerNoColumn: {
    id: 'Lembar ini tidak punya kolom "{field}", jadi barisnya ditolak. Tambahkan kolom itu, atau tentukan nilainya untuk semua baris dengan --map.',
    en: 'This sheet has no column "{field}", so its rows are refused. Add the column, or give its value for all rows with --map.',
  },
  registerRow: { id: 'Baris {row}: {reason}', en: 'Row {row}: {reason}' },
  registerImported: {
    id: '{read} baris dibaca: {accepted} tercatat ({recorded} sudah ada sebelumnya), {refused} ditolak.',
    en: '{read} {read|row|rows} read: {accepted} recorded ({recorded} of them before), {refused} refused.',
  },
  registerWouldImport: {
    id: '{read} baris dibaca: {accepted} akan diterima ({recorded} sudah tercatat), {refused} akan ditolak. Belum ada yang dicatat.',
    en: '{read} {read|row|rows} read: {accepted} would be taken ({recorded} {recorded|is|are} recorded already), {refused} refused. Nothing was recorded.',
  },
  registerRefusedSaved: {
    id: '{rows} baris yang ditolak ditulis ke {name}.',
    en: '{rows} refused {rows|row was|rows were} written to {name}.',
  },
  listLooked: {
    id: '{name}: {kind}, {encoding}; {files} berkas, {skipped} baris dilewati, {unreadable} tanpa nilai hash; {algorithms}; dipotong: {cut}',
    en: '{name}: {kind}, {encoding}; {files} {files|file|files}, {skipped} left out, {unreadable} without a digest; {algorithms}; cut off: {cut}',
  },
  listLine: { id: 'Baris {line}: {reason}', en: 'Line {line}: {reason}' },
  listMoreErrors: {
    id: '… dan {count} kesalahan lagi.',
    en: '… and {count} more {count|error|errors}.',
  },
  listRefused: {
    id: 'Daftar ini memuat {errors} kesalahan. Tidak ada yang disimpan.',
    en: 'The list has {errors} {errors|error|errors}. Nothing was kept.',
  },
  listChecked: {
    id: 'Daftar ini dapat diimpor. Belum ada yang disimpan.',
    en: 'The list can be imported. Nothing was kept.',
  },
  listNothing: { id: 'tidak ada', en: 'nothing' },
  hashPaused: {
    id: 'Yang sudah dihitung tetap tersimpan. Lanjutkan dengan perintah yang sama ditambah --resume.',
    en: 'What is hashed so far is kept. Go on with the same command and --resume.',
  },
  hashed: {
    id: '{files} berkas dalam daftar {item}; sidik {digest}',
    en: '{files} {files|file|files} in the list of {item}; digest {digest}',
  },
  exported: {
    id: 'Paket {name} versi {version}: {files} berkas. Kunci penanda tangan: {key}',
    en: 'Bundle {name} version {version}: {files} {files|file|files}. Signer key: {key}',
  },
  blocked: {
    id: 'Pra-periksa menemukan kekurangan yang menghalangi penyerahan:',
    en: 'The pre-check found gaps that block the hand-over:',
  },
  auditClean: {
    id: 'Audit bersih: {entries} entri, {rows} baris, {fileRows} baris daftar berkas, {attachments} lampiran ({restricted} di antaranya rahasia).',
    en: 'Audit clean: {entries} {entries|entry|entries}, {rows} {rows|row|rows}, {fileRows} file-list {fileRows|row|rows}, {attachments} {attachments|attachment|attachments} ({restricted} of them restricted).',
  },
  auditFindings: {
    id: 'Audit menemukan {count} hal yang tidak cocok.',
    en: 'The audit found {count} {count|mismatch|mismatches}.',
  },
  verdictWhole: {
    id: 'UTUH: paket ini tidak berubah dan ditandatangani kunci yang Anda percaya.',
    en: 'WHOLE: this bundle is unchanged and signed by the key you trust.',
  },
  verdictUntrusted: {
    id: 'UTUH, PENANDA TANGAN BELUM DIPASTIKAN: isi cocok dengan segelnya; bandingkan kunci {key} dengan yang Anda terima lewat jalan lain, lalu ulangi dengan --trust.',
    en: 'WHOLE, SIGNER NOT CONFIRMED: the content matches its seal; compare key {key} with the one you got by another way, then run again with --trust.',
  },
  verdictBroken: {
    id: 'RUSAK: paket ini tidak boleh dipercaya. Lihat temuan di atas.',
    en: 'BROKEN: this bundle must not be trusted. See the findings above.',
  },
  proofWhole: {
    id: 'TERBUKTI: berkas {path} adalah baris {row} dari {files} dalam daftar yang disegel entri {seq} pada {at}, ditandatangani {name}.',
    en: 'PROVEN: the file {path} is row {row} of {files} in the list that entry {seq} sealed on {at}, signed by {name}.',
  },
  proofUntrusted: {
    id: 'UTUH, PENANDA TANGAN BELUM DIPASTIKAN: berkas {path} adalah baris {row} dari {files} dalam daftar yang disegel entri {seq} pada {at}; menurut bukti ini sendiri, oleh {name}. Ulangi dengan --trust dan kunci stasiun yang Anda terima lewat jalan lain.',
    en: 'WHOLE, SIGNER NOT CONFIRMED: the file {path} is row {row} of {files} in the list that entry {seq} sealed on {at}; by {name}, as only this proof says. Run again with --trust and the key of the station that you got by another way.',
  },
  proofItem: {
    id: 'Daftar itu milik barang bukti {number}, perkara {caseNumber}, menurut paket itu.',
    en: 'The list is of item {number}, case {caseNumber}, by that bundle.',
  },
  proofByKey: {
    id: 'Ditandatangani kunci stasiun yang Anda berikan.',
    en: 'Signed by the key of the station that you gave.',
  },
  proofInBundle: {
    id: 'Paket itu utuh, dan memuat entrinya dengan nama dan kunci penanda tangan yang sama.',
    en: 'That bundle is whole, and holds its entry by the same name and key of the signer.',
  },
  proofOtherKey: {
    id: 'BELUM TERBUKTI: ditandatangani dengan kunci lain. Pastikan kuncinya lebih dulu.',
    en: 'NOT PROVEN YET: signed with another key. Make sure of the key first.',
  },
  proofBroken: {
    id: 'TIDAK TERBUKTI: jangan percaya berkas bukti ini. Lihat temuan di atas.',
    en: 'NOT PROVEN: do not trust this proof. See the findings above.',
  },
  passed: { id: 'lulus', en: 'passed' },
  failed: { id: 'GAGAL', en: 'FAILED' },
  notPossible: { id: 'tidak dapat diperiksa', en: 'not possible' },
  emptyList: { id: 'Tidak ada baris.', en: 'No rows.' },
  lineNotJson: {
    id: 'baris {line}: bukan JSON {"method","input"} yang sah',
    en: 'line {line}: not valid JSON {"method","input"}',
  },
  line: { id: 'baris {line}', en: 'line {line}' },

  askPersonPassphrase: {
    id: 'Kata sandi {name}, diketik sendiri (paling sedikit 12 karakter): ',
    en: 'Passphrase of {name}, typed by the person alone (12 characters or more): ',
  },
  askSecond: { id: 'Orang kedua (nama atau id): ', en: 'Second person (name or id): ' },
  askSecondPassphrase: { id: 'Kata sandi {name}: ', en: 'Passphrase of {name}: ' },
  askSheet: { id: 'Kode lembar pemulihan {number}: ', en: 'Code of recovery sheet {number}: ' },
  askField: { id: '{field}: ', en: '{field}: ' },
  secondHead: {
    id: 'Tanda tangan kedua diperlukan: {type}. Yang akan ditandatangani:',
    en: 'A second signature is needed: {type}. What will be signed:',
  },
  disclosedCode: { id: '{code}: {count} isian', en: '{code}: {count} {count|value|values}' },
  codeUnknown: { id: 'tanpa kode', en: 'no code' },
  secondFirst: { id: 'Penanda tangan pertama: {name}', en: 'First signer: {name}' },
  secondMay: { id: 'Yang boleh menyetujui: {names}', en: 'Who may approve: {names}' },
  secondSigned: { id: 'Tanda tangan kedua diberikan oleh {name}.', en: 'The second signature was given by {name}.' },

  sheetsWritten: {
    id: 'Lembar pemulihan ditulis ke {file}. Cetak, simpan di brankas, lalu hapus berkas itu.',
    en: 'The recovery sheets were written to {file}. Print them, put them in the safe, then delete that file.',
  },
  sheetsNeeded: {
    id: 'Tidak ada yang dilakukan: sebutkan berkas baru untuk lembar pemulihan dengan --sheets-to. Tanpa itu kunci pemulihan berlaku, tetapi tidak ada yang memegang lembarnya.',
    en: 'Nothing was done: name a new file for the recovery sheets with --sheets-to. Without it a recovery key would be in force whose sheets nobody has.',
  },
  sheetsNotKept: {
    id: 'PERHATIAN: tidak ada lembar pemulihan yang disimpan, dan kode kunci pemulihan yang berlaku sekarang tidak dapat ditampilkan lagi. Bila semua kata sandi hilang, isi katalog hilang untuk selamanya. Buat lembar sekarang: "rantai recovery revoke" (dua orang menandatangani, jadi tambahkan dahulu orang kedua dengan "rantai users add"), lalu "rantai recovery establish --sheets-to BERKAS".',
    en: 'WARNING: no recovery sheet was kept, and the code of the recovery key now in force can never be shown again. If every passphrase is lost, the catalogue is lost for ever. Make sheets now: "rantai recovery revoke" (two people sign, so first add a second person with "rantai users add"), then "rantai recovery establish --sheets-to FILE".',
  },
  sheetPlan: {
    id: 'Lembar baru: {threshold} dari {shares} lembar diperlukan untuk membuka.',
    en: 'New sheets: {threshold} of {shares} {shares|sheet|sheets} needed to open.',
  },
  sheetUse: {
    id: 'Cara memakai: pada layar kata sandi pilih "Lupa kata sandi? Gunakan lembar pemulihan", atau jalankan "rantai recover". Lembar yang dipakai diganti dengan yang baru.',
    en: 'How to use it: on the passphrase screen choose "Forgot the passphrase? Use the recovery sheet", or run "rantai recover". Used sheets are replaced by new ones.',
  },
  sheetTitle: { id: 'LEMBAR PEMULIHAN RANTAI BUKTI', en: 'RANTAI BUKTI RECOVERY SHEET' },
  sheetCatalogue: { id: 'Katalog: {name}', en: 'Catalogue: {name}' },
  sheetNumber: {
    id: 'Lembar {number} dari {shares}; diperlukan {threshold}',
    en: 'Sheet {number} of {shares}; {threshold} needed',
  },

  userAdded: { id: '{name} ditambahkan sebagai {role}.', en: '{name} was added as {role}.' },
  userChanged: { id: 'Tercatat untuk {name}.', en: 'Recorded for {name}.' },
  userRemoved: {
    id: '{name} dikeluarkan, dan semua kunci yang pernah dipegangnya sudah diganti.',
    en: '{name} was removed, and every key they held has been changed.',
  },
  passphraseChanged: { id: 'Kata sandi diganti.', en: 'The passphrase was changed.' },
  recovered: { id: 'Katalog terbuka dengan kata sandi baru.', en: 'The catalogue opens with the new passphrase.' },
  personRecorded: { id: 'Dicatat sebagai {code}.', en: 'Recorded as {code}.' },
  done: { id: 'Tercatat.', en: 'Recorded.' },
  openedBefore: {
    id: 'Permintaan ini sudah dijawab; nilainya tidak disimpan di mana pun. Buka sekali lagi.',
    en: 'This request was answered before; the values are kept nowhere. Open it once more.',
  },
  discloses: {
    id: 'Paket dengan identitas: {path}. Jaga seperti berkas perkaranya.',
    en: 'Bundle with identities: {path}. Guard it as the case file itself.',
  },

  backedUp: {
    id: 'Cadangan {name}: {entries} entri, {attachments} lampiran. Simpan di luar komputer ini, lalu uji dengan drill.',
    en: 'Backup {name}: {entries} {entries|entry|entries}, {attachments} {attachments|attachment|attachments}. Keep it away from this computer, then run drill on it.',
  },
  backupMissing: {
    id: '{count} lampiran yang tercatat tidak ada di folder katalog, sehingga tidak ikut dicadangkan.',
    en: '{count} recorded {count|attachment is|attachments are} not in the catalogue folder and so not in the backup.',
  },
  restored: {
    id: 'Dipulihkan ke {path}: {entries} entri, keadaan {at}. Bandingkan dengan titik periksa terbaru (compare-head).',
    en: 'Restored to {path}: {entries} {entries|entry|entries}, as of {at}. Compare it with the newest checkpoint (compare-head).',
  },
  drillGood: {
    id: 'Cadangan ini baik: {entries} entri dan {attachments} lampiran ({restricted} di antaranya rahasia) lulus audit.',
    en: 'This backup is good: {entries} {entries|entry|entries} and {attachments} {attachments|attachment|attachments} ({restricted} of them restricted) passed the audit.',
  },
  drillBad: {
    id: 'CADANGAN INI TIDAK BAIK: {count} temuan. Buat cadangan baru sekarang.',
    en: 'THIS BACKUP IS NOT GOOD: {count} {count|finding|findings}. Make a new backup now.',
  },
  headSame: {
    id: 'Sama: katalog ini tepat pada titik periksa itu.',
    en: 'The same: this catalogue is exactly at that checkpoint.',
  },
  headExtends: {
    id: 'Baik: katalog ini melanjutkan titik periksa itu.',
    en: 'Good: this catalogue goes on from that checkpoint.',
  },
  headRolledBack: {
    id: 'MUNDUR: katalog ini lebih tua daripada titik periksa itu. Berhenti, dan laporkan kepada pengawas.',
    en: 'ROLLED BACK: this catalogue is older than that checkpoint. Stop, and tell the supervisor.',
  },
  headProbablyRolledBack: {
    id: 'KEMUNGKINAN BESAR MUNDUR: titik periksa itu lebih panjang daripada katalog ini dan ditandatangani dengan kunci yang belum dikenalnya, sehingga tidak dapat diperiksa. Berhenti, bandingkan dengan paket penyerahan, dan laporkan kepada pengawas.',
    en: 'MOST LIKELY ROLLED BACK: that checkpoint is longer than this catalogue and signed with a key it does not know yet, so it cannot be checked. Stop, compare with a hand-over bundle, and tell the supervisor.',
  },
  headForked: {
    id: 'BERCABANG: katalog ini dan titik periksa itu tidak berasal dari sejarah yang sama. Berhenti, dan laporkan kepada pengawas.',
    en: 'FORKED: this catalogue and that checkpoint are not of one history. Stop, and tell the supervisor.',
  },
  headSizes: {
    id: 'katalog {ours} entri, pembanding {theirs} entri',
    en: 'catalogue {ours} {ours|entry|entries}, compared with {theirs}',
  },
} as const satisfies Record<string, Text>;

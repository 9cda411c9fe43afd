import type { Text } from '../text.ts';

/** Backups of the catalogue: making, drilling, restoring, and the reminder. */
export const backupTexts = {
  title: { id: 'Cadangan', en: 'Backups' },
  lead: {
    id: 'Satu berkas terenkripsi berisi seluruh katalog. Simpan di luar komputer ini, dan uji secara berkala bahwa cadangan benar-benar dapat dipulihkan.',
    en: 'One encrypted file with the whole catalogue. Keep it away from this computer, and drill now and then that it can really be restored.',
  },
  make: { id: 'Buat cadangan', en: 'Make a backup' },
  makeSentence: {
    id: 'Seluruh katalog ditulis ke satu berkas terenkripsi, dan buku besar akan mencatat untuk selamanya kapan cadangan itu dibuat dan sidiknya.',
    en: 'The whole catalogue is written to one encrypted file, and the ledger will record for ever when that backup was made, and its digest.',
  },
  makeTarget: { id: 'Folder tujuan: {path}', en: 'Target folder: {path}' },
  makeTask: { id: 'Membuat cadangan', en: 'Making a backup' },
  making: {
    id: 'Cadangan sedang dibuat. Katalog tetap dapat dipakai; kemajuannya tampak di kanan bawah.',
    en: 'The backup is being made. You can keep working; progress shows at the bottom right.',
  },
  madeTitle: { id: 'Cadangan selesai', en: 'The backup is ready' },
  madeWhere: {
    id: 'Tersimpan di {path}: {entries} entri, {attachments} lampiran, {size}.',
    en: 'Saved in {path}: {entries} {entries|entry|entries}, {attachments} {attachments|attachment|attachments}, {size}.',
  },
  madeNext: {
    id: 'Pindahkan ke media di luar komputer ini, lalu uji dari sana.',
    en: 'Move it to a medium away from this computer, then drill it from there.',
  },
  madeMissing: {
    id: '{count} lampiran yang tercatat tidak ada di folder katalog, sehingga tidak ikut dicadangkan. Jalankan audit dan pulihkan dari cadangan yang lebih lama.',
    en: '{count} recorded {count|attachment is|attachments are} not in the catalogue folder and so not in the backup. Run the audit and restore {count|it|them} from an older backup.',
  },
  drill: { id: 'Uji cadangan', en: 'Drill a backup' },
  drillSentence: {
    id: 'Cadangan dipulihkan ke tempat sementara, diaudit, dan dibandingkan dengan katalog ini. Buku besar akan mencatat hasilnya untuk selamanya, baik atau buruk.',
    en: 'The backup is restored to a scratch place, audited and compared with this catalogue. The ledger will record the result for ever, good or bad.',
  },
  drillFile: { id: 'Berkas cadangan: {path}', en: 'Backup file: {path}' },
  drillTask: { id: 'Menguji cadangan', en: 'Drilling a backup' },
  drilling: {
    id: 'Cadangan sedang dipulihkan ke tempat sementara dan diaudit. Kemajuannya tampak di kanan bawah.',
    en: 'The backup is being restored to a scratch place and audited. Progress shows at the bottom right.',
  },
  drillGoodTitle: { id: 'Cadangan ini dapat diandalkan', en: 'This backup can be relied on' },
  drillGood: {
    id: 'Berkasnya utuh, dipulihkan tanpa kesalahan, dan {entries} entri serta {attachments} lampiran ({restricted} di antaranya rahasia) di dalamnya lulus audit. Hasilnya dicatat dalam buku besar.',
    en: 'The file is whole, was restored without a fault, and its {entries} {entries|entry|entries} and {attachments} {attachments|attachment|attachments} ({restricted} of them restricted) passed the audit. The result was recorded in the ledger.',
  },
  drillBadTitle: { id: 'Jangan andalkan cadangan ini', en: 'Do not rely on this backup' },
  drillBad: {
    id: 'Pemulihan menemukan {count} hal yang tidak cocok. Buat cadangan baru sekarang, dan jangan hapus cadangan lama yang masih baik. Hasilnya dicatat dalam buku besar.',
    en: 'The restored copy has {count} {count|mismatch|mismatches}. Make a new backup now, and do not delete an older one that is still good. The result was recorded in the ledger.',
  },
  drillHead: { id: 'Dibandingkan dengan katalog ini', en: 'Compared with this catalogue' },
  headSame: {
    id: 'Cadangan ini sama panjang dengan katalog: tidak ada entri sesudahnya.',
    en: 'The backup is as long as the catalogue: there are no entries after it.',
  },
  headExtends: {
    id: 'Katalog melanjutkan cadangan ini dengan {count} entri. Itu wajar: entri-entri itu terjadi sesudahnya.',
    en: 'The catalogue goes on from this backup with {count} {count|entry|entries}. That is as it should be: {count|it|they} came later.',
  },
  headRolledBack: {
    id: 'Cadangan ini memuat {count} entri yang tidak ada dalam katalog yang sedang dibuka. Katalog ini lebih tua daripada cadangannya: berhenti, dan laporkan kepada pengawas.',
    en: 'The backup holds {count} {count|entry|entries} that the open catalogue does not have. This catalogue is older than its backup: stop, and tell the supervisor.',
  },
  headProbablyRolledBack: {
    id: 'Cadangan ini lebih panjang daripada katalog, {count} entri, dan ditandatangani dengan kunci yang belum dikenal katalog ini. Kemungkinan besar katalog ini salinan lama: berhenti, bandingkan dengan paket penyerahan, dan laporkan kepada pengawas.',
    en: 'The backup is longer than the catalogue, by {count} {count|entry|entries}, and signed with a key that it does not know yet. This catalogue is most likely an old copy: stop, compare with a hand-over bundle, and tell the supervisor.',
  },
  headForked: {
    id: 'Cadangan dan katalog ini bercabang: masing-masing memuat sejarah yang tidak ada pada yang lain. Berhenti, simpan keduanya, dan laporkan kepada pengawas.',
    en: 'The backup and this catalogue have parted: each holds a history that the other does not. Stop, keep both, and tell the supervisor.',
  },

  list: { id: 'Cadangan yang pernah dibuat', en: 'Backups that were made' },
  made: { id: 'Dibuat', en: 'Made' },
  by: { id: 'Oleh', en: 'By' },
  entries: { id: 'Entri', en: 'Entries' },
  attachments: { id: 'Lampiran', en: 'Attachments' },
  size: { id: 'Ukuran', en: 'Size' },
  tested: { id: 'Uji terakhir', en: 'Last drill' },
  digest: { id: 'SHA-256', en: 'SHA-256' },
  digestOf: { id: 'SHA-256 berkas cadangan', en: 'SHA-256 of the backup file' },
  untested: { id: 'Belum diuji', en: 'Not drilled' },
  good: { id: 'Baik', en: 'Good' },
  bad: { id: '{count} temuan', en: '{count} {count|finding|findings}' },
  empty: {
    id: 'Belum ada cadangan. Bila komputer ini hilang atau rusak, seluruh katalog ikut hilang.',
    en: 'No backup yet. If this computer is lost or breaks, the whole catalogue is lost with it.',
  },

  lastBackup: { id: 'Cadangan terakhir', en: 'Last backup' },
  lastDrill: { id: 'Uji terakhir', en: 'Last drill' },
  never: { id: 'belum pernah', en: 'never' },
  today: { id: 'hari ini', en: 'today' },
  daysAgo: { id: '{days} hari lalu', en: '{days} {days|day|days} ago' },
  sinceEntries: { id: '{count} entri sesudahnya', en: '{count} {count|entry|entries} since' },
  sinceNone: { id: 'tidak ada entri sesudahnya', en: 'no entries since' },
  backupDue: {
    id: 'Sudah waktunya: paling lama {days} hari sekali.',
    en: 'Due: at least every {days} {days|day|days}.',
  },
  drillDue: {
    id: 'Sudah waktunya: paling lama {days} hari sekali.',
    en: 'Due: at least every {days} {days|day|days}.',
  },
  backupFine: { id: 'Berikutnya dalam {days} hari.', en: 'Next in {days} {days|day|days}.' },

  remindNever: { id: 'Belum ada cadangan', en: 'No backup yet' },
  remindBackup: { id: 'Cadangan terakhir {days} hari lalu', en: 'Last backup {days} {days|day|days} ago' },
  remindDrill: { id: 'Cadangan belum diuji {days} hari', en: 'Backup not drilled for {days} {days|day|days}' },
  remindNeverDrilled: { id: 'Cadangan belum pernah diuji', en: 'No backup was ever drilled' },
  remindAct: { id: '{reminder}. Buka layar Cadangan.', en: '{reminder}. Open the Backups screen.' },

  restoreTitle: { id: 'Pulihkan dari cadangan', en: 'Restore from a backup' },
  restoreLead: {
    id: 'Cadangan dibuka menjadi folder katalog baru. Katalog yang sudah ada tidak disentuh. Sesudahnya buka seperti biasa, dengan kata sandi pada waktu cadangan dibuat.',
    en: 'The backup becomes a new catalogue folder. No catalogue that is there already is touched. Then open it as usual, with the passphrase of the time it was made.',
  },
  restoreFile: { id: 'Berkas cadangan', en: 'Backup file' },
  restoreChooseFile: { id: 'Pilih berkas cadangan', en: 'Choose the backup file' },
  restoreParent: { id: 'Disimpan di', en: 'Kept in' },
  restoreChooseParent: { id: 'Pilih folder', en: 'Choose a folder' },
  restoreName: { id: 'Nama folder katalog', en: 'Name of the catalogue folder' },
  restoreNameHint: {
    id: 'Dikosongkan: nama seperti waktu dicadangkan.',
    en: 'Left empty: the name it had when it was backed up.',
  },
  restoreNothing: { id: 'Belum dipilih', en: 'Not chosen yet' },
  restoreMissing: { id: 'Pilih dahulu.', en: 'Choose one first.' },
  restore: { id: 'Pulihkan', en: 'Restore' },
  restoreTask: { id: 'Memulihkan cadangan', en: 'Restoring a backup' },
  restoring: {
    id: 'Sedang dipulihkan; setiap berkas dibandingkan dengan sidiknya. Kemajuannya tampak di kanan bawah.',
    en: 'Restoring; every file is compared with its digest. Progress shows at the bottom right.',
  },
  restoredTitle: { id: 'Katalog dipulihkan', en: 'The catalogue is restored' },
  restored: {
    id: 'Di {path}: {entries} entri, keadaan pada {time}.',
    en: 'In {path}: {entries} {entries|entry|entries}, as of {time}.',
  },
  restoredCompare: {
    id: 'Bila satuan menyimpan titik periksa di kertas, bandingkan di layar Audit: yang terjadi sesudah cadangan ini tidak ada di dalamnya.',
    en: 'If the unit keeps a checkpoint on paper, compare it on the Audit screen: what happened after this backup is not in it.',
  },
  restoredOpen: { id: 'Buka katalog ini', en: 'Open this catalogue' },
} as const satisfies Record<string, Text>;

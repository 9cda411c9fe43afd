import type { Text } from '../text.ts';

/** Who works with the catalogue: the list, the acts on an account, somebody new. */
export const usersTexts = {
  title: { id: 'Pengguna', en: 'Users' },
  name: { id: 'Nama dan pangkat', en: 'Name and rank' },
  role: { id: 'Peran', en: 'Role' },
  status: { id: 'Status', en: 'Status' },
  expires: { id: 'Berlaku sampai', en: 'Valid until' },
  noEnd: { id: 'Tanpa batas', en: 'Without an end' },
  lastSigned: { id: 'Terakhir menandatangani', en: 'Last signed' },
  neverSigned: { id: 'Belum pernah', en: 'Never' },
  cleared: { id: 'Akses perkara', en: 'Cleared for' },
  clearedCount: { id: '{count} perkara', en: 'Cases: {count}' },
  added: { id: 'Ditambahkan', en: 'Added' },
  you: { id: 'Anda', en: 'You' },
  summary: { id: '{active} aktif dari {all}', en: '{active} of {all} active' },
  empty: { id: 'Belum ada pengguna.', en: 'There are no users yet.' },
  details: { id: 'Rincian akun', en: 'Account details' },
  closeDetails: { id: 'Tutup rincian', en: 'Close the details' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Tercatat dalam buku besar, mis. nomor surat perintah mutasi',
    en: 'Stands in the ledger, e.g. the number of the transfer order',
  },
  founderNote: {
    id: 'Pembuat katalog. Selama belum ada administrator yang aktif, orang inilah yang mengelola pengguna.',
    en: 'Made this catalogue. While there is no active administrator, this person manages the users.',
  },
  ownAccount: {
    id: 'Ini akun Anda sendiri. Perubahan pada akun sendiri dilakukan oleh orang lain yang berwenang.',
    en: 'This is your own account. Somebody else who may do it changes it for you.',
  },
  leaverNote: {
    id: 'Sudah dikeluarkan. Catatannya tetap ada, dan tanda tangannya yang lama tetap berlaku.',
    en: 'Was removed. What they recorded stays, and their old signatures stay good.',
  },
  readOnly: {
    id: 'Hanya administrator yang mengubah akun.',
    en: 'Only an administrator changes accounts.',
  },

  changeRole: { id: 'Ubah peran', en: 'Change the role' },
  newRole: { id: 'Peran baru', en: 'New role' },
  changeRoleSentence: {
    id: '{name} selanjutnya bertugas sebagai {role}.',
    en: 'From now on {name} works as {role}.',
  },
  changeRoleAdministrator: {
    id: 'Administrator tidak melihat perkara. Semua akses data rahasia orang ini berakhir, dan kunci perkaranya diganti.',
    en: 'An administrator sees no case. All clearances of this person end, and the keys of those cases are changed.',
  },
  setExpiry: { id: 'Atur masa berlaku', en: 'Set the last day' },
  lastDay: { id: 'Hari terakhir', en: 'Last day' },
  lastDayHint: {
    id: 'Sesudah hari ini akun tidak dapat membuka katalog. Kosongkan bila tanpa batas.',
    en: 'After this day the account cannot open the catalogue. Leave it empty for no end.',
  },
  setExpirySentence: {
    id: 'Akun {name} berlaku sampai {date}.',
    en: 'The account of {name} is good until {date}.',
  },
  noExpirySentence: {
    id: 'Akun {name} berlaku tanpa batas waktu.',
    en: 'The account of {name} is good without an end.',
  },
  suspend: { id: 'Tangguhkan', en: 'Suspend' },
  suspendSentence: {
    id: 'Akun {name} ditangguhkan: tidak dapat membuka katalog sampai diaktifkan kembali.',
    en: 'The account of {name} is suspended: it cannot open the catalogue until it is reinstated.',
  },
  reinstate: { id: 'Aktifkan kembali', en: 'Reinstate' },
  reinstateSentence: {
    id: 'Akun {name} aktif kembali dan dapat membuka katalog.',
    en: 'The account of {name} is active again and can open the catalogue.',
  },
  remove: { id: 'Keluarkan pengguna', en: 'Remove the user' },
  removeSentence: {
    id: '{name} dikeluarkan dari katalog ini untuk selamanya.',
    en: '{name} is removed from this catalogue for ever.',
  },
  removeWhat: { id: 'Yang terjadi', en: 'What happens' },
  removeSecond: {
    id: 'Orang kedua yang berwenang ikut menandatangani dengan kata sandinya sendiri.',
    en: 'A second person who may approve it signs too, with their own passphrase.',
  },
  removeKeys: {
    id: 'Semua kunci yang pernah dipegang orang ini diganti: basis data, lampiran, titik periksa, dan penanda tangan paket. Ini dapat makan waktu; kemajuannya terlihat di kanan bawah.',
    en: 'Every key this person held is changed: database, attachments, checkpoints and bundle signer. That can take a while; its progress stands at the bottom right.',
  },
  removeBundles: {
    id: 'Paket berikutnya memakai kunci baru. Beri tahukan kunci itu kepada penerima.',
    en: 'The next bundles are signed by a new key. Tell it to the recipients.',
  },
  removeStays: {
    id: 'Catatan dan tanda tangan orang ini tetap ada. Nama yang sama dapat ditambahkan lagi hanya sebagai pengguna baru.',
    en: 'What this person recorded and signed stays. They can come back only as a new user.',
  },
  removeTask: { id: 'Mengeluarkan {name}', en: 'Removing {name}' },
  afterTitle: { id: 'Sesudah {names} dikeluarkan', en: 'After the removal of {names}' },
  afterKeys: {
    id: 'Kunci basis data, lampiran, titik periksa, dan penanda tangan paket sudah diganti.',
    en: 'The keys of the database, the attachments, the checkpoints and the bundle signer were changed.',
  },
  afterKeysDue: {
    id: 'Kunci belum selesai diganti. Penggantian dilanjutkan saat katalog dibuka berikutnya; buat cadangan baru sesudah itu.',
    en: 'The keys are not all changed yet. That goes on when the catalogue is next unlocked; make a new backup after it.',
  },
  afterOld: {
    id: 'Cadangan yang lebih lama tetap terbuka dengan kata sandi lama orang itu. Simpan di tempat yang tidak terjangkau olehnya.',
    en: 'Older backups still open with the passphrase of whoever left. Keep them out of their reach.',
  },
  afterDrill: {
    id: 'Cadangan yang lebih lama tidak dapat diuji lagi dengan kunci yang sekarang. Buat cadangan baru, lalu ujilah.',
    en: 'Older backups cannot be tested with the present keys any more. Make a new one and test it.',
  },
  afterSigner: {
    id: 'Paket berikutnya ditandatangani dengan kunci ini. Sampaikan kepada jaksa lewat jalan lain:',
    en: 'The next bundles are signed by this key. Tell it to the prosecutor by another way:',
  },
  signerKey: { id: 'Kunci penanda tangan', en: 'Signer key' },
  afterBackup: { id: 'Buat cadangan baru', en: 'Make a new backup' },
  afterClose: { id: 'Tutup pemberitahuan ini', en: 'Close this notice' },
  changed: { id: 'Tercatat: {act}, {name}', en: 'Recorded: {act}, {name}' },

  add: { id: 'Tambah pengguna', en: 'Add a user' },
  addTitle: { id: 'Tambah pengguna', en: 'Add a user' },
  addWho: { id: 'Pengguna baru', en: 'New user' },
  addNameHint: { id: 'Seperti tertulis pada surat perintah tugas', en: 'As on the letter of assignment' },
  addSecret: { id: 'Kata sandi, diketik oleh orangnya sendiri', en: 'Passphrase, typed by the person alone' },
  addSecretHint: {
    id: 'Serahkan papan ketik kepada pengguna baru dan jangan melihat. Hanya orang itu yang boleh tahu: dengan kata sandi ini tanda tangannya dibuat.',
    en: 'Hand the keyboard to the new user and look away. Nobody else may know it: with it their signature is made.',
  },
  addSentence: {
    id: '{name} ditambahkan sebagai {role}, dengan kunci tanda tangan sendiri.',
    en: '{name} is added as {role}, with a signing key of their own.',
  },
  addedToast: { id: '{name} sekarang dapat membuka katalog.', en: '{name} can open the catalogue now.' },
} as const satisfies Record<string, Text>;

/** What a role may do, one line each, where roles are chosen. */
export const roleDutyTexts = {
  'evidence-officer': {
    id: 'Mencatat penyitaan, menerima, menyimpan, memindahkan, dan mengeluarkan barang',
    en: 'Records seizures; receives, stores, moves and releases items',
  },
  investigator: {
    id: 'Membuka perkara, mencatat penyitaan, membungkus, dan menyerahkan',
    en: 'Opens cases, records seizures, packs and hands over',
  },
  supervisor: {
    id: 'Melihat perkara, mengawasi pembukaan data rahasia, menandatangani sebagai orang kedua',
    en: 'Sees cases, watches openings of restricted data, signs as the second person',
  },
  administrator: {
    id: 'Mengelola pengguna dan kunci pemulihan, tidak melihat perkara',
    en: 'Manages users and recovery keys, sees no case',
  },
} as const satisfies Record<string, Text>;

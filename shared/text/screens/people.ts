import type { Text } from '../text.ts';

/** Protected people of a case, who may know who they are, and opening what is sealed. */
export const peopleTexts = {
  tab: { id: 'Orang', en: 'People' },
  title: { id: 'Orang dalam perkara', en: 'People of the case' },
  lead: {
    id: 'Di mana pun orang ini disebut, yang tampak hanya kodenya. Identitasnya tersegel, dan setiap pembukaan tercatat.',
    en: 'Wherever these people are named, only their code shows. The identity is sealed, and every opening is recorded.',
  },
  empty: {
    id: 'Belum ada orang yang dicatat. Catat korban, saksi, pelapor atau tersangka, lalu gunakan kodenya di semua isian.',
    en: 'No person is recorded yet. Record a victim, witness, reporter or suspect, then use the code in every field.',
  },
  emptyNotCleared: {
    id: 'Belum ada orang yang dicatat dalam perkara ini.',
    en: 'No person is recorded in this case yet.',
  },
  record: { id: 'Catat orang', en: 'Record a person' },
  recordedBy: { id: 'dicatat {name}', en: 'recorded by {name}' },
  amendedTimes: { id: 'identitas diperbaiki {count} kali', en: 'identity amended {count}×' },
  openedTimes: { id: 'dibuka {count} kali', en: 'opened {count}×' },
  neverOpened: { id: 'belum pernah dibuka', en: 'never opened' },
  open: { id: 'Buka identitas', en: 'Open identity' },
  openOf: { id: 'Buka identitas {code}', en: 'Open the identity of {code}' },
  openSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa Anda membuka identitas {code}, kapan, dan dengan alasan apa. Pengawas melihatnya.',
    en: 'The ledger will record for ever that you opened the identity of {code}, when, and why. The supervisor sees it.',
  },
  openFileOf: { id: 'Buka {kind} {code}', en: 'Open {kind} of {code}' },
  openFileSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa Anda membuka lampiran rahasia {code} ({kind}), kapan, dan dengan alasan apa. Pengawas melihatnya.',
    en: 'The ledger will record for ever that you opened a restricted attachment of {code} ({kind}), when, and why. The supervisor sees it.',
  },
  why: { id: 'Mengapa dibuka?', en: 'Why is it opened?' },
  whyWords: { id: 'Keterangan', en: 'Details' },
  whyHint: {
    id: 'Misalnya nomor surat panggilan. Tanpa nama orang: keterangan ini terbaca oleh semua.',
    en: 'For example the number of the summons. No names: everybody can read this.',
  },
  whyNeeded: { id: 'Jelaskan alasannya dengan kata-kata.', en: 'Say the reason in words.' },
  shownFor: { id: 'Tertutup kembali dalam {seconds} detik', en: 'Covered again in {seconds} {seconds|second|seconds}' },
  coverNow: { id: 'Tutup sekarang', en: 'Cover now' },
  coveredAgain: { id: 'Identitas {code} tertutup kembali.', en: 'The identity of {code} is covered again.' },
  shownOnce: {
    id: 'Permintaan ini sudah pernah dijawab, dan nilainya tidak disimpan. Bukalah sekali lagi.',
    en: 'This request was answered before, and its values are kept nowhere. Please open it once more.',
  },
  amend: { id: 'Perbaiki identitas', en: 'Amend identity' },
  amendOf: { id: 'Perbaiki identitas {code}', en: 'Amend the identity of {code}' },
  amendSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa identitas {code} diperbaiki dan mengapa. Yang lama tetap tersegel di tempatnya.',
    en: 'The ledger will record for ever that the identity of {code} was amended, and why. The old one stays sealed where it is.',
  },
  amendReason: { id: 'Alasan perbaikan', en: 'Reason for amending' },
  amendReasonHint: {
    id: 'Tanpa nama orang: alasan ini terbaca oleh semua.',
    en: 'No names: everybody can read this reason.',
  },
  amended: { id: 'Identitas {code} diperbaiki', en: 'Identity of {code} amended' },
  away: {
    id: 'Isian ditutup karena jendela ditinggalkan. Yang sudah diketik masih ada.',
    en: 'The form was covered because you left the window. What you typed is still there.',
  },
  goOn: { id: 'Lanjut mengisi', en: 'Go on typing' },

  newTitle: { id: 'Catat orang dalam perkara', en: 'Record a person of the case' },
  standing: { id: 'Kedudukan dalam perkara', en: 'Standing in the case' },
  firstRole: { id: 'Kedudukan', en: 'Standing' },
  firstRoleHint: {
    id: 'Menentukan kode: AK anak korban, KB korban, AS anak saksi, SK saksi, PL pelapor, AN anak terduga, TS tersangka.',
    en: 'Gives the code: AK child victim, KB victim, AS child witness, SK witness, PL reporter, AN child suspect, TS suspect.',
  },
  secondRole: { id: 'Kedudukan kedua', en: 'Second standing' },
  secondRoleHint: {
    id: 'Bila orang yang sama juga berkedudukan lain. Pada tersangka dewasa, kedudukan lain itu ikut disegel.',
    en: 'If the same person has another standing too. Of an adult suspect, that other standing is sealed as well.',
  },
  sealedRole: {
    id: 'Kodenya TS. Bahwa orang ini juga {role} hanya terlihat oleh yang berhak, setelah identitasnya dibuka.',
    en: 'The code is TS. That this person is also a {role} shows only to the cleared, after opening the identity.',
  },
  otherRole: { id: 'Kedudukan lain (tersegel)', en: 'Other standing (sealed)' },
  otherRoleHint: {
    id: 'Misalnya tersangka yang sendiri korban. Kosongkan bila tidak ada.',
    en: 'Such as a suspect who is a victim. Leave it empty if there is none.',
  },
  sameRole: { id: 'Pilih kedudukan lain dari yang pertama.', en: 'Choose another standing than the first.' },
  identity: { id: 'Identitas', en: 'Identity' },
  identityHint: {
    id: 'Semua isian di bawah disegel: hanya orang yang berhak dalam perkara ini yang dapat membukanya, dan buku besar hanya memuat sidiknya.',
    en: 'Everything below is sealed: only people cleared for this case can open it, and the ledger holds nothing but digests.',
  },
  name: { id: 'Nama lengkap', en: 'Full name' },
  nameHint: {
    id: 'Bila belum diketahui, tulis begitu; dapat diperbaiki kelak.',
    en: 'If it is not known yet, say so; it can be amended later.',
  },
  aliases: { id: 'Nama lain', en: 'Other names' },
  aliasesHint: { id: 'Panggilan, alias, nama akun.', en: 'Nicknames, aliases, account names.' },
  birthDate: { id: 'Tanggal lahir', en: 'Date of birth' },
  mayBeChild: {
    id: 'Menurut tanggal lahirnya, orang ini belum berusia 18 tahun hari ini. Periksa tanggalnya; bila benar, pilih kedudukan untuk anak: {role}.',
    en: 'By this date of birth the person is not yet 18 today. Check the date; if it is right, choose the standing for a child: {role}.',
  },
  birthPlace: { id: 'Tempat lahir', en: 'Place of birth' },
  nationalId: { id: 'NIK atau paspor', en: 'National id or passport' },
  address: { id: 'Alamat', en: 'Address' },
  phone: { id: 'Telepon', en: 'Phone' },
  parents: { id: 'Orang tua atau wali', en: 'Parents or guardian' },
  parentsHint: {
    id: 'Nama orang tua anak ikut dirahasiakan (UU SPPA Pasal 19).',
    en: "The names of a child's parents are secret too (Child Justice Law art. 19).",
  },
  notes: { id: 'Catatan', en: 'Notes' },
  recordSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa seorang {role} dicatat dalam perkara ini. Namanya tidak tertulis di situ; identitasnya disegel untuk orang yang berhak.',
    en: 'The ledger will record for ever that a person ({role}) was recorded in this case. The name is not written there; the identity is sealed to people who are cleared.',
  },
  recordedToast: {
    id: '{code} dicatat. Gunakan kode itu di semua isian.',
    en: '{code} recorded. Use this code in every field.',
  },

  files: { id: 'Lampiran rahasia', en: 'Restricted attachments' },
  filesOfCase: { id: 'Lampiran rahasia perkara', en: 'Restricted attachments of the case' },
  addFile: { id: 'Segel lampiran', en: 'Seal an attachment' },
  addFileOfCase: { id: 'Segel lampiran perkara', en: 'Seal an attachment of the case' },
  ofTheCase: { id: 'perkara ini', en: 'this case' },
  addFileOf: { id: 'Segel lampiran untuk {code}', en: 'Seal an attachment for {code}' },
  addFileSentence: {
    id: 'Berkas ini dienkripsi dengan kunci rahasia perkara. Buku besar mencatat untuk selamanya bahwa ada lampiran rahasia {code}; nama, keterangan dan isinya tidak tertulis di situ.',
    en: 'This file is encrypted under the restricted key of the case. The ledger records for ever that {code} has a restricted attachment; its name, caption and content are not written there.',
  },
  addFileTask: { id: 'Menyegel lampiran {code}', en: 'Sealing an attachment of {code}' },
  chosenFile: { id: 'Berkas yang dipilih', en: 'Chosen file' },
  caption: { id: 'Keterangan', en: 'Caption' },
  captionHint: { id: 'Ikut disegel.', en: 'Sealed with the file.' },
  kind: { id: 'Jenis', en: 'Kind' },
  view: { id: 'Buka', en: 'Open' },
  saveCopy: { id: 'Simpan salinan', en: 'Save a copy' },
  saveCopyOf: { id: 'Simpan salinan {kind} {code}', en: 'Save a copy of the {kind} of {code}' },
  saveCopySentence: {
    id: 'Salinan terbuka ditulis ke folder yang dipilih, dan buku besar mencatat untuk selamanya bahwa Anda mengambilnya. Salinan itu tidak lagi terlindungi oleh katalog.',
    en: 'A readable copy is written to the chosen folder, and the ledger records for ever that you took it. The catalogue protects that copy no longer.',
  },
  savedCopy: {
    id: 'Salinan disimpan. Hapus bila sudah tidak perlu.',
    en: 'Copy saved. Delete it when it is not needed any more.',
  },
  noPicture: {
    id: 'Bukan gambar yang dapat ditampilkan di sini. Simpan salinannya untuk membukanya.',
    en: 'Not a picture that can be shown here. Save a copy to open it.',
  },
  pictureOf: { id: 'Gambar rahasia {code}', en: 'Restricted picture of {code}' },
  digest: { id: 'SHA-256 lampiran', en: 'SHA-256 of the attachment' },

  cleared: { id: 'Yang berhak membuka', en: 'Who may open' },
  clearedHint: {
    id: 'Kunci rahasia perkara disegel hanya untuk orang-orang ini.',
    en: 'The restricted key of the case is sealed to these people only.',
  },
  you: { id: 'Anda', en: 'you' },
  notCleared: {
    id: 'Anda melihat kode saja. Bila perlu untuk tugas, mintalah akses kepada {names}.',
    en: 'You see codes only. If your work needs more, ask {names} to clear you.',
  },
  keyMissing: {
    id: 'Anda berhak, tetapi kunci perkara belum tersegel untuk Anda. Kunci itu tersedia setelah {names} membuka katalog.',
    en: 'You are cleared, but the key of the case is not sealed to you yet. It will be once {names} unlocks the catalogue.',
  },
  somebody: { id: 'orang lain yang berhak', en: 'another cleared person' },
  since: { id: 'sejak', en: 'since' },
  byOpening: { id: 'Membuka perkara ini', en: 'Opened this case' },
  grantedBy: { id: 'oleh {name}', en: 'by {name}' },
  grant: { id: 'Beri akses', en: 'Clear somebody' },
  grantWho: { id: 'Siapa', en: 'Who' },
  grantReason: { id: 'Untuk tugas apa', en: 'For which duty' },
  reasonHint: { id: 'Tanpa nama orang yang dilindungi.', en: 'No names of protected people.' },
  grantSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {name} boleh membuka identitas dan lampiran rahasia perkara ini, yang sudah ada dan yang akan datang.',
    en: 'The ledger will record for ever that {name} may open the identities and restricted attachments of this case, those that are there and those to come.',
  },
  somebodyChosen: { id: 'orang yang dipilih', en: 'the chosen person' },
  nobodyLeft: {
    id: 'Semua petugas yang melihat perkara sudah berhak.',
    en: 'Everybody who sees cases is cleared already.',
  },
  granted: { id: '{name} sekarang berhak membuka', en: '{name} may open now' },
  revoke: { id: 'Cabut akses', en: 'Revoke clearance' },
  revokeShort: { id: 'Cabut', en: 'Revoke' },
  revokeOf: { id: 'Cabut akses {name}', en: 'Revoke clearance of {name}' },
  revokeReason: { id: 'Alasan pencabutan', en: 'Reason for revoking' },
  revokeSentence: {
    id: 'Buku besar akan mencatat untuk selamanya bahwa {name} tidak lagi boleh membuka data rahasia perkara ini.',
    en: 'The ledger will record for ever that {name} may no longer open the restricted data of this case.',
  },
  revokeDoes: {
    id: 'Kunci rahasia perkara diganti dan semua nilai disegel ulang tanpa {name}. Yang sudah pernah dilihat tidak dapat ditarik kembali.',
    en: 'The restricted key of the case is changed and every value is sealed anew without {name}. What was already seen cannot be taken back.',
  },
  revokeSelf: {
    id: 'Anda mencabut akses Anda sendiri, dan tidak dapat memberikannya kembali.',
    en: 'You revoke your own clearance, and cannot give it back to yourself.',
  },
  revoked: { id: 'Akses {name} dicabut', en: 'Clearance of {name} revoked' },
  rotationDue: {
    id: 'Kunci rahasia perkara belum diganti sejak seseorang kehilangan akses. Kunci itu diganti sendiri begitu orang yang berhak membuka katalog.',
    en: 'The restricted key of the case was not changed yet since somebody lost clearance. It is changed by itself as soon as a cleared person unlocks the catalogue.',
  },
} as const satisfies Record<string, Text>;

/** The supervisor's list of what was opened. */
export const openingTexts = {
  title: { id: 'Pembukaan data rahasia', en: 'Openings of restricted data' },
  lead: {
    id: 'Setiap kali identitas, lampiran rahasia, atau lampiran terblokir dibuka, tercatat di sini: siapa, kapan, apa, dan mengapa.',
    en: 'Every time an identity, a restricted or a blocked attachment is opened it is recorded here: who, when, what and why.',
  },
  at: { id: 'Dibuka', en: 'Opened' },
  by: { id: 'Oleh', en: 'By' },
  code: { id: 'Kode', en: 'Code' },
  what: { id: 'Yang dibuka', en: 'What' },
  case: { id: 'Perkara', en: 'Case' },
  reason: { id: 'Alasan', en: 'Reason' },
  entry: { id: 'Entri', en: 'Entry' },
  filter: { id: 'Perkara', en: 'Case' },
  allCases: { id: 'Semua perkara', en: 'All cases' },
  empty: {
    id: 'Belum ada data rahasia yang dibuka.',
    en: 'No restricted data has been opened yet.',
  },
  emptyCase: {
    id: 'Dalam perkara ini belum ada data rahasia yang dibuka.',
    en: 'No restricted data of this case has been opened yet.',
  },
  showAll: { id: 'Tampilkan semua perkara', en: 'Show all cases' },
  identity: { id: 'Identitas', en: 'Identity' },
  blocked: { id: '{name} (lampiran terblokir)', en: '{name} (blocked attachment)' },
  together: { id: 'Bersama', en: 'With' },
} as const satisfies Record<string, Text>;

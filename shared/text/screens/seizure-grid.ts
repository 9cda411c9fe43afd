import type { Text } from '../text.ts';

/** The grid of a seizure, its details, photos and drafts. */
export const gridTexts = {
  number: { id: 'Nomor', en: 'Number' },
  main: { id: 'Keterangan', en: 'Main fact' },
  identifier: { id: 'Pengenal atau pecahan', en: 'Identifier or cash' },
  extra: { id: 'Lainnya', en: 'More' },
  help: {
    id: 'Enter: isian berikutnya. Shift+Enter: baris berikutnya. Tempel dari Excel di sel mana pun.',
    en: 'Enter: next cell. Shift+Enter: next row. Paste from Excel into any cell.',
  },
  rows: { id: '{count} barang', en: '{count} {count|item|items}' },
  cash: { id: 'Uang tunai seluruhnya {total}', en: 'Cash in all {total}' },
  add: { id: 'Baris baru', en: 'New row' },
  duplicate: { id: 'Gandakan', en: 'Duplicate' },
  inside: { id: 'Isi barang ini', en: 'Part of this' },
  remove: { id: 'Hapus baris', en: 'Delete row' },
  undo: { id: 'Urungkan', en: 'Undo' },
  details: { id: 'Rincian', en: 'Details' },
  removed: { id: 'Baris dihapus. Alt+Z mengurungkan.', en: 'The row was deleted. Alt+Z undoes it.' },
  pasted: {
    id: '{count} baris ditempel. Alt+Z mengurungkan.',
    en: '{count} {count|row|rows} pasted. Alt+Z undoes it.',
  },
  pastedSome: {
    id: '{count} baris ditempel, {wrong} perlu diperbaiki. Yang pertama: {first}.',
    en: '{count} {count|row|rows} pasted, {wrong} to be put right. The first is {first}.',
  },
  pasteTooMany: {
    id: 'Satu penyitaan memuat paling banyak 5.000 barang; tempelan ini menjadikannya {count}. Tidak ada yang ditempel: bagi menjadi beberapa penyitaan.',
    en: 'One seizure holds at most 5,000 items; this paste would make it {count}. Nothing was pasted: divide it into several seizures.',
  },
  full: { id: 'Satu penyitaan memuat paling banyak 5.000 barang.', en: 'One seizure holds at most 5,000 items.' },
  moreWrong: { id: 'dan {count} lagi', en: 'and {count} more' },
  wrongHere: { id: 'Perlu diperbaiki', en: 'To be put right' },
  detailsOf: { id: 'Rincian {name}', en: 'Details of {name}' },
  insideOf: { id: 'bagian dari {number}', en: 'part of {number}' },
  notes: { id: 'Catatan', en: 'Notes' },
  unitNumber: { id: 'Nomor menurut satuan', en: 'Number of the unit' },
  unitNumberNext: { id: 'Kosong: diberi {number}', en: 'Empty: it gets {number}' },
  movable: { id: 'Benda bergerak', en: 'Movable thing' },
  movableYes: { id: 'Ya', en: 'Yes' },
  movableNo: { id: 'Tidak (tanah, bangunan)', en: 'No (land, building)' },
  needed: { id: 'wajib', en: 'needed' },
  known: { id: 'Pengenal ini sudah tercatat pada {others}.', en: 'This identifier is recorded for {others} already.' },
  sameAs: { id: 'Alasan dicatat lagi', en: 'Why it is recorded again' },
  sameAsHint: { id: 'Mis. salah baca pada penyitaan lama.', en: 'E.g. misread at the earlier seizure.' },
  pieces: { id: '{denomination} {form}', en: '{denomination} {form}' },
  cashHere: { id: 'Jumlah {total}', en: 'Total {total}' },
  counts: { id: 'Jumlah dan asalnya', en: 'Counts and their origin' },
  addCount: { id: 'Tambah jumlah dan asalnya', en: 'Add a count and its origin' },
  removeCount: { id: 'Hapus jumlah {number}', en: 'Remove count {number}' },
  countWhat: { id: 'Yang dihitung', en: 'What was counted' },
  countValue: { id: 'Banyaknya', en: 'How many' },
  countUnit: { id: 'Satuan hitung', en: 'Counted in' },
  countMethod: { id: 'Cara', en: 'Method' },
  countBy: { id: 'Oleh', en: 'By' },
  countOn: { id: 'Tanggal', en: 'Date' },
  countOnce: { id: 'Rangkap dibuang', en: 'Duplicates removed' },
  clean: { id: 'Buang huruf tak terlihat', en: 'Take out what is invisible' },
  missing: { id: 'Yang belum lengkap', en: 'Still missing' },
  nothingMissing: {
    id: 'Berita acara dan tanda terima lengkap.',
    en: 'Minutes and receipt are complete.',
  },
  missingMany: { id: '{what}: {count} barang', en: '{what}: {count} {count|item|items}' },
  photos: { id: 'Foto', en: 'Photos' },
  photosOfSeizure: { id: 'Foto penyitaan', en: 'Photos of the seizure' },
  addPhoto: { id: 'Tambah foto', en: 'Add a photo' },
  dropPhotos: { id: 'Seret foto ke sini atau ke baris barang.', en: 'Drag photos here or onto the row of an item.' },
  removePhoto: { id: 'Lepas foto {name}', en: 'Take off photo {name}' },
  photosHeld: {
    id: '{count} foto menunggu sampai penyitaan dicatat. Foto tidak ikut dalam draf.',
    en: '{count} {count|photo waits|photos wait} until the seizure is recorded. A draft does not hold {count|it|them}.',
  },
  photoUnreadable: {
    id: '{name} tidak dapat dibaca. Salin ke folder lain, lalu seret lagi.',
    en: '{name} cannot be read. Copy it to another folder and drag it again.',
  },
  photoTooLarge: {
    id: '{name} terlalu besar untuk diseret. Pakai tombol "Tambah foto".',
    en: '{name} is too large to be dragged. Use the button "Add a photo".',
  },
  photosTitle: { id: 'Menambahkan foto', en: 'Adding the photos' },
  photosRunning: {
    id: 'Penyitaan sudah dicatat. Menambahkan foto {done} dari {total}.',
    en: 'The seizure is recorded. Adding photo {done} of {total}.',
  },
  photosFailed: {
    id: 'Penyitaan sudah dicatat, tetapi {count} foto belum tersimpan.',
    en: 'The seizure is recorded, but {count} {count|photo is|photos are} not kept yet.',
  },
  photoFailed: { id: '{name}: {reason}', en: '{name}: {reason}' },
  photosRetry: { id: 'Coba lagi', en: 'Try again' },
  photosSkip: { id: 'Lanjut tanpa foto itu', en: 'Go on without them' },
  photoCaption: { id: 'Foto {number}', en: 'Photo of {number}' },
  photoCaptionAll: { id: 'Foto penyitaan', en: 'Photo of the seizure' },
  head: { id: 'Tempat, yang hadir, dan nomor', en: 'Place, people and numbers' },
  foldHead: {
    id: 'Lipat tempat, yang hadir, dan nomor',
    en: 'Fold place, people and numbers',
  },
  unfoldHead: {
    id: 'Buka tempat, yang hadir, dan nomor',
    en: 'Unfold place, people and numbers',
  },
} as const satisfies Record<string, Text>;

export const draftTexts = {
  open: { id: 'Draf yang belum selesai', en: 'Drafts not finished' },
  unfinished: { id: 'Penyitaan belum selesai: {title}', en: 'Seizure not finished: {title}' },
  resume: { id: 'Lanjutkan', en: 'Go on' },
  remove: { id: 'Hapus draf', en: 'Remove draft' },
  savedAt: { id: 'disimpan {time}', en: 'saved {time}' },
  untitled: { id: '{count} barang', en: '{count} {count|item|items}' },
  title: { id: '{place} · {count} barang', en: '{place} · {count} {count|item|items}' },
  saved: { id: 'Draf tersimpan {time}', en: 'Draft saved {time}' },
  saving: { id: 'Menyimpan draf', en: 'Saving the draft' },
  unsaved: { id: 'Belum tersimpan sebagai draf', en: 'Not saved as a draft yet' },
  saveNew: { id: 'Simpan sebagai draf baru', en: 'Save as a new draft' },
  openOther: { id: 'Buka draf itu', en: 'Open that draft' },
  retry: { id: 'Simpan lagi', en: 'Save again' },
  foreign: {
    id: 'Draf ini dibuat versi lain dari program dan tidak dapat dibuka di sini. Bukalah dengan versi itu, atau hapus draf ini.',
    en: 'This draft was made by another version of the program and cannot be opened here. Open it there, or remove it.',
  },
  lost: { id: 'Draf penyitaan belum tersimpan: {reason}', en: 'The draft of the seizure was not saved: {reason}' },
} as const satisfies Record<string, Text>;

/** What is wrong with a cell. */
export const gridProblemTexts = {
  required: { id: '{field} wajib diisi.', en: '{field} is needed.' },
  long: {
    id: '{field} paling banyak {limit} huruf, sekarang {length}. Pindahkan sebagian ke catatan.',
    en: '{field} may have {limit} {limit|character|characters} and has {length}. Move part of it to the notes.',
  },
  notesLong: {
    id: 'Catatan paling banyak 10.000 huruf, sekarang {length}. Lampirkan sebagai dokumen.',
    en: 'Notes may have 10,000 characters and have {length}. Attach them as a document.',
  },
  broken: {
    id: '{field} memuat huruf rusak yang tidak dapat disimpan. Ketik ulang.',
    en: '{field} holds a broken character that cannot be kept. Type it anew.',
  },
  whole: { id: '{field}: tulis bilangan bulat, mis. 3.', en: '{field}: write a whole number, e.g. 3.' },
  capacity: { id: '{field}: tulis seperti 64 GB.', en: '{field}: write it as 64 GB.' },
  cash: {
    id: 'Pecahan belum terbaca: "{text}". Tulis seperti 100.000x7; 500x4 koin.',
    en: 'Cannot be read: "{text}". Write it as 100.000x7; 500x4 koin.',
  },
  digitsOnly: { id: '{field} hanya berisi angka.', en: '{field} has digits only.' },
  digits: { id: '{field}: {have} dari {want} angka.', en: '{field}: {have} of {want} {want|digit|digits}.' },
  iccidStart: { id: '{field} dimulai dengan 89.', en: '{field} begins with 89.' },
  checkDigit: {
    id: 'Angka pemeriksa {field} tidak cocok. Baca ulang dari barangnya; bila tidak terbaca, kosongkan dan tulis di catatan.',
    en: 'The check digit of {field} does not agree. Read it again; if it cannot be read, leave it empty and write a note.',
  },
  shape: { id: 'Isian ini tidak dapat disimpan. Ketik ulang.', en: 'This cannot be kept. Type it anew.' },
  counts: {
    id: 'Jumlah dan asalnya belum lengkap: isi apa, banyaknya (bilangan bulat), satuan, oleh siapa, dan tanggal.',
    en: 'A count is not complete: what, how many (a whole number), counted in, by whom, and the date.',
  },
  sameAs: {
    id: 'Pengenal ini sudah ada pada {others}. Periksa barangnya; bila memang sama, tulis alasannya.',
    en: 'This identifier is that of {others} already. Check the object; if it is the same, write the reason.',
  },
  future: {
    id: '{field}: {date} belum tiba. Periksa hari, bulan, dan tahunnya.',
    en: '{field}: {date} has not come yet. Check day, month and year.',
  },
  tooOld: {
    id: '{field}: {date} terlalu lampau. Periksa tahunnya.',
    en: '{field}: {date} is too long ago. Check the year.',
  },
  invisible: {
    id: '{field} memuat huruf tak terlihat atau pembalik arah: {text}',
    en: '{field} holds invisible or turning characters: {text}',
  },
  formula: {
    id: '{field} tampak seperti rumus; disimpan sebagai teks: {text}',
    en: '{field} looks like a formula; it is kept as text: {text}',
  },
} as const satisfies Record<string, Text>;

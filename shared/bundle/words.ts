import type { EventType } from '../domain/events.ts';
import type { CustodyState } from '../domain/custody/transitions.ts';
import type { LendPurpose } from '../domain/custody/events.ts';
import type { ItemAttributes, ItemClass } from '../domain/item/events.ts';
import type { PersonRole } from '../domain/person/events.ts';
import type { OpeningReason } from '../domain/restricted/events.ts';
import type { urgentGrounds } from '../domain/seizure/events.ts';
import type { warrantKinds } from '../domain/warrant/events.ts';
import { acquisitionFieldWords } from './acquisition-words.ts';
import { findFieldWords, referralWords } from './find-words.ts';
import { holdFieldWords } from './hold-words.ts';
import { reconcileFieldWords } from './reconcile-words.ts';
import { itemFieldWords, laterAttributeWords } from './item-words.ts';

/*
 * The words of the tables in a bundle, in the language of the file (domain.md section 5). They are part of format version
 * 1: a verifier makes the same bytes from the ledger again, so they cannot follow the wording of the screens.
 */

type Storage = Extract<ItemAttributes, { class: 'storage' }>['kind'];

export const classWords: Readonly<Record<ItemClass, string>> = {
  phone: 'Telepon',
  sim: 'Kartu SIM',
  storage: 'Media penyimpanan',
  cash: 'Uang',
  account: 'Akun daring',
  document: 'Dokumen',
  other: 'Lainnya',
  computer: 'Komputer',
  wallet: 'Rekening atau dompet',
  vehicle: 'Kendaraan',
};

export const storageWords: Readonly<Record<Storage, string>> = {
  'flash-drive': 'Flashdisk',
  'memory-card': 'Kartu memori',
  'hard-disk': 'Hard disk',
  'solid-state': 'SSD',
  computer: 'Komputer',
  other: 'Lainnya',
};

export const powerWords: Readonly<Record<'on' | 'off' | 'unknown', string>> = {
  on: 'Hidup',
  off: 'Mati',
  unknown: 'Tidak diketahui',
};
export const cashWords: Readonly<Record<'note' | 'coin', string>> = { note: 'lembar', coin: 'keping' };

export const custodyWords: Readonly<Record<CustodyState, string>> = {
  'with-investigator': 'Dikuasai penyidik',
  stored: 'Disimpan',
  'at-laboratory': 'Pemeriksaan Labfor',
  'lent-to-investigator': 'Dipinjam penyidik',
  'on-loan': 'Pinjam pakai',
  'at-state-store': 'Dititipkan di Rupbasan',
  'in-court': 'Sidang',
  'with-prosecutor': 'Diserahkan kepada JPU',
};

export const purposeWords: Readonly<Record<LendPurpose, string>> = {
  laboratory: 'Pemeriksaan Labfor',
  investigation: 'Kepentingan penyidikan',
  'owner-loan': 'Pinjam pakai',
  'state-store': 'Penitipan Rupbasan',
  court: 'Sidang',
};

export const warrantWords: Readonly<Record<(typeof warrantKinds)[number], string>> = {
  'seizure-order': 'Surat perintah penyitaan',
  'search-order': 'Surat perintah penggeledahan',
  'court-leave': 'Izin KPN',
  'court-approval': 'Persetujuan KPN',
};

export const groundWords: Readonly<Record<(typeof urgentGrounds)[number], string>> = {
  'remote-place': 'letak terpencil',
  'caught-in-the-act': 'tertangkap tangan',
  'risk-of-destruction': 'bahaya dimusnahkan',
  'easily-moved': 'mudah dipindahkan',
};

/** Whose identity is protected (domain.md section 5). */
export const personWords: Readonly<Record<PersonRole, string>> = {
  'child-victim': 'anak korban',
  victim: 'korban',
  'child-witness': 'anak saksi',
  witness: 'saksi',
  reporter: 'pelapor',
  'child-suspect': 'anak terduga',
  suspect: 'tersangka',
};

export const openingWords: Readonly<Record<OpeningReason['code'], string>> = {
  examination: 'pemeriksaan',
  'victim-protection': 'perlindungan korban atau saksi',
  'court-request': 'permintaan pengadilan',
  'hand-over': 'penyerahan kepada JPU',
  supervision: 'pengawasan',
  other: 'lainnya',
};

export const eventWords: Readonly<Record<EventType, string>> = {
  'catalogue.created': 'Katalog dibuat',
  'user.added': 'Petugas ditambahkan',
  'clock.moved-back': 'Jam mundur',
  'case.opened': 'Perkara dibuka',
  'warrant.recorded': 'Surat dicatat',
  'seizure.recorded': 'Penyitaan',
  'item.seized': 'Barang bukti disita',
  'custody.received': 'Diterima di gudang',
  'custody.moved': 'Dipindahkan',
  'custody.lent': 'Dikeluarkan sementara',
  'custody.returned': 'Dikembalikan ke gudang',
  'custody.handed-over': 'Diserahkan kepada JPU',
  'package.sealed': 'Dibungkus dan disegel',
  'package.opened': 'Segel dibuka',
  'attachment.added': 'Lampiran ditambahkan',
  'file-list.sealed': 'Daftar berkas digital dikunci',
  'bundle.exported': 'Paket penyerahan dibuat',
  'entry.corrected': 'Pembetulan',
  'user.role-changed': 'Peran petugas diubah',
  'user.expiry-set': 'Masa berlaku akun diatur',
  'user.suspended': 'Akun ditangguhkan',
  'user.reinstated': 'Akun diaktifkan kembali',
  'user.removed': 'Petugas dikeluarkan',
  'user.passphrase-changed': 'Kata sandi diganti',
  'unlock.failed': 'Percobaan kata sandi salah',
  'keys.rotated': 'Kunci katalog diganti',
  'recovery.established': 'Kunci pemulihan dibuat',
  'recovery.revoked': 'Kunci pemulihan dicabut',
  'recovery.used': 'Lembar pemulihan digunakan',
  'clearance.granted': 'Akses data rahasia diberikan',
  'clearance.revoked': 'Akses data rahasia dicabut',
  'case.key-rotated': 'Kunci rahasia perkara diganti',
  'person.recorded': 'Orang terlindungi dicatat',
  'person.amended': 'Identitas diperbaiki',
  'restricted.added': 'Lampiran rahasia ditambahkan',
  'restricted.opened': 'Data rahasia dibuka',
  'backup.made': 'Cadangan dibuat',
  'backup.drilled': 'Cadangan diuji',
  'case.team-set': 'Tim perkara ditetapkan',
  'case.tagged': 'Modus perkara ditetapkan',
  'case.linked': 'Dihubungkan dengan perkara lain',
  'case.unlinked': 'Hubungan perkara dilepas',
  'case.stage-changed': 'Tahap perkara berubah',
  'case.regime-set': 'Hukum acara ditetapkan',
  'paper.recorded': 'Surat perkara dicatat',
  'court.applied': 'Permohonan ke pengadilan',
  'court.decided': 'Penetapan pengadilan',
  'pretrial.ruled': 'Putusan praperadilan',
  'find.recorded': 'Temuan dicatat',
  'find.captured': 'Tangkapan disimpan',
  'referral.sent': 'Rujukan dikirim',
  'referral.answered': 'Rujukan dijawab',
  'find.closed': 'Temuan ditutup',
  'find.adopted': 'Temuan masuk perkara',
  'intake.judged': 'Belum diterima gudang',
  'configuration.set': 'Aturan satuan ditetapkan',
  'person.held': 'Penangkapan dan penahanan',
  'acquisition.recorded': 'Salinan forensik dicatat',
  'acquisition.verified': 'Salinan forensik diperiksa ulang',
  'item.content-blocked': 'Isi diblokir',
  'item.content-released': 'Blokir isi dilepas',
  'attachment.opened': 'Lampiran terblokir dibuka',
  'file-list.compared': 'Daftar berkas dibandingkan',
  'file-list.matched': 'Daftar berkas dicocokkan dengan himpunan hash',
  'hash-set.added': 'Himpunan hash ditambahkan',
  'hash-set.retired': 'Himpunan hash ditarik',
};

/** Fields of entries that the history tells, in the order it tells them. Ids and digests stay in the ledger part. */
export const fieldWords: Readonly<Record<string, string>> = {
  number: 'Nomor',
  title: 'Judul',
  unit: 'Satuan',
  kind: 'Macam',
  date: 'Tanggal',
  openedOn: 'Tanggal laporan',
  offences: 'Pasal',
  issuer: 'Penerbit',
  description: 'Uraian',
  quantity: 'Jumlah',
  attributes: 'Ciri',
  place: 'Tempat',
  at: 'Waktu',
  holder: 'Disita dari',
  officers: 'Petugas',
  witnesses: 'Saksi',
  urgentGround: 'Keadaan mendesak',
  purpose: 'Keperluan',
  releasedBy: 'Yang menyerahkan',
  receivedBy: 'Yang menerima',
  registerNumber: 'Nomor register',
  location: 'Lokasi',
  document: 'Surat',
  due: 'Batas kembali',
  condition: 'Keadaan',
  seal: 'Nomor segel',
  wrapping: 'Pembungkus',
  witness: 'Saksi',
  reason: 'Alasan',
  name: 'Nama',
  caption: 'Keterangan',
  files: 'Jumlah berkas',
  totalBytes: 'Jumlah byte',
  unreadable: 'Tidak terbaca',
  tool: 'Alat',
  source: 'Sumber',
  stage: 'Tahap',
  version: 'Versi',
  recipient: 'Penerima',
  scope: 'Cakupan',
  court: 'Pengadilan',
  outcome: 'Hasil',
  refusedItems: 'Barang yang ditolak',
  receivedOn: 'Tanggal terima',
  from: 'Dari',
  to: 'Ke',
  on: 'Pada',
  paper: 'Surat',
  answers: 'Yang menjawab syarat',
  regime: 'Hukum acara',
  signer: 'Penanda tangan',
  addressee: 'Ditujukan kepada',
  sentOn: 'Tanggal kirim',
  modus: 'Modus',
  team: 'Tim',
  ...findFieldWords,
  ...itemFieldWords,
  ...holdFieldWords,
  ...acquisitionFieldWords,
  ...reconcileFieldWords,
  notes: 'Catatan',
  code: 'Kode',
  roles: 'Kedudukan',
  generation: 'Kunci ke-',
  previous: 'Jam sebelumnya',
  now: 'Jam sesudahnya',
};

/** Facts of an item by class, as the columns of the list call them. */
export const attributeWords: Readonly<Record<string, string>> = {
  brand: 'Merek',
  model: 'Model',
  imei: 'IMEI',
  colour: 'Warna',
  powerState: 'Status daya',
  operator: 'Penyedia',
  iccid: 'ICCID',
  phoneNumber: 'Nomor telepon',
  kind: 'Macam',
  serial: 'Nomor seri',
  capacityBytes: 'Kapasitas (byte)',
  currency: 'Mata uang',
  lines: 'Pecahan',
  total: 'Nilai',
  platform: 'Penyedia',
  handle: 'Akun',
  link: 'Tautan',
  capturedAt: 'Diambil',
  number: 'Nomor dokumen',
  pages: 'Halaman',
  ...laterAttributeWords,
};

/** Values of closed lists as they stand in the history. */
export const valueWords: Readonly<Record<string, string>> = {
  ...purposeWords,
  ...warrantWords,
  ...groundWords,
  photo: 'foto',
  document: 'dokumen',
  other: 'lainnya',
  'tahap-1': 'Tahap I',
  'tahap-2': 'Tahap II',
  ...personWords,
  'face-photo': 'foto wajah',
  ...referralWords,
};

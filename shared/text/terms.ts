import type { AttachmentAdded } from '../domain/attachment/events.ts';
import type { Role } from '../domain/catalogue/events.ts';
import type { LendPurpose } from '../domain/custody/events.ts';
import type { CustodyState } from '../domain/custody/transitions.ts';
import type { EventType } from '../domain/events.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import type { HandoverStage } from '../domain/handover/events.ts';
import type { ItemAttributes, ItemClass } from '../domain/item/events.ts';
import type { PackageState } from '../domain/packaging/fold.ts';
import type { SeizureRecorded } from '../domain/seizure/events.ts';
import type { WarrantRecorded } from '../domain/warrant/events.ts';
import type { Text } from './text.ts';

type Texts<Key extends string> = Readonly<Record<Key, Text>>;
type Attributes<C extends ItemClass> = Extract<ItemAttributes, { class: C }>;

/** Words of the glossary (domain.md section 5), as officers write them. */
export const custodyTexts: Texts<CustodyState> = {
  'with-investigator': { id: 'Dikuasai penyidik', en: 'With the investigator' },
  stored: { id: 'Disimpan di gudang', en: 'In the store' },
  'at-laboratory': { id: 'Di laboratorium forensik', en: 'At the forensic laboratory' },
  'lent-to-investigator': { id: 'Dipinjam penyidik', en: 'Lent to the investigator' },
  'on-loan': { id: 'Dipinjam pakai pemilik', en: 'On loan to the owner' },
  'at-state-store': { id: 'Dititipkan di Rupbasan', en: 'At the state store (Rupbasan)' },
  'in-court': { id: 'Di persidangan', en: 'In court' },
  'with-prosecutor': { id: 'Diserahkan ke JPU', en: 'Handed to the prosecutor' },
};

export const packageTexts: Texts<PackageState> = {
  open: { id: 'Terbuka', en: 'Open' },
  sealed: { id: 'Tersegel', en: 'Sealed' },
};

export const purposeTexts: Texts<LendPurpose> = {
  laboratory: { id: 'Pemeriksaan laboratorium forensik', en: 'Forensic laboratory exam' },
  investigation: { id: 'Keperluan penyidikan', en: 'Use in the investigation' },
  'owner-loan': { id: 'Pinjam pakai oleh pemilik', en: 'Loan for use by the owner' },
  'state-store': { id: 'Penitipan di Rupbasan', en: 'Deposit at the state store (Rupbasan)' },
  court: { id: 'Persidangan', en: 'Court hearing' },
};

/** What happened, as a point on a timeline says it. */
export const eventTexts: Texts<EventType> = {
  'catalogue.created': { id: 'Katalog dibuat', en: 'Catalogue created' },
  'user.added': { id: 'Pengguna ditambahkan', en: 'User added' },
  'clock.moved-back': { id: 'Jam komputer mundur', en: 'Computer clock went back' },
  'case.opened': { id: 'Perkara dibuka', en: 'Case opened' },
  'warrant.recorded': { id: 'Surat dicatat', en: 'Paper recorded' },
  'seizure.recorded': { id: 'Penyitaan dicatat', en: 'Seizure recorded' },
  'item.seized': { id: 'Disita', en: 'Seized' },
  'custody.received': { id: 'Diterima di gudang', en: 'Received into the store' },
  'custody.moved': { id: 'Dipindahkan di gudang', en: 'Moved within the store' },
  'custody.lent': { id: 'Dikeluarkan sementara', en: 'Released for a time' },
  'custody.returned': { id: 'Dikembalikan ke gudang', en: 'Returned to the store' },
  'custody.handed-over': { id: 'Diserahkan ke penuntut umum', en: 'Handed over to the prosecutor' },
  'package.sealed': { id: 'Dibungkus dan disegel', en: 'Packed and sealed' },
  'package.opened': { id: 'Segel dibuka', en: 'Seal opened' },
  'attachment.added': { id: 'Lampiran ditambahkan', en: 'Attachment added' },
  'file-list.sealed': { id: 'Daftar berkas disegel', en: 'File list sealed' },
  'bundle.exported': { id: 'Paket penyerahan dibuat', en: 'Hand-over bundle made' },
  'entry.corrected': { id: 'Dikoreksi', en: 'Corrected' },
};

export const roleTexts: Texts<Role> = {
  'evidence-officer': { id: 'Petugas barang bukti', en: 'Evidence officer' },
  investigator: { id: 'Penyidik', en: 'Investigator' },
  supervisor: { id: 'Pengawas', en: 'Supervisor' },
  administrator: { id: 'Pengelola katalog', en: 'Administrator' },
};

export const warrantKindTexts: Texts<WarrantRecorded['kind']> = {
  'seizure-order': { id: 'Surat perintah penyitaan', en: 'Seizure order' },
  'search-order': { id: 'Surat perintah penggeledahan', en: 'Search order' },
  'court-leave': { id: 'Izin KPN', en: 'Court leave (prior)' },
  'court-approval': { id: 'Persetujuan KPN', en: 'Court approval (after)' },
};

export const urgentGroundTexts: Texts<NonNullable<SeizureRecorded['urgentGround']>> = {
  'remote-place': { id: 'Letak geografis sulit dijangkau', en: 'Place hard to reach' },
  'caught-in-the-act': { id: 'Tertangkap tangan', en: 'Caught in the act' },
  'risk-of-destruction': { id: 'Berpotensi dirusak atau dihilangkan', en: 'Risk of damage or loss' },
  'easily-moved': { id: 'Mudah dipindahkan', en: 'Easily moved' },
};

export const stageTexts: Texts<HandoverStage> = {
  'tahap-1': { id: 'Tahap I', en: 'Stage I (case file)' },
  'tahap-2': { id: 'Tahap II', en: 'Stage II (suspect and evidence)' },
};

export const attachmentKindTexts: Texts<AttachmentAdded['kind']> = {
  photo: { id: 'Foto', en: 'Photo' },
  document: { id: 'Dokumen', en: 'Document' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const classTexts: Texts<ItemClass> = {
  phone: { id: 'Telepon seluler', en: 'Mobile phone' },
  sim: { id: 'Kartu SIM', en: 'SIM card' },
  storage: { id: 'Media penyimpanan', en: 'Storage device' },
  cash: { id: 'Uang tunai', en: 'Cash' },
  account: { id: 'Akun daring', en: 'Online account' },
  document: { id: 'Dokumen', en: 'Document' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const storageKindTexts: Texts<Attributes<'storage'>['kind']> = {
  'flash-drive': { id: 'Diska lepas (USB)', en: 'USB flash drive' },
  'memory-card': { id: 'Kartu memori', en: 'Memory card' },
  'hard-disk': { id: 'Hard disk', en: 'Hard disk' },
  'solid-state': { id: 'SSD', en: 'Solid-state drive' },
  computer: { id: 'Komputer atau laptop', en: 'Computer or laptop' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const powerStateTexts: Texts<Attributes<'phone'>['powerState']> = {
  on: { id: 'Menyala', en: 'On' },
  off: { id: 'Mati', en: 'Off' },
  unknown: { id: 'Tidak diketahui', en: 'Unknown' },
};

export const cashFormTexts: Texts<Attributes<'cash'>['lines'][number]['form']> = {
  note: { id: 'Lembar', en: 'Note' },
  coin: { id: 'Keping', en: 'Coin' },
};

export const fileMethodTexts: Texts<FileListSealed['method']> = {
  'hashed-here': { id: 'Dihitung dengan program ini', en: 'Hashed by this program' },
  imported: { id: 'Diimpor dari alat lain', en: 'Imported from another tool' },
};

/** Why a file stands in a list without a digest. */
export const fileProblemTexts: Texts<'unreadable' | 'symbolic-link' | 'special-file' | 'changed-while-read'> = {
  unreadable: { id: 'Tidak dapat dibaca', en: 'Cannot be read' },
  'symbolic-link': { id: 'Tautan simbolis, tidak diikuti', en: 'Symbolic link, not followed' },
  'special-file': { id: 'Berkas khusus (perangkat, soket)', en: 'Special file (device, socket)' },
  'changed-while-read': { id: 'Berubah saat dibaca', en: 'Changed while it was read' },
};

import type { AttachmentAdded } from '../domain/attachment/events.ts';
import type { BackupDrilled } from '../domain/backup/events.ts';
import type { Role } from '../domain/catalogue/events.ts';
import type { LendPurpose } from '../domain/custody/events.ts';
import type { CustodyState } from '../domain/custody/transitions.ts';
import type { EventType } from '../domain/events.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import type { FileProblem } from '../domain/file-list/problems.ts';
import type { HandoverStage } from '../domain/handover/events.ts';
import type { IntakeJudged, IntakeReason } from '../domain/intake/events.ts';
import type { ItemAttributes, ItemClass, ItemSeized } from '../domain/item/events.ts';
import type { PackageState } from '../domain/packaging/fold.ts';
import type { PersonRole } from '../domain/person/events.ts';
import type { OpeningReason, RestrictedAdded } from '../domain/restricted/events.ts';
import type { SeizureRecorded } from '../domain/seizure/events.ts';
import type { UserStatus } from '../domain/user/status.ts';
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
  'user.role-changed': { id: 'Peran pengguna diubah', en: 'Role of a user changed' },
  'user.expiry-set': { id: 'Masa berlaku akun diatur', en: 'End of an account set' },
  'user.suspended': { id: 'Akun ditangguhkan', en: 'Account suspended' },
  'user.reinstated': { id: 'Akun diaktifkan kembali', en: 'Account reinstated' },
  'user.removed': { id: 'Pengguna dikeluarkan', en: 'User removed' },
  'user.passphrase-changed': { id: 'Kata sandi diganti', en: 'Passphrase changed' },
  'unlock.failed': { id: 'Percobaan kata sandi salah', en: 'Wrong passphrases tried' },
  'keys.rotated': { id: 'Kunci katalog diganti', en: 'Keys of the catalogue changed' },
  'recovery.established': { id: 'Kunci pemulihan dibuat', en: 'Recovery key made' },
  'recovery.revoked': { id: 'Kunci pemulihan dicabut', en: 'Recovery key revoked' },
  'recovery.used': { id: 'Lembar pemulihan digunakan', en: 'Recovery sheets used' },
  'clearance.granted': { id: 'Akses data rahasia diberikan', en: 'Cleared for restricted data' },
  'clearance.revoked': { id: 'Akses data rahasia dicabut', en: 'Clearance revoked' },
  'case.key-rotated': { id: 'Kunci rahasia perkara diganti', en: 'Restricted key of the case changed' },
  'person.recorded': { id: 'Orang terlindungi dicatat', en: 'Protected person recorded' },
  'person.amended': { id: 'Identitas diperbaiki', en: 'Identity amended' },
  'restricted.added': { id: 'Lampiran rahasia ditambahkan', en: 'Restricted attachment added' },
  'restricted.opened': { id: 'Data rahasia dibuka', en: 'Restricted data opened' },
  'backup.made': { id: 'Cadangan dibuat', en: 'Backup made' },
  'backup.drilled': { id: 'Cadangan diuji', en: 'Backup drilled' },
  'case.team-set': { id: 'Tim perkara ditetapkan', en: 'Team of the case set' },
  'case.tagged': { id: 'Modus perkara ditetapkan', en: 'Modus tags set' },
  'case.linked': { id: 'Dihubungkan dengan perkara lain', en: 'Linked with another case' },
  'case.unlinked': { id: 'Hubungan perkara dilepas', en: 'Link with another case removed' },
  'case.stage-changed': { id: 'Tahap perkara berubah', en: 'Stage of the case changed' },
  'case.regime-set': { id: 'Hukum acara ditetapkan', en: 'Procedure code set' },
  'paper.recorded': { id: 'Surat perkara dicatat', en: 'Paper of the case recorded' },
  'court.applied': { id: 'Permohonan ke pengadilan', en: 'Application to the court' },
  'court.decided': { id: 'Penetapan pengadilan', en: 'Decision of the court' },
  'pretrial.ruled': { id: 'Putusan praperadilan', en: 'Pre-trial ruling' },
  'find.recorded': { id: 'Temuan dicatat', en: 'Find recorded' },
  'find.captured': { id: 'Tangkapan disimpan', en: 'Capture kept' },
  'referral.sent': { id: 'Rujukan dikirim', en: 'Referral sent' },
  'referral.answered': { id: 'Rujukan dijawab', en: 'Referral answered' },
  'find.closed': { id: 'Temuan ditutup', en: 'Find closed' },
  'find.adopted': { id: 'Temuan masuk perkara', en: 'Find taken into the case' },
  'intake.judged': { id: 'Belum diterima gudang', en: 'Not accepted by the store' },
  'configuration.set': { id: 'Aturan satuan ditetapkan', en: 'Configuration of the unit set' },
  'person.held': { id: 'Penangkapan dan penahanan', en: 'Arrest and detention' },
  'acquisition.recorded': { id: 'Salinan forensik dicatat', en: 'Forensic copy recorded' },
  'acquisition.verified': { id: 'Salinan forensik diperiksa ulang', en: 'Forensic copy verified' },
  'item.content-blocked': { id: 'Isi diblokir', en: 'Content blocked' },
  'item.content-released': { id: 'Blokir isi dilepas', en: 'Content released' },
  'attachment.opened': { id: 'Lampiran terblokir dibuka', en: 'Blocked attachment opened' },
  'file-list.compared': { id: 'Daftar berkas dibandingkan', en: 'File list compared' },
  'file-list.matched': { id: 'Daftar berkas dicocokkan dengan himpunan hash', en: 'File list matched with hash sets' },
  'hash-set.added': { id: 'Himpunan hash ditambahkan', en: 'Hash set added' },
  'hash-set.retired': { id: 'Himpunan hash ditarik', en: 'Hash set retired' },
};

export const roleTexts: Texts<Role> = {
  'evidence-officer': { id: 'Petugas barang bukti', en: 'Evidence officer' },
  investigator: { id: 'Penyidik', en: 'Investigator' },
  supervisor: { id: 'Pengawas', en: 'Supervisor' },
  administrator: { id: 'Administrator', en: 'Administrator' },
};

export const userStatusTexts: Texts<UserStatus> = {
  active: { id: 'Aktif', en: 'Active' },
  suspended: { id: 'Ditangguhkan', en: 'Suspended' },
  expired: { id: 'Masa berlaku habis', en: 'Expired' },
  removed: { id: 'Dikeluarkan', en: 'Removed' },
};

/** Whose identity is protected, and the prefix of their code (domain.md section 5). */
export const personRoleTexts: Texts<PersonRole> = {
  'child-victim': { id: 'Anak korban', en: 'Child victim' },
  victim: { id: 'Korban', en: 'Victim' },
  'child-witness': { id: 'Anak saksi', en: 'Child witness' },
  witness: { id: 'Saksi', en: 'Witness' },
  reporter: { id: 'Pelapor', en: 'Reporter' },
  'child-suspect': { id: 'Anak berhadapan dengan hukum (terduga)', en: 'Child suspect' },
  suspect: { id: 'Tersangka', en: 'Suspect' },
};

export const restrictedKindTexts: Texts<RestrictedAdded['kind']> = {
  'face-photo': { id: 'Foto wajah', en: 'Photo of a face' },
  document: { id: 'Dokumen identitas', en: 'Identity document' },
};

export const openingReasonTexts: Texts<OpeningReason['code']> = {
  examination: { id: 'Pemeriksaan', en: 'Examination' },
  'victim-protection': { id: 'Perlindungan korban atau saksi', en: 'Protection of a victim or witness' },
  'court-request': { id: 'Permintaan pengadilan', en: 'Request of the court' },
  'hand-over': { id: 'Penyerahan kepada penuntut umum', en: 'Hand-over to the prosecutor' },
  supervision: { id: 'Pengawasan', en: 'Supervision' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const drillResultTexts: Texts<BackupDrilled['result']> = {
  good: { id: 'Baik', en: 'Good' },
  bad: { id: 'Bermasalah', en: 'Bad' },
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

/** What the store found wrong at its counter. */
export const intakeReasonTexts: Texts<IntakeReason> = {
  'not-as-described': { id: 'Tidak sesuai uraian', en: 'Not as described' },
  'count-differs': { id: 'Jumlah berbeda', en: 'Count differs' },
  damaged: { id: 'Rusak', en: 'Damaged' },
  'not-sealed': { id: 'Belum disegel', en: 'Not sealed' },
  'label-missing': { id: 'Label belum ada', en: 'Label missing' },
  'papers-missing': { id: 'Surat belum lengkap', en: 'Papers missing' },
  'photo-missing': { id: 'Foto belum ada', en: 'Photo missing' },
  dangerous: { id: 'Berbahaya disimpan', en: 'Dangerous to keep' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const intakeOutcomeTexts: Texts<IntakeJudged['outcome']> = {
  refused: { id: 'Ditolak gudang', en: 'Refused by the store' },
  returned: { id: 'Dikembalikan untuk diperbaiki', en: 'Returned to be put right' },
};

export const countMethodTexts: Texts<NonNullable<ItemSeized['counts']>[number]['method']> = {
  tool: { id: 'Dihitung alat', en: 'Counted by a tool' },
  counted: { id: 'Dihitung orang', en: 'Counted by a person' },
  estimate: { id: 'Perkiraan', en: 'Estimate' },
  statement: { id: 'Menurut keterangan', en: 'By statement' },
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
  computer: { id: 'Komputer', en: 'Computer' },
  wallet: { id: 'Rekening atau dompet', en: 'Account of money or wallet' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
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
export const fileProblemTexts: Texts<FileProblem> = {
  unreadable: { id: 'Tidak dapat dibaca', en: 'Cannot be read' },
  'symbolic-link': { id: 'Tautan simbolis, tidak diikuti', en: 'Symbolic link, not followed' },
  'special-file': { id: 'Berkas khusus (perangkat, soket)', en: 'Special file (device, socket)' },
  'changed-while-read': { id: 'Berubah saat dibaca', en: 'Changed while it was read' },
  'no-digest': { id: 'Tanpa nilai hash di daftar asalnya', en: 'No digest in the list it came from' },
};

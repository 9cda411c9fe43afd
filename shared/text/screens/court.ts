import type { LegalReason } from '../../domain/legal/states.ts';
import type { Text } from '../text.ts';

/** Orders, applications, decisions and rulings of a case, and how its items stand by them. */
export const courtTexts = {
  standing: { id: 'Kedudukan hukum barang', en: 'How the items stand' },
  noSeizures: {
    id: 'Belum ada barang bukti. Catat surat perintahnya, lalu penyitaannya.',
    en: 'No evidence yet. Record the order, then the seizure.',
  },
  orders: { id: 'Surat perintah dan surat pengadilan', en: 'Orders and court papers' },
  noOrders: {
    id: 'Belum ada surat. Catat surat perintah sebelum menyita.',
    en: 'No paper yet. Record the order before seizing.',
  },
  applications: { id: 'Permohonan ke pengadilan', en: 'Applications to the court' },
  noApplications: {
    id: 'Belum ada permohonan izin atau persetujuan.',
    en: 'No application for leave or approval yet.',
  },
  rulings: { id: 'Praperadilan', en: 'Pre-trial rulings' },
  noRulings: { id: 'Tidak ada putusan praperadilan.', en: 'No pre-trial ruling.' },
  seizureHead: { id: '{place}, {count} barang', en: '{place}, {count} {count|item|items}' },
  restsOn: { id: 'Dasar', en: 'Rests on' },
  basis: { id: 'Menurut', en: 'By' },
  next: { id: 'Berikutnya', en: 'Next' },
  moreItems: { id: 'dan {count} lagi', en: 'and {count} more' },
  openItem: { id: 'Buka {number}', en: 'Open {number}' },
  wholeSeizure: { id: 'semua barang penyitaan di {place}', en: 'everything seized at {place}' },
  forOrder: { id: 'yang akan disita dengan {number}', en: 'what will be seized under {number}' },
  forCase: { id: 'barang yang belum disita', en: 'things that are not seized yet' },
  about: { id: 'Untuk {things}', en: 'For {things}' },
  grantedPart: { id: 'Dikabulkan sebagian; ditolak untuk {things}', en: 'Granted in part; refused for {things}' },
  notDecided: { id: 'Belum diputus', en: 'Not decided' },
  received: { id: 'diterima {date}', en: 'received {date}' },
  isAgain: { id: 'Permohonan ulang atas {number}', en: 'Re-application of {number}' },
  againSpent: {
    id: 'Sudah diulang satu kali; tidak dapat diajukan lagi (UU 20/2025 Pasal 121).',
    en: 'Repeated once already; it cannot be asked again (Law 20/2025 art. 121).',
  },
  lateBadge: { id: 'Terlambat: {rule}, batas {date}', en: 'Late: {rule}, was due {date}' },

  apply: { id: 'Ajukan permohonan', en: 'Apply to the court' },
  applyApproval: { id: 'Ajukan persetujuan', en: 'Ask approval' },
  decide: { id: 'Catat penetapan', en: 'Record the decision' },
  applyAgain: { id: 'Ajukan ulang', en: 'Ask again' },
  rule: { id: 'Catat praperadilan', en: 'Record a ruling' },

  applicationTitle: { id: 'Catat permohonan ke pengadilan', en: 'Record an application to the court' },
  againTitle: { id: 'Catat permohonan ulang', en: 'Record a re-application' },
  decisionTitle: { id: 'Catat penetapan pengadilan', en: 'Record the decision of the court' },
  rulingTitle: { id: 'Catat putusan praperadilan', en: 'Record a pre-trial ruling' },
  what: { id: 'Permohonan', en: 'Application' },
  paper: { id: 'Surat', en: 'Paper' },
  scope: { id: 'Cakupan', en: 'Scope' },
  scopeHint: {
    id: 'Jenis, jumlah, nilai, dan tempat, seperti ditulis pada permohonan (UU 20/2025 Pasal 119).',
    en: 'Kind, count, value and place as the application says them (Law 20/2025 art. 119).',
  },
  kindLabel: { id: 'Yang dimohon', en: 'Asked for' },
  orderLabel: { id: 'Surat perintah', en: 'Order' },
  seizureLabel: { id: 'Penyitaan', en: 'Seizure' },
  seizureLine: { id: '{place} · {date} · {count} barang', en: '{place} · {date} · {count} {count|item|items}' },
  itemsLabel: { id: 'Barang', en: 'Items' },
  itemsHint: { id: 'Kosong berarti semua barang penyitaan ini.', en: 'Empty means everything of this seizure.' },
  againItemsHint: {
    id: 'Kosong berarti semua barang permohonan yang ditolak.',
    en: 'Empty means everything of the refused application.',
  },
  numberLabel: { id: 'Nomor surat', en: 'Number of the paper' },
  dateLabel: { id: 'Tanggal surat', en: 'Date of the paper' },
  courtLabel: { id: 'Pengadilan', en: 'Court' },
  courtHint: {
    id: 'Pengadilan negeri tempat barang berada (UU 20/2025 Pasal 119).',
    en: 'The district court of the place where the object lies (Law 20/2025 art. 119).',
  },
  placeLabel: { id: 'Tempat barang', en: 'Place of the things' },
  kindsLabel: { id: 'Jenis barang', en: 'Kinds of things' },
  countLabel: { id: 'Jumlah', en: 'Count' },
  valueLabel: { id: 'Nilai', en: 'Value' },
  countDefault: { id: '{count} barang', en: '{count} {count|item|items}' },
  reasonLabel: { id: 'Alasan', en: 'Reason' },
  decisionReason: { id: 'Pertimbangan', en: 'Reasoning' },
  outcomeLabel: { id: 'Amar', en: 'Outcome' },
  refusedLabel: { id: 'Barang yang ditolak', en: 'Refused items' },
  refusedHint: {
    id: 'Kosong berarti semuanya dikabulkan.',
    en: 'Empty means everything is granted.',
  },
  allRefused: {
    id: 'Ini semua barang permohonan. Pilih amar "Ditolak".',
    en: 'This is everything of the application. Choose the outcome "Refused".',
  },
  receivedLabel: { id: 'Tanggal diterima', en: 'Received on' },
  receivedHint: {
    id: 'Batas pengembalian dihitung sejak hari ini (UU 20/2025 Pasal 121).',
    en: 'The clock of the return runs from this day (Law 20/2025 art. 121).',
  },
  issuerHint: {
    id: 'Untuk surat pengadilan: pengadilan negeri tempat barang berada (UU 20/2025 Pasal 119).',
    en: 'For a court paper: the district court where the object lies (Law 20/2025 art. 119).',
  },

  hasScan: { id: 'pindaian terlampir', en: 'scan attached' },

  otherPattern: {
    id: 'Tidak seperti pola satuan ({example}). Periksa; surat tetap dapat dicatat.',
    en: 'Not like the pattern of the unit ({example}). Check it; it can be recorded all the same.',
  },
  dueNote: { id: 'Paling lambat {date} ({rule}, {article}).', en: 'By {date} at the latest ({rule}, {article}).' },
  lateTitle: { id: 'Permohonan ini terlambat', en: 'This application is late' },
  lateNote: {
    id: 'Batasnya {date} ({rule}, {article}). Permohonan tetap dicatat; tulis mengapa terlambat.',
    en: 'It was due on {date} ({rule}, {article}). It is recorded all the same; say why it is late.',
  },
  refusalTitle: { id: 'Barang tidak dapat dipakai sebagai bukti', en: 'The things become no evidence' },
  refusalNote: {
    id: 'Setelah ditolak, permohonan dapat diulang satu kali, atau barang kembali paling lambat 3 hari sejak penolakan diterima (UU 20/2025 Pasal 121).',
    en: 'After a refusal the application can be repeated once, or the things go back within 3 days from its receipt (Law 20/2025 art. 121).',
  },
  refusalAgainNote: {
    id: 'Permohonan ulang tidak dapat diajukan lagi. Barang kembali paling lambat 3 hari sejak penolakan diterima (UU 20/2025 Pasal 121).',
    en: 'There is no second re-application. The things go back within 3 days from the receipt of the refusal (Law 20/2025 art. 121).',
  },

  dateToCome: {
    id: 'Tanggal ini belum tiba. Tulis tanggal pada suratnya.',
    en: 'This day is still to come. Write the date on the paper.',
  },
  beforeSeizure: { id: 'Mendahului penyitaan barangnya.', en: 'Before the things were seized.' },
  afterSeizure: {
    id: 'Sesudah barangnya disita; izin dimohon sebelum menyita.',
    en: 'After the things were seized; leave is asked before seizing.',
  },
  beforeApplication: { id: 'Mendahului permohonannya.', en: 'Before its application.' },
  receivedTooEarly: { id: 'Mendahului tanggal penetapan.', en: 'Before the date of the decision.' },
  beforeRefusal: { id: 'Mendahului penolakannya.', en: 'Before the refusal.' },

  save: { id: 'Simpan dan tanda tangani', en: 'Save and sign' },
  applySentence: {
    id: 'Buku besar akan mencatat untuk selamanya: {kind} dimohon pada {court} tanggal {date}, untuk {things}.',
    en: 'The ledger will record for ever: {kind} asked of {court} on {date}, for {things}.',
  },
  againSentence: {
    id: 'Buku besar akan mencatat untuk selamanya permohonan ulang pada {court} tanggal {date}, untuk {things}. Permohonan hanya dapat diulang satu kali.',
    en: 'The ledger will record for ever the re-application to {court} on {date}, for {things}. An application can be repeated only once.',
  },
  decideSentence: {
    id: 'Buku besar akan mencatat untuk selamanya penetapan {number} tanggal {date} atas permohonan {application}: {outcome}.',
    en: 'The ledger will record for ever decision {number} of {date} on application {application}: {outcome}.',
  },
  decidePartSentence: {
    id: 'Buku besar akan mencatat untuk selamanya penetapan {number} tanggal {date} atas permohonan {application}: dikabulkan sebagian, ditolak untuk {things}.',
    en: 'The ledger will record for ever decision {number} of {date} on application {application}: granted in part, refused for {things}.',
  },
  ruleSentence: {
    id: 'Buku besar akan mencatat untuk selamanya putusan praperadilan {number} tanggal {date}: {outcome}, untuk {things}.',
    en: 'The ledger will record for ever pre-trial ruling {number} of {date}: {outcome}, for {things}.',
  },
  applied: { id: 'Permohonan {number} dicatat', en: 'Application {number} recorded' },
  decided: { id: 'Penetapan {number} dicatat', en: 'Decision {number} recorded' },
  ruled: { id: 'Putusan {number} dicatat', en: 'Ruling {number} recorded' },
} as const satisfies Record<string, Text>;

/** What to do next about an item that stands where it stands; null: nothing. */
export const nextTexts: Readonly<Record<LegalReason, Text | null>> = {
  'order-without-leave': {
    id: 'Catat izin KPN yang mendahului penyitaan, atau ajukan persetujuannya.',
    en: 'Record the court leave from before the seizure, or ask approval.',
  },
  'leave-undecided': {
    id: 'Catat penetapan atas permohonan izinnya.',
    en: 'Record the decision on the application for leave.',
  },
  'leave-refused': {
    id: 'Ajukan persetujuan KPN, atau kembalikan barangnya.',
    en: 'Ask the court for approval, or return the things.',
  },
  'no-paper': {
    id: 'Ajukan persetujuan KPN, atau kembalikan barangnya.',
    en: 'Ask the court for approval, or return the things.',
  },
  'witnesses-missing': {
    id: 'Lengkapi saksi penyitaan melalui koreksi di Riwayat.',
    en: 'Complete the witnesses by a correction in the timeline.',
  },
  'leave-before': null,
  'not-asked': { id: 'Ajukan persetujuan KPN.', en: 'Ask the court for approval.' },
  asked: { id: 'Catat penetapan begitu diterima.', en: 'Record the decision as soon as it arrives.' },
  approved: null,
  'approval-refused': {
    id: 'Ajukan ulang satu kali, atau kembalikan barangnya dan catat berita acaranya.',
    en: 'Ask again once, or return the things and record the minutes.',
  },
  'asked-again': {
    id: 'Catat penetapan atas permohonan ulang begitu diterima.',
    en: 'Record the decision on the re-application as soon as it arrives.',
  },
  'refused-again': {
    id: 'Kembalikan barangnya dan catat berita acara pengembalian.',
    en: 'Return the things and record the minutes of the return.',
  },
  'refused-without-rule': {
    id: 'Ajukan persetujuan sekali lagi, atau kembalikan barangnya.',
    en: 'Ask for approval once more, or return the things.',
  },
  'ruled-unlawful': {
    id: 'Jangan diserahkan sebagai barang bukti; kembalikan bila diperintahkan.',
    en: 'Do not hand it over as evidence; return it when ordered.',
  },
  'ruled-return': {
    id: 'Kembalikan barangnya dan catat berita acara pengembalian.',
    en: 'Return the things and record the minutes of the return.',
  },
};

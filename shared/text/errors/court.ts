import type { Text } from '../text.ts';

/** Court papers that were refused before anything was recorded. */
export const courtErrors = {
  SEIZURE_IMMOVABLE_URGENT: {
    id: '{item} bukan benda bergerak, sedangkan penyitaan mendesak hanya untuk benda bergerak (UU 8/1981 Pasal 38 ayat (2); UU 20/2025 Pasal 120 ayat (1)). Mintakan izin KPN dahulu, lalu catat sebagai penyitaan dengan izin.',
    en: '{item} cannot be moved, and only movable things may be seized as urgent (Law 8/1981 art. 38(2); Law 20/2025 art. 120(1)). Ask for court leave first, then record it as a seizure with leave.',
  },
  COURT_APPLICATION_UNKNOWN: {
    id: 'Permohonan ini tidak ada pada perkara ini. Catat permohonannya lebih dahulu, lalu pilih.',
    en: 'This application is not recorded in this case. Record the application first, then choose it.',
  },
  COURT_APPLICATION_OPEN: {
    id: 'Untuk {item} sudah ada permohonan yang belum diputus. Catat penetapannya dahulu.',
    en: 'An application for {item} is still waiting for its decision. Record that decision first.',
  },
  COURT_NOT_NEEDED: {
    id: '{item} sudah mempunyai izin atau persetujuan KPN. Keluarkan barang ini dari permohonan.',
    en: '{item} has the leave or approval of the court already. Leave it out of the application.',
  },
  COURT_BEFORE_SEIZURE: {
    id: 'Tanggal surat ({date}) mendahului penyitaan barangnya ({seized}). Persetujuan dan putusan praperadilan datang sesudah penyitaan; periksa kedua tanggal.',
    en: 'The paper ({date}) is dated before its things were seized ({seized}). Approvals and pre-trial rulings come after the seizure; check both dates.',
  },
  COURT_LEAVE_AFTER_SEIZURE: {
    id: 'Izin dimohon sebelum menyita, tetapi surat ini bertanggal {date} dan barangnya disita {seized}. Bila penyitaan itu mendesak, catat sebagai permohonan persetujuan.',
    en: 'Leave is asked for before seizing, but this paper is dated {date} and the things were seized on {seized}. If the seizure was urgent, record it as an application for approval.',
  },
  COURT_ALREADY_DECIDED: {
    id: 'Permohonan ini sudah diputus. Bila penetapannya salah catat, betulkan melalui koreksi.',
    en: 'This application is decided already. If its decision was mistyped, correct that entry.',
  },
  COURT_BEFORE_APPLICATION: {
    id: 'Tanggal penetapan ({date}) mendahului permohonannya ({asked}). Periksa kedua tanggal pada suratnya.',
    en: 'The decision ({date}) is dated before its application ({asked}). Check both dates on the papers.',
  },
  COURT_RECEIVED_BEFORE_DECISION: {
    id: 'Tanggal terima ({received}) mendahului tanggal penetapan ({date}). Periksa kedua tanggal.',
    en: 'The day of receipt ({received}) is before the date of the decision ({date}). Check both dates.',
  },
  COURT_BEFORE_DECISION: {
    id: 'Permohonan ulang ({date}) mendahului penolakannya ({decided}). Periksa kedua tanggal pada suratnya.',
    en: 'The re-application ({date}) is dated before the refusal ({decided}). Check both dates on the papers.',
  },
  COURT_AGAIN_NEEDED: {
    id: 'Permohonan untuk {item} pernah ditolak. Catat ini sebagai permohonan ulang dari permohonan itu (UU 20/2025 Pasal 121).',
    en: 'An application for {item} was refused before. Record this one as the re-application of that one (Law 20/2025 art. 121).',
  },
  COURT_AGAIN_NOT_REFUSED: {
    id: 'Hanya permohonan sejenis yang ditolak yang dapat diulang. Pilih permohonan yang ditolak, atau catat penolakannya dahulu.',
    en: 'Only a refused application of the same kind can be repeated. Choose the refused one, or record its refusal first.',
  },
  COURT_AGAIN_OTHER: {
    id: 'Permohonan ulang memuat barang yang tidak ditolak dalam permohonan itu. Batasi pada barang yang ditolak.',
    en: 'The re-application names things that were not refused in that application. Keep to the things that were refused.',
  },
  COURT_PART_NOT_GRANTED: {
    id: 'Barang yang ditolak hanya disebut pada penetapan yang mengabulkan sebagian. Bila semuanya ditolak, catat sebagai penolakan tanpa daftar barang; penetapan yang sudah dicatat dengan barang yang ditolak tidak dapat dibetulkan menjadi penolakan.',
    en: 'Refused things are named only in a decision that grants the rest. If all of it was refused, record a refusal without a list of things; a decision recorded with refused things cannot be corrected to a refusal.',
  },
  COURT_PART_OTHER: {
    id: '{item} tidak termasuk permohonan ini. Keluarkan dari barang yang ditolak.',
    en: '{item} is not in this application. Leave it out of the refused things.',
  },
  COURT_PART_ALL: {
    id: 'Semua barang permohonan ini disebut sebagai ditolak. Pilih amar "Ditolak" tanpa daftar barang.',
    en: 'Every thing of this application is named as refused. Choose the outcome "Refused" without a list of things.',
  },
  COURT_AGAIN_ONCE: {
    id: 'Permohonan ulang hanya dapat diajukan satu kali (UU 20/2025 Pasal 121). Kembalikan barangnya.',
    en: 'A refused application can be repeated only once (Law 20/2025 art. 121). Return the thing.',
  },
} as const satisfies Record<string, Text>;

import type { Citation, Law } from '../domain/case/machine.ts';
import type { CaseStage, StageGuard } from '../domain/case/stages.ts';
import type { PaperKind } from '../domain/paper/events.ts';
import type { RegimeGround } from '../domain/procedure/case-regime.ts';
import type { Regime } from '../domain/procedure/regime.ts';
import type { Text } from './text.ts';

type Texts<Key extends string> = Readonly<Record<Key, Text>>;

/** Stages of a case (domain.md sections 5 and 6). */
export const caseStageTexts: Texts<CaseStage> = {
  reported: { id: 'Laporan polisi', en: 'Police report' },
  inquiry: { id: 'Penyelidikan', en: 'Inquiry' },
  investigation: { id: 'Penyidikan', en: 'Investigation' },
  'file-submitted': { id: 'Tahap I', en: 'Stage I (case file)' },
  'file-returned': { id: 'P-19 (dikembalikan)', en: 'P-19 (returned)' },
  'file-complete': { id: 'P-21 (lengkap)', en: 'P-21 (complete)' },
  'handed-over': { id: 'Tahap II', en: 'Stage II (suspect and evidence)' },
  prosecution: { id: 'Penuntutan', en: 'Prosecution' },
  judgment: { id: 'Putusan', en: 'Judgment' },
  execution: { id: 'Eksekusi', en: 'Execution' },
  closed: { id: 'Selesai', en: 'Closed' },
  'inquiry-stopped': { id: 'Penyelidikan dihentikan', en: 'Inquiry stopped' },
  terminated: { id: 'Dihentikan (SP3)', en: 'Terminated (SP3)' },
  transferred: { id: 'Dilimpahkan', en: 'Transferred' },
  diverted: { id: 'Diversi', en: 'Diversion' },
};

/** The paper that each stage stands on, as people call it. */
export const stagePaperTexts: Texts<CaseStage> = {
  reported: { id: 'Laporan polisi', en: 'Police report' },
  inquiry: { id: 'Surat perintah penyelidikan', en: 'Order of inquiry' },
  investigation: { id: 'Sprindik', en: 'Investigation order (Sprindik)' },
  'file-submitted': { id: 'Surat pengantar berkas perkara', en: 'Letter with the case file' },
  'file-returned': { id: 'Surat P-19', en: 'Letter P-19' },
  'file-complete': { id: 'Surat P-21', en: 'Letter P-21' },
  'handed-over': {
    id: 'BA serah terima tersangka dan barang bukti',
    en: 'Record of hand-over of suspect and evidence',
  },
  prosecution: { id: 'Surat pelimpahan ke pengadilan', en: 'Letter of referral to the court' },
  judgment: { id: 'Putusan', en: 'Judgment' },
  execution: { id: 'Surat perintah pelaksanaan putusan (P-48)', en: 'Order of execution (P-48)' },
  closed: { id: 'Surat penutupan', en: 'Letter of closing' },
  'inquiry-stopped': { id: 'Ketetapan penghentian penyelidikan', en: 'Order that stops the inquiry' },
  terminated: { id: 'SP3', en: 'Order of termination (SP3)' },
  transferred: { id: 'Surat pelimpahan', en: 'Letter of transfer' },
  diverted: { id: 'Penetapan diversi', en: 'Court order of diversion' },
};

/** What a change of stage asks for, as a line of a list. */
export const guardTexts: Texts<StageGuard> = {
  'report-number': { id: 'Nomor laporan polisi', en: 'Number of the police report' },
  'case-conference': { id: 'Hasil gelar perkara tercatat', en: 'Case conference recorded' },
  sprindik: { id: 'Sprindik: nomor, tanggal, penanda tangan', en: 'Sprindik: number, date, signer' },
  'spdp-sent': { id: 'SPDP tercatat', en: 'SPDP recorded' },
  'list-frozen': { id: 'Daftar barang bukti Tahap I dibekukan', en: 'List of items for Stage I frozen' },
  'list-complete': { id: 'Daftar memuat semua barang', en: 'The list holds every item' },
  'returned-once': {
    id: 'Koordinasi setelah penyerahan berkas hanya sekali',
    en: 'Only one coordination after the file was sent',
  },
  'guidance-answered': { id: 'Petunjuk P-19 dipenuhi', en: 'Guidance of P-19 met' },
  'completeness-letter': { id: 'Surat P-21: nomor, tanggal, penanda tangan', en: 'Letter P-21: number, date, signer' },
  'items-handed-over': {
    id: 'Semua barang diserahkan ke penuntut umum, atau berita acara selisih',
    en: 'Every item handed to the prosecutor, or minutes of the difference',
  },
  'items-not-barred': {
    id: 'Tidak ada barang yang ditolak pengadilan dan belum dikembalikan',
    en: 'No item that the court refused is still to be returned',
  },
  'verdict-of-items': { id: 'Amar putusan atas tiap barang', en: 'What the judgment says of each item' },
  'items-settled': { id: 'Tiap barang sudah selesai', en: 'Every item settled' },
  'return-plan': { id: 'Rencana pengembalian tiap barang', en: 'Plan for the return of each item' },
  'child-suspect': { id: 'Ada anak terduga', en: 'There is a child suspect' },
  'diversion-order': { id: 'Penetapan diversi', en: 'Court order of diversion' },
  paper: { id: 'Nomor surat tahap ini', en: 'Number of the paper of this stage' },
};

export const regimeTexts: Texts<Regime> = {
  'kuhap-1981': { id: 'UU 8/1981 (KUHAP lama)', en: 'Law 8/1981 (older code)' },
  'kuhap-2025': { id: 'UU 20/2025 (KUHAP baru)', en: 'Law 20/2025 (newer code)' },
};

export const noRegimeText: Text = { id: 'Belum ditentukan', en: 'Not decided yet' };

/** Why a code holds. `{date}`: of the first Sprindik. `{reason}`: what a person wrote. */
export const regimeGroundTexts: Texts<RegimeGround> = {
  'not-begun': {
    id: 'Penyidikan belum dimulai; hukum acara ditentukan oleh tanggal Sprindik (UU 20/2025 Pasal 361).',
    en: 'The investigation has not begun; the date of the Sprindik decides (Law 20/2025 art. 361).',
  },
  running: {
    id: 'Sprindik bertanggal {date}: penyidikan sudah berjalan sebelum 2 Januari 2026 (UU 20/2025 Pasal 361 huruf a).',
    en: 'Sprindik dated {date}: the investigation was under way before 2 January 2026 (Law 20/2025 art. 361 a).',
  },
  'begun-after': {
    id: 'Sprindik bertanggal {date}: penyidikan dimulai pada atau sesudah 2 Januari 2026 (UU 20/2025 Pasal 361 huruf b).',
    en: 'Sprindik dated {date}: the investigation began on or after 2 January 2026 (Law 20/2025 art. 361 b).',
  },
  'stopped-and-reopened': {
    id: 'Sprindik pertama bertanggal {date}, penyidikan dihentikan sebelum 2 Januari 2026 lalu dibuka kembali. UU 20/2025 Pasal 361 tidak menyebut keadaan ini; tanyakan kepada penuntut umum, dan tetapkan dengan alasan bila lain.',
    en: 'The first Sprindik is dated {date}; the investigation was stopped before 2 January 2026 and reopened later. Law 20/2025 art. 361 does not speak of this; ask the prosecutor, and set it with a reason if it is otherwise.',
  },
  set: { id: 'Ditetapkan dengan alasan: {reason}', en: 'Set with a reason: {reason}' },
};

/** Papers of a case that are neither orders nor of the court. */
export const paperKindTexts: Texts<PaperKind> = {
  'case-conference': { id: 'Gelar perkara', en: 'Case conference' },
  spdp: { id: 'SPDP', en: 'Notice that the investigation was opened (SPDP)' },
  'prosecutor-appointed': { id: 'Penunjukan jaksa', en: 'Prosecutor appointed' },
  'copies-delivered': { id: 'Salinan berita acara diserahkan', en: 'Copies of the record delivered' },
  'search-record': { id: 'Berita acara penggeledahan', en: 'Search record' },
  'seizure-record': { id: 'Berita acara penyitaan', en: 'Seizure record' },
  receipt: { id: 'Surat tanda penerimaan', en: 'Receipt' },
  'file-incomplete': { id: 'P-18 (belum lengkap)', en: 'P-18 (incomplete)' },
  'file-guidance': { id: 'P-19 (petunjuk)', en: 'P-19 (guidance)' },
  'file-complete': { id: 'P-21 (lengkap)', en: 'P-21 (complete)' },
  'coordination-record': { id: 'Berita acara koordinasi', en: 'Record of coordination' },
  'follow-up': { id: 'P-17 (permintaan perkembangan)', en: 'P-17 (request for progress)' },
  'termination-notice': { id: 'Pemberitahuan SP3', en: 'Notice of termination' },
  'block-request': { id: 'Permintaan pemblokiran', en: 'Request for blocking' },
  'block-leave': { id: 'Izin pemblokiran', en: 'Leave for blocking' },
  'sale-refusal': { id: 'Berita acara penolakan lelang', en: 'Record of refusal of the sale' },
  'return-record': { id: 'Berita acara pengembalian', en: 'Record of the return' },
  'sale-proceeds': { id: 'Penyerahan hasil lelang', en: 'Proceeds of the sale handed over' },
  other: { id: 'Surat lain', en: 'Other paper' },
};

export const lawTexts: Texts<Law> = {
  'uu-8-1981': { id: 'UU 8/1981', en: 'Law 8/1981' },
  'uu-20-2025': { id: 'UU 20/2025', en: 'Law 20/2025' },
  'uu-11-2012': { id: 'UU 11/2012 (SPPA)', en: 'Law 11/2012 (juvenile justice)' },
  'mk-130-2015': { id: 'Putusan MK 130/PUU-XIII/2015', en: 'Constitutional Court ruling 130/PUU-XIII/2015' },
  'perkap-6-2019': { id: 'Perkap 6/2019', en: 'Police Regulation 6/2019' },
  'kep-464-2021': { id: 'KEP/464/II/2021', en: 'KEP/464/II/2021' },
  'kep-112-1989': { id: 'KEP-112/JA/10/1989', en: 'KEP-112/JA/10/1989' },
  'kepja-518-2001': { id: 'Kepja 518/2001', en: 'Attorney General decree 518/2001' },
  practice: { id: 'Praktik baku', en: 'Good practice' },
};

/** 'UU 20/2025 Pasal 59 ayat (7)-(8)' from the law and `59(7)-(8)`. */
export function citationText({ law, article }: Citation): Text {
  const { id, en } = lawTexts[law];
  if (article === '') return { id, en };
  return { id: `${id} Pasal ${article.replace('(', ' ayat (')}`, en: `${en} art. ${article}` };
}

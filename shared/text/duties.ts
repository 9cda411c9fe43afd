import { regimeTexts } from './stages.ts';
import type { DutyRow } from '../contract/duties.ts';
import { dutyRule, type ClearedBy, type RuleId } from '../domain/procedure/duties/rules.ts';
import type { DutyUnit } from '../domain/procedure/units.ts';
import { formatDate } from './dates.ts';
import { say, type Language, type Text } from './text.ts';

/** What each rule asks, in words of the person who must do it. */
export const ruleTexts: Readonly<Record<RuleId, Text>> = {
  R1: { id: 'Izin pengadilan untuk penyitaan', en: 'Court leave for the seizure' },
  R2: { id: 'Penetapan pengadilan atas permohonan izin', en: 'Decision of the court on the application for leave' },
  R3: { id: 'Minta persetujuan penyitaan mendesak', en: 'Ask approval of the urgent seizure' },
  R4: { id: 'Penetapan pengadilan atas persetujuan', en: 'Decision of the court on the approval' },
  R5: { id: 'Kembalikan barang yang persetujuannya ditolak', en: 'Return what the court refused to approve' },
  R6: { id: 'Dua saksi penyitaan', en: 'Two witnesses of the seizure' },
  R6b: { id: 'Kepala desa atau ketua RT pada penyitaan', en: 'Village or RT head at the seizure' },
  R7: { id: 'Serahkan salinan surat dan berita acara sita', en: 'Deliver copies of the order and the record' },
  R8: { id: 'Berita acara penggeledahan', en: 'Record of the search' },
  R9: { id: 'Sasaran penggeledahan', en: 'What may be searched' },
  R10: { id: 'Kirim SPDP', en: 'Send the notice of investigation (SPDP)' },
  R10b: { id: 'Penunjukan jaksa peneliti', en: 'Appointment of the prosecutor' },
  R11: { id: 'Kirim berkas setelah SPDP', en: 'Send the file after the SPDP' },
  R12: { id: 'Penelitian berkas', en: 'Review of the file' },
  R12b: { id: 'Kembalikan berkas setelah P-19', en: 'Send the file back after P-19' },
  R13: { id: 'Serahkan tersangka dan barang bukti', en: 'Hand over suspect and evidence' },
  R14: { id: 'Beritahukan penghentian penyidikan', en: 'Notify of the termination' },
  R15: { id: 'Minta izin atas pemblokiran mendesak', en: 'Ask leave for the urgent block' },
  R15b: { id: 'Penetapan pengadilan atas pemblokiran', en: 'Decision of the court on the block' },
  R15c: { id: 'Perpanjang atau akhiri pemblokiran', en: 'Extend or end the block' },
  R16: { id: 'Berita acara penolakan lelang', en: 'Record of the refused sale' },
  R16b: { id: 'Kembalikan hasil lelang', en: 'Give the proceeds of the sale back' },
  R17: { id: 'Periksa ulang salinan forensik', en: 'Verify the forensic copy again' },
  R18: { id: 'Jawab hash salinan forensik yang tidak cocok', en: 'Answer the forensic copy that does not match' },
};

/** What clears a duty: an entry, never a tick. */
export const clearedByTexts: Readonly<Record<ClearedBy, Text>> = {
  'leave-granted': { id: 'catat izin pengadilan', en: 'record the leave of the court' },
  'approval-applied': { id: 'catat permohonan persetujuan', en: 'record the application for approval' },
  'court-decision': { id: 'catat penetapan pengadilan', en: 'record the decision of the court' },
  'return-record': { id: 'catat berita acara pengembalian', en: 'record the minutes of the return' },
  'two-witnesses': { id: 'koreksi saksi pada penyitaan', en: 'correct the witnesses of the seizure' },
  'village-head': { id: 'koreksi kepala desa pada penyitaan', en: 'correct the village head of the seizure' },
  'copies-delivered': { id: 'catat penyerahan salinan', en: 'record the delivery of the copies' },
  'search-record': { id: 'catat berita acara penggeledahan', en: 'record the minutes of the search' },
  spdp: { id: 'catat SPDP', en: 'record the SPDP' },
  'prosecutor-appointed': { id: 'catat penunjukan jaksa', en: 'record the appointment' },
  'file-submitted': { id: 'ubah tahap ke Tahap I', en: 'change the stage to the first file' },
  'file-judged': { id: 'catat P-18, P-19, atau P-21', en: 'record P-18, P-19 or P-21' },
  'coordination-record': { id: 'catat berita acara koordinasi', en: 'record the minutes of the coordination' },
  'handed-over': { id: 'ubah tahap ke Tahap II', en: 'change the stage to the hand-over' },
  'termination-notice': { id: 'catat pemberitahuan penghentian', en: 'record the notice of termination' },
  'block-asked': { id: 'koreksi tanggal kirim permintaan blokir', en: 'correct the sending of the request' },
  'block-decision': { id: 'catat izin pemblokiran', en: 'record the leave for blocking' },
  'block-extended': { id: 'catat izin perpanjangan', en: 'record the leave for the extension' },
  'sale-minutes': { id: 'koreksi tanggal berita acara', en: 'correct the date of the minutes' },
  'proceeds-returned': { id: 'koreksi tanggal penyerahan hasil', en: 'correct the day of the giving back' },
  'image-verified': { id: 'periksa ulang salinannya', en: 'verify the copy again' },
  'image-answered': {
    id: 'periksa ulang, atau catat salinan pengganti',
    en: 'verify it again, or record another in its place',
  },
};

export const whoseTexts: Readonly<Record<DutyRow['whose'], Text>> = {
  investigator: { id: 'Penyidik', en: 'Investigator' },
  court: { id: 'Pengadilan', en: 'Court' },
  prosecutor: { id: 'Penuntut umum', en: 'Prosecutor' },
};

export const unitTexts: Readonly<Record<DutyUnit, Text>> = {
  hours: { id: 'jam', en: 'hours' },
  days: { id: 'hari', en: 'days' },
  'working-days': { id: 'hari kerja', en: 'working days' },
  months: { id: 'bulan', en: 'months' },
  years: { id: 'tahun', en: 'years' },
};

/** So many of a unit. */
const lengthTexts: Readonly<Record<DutyUnit, Text>> = {
  hours: { id: '{length} jam', en: '{length} {length|hour|hours}' },
  days: { id: '{length} hari', en: '{length} {length|day|days}' },
  'working-days': { id: '{length} hari kerja', en: '{length} working {length|day|days}' },
  months: { id: '{length} bulan', en: '{length} {length|month|months}' },
  years: { id: '{length} tahun', en: '{length} {length|year|years}' },
};

/** 'Pasal 59 ayat (7)-(8)', as a rule names it, in either language; what a unit wrote in another form stands as it is. */
export function articleText(article: string): Text {
  return { id: article, en: article.replaceAll('Pasal ', 'art. ').replaceAll(' ayat (', '(') };
}

/** What came of dates; every line is one step, for the eye. */
const steps = {
  law: { id: '{regime}, {article}', en: '{regime}, {article}' },
  articleUnread: {
    id: '{regime}, {article} (nomor pasal belum dikonfirmasi)',
    en: '{regime}, {article} (article number unconfirmed)',
  },
  noArticle: { id: 'pasal belum dibaca', en: 'article not read' },
  practice: {
    id: 'Praktik bukti digital (SNI 27037:2014), bukan ketentuan hukum acara',
    en: 'Practice with digital evidence (SNI 27037:2014), no rule of procedure',
  },
  assumed: {
    id: 'Belum ada Sprindik: hukum acara diambil menurut tanggalnya.',
    en: 'No Sprindik yet: the code was taken by the date.',
  },
  unconfirmed: { id: 'Aturan ini belum dikonfirmasi.', en: 'This rule is unconfirmed.' },
  since: { id: 'Dihitung sejak {date}; hari itu tidak ikut.', en: 'Counted from {date}; that day is not included.' },
  sinceOrder: {
    id: 'Dihitung sejak tanggal surat perintah, karena hari penggeledahan tidak dicatat: batas sebenarnya bisa lebih lambat.',
    en: 'Counted from the date of the order, as the day of the search is not recorded: the true date may be later.',
  },
  sameDay: { id: 'Dihitung sejak {date}; batasnya hari itu juga.', en: 'Counted from {date}; due the same day.' },
  length: { id: 'Lamanya {length}.', en: 'Length: {length}.' },
  atOnce: { id: 'Tanpa jumlah hari: segera.', en: 'No number of days: at once.' },
  weekends: { id: '{count} hari akhir pekan dilewati.', en: '{count} weekend {count|day|days} passed over.' },
  holiday: { id: '{date} dilewati: {name}.', en: '{date} passed over: {name}.' },
  leave: {
    id: '{date} tetap dihitung: {name}.',
    en: '{date} counted all the same: {name}.',
  },
  incomplete: {
    id: 'Hari libur {years} belum lengkap: batasnya bisa lebih lambat.',
    en: 'The list of holidays of {years} is incomplete: the date may be later.',
  },
  due: { id: 'Batas: {date}.', en: 'Due: {date}.' },
} as const satisfies Record<string, Text>;

type Told = Pick<
  DutyRow,
  'rule' | 'regime' | 'article' | 'assumed' | 'confirmed' | 'since' | 'length' | 'unit' | 'due'
>;

/** The same as one line; only the first, which names the law, comes without its full stop. */
export function derivationLine(language: Language, duty: Told): string {
  const [law = '', ...steps] = derivationLines(language, duty);
  return [law.endsWith('.') ? law : `${law}.`, ...steps].join(' ');
}

/** The item and the paper or image that a duty is about; empty when it names none. */
export function dutyNumbers({ about }: Pick<DutyRow, 'about'>): string {
  return [about.item?.number ?? '', about.number].filter((number) => number !== '').join(' · ');
}

/** How the date of a duty came about, line by line. */
export function derivationLines(language: Language, duty: Told): string[] {
  const date = (value: string) => formatDate(language, value);
  const rule = dutyRule(duty.rule, duty.regime);
  const lines = [
    ...(rule?.practice === true
      ? [say(language, steps.practice)]
      : [lawLine(language, duty, rule?.articleRead === true), ...(duty.assumed ? [say(language, steps.assumed)] : [])]),
    ...(duty.confirmed ? [] : [say(language, steps.unconfirmed)]),
    ...(duty.length === 0
      ? [say(language, steps.sameDay, { date: date(duty.since) })]
      : clockLines(language, duty, rule?.clock?.trigger === 'search-order')),
  ];
  return duty.due === null ? lines : [...lines, ...dueLines(language, duty.due)];
}

function clockLines(language: Language, { since, length, unit }: Told, ofOrder: boolean): string[] {
  return [
    say(language, steps.since, { date: formatDate(language, since) }),
    ...(ofOrder ? [say(language, steps.sinceOrder)] : []),
    length === null
      ? say(language, steps.atOnce)
      : say(language, steps.length, { length: say(language, lengthTexts[unit], { length }) }),
  ];
}

function lawLine(language: Language, { article, regime }: Told, articleRead: boolean): string {
  const law = { regime: say(language, regimeTexts[regime]), article: say(language, articleText(article)) };
  if (article === '') return say(language, steps.law, { ...law, article: say(language, steps.noArticle) });
  return say(language, articleRead ? steps.law : steps.articleUnread, law);
}

function dueLines(language: Language, due: NonNullable<Told['due']>): string[] {
  const date = (value: string) => formatDate(language, value);
  const weekends = due.skipped.filter(({ why }) => why === 'weekend').length;
  const holidays = due.skipped.filter(({ why }) => why === 'national');
  return [
    ...(weekends === 0 ? [] : [say(language, steps.weekends, { count: weekends })]),
    ...holidays.map((day) => say(language, steps.holiday, { date: date(day.date), name: day.name })),
    ...due.counted.map((day) => say(language, steps.leave, { date: date(day.date), name: day.name })),
    ...(due.incompleteYears.length === 0
      ? []
      : [say(language, steps.incomplete, { years: due.incompleteYears.join(', ') })]),
    say(language, steps.due, { date: date(due.dueOn) }),
  ];
}

import type { Regime } from '../regime.ts';
import type { DutyUnit } from '../units.ts';

/** What makes a duty arise. Each is an entry of the case; occurrences.ts says which. */
export type DutyTrigger =
  | 'seizure'
  | 'seizure-on-order'
  | 'seizure-urgent'
  | 'leave-applied'
  | 'approval-applied'
  | 'approval-refused'
  | 'search-order'
  | 'investigation-begun'
  | 'spdp-sent'
  | 'file-submitted'
  | 'file-returned'
  | 'file-complete'
  | 'terminated'
  | 'assets-blocked'
  | 'block-asked'
  | 'block-granted'
  | 'sale-refused'
  | 'sale-final'
  | 'image-found-whole'
  | 'image-alarm';

/** What clears it: never a tick, always another entry. clearing.ts says which. */
export const clearedBys = [
  'leave-granted',
  'approval-applied',
  'court-decision',
  'return-record',
  'two-witnesses',
  'village-head',
  'copies-delivered',
  'search-record',
  'spdp',
  'prosecutor-appointed',
  'file-submitted',
  'file-judged',
  'coordination-record',
  'handed-over',
  'termination-notice',
  'block-asked',
  'block-decision',
  'block-extended',
  'sale-minutes',
  'proceeds-returned',
  'image-verified',
  'image-answered',
] as const;
export type ClearedBy = (typeof clearedBys)[number];

export const ruleIds = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R6b',
  'R7',
  'R8',
  'R9',
  'R10',
  'R10b',
  'R11',
  'R12',
  'R12b',
  'R13',
  'R14',
  'R15',
  'R15b',
  'R15c',
  'R16',
  'R16b',
  'R17',
  'R18',
] as const;
export type RuleId = (typeof ruleIds)[number];

export interface DutyRule {
  readonly id: RuleId;
  readonly regime: Regime;
  /** As sources cite it; empty where none was read. */
  readonly article: string;
  /** The number of the article stands in a source that was read; otherwise it is general knowledge, and is shown as such. */
  readonly articleRead: boolean;
  /** Null: the rule sets no number of days ("segera"), or none was read. */
  readonly length: number | null;
  readonly unit: DutyUnit;
  /** Read in a source (C of domain.md); otherwise general knowledge: off until a unit switches it on, and marked. */
  readonly confirmed: boolean;
  /** Who must act: a unit watches the others' clocks but is not late by them. */
  readonly whose: 'investigator' | 'court' | 'prosecutor';
  /** Good practice with digital evidence, whatever the code: no article stands behind it. */
  readonly practice?: true;
  /** Null: a rule of substance, from which no date follows. */
  readonly clock: { readonly trigger: DutyTrigger; readonly clearedBy: ClearedBy } | null;
}

type Row = Omit<DutyRule, 'regime'>;
const days = (length: number) => ({ length, unit: 'days' }) as const;
const atOnce = { length: null, unit: 'days' } as const;
const clock = (trigger: DutyTrigger, clearedBy: ClearedBy) => ({ clock: { trigger, clearedBy } });
const read = { confirmed: true, articleRead: true, whose: 'investigator' } as const;
const unread = { confirmed: false, articleRead: false, whose: 'investigator' } as const;
/** The rule was read, the number of its article was not. */
const numberUnread = { ...read, articleRead: false } as const;

/** Rules R1 to R16 of domain.md section 2 under UU 8/1981. */
const of1981: readonly Row[] = [
  { id: 'R1', article: 'Pasal 38 ayat (1)', ...days(0), ...read, ...clock('seizure-on-order', 'leave-granted') },
  { id: 'R3', article: 'Pasal 38 ayat (2)', ...atOnce, ...read, ...clock('seizure-urgent', 'approval-applied') },
  { id: 'R6', article: 'Pasal 129', ...days(0), ...unread, ...clock('seizure', 'two-witnesses') },
  { id: 'R6b', article: 'Pasal 129', ...days(0), ...unread, ...clock('seizure', 'village-head') },
  { id: 'R7', article: 'Pasal 129', ...atOnce, ...numberUnread, ...clock('seizure', 'copies-delivered') },
  { id: 'R8', article: 'Pasal 33 ayat (5)', ...days(2), ...read, ...clock('search-order', 'search-record') },
  { id: 'R9', article: 'Pasal 32', ...atOnce, ...read, clock: null },
  {
    id: 'R10',
    article: 'Putusan MK 130/PUU-XIII/2015',
    ...days(7),
    ...unread,
    ...clock('investigation-begun', 'spdp'),
  },
  {
    id: 'R11',
    article: 'SE Jampidum B-394/E/6/1994',
    ...days(30),
    ...read,
    ...clock('spdp-sent', 'file-submitted'),
  },
  {
    id: 'R12',
    article: 'Pasal 138 ayat (1)',
    ...days(7),
    ...numberUnread,
    whose: 'prosecutor',
    ...clock('file-submitted', 'file-judged'),
  },
  {
    id: 'R12b',
    article: 'Pasal 138 ayat (2)',
    ...days(14),
    ...numberUnread,
    ...clock('file-returned', 'file-submitted'),
  },
  { id: 'R13', article: 'Pasal 8 ayat (3) b', ...atOnce, ...numberUnread, ...clock('file-complete', 'handed-over') },
  { id: 'R14', article: 'Pasal 109 ayat (2)', ...atOnce, ...unread, ...clock('terminated', 'termination-notice') },
  { id: 'R15', article: '', ...atOnce, ...unread, ...clock('assets-blocked', 'block-asked') },
  { id: 'R16', article: 'Pasal 45', ...atOnce, ...unread, ...clock('sale-refused', 'sale-minutes') },
];

/** The same rules under UU 20/2025. */
const of2025: readonly Row[] = [
  { id: 'R1', article: 'Pasal 122 ayat (1)', ...days(0), ...read, ...clock('seizure-on-order', 'leave-granted') },
  // Two days to examine and two to decide: no entry marks the end of the examination, so the whole is one span.
  {
    id: 'R2',
    article: 'Pasal 119',
    ...days(4),
    ...read,
    whose: 'court',
    ...clock('leave-applied', 'court-decision'),
  },
  {
    id: 'R3',
    article: 'Pasal 120 ayat (1)',
    length: 5,
    unit: 'working-days',
    ...read,
    ...clock('seizure-urgent', 'approval-applied'),
  },
  // Two days; that they are working days was read in the draft only.
  {
    id: 'R4',
    article: 'Pasal 120',
    length: 2,
    unit: 'working-days',
    ...unread,
    whose: 'court',
    ...clock('approval-applied', 'court-decision'),
  },
  { id: 'R5', article: 'Pasal 121', ...days(3), ...read, ...clock('approval-refused', 'return-record') },
  { id: 'R6', article: 'Pasal 122 ayat (2)', ...days(0), ...read, ...clock('seizure', 'two-witnesses') },
  { id: 'R6b', article: 'Pasal 45', ...days(0), ...read, ...clock('seizure', 'village-head') },
  { id: 'R7', article: 'Pasal 122 ayat (4)', ...days(2), ...read, ...clock('seizure', 'copies-delivered') },
  // The time of the approval of an urgent search was not read.
  {
    id: 'R8',
    article: 'Pasal 113',
    ...atOnce,
    ...unread,
    articleRead: true,
    ...clock('search-order', 'search-record'),
  },
  { id: 'R9', article: 'Pasal 112', ...atOnce, ...read, clock: null },
  { id: 'R10', article: 'Pasal 60', ...days(7), ...read, ...clock('investigation-begun', 'spdp') },
  {
    id: 'R10b',
    article: 'Pasal 60',
    ...days(3),
    ...read,
    whose: 'prosecutor',
    ...clock('spdp-sent', 'prosecutor-appointed'),
  },
  { id: 'R11', article: '', ...atOnce, ...unread, ...clock('spdp-sent', 'file-submitted') },
  // Coordination after the file was sent is allowed once and recorded; day counts were not read.
  { id: 'R12', article: 'Pasal 59 ayat (4)-(5)', ...atOnce, ...read, ...clock('file-returned', 'coordination-record') },
  { id: 'R13', article: 'Pasal 59 ayat (7)-(8)', ...atOnce, ...read, ...clock('file-complete', 'handed-over') },
  { id: 'R14', article: 'Pasal 24 ayat (4)', ...days(1), ...read, ...clock('terminated', 'termination-notice') },
  {
    id: 'R15',
    article: 'Pasal 140',
    length: 48,
    unit: 'hours',
    ...numberUnread,
    ...clock('assets-blocked', 'block-asked'),
  },
  {
    id: 'R15b',
    article: 'Pasal 140',
    length: 48,
    unit: 'hours',
    ...numberUnread,
    whose: 'court',
    ...clock('block-asked', 'block-decision'),
  },
  {
    id: 'R15c',
    article: 'Pasal 140',
    length: 1,
    unit: 'years',
    ...numberUnread,
    ...clock('block-granted', 'block-extended'),
  },
  { id: 'R16', article: 'Pasal 131', ...days(3), ...read, ...clock('sale-refused', 'sale-minutes') },
  { id: 'R16b', article: 'Pasal 131', ...days(30), ...read, ...clock('sale-final', 'proceeds-returned') },
];

/**
 * Images of devices (domain.md section 4): two values that agree, or a mismatch that is told. How often an image is to be
 * read again was found in no source: off until a unit says.
 */
const ofPractice: readonly Row[] = [
  {
    id: 'R17',
    article: '',
    length: 12,
    unit: 'months',
    ...unread,
    practice: true,
    ...clock('image-found-whole', 'image-verified'),
  },
  {
    id: 'R18',
    article: 'SNI 27037:2014 (ISO/IEC 27037)',
    ...days(0),
    ...read,
    practice: true,
    ...clock('image-alarm', 'image-answered'),
  },
];

export const dutyRules: readonly DutyRule[] = [
  ...[...of1981, ...ofPractice].map((row): DutyRule => ({ ...row, regime: 'kuhap-1981' })),
  ...[...of2025, ...ofPractice].map((row): DutyRule => ({ ...row, regime: 'kuhap-2025' })),
];

/** An image that is in question is no date to come: it is answered now, whatever the calendar says. */
export function isAlarm(clearedBy: ClearedBy): boolean {
  return clearedBy === 'image-answered';
}

/** Such an alarm that nobody has answered yet. */
export function isToAnswerNow(duty: { readonly clearedBy: ClearedBy; readonly state: string }): boolean {
  return duty.state !== 'cleared' && isAlarm(duty.clearedBy);
}

export function dutyRule(id: string, regime: Regime): DutyRule | undefined {
  return dutyRules.find((rule) => rule.id === id && rule.regime === regime);
}

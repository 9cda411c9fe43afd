import type { PastAlarm } from '../acquisition/acquisition.ts';
import { blockedItems } from '../blocked/blocked.ts';
import { temporaryOut } from '../custody/transitions.ts';
import type { ItemState } from '../item/item-state.ts';
import { refusalIn } from '../legal/barred.ts';
import type { LegalStanding } from '../legal/fold.ts';
import type { LegalState } from '../legal/states.ts';
import type { SeizureRecorded } from '../seizure/events.ts';
import { isOverdue, localDate } from '../time/instant.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import type { HandoverStage } from './events.ts';

/** What can be missing before a hand-over; sentence and article of each in `shared/text/precheck.ts`. */
export const precheckCodes = [
  'no-items',
  'authority-missing',
  'court-paper-missing',
  'unauthorised',
  'court-refused',
  'must-return',
  'annulled',
  'witnesses-missing',
  'never-stored',
  'out-of-store',
  'overdue',
  'not-sealed',
  'file-list-missing',
  'image-alarm',
  'image-once-alarm',
  'not-matched',
  'not-recognisable',
  'content-in-set',
  'content-blocked',
] as const;
export type PrecheckCode = (typeof precheckCodes)[number];

export interface Finding {
  readonly code: PrecheckCode;
  /** `blocks`: the bundle is not made. `warns`: it is made, and the gap is printed in it. */
  readonly severity: 'blocks' | 'warns';
  readonly item: string | null;
  /** BB-001 of that item. */
  readonly number: string | null;
  /** The paper of the court that says it; absent where none does. */
  readonly paper?: { readonly number: string; readonly date: string };
  /** The forensic copy that was in question, and from when until when; absent where it is about none. */
  readonly image?: OnceInQuestion;
}

export type OnceInQuestion = Omit<PastAlarm, 'why'> & { readonly name: string };

export interface PrecheckFacts {
  /** Local date of the reader, YYYY-MM-DD. */
  readonly today: string;
  readonly items: Iterable<ItemState>;
  readonly seizures: ReadonlyMap<string, SeizureRecorded>;
  readonly warrants: ReadonlyMap<string, WarrantRecorded>;
  /** The legal axis of each item. Absent: bundles of formats 1 and 2, which look at seizure and papers alone. */
  readonly legal?: ReadonlyMap<string, LegalStanding>;
  /** Items whose forensic copy has a hash that disagrees, or cannot be read. */
  readonly alarms?: ReadonlySet<string>;
  /** What was in question of the forensic copies of an item, and is so no more. */
  readonly pastAlarms?: ReadonlyMap<string, readonly OnceInQuestion[]>;
  /** Items whose file list was not held against every blocked hash set in force. */
  readonly unmatched?: ReadonlySet<string>;
  /** Items whose file list has no kind of digest in common with some blocked hash set in force. */
  readonly unrecognisable?: ReadonlySet<string>;
  /** Items, null for the case, with an attachment that a blocked set has and nobody blocked. */
  readonly inSet?: ReadonlySet<string | null>;
}

/** What each gap does at each stage; null: nothing. Tahap II hands over the things themselves, Tahap I only the file. */
const severities: Readonly<Record<PrecheckCode, Readonly<Record<HandoverStage, Finding['severity'] | null>>>> = {
  'no-items': { 'tahap-1': 'blocks', 'tahap-2': 'blocks' },
  'authority-missing': { 'tahap-1': 'warns', 'tahap-2': 'blocks' },
  'court-paper-missing': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
  unauthorised: { 'tahap-1': 'warns', 'tahap-2': 'blocks' },
  'court-refused': { 'tahap-1': 'warns', 'tahap-2': 'blocks' },
  'must-return': { 'tahap-1': 'warns', 'tahap-2': 'blocks' },
  annulled: { 'tahap-1': 'warns', 'tahap-2': 'blocks' },
  'witnesses-missing': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
  'never-stored': { 'tahap-1': 'warns', 'tahap-2': 'blocks' },
  'out-of-store': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
  overdue: { 'tahap-1': 'warns', 'tahap-2': 'blocks' },
  'not-sealed': { 'tahap-1': null, 'tahap-2': 'warns' },
  'file-list-missing': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
  // Two values that agree at the hand-over, or a mismatch that is told (domain.md section 4).
  'image-alarm': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
  // Nothing is to be put right: the entries show it to whoever reads them, so nobody may first hear of it in court.
  'image-once-alarm': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
  // Names of blocked files must not leave because nobody looked (design.md section 5).
  'not-matched': { 'tahap-1': 'blocks', 'tahap-2': 'blocks' },
  // No match can mend it: another list, with digests of the kind that the set has, would.
  'not-recognisable': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
  // The same of bytes that a blocked set has; only the catalogue holds the rows of sets, so no reader of a bundle asks.
  'content-in-set': { 'tahap-1': 'blocks', 'tahap-2': 'blocks' },
  // Says why its pictures and files are not inside; nothing is to be put right.
  'content-blocked': { 'tahap-1': 'warns', 'tahap-2': 'warns' },
};

/** Every gap, item by item in the order given: the legal basis belongs to the item, not only to the case (domain.md, fact 2). */
export function precheck(facts: PrecheckFacts, stage: HandoverStage): Finding[] {
  const findings: Finding[] = [];
  const report = ({ code, ...about }: Gap, item: ItemState | null) => {
    const severity = severities[code][stage];
    if (severity !== null)
      findings.push({ code, severity, item: item?.item ?? null, number: item?.number ?? null, ...about });
  };
  const gaps = seizureGaps(facts);
  const items = [...facts.items];
  const blocked = blockedItems(items);
  for (const item of items) {
    for (const gap of authorityOf(item, facts, gaps)) report(gap, item);
    for (const code of itemGaps(item, facts.today)) report({ code }, item);
    if (facts.alarms?.has(item.item) === true) report({ code: 'image-alarm' }, item);
    for (const image of facts.pastAlarms?.get(item.item) ?? []) report({ code: 'image-once-alarm', image }, item);
    if (facts.inSet?.has(item.item) === true) report({ code: 'content-in-set' }, item);
    if (blocked.has(item.item)) report({ code: 'content-blocked' }, item);
    else for (const code of listGaps(item.item, facts)) report({ code }, item);
  }
  if (facts.inSet?.has(null) === true) report({ code: 'content-in-set' }, null);
  if (items.length === 0) report({ code: 'no-items' }, null);
  return findings;
}

type Gap = Pick<Finding, 'code' | 'paper' | 'image'>;

/** What blocked sets were not asked, or cannot say, of a list whose names would leave. */
function listGaps(item: string, { unmatched, unrecognisable }: PrecheckFacts): PrecheckCode[] {
  return [
    ...(unmatched?.has(item) === true ? ['not-matched' as const] : []),
    ...(unrecognisable?.has(item) === true ? ['not-recognisable' as const] : []),
  ];
}

/** By the legal axis where it is known, and else by seizure and papers alone; and the witnesses of the seizure. */
function authorityOf(item: ItemState, { legal, seizures }: PrecheckFacts, gaps: Map<string, PrecheckCode[]>): Gap[] {
  const standing = legal?.get(item.item);
  if (standing === undefined)
    return (gaps.get(item.seizure) ?? ['authority-missing' as const]).map((code) => ({ code }));
  const seizure = seizures.get(item.seizure);
  const witnesses = seizure === undefined ? [] : witnessGaps(seizure);
  return [...legalGaps(standing), ...witnesses.map((code) => ({ code }))];
}

/** What each state lacks. In urgency nothing is evidence before the court approves it (UU 20/2025 art. 120; UU 8/1981 art. 38(2)). */
const gapOfState: Readonly<Record<LegalState, PrecheckCode | null>> = {
  ordered: 'court-paper-missing',
  leave: null,
  urgent: 'authority-missing',
  lawful: null,
  refused: 'court-refused',
  'awaiting-again': 'court-refused',
  'must-return': 'must-return',
  annulled: 'annulled',
  unauthorised: 'unauthorised',
};

/** Names the paper by which the court said no: the newest of those the state rests on. */
function legalGaps({ state, basis }: LegalStanding): Gap[] {
  const code = gapOfState[state];
  if (code === null) return [];
  const paper = refusalIn(basis);
  return [paper === undefined ? { code } : { code, paper: { number: paper.number, date: paper.date } }];
}

export function blocks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocks');
}

function seizureGaps({ seizures, warrants }: PrecheckFacts): Map<string, PrecheckCode[]> {
  const papers = [...warrants.values()];
  return new Map(
    [...seizures].map(([id, seizure]) => [id, [...authorityGaps(seizure, papers), ...witnessGaps(seizure)]]),
  );
}

/**
 * Order and leave come before the seizure (UU 20/2025 art. 122(1)); an urgent one needs the court's approval afterwards
 * (art. 120(1)), and without it the thing is no evidence (art. 121). An approval names its objects in free text, so one
 * dated on or after the seizure counts for every urgent seizure of the case.
 */
function authorityGaps(seizure: SeizureRecorded, papers: readonly WarrantRecorded[]): PrecheckCode[] {
  const day = localDate(seizure.at);
  const approved = papers.some((paper) => paper.kind === 'court-approval' && paper.date >= day);
  if (approved) return [];
  const own = papers.find((paper) => paper.warrant === seizure.warrant);
  if (own === undefined || own.kind === 'search-order') return ['authority-missing'];
  const leave =
    own.kind !== 'seizure-order' || papers.some((paper) => paper.kind === 'court-leave' && paper.date <= day);
  return leave ? [] : ['court-paper-missing'];
}

/** R6: two witnesses (UU 20/2025 art. 122(2)). */
function witnessGaps(seizure: SeizureRecorded): PrecheckCode[] {
  return new Set(seizure.witnesses).size < 2 ? ['witnesses-missing'] : [];
}

function itemGaps(item: ItemState, today: string): PrecheckCode[] {
  const gaps: PrecheckCode[] = [];
  if (item.custody === 'with-investigator') gaps.push('never-stored');
  if (temporaryOut.includes(item.custody)) gaps.push('out-of-store');
  if (isOverdue(item.due, today)) gaps.push('overdue');
  // An online account is no thing that could be wrapped.
  if (item.seal === null && item.class !== 'account' && item.custody !== 'with-prosecutor') gaps.push('not-sealed');
  if (item.class === 'storage' && item.fileList === null) gaps.push('file-list-missing');
  return gaps;
}

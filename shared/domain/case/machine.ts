import type { Regime } from '../procedure/regime.ts';
import type { CaseStage, StageGuard } from './stages.ts';

/** Laws and practice that a guard rests on, by what domain.md read of them; their names are in shared/text/stages.ts. */
export const laws = [
  'uu-8-1981',
  'uu-20-2025',
  'uu-11-2012',
  'mk-130-2015',
  'perkap-6-2019',
  'kep-464-2021',
  'kep-112-1989',
  'kepja-518-2001',
  'practice',
] as const;
export type Law = (typeof laws)[number];

/** `article` is empty where the whole of it is meant, or where domain.md did not read the article. */
export interface Citation {
  readonly law: Law;
  readonly article: string;
}

export interface GuardRule {
  /** `warns`: the change is recorded all the same, and the gap is shown. */
  readonly effect: 'refuses' | 'warns';
  /** What meets it: facts of the case, the paper of the change, or else a sentence that answers for it. */
  readonly met: 'case' | 'paper' | 'case-or-answer' | 'answer';
  /** Where it comes from under each code; null: that code does not ask for it. */
  readonly source: Readonly<Record<Regime, Citation | null>>;
}

const cite = (law: Law, article = ''): Citation => ({ law, article });
const under = (old: Citation | null, now: Citation | null) => ({ 'kuhap-1981': old, 'kuhap-2025': now });
const both = (source: Citation) => under(source, source);
const practice = both(cite('practice'));

/** Every guard of domain.md section 6, with its source under both codes (the number in C.. is domain.md section 8). */
export const guardTable: Readonly<Record<StageGuard, GuardRule>> = {
  // C50
  'report-number': { effect: 'refuses', met: 'case', source: both(cite('kep-464-2021')) },
  // C58
  'case-conference': { effect: 'refuses', met: 'case', source: both(cite('perkap-6-2019')) },
  // C11: its date decides which code holds
  sprindik: { effect: 'refuses', met: 'paper', source: both(cite('uu-20-2025', '361')) },
  // C5; the ruling of 2015 was not read, so it only warns
  'spdp-sent': { effect: 'warns', met: 'case', source: under(cite('mk-130-2015'), cite('uu-20-2025', '60')) },
  // The list that the file is sent with is a numbered version, so that both sides speak of the same things.
  'list-frozen': { effect: 'refuses', met: 'case', source: practice },
  'list-complete': { effect: 'warns', met: 'case', source: practice },
  // C5: coordination after the file was sent happens once
  'returned-once': { effect: 'warns', met: 'case', source: under(null, cite('uu-20-2025', '59(4)-(5)')) },
  // C21, C5
  'guidance-answered': {
    effect: 'refuses',
    met: 'case-or-answer',
    source: under(cite('kepja-518-2001'), cite('uu-20-2025', '59(4)-(5)')),
  },
  // C21, C5: under the newer code the head of the prosecutor's office signs
  'completeness-letter': {
    effect: 'refuses',
    met: 'paper',
    source: under(cite('kepja-518-2001'), cite('uu-20-2025', '59(7)-(8)')),
  },
  // C20
  'items-handed-over': { effect: 'refuses', met: 'case-or-answer', source: both(cite('kep-112-1989')) },
  // C2: what was refused goes back; UU 8/1981 knows no such refusal, a ruling of the pre-trial judge binds all the same
  'items-not-barred': { effect: 'refuses', met: 'case', source: under(cite('practice'), cite('uu-20-2025', '121')) },
  // C15, C22; the articles of the newer code on it were not read
  'verdict-of-items': { effect: 'refuses', met: 'answer', source: under(cite('uu-8-1981', '46'), cite('practice')) },
  'items-settled': {
    effect: 'refuses',
    met: 'case-or-answer',
    source: under(cite('uu-8-1981', '46'), cite('practice')),
  },
  'return-plan': { effect: 'refuses', met: 'answer', source: under(cite('uu-8-1981', '46'), cite('practice')) },
  // C29
  'child-suspect': { effect: 'refuses', met: 'case', source: both(cite('uu-11-2012')) },
  'diversion-order': { effect: 'refuses', met: 'paper', source: both(cite('uu-11-2012')) },
  paper: { effect: 'warns', met: 'paper', source: practice },
};

/** Where a case may go from each stage, and what that asks for. What is not here cannot happen (domain.md section 6). */
export const stageTable: Readonly<Record<CaseStage, Readonly<Partial<Record<CaseStage, readonly StageGuard[]>>>>> = {
  reported: {
    inquiry: ['report-number', 'paper'],
    investigation: ['report-number', 'sprindik'],
    transferred: ['report-number', 'paper'],
  },
  inquiry: {
    investigation: ['case-conference', 'sprindik'],
    'inquiry-stopped': ['case-conference', 'paper'],
    transferred: ['case-conference', 'paper'],
  },
  investigation: {
    'file-submitted': ['list-frozen', 'list-complete', 'spdp-sent', 'paper'],
    terminated: ['return-plan', 'spdp-sent', 'paper'],
    transferred: ['paper'],
    diverted: ['child-suspect', 'diversion-order'],
  },
  'file-submitted': { 'file-returned': ['returned-once', 'paper'], 'file-complete': ['completeness-letter'] },
  'file-returned': { 'file-submitted': ['guidance-answered', 'list-frozen', 'list-complete', 'paper'] },
  'file-complete': { 'handed-over': ['items-not-barred', 'items-handed-over', 'paper'] },
  'handed-over': { prosecution: [] },
  prosecution: { judgment: ['paper'] },
  // Back to the prosecution: an appeal.
  judgment: { execution: ['verdict-of-items', 'paper'], prosecution: [] },
  execution: { closed: ['items-settled'] },
  // Reopened, with a Sprindik of its own.
  terminated: { closed: ['items-settled'], investigation: ['sprindik'] },
  closed: {},
  'inquiry-stopped': {},
  transferred: {},
  diverted: {},
};

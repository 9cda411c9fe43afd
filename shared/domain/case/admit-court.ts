import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { HistoryEntry } from '../correction/history.ts';
import { checkCourtPaper, recheckCourt } from '../court/check.ts';
import type { CourtEvent, CourtFacts } from '../court/check.ts';
import type { LegalPapers } from '../legal/papers.ts';
import type { EventOf } from '../recorded.ts';
import { foldRefused } from '../recorded.ts';

/** Seizures and court papers while a case is being read; their entries, so that corrections show at once. */
export interface OpenCourt {
  readonly seizures: HistoryEntry[];
  readonly papers: HistoryEntry[];
  readonly ids: Set<string>;
}

export function startCourt(): OpenCourt {
  return { seizures: [], papers: [], ids: new Set() };
}

/** Judges a court paper and takes it in. ENTRY_DUPLICATE and the codes of court/check.ts. */
export function admitCourt(open: OpenCourt, entry: HistoryEntry, event: CourtEvent, facts: CourtFacts): Result<null> {
  const id = event.type === 'court.applied' ? event.data.application : event.data.decision;
  if (open.ids.has(id)) return fail('ENTRY_DUPLICATE', { id });
  const checked = checkCourtPaper(event, facts);
  if (!checked.ok) return checked;
  open.ids.add(id);
  open.papers.push(entry);
  return checked;
}

/** What the legal axis is folded from, as it holds now. `warrants`: entries of the papers of the case. */
export function legalPapers({ seizures, papers }: OpenCourt, warrants: Iterable<HistoryEntry>): LegalPapers {
  const read: { -readonly [K in keyof LegalPapers]: LegalPapers[K] } & {
    warrants: Map<string, EventOf<'warrant.recorded'>['data']>;
    seizures: Map<string, EventOf<'seizure.recorded'>['data']>;
    applications: Map<string, EventOf<'court.applied'>['data']>;
    decisions: Map<string, EventOf<'court.decided'>['data']>;
    rulings: EventOf<'pretrial.ruled'>['data'][];
  } = { warrants: new Map(), seizures: new Map(), applications: new Map(), decisions: new Map(), rulings: [] };
  for (const { event } of [...warrants, ...seizures, ...papers]) {
    if (event.type === 'warrant.recorded') read.warrants.set(event.data.warrant, event.data);
    else if (event.type === 'seizure.recorded') read.seizures.set(event.data.seizure, event.data);
    else if (event.type === 'court.applied') read.applications.set(event.data.application, event.data);
    else if (event.type === 'court.decided') read.decisions.set(event.data.application, event.data);
    else if (event.type === 'pretrial.ruled') read.rulings.push(event.data);
  }
  return read;
}

/** After all corrections: what must hold between court papers and seizures. The newest court paper is named with a refusal. */
export function recheckCourtPapers(open: OpenCourt, facts: Pick<CourtFacts, 'papers' | 'items'>): Result<null> {
  const newest = open.papers.at(-1);
  if (newest === undefined) return ok(null);
  const checked = recheckCourt(facts);
  return checked.ok ? checked : foldRefused(newest.event, checked.error);
}

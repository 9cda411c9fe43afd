import { hasAlarm } from '../domain/acquisition/acquisition.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import type { RecordedEvent } from '../domain/events.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import { precheck, type Finding } from '../domain/handover/precheck.ts';
import type { FileListMatched, HashSetAdded, HashSetRetired } from '../domain/hash-set/events.ts';
import { unmatchedItems, unrecognisableItems, type MatchedLists } from '../domain/hash-set/unmatched.ts';
import { localDate } from '../domain/time/instant.ts';
import type { BundleHeader } from './bag-info.ts';
import { formatOf } from './format.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { gapWords } from './gap-words.ts';

/** A gap that the hand-over has, in the words of the list. */
export interface StatedFinding extends Finding {
  readonly text: string;
}

/**
 * The pre-check on the day of the bundle: a function of header and ledger part like everything else, so that no maker can
 * leave a gap unsaid. What is looked for is part of the format; looking for more makes a new version of it.
 */
export function findingsOf(header: BundleHeader, facts: Pick<LedgerFacts, 'state' | 'events'>): readonly Finding[] {
  const { state, events } = facts;
  return formatOf(events) < 3 ? firstFindings(header, state) : lawfulFindings(header, facts);
}

/** What formats 1 and 2 look for: authority is asked of the seizure and the papers in free text. */
function firstFindings(header: BundleHeader, { seizures, warrants, items }: CaseState): readonly Finding[] {
  const states = [...items.values()].map((item) => item.state);
  return precheck({ today: localDate(header.createdAt), items: states, seizures, warrants }, header.stage);
}

/** The same with the legal axis of each item. It may block what the first formats only warn of, and a maker asks it of every bundle. */
export function lawfulFindings(
  header: Pick<BundleHeader, 'createdAt' | 'stage'>,
  { state, events }: Pick<LedgerFacts, 'state' | 'events'>,
): readonly Finding[] {
  const { seizures, warrants } = state;
  const items = [...state.items.values()];
  const legal = new Map(items.map((item) => [item.state.item, item.legal]));
  const alarms = new Set(items.filter((item) => hasAlarm(item.acquisitions)).map((item) => item.state.item));
  const held = listsAndSets(events);
  const [unmatched, unrecognisable] = [unmatchedItems(held), unrecognisableItems(held)];
  const states = items.map((item) => item.state);
  const today = localDate(header.createdAt);
  return precheck({ today, items: states, seizures, warrants, legal, alarms, unmatched, unrecognisable }, header.stage);
}

/** Hash sets are of the catalogue: without any, as in every bundle of the first three formats, nothing is waited for. */
function listsAndSets(events: readonly RecordedEvent[]): MatchedLists {
  const sets = new Map<string, HashSetAdded>();
  const lists: FileListSealed[] = [];
  const matches: FileListMatched[] = [];
  for (const { type, data } of events) {
    if (type === 'hash-set.added') sets.set(data.set, data);
    else if (type === 'hash-set.retired') retire(sets, data);
    else if (type === 'file-list.sealed') lists.push(data);
    else if (type === 'file-list.matched') matches.push(data);
  }
  return { sets: [...sets.values()], lists, matches };
}

/** As the catalogue judges it: a blocked set goes only by two people, and any set only under the name that it has. */
function retire(sets: Map<string, HashSetAdded>, { set, name, second }: HashSetRetired): void {
  const added = sets.get(set);
  if (added?.name === name && (added.kind !== 'blocked' || second !== undefined)) sets.delete(set);
}

export function stateFindings(findings: readonly Finding[]): readonly StatedFinding[] {
  return findings.map((finding) => ({ ...finding, text: textOf(finding) }));
}

function textOf({ code, paper }: Finding): string {
  if (paper === undefined) return gapWords[code];
  return `${gapWords[code]}: ${[paper.number, `(${paper.date})`].filter((part) => part !== '').join(' ')}`;
}

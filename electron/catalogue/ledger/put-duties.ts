import { readHistory } from '#shared/domain/correction/history.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { dutyEventTypes, dutyFacts, isDutyEvent } from '#shared/domain/procedure/duties/facts.ts';
import { occurrencesOf } from '#shared/domain/procedure/duties/occurrences.ts';
import { caseOf } from '#shared/domain/recorded.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { dutyEntriesOfCase, putDuties } from '../storage/tables/duties.ts';
import { itemIdsOfSeizure, itemStateById } from '../storage/tables/items.ts';
import { subjectAt } from '../storage/tables/subjects.ts';
import { ownEventAt } from './recorded.ts';

const kinds: ReadonlySet<string> = new Set(dutyEventTypes);

/** Cases whose duties may be others than before these entries. */
export function casesWithNewDuties(tx: ReadTx, events: readonly RecordedEvent[]): Set<string> {
  const cases = new Set<string>();
  for (const event of events) {
    const caseId = caseOf(event);
    if (caseId !== null && (isDutyEvent(event) || correctsDutyEntry(tx, event))) cases.add(caseId);
  }
  return cases;
}

function correctsDutyEntry(tx: ReadTx, event: RecordedEvent): boolean {
  if (event.type !== 'entry.corrected') return false;
  const { station, seq } = event.data.corrects;
  return kinds.has(subjectAt(tx, station, seq)?.type ?? '');
}

/**
 * Computes the duties of a case anew from its entries. Once for a whole act, after all its entries stand in the tables: a
 * register of five hundred seizures is not read five hundred times. `ledger`: where entries are read from, in `audit` not
 * the tables that are written. Throws CATALOGUE_DAMAGED, FOLD_REFUSED.
 */
export function refreshDuties(tx: WriteTx, caseId: string, ledger: ReadTx): void {
  const entries = dutyEntriesOfCase(tx, caseId).map((place) => ownEventAt(ledger, place));
  const history = unwrap(readHistory(entries.filter((event) => event !== null)));
  const events = history.map(({ event }) => event).filter(isDutyEvent);
  const facts = dutyFacts(events, {
    seizureOf: (item) => itemStateById(tx, item)?.seizure ?? null,
    itemsOf: (seizure) => itemIdsOfSeizure(tx, caseId, seizure),
  });
  putDuties(tx, caseId, occurrencesOf(facts));
}

import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { localDate } from '../time/instant.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import type { PaperRecorded } from './events.ts';

/** What a paper may name of its case. */
export interface PaperFacts {
  readonly hasSeizure: (id: string) => boolean;
  readonly hasItem: (id: string) => boolean;
  readonly hasAttachment: (id: string) => boolean;
  /** Undefined: the case has no such order. */
  readonly orderKind: (id: string) => WarrantRecorded['kind'] | undefined;
}

/** A paper of a case. CASE_UNKNOWN, and the codes of `checkPaper` and `checkPaperSubjects`. */
export function decidePaper(
  command: PaperRecorded,
  facts: PaperFacts & { readonly now: string; readonly caseKnown: boolean },
): Result<DomainEvent[]> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: command.case });
  const checked = checkPaper(command, facts.now);
  const named = checked.ok ? checkPaperSubjects(command, facts) : checked;
  return named.ok ? ok([{ type: 'paper.recorded', data: command }]) : named;
}

/** It was written, then sent, then received, and nothing of it lies ahead. `at`: local time of the entry. INPUT_INVALID. */
export function checkPaper({ date, sentOn, receivedOn }: PaperRecorded, at: string): Result<null> {
  const today = localDate(at);
  const late = Object.entries({ date, sentOn, receivedOn }).flatMap(([field, day]) =>
    day !== null && day > today ? [field] : [],
  );
  if (late.length > 0) return fail('INPUT_INVALID', { paths: late });
  if (sentOn !== null && sentOn < date) return fail('INPUT_INVALID', { paths: ['sentOn'] });
  return receivedOn !== null && receivedOn < (sentOn ?? date)
    ? fail('INPUT_INVALID', { paths: ['receivedOn'] })
    : ok(null);
}

/** What it is about is of the same case, each thing once. SEIZURE_UNKNOWN, ITEM_UNKNOWN, WARRANT_UNKNOWN, ATTACHMENT_UNKNOWN, INPUT_INVALID. */
export function checkPaperSubjects(data: PaperRecorded, facts: PaperFacts): Result<null> {
  const { seizure, items, attachment } = data;
  if (seizure !== null && !facts.hasSeizure(seizure)) return fail('SEIZURE_UNKNOWN', { seizure });
  if (new Set(items).size < items.length) return fail('INPUT_INVALID', { paths: ['items'] });
  const unknown = items.find((item) => !facts.hasItem(item));
  if (unknown !== undefined) return fail('ITEM_UNKNOWN', { item: unknown });
  const ordered = checkCarriedOut(data, facts);
  if (!ordered.ok) return ordered;
  return attachment === null || facts.hasAttachment(attachment) ? ok(null) : fail('ATTACHMENT_UNKNOWN');
}

/** Minutes of a search name the order that was carried out, and so answer that one and no other (UU 8/1981 art. 33(5); UU 20/2025 art. 113). */
function checkCarriedOut({ kind, warrant }: PaperRecorded, { orderKind }: PaperFacts): Result<null> {
  if (warrant === undefined) return ok(null);
  const order = orderKind(warrant);
  if (order === undefined) return fail('WARRANT_UNKNOWN', { warrant });
  const fits = kind === 'search-record' && order === 'search-order';
  return fits ? ok(null) : fail('INPUT_INVALID', { paths: ['warrant'] });
}

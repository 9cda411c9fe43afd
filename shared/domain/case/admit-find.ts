import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { HistoryEntry } from '../correction/history.ts';
import { checkFound, checkReport, type FindAround } from '../find/check.ts';
import type { FindAdopted } from '../find/events.ts';
import { findStateOf, startFind, type OpenFind } from '../find/find-state.ts';
import type { EventOf } from '../recorded.ts';
import type { CaseOpened } from './events.ts';

/** Finds of one file, while its entries are being read: the one it began as, and those that went into it. */
export interface OpenFinds {
  own: OpenFind | null;
  readonly adopted: Map<string, FindAdopted>;
}

export function startFinds(): OpenFinds {
  return { own: null, adopted: new Map() };
}

/** The first entry of a file that begins as a find. Codes of `checkFound`. */
export function beginFind(open: OpenFinds, entry: HistoryEntry, event: EventOf<'find.recorded'>): Result<null> {
  const checked = checkFound(event.data, event.at);
  if (checked.ok) open.own = startFind(entry);
  return checked;
}

/** A report is made of the find that the file began as. Codes of `checkReport`. */
export function reportFind(open: OpenFinds, data: CaseOpened): Result<null> {
  const state = open.own === null ? null : findStateOf(open.own);
  if (open.own === null || state === null) return fail('FIND_UNKNOWN');
  const checked = checkReport(data, state);
  if (checked.ok) open.own.reported = true;
  return checked;
}

/** ENTRY_DUPLICATE for a find that is in the case already, ATTACHMENT_UNKNOWN for a capture that the case does not hold. */
export function adoptFind(open: OpenFinds, data: FindAdopted, around: FindAround): Result<null> {
  const facts = checkFound(data.facts, data.facts.at);
  if (!facts.ok) return facts;
  if (data.find === data.case) return fail('INPUT_INVALID', { paths: ['find'] });
  if (open.adopted.has(data.find)) return fail('ENTRY_DUPLICATE', { id: data.find });
  const given = new Set([...open.adopted.values()].flatMap(({ captures }) => captures));
  for (const attachment of data.captures) {
    if (!around.hasAttachment(attachment)) return fail('ATTACHMENT_UNKNOWN', { attachment });
    if (given.has(attachment)) return fail('ENTRY_DUPLICATE', { id: attachment });
    given.add(attachment);
  }
  open.adopted.set(data.find, data);
  return ok(null);
}

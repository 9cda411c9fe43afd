import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { localDate } from '../time/instant.ts';
import type { WarrantRecorded } from './events.ts';

export interface WarrantFacts {
  readonly now: string;
  readonly caseKnown: boolean;
}

/** An order or court paper of a case. CASE_UNKNOWN; INPUT_INVALID for a date to come. */
export function decideWarrant(command: WarrantRecorded, facts: WarrantFacts): Result<DomainEvent[]> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: command.case });
  const checked = checkWarrant(command, facts.now);
  return checked.ok ? ok([{ type: 'warrant.recorded', data: command }]) : checked;
}

/** A paper that is not yet issued gives no authority. `now`: local time of the entry. */
export function checkWarrant(data: WarrantRecorded, now: string): Result<null> {
  return data.date > localDate(now) ? fail('INPUT_INVALID', { paths: ['date'] }) : ok(null);
}

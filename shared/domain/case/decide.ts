import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { localDate } from '../time/instant.ts';
import type { CaseOpened } from './events.ts';
import { checkModus } from './modus.ts';

export interface CaseFacts {
  readonly now: string;
  /** Another case of the catalogue already bears this police report number. */
  readonly numberTaken: boolean;
}

/** A case begins with its police report (LP). CASE_NUMBER_TAKEN; INPUT_INVALID for a date to come and for one tag twice. */
export function decideCase(command: CaseOpened, facts: CaseFacts): Result<DomainEvent[]> {
  if (facts.numberTaken) return fail('CASE_NUMBER_TAKEN');
  const checked = checkCase(command, facts.now);
  return checked.ok ? ok([{ type: 'case.opened', data: command }]) : checked;
}

/** A report cannot be dated after the day it is entered, nor have one tag twice. `now`: local time of the entry. */
export function checkCase(data: CaseOpened, now: string): Result<null> {
  return data.openedOn > localDate(now) ? fail('INPUT_INVALID', { paths: ['openedOn'] }) : checkModus(data.modus ?? []);
}

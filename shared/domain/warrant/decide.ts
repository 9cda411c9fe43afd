import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { localDate } from '../time/instant.ts';
import type { WarrantRecorded } from './events.ts';

export interface WarrantFacts {
  readonly now: string;
  readonly caseKnown: boolean;
  /** Of the same case. */
  readonly attachments: { has(id: string): boolean };
}

/** An order or court paper of a case. CASE_UNKNOWN, ATTACHMENT_UNKNOWN; INPUT_INVALID for a date to come. */
export function decideWarrant(command: WarrantRecorded, facts: WarrantFacts): Result<DomainEvent[]> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: command.case });
  const scanned = checkScan(command, facts.attachments);
  const checked = scanned.ok ? checkWarrant(command, facts.now) : scanned;
  return checked.ok ? ok([{ type: 'warrant.recorded', data: command }]) : checked;
}

/** A paper that is not yet issued gives no authority. `now`: local time of the entry. */
export function checkWarrant(data: WarrantRecorded, now: string): Result<null> {
  return data.date > localDate(now) ? fail('INPUT_INVALID', { paths: ['date'] }) : ok(null);
}

/** The scan of a paper is an attachment of its case. ATTACHMENT_UNKNOWN. */
export function checkScan(
  { attachment }: Pick<WarrantRecorded, 'attachment'>,
  attachments: WarrantFacts['attachments'],
): Result<null> {
  return attachment === undefined || attachments.has(attachment)
    ? ok(null)
    : fail('ATTACHMENT_UNKNOWN', { attachment });
}

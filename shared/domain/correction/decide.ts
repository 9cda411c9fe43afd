import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { checkFile } from '../find/find-file.ts';
import type { DomainEvent, EventData, RecordedEvent } from '../events.ts';
import { brokenRule, caseOf } from '../recorded.ts';
import { checkAge } from '../seizure/decide.ts';
import { applyCorrection, sameJson } from './apply.ts';
import { needsSecond } from './events.ts';
import { readHistory } from './history.ts';

export interface CorrectionCommand {
  readonly station: string;
  readonly seq: number;
  readonly reason: string;
  /** New values of top-level data fields. */
  readonly changes: Readonly<Record<string, unknown>>;
}

/** Before anybody signed it as the second person. */
export type ProposedCorrection = Omit<EventData<'entry.corrected'>, 'second'>;

export interface CorrectionFacts {
  /** All entries of the case the corrected entry belongs to, in ledger order, earlier corrections included; empty when there is no such entry. */
  readonly events: readonly RecordedEvent[];
  /** Another case already bears the number in `changes.number`; false when no case number is corrected. */
  readonly caseNumberTaken: boolean;
}

/** A correction by one person. CORRECTION_TAKES_TWO for one that takes a second, and the codes of `proposeCorrection`. */
export function decideCorrection(command: CorrectionCommand, facts: CorrectionFacts): Result<DomainEvent[]> {
  const proposed = proposeCorrection(command, facts);
  if (!proposed.ok) return proposed;
  const data = proposed.value;
  return needsSecond(data.changes) ? fail('CORRECTION_TAKES_TWO') : ok([{ type: 'entry.corrected', data }]);
}

/**
 * A correction is allowed when the whole case, read again with it, still obeys every rule (a paper may not slip behind the
 * seizure it allows). Codes of `applyCorrection`, and of the rule it would break.
 */
export function proposeCorrection(command: CorrectionCommand, facts: CorrectionFacts): Result<ProposedCorrection> {
  const { station, seq, reason } = command;
  const history = readHistory(facts.events);
  if (!history.ok) return history;
  const target = history.value.find(({ event }) => event.station === station && event.seq === seq)?.event;
  const caseId = target === undefined ? null : caseOf(target);
  if (target === undefined || caseId === null) return fail('CORRECTION_UNKNOWN_ENTRY', { seq });
  if (target.type === 'case.opened' && facts.caseNumberTaken) return fail('CASE_NUMBER_TAKEN');
  const corrects = { station, seq, leaf: target.leaf };
  const data = { case: caseId, corrects, reason, changes: differing(target.data, command.changes) };
  const applied = applyCorrection(target, data);
  if (!applied.ok) return applied;
  if (applied.value.type === 'seizure.recorded' && Object.hasOwn(data.changes, 'at')) {
    const aged = checkAge(applied.value.data.at);
    if (!aged.ok) return aged;
  }
  const event: DomainEvent = { type: 'entry.corrected', data };
  const read = checkFile([...facts.events, asNextEntry(event, target, facts.events)]);
  return read.ok ? ok(data) : brokenRule(read.error);
}

/** Only what really changes is recorded: a form may send every field back. */
function differing(data: object, changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const current: ReadonlyMap<string, unknown> = new Map(Object.entries(data));
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => !current.has(field) || !sameJson(current.get(field), value)),
  );
}

/** The correction as if it stood after the last entry; its time, signer and leaf are asked by no rule. */
function asNextEntry(event: DomainEvent, target: RecordedEvent, events: readonly RecordedEvent[]): RecordedEvent {
  const last = events.reduce((latest, each) => (each.seq > latest.seq ? each : latest), target);
  return { ...event, station: last.station, seq: last.seq + 1, at: last.at, by: last.by, leaf: last.leaf };
}

import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { AttachmentAdded } from '../attachment/events.ts';
import type { CaseFacts } from '../case/decide.ts';
import { decideCase } from '../case/decide.ts';
import type { CaseOpened } from '../case/events.ts';
import type { DomainEvent } from '../events.ts';
import {
  checkAnswer,
  checkCaptured,
  checkClosed,
  checkFound,
  checkOpen,
  checkReferral,
  checkReport,
  type FindAround,
} from './check.ts';
import type { FindAdopted, FindCaptured, FindClosed, FindRecorded, ReferralAnswered, ReferralSent } from './events.ts';
import { factsOfFind } from './events.ts';
import type { FindState } from './find-state.ts';

/** What is known of a find when somebody acts on it. */
export interface KnownFind extends FindAround {
  readonly now: string;
  /** Null: there is no such find. */
  readonly state: FindState | null;
}

/** FIND_IN_FUTURE, FIND_WITHOUT_TRACE, INPUT_INVALID. */
export function decideFind(command: FindRecorded, now: string): Result<DomainEvent[]> {
  return when(checkFound(command, now), { type: 'find.recorded', data: command });
}

/** The file and what it is go together. FIND_UNKNOWN, FIND_CLOSED, FIND_IN_FUTURE. */
export function decideCapture(
  file: AttachmentAdded,
  capture: Pick<FindCaptured, 'capturedAt' | 'tool'>,
  facts: KnownFind,
): Result<DomainEvent[]> {
  if (facts.state === null) return fail('FIND_UNKNOWN');
  const data = { case: file.case, attachment: file.attachment, ...capture };
  const around = { hasAttachment: (id: string) => id === file.attachment };
  return when(
    checkCaptured(data, facts.state, around, facts.now),
    { type: 'attachment.added', data: file },
    { type: 'find.captured', data },
  );
}

/** FIND_UNKNOWN, FIND_CLOSED, FIND_CAPTURE_MISSING, FIND_IN_FUTURE, ATTACHMENT_UNKNOWN. */
export function decideReferral(data: ReferralSent, facts: KnownFind): Result<DomainEvent[]> {
  if (facts.state === null) return fail('FIND_UNKNOWN');
  return when(checkReferral(data, facts.state, facts, facts.now), { type: 'referral.sent', data });
}

/** FIND_UNKNOWN, REFERRAL_UNKNOWN, FIND_TOO_EARLY, FIND_IN_FUTURE, ATTACHMENT_UNKNOWN. */
export function decideAnswer(data: ReferralAnswered, facts: KnownFind): Result<DomainEvent[]> {
  if (facts.state === null) return fail('FIND_UNKNOWN');
  return when(checkAnswer(data, facts.state, facts, facts.now), { type: 'referral.answered', data });
}

/** Nothing came of it. FIND_UNKNOWN, FIND_CLOSED, FIND_REPORTED. */
export function decideClose(data: FindClosed, facts: KnownFind): Result<DomainEvent[]> {
  if (facts.state === null) return fail('FIND_UNKNOWN');
  return when(checkClosed(data, facts.state), { type: 'find.closed', data });
}

/** What a report says that the find said already. */
export type ReportDraft = Pick<CaseOpened, 'title' | 'notes'> & { readonly model: 'A' };

const TITLE_LENGTH = 400;

/** A report of what an officer found himself is of model A (Perkap 6/2019 art. 3(5)); its words are those of the find. */
export function reportOfFind({ seen, platform, handle, userId, link, place, notes }: FindRecorded): ReportDraft {
  const about = [handle, userId, link, place].find((text) => text.trim() !== '') ?? '';
  const title = [seen.join(', '), platform, about].filter((text) => text !== '').join(' - ');
  return { model: 'A', title: cut(title), notes };
}

/** Never within a character: half of one would not be well-formed text. */
function cut(text: string): string {
  return text.slice(0, TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** The same file becomes a case; nothing is typed again. FIND_UNKNOWN, FIND_CLOSED, FIND_REPORTED, and codes of `decideCase`. */
export function decideCaseFromFind(command: CaseOpened, facts: KnownFind & CaseFacts): Result<DomainEvent[]> {
  if (facts.state === null) return fail('FIND_UNKNOWN');
  const checked = checkReport(command, facts.state);
  return checked.ok ? decideCase(command, facts) : checked;
}

export interface Adoption {
  readonly case: string;
  readonly state: FindState;
  readonly recorded: FindAdopted['recorded'];
  readonly reason: string;
  /** Copies of its captures as they will stand in the case, in the order of `state.captures`. */
  readonly copies: readonly AttachmentAdded[];
}

/** A find goes into a case, with its captures. FIND_CLOSED, FIND_REPORTED, INPUT_INVALID when a capture was left out. */
export function decideAdoption({ case: into, state, recorded, reason, copies }: Adoption): Result<DomainEvent[]> {
  const open = checkOpen(state);
  if (!open.ok) return open;
  if (state.find.case === into) return fail('INPUT_INVALID', { paths: ['case'] });
  if (copies.length !== state.captures.length) return fail('INPUT_INVALID', { paths: ['captures'] });
  const { case: find, number } = state.find;
  const captures = copies.map(({ attachment }) => attachment);
  return ok([
    ...copies.map((data): DomainEvent => ({ type: 'attachment.added', data })),
    { type: 'find.adopted', data: { case: into, find, number, facts: factsOfFind(state.find), recorded, captures } },
    { type: 'find.closed', data: { case: find, into, reason } },
  ]);
}

function when(checked: Result<null>, ...events: DomainEvent[]): Result<DomainEvent[]> {
  return checked.ok ? ok(events) : checked;
}

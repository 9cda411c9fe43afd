import { sameJson } from '#shared/domain/correction/apply.ts';
import {
  checkAnswer,
  checkCaptured,
  checkClosed,
  checkFound,
  checkOpen,
  checkReferral,
  checkReport,
  type FindAround,
} from '#shared/domain/find/check.ts';
import { factsOfFind, type FindAdopted, type FindClosed } from '#shared/domain/find/events.ts';
import type { FindEvent, FindState } from '#shared/domain/find/find-state.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { isCaseKnown, takeOverEntries } from '../storage/tables/cases.ts';
import {
  adoptionOf,
  insertAdoption,
  insertAnswer,
  insertCapture,
  insertReferral,
  referralById,
} from '../storage/tables/find-parts.ts';
import {
  countFindParts,
  findById,
  insertFind,
  isFileKnown,
  isFindNumberTaken,
  setFindClosed,
  setFindReported,
} from '../storage/tables/finds.ts';
import { findStateIn, knownFind } from './find-facts.ts';
import { checkFresh } from './project-papers.ts';
import { ownEventAt } from './recorded.ts';

/** Finds before a report. `ledger`: where entries already recorded are read from. */
export function projectFind(
  tx: WriteTx,
  event: FindEvent | EventOf<'find.recorded' | 'find.adopted'>,
  ledger: ReadTx,
): Result<null> {
  switch (event.type) {
    case 'find.recorded':
      return projectRecorded(tx, event);
    case 'find.adopted':
      return projectAdopted(tx, event, ledger);
    default:
      return projectOnFind(tx, event);
  }
}

function projectRecorded(tx: WriteTx, event: EventOf<'find.recorded'>): Result<null> {
  const { data, station, at } = event;
  const taken = isFileKnown(tx, data.case) || isFindNumberTaken(tx, data.number, station);
  const fresh = checkFresh(taken, data.case);
  const checked = fresh.ok ? checkFound(data, at) : fresh;
  if (checked.ok) insertFind(tx, event);
  return checked;
}

function projectOnFind(tx: WriteTx, event: FindEvent): Result<null> {
  const { state, ...around } = knownFind(tx, event.data.case, event.at);
  if (state === null) return fail('FIND_UNKNOWN');
  const projected = onFind(tx, event, state, around);
  if (projected.ok) countFindParts(tx, event.data.case);
  return projected;
}

function onFind(tx: WriteTx, event: FindEvent, state: FindState, around: FindAround): Result<null> {
  switch (event.type) {
    case 'find.captured':
      return then(checkCaptured(event.data, state, around, event.at), () => {
        insertCapture(tx, event);
      });
    case 'referral.sent': {
      const fresh = checkFresh(referralById(tx, event.data.referral) !== undefined, event.data.referral);
      return then(fresh.ok ? checkReferral(event.data, state, around, event.at) : fresh, () => {
        insertReferral(tx, event);
      });
    }
    case 'referral.answered':
      return then(checkAnswer(event.data, state, around, event.at), () => {
        insertAnswer(tx, event);
      });
    case 'find.closed':
      return then(
        both(checkClosed(event.data, state), () => checkInto(tx, event.data)),
        () => {
          setFindClosed(tx, event.data);
        },
      );
  }
}

function then(checked: Result<null>, write: () => void): Result<null> {
  if (checked.ok) write();
  return checked;
}

function both(first: Result<null>, second: () => Result<null>): Result<null> {
  return first.ok ? second() : first;
}

/** Into a case only after the case says that it took the find in, and nowhere else from then on. */
function checkInto(tx: ReadTx, { case: find, into }: FindClosed): Result<null> {
  return into === (adoptionOf(tx, find)?.case ?? null)
    ? ok(null)
    : fail('FIND_CHANGED', { number: findById(tx, find)?.data.number ?? '' });
}

/** The same file becomes a case. Nothing for a case that begins with its report. */
export function reportFound(tx: WriteTx, { data }: EventOf<'case.opened'>): Result<null> {
  const state = findStateIn(tx, data.case);
  if (state === null) return ok(null);
  const checked = checkReport(data, state);
  if (!checked.ok) return checked;
  setFindReported(tx, data.case);
  takeOverEntries(tx, data.case);
  return ok(null);
}

function projectAdopted(tx: WriteTx, event: EventOf<'find.adopted'>, ledger: ReadTx): Result<null> {
  const { data } = event;
  const state = findStateIn(tx, data.find);
  if (state === null) return fail('FIND_UNKNOWN');
  if (!isCaseKnown(tx, data.case)) return fail('CASE_UNKNOWN', { case: data.case });
  const fresh = checkFresh(adoptionOf(tx, data.find) !== undefined, data.find);
  const open = fresh.ok ? checkOpen(state) : fresh;
  if (!open.ok) return open;
  const digest = (id: string, file: string) => {
    const stored = attachmentById(tx, id)?.data;
    return stored?.case === file ? `${stored.sha256} ${String(stored.bytes)}` : null;
  };
  const held = state.captures.map((id) => digest(id, data.find));
  const copied = data.captures.map((id) => digest(id, data.case));
  const same =
    data.number === state.find.number &&
    sameJson(data.facts, factsOfFind(state.find)) &&
    isRecordedThere(tx, data, ledger) &&
    !copied.includes(null) &&
    new Set(data.captures).size === data.captures.length &&
    sameJson(held, copied);
  if (!same) return fail('FIND_CHANGED', { number: data.number });
  insertAdoption(tx, event);
  return ok(null);
}

/** The place that the case names is where the find was recorded. */
function isRecordedThere(tx: ReadTx, { find, recorded }: FindAdopted, ledger: ReadTx): boolean {
  const stored = findById(tx, find);
  if (stored?.station !== recorded.station || stored.seq !== recorded.seq) return false;
  return ownEventAt(ledger, recorded)?.leaf === recorded.leaf;
}

import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { foldCase, type CaseState } from '../case/case-state.ts';
import { sameJson } from '../correction/apply.ts';
import type { RecordedEvent } from '../events.ts';
import type { EventOf } from '../recorded.ts';
import { caseOf, foldRefused } from '../recorded.ts';
import { factsOfFind } from './events.ts';
import { foldFindFile } from './find-file.ts';

/**
 * Folds the entries of a case together with the whole files of the finds that went into it, as a bundle holds them, and
 * holds each adoption against the find: its facts as they stood then, its first entry, and the digests of its captures.
 * FOLD_REFUSED with `rule`: FIND_UNKNOWN when the find's own entries are not there, FIND_CHANGED when they say otherwise.
 */
export function foldCaseWithFinds(events: readonly RecordedEvent[]): Result<CaseState> {
  const adoptions = events.filter((event) => event.type === 'find.adopted');
  if (adoptions.length === 0) return foldCase(events);
  const into = new Set(adoptions.flatMap(({ data }) => (data.find === data.case ? [] : [data.find])));
  // What belongs to neither stays with the case, which refuses it.
  const state = foldCase(events.filter((event) => !into.has(caseOf(event) ?? '')));
  if (!state.ok) return state;
  for (const adoption of adoptions) {
    const checked = checkAdoption(adoption, events, state.value);
    if (!checked.ok) return foldRefused(adoption, checked.error);
  }
  return state;
}

/** One adoption against the entries of its find. */
function checkAdoption(
  adoption: EventOf<'find.adopted'>,
  events: readonly RecordedEvent[],
  state: CaseState,
): Result<null> {
  const { data } = adoption;
  const file = events.filter((event) => caseOf(event) === data.find);
  const whole = foldFindFile(file);
  if (!whole.ok) return whole.error.code === 'FIND_UNKNOWN' ? whole : fail('FIND_CHANGED', { number: data.number });
  const then = foldFindFile(file.filter(({ seq }) => seq < adoption.seq));
  if (!then.ok) return fail('FIND_UNKNOWN');
  const { state: find, recorded, attachments } = then.value;
  const { station, seq, leaf } = recorded.original;
  const held = find.captures.map((id) => digestOf(attachments.get(id)));
  const copied = data.captures.map((id) => digestOf(state.attachments.get(id)));
  const same =
    data.number === find.find.number &&
    sameJson(data.facts, factsOfFind(find.find)) &&
    sameJson(data.recorded, { station, seq, leaf }) &&
    sameJson(held, copied) &&
    find.closed === null &&
    whole.value.state.closed?.into === data.case;
  return same ? ok(null) : fail('FIND_CHANGED', { number: data.number });
}

function digestOf(file: { readonly bytes: number; readonly sha256: string } | undefined): string | null {
  return file === undefined ? null : `${file.sha256} ${String(file.bytes)}`;
}

import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { AttachmentAdded } from '../attachment/events.ts';
import { foldCase, readFile } from '../case/case-state.ts';
import type { HistoryEntry } from '../correction/history.ts';
import type { RecordedEvent } from '../events.ts';
import { findStateOf, type FindState } from './find-state.ts';

/** A file that began as a find. */
export interface FindFile {
  readonly state: FindState;
  /** The entry that it began with. */
  readonly recorded: HistoryEntry;
  readonly attachments: ReadonlyMap<string, AttachmentAdded>;
}

/** Folds the entries of a file that began as a find, and may be a case by now. FIND_UNKNOWN; FOLD_REFUSED as `foldCase`. */
export function foldFindFile(events: Iterable<RecordedEvent>): Result<FindFile> {
  const open = readFile(events);
  if (!open.ok) return open;
  const { own } = open.value.finds;
  const state = own === null ? null : findStateOf(own);
  if (own === null || state === null) return fail('FIND_UNKNOWN');
  const attachments = new Map<string, AttachmentAdded>();
  for (const { event } of open.value.history.entries)
    if (event.type === 'attachment.added') attachments.set(event.data.attachment, event.data);
  return ok({ state, recorded: own.recorded, attachments });
}

/** Whether a file, read again from its beginning, obeys every rule: as a case, or as the find that it still is. */
export function checkFile(events: readonly RecordedEvent[]): Result<null> {
  const begun =
    events.some(({ type }) => type === 'find.recorded') && !events.some(({ type }) => type === 'case.opened');
  const read = begun ? foldFindFile(events) : foldCase(events);
  return read.ok ? ok(null) : read;
}

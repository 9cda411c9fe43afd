import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { historyAt, sourcesOf } from '../../ledger/history.ts';
import { timelineEntry } from '../../ledger/timeline.ts';
import { pageOfRows } from '../../search/page.ts';
import { caseById } from '../../storage/tables/cases.ts';
import type { EntryPosition } from '../../storage/tables/columns.ts';
import { findById } from '../../storage/tables/finds.ts';
import { listedItemById } from '../../storage/tables/items.ts';
import { subjectsOfCase } from '../../storage/tables/subjects.ts';
import { userNames } from '../../storage/tables/users.ts';

const beginning: EntryPosition = { seq: -1, station: '' };

function positionKey({ seq, station }: EntryPosition): string {
  return `${String(seq)}.${station}`;
}

function readPositionKey(after: string | null): Result<EntryPosition> {
  if (after === null) return ok(beginning);
  const [, seq, station] = /^(\d{1,15})\.(st_[0-9a-z]{16})$/.exec(after) ?? [];
  return seq === undefined || station === undefined
    ? fail('INPUT_INVALID', { paths: ['after'] })
    : ok({ seq: Number(seq), station });
}

/** Everything recorded about a case or a find, from its beginning on; corrections stand at their own place and at the entry they correct. */
export const caseTimeline: QueryHandler<'custody.timeline'> = (input, { read, effects }) => {
  const after = readPositionKey(input.after);
  if (!after.ok) return after;
  const stored = caseById(read, input.case, localDate(effects.now()));
  const entries = stored?.entries ?? findById(read, input.case)?.entries;
  if (entries === undefined) return fail('CASE_UNKNOWN', { case: input.case });
  const { rows, next } = pageOfRows(
    subjectsOfCase(read, input.case, after.value, input.limit + 1),
    input.limit,
    positionKey,
  );
  const names = userNames(read);
  const itemOf = (id: string | null) => (id === null ? undefined : listedItemById(read, id));
  const told = [];
  for (const subject of rows) {
    const history = historyAt(sourcesOf(read), subject);
    if (!history.ok) return history;
    told.push(timelineEntry(history.value, itemOf(subject.item_id), names, read));
  }
  return ok({ rows: told, next, total: entries });
};

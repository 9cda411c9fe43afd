import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { pageOfRows } from '../../search/page.ts';
import type { EntryPosition } from '../../storage/tables/columns.ts';
import { isFileKnown } from '../../storage/tables/finds.ts';
import { openingCount, openingsPage, type ListedOpening } from '../../storage/tables/openings.ts';
import { userNames } from '../../storage/tables/users.ts';

const newest: EntryPosition = { seq: Number.MAX_SAFE_INTEGER, station: '' };

function readKey(after: string | null): Result<EntryPosition> {
  if (after === null) return ok(newest);
  const [, seq, station] = /^(\d{1,15})\.(st_[0-9a-z]{16})$/.exec(after) ?? [];
  return seq === undefined || station === undefined
    ? fail('INPUT_INVALID', { paths: ['after'] })
    : ok({ seq: Number(seq), station });
}

function blockedOf(
  {
    item,
    itemNumber,
    attachmentName,
    second,
  }: Pick<ListedOpening, 'item' | 'itemNumber' | 'attachmentName' | 'second'>,
  names: ReadonlyMap<string, string>,
) {
  if (second === null) return null;
  return {
    item: item ?? '',
    itemNumber: itemNumber ?? '',
    name: attachmentName ?? '',
    secondName: names.get(second) ?? second,
  };
}

/** Who looked at what, why, newest first: for whoever oversees. Nothing restricted is in it, only codes. */
const list: QueryHandler<'openings.list'> = (input, { read }) => {
  const before = readKey(input.after);
  if (!before.ok) return before;
  if (input.case !== null && !isFileKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const found = openingsPage(read, input.case, before.value, input.limit + 1);
  const { rows, next } = pageOfRows(found, input.limit, ({ seq, station }) => `${String(seq)}.${station}`);
  const names = userNames(read);
  const openings = rows.map(({ seq, at, by, case_id, caseNumber, about, code, kind, reason, ...row }) => ({
    seq,
    at,
    by,
    byName: names.get(by) ?? by,
    case: case_id,
    caseNumber,
    about,
    code,
    kind,
    reason,
    blocked: blockedOf(row, names),
  }));
  return ok({ rows: openings, next, total: openingCount(read, input.case) });
};

export const openingHandlers: readonly Registered[] = [query('openings.list', list)];

import type { FindRow } from '#shared/contract/finds.ts';
import { reportOfFind } from '#shared/domain/find/decide.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { askedPage, pageOf, wholeOf } from '../../search/keyset.ts';
import { mostCounted } from '../../search/page.ts';
import { searchTerms } from '../../search/words.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentRows } from '../../ledger/attachment-rows.ts';
import { attachmentsOfCase } from '../../storage/tables/attachments.ts';
import { caseById } from '../../storage/tables/cases.ts';
import { answersOfFind, capturesOfFind, referralsOfFind } from '../../storage/tables/find-parts.ts';
import {
  findById,
  findCount,
  findMatches,
  findPage,
  findPlatforms,
  type StoredFind,
} from '../../storage/tables/finds.ts';
import { userNames } from '../../storage/tables/users.ts';

const PLATFORMS_SHOWN = 200;

function findRow({ data, state, captures, referrals, unanswered, last_at }: StoredFind): FindRow {
  const { case: find, number, source, platform, handle, place, at, seen } = data;
  return {
    find,
    number,
    state,
    source,
    platform,
    handle,
    place,
    at,
    seen,
    captures,
    referrals,
    unanswered,
    lastAt: last_at,
  };
}

export const listFinds: QueryHandler<'finds.list'> = (input, { read }) => {
  const asked = askedPage(input, null);
  if (!asked.ok) return asked;
  const page = asked.value;
  const { state, platform, into } = input;
  const filter = { state, platform, into, terms: searchTerms(input.search) };
  const found = findPage(read, filter, page);
  const all = filter.terms.length === 0 && state === null && platform === null && into === null;
  const counted = () => (all ? findCount(read) : findMatches(read, filter, mostCounted(input)));
  const { rows, next, previous } = pageOf(found, page, ({ no }) => ({ no, value: null }));
  return ok({ rows: rows.map(findRow), next, previous, total: wholeOf(found, page) ?? counted() });
};

export const listPlatforms: QueryHandler<'finds.platforms'> = (_, { read }) => ok(findPlatforms(read, PLATFORMS_SHOWN));

/** The case that a find became or went into. */
function caseOfFind(read: ReadTx, { into_id }: StoredFind, today: string) {
  const found = into_id === null ? undefined : caseById(read, into_id, today);
  return found === undefined ? null : { case: found.data.case, number: found.data.number, title: found.data.title };
}

export const getFind: QueryHandler<'finds.get'> = (input, { read, effects }) => {
  const stored = findById(read, input.find);
  if (stored === undefined) return fail('FIND_UNKNOWN');
  const names = userNames(read);
  const nameOf = (id: string) => names.get(id) ?? id;
  const files = attachmentRows(read, input.find, attachmentsOfCase(read, input.find), names);
  const captures = new Map(capturesOfFind(read, input.find).map(({ data }) => [data.attachment, data]));
  const answers = answersOfFind(read, input.find);
  return ok({
    find: stored.data,
    seq: stored.seq,
    state: stored.state,
    reason: stored.reason,
    case: caseOfFind(read, stored, localDate(effects.now())),
    captures: files.flatMap((file) => {
      const captured = captures.get(file.attachment);
      return captured === undefined ? [] : [{ ...file, capturedAt: captured.capturedAt, tool: captured.tool }];
    }),
    referrals: referralsOfFind(read, input.find).map(({ data, seq, by }) => ({
      ...data,
      seq,
      byName: nameOf(by),
      answers: answers
        .filter((reply) => reply.data.referral === data.referral)
        .map((reply) => ({ ...reply.data, seq: reply.seq, byName: nameOf(reply.by) })),
    })),
    papers: files.filter(({ attachment, item }) => item === null && !captures.has(attachment)),
    draft: reportOfFind(stored.data),
  });
};

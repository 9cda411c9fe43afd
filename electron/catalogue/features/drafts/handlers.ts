import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { deleteDraft, draftById, draftCount, draftRevision, draftsOf, putDraft } from '../../storage/tables/drafts.ts';

/** Five thousand items with their notes; what is larger belongs into two seizures. */
const mostCharacters = 6_000_000;
/** Of one person. Nobody has so many seizures half typed; the next one is refused until one of these is finished or removed. */
const mostDrafts = 50;

const listDrafts: QueryHandler<'drafts.list'> = (input, { read, user }) => ok(draftsOf(read, user.id, input.case));

const getDraft: QueryHandler<'drafts.get'> = (input, { read, user }) => {
  const found = draftById(read, user.id, input.draft);
  if (found === undefined) return fail('DRAFT_UNKNOWN');
  const { form, content, draft, case: caseId, title, revision, savedAt } = found;
  return ok({ draft, case: caseId, title, revision, savedAt, content: { form, text: content } });
};

/** Two windows may hold one draft: whoever read it before the other saved it is told, and overwrites nothing. */
function requireRevision(tx: ReadTx, user: string, draft: string, revision: number): Result<{ case: string }> {
  const stored = draftRevision(tx, user, draft);
  if (stored === undefined) return fail('DRAFT_UNKNOWN');
  return stored.revision === revision ? ok(stored) : fail('DRAFT_CHANGED', { revision: stored.revision });
}

const saveDraft: CommandHandler<'drafts.save'> = ({ content, revision, title, ...input }, context) =>
  context.commit((tx) => {
    const user = context.user.id;
    if (content.text.length > mostCharacters) return fail('DRAFT_TOO_LARGE', { limit: mostCharacters });
    if (!isCaseKnown(tx, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
    if (input.draft === null && draftCount(tx, user) >= mostDrafts) return fail('DRAFT_LIMIT', { limit: mostDrafts });
    const known = input.draft === null ? ok(input) : requireRevision(tx, user, input.draft, revision);
    if (!known.ok) return known;
    if (known.value.case !== input.case) return fail('DRAFT_UNKNOWN');
    const draft = input.draft ?? context.newId('dr');
    const saved = { draft, revision: input.draft === null ? 1 : revision + 1, savedAt: context.effects.now() };
    putDraft(tx, { ...saved, user, case: input.case, title, form: content.form, content: content.text });
    return ok({ events: [], reply: () => saved, topics: ['drafts'] });
  });

const removeDraft: CommandHandler<'drafts.remove'> = (input, context) =>
  context.commit((tx) => {
    const known = requireRevision(tx, context.user.id, input.draft, input.revision);
    if (!known.ok) return known;
    deleteDraft(tx, context.user.id, input.draft);
    return ok({ events: [], reply: () => ({ removed: true as const }), topics: ['drafts'] });
  });

export const draftHandlers: readonly Registered[] = [
  query('drafts.list', listDrafts),
  query('drafts.get', getDraft),
  command('drafts.save', saveDraft),
  command('drafts.remove', removeDraft),
];

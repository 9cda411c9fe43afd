import { mostViews } from '#shared/contract/search.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { lastLooksOf, putLastLook, putView, removeView, viewCount, viewsOf } from '../../storage/tables/saved-views.ts';

const listViews: QueryHandler<'views.list'> = (_, { read, user }) =>
  ok({ views: viewsOf(read, user.id), last: lastLooksOf(read, user.id) });

const saveView: CommandHandler<'views.save'> = (input, context) =>
  context.commit((tx) => {
    const user = context.user.id;
    const known = viewsOf(tx, user);
    if (input.view !== null && !known.some(({ view }) => view === input.view))
      return fail('VIEW_UNKNOWN', { view: input.view });
    if (input.view === null && viewCount(tx, user) >= mostViews) return fail('VIEW_TOO_MANY', { most: mostViews });
    const same = known.find(({ name, look }) => name === input.name && look.list === input.look.list);
    if (same !== undefined && same.view !== input.view) return fail('VIEW_NAME_TAKEN', { name: input.name });
    const view = input.view ?? context.newId('sv');
    putView(tx, user, { ...input, view });
    return ok({ events: [], reply: () => ({ view }), topics: ['views'] });
  });

const dropView: CommandHandler<'views.remove'> = (input, context) =>
  context.commit((tx) => {
    if (!removeView(tx, context.user.id, input.view)) return fail('VIEW_UNKNOWN', { view: input.view });
    return ok({ events: [], reply: () => ({}), topics: ['views'] });
  });

/** Nobody is told: whoever looks at the list knows already. */
const rememberLook: CommandHandler<'views.remember'> = (input, context) =>
  context.commit((tx) => {
    putLastLook(tx, context.user.id, input.look);
    return ok({ events: [], reply: () => ({}), topics: [] });
  });

export const viewHandlers: readonly Registered[] = [
  query('views.list', listViews),
  command('views.save', saveView),
  command('views.remove', dropView),
  command('views.remember', rememberLook),
];

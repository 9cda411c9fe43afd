import { decideRetired } from '#shared/domain/hash-set/decide.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, OpenContext, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { matchesOfItem } from '../../storage/tables/file-list-matches.ts';
import { hashSets, hashSetStandings } from '../../storage/tables/hash-sets.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { addSet, previewSet } from './add-set.ts';
import { matchFiles } from './match-list.ts';

const nameOf = ({ accounts }: OpenContext, id: string) => accounts.people.get(id)?.user.name ?? id;

const listSets: QueryHandler<'hash-sets.list'> = (_input, context) =>
  ok(
    hashSets(context.read).map(({ data, at, by, retired }) => ({
      ...data,
      at,
      byName: nameOf(context, by),
      retired:
        retired === null ? null : { at: retired.at, byName: nameOf(context, retired.by), reason: retired.data.reason },
    })),
  );

const retireSet: CommandHandler<'hash-sets.retire'> = (input, context) =>
  context.commit((tx) => {
    const events = decideRetired(input, hashSetStandings(tx));
    if (!events.ok) return events;
    const reply = (recorded: readonly { readonly seq: number }[]) => ({ entries: recorded.map(({ seq }) => seq) });
    return ok({ events: events.value, reply, topics: ['configuration', 'cases', 'items'] });
  });

const listMatches: QueryHandler<'files.matches'> = ({ item }, context) => {
  if (itemStateById(context.read, item) === undefined) return fail('ITEM_UNKNOWN', { item });
  return ok(
    matchesOfItem(context.read, item).map(({ data, seq, at, by }) => ({
      ...data,
      seq,
      at,
      byName: nameOf(context, by),
    })),
  );
};

export const hashSetHandlers: readonly Registered[] = [
  query('hash-sets.list', listSets),
  query('hash-sets.preview', previewSet),
  command('hash-sets.add', addSet),
  command('hash-sets.retire', retireSet),
  command('files.match', matchFiles),
  query('files.matches', listMatches),
];

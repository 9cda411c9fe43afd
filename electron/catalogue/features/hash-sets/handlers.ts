import { decideRetired, proposeRetired } from '#shared/domain/hash-set/decide.ts';
import type { HashSetRetired } from '#shared/domain/hash-set/events.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type {
  CommandContext,
  CommandHandler,
  OpenContext,
  QueryHandler,
  SecondSigner,
} from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { doneReply } from '../../ledger/item-states.ts';
import { matchesOfItem } from '../../storage/tables/file-list-matches.ts';
import { hashSets, hashSetStandings } from '../../storage/tables/hash-sets.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { addSet, previewSet } from './add-set.ts';
import { matchFiles } from './match-list.ts';
import { unmatchedLists } from './unmatched-lists.ts';

const nameOf = ({ accounts }: OpenContext, id: string) => accounts.people.get(id)?.user.name ?? id;

const listSets: QueryHandler<'hash-sets.list'> = (_input, context) => {
  const sets = hashSets(context.read);
  const blocking = sets.filter(({ data, retired }) => retired === null && data.kind === 'blocked');
  const unmatched = unmatchedLists(
    context.read,
    blocking.map(({ data }) => data),
  );
  return ok(
    sets.map(({ data, at, by, retired }) => ({
      ...data,
      at,
      byName: nameOf(context, by),
      unmatched: unmatched.get(data.set) ?? 0,
      retired:
        retired === null ? null : { at: retired.at, byName: nameOf(context, retired.by), reason: retired.data.reason },
    })),
  );
};

const retireSet: CommandHandler<'hash-sets.retire'> = async (input, context) => {
  const proposed = proposeRetired(input, hashSetStandings(context.read));
  if (!proposed.ok) return proposed;
  const { data, takesTwo } = proposed.value;
  if (!takesTwo) return recordRetired(context, data);
  const second = await context.second({ type: 'hash-set.retired', data });
  return second.ok ? recordRetired(context, { ...data, second: second.value.user }, second.value) : second;
};

function recordRetired(context: CommandContext, data: HashSetRetired, second?: SecondSigner) {
  return context.commit((tx) => {
    const events = decideRetired(data, hashSetStandings(tx));
    return events.ok
      ? ok({ events: events.value, reply: doneReply, topics: ['configuration', 'cases', 'items'] })
      : events;
  }, second);
}

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

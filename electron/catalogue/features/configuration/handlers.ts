import type { Output } from '#shared/contract/contract.ts';
import { decideConfiguration } from '#shared/domain/configuration/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { configurationOf, settingOf } from '../../storage/tables/configuration.ts';
import { userNames } from '../../storage/tables/users.ts';

type Setting = Output<'configuration.get'>;

const get: QueryHandler<'configuration.get'> = ({ topic }, { read }) => {
  const setting = settingOf(read, topic);
  const setBy =
    setting === undefined
      ? null
      : { seq: setting.seq, at: setting.at, byName: userNames(read).get(setting.by) ?? setting.by };
  // The value of a topic belongs to its topic, which the types of a record cannot say.
  return ok({ topic, value: configurationOf(read)[topic], setBy } as Setting);
};

const set: CommandHandler<'configuration.set'> = (input, context) =>
  context.commit((tx) => {
    const events = decideConfiguration(input, configurationOf(tx));
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics: ['configuration'] }) : events;
  });

export const configurationHandlers: readonly Registered[] = [
  query('configuration.get', get),
  command('configuration.set', set),
];

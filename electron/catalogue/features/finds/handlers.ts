import {
  decideAnswer,
  decideCaseFromFind,
  decideClose,
  decideFind,
  decideReferral,
  reportOfFind,
} from '#shared/domain/find/decide.ts';
import { findNumber } from '#shared/domain/find/number.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { knownFind } from '../../ledger/find-facts.ts';
import { isCaseNumberTaken } from '../../storage/tables/cases.ts';
import { findCount } from '../../storage/tables/finds.ts';
import { adopt } from './adopt.ts';
import { capture } from './capture.ts';
import { getFind, listFinds, listPlatforms } from './read.ts';

const topics = ['finds'] as const;

const record: CommandHandler<'finds.record'> = (input, context) =>
  context.commit((tx) => {
    const data = { case: context.newId('ca'), number: findNumber(findCount(tx) + 1), ...input };
    const events = decideFind(data, context.effects.now());
    return events.ok
      ? ok({ events: events.value, reply: () => ({ find: data.case, number: data.number }), topics })
      : events;
  });

const refer: CommandHandler<'finds.refer'> = ({ find, ...fields }, context) =>
  context.commit((tx) => {
    const data = { case: find, referral: context.newId('rf'), ...fields };
    const events = decideReferral(data, knownFind(tx, find, context.effects.now()));
    return events.ok ? ok({ events: events.value, reply: () => ({ referral: data.referral }), topics }) : events;
  });

const answer: CommandHandler<'finds.answer'> = ({ find, ...fields }, context) =>
  context.commit((tx) => {
    const events = decideAnswer({ case: find, ...fields }, knownFind(tx, find, context.effects.now()));
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics }) : events;
  });

const close: CommandHandler<'finds.close'> = ({ find, reason }, context) =>
  context.commit((tx) => {
    const events = decideClose({ case: find, into: null, reason }, knownFind(tx, find, context.effects.now()));
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics }) : events;
  });

const openCase: CommandHandler<'finds.open-case'> = ({ find, ...fields }, context) =>
  context.commit((tx) => {
    const known = knownFind(tx, find, context.effects.now());
    if (known.state === null) return fail('FIND_UNKNOWN');
    const data = { ...reportOfFind(known.state.find), ...fields, case: find };
    const numberTaken = isCaseNumberTaken(tx, data.number, find);
    const events = decideCaseFromFind(data, { ...known, numberTaken });
    return events.ok ? ok({ events: events.value, reply: () => ({ case: find }), topics: ['finds', 'cases'] }) : events;
  });

export const findHandlers: readonly Registered[] = [
  query('finds.list', listFinds),
  query('finds.platforms', listPlatforms),
  query('finds.get', getFind),
  command('finds.record', record),
  command('finds.capture', capture),
  command('finds.refer', refer),
  command('finds.answer', answer),
  command('finds.close', close),
  command('finds.open-case', openCase),
  command('finds.adopt', adopt),
];

import { decideStage } from '#shared/domain/case/stage-decide.ts';
import { decideLink, decideTrait, type TraitEvent } from '#shared/domain/case/traits.ts';
import type { EventData } from '#shared/domain/events.ts';
import { decidePaper } from '#shared/domain/paper/decide.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { paperFactsOf, stageFactsOf } from '../../ledger/case-facts.ts';
import { colleaguesOf } from '../../ledger/case-progress.ts';
import { doneReply } from '../../ledger/item-states.ts';
import { papersOfCase } from '../../storage/tables/case-papers.ts';
import { traitsOfCase } from '../../storage/tables/case-traits.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';

/** The code of a case moves the legal state of its items. */
const topics = ['cases', 'items'] as const;

const changeStage: CommandHandler<'cases.change-stage'> = (input, context) =>
  context.commit((tx) => {
    const facts = stageFactsOf(tx, input.case);
    if (facts === null) return fail('CASE_UNKNOWN', { case: input.case });
    const decided = decideStage(input, facts, context.effects.now());
    if (!decided.ok) return decided;
    const { events, warnings } = decided.value;
    const told = warnings.map(({ code, details }) => ({ code, details: { ...details } }));
    return ok({ events, reply: ([entry]) => ({ seq: entry?.seq ?? 0, warnings: told }), topics });
  });

function setTrait(
  context: CommandContext,
  event: Extract<TraitEvent, { type: 'case.team-set' | 'case.tagged' | 'case.regime-set' }>,
): Result<{ entries: number[] }> {
  return context.commit((tx) => {
    const traits = traitsOfCase(tx, event.data.case);
    if (traits === null) return fail('CASE_UNKNOWN', { case: event.data.case });
    const events = decideTrait(event, { traits, people: colleaguesOf(context.accounts, context.effects.now()) });
    return events.ok ? ok({ events: events.value, reply: doneReply, topics }) : events;
  });
}

function setLink(
  context: CommandContext,
  type: 'case.linked' | 'case.unlinked',
  data: EventData<'case.linked'>,
): Result<{ entries: number[] }> {
  return context.commit((tx) => {
    const facts = { own: traitsOfCase(tx, data.case), other: traitsOfCase(tx, data.other) };
    const events = decideLink(type, data, facts);
    return events.ok ? ok({ events: events.value, reply: doneReply, topics }) : events;
  });
}

const setRegime: CommandHandler<'cases.set-regime'> = (data, context) =>
  setTrait(context, { type: 'case.regime-set', data });
const setTeam: CommandHandler<'cases.set-team'> = (data, context) => setTrait(context, { type: 'case.team-set', data });
const tag: CommandHandler<'cases.tag'> = (data, context) => setTrait(context, { type: 'case.tagged', data });
const link: CommandHandler<'cases.link'> = (data, context) => setLink(context, 'case.linked', data);
const unlink: CommandHandler<'cases.unlink'> = (data, context) => setLink(context, 'case.unlinked', data);

const recordPaper: CommandHandler<'papers.record'> = (input, context) =>
  context.commit((tx) => {
    const paper = context.newId('pp');
    const facts = { now: context.effects.now(), caseKnown: isCaseKnown(tx, input.case) };
    const events = decidePaper({ paper, ...input }, { ...paperFactsOf(tx, input.case), ...facts });
    return events.ok ? ok({ events: events.value, reply: () => ({ paper }), topics }) : events;
  });

const listPapers: QueryHandler<'papers.list'> = (input, { read }) =>
  isCaseKnown(read, input.case)
    ? ok(papersOfCase(read, input.case).map(({ data, seq }) => ({ ...data, seq })))
    : fail('CASE_UNKNOWN', { case: input.case });

export const stageHandlers: readonly Registered[] = [
  command('cases.change-stage', changeStage),
  command('cases.set-regime', setRegime),
  command('cases.set-team', setTeam),
  command('cases.tag', tag),
  command('cases.link', link),
  command('cases.unlink', unlink),
  command('papers.record', recordPaper),
  query('papers.list', listPapers),
];

import type { Input } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/messages.ts';
import {
  decideCorrection,
  proposeCorrection,
  type CorrectionCommand,
  type CorrectionFacts,
} from '#shared/domain/correction/decide.ts';
import { needsSecond } from '#shared/domain/correction/events.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { command, type Registered } from '../../dispatch/registry.ts';
import { doneReply } from '../../ledger/item-states.ts';
import { ownEventOf } from '../../ledger/recorded.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseNumberTaken } from '../../storage/tables/cases.ts';
import { ledgerEntriesOfCase } from '../../storage/tables/ledger-entries.ts';
import { subjectAt } from '../../storage/tables/subjects.ts';
import { checkSameIdentifier } from './same-identifier.ts';
import { checkUnitFields } from './unit-fields.ts';

const topics: readonly Topic[] = ['cases', 'items', 'finds'];

/** Numbers of cases are unique, also when one is corrected; corrections of other entries have no case number to take. */
function isNumberTaken(tx: ReadTx, caseId: string, number: unknown): boolean {
  return typeof number === 'string' && isCaseNumberTaken(tx, number, caseId);
}

type Asked = readonly [command: CorrectionCommand, facts: CorrectionFacts];

function askedOf(tx: ReadTx, station: string, input: Input<'entries.correct'>): Asked {
  const caseId = subjectAt(tx, station, input.seq)?.case_id ?? null;
  const events = caseId === null ? [] : ledgerEntriesOfCase(tx, caseId, station, Number.MAX_SAFE_INTEGER);
  const caseNumberTaken = caseId !== null && isNumberTaken(tx, caseId, input.changes['number']);
  return [
    { station, ...input },
    { events: [...events].map(ownEventOf), caseNumberTaken },
  ];
}

const correctEntry: CommandHandler<'entries.correct'> = (input, context) =>
  context.commit((tx) => {
    const station = context.station.id;
    const events = decideCorrection(...askedOf(tx, station, input));
    if (!events.ok) return events;
    const place = { station, seq: input.seq };
    for (const check of [checkUnitFields, checkSameIdentifier]) {
      const checked = check(tx, place, input.changes);
      if (!checked.ok) return checked;
    }
    return ok({ events: events.value, reply: doneReply, topics });
  });

/** What a court said: the second person signs exactly the correction that they were shown. */
const correctByTwo: CommandHandler<'entries.correct-by-two'> = async (input, context) => {
  const propose = (tx: ReadTx) => proposeCorrection(...askedOf(tx, context.station.id, input));
  const proposed = propose(context.read);
  if (!proposed.ok) return proposed;
  if (!needsSecond(proposed.value.changes)) return fail('INPUT_INVALID', { paths: ['changes'] });
  const second = await context.second({ type: 'entry.corrected', data: proposed.value });
  if (!second.ok) return second;
  return context.commit((tx) => {
    const again = propose(tx);
    if (!again.ok) return again;
    const data = { ...again.value, second: second.value.user };
    return ok({ events: [{ type: 'entry.corrected', data }], reply: doneReply, topics });
  }, second.value);
};

export const correctionHandlers: readonly Registered[] = [
  command('entries.correct', correctEntry),
  command('entries.correct-by-two', correctByTwo),
];

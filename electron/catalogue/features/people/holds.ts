import type { HoldRow } from '#shared/contract/people.ts';
import { decideHeld } from '#shared/domain/hold/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { holdFactsOf } from '../../ledger/project-hold.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { personById } from '../../storage/tables/people.ts';
import { holdsOfCase } from '../../storage/tables/person-holds.ts';

export const hold: CommandHandler<'people.hold'> = (input, context) =>
  context.commit((tx) => {
    const held = { ...input, case: personById(tx, input.person)?.case_id ?? '' };
    const facts = { ...holdFactsOf(tx, held), caseKnown: isCaseKnown(tx, held.case) };
    const events = decideHeld(held, facts, context.effects.now());
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics: ['people', 'cases'] }) : events;
  });

/** Arrest and detention of everybody in a case, the oldest first. */
export function holdsByPerson(
  read: ReadTx,
  caseId: string,
  nameOf: (user: string) => string,
): ReadonlyMap<string, HoldRow[]> {
  const byPerson = new Map<string, HoldRow[]>();
  for (const { seq, at, by, data } of holdsOfCase(read, caseId)) {
    const { measure, from, until, place, number, date, authority, notes, attachment } = data;
    const row = {
      seq,
      at,
      byName: nameOf(by),
      measure,
      from,
      until,
      place,
      number,
      date,
      authority,
      notes,
      attachment,
    };
    const rows = byPerson.get(data.person);
    if (rows === undefined) byPerson.set(data.person, [row]);
    else rows.push(row);
  }
  return byPerson;
}

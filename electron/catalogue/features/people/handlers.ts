import type { DomainEvent } from '#shared/domain/events.ts';
import { decideAmendPerson, decidePerson } from '#shared/domain/person/decide.ts';
import { decideOpening } from '#shared/domain/restricted/decide.ts';
import type { Identity } from '#shared/domain/person/events.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { newDisclosures } from '../../restricted/disclosures.ts';
import { openIdentity } from '../../restricted/entry-values.ts';
import { clearanceFacts, codesIn, personOf } from '../../restricted/facts.ts';
import { holdsKey } from '../../restricted/open-key.ts';
import { writeSealed } from '../../restricted/write-values.ts';
import { isFileKnown } from '../../storage/tables/finds.ts';
import { peopleOfCase } from '../../storage/tables/people.ts';
import { restrictedOfCase } from '../../storage/tables/restricted.ts';
import { userNames } from '../../storage/tables/users.ts';
import { addRestricted } from './add-file.ts';
import { openRestricted, saveRestricted } from './open-file.ts';

const list: QueryHandler<'people.list'> = (input, context) => {
  const { read } = context;
  if (!isFileKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const names = userNames(read);
  const nameOf = (id: string) => names.get(id) ?? id;
  return ok({
    mayOpen: holdsKey(context, read, input.case),
    people: peopleOfCase(read, input.case).map(({ id, code, roles, at, by, amended, attachments, openings }) => ({
      person: id,
      code,
      roles: [...roles],
      at,
      byName: nameOf(by),
      amended,
      attachments,
      openings,
    })),
    attachments: restrictedOfCase(read, input.case).map(({ id, person_id, code, kind, at, by }) => ({
      attachment: id,
      person: person_id,
      code,
      kind,
      at,
      byName: nameOf(by),
    })),
  });
};

const record: CommandHandler<'people.record'> = (input, context) =>
  context.commit((tx) => {
    const person = context.newId('pe');
    const disclosures = newDisclosures(context, input.identity);
    const decided = decidePerson(
      { case: input.case, person, roles: input.roles, _sd: commitmentsTo(disclosures) },
      { ...clearanceFacts(context, tx, input.case), codes: codesIn(context, tx, input.case) },
    );
    if (!decided.ok) return decided;
    const events = writeSealed(context, tx, { case: input.case, disclosures, file: null }, decided.value);
    if (!events.ok) return events;
    const reply = () => ({ person, code: codeIn(decided.value) });
    return ok({ events: events.value, reply, topics: ['people', 'cases'] });
  });

const amend: CommandHandler<'people.amend'> = (input, context) =>
  context.commit((tx) => {
    const caseId = personOf(context, tx, input.person)?.case ?? '';
    const disclosures = newDisclosures(context, input.identity);
    const decided = decideAmendPerson(
      { case: caseId, person: input.person, reason: input.reason, _sd: commitmentsTo(disclosures) },
      { ...clearanceFacts(context, tx, caseId), personCase: caseId === '' ? null : caseId },
    );
    if (!decided.ok) return decided;
    const events = writeSealed(context, tx, { case: caseId, disclosures, file: null }, decided.value);
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics: ['people', 'cases'] }) : events;
  });

/**
 * SECURITY SEC-53: the entry is on the disk before the value is given, and the value is in no reply that is kept: whoever
 * asks again with the same request id gets null.
 */
const open: CommandHandler<'people.open'> = (input, context) => {
  const opened: { identity: Identity | null } = { identity: null };
  const committed = context.commit((tx) => {
    const person = personOf(context, tx, input.person);
    const caseId = person?.case ?? '';
    const events = decideOpening(
      { case: caseId, about: input.person, reason: input.reason },
      { ...clearanceFacts(context, tx, caseId), aboutCase: person?.case ?? null },
    );
    if (!events.ok || person === null) return events.ok ? fail('PERSON_UNKNOWN') : events;
    const identity = openIdentity(context, tx, caseId, person.place);
    if (!identity.ok) return identity;
    opened.identity = identity.value;
    return ok({ events: events.value, reply: () => ({ identity: null }), topics: ['people', 'cases'] });
  });
  return committed.ok ? ok(opened) : committed;
};

function codeIn(events: readonly DomainEvent[]): string {
  return events.find((event) => event.type === 'person.recorded')?.data.code ?? '';
}

function commitmentsTo(disclosures: readonly { readonly digest: string }[]): string[] {
  return disclosures.map(({ digest }) => digest).sort();
}

export const peopleHandlers: readonly Registered[] = [
  query('people.list', list),
  command('people.record', record),
  command('people.amend', amend),
  command('people.open', open),
  command('restricted.add', addRestricted),
  command('restricted.open', openRestricted),
  command('restricted.save', saveRestricted),
];

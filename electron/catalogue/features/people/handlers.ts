import type { DomainEvent } from '#shared/domain/events.ts';
import { checkBirth } from '#shared/domain/person/birth.ts';
import { decideAmendPerson, decidePerson } from '#shared/domain/person/decide.ts';
import { isSuspectCode, sealRoles } from '#shared/domain/person/code.ts';
import { decideOpening } from '#shared/domain/restricted/decide.ts';
import type { Identity, ProtectedRole } from '#shared/domain/person/events.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { newDisclosures } from '../../restricted/disclosures.ts';
import { openIdentity, type OpenedPerson } from '../../restricted/entry-values.ts';
import { clearanceFacts, codesIn, personOf } from '../../restricted/facts.ts';
import { holdsKey } from '../../restricted/open-key.ts';
import { writeSealed } from '../../restricted/write-values.ts';
import { isFileKnown } from '../../storage/tables/finds.ts';
import { peopleOfCase } from '../../storage/tables/people.ts';
import { restrictedOfCase } from '../../storage/tables/restricted.ts';
import { userNames } from '../../storage/tables/users.ts';
import { addRestricted } from './add-file.ts';
import { hold, holdsByPerson } from './holds.ts';
import { openRestricted, saveRestricted } from './open-file.ts';

const list: QueryHandler<'people.list'> = (input, context) => {
  const { read } = context;
  if (!isFileKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const names = userNames(read);
  const nameOf = (id: string) => names.get(id) ?? id;
  const holds = holdsByPerson(read, input.case, nameOf);
  return ok({
    mayOpen: holdsKey(context, read, input.case),
    people: peopleOfCase(read, input.case).map(({ id, code, roles, at, by, amended, attachments, openings }) => ({
      holds: holds.get(id) ?? [],
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
    const born = checkBirth(input.identity, context.effects.now());
    if (!born.ok) return born;
    const person = context.newId('pe');
    const { open: roles, otherRole } = sealRoles(input.roles);
    const disclosures = newDisclosures(context, sealedValues(input.identity, otherRole));
    const decided = decidePerson(
      { case: input.case, person, roles, _sd: commitmentsTo(disclosures) },
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
    const born = checkBirth(input.identity, context.effects.now());
    if (!born.ok) return born;
    const { case: caseId, code } = personOf(context, tx, input.person) ?? { case: '', code: null };
    const otherRole = isSuspectCode(code ?? '') ? (input.otherRole ?? '') : null;
    if (otherRole === null && input.otherRole) return fail('INPUT_INVALID', { paths: ['otherRole'] });
    const disclosures = newDisclosures(context, sealedValues(input.identity, otherRole));
    const decided = decideAmendPerson(
      { case: caseId, person: input.person, reason: input.reason, _sd: commitmentsTo(disclosures) },
      { ...clearanceFacts(context, tx, caseId), personCase: caseId === '' ? null : caseId, personCode: code ?? '' },
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
  const opened: { person: OpenedPerson | null } = { person: null };
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
    opened.person = identity.value;
    const reply = () => ({ identity: null, otherRole: null });
    return ok({ events: events.value, reply, topics: ['people', 'cases'] });
  });
  return committed.ok ? ok(opened.person ?? committed.value) : committed;
};

function sealedValues(identity: Identity, otherRole: ProtectedRole | '' | null): Readonly<Record<string, string>> {
  return otherRole === null ? identity : { ...identity, otherRole };
}

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
  command('people.hold', hold),
  command('restricted.add', addRestricted),
  command('restricted.open', openRestricted),
  command('restricted.save', saveRestricted),
];

import { describe, expect, test } from 'vitest';
import { eventSchemas } from '#shared/domain/events.ts';
import type { EventType } from '#shared/domain/events.ts';
import { identity, identityFields } from '#shared/domain/person/events.ts';
import { decideOpening, decideRestricted } from '#shared/domain/restricted/decide.ts';
import { checkCommitments, isSensitiveValue, sensitiveFields } from '#shared/domain/restricted/sensitive.ts';
import { outcome } from '../../../support/outcome.ts';
import { bothOf, digestsOf, investigator, officer, staff } from '../support/accounts.ts';
import { namesOf } from '../support/members.ts';
import { caseData, idOf, now, theCase } from '../support/facts.ts';

const by = investigator.id;
const begun = bothOf([...staff, { event: { type: 'case.opened', data: caseData() }, by }]);
const facts = { ...begun, by, now };
const photo = {
  case: theCase,
  attachment: idOf('at', 1),
  person: idOf('pe', 1),
  kind: 'face-photo',
  _sd: digestsOf(0, 5),
} as const;
const added = (over: object = {}) => ({ ...photo, _sd: [...photo._sd], ...over });
const opening = (about: string) => ({ case: theCase, about, reason: { code: 'examination' as const, text: '' } });

describe('a restricted attachment', () => {
  test('shows a person of the case or nobody', () => {
    expect(decideRestricted(added(), { ...facts, personCase: theCase })).toEqual({
      ok: true,
      value: [{ type: 'restricted.added', data: photo }],
    });
    expect(outcome(decideRestricted(added({ person: null }), { ...facts, personCase: null }))).toBe('ok');
    for (const personCase of [null, idOf('ca', 2)])
      expect(outcome(decideRestricted(added(), { ...facts, personCase }))).toBe('PERSON_UNKNOWN');
  });

  test('is added by cleared people only, with a commitment for each value', () => {
    expect(outcome(decideRestricted(added(), { ...facts, by: officer.id, personCase: theCase }))).toBe('NOT_CLEARED');
    for (const count of [1, 4, 6])
      expect(outcome(decideRestricted(added({ _sd: digestsOf(0, count) }), { ...facts, personCase: theCase }))).toBe(
        'DISCLOSURE_MALFORMED',
      );
  });
});

describe('an opening', () => {
  test('is of something in the case, by a cleared person', () => {
    const of = (about: string, aboutCase: string | null, opener = by) =>
      outcome(decideOpening(opening(about), { ...facts, by: opener, aboutCase }));
    expect(of(idOf('pe', 1), theCase)).toBe('ok');
    expect(of(idOf('at', 1), theCase)).toBe('ok');
    expect(of(idOf('pe', 1), null)).toBe('PERSON_UNKNOWN');
    expect(of(idOf('pe', 1), idOf('ca', 2))).toBe('PERSON_UNKNOWN');
    expect(of(idOf('at', 1), null)).toBe('ATTACHMENT_UNKNOWN');
    expect(of(idOf('pe', 1), theCase, officer.id)).toBe('NOT_CLEARED');
  });
});

describe('sensitive values', () => {
  test('are named for exactly the types that commit to some', () => {
    const types = Object.keys(eventSchemas) as EventType[];
    const committing = types.filter((type) => namesOf(type).includes('_sd'));
    expect(Object.keys(sensitiveFields).sort()).toEqual(committing.sort());
    expect(sensitiveFields['person.recorded']).toEqual(identityFields);
    expect(sensitiveFields['person.amended']).toEqual(Object.keys(identity.shape));
    expect(sensitiveFields['restricted.added']).toEqual(['name', 'caption', 'bytes', 'sha256', 'mediaType']);
  });

  test('never stand in an entry under their name, except a name that says something else', () => {
    for (const [type, names] of Object.entries(sensitiveFields)) {
      const open = namesOf(type as EventType);
      expect(names.filter((name) => open.includes(name))).toEqual([]);
    }
  });

  test.each([
    ['person.recorded', 'name', 'Nama', true],
    ['person.recorded', 'name', '', false],
    ['person.recorded', 'birthDate', '', true],
    ['person.recorded', 'birthDate', '2012-02-30', false],
    ['person.recorded', 'phone', 628, false],
    ['person.recorded', 'notes', null, false],
    ['person.recorded', 'sha256', 'ab'.repeat(32), false],
    ['person.recorded', 'constructor', 'x', false],
    ['person.recorded', '__proto__', 'x', false],
    ['person.recorded', '_sd', [], false],
    ['person.amended', 'parents', 'Ibu', true],
    ['person.recorded', 'otherRole', 'victim', true],
    ['person.recorded', 'otherRole', '', true],
    ['person.recorded', 'otherRole', 'suspect', false],
    ['person.amended', 'otherRole', 'reporter', true],
    ['person.amended', 'otherRole', null, false],
    ['restricted.added', 'otherRole', 'victim', false],
    ['restricted.added', 'bytes', 9, true],
    ['restricted.added', 'bytes', '9', false],
    ['restricted.added', 'bytes', -1, false],
    ['restricted.added', 'sha256', 'ab'.repeat(32), true],
    ['restricted.added', 'address', 'Jalan', false],
    ['restricted.opened', 'name', 'Nama', false],
    ['case.opened', 'title', 'Judul', false],
  ] as const)('%s %s %j: %s', (type, name, value, expected) => {
    expect(isSensitiveValue(type, name, value)).toBe(expected);
  });

  test('an entry of another type commits to nothing', () => {
    expect(outcome(checkCommitments({ type: 'case.opened', data: caseData() }))).toBe('ok');
  });
});

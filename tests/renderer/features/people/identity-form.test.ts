import { describe, expect, test } from 'vitest';
import {
  amendForm,
  childRole,
  personForm,
  recordInput,
  toldRole,
  typedIdentity,
} from '#renderer/features/people/identity-form.ts';
import { contract } from '#shared/contract/contract.ts';
import { noIdentity } from '#shared/domain/person/events.ts';

const typed = { ...noIdentity, name: 'Melati', firstRole: 'child-victim' as const, secondRole: null };
const problems = (values: unknown) => {
  const result = personForm.safeParse(values);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a person as they are typed', () => {
  test('need a standing and a name, and nothing else', () => {
    expect(problems(typed)).toEqual([]);
    expect(problems({ ...typed, name: '' })).toHaveLength(1);
    expect(problems({ ...typed, firstRole: undefined })).toHaveLength(1);
  });

  test.each(['5-4-2013', '5 Apr 2013', '2013-04-05', '05042013'])('were born on a day typed as %s', (birthDate) => {
    expect(personForm.parse({ ...typed, birthDate }).birthDate).toBe('2013-04-05');
  });

  test.each(['besok', '31-02-2013', '2013', '5-4'])('were not born on "%s": it is told, not dropped', (birthDate) => {
    expect(problems({ ...typed, birthDate })).toEqual(['birthDate: date']);
  });

  test.each(['1-1-2099', '31 Des 2098'])('were not born on "%s", which has not come', (birthDate) => {
    expect(problems({ ...typed, birthDate })).toEqual(['birthDate: future-day']);
  });

  test('do not have the same standing twice', () => {
    expect(problems({ ...typed, secondRole: 'child-victim' })).toEqual(['secondRole: same-role']);
  });
});

test.each([
  ['a suspect', ['suspect', null], '23-11-2008', 'child-suspect'],
  ['a suspect of 18 today', ['suspect', null], '22-11-2008', null],
  ['who is a witness second', ['reporter', 'witness'], '1-1-2015', 'child-witness'],
  ['a child victim', ['child-victim', null], '1-1-2015', null],
  ['without a standing yet', [undefined, null], '1-1-2015', null],
  ['of a day that is none', ['suspect', null], '31-2-2015', null],
  ['of a day to come', ['suspect', null], '1-1-2030', null],
] as const)('somebody young, %s: %j, %s, is told as %s', (_, roles, birthDate, told) => {
  expect(childRole(roles, birthDate, '2026-11-22')).toBe(told);
});

test('what is sent is what the service takes, the first standing first', () => {
  const input = recordInput('ca_1', personForm.parse({ ...typed, secondRole: 'child-suspect', birthDate: '5-4-2013' }));
  expect(contract['people.record'].input.parse(input)).toMatchObject({
    roles: ['child-victim', 'child-suspect'],
    identity: { name: 'Melati', birthDate: '2013-04-05', address: '' },
  });
  expect(Object.keys(input.identity)).toHaveLength(9);
});

test.each(['id', 'en'] as const)('an identity that is amended comes back as it was, in %s', (language) => {
  const known = { ...noIdentity, name: 'Melati', birthDate: '2013-08-05', address: 'Jalan 1\nRT 2' };
  const again = amendForm.parse({ ...typedIdentity(language, known), otherRole: 'victim', reason: 'Salah ketik' });
  expect(again).toEqual({ ...known, otherRole: 'victim', reason: 'Salah ketik' });
});

test('amending takes a reason', () => {
  expect(amendForm.safeParse({ ...noIdentity, name: 'Melati', otherRole: null, reason: '' }).success).toBe(false);
});

test.each([
  ['suspect', null, 'suspect'],
  ['suspect', 'victim', 'suspect'],
  ['victim', 'suspect', 'suspect'],
  ['victim', 'reporter', 'victim'],
  ['child-suspect', 'child-victim', 'child-suspect'],
] as const)('of %s and %s the sentence to be signed tells %s', (firstRole, secondRole, told) => {
  expect(toldRole(personForm.parse({ ...typed, firstRole, secondRole }))).toBe(told);
});

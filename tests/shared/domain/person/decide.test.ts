import { describe, expect, test } from 'vitest';
import { personCode } from '#shared/domain/person/code.ts';
import { decideAmendPerson, decidePerson } from '#shared/domain/person/decide.ts';
import { personRoles } from '#shared/domain/person/events.ts';
import type { PersonRole } from '#shared/domain/person/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { bothOf, digestsOf, investigator, officer, staff } from '../support/accounts.ts';
import { caseData, idOf, now, theCase } from '../support/facts.ts';

const by = investigator.id;
const begun = bothOf([...staff, { event: { type: 'case.opened', data: caseData() }, by }]);
const facts = { ...begun, by, now, codes: [] as readonly string[] };
const command = (roles: PersonRole[], _sd = digestsOf(0)) => ({ case: theCase, person: idOf('pe', 1), roles, _sd });
const codeOf = (roles: PersonRole[], codes: readonly string[] = []) => {
  const decided = decidePerson(command(roles), { ...facts, codes });
  const event = decided.ok ? decided.value[0] : undefined;
  return event?.type === 'person.recorded' ? event.data.code : outcome(decided);
};

describe('the code of a protected person', () => {
  test('is of the first role', () => {
    expect(personRoles.map((role) => codeOf([role]))).toEqual(['AK-01', 'KB-01', 'AS-01', 'SK-01', 'PL-01', 'AN-01']);
    expect(codeOf(['reporter', 'child-witness'])).toBe('PL-01');
  });

  test('counts through all people of the case, and a number does not come back', () => {
    expect(codeOf(['victim'], ['AK-01'])).toBe('KB-02');
    expect(codeOf(['witness'], ['AK-01', 'KB-02'])).toBe('SK-03');
    expect(codeOf(['witness'], ['SK-07', 'AK-01'])).toBe('SK-08');
    expect(
      codeOf(
        ['reporter'],
        Array.from({ length: 99 }, (_, index) => personCode('witness', index + 1)),
      ),
    ).toBe('PL-100');
  });
});

describe('a protected person', () => {
  test('is recorded with what was committed to, and nothing else', () => {
    expect(decidePerson(command(['child-victim', 'reporter']), facts)).toEqual({
      ok: true,
      value: [{ type: 'person.recorded', data: { ...command(['child-victim', 'reporter']), code: 'AK-01' } }],
    });
  });

  test.each([
    ['without a role', command([]), 'INPUT_INVALID'],
    ['with one role twice', command(['victim', 'victim']), 'INPUT_INVALID'],
    ['with a commitment too few', command(['victim'], digestsOf(0).slice(1)), 'DISCLOSURE_MALFORMED'],
    ['with a commitment too many', command(['victim'], digestsOf(0, 10)), 'DISCLOSURE_MALFORMED'],
    ['without commitments', command(['victim'], []), 'DISCLOSURE_MALFORMED'],
    ['of no case', { ...command(['victim']), case: idOf('ca', 2) }, 'CASE_UNKNOWN'],
  ] as const)('%s is refused', (_, asked, code) => {
    expect(outcome(decidePerson(asked, facts))).toBe(code);
  });

  test('is recorded and amended by cleared people only', () => {
    const stranger = { ...facts, by: officer.id };
    const amended = { case: theCase, person: idOf('pe', 1), reason: 'Salah nama', _sd: digestsOf(1) };
    expect(outcome(decidePerson(command(['victim']), stranger))).toBe('NOT_CLEARED');
    expect(outcome(decideAmendPerson(amended, { ...stranger, personCase: theCase }))).toBe('NOT_CLEARED');
  });

  test('is amended in their own case', () => {
    const amended = { case: theCase, person: idOf('pe', 1), reason: 'Salah nama', _sd: digestsOf(1) };
    expect(decideAmendPerson(amended, { ...facts, personCase: theCase })).toEqual({
      ok: true,
      value: [{ type: 'person.amended', data: amended }],
    });
    for (const personCase of [null, idOf('ca', 2)])
      expect(outcome(decideAmendPerson(amended, { ...facts, personCase }))).toBe('PERSON_UNKNOWN');
    const fewer = { ...amended, _sd: digestsOf(1, 3) };
    expect(outcome(decideAmendPerson(fewer, { ...facts, personCase: theCase }))).toBe('DISCLOSURE_MALFORMED');
  });
});

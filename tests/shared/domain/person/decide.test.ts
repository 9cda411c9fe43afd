import { describe, expect, test } from 'vitest';
import { isHeldRole, isSuspectCode, personCode, sealRoles } from '#shared/domain/person/code.ts';
import { decideAmendPerson, decidePerson } from '#shared/domain/person/decide.ts';
import { personRoles, protectedRoles } from '#shared/domain/person/events.ts';
import type { PersonRole } from '#shared/domain/person/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { bothOf, digestsOf, investigator, officer, staff } from '../support/accounts.ts';
import { caseData, idOf, now, theCase } from '../support/facts.ts';

const by = investigator.id;
const begun = bothOf([...staff, { event: { type: 'case.opened', data: caseData() }, by }]);
const facts = { ...begun, by, now, codes: [] as readonly string[] };
const command = (roles: PersonRole[], _sd = digestsOf(0)) => ({ case: theCase, person: idOf('pe', 1), roles, _sd });
const amending = { ...facts, personCase: theCase as string | null, personCode: 'KB-01' };
const codeOf = (roles: PersonRole[], codes: readonly string[] = []) => {
  const decided = decidePerson(command(roles), { ...facts, codes });
  const event = decided.ok ? decided.value[0] : undefined;
  return event?.type === 'person.recorded' ? event.data.code : outcome(decided);
};

describe('the code of a protected person', () => {
  test('is of the first role', () => {
    expect(protectedRoles.map((role) => codeOf([role]))).toEqual([
      'AK-01',
      'KB-01',
      'AS-01',
      'SK-01',
      'PL-01',
      'AN-01',
    ]);
    expect(codeOf(['reporter', 'child-witness'])).toBe('PL-01');
  });

  test('counts those of its kind, whatever other codes the case has, and a number does not come back', () => {
    expect(codeOf(['victim'], ['AK-01'])).toBe('KB-01');
    expect(codeOf(['child-victim'], ['TS-01', 'TS-02', 'AN-05', 'AS-07'])).toBe('AK-01');
    // Codes of earlier versions, which counted through all people of the case.
    expect(codeOf(['witness'], ['AK-01', 'KB-02', 'SK-03', 'PL-04'])).toBe('SK-04');
    expect(codeOf(['witness'], ['SK-07', 'SK-02', 'AK-09'])).toBe('SK-08');
    expect(
      codeOf(
        ['witness'],
        Array.from({ length: 99 }, (_, index) => personCode('witness', index + 1)),
      ),
    ).toBe('SK-100');
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
    ['who is a suspect and tells of another role', command(['suspect', 'victim'], digestsOf(0, 10)), 'INPUT_INVALID'],
    ['who tells of the suspect second', command(['victim', 'suspect'], digestsOf(0, 10)), 'INPUT_INVALID'],
    ['who is a suspect twice', command(['suspect', 'suspect'], digestsOf(0, 10)), 'INPUT_INVALID'],
    ['who is a suspect without a sealed role', command(['suspect'], digestsOf(0, 9)), 'DISCLOSURE_MALFORMED'],
    ['of no case', { ...command(['victim']), case: idOf('ca', 2) }, 'CASE_UNKNOWN'],
  ] as const)('%s is refused', (_, asked, code) => {
    expect(outcome(decidePerson(asked, facts))).toBe(code);
  });

  test('is recorded and amended by cleared people only', () => {
    const stranger = { ...facts, by: officer.id };
    const amended = { case: theCase, person: idOf('pe', 1), reason: 'Salah nama', _sd: digestsOf(1) };
    expect(outcome(decidePerson(command(['victim']), stranger))).toBe('NOT_CLEARED');
    expect(outcome(decideAmendPerson(amended, { ...amending, by: officer.id }))).toBe('NOT_CLEARED');
  });

  test('is amended in their own case', () => {
    const amended = { case: theCase, person: idOf('pe', 1), reason: 'Salah nama', _sd: digestsOf(1) };
    expect(decideAmendPerson(amended, amending)).toEqual({
      ok: true,
      value: [{ type: 'person.amended', data: amended }],
    });
    for (const personCase of [null, idOf('ca', 2)])
      expect(outcome(decideAmendPerson(amended, { ...amending, personCase }))).toBe('PERSON_UNKNOWN');
    const fewer = { ...amended, _sd: digestsOf(1, 3) };
    expect(outcome(decideAmendPerson(fewer, amending))).toBe('DISCLOSURE_MALFORMED');
  });
});

describe('an adult suspect', () => {
  const ten = digestsOf(0, 10);

  test('has a code of their own, counted among the suspects', () => {
    const decided = decidePerson(command(['suspect'], ten), { ...facts, codes: ['KB-01', 'KB-02', 'TS-01'] });
    expect(decided).toEqual({
      ok: true,
      value: [{ type: 'person.recorded', data: { ...command(['suspect'], ten), code: 'TS-02' } }],
    });
  });

  test.each<[PersonRole[], PersonRole[], string | null]>([
    [['suspect'], ['suspect'], ''],
    [['suspect', 'victim'], ['suspect'], 'victim'],
    [['victim', 'suspect'], ['suspect'], 'victim'],
    [['child-witness', 'suspect'], ['suspect'], 'child-witness'],
    [['suspect', 'suspect'], ['suspect', 'suspect'], ''],
    [['victim'], ['victim'], null],
    [['child-suspect', 'child-victim'], ['child-suspect', 'child-victim'], null],
  ])('%j stands as %j, with %j under seal', (roles, open, otherRole) => {
    expect(sealRoles(roles)).toEqual({ open, otherRole });
  });

  test('commits to as much whether they are anything else or not', () => {
    for (const roles of [['suspect'], ['suspect', 'victim']] as PersonRole[][]) {
      const { open } = sealRoles(roles);
      expect(outcome(decidePerson(command(open, ten), facts))).toBe('ok');
      expect(outcome(decidePerson(command(open, digestsOf(0, 11)), facts))).toBe('DISCLOSURE_MALFORMED');
    }
  });

  test('is amended with the sealed role, and nobody else is', () => {
    const amended = (count: number) => ({
      case: theCase,
      person: idOf('pe', 1),
      reason: 'x',
      _sd: digestsOf(1, count),
    });
    const suspect = { ...amending, personCode: 'TS-01' };
    expect(outcome(decideAmendPerson(amended(10), suspect))).toBe('ok');
    expect(outcome(decideAmendPerson(amended(9), suspect))).toBe('DISCLOSURE_MALFORMED');
    expect(outcome(decideAmendPerson(amended(10), amending))).toBe('DISCLOSURE_MALFORMED');
  });

  test('and a child suspect are the ones who can be held; only the adult has such a code', () => {
    expect(personRoles.filter((role) => isHeldRole([role]))).toEqual(['child-suspect', 'suspect']);
    expect(personRoles.filter((role) => isSuspectCode(personCode(role, 1)))).toEqual(['suspect']);
  });
});

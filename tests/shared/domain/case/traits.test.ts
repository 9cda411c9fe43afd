import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import { decideLink, decideTrait, foldTraits, noTraits, type CaseTraits } from '#shared/domain/case/traits.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { caseData, idOf, openedCase, record, theCase } from '../support/facts.ts';

const other = idOf('ca', 2);
const officer = idOf('us', 1);
const people = new Map([[officer, 'Bripka A']]);
const tagged = (...modus: string[]) => ({ type: 'case.tagged', data: { case: theCase, modus } }) as const;
const linked = (to = other) =>
  ({ type: 'case.linked', data: { case: theCase, other: to, reason: 'Satu jaringan' } }) as const;
const unlinked = (to = other) => ({ ...linked(to), type: 'case.unlinked' }) as const;
const member = (user: string | null, name: string, task = '') => ({ user, name, task });
const teamOf = (...team: ReturnType<typeof member>[]) =>
  ({ type: 'case.team-set', data: { case: theCase, team } }) as const;
const regime = (reason = 'Petunjuk') =>
  ({ type: 'case.regime-set', data: { case: theCase, regime: 'kuhap-1981', reason } }) as const;

const ruleOf = (...more: DomainEvent[]) => {
  const folded = foldCase(record([...openedCase, ...more]));
  return folded.ok ? 'ok' : folded.error.details['rule'];
};
const decide = (event: Parameters<typeof decideTrait>[0], traits: CaseTraits = noTraits) =>
  decideTrait(event, { traits, people });

describe('what is said of a case', () => {
  test('is what was said last', () => {
    const folded = foldCase(
      record([
        { type: 'case.opened', data: caseData({ modus: ['penipuan'] }) },
        tagged('VCS', 'Pemerasan'),
        teamOf(member(officer, 'Bripka A', 'Ketua'), member(null, 'Ipda B')),
        teamOf(member(null, 'Ipda B')),
        linked(),
        linked(idOf('ca', 3)),
        unlinked(),
      ]),
    );
    expect(folded.ok ? folded.value : folded.error).toMatchObject({
      modus: ['VCS', 'Pemerasan'],
      team: [member(null, 'Ipda B')],
      links: [{ other: idOf('ca', 3), reason: 'Satu jaringan' }],
    });
  });

  test('begins with the tags of the report', () => {
    const folded = foldCase(record([{ type: 'case.opened', data: caseData({ modus: ['penipuan'] }) }]));
    expect(folded.ok ? folded.value.modus : null).toEqual(['penipuan']);
  });

  test.each([
    ['one tag twice', [tagged('VCS', ' vcs ')], 'INPUT_INVALID'],
    ['a tag of nothing', [tagged(' ')], 'INPUT_INVALID'],
    ['one account twice', [teamOf(member(officer, 'A'), member(officer, 'B'))], 'INPUT_INVALID'],
    ['one name twice', [teamOf(member(officer, 'Ipda B'), member(null, 'ipda b'))], 'INPUT_INVALID'],
    ['a link with itself', [linked(theCase)], 'INPUT_INVALID'],
    ['a link twice', [linked(), linked()], 'CASE_LINKED'],
    ['the end of a link that is not there', [unlinked()], 'CASE_NOT_LINKED'],
    ['the end of a link twice', [linked(), unlinked(), unlinked()], 'CASE_NOT_LINKED'],
    ['a link that was ended and made again', [linked(), unlinked(), linked()], 'ok'],
    ['no tags and nobody any more', [tagged(), teamOf()], 'ok'],
  ] as readonly (readonly [string, DomainEvent[], string])[])('%s', (_, events, rule) => {
    expect(ruleOf(...events)).toBe(rule);
  });

  test('a report with one tag twice is refused', () => {
    const folded = foldCase(record([{ type: 'case.opened', data: caseData({ modus: ['VCS', 'vcs'] }) }]));
    expect(folded.ok ? 'ok' : folded.error.details['rule']).toBe('INPUT_INVALID');
  });
});

describe('whoever sets it', () => {
  test.each([
    ['tags that stand already', tagged('VCS'), { ...noTraits, modus: ['VCS'] }],
    ['nobody where nobody is', teamOf(), noTraits],
    ['the same code for the same reason', regime(), { ...noTraits, regimeSet: regime().data }],
  ] as const)('says something new: %s', (_, event, traits) => {
    expect(outcome(decide(event, traits))).toBe('CASE_NO_CHANGE');
  });

  test('may give another reason for the same code', () => {
    expect(outcome(decide(regime('Lain'), { ...noTraits, regimeSet: regime().data }))).toBe('ok');
  });

  test('names accounts by the name that the ledger has', () => {
    const decided = decide(teamOf(member(officer, 'Siapa saja'), member(null, 'Ipda B')));
    expect(decided.ok ? decided.value : decided.error).toEqual([
      teamOf(member(officer, 'Bripka A'), member(null, 'Ipda B')),
    ]);
  });

  test('cannot name the account of nobody, nor one person twice under two names', () => {
    expect(outcome(decide(teamOf(member(idOf('us', 9), 'Siapa'))))).toBe('USER_UNKNOWN');
    expect(outcome(decide(teamOf(member(officer, 'Lain'), member(null, 'Bripka A'))))).toBe('INPUT_INVALID');
  });
});

describe('a link between two cases', () => {
  const { data } = linked();
  const facts = { own: noTraits, other: noTraits };

  test('is said on both sides', () => {
    const decided = decideLink('case.linked', data, facts);
    expect(decided.ok ? decided.value : decided.error).toEqual([
      linked(),
      { type: 'case.linked', data: { case: other, other: theCase, reason: 'Satu jaringan' } },
    ]);
  });

  test('is ended on both sides, and where only one side knows it, on that', () => {
    const one = foldTraits(noTraits, linked());
    const own = one.ok ? one.value : noTraits;
    const both = decideLink('case.unlinked', data, {
      own,
      other: { ...noTraits, links: [{ other: theCase, reason: '' }] },
    });
    expect(both.ok ? both.value.map((event) => 'case' in event.data && event.data.case) : both.error).toEqual([
      theCase,
      other,
    ]);
    const half = decideLink('case.unlinked', data, { own, other: noTraits });
    expect(half.ok ? half.value.length : half.error).toBe(1);
  });

  test.each([
    ['of a case that is not there', { own: null, other: noTraits }, 'CASE_UNKNOWN'],
    ['with a case that is not there', { own: noTraits, other: null }, 'CASE_UNKNOWN'],
    ['that is there', { own: { ...noTraits, links: [{ other, reason: '' }] }, other: noTraits }, 'CASE_LINKED'],
  ] as const)('%s is refused', (_, given, code) => {
    expect(outcome(decideLink('case.linked', data, given))).toBe(code);
  });

  test('with itself is refused', () => {
    expect(outcome(decideLink('case.linked', { ...data, other: theCase }, facts))).toBe('INPUT_INVALID');
  });
});

import { describe, expect, test } from 'vitest';
import type { CourtFacts } from '#shared/domain/court/check.ts';
import { decideApplication, decideDecision, decideRuling } from '#shared/domain/court/decide.ts';
import type { Regime } from '#shared/domain/procedure/regime.ts';
import { applied, decided, papersOf, ruled, type Papers } from '../support/court.ts';
import { idOf, now, seizureData, seizureId, warrantData } from '../support/facts.ts';

const order = warrantData();
const searchOrder = warrantData({ warrant: idOf('wa', 4), kind: 'search-order' });
const courtLeave = warrantData({ warrant: idOf('wa', 2), kind: 'court-leave', date: '2026-11-11' });
const urgent = seizureData({ warrant: null, urgentGround: 'easily-moved' });
const elsewhere = seizureData({ seizure: idOf('se', 2), warrant: null, urgentGround: 'remote-place' });
const base: Papers = { seizures: [urgent, elsewhere], warrants: [order, searchOrder] };
const refusedOnce: Papers = { ...base, applications: [applied(1)], decisions: [decided(1, 'refused')] };
const again = applied(2, { date: '2026-11-18', again: idOf('ap', 1) });
/** Of BB-001 and BB-002, the second was refused. */
const partly: Papers = {
  ...base,
  applications: [applied(1)],
  decisions: [decided(1, 'granted', { refusedItems: [idOf('it', 2)] })],
};
const second = { seizure: null, items: [idOf('it', 2)] };
const refusedTwice: Papers = {
  ...base,
  applications: [applied(1), again],
  decisions: [decided(1, 'refused'), decided(2, 'refused', { date: '2026-11-19', receivedOn: '2026-11-19' })],
};
const partlyTwice: Papers = {
  ...partly,
  applications: [applied(1), { ...again, ...second }],
  decisions: [
    decided(1, 'granted', { refusedItems: [idOf('it', 2)] }),
    decided(2, 'refused', { date: '2026-11-19', receivedOn: '2026-11-19' }),
  ],
};

function factsOf(papers: Papers, regime: Regime | null = null): CourtFacts {
  return {
    now,
    papers: papersOf(papers),
    items: new Map([
      [idOf('it', 1), { seizure: seizureId, number: 'BB-001' }],
      [idOf('it', 2), { seizure: seizureId, number: 'BB-002' }],
      [idOf('it', 3), { seizure: idOf('se', 2), number: 'BB-003' }],
    ]),
    attachments: new Set([idOf('at', 1)]),
    regime,
  };
}

const codeOf = (result: ReturnType<typeof decideApplication>) => (result.ok ? 'taken' : result.error.code);
const apply = (papers: Papers, over: Parameters<typeof applied>[1], regime?: Regime) =>
  decideApplication(applied(9, over), factsOf(papers, regime));

describe('an application to the court', () => {
  test.each([
    ['for approval of a seizure', base, {}],
    ['for approval of some items', base, { seizure: null, items: [idOf('it', 1), idOf('it', 3)] }],
    ['on the day of the seizure', base, { date: '2026-11-12' }],
    ['with its scan', base, { attachment: idOf('at', 1) }],
    ['for leave under an order', base, { kind: 'leave', seizure: null, warrant: order.warrant, date: '2026-11-10' }],
    ['for leave by no name', base, { kind: 'leave', seizure: null, date: '2026-11-21' }],
    ['for leave to search', base, { kind: 'leave', seizure: null, warrant: searchOrder.warrant }],
    ['again, after a refusal (art. 121)', refusedOnce, { again: idOf('ap', 1), date: '2026-11-18' }],
    [
      'again, for some of the refused items',
      refusedOnce,
      { again: idOf('ap', 1), date: '2026-11-18', seizure: null, items: [idOf('it', 2)] },
    ],
    ['again, for what was refused in part', partly, { ...second, again: idOf('ap', 1), date: '2026-11-18' }],
    ['for another seizure, while one waits', { ...base, applications: [applied(1)] }, { seizure: idOf('se', 2) }],
  ] satisfies [string, Papers, Parameters<typeof applied>[1]][])('is taken %s', (_, papers, over) => {
    expect(apply(papers, over)).toEqual({
      ok: true,
      value: [{ type: 'court.applied', data: applied(9, over) }],
    });
  });

  test.each([
    ['of an unknown seizure', base, { seizure: idOf('se', 9) }, 'SEIZURE_UNKNOWN'],
    ['of an item of another case', base, { seizure: null, items: [idOf('it', 9)] }, 'ITEM_UNKNOWN'],
    ['of an item of another seizure than it names', base, { items: [idOf('it', 3)] }, 'INPUT_INVALID'],
    ['that names an item twice', base, { items: [idOf('it', 1), idOf('it', 1)] }, 'INPUT_INVALID'],
    ['for approval of nothing', base, { seizure: null }, 'INPUT_INVALID'],
    ['with a scan of another case', base, { attachment: idOf('at', 9) }, 'ATTACHMENT_UNKNOWN'],
    ['under an order of another case', base, { warrant: idOf('wa', 9) }, 'WARRANT_UNKNOWN'],
    [
      'under a paper of the court itself',
      { ...base, warrants: [courtLeave] },
      { kind: 'leave', seizure: null, warrant: courtLeave.warrant },
      'INPUT_INVALID',
    ],
    ['dated tomorrow', base, { date: '2026-11-22' }, 'INPUT_INVALID'],
    ['for approval before the seizure (art. 120)', base, { date: '2026-11-11' }, 'COURT_BEFORE_SEIZURE'],
    [
      'for leave after the seizure (art. 119)',
      base,
      { kind: 'leave', date: '2026-11-13' },
      'COURT_LEAVE_AFTER_SEIZURE',
    ],
    [
      'for leave of an item after its seizure',
      base,
      { kind: 'leave', seizure: null, items: [idOf('it', 3)], date: '2026-11-13' },
      'COURT_LEAVE_AFTER_SEIZURE',
    ],
    ['while another waits', { ...base, applications: [applied(1)] }, {}, 'COURT_APPLICATION_OPEN'],
    [
      'for an item of a seizure that waits',
      { ...base, applications: [applied(1)] },
      { seizure: null, items: [idOf('it', 3), idOf('it', 2)] },
      'COURT_APPLICATION_OPEN',
    ],
    [
      'for what is approved',
      { ...base, applications: [applied(1)], decisions: [decided(1, 'granted')] },
      {},
      'COURT_NOT_NEEDED',
    ],
    [
      'for what was taken with leave',
      { seizures: [seizureData()], warrants: [order, courtLeave] },
      {},
      'COURT_NOT_NEEDED',
    ],
    ['as if there had been no refusal (art. 121)', refusedOnce, { date: '2026-11-18' }, 'COURT_AGAIN_NEEDED'],
    ['again, after nothing known', refusedOnce, { again: idOf('ap', 8) }, 'COURT_APPLICATION_UNKNOWN'],
    [
      'again, while the first waits',
      { ...base, applications: [applied(1)] },
      { again: idOf('ap', 1) },
      'COURT_AGAIN_NOT_REFUSED',
    ],
    [
      'again, after the first was granted',
      { ...base, applications: [applied(1)], decisions: [decided(1, 'granted')] },
      { again: idOf('ap', 1), date: '2026-11-18' },
      'COURT_AGAIN_NOT_REFUSED',
    ],
    [
      'again, of another kind',
      refusedOnce,
      { kind: 'leave', seizure: null, again: idOf('ap', 1), date: '2026-11-18' },
      'COURT_AGAIN_NOT_REFUSED',
    ],
    ['again, before the refusal', refusedOnce, { again: idOf('ap', 1), date: '2026-11-15' }, 'COURT_BEFORE_DECISION'],
    [
      'again, for other things',
      refusedOnce,
      { again: idOf('ap', 1), date: '2026-11-18', seizure: idOf('se', 2) },
      'COURT_AGAIN_OTHER',
    ],
    [
      'again, for all of what was granted in part',
      partly,
      { again: idOf('ap', 1), date: '2026-11-18' },
      'COURT_AGAIN_OTHER',
    ],
    [
      'again, for the granted part',
      partly,
      { seizure: null, items: [idOf('it', 1)], again: idOf('ap', 1), date: '2026-11-18' },
      'COURT_AGAIN_OTHER',
    ],
    ['anew, for what was refused in part', partly, { ...second, date: '2026-11-18' }, 'COURT_AGAIN_NEEDED'],
    [
      'anew, for the granted part',
      partly,
      { seizure: null, items: [idOf('it', 1)], date: '2026-11-18' },
      'COURT_NOT_NEEDED',
    ],
    [
      'again, for what was refused in part, before the decision',
      partly,
      { ...second, again: idOf('ap', 1), date: '2026-11-15' },
      'COURT_BEFORE_DECISION',
    ],
    [
      'twice, for what was refused in part',
      partlyTwice,
      { ...second, again: idOf('ap', 2), date: '2026-11-20' },
      'COURT_AGAIN_ONCE',
    ],
    [
      'twice, from the first in part',
      partlyTwice,
      { ...second, again: idOf('ap', 1), date: '2026-11-20' },
      'COURT_AGAIN_ONCE',
    ],
    ['a third time (art. 121)', refusedTwice, { again: idOf('ap', 2), date: '2026-11-20' }, 'COURT_AGAIN_ONCE'],
    ['a third time, from the first', refusedTwice, { again: idOf('ap', 1), date: '2026-11-20' }, 'COURT_AGAIN_ONCE'],
    ['a third time, as a new one', refusedTwice, { date: '2026-11-20' }, 'COURT_AGAIN_ONCE'],
  ] satisfies [string, Papers, Parameters<typeof applied>[1], string][])('is refused %s', (_, papers, over, code) => {
    expect(codeOf(apply(papers, over))).toBe(code);
  });

  test.each([
    ['as a new one', { date: '2026-11-20' }],
    ['as a repetition of the second', { date: '2026-11-20', again: idOf('ap', 2) }],
  ])('is taken a third time under UU 8/1981, which limits nothing: %s', (_, over) => {
    expect(codeOf(apply(refusedTwice, over, 'kuhap-1981'))).toBe('taken');
  });

  test('names the item that stands in its way', () => {
    expect(apply(refusedTwice, { seizure: null, items: [idOf('it', 3), idOf('it', 2)], date: '2026-11-20' })).toEqual({
      ok: false,
      error: { code: 'COURT_AGAIN_ONCE', details: { item: 'BB-002' } },
    });
  });

  test('is refused where there is no such case', () => {
    expect(codeOf(decideApplication(applied(1), null))).toBe('CASE_UNKNOWN');
  });
});

describe('a decision of the court', () => {
  const waiting: Papers = { ...base, applications: [applied(1)] };

  test.each(['granted', 'refused'] as const)('is taken: %s', (outcome) => {
    expect(codeOf(decideDecision(decided(1, outcome), factsOf(waiting)))).toBe('taken');
  });

  test.each([
    ['of no application', base, {}, 'COURT_APPLICATION_UNKNOWN'],
    ['of what is decided', { ...waiting, decisions: [decided(1, 'refused')] }, {}, 'COURT_ALREADY_DECIDED'],
    ['before its application', waiting, { date: '2026-11-13' }, 'COURT_BEFORE_APPLICATION'],
    ['received before it was made', waiting, { receivedOn: '2026-11-15' }, 'COURT_RECEIVED_BEFORE_DECISION'],
    ['dated tomorrow', waiting, { date: '2026-11-22', receivedOn: '2026-11-22' }, 'INPUT_INVALID'],
    ['received tomorrow', waiting, { receivedOn: '2026-11-22' }, 'INPUT_INVALID'],
    ['with a scan of another case', waiting, { attachment: idOf('at', 9) }, 'ATTACHMENT_UNKNOWN'],
  ] satisfies [string, Papers, Parameters<typeof decided>[2], string][])('is refused %s', (_, papers, over, code) => {
    expect(codeOf(decideDecision(decided(1, 'refused', over), factsOf(papers)))).toBe(code);
  });

  test('is refused where there is no such case', () => {
    expect(codeOf(decideDecision(decided(1, 'granted'), null))).toBe('CASE_UNKNOWN');
  });
});

describe('a pre-trial ruling', () => {
  test.each(['unlawful', 'unlawful-return', 'dismissed'] as const)('is taken: %s', (outcome) => {
    expect(codeOf(decideRuling(ruled(1, outcome), factsOf(base)))).toBe('taken');
  });

  test.each([
    ['about nothing', { seizure: null }, 'INPUT_INVALID'],
    ['about an unknown seizure', { seizure: idOf('se', 9) }, 'SEIZURE_UNKNOWN'],
    ['about an item of another case', { seizure: null, items: [idOf('it', 9)] }, 'ITEM_UNKNOWN'],
    ['from before the seizure', { date: '2026-11-11' }, 'COURT_BEFORE_SEIZURE'],
    ['dated tomorrow', { date: '2026-11-22' }, 'INPUT_INVALID'],
    ['with a scan of another case', { attachment: idOf('at', 9) }, 'ATTACHMENT_UNKNOWN'],
  ] satisfies [string, Parameters<typeof ruled>[2], string][])('is refused %s', (_, over, code) => {
    expect(codeOf(decideRuling(ruled(1, 'unlawful-return', over), factsOf(base)))).toBe(code);
  });

  test('is refused where there is no such case', () => {
    expect(codeOf(decideRuling(ruled(1, 'dismissed'), null))).toBe('CASE_UNKNOWN');
  });
});

import { describe, expect, test } from 'vitest';
import { legalOf } from '#shared/domain/legal/fold.ts';
import type { Regime } from '#shared/domain/procedure/regime.ts';
import { applied, decided, papersOf, ruled } from '../support/court.ts';
import { idOf, seizureData, seizureId } from '../support/facts.ts';
import { underOldCode } from '../support/legal-rows-1981.ts';
import { again, asked, order, underNewCode, type Row } from '../support/legal-rows.ts';

const item = { item: idOf('it', 1), seizure: seizureId };

describe.each([
  ['kuhap-2025', underNewCode],
  ['kuhap-1981', underOldCode],
] satisfies [Regime, Row[]][])('the legal axis under %s', (regime, rows) => {
  test.each(rows)('%s', (_, papers, state, since, reason) => {
    const standing = legalOf(item, papersOf(papers), regime);
    expect({ ...standing, basis: [] }).toEqual({ state, since, reason, regime, basis: [] });
  });
});

describe('the code that judges an item', () => {
  const on = (date: string, warrant: string | null = order.warrant) =>
    papersOf({
      seizures: [seizureData({ warrant, urgentGround: 'easily-moved', at: `${date}T10:00:00.000+07:00` })],
      warrants: [{ ...order, date: '2025-12-31' }],
      applications: [applied(1)],
      decisions: [decided(1, 'refused')],
    });

  test.each([
    ['an order of 2025, seized in 2026', on('2026-01-05'), null, 'kuhap-1981'],
    ['no order, seized on 1 January', on('2026-01-01', null), null, 'kuhap-1981'],
    ['no order, seized on 2 January', on('2026-01-02', null), null, 'kuhap-2025'],
    ['an order of 2025, but the case began under the new code', on('2026-01-05'), 'kuhap-2025', 'kuhap-2025'],
    ['seized in 2026 in a case that was running before', on('2026-06-01', null), 'kuhap-1981', 'kuhap-1981'],
  ] as const)('%s', (_, papers, caseRegime, regime) => {
    const standing = legalOf(item, papers, caseRegime);
    expect(standing.regime).toBe(regime);
    // The same refusal: no evidence under one code, no consequence under the other.
    expect(standing.state).toBe(regime === 'kuhap-2025' ? 'refused' : 'urgent');
  });
});

describe('an application that was granted in part', () => {
  const urgent = seizureData({ warrant: null, urgentGround: 'remote-place' });
  const part = { refusedItems: [idOf('it', 1)] };
  const granted = decided(1, 'granted', part);
  const asked = applied(2, { date: '2026-11-18', again: idOf('ap', 1), seizure: null, items: [idOf('it', 1)] });
  const answered = { date: '2026-11-19', receivedOn: '2026-11-20' };
  const papers = { seizures: [urgent], applications: [applied(1)], decisions: [granted] };
  const other = { item: idOf('it', 2), seizure: seizureId };
  const stateOf = (
    ...[subject, given, regime = 'kuhap-2025']: [typeof other, Parameters<typeof papersOf>[0], Regime?]
  ) => {
    const { state, since, reason } = legalOf(subject, papersOf(given), regime);
    return [state, since, reason];
  };

  test.each([
    ['for the refused item', item, papers, ['refused', '2026-11-17', 'approval-refused']],
    ['for any other', other, papers, ['lawful', '2026-11-16', 'approved']],
    [
      'asked again',
      item,
      { ...papers, applications: [applied(1), asked] },
      ['awaiting-again', '2026-11-18', 'asked-again'],
    ],
    [
      'granted then',
      item,
      { ...papers, applications: [applied(1), asked], decisions: [granted, decided(2, 'granted', answered)] },
      ['lawful', '2026-11-19', 'approved'],
    ],
    [
      'refused then',
      item,
      { ...papers, applications: [applied(1), asked], decisions: [granted, decided(2, 'refused', answered)] },
      ['must-return', '2026-11-20', 'refused-again'],
    ],
    [
      'refused in part then',
      item,
      {
        ...papers,
        applications: [applied(1), { ...asked, items: [idOf('it', 1), idOf('it', 2)] }],
        decisions: [decided(1, 'refused'), decided(2, 'granted', { ...answered, ...part })],
      },
      ['must-return', '2026-11-20', 'refused-again'],
    ],
  ])('stands as it should: %s', (_, subject, given, standing) => {
    expect(stateOf(subject, given)).toEqual(standing);
  });

  test('has no consequence under UU 8/1981, and no approval', () => {
    expect(stateOf(item, papers, 'kuhap-1981')).toEqual(['urgent', '2026-11-12', 'refused-without-rule']);
    expect(stateOf(other, papers, 'kuhap-1981')[0]).toBe('lawful');
  });

  test('gives no leave for what was refused', () => {
    const leave = applied(1, {
      kind: 'leave',
      seizure: null,
      items: [idOf('it', 1), idOf('it', 2)],
      date: '2026-11-09',
    });
    const given = {
      seizures: [seizureData()],
      warrants: [order],
      applications: [leave],
      decisions: [decided(1, 'granted', { ...part, date: '2026-11-11', receivedOn: '2026-11-11' })],
    };
    expect(stateOf(item, given)).toEqual(['unauthorised', '2026-11-12', 'leave-refused']);
    expect(stateOf(other, given)[0]).toBe('lawful');
  });

  test('is told to each item as what the court said of it', () => {
    const kinds = (subject: typeof other) => legalOf(subject, papersOf(papers), null).basis.map(({ kind }) => kind);
    expect(kinds(item)).toEqual(['approval-application', 'refused-part']);
    expect(kinds(other)).toEqual(['approval-application', 'granted']);
  });
});

describe('the basis of a state', () => {
  test('names every paper in the order they were made', () => {
    const papers = papersOf({
      seizures: [seizureData({ urgentGround: 'remote-place' })],
      warrants: [order],
      applications: [applied(1), again],
      decisions: [decided(1, 'refused'), decided(2, 'granted')],
      rulings: [ruled(1, 'unlawful-return')],
    });
    expect(legalOf(item, papers, null).basis.map(({ kind, number }) => [kind, number])).toEqual([
      ['seizure-order', order.number],
      ['approval-application', 'B/1/XI/2026'],
      ['refused', '1/Pen.Pid/2026/PN Kpg'],
      ['approval-application', 'B/2/XI/2026'],
      ['granted', '2/Pen.Pid/2026/PN Kpg'],
      ['ruling', '1/Pid.Pra/2026/PN Kpg'],
    ]);
  });

  test('of what no paper names by itself is that of the seizure as a whole', () => {
    const papers = papersOf({
      ...asked,
      applications: [applied(1, { items: [idOf('it', 1)] })],
      decisions: [decided(1, 'granted')],
    });
    expect(legalOf(item, papers, null).state).toBe('lawful');
    expect(legalOf({ item: null, seizure: seizureId }, papers, null).state).toBe('urgent');
  });

  test('is empty for an item of a seizure that nobody recorded', () => {
    expect(legalOf(item, papersOf({}), null)).toMatchObject({ state: 'unauthorised', since: null, basis: [] });
  });
});

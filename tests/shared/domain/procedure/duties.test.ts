import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '#shared/domain/events.ts';
import { dutyRules, type RuleId } from '#shared/domain/procedure/duties/rules.ts';
import { rulesInForce } from '#shared/domain/procedure/duties/duties.ts';
import type { Regime } from '#shared/domain/procedure/regime.ts';
import {
  applied,
  dutiesIn,
  dutyIn,
  paper,
  regime,
  seizure,
  sprindik,
  stage,
  urgent,
  warrant,
} from '../support/duty-case.ts';
import { dutyRows, old, recent } from '../support/duty-rows.ts';
import { image } from '../support/images.ts';

const named = dutyRows.map((row) => [`${row.rule} ${row.regime} (${row.article})`, row] as const);
const openRows = named.filter(([, { rule }]) => rule !== 'R16');

describe('each rule', () => {
  it.each(named)('%s arises with its date', (_, row) => {
    expect(dutyIn(row.rule, row.from)).toMatchObject({
      regime: row.regime,
      article: row.article,
      since: row.since,
      assumed: false,
      confirmed: true,
    });
    expect(dutyIn(row.rule, row.from)?.due?.dueOn ?? null).toBe(row.dueOn);
  });

  // The minutes of a refused sale stand in the same paper as the refusal: it is never open.
  it.each(openRows)('%s is open on its last day and late the day after', (_, row) => {
    const { rule, from, since, dueOn } = row;
    expect(dutyIn(rule, from, dueOn ?? since)?.state).toBe('open');
    expect(dutyIn(rule, from)?.state).toBe(dueOn === null ? 'open' : 'late');
  });

  it.each(named)('%s is cleared by what clears it', (_, { rule, from, by, clearedOn, instead }) => {
    const events = instead === true ? [...from.slice(0, -1), by] : [...from, by];
    expect(dutyIn(rule, events)).toMatchObject({ state: 'cleared', clearedOn, clearedLate: false });
  });

  // A Sprindik of the other side of 2 January 2026, everything after it as before.
  it.each(named)('%s does not arise when the Sprindik lies on the other side', (_, row) => {
    const moved = row.regime === 'kuhap-1981' ? sprindik('2026-01-02') : sprindik('2026-01-01');
    const events = row.from.map((event) => (event === old || event === recent ? moved : event));
    expect(events).toContain(moved);
    expect(dutiesIn(events).filter(({ regime: of }) => of === row.regime)).toEqual([]);
  });

  it('has a row here when it is shipped switched on', () => {
    const expected = dutyRules.filter(({ confirmed, clock }) => confirmed && clock !== null);
    expect(new Set(dutyRows.map(({ rule, regime: of }) => `${rule} ${of}`))).toEqual(
      new Set(expected.map(({ id, regime: of }) => `${id} ${of}`)),
    );
  });
});

describe('numbers of articles', () => {
  it('that stand in no source that was read are these, whatever else of the rule was read', () => {
    const cited = dutyRules.filter(({ article, articleRead }) => article !== '' && !articleRead);
    expect(cited.map(({ id, regime: of, article }) => `${id} ${of} ${article}`)).toEqual([
      'R6 kuhap-1981 Pasal 129',
      'R6b kuhap-1981 Pasal 129',
      'R7 kuhap-1981 Pasal 129',
      'R10 kuhap-1981 Putusan MK 130/PUU-XIII/2015',
      'R12 kuhap-1981 Pasal 138 ayat (1)',
      'R12b kuhap-1981 Pasal 138 ayat (2)',
      'R13 kuhap-1981 Pasal 8 ayat (3) b',
      'R14 kuhap-1981 Pasal 109 ayat (2)',
      'R16 kuhap-1981 Pasal 45',
      'R4 kuhap-2025 Pasal 120',
      'R15 kuhap-2025 Pasal 140',
      'R15b kuhap-2025 Pasal 140',
      'R15c kuhap-2025 Pasal 140',
    ]);
  });

  it('stand with every rule that was read', () => {
    expect(dutyRules.filter(({ article, confirmed }) => confirmed && article === '')).toEqual([]);
  });
});

describe('rules of substance, from which no date follows', () => {
  it.each([
    ['R9', 'kuhap-1981', 'Pasal 32'],
    ['R9', 'kuhap-2025', 'Pasal 112'],
  ] as const)('%s of %s is shown with its article (%s), and asks for nothing', (rule, of, article) => {
    expect(dutyRules.find(({ id, regime: code }) => id === rule && code === of)).toMatchObject({
      article,
      clock: null,
    });
    const searched = [of === 'kuhap-1981' ? old : recent, warrant('search-order', '2026-03-03')];
    expect(dutyIn(rule, searched)).toBeUndefined();
  });

  it('are only these', () => {
    expect(dutyRules.filter((each) => each.clock === null).map(({ id }) => id)).toEqual(['R9', 'R9']);
  });
});

describe('rules that nobody has confirmed', () => {
  const unread = dutyRules.filter(({ confirmed }) => !confirmed);

  it('are these, and off', () => {
    expect(unread.map(({ id, regime: of }) => `${id} ${of}`)).toEqual([
      'R6 kuhap-1981',
      'R6b kuhap-1981',
      'R10 kuhap-1981',
      'R14 kuhap-1981',
      'R15 kuhap-1981',
      'R16 kuhap-1981',
      'R17 kuhap-1981',
      'R4 kuhap-2025',
      'R8 kuhap-2025',
      'R11 kuhap-2025',
      'R17 kuhap-2025',
    ]);
    expect(rulesInForce([]).filter(({ on }) => !on)).toHaveLength(unread.length);
  });

  it.each<[RuleId, Regime, string, readonly DomainEvent[], string | null]>([
    ['R6', 'kuhap-1981', 'Pasal 129', [old, seizure('2026-02-03')], '2026-02-03'],
    ['R6b', 'kuhap-1981', 'Pasal 129', [old, seizure('2026-02-03')], '2026-02-03'],
    ['R10', 'kuhap-1981', 'Putusan MK 130/PUU-XIII/2015', [old], '2026-01-06'],
    ['R14', 'kuhap-1981', 'Pasal 109 ayat (2)', [old, stage('terminated', '2026-02-03')], null],
    ['R15', 'kuhap-1981', '', [old, paper('block-request', '2026-02-03')], null],
    ['R16', 'kuhap-1981', 'Pasal 45', [old, paper('sale-refusal', '2026-02-05', { receivedOn: '2026-02-03' })], null],
    ['R4', 'kuhap-2025', 'Pasal 120', [recent, applied('approval', '2026-03-13')], '2026-03-17'],
    ['R8', 'kuhap-2025', 'Pasal 113', [recent, warrant('search-order', '2026-03-03')], null],
    ['R11', 'kuhap-2025', '', [recent, paper('spdp', '2026-03-03')], null],
    ['R17', 'kuhap-1981', '', [old, image('2026-02-03')], '2027-02-03'],
    ['R17', 'kuhap-2025', '', [recent, image('2026-03-03')], '2027-03-03'],
  ])('%s of %s (%s) arises only when the unit switches it on', (rule, of, article, events, dueOn) => {
    const shipped = dutyRules.find((each) => each.id === rule && each.regime === of);
    const set = { rule, regime: of, on: true, length: shipped?.length ?? null, unit: shipped?.unit ?? 'days' };
    expect(dutyIn(rule, events)).toBeUndefined();
    const duty = dutyIn(rule, events, '2026-02-01', { rules: [set] });
    expect(duty).toMatchObject({ confirmed: false, regime: of, article });
    expect(duty?.due?.dueOn ?? null).toBe(dueOn);
  });
});

describe('what a unit sets', () => {
  const set = { rule: 'R3', regime: 'kuhap-2025', on: true, length: 3, unit: 'days' } as const;
  const events = [recent, urgent('2026-04-10')];

  it('takes the place of length and unit', () => {
    expect(dutyIn('R3', events)?.due?.dueOn).toBe('2026-04-17');
    expect(dutyIn('R3', events, '2026-04-10', { rules: [set] })?.due?.dueOn).toBe('2026-04-13');
    expect(dutyIn('R3', events, '2026-03-13', { rules: [{ ...set, length: null }] })).toMatchObject({
      due: null,
      state: 'open',
    });
  });

  it('switches a rule off under one code only', () => {
    const rules = [{ ...set, on: false }];
    expect(dutyIn('R3', events, '2026-03-13', { rules })).toBeUndefined();
    expect(dutyIn('R3', [old, urgent('2026-03-13')], '2026-03-13', { rules })).toBeDefined();
  });

  it('moves a date by a holiday of its own', () => {
    const holidays = {
      days: [{ date: '2026-04-13', name: 'Hari jadi', kind: 'national' as const, source: '' }],
      completeYears: [2026],
    };
    expect(dutyIn('R3', events, '2026-03-13', { holidays })?.due?.dueOn).toBe('2026-04-20');
  });
});

describe('the code of a case', () => {
  it.each([
    ['a Sprindik of 1 January 2026', [sprindik('2026-01-01')], 'kuhap-1981'],
    ['a Sprindik of 2 January 2026', [sprindik('2026-01-02')], 'kuhap-2025'],
    ['an old Sprindik, whatever is seized later', [old, urgent('2026-06-01')], 'kuhap-1981'],
    [
      'an old Sprindik of a case that was set to the newer code',
      [old, regime('kuhap-2025'), urgent('2026-06-01')],
      'kuhap-2025',
    ],
  ] as const)('is that of %s', (_, events, expected) => {
    const duties = dutiesIn([...events, urgent('2026-06-02')]);
    expect(duties.length).toBeGreaterThan(0);
    expect(new Set(duties.map(({ regime: of, assumed }) => `${of} ${String(assumed)}`))).toEqual(
      new Set([`${expected} false`]),
    );
  });

  it('is that of the day, and says that it was assumed, while there is no Sprindik', () => {
    expect(dutyIn('R3', [urgent('2026-01-01')])).toMatchObject({ regime: 'kuhap-1981', assumed: true, due: null });
    expect(dutyIn('R3', [urgent('2026-01-02')])).toMatchObject({ regime: 'kuhap-2025', assumed: true });
  });

  it('puts a seizure of 31 December under the newer code when the Sprindik came after', () => {
    const duty = dutyIn('R3', [urgent('2025-12-31'), sprindik('2026-01-05')]);
    expect(duty).toMatchObject({ regime: 'kuhap-2025', assumed: false, due: { dueOn: '2026-01-08' } });
    expect(duty?.due?.skipped.map(({ date }) => date)).toEqual(['2026-01-01', '2026-01-03', '2026-01-04']);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-10T23:30:00.000+09:00', '2026-03-10'],
    ['2026-03-10T00:30:00.000+09:00', '2026-03-10'],
    ['2026-03-10T23:59:00.000+07:00', '2026-03-10'],
  ])('a seizure at %s is of the day at its own place', (at, since) => {
    expect(dutyIn('R7', [recent, seizure(at)])?.since).toBe(since);
  });

  it('runs from the date on the Sprindik, not from the day of the change of stage', () => {
    expect(dutyIn('R10', [sprindik('2026-03-02', '2026-03-06')])?.since).toBe('2026-03-02');
  });

  it('does not begin the notice anew when a case is reopened', () => {
    const events = [recent, stage('terminated', '2026-04-01'), sprindik('2026-06-01')];
    expect(dutiesIn(events).filter(({ rule }) => rule === 'R10')).toHaveLength(1);
  });
});

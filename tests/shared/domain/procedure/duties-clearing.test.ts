import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '#shared/domain/events.ts';
import { idOf, seizureId } from '../support/facts.ts';
import {
  applied,
  decided,
  dutiesIn,
  dutyIn,
  paper,
  secondApplication,
  seizure,
  stage,
  urgent,
  warrant,
} from '../support/duty-case.ts';
import { old, recent } from '../support/duty-rows.ts';

describe('clearing', () => {
  it('too late is said', () => {
    const events = [recent, urgent('2026-03-10'), applied('approval', '2026-03-18')];
    expect(dutyIn('R3', events)).toMatchObject({ state: 'cleared', clearedOn: '2026-03-18', clearedLate: true });
  });

  it('does not come from an application about another seizure', () => {
    const other = applied('approval', '2026-03-12', { seizure: idOf('se', 2) });
    expect(dutyIn('R3', [recent, urgent('2026-03-10'), other])?.state).toBe('late');
  });

  describe('of the application after an urgent seizure of two things', () => {
    const [first, second] = [idOf('it', 1), idOf('it', 2)];
    const asked = (date: string, items: string[], n: number, seizure: string | null = null) =>
      applied('approval', date, { application: idOf('ap', n), seizure, items });
    it.each([
      ['both named', [asked('2026-03-12', [first, second], 1)], '2026-03-12'],
      [
        'both named beside a thing of another seizure',
        [asked('2026-03-12', [first, idOf('it', 9), second], 1)],
        '2026-03-12',
      ],
      ['one after the other', [asked('2026-03-12', [first], 1), asked('2026-03-13', [second], 2)], '2026-03-13'],
      [
        'one named, then the whole seizure',
        [asked('2026-03-12', [first], 1), asked('2026-03-13', [], 2, seizureId)],
        '2026-03-13',
      ],
      ['only one named', [asked('2026-03-12', [first], 1)], null],
      ['only one named, with the seizure', [asked('2026-03-12', [first], 1, seizureId)], null],
      ['a thing of another seizure', [asked('2026-03-12', [idOf('it', 9)], 1)], null],
    ])('%s', (_, applications, clearedOn) => {
      const state = clearedOn === null ? 'late' : 'cleared';
      expect(dutyIn('R3', [recent, urgent('2026-03-10'), ...applications])).toMatchObject({ state, clearedOn });
    });
  });

  describe('of two search orders', () => {
    const [first, second] = [idOf('wa', 1), idOf('wa', 2)];
    const orders = [warrant('search-order', '2026-02-03', first), warrant('search-order', '2026-02-03', second)];
    const minutes = (over: Parameters<typeof paper>[2], date = '2026-02-04') => paper('search-record', date, over);
    const cleared = (papers: readonly DomainEvent[]) =>
      dutiesIn([old, ...orders, ...papers])
        .filter(({ rule }) => rule === 'R8')
        .map(({ clearedOn }) => clearedOn);
    it.each<[string, DomainEvent[], (string | null)[]]>([
      ['minutes that name the first', [minutes({ warrant: first })], ['2026-02-04', null]],
      ['minutes that name the second', [minutes({ warrant: second })], [null, '2026-02-04']],
      ['minutes of each', [minutes({ warrant: second }), minutes({ warrant: first })], ['2026-02-04', '2026-02-04']],
      ['minutes that name none', [minutes({})], [null, null]],
      ['minutes that name one of another case', [minutes({ warrant: idOf('wa', 9) })], [null, null]],
      ['minutes from before the order', [minutes({ warrant: first }, '2026-02-02')], [null, null]],
    ])('%s', (_, papers, days) => {
      expect(cleared(papers)).toEqual(days);
    });
  });

  it('does not come from an approval in free text, unless the seizure itself names it', () => {
    const approval = warrant('court-approval', '2026-03-12', idOf('wa', 3));
    expect(dutyIn('R3', [recent, urgent('2026-03-10'), approval])?.state).toBe('late');
    const named = urgent('2026-03-10', { warrant: idOf('wa', 3) });
    expect(dutyIn('R3', [recent, approval, named])?.clearedOn).toBe('2026-03-12');
  });

  it('of a return waits for every thing that was refused', () => {
    const refused = [recent, urgent('2026-03-10'), applied('approval', '2026-03-12'), decided('refused', '2026-03-14')];
    const back = (date: string, ...items: number[]) =>
      paper('return-record', date, { items: items.map((n) => idOf('it', n)) });
    expect(dutyIn('R5', [...refused, back('2026-03-15', 1)])?.clearedOn).toBeNull();
    expect(dutyIn('R5', [...refused, back('2026-03-15', 1), back('2026-03-16', 2)])?.clearedOn).toBe('2026-03-16');
    expect(dutyIn('R5', [...refused, back('2026-03-15')])?.clearedOn).toBe('2026-03-15');
    expect(dutyIn('R5', [...refused, back('2026-03-13', 1, 2)])?.clearedOn).toBeNull();
  });

  it('of a return runs for what was refused in part, and for nothing else', () => {
    const first = [recent, urgent('2026-03-10'), applied('approval', '2026-03-12')];
    const part = { refusedItems: [idOf('it', 2)] };
    const partly = [...first, decided('granted', '2026-03-14', { ...part, receivedOn: '2026-03-15' })];
    expect(dutyIn('R5', [...first, decided('granted', '2026-03-14')])).toBeUndefined();
    expect(dutyIn('R5', partly)).toMatchObject({
      since: '2026-03-15',
      state: 'late',
      about: { seizure: seizureId, items: [idOf('it', 2)], application: idOf('ap', 1) },
    });
    const back = (n: number) => paper('return-record', '2026-03-16', { items: [idOf('it', n)] });
    expect(dutyIn('R5', [...partly, back(1)])?.clearedOn).toBeNull();
    expect(dutyIn('R5', [...partly, back(2)])?.clearedOn).toBe('2026-03-16');
  });

  it('of a return does not come from a re-application that was refused for the thing', () => {
    const refused = [recent, urgent('2026-03-10'), applied('approval', '2026-03-12'), decided('refused', '2026-03-14')];
    const again = applied('approval', '2026-03-15', { application: secondApplication, again: idOf('ap', 1) });
    const answer = decided('granted', '2026-03-16', {
      decision: idOf('dc', 2),
      application: secondApplication,
      refusedItems: [idOf('it', 2)],
    });
    const [first] = dutiesIn([...refused, again, answer]).filter(({ rule }) => rule === 'R5');
    expect(first?.clearedOn).toBeNull();
    const back = paper('return-record', '2026-03-17', { items: [idOf('it', 2)] });
    const [then] = dutiesIn([...refused, again, answer, back]).filter(({ rule }) => rule === 'R5');
    expect(then?.clearedOn).toBe('2026-03-17');
  });

  it('of leave does not come from leave that was refused for a thing of the seizure', () => {
    const asked = [recent, seizure('2026-03-10'), applied('leave', '2026-03-03')];
    const granted = (item: number) => decided('granted', '2026-03-06', { refusedItems: [idOf('it', item)] });
    expect(dutyIn('R1', [...asked, granted(2)])?.clearedOn).toBeNull();
    expect(dutyIn('R1', [...asked, granted(9)])?.clearedOn).not.toBeNull();
  });

  it('does not come from one witness named twice, nor from a blank village head', () => {
    const one = seizure('2026-03-10', { witnesses: ['SK-01', 'SK-01'], villageHead: ' ' });
    expect(dutyIn('R6', [recent, one])?.state).toBe('late');
    expect(dutyIn('R6b', [recent, one])?.state).toBe('late');
  });

  it('does not come from a refusal where leave was needed', () => {
    const events = [recent, seizure('2026-03-10'), applied('leave', '2026-03-03'), decided('refused', '2026-03-06')];
    expect(dutyIn('R1', events)?.state).toBe('late');
    expect(dutyIn('R5', events)).toBeUndefined();
  });

  it('does not come from copies of another seizure, nor from older ones', () => {
    const copies = [
      paper('copies-delivered', '2026-03-11', { seizure: idOf('se', 2) }),
      paper('copies-delivered', '2026-03-09'),
    ];
    expect(dutyIn('R7', [recent, seizure('2026-03-10'), ...copies])?.state).toBe('late');
  });

  it('of a return comes from the re-application only when it is granted', () => {
    const refused = [recent, urgent('2026-03-10'), applied('approval', '2026-03-12'), decided('refused', '2026-03-14')];
    const again = applied('approval', '2026-03-15', { application: secondApplication, again: idOf('ap', 1) });
    const answer = (outcome: 'granted' | 'refused') =>
      decided(outcome, '2026-03-16', { decision: idOf('dc', 2), application: secondApplication });
    expect(dutyIn('R5', [...refused, again])?.state).toBe('late');
    expect(dutyIn('R5', [...refused, again, answer('refused')])?.state).toBe('late');
    expect(dutyIn('R5', [...refused, again, answer('granted')])).toMatchObject({
      state: 'cleared',
      clearedOn: '2026-03-16',
    });
  });

  it('each return of the file runs until the file goes in the next time', () => {
    const events = [
      old,
      stage('file-submitted', '2026-02-01'),
      stage('file-returned', '2026-02-05'),
      stage('file-submitted', '2026-02-10'),
      stage('file-returned', '2026-02-12'),
    ];
    const returns = dutiesIn(events).filter(({ rule }) => rule === 'R12b');
    expect(returns.map(({ clearedOn, state }) => [clearedOn, state])).toEqual([
      ['2026-02-10', 'cleared'],
      [null, 'late'],
    ]);
  });

  it.each(['closed', 'transferred'] as const)('comes with the end of a case that was %s', (to) => {
    expect(dutyIn('R10', [recent, stage(to, '2026-03-05')])).toMatchObject({
      state: 'cleared',
      clearedOn: '2026-03-05',
    });
  });

  it('does not come with a case that was terminated', () => {
    expect(dutyIn('R10', [recent, stage('terminated', '2026-03-05')])?.state).toBe('late');
  });
});

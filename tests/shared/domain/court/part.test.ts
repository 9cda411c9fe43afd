import { describe, expect, test } from 'vitest';
import type { CourtFacts } from '#shared/domain/court/check.ts';
import { decideDecision } from '#shared/domain/court/decide.ts';
import { courtDecided } from '#shared/domain/court/events.ts';
import { applied, decided, papersOf, type Papers } from '../support/court.ts';
import { idOf, now, seizureData, seizureId } from '../support/facts.ts';

const urgent = seizureData({ warrant: null, urgentGround: 'easily-moved' });
const elsewhere = seizureData({ seizure: idOf('se', 2), warrant: null, urgentGround: 'remote-place' });
const base: Papers = { seizures: [urgent, elsewhere] };
const waiting: Papers = { ...base, applications: [applied(1)] };

function factsOf(papers: Papers): CourtFacts {
  return {
    now,
    papers: papersOf(papers),
    items: new Map([
      [idOf('it', 1), { seizure: seizureId, number: 'BB-001' }],
      [idOf('it', 2), { seizure: seizureId, number: 'BB-002' }],
      [idOf('it', 3), { seizure: idOf('se', 2), number: 'BB-003' }],
    ]),
    attachments: new Set(),
    regime: null,
  };
}

const codeOf = (result: ReturnType<typeof decideDecision>) => (result.ok ? 'taken' : result.error.code);

describe('a decision that grants in part', () => {
  const grantedBut = (refusedItems: string[], papers = waiting, over: Parameters<typeof decided>[2] = {}) =>
    decideDecision(decided(1, 'granted', { refusedItems, ...over }), factsOf(papers));
  const byName: Papers = {
    ...base,
    applications: [applied(1, { seizure: null, items: [idOf('it', 1), idOf('it', 3)] })],
  };

  test.each([
    ['of a seizure', [idOf('it', 2)], waiting],
    ['of items by name', [idOf('it', 3)], byName],
  ])('is taken for an item %s', (_, items, papers) => {
    const data = decided(1, 'granted', { refusedItems: items });
    expect(grantedBut(items, papers)).toEqual({ ok: true, value: [{ type: 'court.decided', data }] });
  });

  test.each([
    ['an item of another seizure', [idOf('it', 3)], waiting, 'COURT_PART_OTHER'],
    ['an item that was not named', [idOf('it', 2)], byName, 'COURT_PART_OTHER'],
    ['an item of another case', [idOf('it', 9)], waiting, 'ITEM_UNKNOWN'],
    ['an item twice', [idOf('it', 2), idOf('it', 2)], waiting, 'INPUT_INVALID'],
    ['everything of the seizure', [idOf('it', 1), idOf('it', 2)], waiting, 'COURT_PART_ALL'],
    ['everything that was named', [idOf('it', 1), idOf('it', 3)], byName, 'COURT_PART_ALL'],
    ['an item, without an application', [idOf('it', 2)], base, 'COURT_APPLICATION_UNKNOWN'],
    [
      'an item of leave for what is not seized',
      [idOf('it', 1)],
      { ...base, applications: [applied(1, { kind: 'leave', seizure: null })] },
      'COURT_PART_OTHER',
    ],
  ] satisfies [string, string[], Papers, string][])('is refused for %s', (_, items, papers, code) => {
    expect(codeOf(grantedBut(items, papers))).toBe(code);
  });

  test('is refused of what is refused as a whole', () => {
    expect(codeOf(grantedBut([idOf('it', 2)], waiting, { outcome: 'refused' }))).toBe('COURT_PART_NOT_GRANTED');
  });

  test('names the item that the application is not about', () => {
    expect(grantedBut([idOf('it', 2), idOf('it', 3)])).toEqual({
      ok: false,
      error: { code: 'COURT_PART_OTHER', details: { item: 'BB-003' } },
    });
  });

  test.each([
    ['no item', []],
    ['more items than an application has', Array.from({ length: 5001 }, (_, n) => idOf('it', n))],
    ['what is no item', ['se_0000000000000001']],
  ])('has no shape with %s', (_, refusedItems) => {
    expect(courtDecided.safeParse(decided(1, 'granted', { refusedItems })).success).toBe(false);
  });
});

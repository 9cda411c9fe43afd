import { describe, expect, test } from 'vitest';
import { foldItem } from '#shared/domain/item/fold.ts';
import { lendPurposes } from '#shared/domain/custody/events.ts';
import type { LendPurpose } from '#shared/domain/custody/events.ts';
import { decideHandOver, decideLend, decideMove, decideReceive, decideReturn } from '#shared/domain/custody/decide.ts';
import type { CustodyEvent } from '#shared/domain/custody/fold.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import type { CustodyState } from '#shared/domain/custody/transitions.ts';
import type { Result } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import { acts, idOf, itemFacts, itemState, leafAt, now, officer, station, theCase } from '../support/facts.ts';

type Act = 'receive' | 'move' | 'return' | 'hand-over' | `lend ${LendPurpose}`;
const allActs: readonly Act[] = [
  'receive',
  'move',
  'return',
  'hand-over',
  ...lendPurposes.map((purpose) => `lend ${purpose}` as const),
];

/** domain.md section 6, written out by hand: where each act leads from each state. What is missing is forbidden. */
const expected: Readonly<Record<CustodyState, Partial<Record<Act, CustodyState>>>> = {
  'with-investigator': { receive: 'stored' },
  stored: {
    move: 'stored',
    'hand-over': 'with-prosecutor',
    'lend laboratory': 'at-laboratory',
    'lend investigation': 'lent-to-investigator',
    'lend owner-loan': 'on-loan',
    'lend state-store': 'at-state-store',
    'lend court': 'in-court',
  },
  'at-laboratory': { return: 'stored' },
  'lent-to-investigator': { return: 'stored' },
  'on-loan': { return: 'stored' },
  'at-state-store': { return: 'stored' },
  'in-court': { return: 'stored' },
  'with-prosecutor': { receive: 'stored', 'lend court': 'in-court' },
};

const pairs = custodyStates.flatMap((from) => allActs.map((act) => ({ from, act, to: expected[from][act] })));
const legal = pairs.filter((pair) => pair.to !== undefined);
const illegal = pairs.filter((pair) => pair.to === undefined);

function decide(act: Act, from: CustodyState): Result<CustodyEvent[]> {
  const facts = itemFacts(itemState({ custody: from, location: 'Rak A1' }));
  const items = [idOf('it', 1)];
  switch (act) {
    case 'receive':
      return decideReceive({ ...acts.receive, items }, facts);
    case 'move':
      return decideMove({ ...acts.move, items }, facts);
    case 'return':
      return decideReturn({ ...acts.return, items }, facts);
    case 'hand-over':
      return decideHandOver({ ...acts.handOver, items }, { ...facts, legal: new Map() });
    default:
      return decideLend({ ...acts.lend, purpose: purposeOf(act), items }, facts);
  }
}

function purposeOf(act: string): LendPurpose {
  return lendPurposes.find((purpose) => act === `lend ${purpose}`) ?? 'court';
}

/** The entry as somebody would forge it who does not ask the rules. */
function forge(act: Act): CustodyEvent {
  const subject = { case: theCase, item: idOf('it', 1) };
  switch (act) {
    case 'receive':
      return { type: 'custody.received', data: { ...subject, ...acts.receive } };
    case 'move':
      return { type: 'custody.moved', data: { ...subject, ...acts.move } };
    case 'return':
      return { type: 'custody.returned', data: { ...subject, ...acts.return } };
    case 'hand-over':
      return { type: 'custody.handed-over', data: { ...subject, ...acts.handOver } };
    default:
      return { type: 'custody.lent', data: { ...subject, ...acts.lend, purpose: purposeOf(act) } };
  }
}

const position = { station, seq: 9, at: now, by: officer, leaf: leafAt(9) };

describe('the custody machine', () => {
  test('is looked at in every pair of state and act', () => {
    expect([pairs.length, legal.length, illegal.length]).toEqual([72, 15, 57]);
  });

  test.each(legal)('$act is allowed for an item that is $from and leads to $to', ({ from, act, to }) => {
    const decided = decide(act, from);
    expect(outcome(decided)).toBe('ok');
    const folded = foldItem(itemState({ custody: from, location: 'Rak A1' }), { ...forge(act), ...position });
    expect(folded.ok && folded.value.custody).toBe(to);
  });

  test.each(illegal)(
    '$act is refused for an item that is $from, and the refusal names item, from and to',
    ({ from, act }) => {
      const decided = decide(act, from);
      expect(outcome(decided)).toBe('CUSTODY_ILLEGAL_MOVE');
      expect(decided.ok ? {} : decided.error.details).toMatchObject({ item: 'BB-001', from });
      expect(!decided.ok && custodyStates).toContain(!decided.ok && decided.error.details['to']);
    },
  );

  test.each(illegal)('a forged $act of an item that is $from is refused by the fold', ({ from, act }) => {
    const folded = foldItem(itemState({ custody: from }), { ...forge(act), ...position });
    expect(outcome(folded)).toBe('FOLD_REFUSED');
    expect(folded.ok ? {} : folded.error.details).toMatchObject({
      rule: 'CUSTODY_ILLEGAL_MOVE',
      seq: 9,
      station,
      item: 'BB-001',
    });
  });
});

import { expect, test } from 'vitest';
import { actNames, acts, actsFor } from '#renderer/features/custody/acts.tsx';
import type { ItemRow } from '#shared/contract/items.ts';
import { custodyStates, type CustodyState } from '#shared/domain/custody/transitions.ts';

function item(custody: CustodyState, seal: string | null = null): ItemRow {
  const place = { item: 'it_1', case: 'ca_1', caseNumber: 'LP/1', number: 'BB-001', location: '' };
  return { ...place, class: 'phone', description: '', quantity: 1, custody, due: null, overdue: false, seal };
}

test.each<[CustodyState, string | null, readonly string[]]>([
  ['with-investigator', null, ['receive', 'seal']],
  ['with-investigator', 'S-1', ['receive', 'unseal']],
  ['stored', null, ['move', 'lend', 'handOver', 'seal']],
  ['stored', 'S-1', ['move', 'lend', 'handOver', 'unseal']],
  ['at-laboratory', 'S-1', ['return', 'unseal']],
  ['in-court', null, ['return', 'seal']],
  ['with-prosecutor', 'S-1', ['receive', 'lend']],
])('for an item %s with seal %s the acts are %j', (custody, seal, names) => {
  expect(actsFor([item(custody, seal)])).toEqual(names);
});

test('for several items only what fits them all', () => {
  expect(actsFor([item('stored', 'S-1'), item('stored')])).toEqual(['move', 'lend', 'handOver']);
  expect(actsFor([item('stored'), item('at-laboratory')])).toEqual(['seal']);
  expect(actsFor([item('stored', 'S-1'), item('with-prosecutor', 'S-2')])).toEqual(['lend']);
  expect(actsFor([])).toEqual([]);
});

test('every state has an act, and every act a key of its own', () => {
  for (const custody of custodyStates) expect(actsFor([item(custody)]).length).toBeGreaterThan(0);
  expect(new Set(actNames.map((name) => acts[name].keys)).size).toBe(actNames.length);
});

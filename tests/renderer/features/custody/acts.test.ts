import { expect, test } from 'vitest';
import { actNames, acts, actsFor, purposesFor } from '#renderer/features/custody/acts.tsx';
import type { ItemRow } from '#shared/contract/items.ts';
import { custodyStates, type CustodyState } from '#shared/domain/custody/transitions.ts';
import { actsOf } from '#shared/domain/roles/acts.ts';

function item(custody: CustodyState, seal: string | null = null): ItemRow {
  const place = { item: 'it_1', case: 'ca_1', caseNumber: 'LP/1', number: 'BB-001', location: '' };
  const standing = {
    legal: 'lawful',
    legalSince: null,
    lastAt: '',
    inside: null,
    unitNumber: null,
    intake: null,
    blocked: false,
    inQuestion: false,
  } as const;
  return {
    ...place,
    ...standing,
    class: 'phone',
    description: '',
    quantity: 1,
    custody,
    due: null,
    overdue: false,
    seal,
  };
}

const acting = (items: ItemRow[]) => actsFor(items, actsOf('evidence-officer', false));

test.each<[CustodyState, string | null, readonly string[]]>([
  ['with-investigator', null, ['receive', 'seal']],
  ['with-investigator', 'S-1', ['receive', 'unseal']],
  ['stored', null, ['move', 'lend', 'handOver', 'seal']],
  ['stored', 'S-1', ['move', 'lend', 'handOver', 'unseal']],
  ['at-laboratory', 'S-1', ['return', 'unseal']],
  ['in-court', null, ['return', 'seal']],
  ['with-prosecutor', 'S-1', ['receive', 'lend']],
])('for an item %s with seal %s the acts are %j', (custody, seal, names) => {
  expect(acting([item(custody, seal)])).toEqual(names);
});

test('for several items only what fits them all', () => {
  expect(acting([item('stored', 'S-1'), item('stored')])).toEqual(['move', 'lend', 'handOver']);
  expect(acting([item('stored'), item('at-laboratory')])).toEqual(['seal']);
  expect(acting([item('stored', 'S-1'), item('with-prosecutor', 'S-2')])).toEqual(['lend']);
  expect(acting([])).toEqual([]);
});

test('every state has an act, and every act a key of its own', () => {
  for (const custody of custodyStates) expect(acting([item(custody)]).length).toBeGreaterThan(0);
  expect(new Set(actNames.map((name) => acts[name].keys)).size).toBe(actNames.length);
});

test('an office is offered nothing that the service would refuse it', () => {
  const rows = [item('stored', 'S-1')];
  expect(actsFor(rows, actsOf('investigator', false))).toEqual(['unseal']);
  expect(actsFor(rows, actsOf('supervisor', false))).toEqual([]);
  expect(actsFor(rows, actsOf('administrator', true))).toEqual([]);
});

test('the prosecutor lends to the court only, and that is what the form begins with', () => {
  expect(purposesFor([item('with-prosecutor')])).toEqual(['court']);
  expect(purposesFor([item('stored'), item('with-prosecutor')])).toEqual(['court']);
  expect(purposesFor([item('stored')])[0]).toBe('laboratory');
  expect(purposesFor([item('at-laboratory')])).toEqual([]);
});

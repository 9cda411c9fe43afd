import { describe, expect, test } from 'vitest';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { foldPackage } from '#shared/domain/packaging/fold.ts';
import { decideOpen, decideSeal } from '#shared/domain/packaging/decide.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, itemFacts, itemState } from '../support/facts.ts';

const open = itemState();
const sealed = itemState({ item: idOf('it', 2), number: 'BB-002', seal: 'S-200' });
const gone = itemState({ item: idOf('it', 3), number: 'BB-003', custody: 'with-prosecutor' });
const goneSealed = itemState({ item: idOf('it', 4), number: 'BB-004', custody: 'with-prosecutor', seal: 'S-400' });
const facts = { ...itemFacts(open, sealed, gone, goneSealed), sealsInUse: new Set(['S-200', 'S-400']) };
const seal = (items: readonly string[], seals: readonly string[]) =>
  decideSeal({ items, seals, wrapping: 'Kantong plastik', witness: 'SK-01' }, facts);
const breakSeal = (items: readonly string[]) => decideOpen({ items, reason: 'Pemeriksaan', witness: null }, facts);

describe('sealing', () => {
  test('an open item takes its own number from the parallel list', () => {
    const decided = seal([open.item], ['S-1']);
    expect(decided.ok && decided.value).toEqual([
      {
        type: 'package.sealed',
        data: { case: open.case, item: open.item, seal: 'S-1', wrapping: 'Kantong plastik', witness: 'SK-01' },
      },
    ]);
  });

  test.each([
    ['a number that is on another item', [open.item], ['S-200'], 'SEAL_IN_USE'],
    ['one number for two items', [open.item, sealed.item], ['S-1', 'S-1'], 'SEAL_IN_USE'],
    ['an item that is sealed already', [sealed.item], ['S-1'], 'PACKAGE_ILLEGAL_CHANGE'],
    ['one item twice', [open.item, open.item], ['S-1', 'S-2'], 'PACKAGE_ILLEGAL_CHANGE'],
    ['an item the prosecutor holds', [gone.item], ['S-1'], 'PACKAGE_ILLEGAL_CHANGE'],
    ['fewer numbers than items', [open.item, sealed.item], ['S-1'], 'INPUT_INVALID'],
    ['more numbers than items', [open.item], ['S-1', 'S-2'], 'INPUT_INVALID'],
    ['no items', [], [], 'INPUT_INVALID'],
    ['an unknown item', [idOf('it', 99)], ['S-1'], 'ITEM_UNKNOWN'],
  ] as const)('is refused with %s', (_, items, seals, code) => {
    expect(outcome(seal(items, seals))).toBe(code);
  });

  test.each(custodyStates.filter((state) => state !== 'with-prosecutor'))(
    'does not depend on custody: %s',
    (custody) => {
      const decided = decideSeal(
        { items: [open.item], seals: ['S-1'], wrapping: 'x', witness: null },
        { ...itemFacts({ ...open, custody }), sealsInUse: new Set() },
      );
      expect(outcome(decided)).toBe('ok');
    },
  );
});

describe('breaking a seal', () => {
  test('keeps the number that was found on the item', () => {
    const decided = breakSeal([sealed.item]);
    expect(decided.ok && decided.value[0]?.data.seal).toBe('S-200');
  });

  test.each([
    ['an open item', [open.item], 'PACKAGE_ILLEGAL_CHANGE'],
    ['one item twice', [sealed.item, sealed.item], 'PACKAGE_ILLEGAL_CHANGE'],
    ['an item the prosecutor holds', [goneSealed.item], 'PACKAGE_ILLEGAL_CHANGE'],
    ['no items', [], 'INPUT_INVALID'],
    ['an unknown item', ['__proto__'], 'ITEM_UNKNOWN'],
  ] as const)('is refused for %s', (_, items, code) => {
    expect(outcome(breakSeal(items))).toBe(code);
  });

  test('a forged opening that names another seal is refused', () => {
    const data = { case: sealed.case, item: sealed.item, seal: 'S-999', reason: 'x', witness: null };
    expect(outcome(foldPackage(sealed, { type: 'package.opened', data }))).toBe('PACKAGE_ILLEGAL_CHANGE');
    expect(outcome(foldPackage(open, { type: 'package.opened', data: { ...data, seal: '' } }))).toBe(
      'PACKAGE_ILLEGAL_CHANGE',
    );
  });
});

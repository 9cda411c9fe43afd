import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenRule, caseOf, itemOf, parseRecorded } from '#shared/domain/recorded.ts';
import { fail } from '#shared/errors/result.ts';
import { outcome } from '../../support/outcome.ts';
import { idOf, itemData, openedCase, record, theCase } from './support/facts.ts';

const [entry] = record(openedCase.slice(3));

describe('an entry from outside', () => {
  test('is taken when its shape is right', () => {
    expect(parseRecorded(JSON.parse(JSON.stringify(entry)))).toEqual({ ok: true, value: entry });
  });

  test.each([
    ['no object', null],
    ['a list', [entry]],
    ['an unknown type', { ...entry, type: 'item.destroyed' }],
    ['a type that is a name of every object', { ...entry, type: 'constructor' }],
    ['a type that is __proto__', { ...entry, type: '__proto__' }],
    ['data of another type', { ...entry, type: 'case.opened' }],
    ['no data', { ...entry, data: undefined }],
    ['a field too many', { ...entry, extra: 1 }],
    ['a field too many in its data', { ...entry, data: { ...itemData(1), extra: 1 } }],
    ['a number below zero', { ...entry, seq: -1 }],
    ['a number beyond what JSON holds exactly', { ...entry, seq: 2 ** 53 }],
    ['a time without zone', { ...entry, at: '2026-11-21T14:05:00' }],
    ['a leaf in capitals', { ...entry, leaf: 'A'.repeat(64) }],
    ['an id of another kind', { ...entry, data: { ...itemData(1), item: idOf('ca', 1) } }],
    ['a lone surrogate', { ...entry, data: { ...itemData(1), description: '\ud800' } }],
  ])('is refused with %s', (_, value) => {
    expect(outcome(parseRecorded(value))).toBe('ENTRY_MALFORMED');
  });

  test('is never thrown at', () => {
    fc.assert(fc.property(fc.anything(), (value) => outcome(parseRecorded(value)) === 'ENTRY_MALFORMED'));
    fc.assert(fc.property(fc.jsonValue(), (data) => outcome(parseRecorded({ ...entry, data })) === 'ENTRY_MALFORMED'));
  });

  test('nested ten thousand deep is refused', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(outcome(parseRecorded({ ...entry, data: { ...itemData(1), notes: deep } }))).toBe('ENTRY_MALFORMED');
  });
});

test('an entry tells its case and its item', () => {
  const entries = record(openedCase);
  expect(entries.map(caseOf)).toEqual([theCase, theCase, theCase, theCase, theCase]);
  expect(entries.map(itemOf)).toEqual([null, null, null, idOf('it', 1), idOf('it', 2)]);
});

describe('the rule inside a refused fold', () => {
  test('becomes a failure of its own', () => {
    const folded = fail('FOLD_REFUSED', { rule: 'SEAL_IN_USE', item: 'BB-001' });
    expect(brokenRule(folded.error)).toMatchObject({ error: { code: 'SEAL_IN_USE', details: { item: 'BB-001' } } });
  });

  test.each([
    fail('FOLD_REFUSED', { rule: 'NO_SUCH_CODE' }),
    fail('FOLD_REFUSED'),
    fail('INTERNAL', { rule: 'SEAL_IN_USE' }),
  ])('%j stays what it is', (failure) => {
    expect(brokenRule(failure.error)).toEqual(failure);
  });
});

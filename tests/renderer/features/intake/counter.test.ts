import type { KeyboardEvent } from 'react';
import { describe, expect, test } from 'vitest';
import { actOfKey } from '#renderer/features/intake/counter-acts.tsx';
import { firstOfSeizures, isChangedSince, type WaitingRow } from '#renderer/features/intake/intake-columns.tsx';

const noon = '2026-11-22T12:00:00.000+08:00';
const judged = { at: noon } as NonNullable<WaitingRow['judged']>;
const row = (item: string, seizure: string) => ({ item, seizure }) as WaitingRow;

describe('what came after a judgement', () => {
  test('is told by the last entry about the item', () => {
    expect(isChangedSince({ judged, lastAt: '2026-11-22T13:00:00.000+08:00' })).toBe(true);
    expect(isChangedSince({ judged, lastAt: noon })).toBe(false);
    expect(isChangedSince({ judged: null, lastAt: noon })).toBe(false);
  });
});

test('each seizure is told once, where it begins', () => {
  expect([...firstOfSeizures([row('a', '1'), row('b', '1'), row('c', '2')])]).toEqual(['a', 'c']);
  expect([...firstOfSeizures([])]).toEqual([]);
});

describe('a bare letter', () => {
  class Place {
    readonly role: string | null;
    constructor(role: string | null) {
      this.role = role;
    }
    getAttribute() {
      return this.role;
    }
  }
  const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };
  const press = (key: string, over: object = {}, role: string | null = 'grid') => {
    Object.assign(globalThis, { Element: Place });
    return actOfKey({ key, target: new Place(role), ...plain, ...over } as unknown as KeyboardEvent);
  };

  test('is an act on the list, in either case', () => {
    expect([press('a'), press('R'), press('k')]).toEqual(['accept', 'refused', 'returned']);
  });

  test.each([
    ['another letter', () => press('x')],
    ['in a field', () => press('a', {}, null)],
    ['on a button', () => press('a', {}, 'button')],
    ['with Alt', () => press('a', { altKey: true })],
    ['with Ctrl', () => press('a', { ctrlKey: true })],
    ['with Command', () => press('a', { metaKey: true })],
    ['held down', () => press('r', { repeat: true })],
  ])('is none as %s', (_, pressing) => {
    expect(pressing()).toBeNull();
  });
});

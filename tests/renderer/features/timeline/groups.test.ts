import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineEntry } from '#shared/contract/items.ts';
import { groupsOf } from '#renderer/features/timeline/groups.ts';

const base: TimelineEntry = {
  station: 'st_0000000000000000',
  seq: 0,
  leaf: '0'.repeat(64),
  at: '2026-11-21T14:05:00.000+08:00',
  by: 'us_0000000000000000',
  byName: 'Petugas',
  type: 'custody.received',
  item: 'it_0000000000000001',
  itemNumber: 'BB-001',
  names: {},
  data: { case: 'ca', item: 'it_0000000000000001', location: 'Rak 3', registerNumber: 'REG/1' },
  corrections: [],
};
const received = (seq: number, change: Partial<TimelineEntry> = {}): TimelineEntry => ({
  ...base,
  seq,
  item: `it_${String(seq).padStart(16, '0')}`,
  ...change,
});
const sizes = (entries: readonly TimelineEntry[]) => groupsOf(entries).map((group) => group.length);

describe('acts on many items', () => {
  test('that say the same of each are one group', () => {
    expect(sizes([received(1), received(2), received(3)])).toEqual([3]);
  });

  test.each<[string, Partial<TimelineEntry>]>([
    ['another act', { type: 'custody.returned' }],
    ['another signer', { by: 'us_0000000000000001' }],
    ['another minute', { at: '2026-11-21T14:06:00.000+08:00' }],
    ['another place', { data: { ...base.data, location: 'Rak 4' } }],
    ['no item', { item: null }],
    [
      'a correction',
      { corrections: [{ seq: 9, at: base.at, byName: 'P', secondName: null, reason: 'r', before: {}, after: {} }] },
    ],
  ])('are not grouped with one of %s', (_, change) => {
    expect(sizes([received(1), received(2, change), received(3)])).toEqual([1, 1, 1]);
  });

  test('no entry is lost, doubled or moved, whatever stands beside what', () => {
    const change = fc.constantFrom<Partial<TimelineEntry>>(
      {},
      { type: 'package.sealed' },
      { item: null },
      { by: 'us_x' },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const entries = changes.map((each, index) => received(index, each));
        expect(groupsOf(entries).flat()).toEqual(entries);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { readingFor } from '#renderer/ui/table/use-loading.ts';
import type { DataTableProps } from '#renderer/ui/table/types.ts';

const list: DataTableProps<number> = {
  name: 'list',
  label: 'List',
  columns: [],
  rows: Array.from({ length: 1000 }, (_, index) => index),
  rowKey: String,
  total: 9000,
  offset: 4000,
  hasMore: true,
  hasBefore: true,
  jump: () => undefined,
  empty: null,
};
const sight = (first: number) => ({ first, last: first + 15 });

it.each([
  ['in the middle', {}, 500, null],
  ['near the end', {}, 790, 'next'],
  ['near the end of all', { hasMore: false }, 790, null],
  ['near the beginning', {}, 199, 'previous'],
  ['near the beginning of all', { hasBefore: false }, 199, null],
  ['a little after what is loaded', {}, 1399, 'next'],
  ['far after what is loaded', {}, 1400, { about: 5400 }],
  ['a little before what is loaded', {}, -415, 'previous'],
  ['far before what is loaded', {}, -416, { about: 3584 }],
  ['far before a beginning that has moved', { offset: 300 }, -416, { about: 0 }],
  ['while something is being read', { busy: true }, 1400, null],
  ['with nothing loaded', { rows: [] }, 1400, null],
] as const)('%s: what is read next', (_, other, first, reading) => {
  expect(readingFor({ ...list, ...other }, sight(first))).toEqual(reading);
});

it('a list that is read in order is not read about a far place', () => {
  const { jump: _jump, ...inOrder } = list;
  expect(readingFor(inOrder, sight(1400))).toBe('next');
});

import { expect, it } from 'vitest';
import { firstKey, startOf } from '#renderer/bridge/list-pages.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);
const page = (count: number, previous: string | null, total: number) => ({ rows: rows(count), previous, total });

it.each([
  ['the first page', { back: false, place: 0 }, page(100, null, 5000), 0],
  ['a later page', { back: false, place: 600 }, page(500, '7', 5000), 600],
  ['a page before that of row 600', { back: true, place: 600 }, page(500, '7', 5000), 100],
  ['a short page at the beginning', { back: true, place: 600 }, page(90, null, 5000), 0],
  ['the last page', { back: true, place: null }, page(100, '7', 5000), 4900],
  ['the last page of a list that was counted only so far', { back: true, place: null }, page(100, '7', 60), 0],
  ['an empty list', { back: true, place: null }, page(0, null, 0), 0],
])('%s begins where its rows stand in the whole list', (_, key, found, start) => {
  expect(startOf(key, found)).toBe(start);
});

it.each([
  ['the first row', 0, { back: false, at: 0, place: 0 }],
  ['a row on the first pages', 60, { back: false, at: 0, place: 0 }],
  ['a row far down', 50_000, { back: false, at: 49_900, place: 49_900 }],
  ['the end', 'end' as const, { back: true, at: 0, place: null }],
])('reading about %s begins a little before it', (_, to, key) => {
  expect(firstKey(to)).toEqual({ after: null, ...key });
});

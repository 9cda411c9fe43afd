import { expect, it } from 'vitest';
import { wholeWindow, type FileWindowRow } from '#renderer/bridge/ordinal-rows.ts';

const row = (ordinal: number): FileWindowRow => ({
  ordinal,
  path: String(ordinal),
  bytes: null,
  sha256: null,
  sha1: null,
  md5: null,
  modified: null,
  problem: 'no-digest',
  recognised: [],
});

/** A list of so many files, of which an answer holds so many at most; what was asked of it. */
function list(files: number, most: number) {
  const asked: [from: number, limit: number][] = [];
  const ask = ({ from, limit }: { readonly from: number; readonly limit: number }) => {
    asked.push([from, limit]);
    const length = Math.max(0, Math.min(limit, most, files - from));
    return Promise.resolve({ rows: Array.from({ length }, (_, at) => row(from + at)), total: files });
  };
  return { ask, asked };
}

it.each([
  ['whose rows fit one answer', 1000, 500, 200, 200, [[200, 200]]],
  ['that ends in it', 230, 500, 200, 30, [[200, 200]]],
  [
    'whose answers hold fewer',
    1000,
    90,
    200,
    200,
    [
      [200, 200],
      [290, 110],
      [380, 20],
    ],
  ],
  ['that ends before it', 100, 500, 200, 0, [[200, 200]]],
  [
    'that ends in it, whose answers hold fewer',
    220,
    15,
    200,
    20,
    [
      [200, 200],
      [215, 185],
    ],
  ],
])('a part of a list %s is read whole, in as many answers as it takes', async (_, files, most, from, count, asks) => {
  const { ask, asked } = list(files, most);
  const { rows, total } = await wholeWindow({ item: 'it', sort: 'path', descending: false, from, limit: 200 }, ask);
  expect(rows.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: count }, (_row, at) => from + at));
  expect(total).toBe(files);
  expect(asked).toEqual(asks);
});

it('a list that gives nothing more is not asked for ever', async () => {
  const asked: number[] = [];
  const ask = ({ from }: { readonly from: number }) => {
    asked.push(from);
    return Promise.resolve({ rows: [], total: 1000 });
  };
  const { rows } = await wholeWindow({ item: 'it', sort: 'path', descending: false, from: 0, limit: 200 }, ask);
  expect(rows).toEqual([]);
  expect(asked).toEqual([0]);
});

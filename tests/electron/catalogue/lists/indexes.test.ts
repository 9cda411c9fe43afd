import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { BlockRoots } from '#electron/catalogue/lists/blocks.ts';
import { CHUNK_ROWS, GramIndexer, gramsOf, rowsWithAll } from '#electron/catalogue/lists/name-grams.ts';
import { NO_VALUE, orderBlockOf, orderBlocks, orderOf, orderSteps } from '#electron/catalogue/lists/orders.ts';
import { columnOf, digestOrder, ordinalOf } from '#electron/catalogue/lists/sort-digests.ts';
import { partOfBytes, sortByBytes } from '#electron/catalogue/lists/sort-paths.ts';
import { FailureError } from '#shared/errors/result.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';
import { thrownCode } from '../../../support/outcome.ts';

const keys = fc.array(fc.uint8Array({ maxLength: 12, max: 5 }), { maxLength: 200 });
const partIn = (bytes: Uint8Array, depth: number) => partOfBytes(bytes, 0, bytes.length, depth);
const buffers = (texts: readonly string[]) => texts.map((text) => Buffer.from(text));

describe('sorting', () => {
  it('puts paths in the order of their bytes, however much they have in common', () => {
    fc.assert(
      fc.property(keys, (paths) => {
        const rows = Uint32Array.from(paths.keys());
        sortByBytes(
          rows,
          (row, depth) => partIn(paths[row] ?? new Uint8Array(), depth),
          () => undefined,
        );
        const sorted = Array.from(rows, (row) => Buffer.from(paths[row] ?? []).toString('hex'));
        expect(sorted).toEqual(paths.map((path) => Buffer.from(path).toString('hex')).toSorted());
      }),
    );
  });

  it('ends in the middle when nobody wants it any more', () => {
    const rows = Uint32Array.from({ length: 10_000 }, (_, row) => row);
    let looks = 0;
    const check = () => {
      if (++looks === 2) throw new FailureError('CANCELLED');
    };
    const keyOf = (row: number) => Uint8Array.of(0, 0, row & 15, (row >> 4) & 15, (row >> 8) & 15, row >> 12);
    expect(thrownCode(() => sortByBytes(rows, (row, depth) => partIn(keyOf(row), depth), check))).toBe('CANCELLED');
  });

  it('puts digests in the order of their bytes, equal ones in their own, and leaves out what has none', () => {
    const digest = fc.option(
      fc
        .uint8Array({ minLength: 16, maxLength: 16 })
        .map((bytes) => bytes.map((byte, at) => (at < 6 ? byte & 1 : byte & 3))),
      { freq: 4 },
    );
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 200 }), (digests) => {
        const order = [...digestOrder(digests.length, [(ordinal) => digests[ordinal] ?? null])];
        const expected = digests
          .flatMap((bytes, ordinal) => (bytes === null ? [] : [{ bytes, ordinal }]))
          .sort((left, right) => Buffer.compare(left.bytes, right.bytes) || left.ordinal - right.ordinal);
        expect(order).toEqual(expected.map(({ ordinal }) => ordinal));
      }),
    );
  });

  it('puts digests of several lengths in one order, one that begins another before it', () => {
    const bits = fc.uint8Array({ minLength: 32, maxLength: 32, max: 5 });
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (digests) => {
        const lengths = [32, 20, 16];
        const columns = lengths.map((length) => (ordinal: number) => digests[ordinal]?.subarray(0, length) ?? null);
        const found = [...digestOrder(digests.length, columns)].map((place) => [columnOf(place), ordinalOf(place)]);
        const expected = lengths
          .flatMap((length, column) =>
            digests.map((bytes, ordinal) => ({ bytes: bytes.subarray(0, length), column, ordinal })),
          )
          .sort((left, right) => Buffer.compare(left.bytes, right.bytes) || left.ordinal - right.ordinal);
        expect(found).toEqual(expected.map(({ column, ordinal }) => [column, ordinal]));
      }),
    );
  });

  it('refuses more rows or columns than a place has room for', () => {
    const none = () => null;
    expect(() => digestOrder(2 ** 24 + 1, [none])).toThrow(RangeError);
    expect(() => digestOrder(1, [none, none, none, none, none])).toThrow(RangeError);
  });

  it('puts what nobody recorded before every size, and gives the order back from its blocks', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NO_VALUE));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 50 }), (values) => {
        const order = orderOf(Float64Array.from(values));
        expect(Array.from(order, (ordinal) => values[ordinal])).toEqual(
          values.toSorted((left, right) => (left === right ? 0 : left < right ? -1 : 1)),
        );
        expect([...orderBlocks(order)].flatMap((block) => [...orderBlockOf(block)])).toEqual([...order]);
      }),
    );
  });

  it.each([16_383, 16_384, 16_385, 49_152, 70_001])('sorts %i numbers in bounded steps as it does at once', (size) => {
    let seed = 7;
    const values = Float64Array.from({ length: size }, () => (seed = (seed * 48_271) % 2_147_483_647) % 1000);
    const steps = orderSteps(values);
    let taken = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) taken++;
    const expected = [...values.keys()].sort(
      (left, right) => (values[left] ?? 0) - (values[right] ?? 0) || left - right,
    );
    expect(Buffer.from(step.value.buffer).equals(Buffer.from(Uint32Array.from(expected).buffer))).toBe(true);
    expect(taken).toBeGreaterThanOrEqual(Math.floor(size / 16_384));
  });

  it('parts a long order into blocks that are read alone', () => {
    const blocks = [...orderBlocks(Uint32Array.from({ length: 10_000 }, (_, rank) => 9_999 - rank))];
    expect(blocks.map((block) => block.length)).toEqual([16_384, 16_384, 7_232]);
    expect(orderBlockOf(blocks[1] ?? new Uint8Array())[0]).toBe(9_999 - 4_096);
  });
});

describe('the index of names', () => {
  const found = (paths: readonly Uint8Array[], words: string) => {
    const stored = new Map(
      new GramIndexer().chunk(paths.length, (row) => paths[row] ?? Buffer.of()).map((each) => [each.gram, each.rows]),
    );
    const grams = gramsOf(Buffer.from(words)).map((gram) => stored.get(gram));
    return grams.includes(undefined) ? [] : [...rowsWithAll(grams.filter((rows) => rows !== undefined))];
  };

  it('misses no row that has the words, in either case of letters', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'c', '/', '1', 'é'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), text, (paths, words) => {
        fc.pre(Buffer.byteLength(words) >= 3);
        const rows = found(buffers(paths), words);
        const meant = paths.flatMap((path, row) => (path.toLowerCase().includes(words.toLowerCase()) ? [row] : []));
        expect(rows).toEqual(expect.arrayContaining(meant));
        const grams = gramsOf(Buffer.from(words));
        for (const row of rows) expect(gramsOf(Buffer.from(paths[row] ?? ''))).toEqual(expect.arrayContaining(grams));
      }),
    );
  });

  it('holds many rows as a bitmap, and few as their numbers', () => {
    const paths = buffers(Array.from({ length: 5000 }, (_, row) => (row === 4321 ? 'abcxyz' : 'abc')));
    const [abc, ...others] = new GramIndexer().chunk(paths.length, (row) => paths[row] ?? Buffer.of());
    expect([abc?.rows.length, others.map(({ rows }) => rows.length)]).toEqual([CHUNK_ROWS / 8, [2, 2, 2]]);
    expect(found(paths, 'abc')).toHaveLength(5000);
    expect(found(paths, 'cxyz')).toEqual([4321]);
  });

  it('is made in bounded steps, the same as at once', () => {
    const paths = buffers(Array.from({ length: 5000 }, (_, row) => `map/${String(row * 7919)}.jpg`));
    const steps = new GramIndexer().chunkSteps(paths.length, (row) => paths[row] ?? Buffer.of());
    let taken = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) taken++;
    expect(step.value).toEqual(new GramIndexer().chunk(paths.length, (row) => paths[row] ?? Buffer.of()));
    // Each path is asked for twice.
    expect(taken).toBeGreaterThanOrEqual(2 * Math.floor(paths.length / 1024));
  });

  it('begins every chunk anew', () => {
    const indexer = new GramIndexer();
    expect(indexer.chunk(1, () => Buffer.from('abc'))).toHaveLength(1);
    expect(indexer.chunk(2, () => Buffer.from('xyz')).map(({ rows }) => [...rows])).toEqual([[0, 0, 1, 0]]);
  });
});

describe('the roots of blocks', () => {
  it.each([1, 255, 256, 257, 511, 512, 513, 1030])('give the root over %d rows', (size) => {
    const whole = new RootBuilder(nativePrimitives);
    const blocks = new BlockRoots(nativePrimitives);
    for (let row = 0; row < size; row++) {
      const leaf = nativePrimitives.sha256(Buffer.from(String(row)));
      whole.append(leaf);
      blocks.append(leaf);
    }
    expect(blocks.finish()).toEqual(whole.root());
    expect(blocks.roots).toHaveLength(Math.ceil(size / 256));
  });
});

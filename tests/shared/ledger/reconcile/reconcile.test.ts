import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { comparePaths } from '#shared/ledger/file-list.ts';
import { mergeSort } from '#shared/ledger/reconcile/merge-sort.ts';
import { reconcile, type Reconciled } from '#shared/ledger/reconcile/reconcile.ts';
import { RowStore, type ComparableRow } from '#shared/ledger/reconcile/row-store.ts';
import { differenceVerdicts } from '#shared/domain/comparison/verdicts.ts';
import { naive } from './naive.ts';

const sizes = { sha256: 64, sha1: 40, md5: 32 } as const;
const digest = (kind: keyof typeof sizes, content: string) => content.repeat(sizes[kind]);

function row(path: string, content: string | null, more: Partial<ComparableRow> = {}): ComparableRow {
  const sha256 = content === null ? null : digest('sha256', content);
  return { path, bytes: 1, sha256, sha1: null, md5: null, ...more };
}

function storeOf(rows: readonly ComparableRow[]): RowStore {
  const store = new RowStore();
  for (const each of rows) store.add(each);
  return store;
}

function run<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function held(listed: readonly ComparableRow[], found: readonly ComparableRow[]): Result<Reconciled> {
  return run(reconcile(storeOf(listed), storeOf(found)));
}

const told = (result: Result<Reconciled>) =>
  result.ok
    ? [...result.value.differences()].map(({ verdict, path, other }) => [verdict, path, other])
    : result.error.code;

const letters = fc.constantFrom('a', 'b', 'c');
const pathParts = fc.constantFrom('a', 'b', 'B', 'é', '\u{1f4f7}', '\uffff', 'zz');
const anyRow = fc
  .record({
    path: fc.array(pathParts, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('/')),
    content: letters,
    bytes: fc.constantFrom(null, 1, 2),
    kinds: fc.subarray(['sha256', 'sha1', 'md5'] as const),
  })
  .map(({ path, content, bytes, kinds }) => {
    const of = (kind: keyof typeof sizes) => (kinds.includes(kind) ? digest(kind, content) : null);
    return { path, bytes, sha256: of('sha256'), sha1: of('sha1'), md5: of('md5') };
  });
const anyList = fc.uniqueArray(anyRow, { selector: ({ path }) => path, maxLength: 12 });

describe('two lists held against each other', () => {
  test('say of every path what a naive reading says, in any order of the rows', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyList, anyList, (listed, found) => {
        const result = held(listed, found);
        const expected = naive(listed, found);
        if (expected === null) {
          expect(result).toEqual(fail('FILE_LISTS_NOT_COMPARABLE'));
          return;
        }
        const value = result.ok ? result.value : null;
        const differences = [...(value?.differences() ?? [])];
        expect(differences).toEqual(expected.differences);
        const counts = Object.fromEntries(
          differenceVerdicts.map((verdict) => [verdict, differences.filter((each) => each.verdict === verdict).length]),
        );
        expect(value?.counts).toEqual({ same: expected.same, ...counts });
        expect([value?.algorithm, value?.copies]).toEqual([expected.algorithm, expected.copies]);
        for (const { verdict } of differences) seen.add(verdict);
      }),
      { numRuns: 600 },
    );
    expect(seen).toEqual(new Set(differenceVerdicts));
  });

  test('tell each path once, in the order of its bytes, and account for every row of both', () => {
    fc.assert(
      fc.property(anyList, anyList, (listed, found) => {
        const result = held(listed, found);
        if (!result.ok) return;
        const { counts } = result.value;
        const paths = [...result.value.differences()].map(({ path }) => path);
        expect(paths).toEqual([...new Set(paths)].sort(comparePaths));
        const both = counts.same + counts.changed + counts.moved;
        expect(both + counts.missing).toBeLessThanOrEqual(listed.length);
        expect(both + counts.missing + counts['not-comparable']).toBeGreaterThanOrEqual(listed.length);
        expect(both + counts.extra + counts.duplicate).toBeLessThanOrEqual(found.length);
        expect(both + counts.extra + counts.duplicate + counts['not-comparable']).toBeGreaterThanOrEqual(found.length);
      }),
      { numRuns: 300 },
    );
  });

  test('the other way round, what was missing is extra and nothing else is new', () => {
    fc.assert(
      fc.property(anyList, anyList, (listed, found) => {
        const [there, back] = [held(listed, found), held(found, listed)];
        if (!there.ok || !back.ok) return;
        const [one, other] = [there.value.counts, back.value.counts];
        expect([one.same, one.changed, one.moved]).toEqual([other.same, other.changed, other.moved]);
        expect(one.missing).toBe(other.extra + other.duplicate);
      }),
      { numRuns: 300 },
    );
  });

  test('match what moved one to one in the order of the paths, whatever order the rows came in', () => {
    const listed = [row('a/1', 'a'), row('a/2', 'a'), row('a/3', 'a')];
    const found = [row('z/1', 'a'), row('z/2', 'a')];
    const expected = [
      ['moved', 'a/1', 'z/1'],
      ['moved', 'a/2', 'z/2'],
      ['missing', 'a/3', 'z/1'],
    ];
    expect(told(held(listed, found))).toEqual(expected);
    expect(told(held(listed.toReversed(), found.toReversed()))).toEqual(expected);
  });

  test('never take two files of different sizes for one content, whatever their digest says', () => {
    const sized = (path: string, bytes: number | null) => row(path, 'a', { bytes });
    expect(told(held([sized('a', 1)], [sized('b', 2)]))).toEqual([
      ['missing', 'a', null],
      ['extra', 'b', null],
    ]);
    expect(told(held([sized('a', 1)], [sized('a', 1), sized('b', 2), sized('c', null)]))).toEqual([
      ['extra', 'b', null],
      ['duplicate', 'c', 'a'],
    ]);
    // Those of one size first; one of unknown size only with what is left.
    expect(told(held([sized('a', null), sized('b', 1)], [sized('x', 1), sized('y', 2)]))).toEqual([
      ['moved', 'a', 'y'],
      ['moved', 'b', 'x'],
    ]);
  });

  test('pause within thousands of files of one content, too', () => {
    const many = (folder: string) => Array.from({ length: 20_000 }, (_, at) => row(`${folder}/${String(at)}`, 'a'));
    const pauses = (listed: ComparableRow[], found: ComparableRow[]) => {
      const steps = reconcile(storeOf(listed), storeOf(found));
      let count = 0;
      while (steps.next().done !== true) count++;
      return count;
    };
    // As many rows, all of them decided by their paths.
    expect(pauses(many('a'), many('z')) - pauses(many('a'), many('a'))).toBeGreaterThan(20);
  });

  test('call one more copy a duplicate and name what it is a copy of', () => {
    const result = held([row('a', 'a')], [row('a', 'a'), row('b', 'a'), row('c', 'b')]);
    expect(told(result)).toEqual([
      ['duplicate', 'b', 'a'],
      ['extra', 'c', null],
    ]);
    expect(result.ok && result.value.copies).toEqual({ listed: 0, found: 1 });
  });

  test('use the strongest digest that two rows both have, and a weaker one only where there is none', () => {
    const weak = { sha1: digest('sha1', '1'), md5: digest('md5', '2') };
    const listed = [row('a', 'a', weak), row('b', null, weak), row('c', 'c', weak)];
    const found = [row('a', 'b', weak), row('b', 'b', weak), row('c', null, { md5: digest('md5', '3') })];
    expect(told(held(listed, found))).toEqual([
      ['changed', 'a', null],
      ['changed', 'c', null],
    ]);
  });

  test('never call content the same whose size is another, however alike a weak digest', () => {
    const md5 = digest('md5', '0');
    const listed = [row('a', null, { md5, bytes: 1 }), row('b', null, { md5, bytes: 1 })];
    const found = [row('a', null, { md5, bytes: 2 }), row('b', null, { md5, bytes: null })];
    expect(told(held(listed, found))).toEqual([['changed', 'a', null]]);
  });

  test('claim nothing of a row without a digest that both have', () => {
    const md5 = digest('md5', '0');
    const listed = [row('a', null), row('b', 'b'), row('c', 'c'), row('gone', null)];
    const found = [row('a', 'a'), row('b', null, { md5 }), row('c', 'c'), row('new', null, { md5 })];
    expect(told(held(listed, found))).toEqual([
      ['not-comparable', 'a', null],
      ['not-comparable', 'b', null],
      ['not-comparable', 'gone', null],
      ['not-comparable', 'new', null],
    ]);
  });

  test('are not held against each other without any common kind of digest, nor when one is empty', () => {
    const md5 = digest('md5', '0');
    expect(held([row('a', 'a')], [row('a', null, { md5 })])).toEqual(fail('FILE_LISTS_NOT_COMPARABLE'));
    expect(held([row('a', 'a')], [])).toEqual(fail('FILE_LISTS_NOT_COMPARABLE'));
    expect(held([], [])).toEqual(fail('FILE_LISTS_NOT_COMPARABLE'));
  });
});

describe('rows packed for it', () => {
  const refusal = (work: () => unknown) => {
    try {
      work();
      return ok(null);
    } catch (error) {
      return error instanceof FailureError ? { ok: false, error: error.failure } : error;
    }
  };

  test.each([
    ['too short', 'a'.repeat(63)],
    ['of capitals', 'A'.repeat(64)],
    ['no hexadecimal', 'g'.repeat(64)],
    ['of another kind', 'a'.repeat(40)],
  ])('take no digest that is %s', (_, sha256) => {
    const store = storeOf([row('a', 'a')]);
    expect(
      refusal(() => {
        store.add(row('b', null, { sha256 }));
      }),
    ).toEqual(fail('FILE_LIST_ROW_CHANGED', { row: 1 }));
    expect(store.length).toBe(1);
  });

  test('take no path of megabytes, and every other across the ends of their blocks', () => {
    const store = new RowStore();
    expect(
      refusal(() => {
        store.add(row('x'.repeat(5_000_000), 'a'));
      }),
    ).toEqual(fail('FILE_LIST_ROW_CHANGED', { row: 0 }));
    const paths = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}${'y'.repeat(50_000)}`);
    for (const path of paths.toReversed()) store.add(row(path, 'b'));
    run(store.sort());
    expect(paths.map((_, place) => store.path(place))).toEqual(paths);
  });

  test('refuse a path that comes twice, by its name', () => {
    const store = storeOf([row('b', 'a'), row('a', 'a'), row('b', 'b')]);
    expect(
      refusal(() => {
        run(store.sort());
      }),
    ).toEqual(fail('FILE_LIST_PATH_TWICE', { path: 'b' }));
  });

  test('are the same rows on the other side of a thread', () => {
    const store = RowStore.from(structuredClone(storeOf([row('b', 'b', { bytes: null }), row('a', 'a')]).packed()));
    run(store.sort());
    expect([store.path(0), store.path(1), store.bytes(0), store.bytes(1), store.length]).toEqual([
      'a',
      'b',
      1,
      null,
      2,
    ]);
    expect([store.has('sha256'), store.has('md5')]).toEqual([true, false]);
  });

  test('are sorted as any array is, and stably', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), (values) => {
        const order = run(mergeSort(values.length, (left, right) => (values[left] ?? 0) - (values[right] ?? 0)));
        const expected = values
          .map((_, index) => index)
          .sort((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
        expect([...order]).toEqual(expected);
      }),
    );
  });

  test('let whoever waits have a turn: no pause is longer than some thousand steps', () => {
    let compared = 0;
    let most = 0;
    const count = 50_000;
    const steps = mergeSort(count, (left, right) => {
      compared++;
      return right - left;
    });
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      most = Math.max(most, compared);
      compared = 0;
    }
    expect(most).toBeLessThanOrEqual(8192);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex } from '#shared/ledger/encoding.ts';
import { SetRows, type SortedSet } from '#shared/ledger/hash-set/set-rows.ts';

function run<T>(steps: Generator<undefined, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
const rowsOf = (sorted: SortedSet) =>
  Array.from({ length: sorted.length }, (_, place) => [
    toHex(sorted.digest(place)),
    sorted.categories[sorted.category(place)],
  ]);

describe('the rows of a set', () => {
  test('are in the order of their bytes, then of their categories, each once, whatever order they came in', () => {
    const anyDigest = fc
      .tuple(fc.constantFrom(16, 20, 32), fc.constantFrom('0', '1', 'f'))
      .map(([bytes, digit]) => digit.repeat(bytes * 2));
    const anyRow = fc.tuple(anyDigest, fc.constantFrom('', 'a', 'B', '\uffff', '\u{1f4f7}'));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
        const set = new SetRows(1000);
        for (const [digest, category] of rows) set.add(Buffer.from(digest, 'hex'), category);
        const bytes = ([digest, category]: readonly [string, string]) =>
          [Buffer.from(digest, 'hex'), Buffer.from(category)] as const;
        const unique = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
        unique.sort((left, right) => {
          const [one, other] = [bytes(left), bytes(right)];
          return Buffer.compare(one[0], other[0]) || Buffer.compare(one[1], other[1]);
        });
        expect(rowsOf(run(set.sorted()))).toEqual(unique);
      }),
      { numRuns: 300 },
    );
  });

  test('end where a set is full', () => {
    const set = new SetRows(1);
    set.add(Buffer.alloc(16), '');
    expect(() => {
      set.add(Buffer.alloc(16), '');
    }).toThrow('HASH_SET_TOO_LARGE');
  });
});

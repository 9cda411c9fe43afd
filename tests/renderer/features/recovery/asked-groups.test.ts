import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedGroups, isThatGroup } from '#renderer/features/recovery/asked-groups.ts';

const code = '040GW 2ZSTZ FMQ5M TJPPM 2TT08 XFR6H HAG0S T60FA 0MC88 YJWCM 5A2C2 6MQA2 BCC95 HD2KG 17WCM QR24E 3800J';
/** Numbers below the limit from a list of choices, as a die would give them. */
const from = (choices: readonly number[]) => {
  const left = [...choices];
  return (limit: number) => (left.shift() ?? 0) % limit;
};

test('of one sheet two different groups are asked for, in the order of the paper', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (first, second) => {
      const asked = askedGroups([code], from([first, second]));
      const [a, b] = asked.map(({ group }) => group);
      expect(asked).toHaveLength(2);
      expect(asked.every(({ sheet, group }) => sheet === 0 && group >= 2 && group < 17)).toBe(true);
      expect((a ?? 0) < (b ?? 0)).toBe(true);
    }),
  );
});

test('every group can be asked for that tells one paper from another', () => {
  const groups = Array.from({ length: 17 }, (_, first) =>
    askedGroups([code], from([first, 0])).map(({ group }) => group),
  );
  expect(new Set(groups.flat()).size).toBe(15);
  expect(Math.min(...groups.flat())).toBe(2);
});

test('of several sheets one group each, so that every paper is looked at', () => {
  expect(askedGroups([code, code, code], from([14, 0, 7]))).toEqual([
    { sheet: 0, group: 16 },
    { sheet: 1, group: 2 },
    { sheet: 2, group: 9 },
  ]);
});

test.each(['FMQ5M', 'fmq5m', ' fm q5m '])('"%s" is the third group', (typed) => {
  expect(isThatGroup(typed, [code], { sheet: 0, group: 2 })).toBe(true);
});

test.each(['', 'FMQ5', 'FMQ5MX', '2ZSTZ', 'FMQ5M 2ZSTZ', 'ФMQ5M'])('"%s" is not', (typed) => {
  expect(isThatGroup(typed, [code], { sheet: 0, group: 2 })).toBe(false);
});

test('a group of a sheet that is not there is never right, not even the empty one', () => {
  expect(isThatGroup('FMQ5M', [code], { sheet: 3, group: 2 })).toBe(false);
  expect(isThatGroup('', [code], { sheet: 3, group: 2 })).toBe(false);
});

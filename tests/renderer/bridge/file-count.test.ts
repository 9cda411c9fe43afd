import { expect, it } from 'vitest';
import { wholeCount } from '#renderer/bridge/file-count.ts';
import type { Output } from '#shared/contract/contract.ts';

const input = { item: 'it_1', search: 'img', filter: { minBytes: 1 } };
type Part = Output<'files.count'>;

/** Answers one part after another; what was asked. */
function parts(...answers: readonly (Part | Error)[]) {
  const asked: unknown[] = [];
  const ask = (question: unknown) => {
    const answer = answers[asked.push(question) - 1];
    return answer === undefined || answer instanceof Error
      ? Promise.reject(answer ?? new Error())
      : Promise.resolve(answer);
  };
  return { ask, asked };
}

it.each([
  ['of none', [{ found: 0, next: null }], 0, [0]],
  ['of one part', [{ found: 7, next: null }], 7, [0]],
  [
    'of parts, one of them empty',
    [
      { found: 5, next: 20 },
      { found: 0, next: 65 },
      { found: 2, next: null },
    ],
    7,
    [0, 20, 65],
  ],
])('a count %s is the sum, of the same question from where the last part ended', async (_, answers, sum, places) => {
  const { ask, asked } = parts(...answers);
  expect(await wholeCount(input, ask)).toBe(sum);
  expect(asked).toEqual(places.map((from) => ({ ...input, from })));
});

it.each([
  ['the first', [new Error('LOCKED')]],
  ['a later', [{ found: 5, next: 20 }, new Error('LOCKED')]],
])('of which %s part fails is no number', async (_, answers) => {
  const { ask, asked } = parts(...answers);
  await expect(wholeCount(input, ask)).rejects.toThrow('LOCKED');
  expect(asked).toHaveLength(answers.length);
});

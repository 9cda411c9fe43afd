import { expect, it } from 'vitest';
import { rest, wholeCount } from '#renderer/bridge/file-count.ts';
import type { Output } from '#shared/contract/contract.ts';

const input = { item: 'it_1', search: 'img', filter: { minBytes: 1 } };
type Part = Output<'files.count'>;

const unhurried = () => Promise.resolve();

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
  const rests: number[] = [];
  const between = () => {
    rests.push(asked.length);
    return Promise.resolve();
  };
  expect(await wholeCount(input, ask, between)).toBe(sum);
  expect(asked).toEqual(places.map((from) => ({ ...input, from })));
  // After every part but the last.
  expect(rests).toEqual(places.slice(1).map((_place, index) => index + 1));
});

it.each([
  ['the first', [new Error('LOCKED')]],
  ['a later', [{ found: 5, next: 20 }, new Error('LOCKED')]],
])('of which %s part fails is no number', async (_, answers) => {
  const { ask, asked } = parts(...answers);
  await expect(wholeCount(input, ask, unhurried)).rejects.toThrow('LOCKED');
  expect(asked).toHaveLength(answers.length);
});

it('a count that is not wanted any more while a part is answered asks for no other', async () => {
  const { ask, asked } = parts({ found: 5, next: 20 }, { found: 2, next: null });
  const unwanted = new AbortController();
  const counted = wholeCount(
    input,
    (part) => {
      unwanted.abort(new Error('left'));
      return ask(part);
    },
    () => rest(unwanted.signal),
  );
  await expect(counted).rejects.toThrow('left');
  expect(asked).toHaveLength(1);
});

it('a count that is not wanted any more while it rests asks for no other', async () => {
  const { ask, asked } = parts({ found: 5, next: 20 }, { found: 2, next: null });
  const unwanted = new AbortController();
  const counted = wholeCount(input, ask, () => {
    const rested = rest(unwanted.signal);
    unwanted.abort(new Error('left'));
    return rested;
  });
  await expect(counted).rejects.toThrow('left');
  expect(asked).toHaveLength(1);
});

it('a count that is wanted goes on after its rest', async () => {
  const { ask } = parts({ found: 5, next: 20 }, { found: 2, next: null });
  expect(await wholeCount(input, ask, () => rest(new AbortController().signal))).toBe(7);
});

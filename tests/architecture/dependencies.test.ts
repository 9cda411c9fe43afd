import { expect, test } from 'vitest';
import { cruiseCanaries } from '../../build/check/dependencies.ts';

test('every planted import fault is caught with its reason, and nothing innocent is accused', async () => {
  const { planted, problems } = await cruiseCanaries();
  expect(problems).toEqual([]);
  expect(planted).toBeGreaterThanOrEqual(37);
});

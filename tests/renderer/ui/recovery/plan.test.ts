import { expect, test } from 'vitest';
import { z } from 'zod';
import { emptyPlan, planFields, planFits, planOf, planTooHigh } from '#renderer/ui/recovery/plan.ts';
import { sheetPlan } from '#shared/contract/users.ts';

const form = z.strictObject(planFields).refine(planFits, planTooHigh);

test('one sheet is one of one, whatever numbers stand in the hidden fields', () => {
  expect(planOf(emptyPlan)).toEqual({ threshold: 1, shares: 1 });
  expect(form.safeParse({ sheets: 'one', threshold: 9, shares: 3 }).success).toBe(true);
});

test.each([
  [2, 2],
  [2, 3],
  [3, 5],
  [16, 16],
])('%i of %i is a plan that the service takes', (threshold, shares) => {
  const plan = { sheets: 'several' as const, threshold, shares };
  expect(form.safeParse(plan).success).toBe(true);
  expect(sheetPlan.safeParse(planOf(plan)).success).toBe(true);
});

test.each([
  [4, 3],
  [1, 3],
  [2, 1],
  [2, 17],
  [0, 0],
  [2.5, 3],
])('%d of %d is none', (threshold, shares) => {
  expect(form.safeParse({ sheets: 'several', threshold, shares }).success).toBe(false);
});

import { z } from 'zod';

export const sheetKinds = ['one', 'several'] as const;

/** How many sheets a form asks for: one, or several of which some are enough. The numbers count for `several` only. */
export const planFields = {
  sheets: z.enum(sheetKinds),
  threshold: z.int().min(2).max(16),
  shares: z.int().min(2).max(16),
};
export const emptyPlan = { sheets: 'one', threshold: 2, shares: 3 } as const;

interface PlanForm {
  readonly sheets: (typeof sheetKinds)[number];
  readonly threshold: number;
  readonly shares: number;
}

/** For `refine`, said beside the number that is too high. */
export const planFits = ({ sheets, threshold, shares }: PlanForm) => sheets === 'one' || threshold <= shares;
export const planTooHigh = { error: 'threshold-high', path: ['threshold'], when: () => true };

/** As the contract wants it. */
export function planOf({ sheets, threshold, shares }: PlanForm): { threshold: number; shares: number } {
  return sheets === 'one' ? { threshold: 1, shares: 1 } : { threshold, shares };
}

import { measure } from '#shared/contract/measure.ts';

/** SECURITY SEC-24: no request may be larger than the largest form: 5,000 items with their notes. */
const limit = { bytes: 32 * 1024 * 1024, values: 500_000, depth: 32 };

/** Requests that wait or run at the same time; a person's window has a handful. */
export const MOST_REQUESTS = 256;

/** False for input that is no plain data, too deep (a cycle is infinitely deep), too long or of too many values. */
export function withinLimits(input: unknown): boolean {
  return measure(input, limit) === 'fits';
}

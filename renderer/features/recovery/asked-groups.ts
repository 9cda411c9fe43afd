import { groupsOf } from '#shared/recovery/code.ts';

/** One group of one sheet, both counted from 0. */
export interface AskedGroup {
  readonly sheet: number;
  readonly group: number;
}

/** The version, how many sheets are needed and which set it is: alike on other sheets, so that they prove no paper. */
const ALIKE = 2;

/** Which groups to ask for: two of a single sheet, one of each of several, so that every paper is looked at. */
export function askedGroups(codes: readonly string[], randomBelow: (limit: number) => number): AskedGroup[] {
  const count = (sheet: number) => groupsOf(codes[sheet] ?? '').length - ALIKE;
  if (codes.length > 1) return codes.map((_, sheet) => ({ sheet, group: ALIKE + randomBelow(count(sheet)) }));
  const groups = count(0);
  const first = randomBelow(groups);
  // Never the first one again: a step of 1 to groups - 1.
  const second = (first + 1 + randomBelow(groups - 1)) % groups;
  return [first, second].sort((a, b) => a - b).map((group) => ({ sheet: 0, group: ALIKE + group }));
}

/** Whether what was typed is that group; O for 0 and small letters count as right. */
export function isThatGroup(typed: string, codes: readonly string[], { sheet, group }: AskedGroup): boolean {
  return groupsOf(typed).join('') === groupsOf(codes[sheet] ?? '')[group];
}

/**
 * What two lists say of one path.
 * - `changed`: both have it, with other content.
 * - `moved`: the content of a path that is gone stands under a path that is new; one to one, in the order of the paths.
 * - `missing`: the first list has the path, the second has not.
 * - `extra`: the second has the path, and content that the first has not.
 * - `duplicate`: the second has the path, the first has not; its content is one more copy of what the first has.
 * - `not-comparable`: no digest of a kind that both have. Neither the same nor changed is claimed.
 */
export const differenceVerdicts = ['changed', 'moved', 'missing', 'extra', 'duplicate', 'not-comparable'] as const;
export type DifferenceVerdict = (typeof differenceVerdicts)[number];
export const verdicts = ['same', ...differenceVerdicts] as const;
export type Verdict = (typeof verdicts)[number];
export type VerdictCounts = Readonly<Record<Verdict, number>>;

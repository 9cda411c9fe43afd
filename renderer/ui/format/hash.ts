/** Groups of four from the left, so that two people can read a digest to each other. */
export function groupsOfFour(value: string): readonly string[] {
  return value.match(/.{1,4}/gu) ?? [];
}

/** First and last groups for a narrow place; the whole value is always one click away. */
export function shortened(groups: readonly string[], keep = 2): { head: readonly string[]; tail: readonly string[] } {
  if (groups.length <= keep * 2 + 1) return { head: groups, tail: [] };
  return { head: groups.slice(0, keep), tail: groups.slice(-keep) };
}

import { GROUP_CHARACTERS, groupIsRight, groupsOf, SHEET_GROUPS } from '#shared/recovery/code.ts';

export interface TypedGroup {
  readonly text: string;
  readonly state: 'empty' | 'typing' | 'right' | 'wrong';
}

export interface TypedCode {
  /** As many as a code has, the empty ones too. */
  readonly groups: readonly TypedGroup[];
  readonly right: number;
  /** Numbers of the wrong groups, from 1, as they stand on the paper. */
  readonly wrong: readonly number[];
  readonly tooLong: boolean;
}

/** What was typed so far, group by group. The last group is not called wrong while it is still being typed. */
export function checkCode(text: string): TypedCode {
  const typed = groupsOf(text);
  const groups = Array.from({ length: SHEET_GROUPS }, (_, place) => judge(typed, place));
  return {
    groups,
    right: groups.filter(({ state }) => state === 'right').length,
    wrong: groups.flatMap(({ state }, place) => (state === 'wrong' ? [place + 1] : [])),
    tooLong: typed.length > SHEET_GROUPS,
  };
}

function judge(typed: readonly string[], place: number): TypedGroup {
  const text = typed[place];
  if (text === undefined) return { text: '', state: 'empty' };
  if (groupIsRight(text, place)) return { text, state: 'right' };
  const unfinished = place === typed.length - 1 && Array.from(text).length < GROUP_CHARACTERS;
  return { text, state: unfinished ? 'typing' : 'wrong' };
}

import type { DutyRow } from '#shared/contract/duties.ts';
import { dutyNumbers } from '#shared/text/duties.ts';
import { dutiesTexts as texts } from '#shared/text/screens/duties.ts';
import type { Say } from '../../ui/language/language.tsx';

/** A duty is named by the entry it arose from and its rule. */
export function dutyKey({ station, seq, rule }: DutyRow): string {
  return `${station}.${String(seq)}.${rule}`;
}

/** What it is about, short enough for a column: a number, some items, or the case itself. */
export function aboutWords(duty: DutyRow, say: Say): string {
  const numbers = dutyNumbers(duty);
  if (numbers !== '') return numbers;
  const { about } = duty;
  if (about.items > 0) return say(texts.someItems, { count: about.items });
  return say(about.seizure === null ? texts.wholeCase : texts.seizure);
}

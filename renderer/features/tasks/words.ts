import type { Progress } from '#shared/contract/messages.ts';
import { taskTexts } from '#shared/text/screens/tasks.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';

/** 0 to 100; null while the whole is not known. */
export function shareOf(progress: Progress | null): number | null {
  if (progress === null || progress.total <= 0) return null;
  return Math.min(100, (progress.done / progress.total) * 100);
}

const nouns: Readonly<Record<Exclude<Progress['unit'], 'bytes'>, Text>> = {
  files: taskTexts.files,
  entries: taskTexts.entries,
  steps: taskTexts.steps,
};

/** '12.400 dari 20.000 berkas', '1,2 GB dari 4 GB'. */
export function amountOf(language: Language, { unit, done, total }: Pick<Progress, 'unit' | 'done' | 'total'>): string {
  const number = (value: number) => (unit === 'bytes' ? formatBytes(language, value) : formatCount(language, value));
  const count = total > 0 ? say(language, taskTexts.of, { done: number(done), total: number(total) }) : number(done);
  return unit === 'bytes' ? count : say(language, nouns[unit], { count });
}

/** Nothing to count yet, nor a whole to count towards: waiting for a person. */
export function isUncounted({ done, total }: Pick<Progress, 'done' | 'total'>): boolean {
  return done === 0 && total === 0;
}

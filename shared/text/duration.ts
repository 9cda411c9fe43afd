import { taskTexts } from './screens/tasks.ts';
import type { Text, TextParameters } from './text.ts';

/** Coarse on purpose: '40 detik', '3 menit', '2 jam 10 menit'. */
export function durationOf(word: (text: Text, parameters?: TextParameters) => string, seconds: number): string {
  if (seconds < 60) return word(taskTexts.seconds, { count: Math.max(1, seconds) });
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return word(taskTexts.minutes, { count: minutes });
  return word(taskTexts.hours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

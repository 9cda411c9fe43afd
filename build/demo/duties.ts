import type { Rantai } from './rantai.ts';

interface Duty {
  readonly rule: string;
  readonly state: 'open' | 'late' | 'cleared';
}

/** The list of what is due, as anybody reads it. Throws unless one duty is overdue: the urgent seizure that nobody took to the court. */
export async function checkDuties(rantai: Rantai, folder: string): Promise<string> {
  const rows = JSON.parse(await rantai('due', folder, '--json')) as readonly Duty[];
  const late = rows.filter(({ state }) => state === 'late').map(({ rule }) => rule);
  if (late.join() !== 'R3') throw new Error(`R3 alone should be overdue, not: ${late.join(', ')}`);
  return rantai('due', folder);
}

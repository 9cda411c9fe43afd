import type { Rantai } from './rantai.ts';

interface Duty {
  readonly rule: string;
  readonly state: 'open' | 'late' | 'cleared';
}

/** The list of what is due, as anybody reads it. Throws unless the urgent seizure that nobody took to the court is overdue in it. */
export async function checkDuties(rantai: Rantai, folder: string): Promise<string> {
  const rows = JSON.parse(await rantai('due', folder, '--json')) as readonly Duty[];
  const late = rows.filter(({ state }) => state === 'late').map(({ rule }) => rule);
  if (!late.includes('R3')) throw new Error(`R3 is not overdue, only ${late.join(', ')}`);
  return rantai('due', folder);
}

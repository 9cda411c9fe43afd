import type { PersonRole } from './events.ts';

/** AK anak korban, KB korban, AS anak saksi, SK saksi, PL pelapor, AN anak (terduga): domain.md section 5. */
const prefixes: Readonly<Record<PersonRole, string>> = {
  'child-victim': 'AK',
  victim: 'KB',
  'child-witness': 'AS',
  witness: 'SK',
  reporter: 'PL',
  'child-suspect': 'AN',
};

/** What everybody reads instead of the name: AK-01. `number` counts through all people of the case. */
export function personCode(role: PersonRole, number: number): string {
  return `${prefixes[role]}-${String(number).padStart(2, '0')}`;
}

/** The number of a code; 0 when it has none. */
export function codeNumber(code: string): number {
  return Number(/-(\d+)$/.exec(code)?.[1] ?? '0');
}

/** Number of the n-th find of a catalogue, counted from 1: TM-001 ... TM-1000. */
export function findNumber(n: number): string {
  return `TM-${String(n).padStart(3, '0')}`;
}

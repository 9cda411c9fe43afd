/** A signed note ends each of its lines with a line feed; what was pasted or typed may have lost the last, or have others. */
export function tidy(typed: string): string {
  const lines = typed.trim().split(/\r?\n/);
  return `${lines.map((line) => line.trim()).join('\n')}\n`;
}

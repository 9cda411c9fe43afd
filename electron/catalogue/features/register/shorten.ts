/** Letters of cells that one reply may carry to the screen; a register of a unit has far fewer. */
const mostLetters = 8_000_000;
/** How much of a text is shown: the first of these that keeps the reply within its bounds. */
const lengths = [300, 100, 30, 10] as const;
const mark = '…';

/** A text as a screen shows it at most. */
export function shorten(text: string, letters: number = lengths[0]): string {
  return text.length > letters ? text.slice(0, letters) + mark : text;
}

/** How many letters of each of these texts a reply has room for. */
export function roomFor(rows: Iterable<readonly { readonly text: string }[]>): number {
  const sums = lengths.map(() => 0);
  for (const cells of rows)
    for (const { text } of cells)
      for (const [at, length] of lengths.entries()) sums[at] = (sums[at] ?? 0) + Math.min(text.length, length);
  return lengths.find((_, at) => (sums[at] ?? 0) <= mostLetters) ?? 10;
}

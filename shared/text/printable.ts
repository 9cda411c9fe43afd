/**
 * A text that cannot break the line it is shown in: what is not seen or turns the order around (controls, escape sequences
 * of a hostile name, zero-width characters, marks of direction) becomes visible as its number.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** For the middle of a sentence: a text of the other direction does not move the words around it (UAX 9, FSI and PDI). */
export function isolated(text: string): string {
  return `\u2068${printable(text)}\u2069`;
}

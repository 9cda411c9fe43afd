export const shortest = 12;

export type Strength = 'missing' | 'weak' | 'fair' | 'strong';

/** What guessers try first: these words, with anything around them. */
const common = [
  'password',
  'passphrase',
  'katasandi',
  'rahasia',
  'qwerty',
  'polisi',
  'polri',
  'polda',
  'polres',
  'bareskrim',
  'barangbukti',
  'rantaibukti',
  'indonesia',
  'admin',
  'bismillah',
  'sayang',
  'welcome',
];

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s._-]/g, '');
}

/** Characters left when repetitions and runs (aaaa, 1234, dcba) count once. */
function effectiveLength(text: string): number {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  let length = 0;
  for (const [index, code] of codes.entries()) {
    const step = code - (codes[index - 1] ?? Number.NaN);
    const before = (codes[index - 1] ?? Number.NaN) - (codes[index - 2] ?? Number.NaN);
    const run = step === 0 || (Math.abs(step) === 1 && step === before);
    if (!run) length += 1;
  }
  return length;
}

/** The text without the words that add nothing: common ones, and those that stand in the form above. */
function withoutKnown(text: string, known: readonly string[]): string {
  const words = [...common, ...known.flatMap((entry) => entry.split(/\s+/)).filter((word) => word.length >= 4)];
  return words.reduce((left, word) => left.replaceAll(plain(word), '*'), plain(text));
}

/**
 * A word of advice, not a proof: the real protection is the key derivation. The rule is only the length; 'weak' warns.
 * `known` is what anybody can know: unit, station, name.
 */
export function strengthOf(passphrase: string, known: readonly string[]): Strength {
  if (Array.from(passphrase).length < shortest) return 'missing';
  const rest = withoutKnown(passphrase, known);
  const length = effectiveLength(rest);
  const words = passphrase
    .trim()
    .split(/[\s._-]+/)
    .filter((word) => word.length >= 3).length;
  if (length < 9 || new Set(rest).size < 6) return 'weak';
  return length >= 20 || (words >= 4 && length >= 16) ? 'strong' : 'fair';
}

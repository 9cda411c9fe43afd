import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';

/** Two that read alike are alike. Lower case by the rules of no language. */
export function plainText(text: string): string {
  return text.trim().toLowerCase();
}

export function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** Each tag once, and none of nothing. INPUT_INVALID. */
export function checkModus(modus: readonly string[]): Result<null> {
  const named = modus.map(plainText);
  return isUnique(named) && !named.includes('') ? ok(null) : fail('INPUT_INVALID', { paths: ['modus'] });
}

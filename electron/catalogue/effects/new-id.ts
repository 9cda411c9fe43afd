import type { IdPrefix } from '#shared/domain/ids/ids.ts';
import type { Effects } from './effects.ts';

/** Crockford's base 32: no i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const DIGITS = 16;

/** A fresh random identifier: 80 bits, so that two stations that never meet do not collide. */
export function newId(effects: Pick<Effects, 'random'>, prefix: IdPrefix): string {
  const digits = Array.from(effects.random(DIGITS), (byte) => ALPHABET.charAt(byte & 31));
  return `${prefix}_${digits.join('')}`;
}

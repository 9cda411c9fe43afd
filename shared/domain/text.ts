import { z } from 'zod';

/** Text a person typed: trimmed of nothing, never empty, without NUL or lone surrogates, bounded so that one field cannot swallow a page. */
const wellFormed = (value: string) => value.isWellFormed() && !value.includes('\u0000');
export const shortText = z.string().min(1).max(400).refine(wellFormed);
/** Characters that change nothing or something else on the page: controls, marks of direction, joiners, fillers, line ends. */
export const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Nothing that anybody could read: spaces and characters without a shape of their own. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '').trim() === '';
}
/** The name of one who signs: people know each other by it, so two that look alike must be alike. */
export const signerName = shortText.refine((name) => name.search(invisible) === -1);
/** Such a text of at most so many characters, or none. */
export const textUpTo = (most: number) => z.string().max(most).refine(wellFormed);
export const longText = textUpTo(10_000);
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** Standard padded base64 of exactly 32 bytes. */
export const key32 = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
/** Non-negative integer that survives JSON exactly. */
export const count = z.int().min(0);

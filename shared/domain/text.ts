import { z } from 'zod';

/** Text a person typed: trimmed of nothing, never empty, without NUL or lone surrogates, bounded so that one field cannot swallow a page. */
const wellFormed = (value: string) => value.isWellFormed() && !value.includes('\u0000');
export const shortText = z.string().min(1).max(400).refine(wellFormed);
export const longText = z.string().max(10_000).refine(wellFormed);
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** Standard padded base64 of exactly 32 bytes. */
export const key32 = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
/** Non-negative integer that survives JSON exactly. */
export const count = z.int().min(0);

import type { z } from 'zod';
import { fail, ok, type Result } from '../errors/result.ts';

/**
 * Checks a value that crossed a trust boundary and hands on the parsed one.
 * INPUT_INVALID names the paths of the wrong fields and nothing of their content, which may be a secret.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail('INPUT_INVALID', { paths: parsed.error.issues.map((issue) => issue.path.map(String).join('.')) });
}

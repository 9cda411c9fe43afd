import { expect, test } from 'vitest';
import type { z } from 'zod';
import { methods } from '#shared/contract/contract.ts';
import { sayFailure } from '#shared/text/failure.ts';

/** The paths that a schema names when nothing at all is right. */
function wrongPaths(input: z.ZodType): string[] {
  const parsed = input.safeParse({});
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.map(String).join('.'));
}

test.each(
  [...methods.entries()]
    .map(([name, { input }]) => [name, wrongPaths(input)] as const)
    .filter(([, paths]) => paths.length > 0),
)('each field of %s has words in both languages', (_, paths) => {
  for (const path of paths) {
    const [said, english] = (['id', 'en'] as const).map((language) =>
      sayFailure(language, { code: 'INPUT_INVALID', details: { paths: [path] } }),
    );
    const name = path.split('.').at(-1) ?? '';
    expect([path, said?.includes(`: ${name}.`), english?.includes(`: ${name}.`)]).toEqual([path, false, false]);
  }
});

import { fail, ok, type Result } from '#shared/errors/result.ts';

/**
 * What stands in for values that a script cannot know beforehand:
 * `{"$file": "path"}` a file or folder of this machine, `{"$ref": "name.field.0"}` a value from the reply to the line
 * that was named with `"as": "name"`.
 */
export interface References {
  readonly replies: ReadonlyMap<string, unknown>;
  readonly grant: (path: string) => string;
}

/** The input with every reference replaced; REFERENCE_UNKNOWN names the place of one that leads nowhere. */
export function resolveReferences(value: unknown, references: References, place = 'input'): Result<unknown> {
  if (Array.isArray(value)) return resolveAll(value, references, place);
  if (typeof value !== 'object' || value === null) return ok(value);
  const fields = Object.entries(value);
  const only = fields.length === 1 ? fields[0] : undefined;
  if (only?.[0] === '$file' && typeof only[1] === 'string') return ok(references.grant(only[1]));
  if (only?.[0] === '$ref' && typeof only[1] === 'string') return lookUp(only[1], references.replies, place);
  const resolved = resolveAll(
    fields.map(([, field]) => field as unknown),
    references,
    place,
    fields.map(([name]) => name),
  );
  if (!resolved.ok) return resolved;
  return ok(Object.fromEntries(fields.map(([name], index) => [name, resolved.value[index]])));
}

function resolveAll(
  values: readonly unknown[],
  references: References,
  place: string,
  names?: readonly string[],
): Result<unknown[]> {
  const resolved: unknown[] = [];
  for (const [index, value] of values.entries()) {
    const result = resolveReferences(value, references, `${place}.${names?.[index] ?? index}`);
    if (!result.ok) return result;
    resolved.push(result.value);
  }
  return ok(resolved);
}

function lookUp(reference: string, replies: ReadonlyMap<string, unknown>, place: string): Result<unknown> {
  const [name = '', ...steps] = reference.split('.');
  let value = replies.get(name);
  for (const step of steps) {
    const inside =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step) : undefined;
    value = inside?.value as unknown;
  }
  return value === undefined ? fail('REFERENCE_UNKNOWN', { place, reference }) : ok(value);
}

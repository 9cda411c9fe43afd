import type { ErrorDetails } from '#shared/errors/result.ts';
import type { TextParameters } from '#shared/text/text.ts';

/** Details of a failure as the parameters of its sentence. */
export function textParameters(details: ErrorDetails): TextParameters {
  const parameters: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') parameters[name] = value;
    else if (typeof value === 'boolean') parameters[name] = String(value);
    else parameters[name] = value.join(', ');
  }
  return parameters;
}

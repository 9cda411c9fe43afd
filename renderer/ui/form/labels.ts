import type { Failure } from '#shared/errors/result.ts';

/** The labels of each form by the names of their fields; gone with the form. */
const labels = new WeakMap<object, Map<string, string>>();

/** Tells what people read beside a field, in the language of the window; `form` is the control of its form. */
export function labelField(form: object, name: string, label: string): void {
  const known = labels.get(form) ?? new Map<string, string>();
  known.set(name, label);
  labels.set(form, known);
}

/** A refusal of what was typed with the words of the form itself: "Kepada", as it stands beside the field, and not "Ke". */
export function inFormWords(form: object, failure: Failure): Failure {
  const paths = failure.code === 'INPUT_INVALID' ? failure.details['paths'] : undefined;
  if (!Array.isArray(paths)) return failure;
  const words = paths.map((path) => labels.get(form)?.get(String(path)) ?? String(path));
  return { ...failure, details: { ...failure.details, paths: words } };
}

import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { fail, type Result } from '#shared/errors/result.ts';
import { inFormWords } from './labels.ts';

/** For a form inside a signing dialog: sends what it holds; a field that is not right keeps the dialog open, its error beside it. */
export function sendForm<T extends FieldValues, O extends FieldValues>(
  form: UseFormReturn<T, unknown, O>,
  send: (values: O) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const named = (result: Result<unknown>): Result<unknown> =>
    result.ok ? result : { ok: false, error: inFormWords(form.control, result.error) };
  return new Promise((answer) => {
    void form.handleSubmit(
      (values) => {
        answer(send(values).then(named));
      },
      (errors) => {
        answer(named(fail('INPUT_INVALID', { paths: Object.keys(errors) })));
      },
    )();
  });
}

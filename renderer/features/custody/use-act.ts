import type { DefaultValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { ItemRow } from '#shared/contract/items.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { useZodForm, type FormOf, type FormSchema } from '../../ui/form/form.tsx';

export type ActMethod =
  | 'custody.receive'
  | 'custody.move'
  | 'custody.lend'
  | 'custody.return'
  | 'custody.hand-over'
  | 'package.seal'
  | 'package.open';

interface ActForm<S extends FormSchema> {
  readonly form: FormOf<S>;
  /** Something was typed that closing would lose. */
  readonly dirty: boolean;
  /** Validates, then sends once; wrong fields are marked and nothing is sent. */
  readonly run: () => Promise<Result<unknown>>;
}

/** The fields of one act on several items: one input, one entry for each item, all or none. */
export function useAct<M extends ActMethod, S extends FormSchema>(
  method: M,
  schema: S,
  defaults: DefaultValues<z.input<S>>,
  inputOf: (values: z.output<S>) => Input<M>,
): ActForm<S> {
  const form = useZodForm(schema, defaults);
  const run = () =>
    new Promise<Result<Output<M>>>((answer) => {
      void form.handleSubmit(
        (values) => void sendCommand(method, inputOf(values)).then(answer),
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return { form, dirty: form.formState.isDirty, run };
}

export const idsOf = (items: readonly ItemRow[]) => items.map((item) => item.item);

import { z } from 'zod';
import { shortText } from '#shared/domain/text.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import type { Text } from '#shared/text/text.ts';
import { Form, useZodForm } from '../form/form.tsx';
import { TextField } from '../form/text-fields.tsx';
import { ConfirmSigning } from './confirm-signing.tsx';

export interface SignReasonProps {
  readonly act: string;
  readonly sentence: string;
  readonly label: Text;
  readonly hint: Text;
  /** Given the reason, once it is one. */
  readonly send: (reason: string) => Promise<Result<unknown>>;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

const reasonForm = z.strictObject({ reason: shortText });

/** An act that is signed with nothing but why. */
export function SignReason({ act, sentence, label, hint, send, onDone, onClose }: SignReasonProps) {
  const form = useZodForm(reasonForm, { reason: '' });
  const dirty = form.formState.isDirty;
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        ({ reason }) => {
          void send(reason).then(answer);
        },
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return (
    <ConfirmSigning
      opened
      dirty={dirty}
      onClose={onClose}
      act={act}
      sentence={sentence}
      run={run}
      {...(onDone === undefined ? {} : { onDone })}
    >
      <Form dirty={dirty}>
        <TextField control={form.control} name="reason" label={label} hint={hint} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}

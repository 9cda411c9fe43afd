import { z } from 'zod';
import type { FindView } from '#shared/contract/finds.ts';
import { shortText } from '#shared/domain/text.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

const schema = z.object({ reason: shortText });

/** Nothing came of it. */
export function CloseDialog({ view, onClose }: { readonly view: FindView; readonly onClose: () => void }) {
  const say = useSay();
  const form = useZodForm(schema, { reason: '' });
  const close = useCatalogueCommand('finds.close');
  const { case: find, number } = view.find;
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.close)}
      sentence={say(texts.closeSentence, { number })}
      run={() => sendForm(form, ({ reason }) => close.run({ find, reason }))}
      onDone={() => {
        showToast({ message: say(texts.closedToast, { number }) });
      }}
    >
      <Form dirty={form.formState.isDirty}>
        <TextField control={form.control} name="reason" label={texts.reasonLabel} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}

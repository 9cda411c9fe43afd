import { z } from 'zod';
import type { CaseView } from '#shared/contract/cases.ts';
import { caseTagged } from '#shared/domain/case/events.ts';
import { traitTexts as texts } from '#shared/text/screens/desk.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useUnitList } from '../../bridge/unit-lists.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TagsField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

const schema = z.object({ modus: caseTagged.shape.modus });

/** How the crime was done, from the unit's list or typed. */
export function ModusDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const say = useSay();
  const words = useUnitList('modus');
  const form = useZodForm(schema, { modus: [...view.modus] });
  const tag = useCatalogueCommand('cases.tag');
  const { case: caseId, number } = view.case;
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.setModus)}
      sentence={say(texts.modusSentence, { number })}
      run={() => sendForm(form, ({ modus }) => tag.run({ case: caseId, modus }))}
      onDone={() => {
        showToast({ message: say(texts.modusToast) });
      }}
    >
      <Form dirty={form.formState.isDirty}>
        <TagsField
          control={form.control}
          name="modus"
          label={texts.modus}
          hint={texts.modusHint}
          suggestions={words}
          autoFocus
        />
      </Form>
    </ConfirmSigning>
  );
}

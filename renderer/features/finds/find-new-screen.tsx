import { useState } from 'react';
import type { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { fail } from '#shared/errors/result.ts';
import { findSourceTexts } from '#shared/text/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateTimeField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, FormActions, FormSection, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { TagsField, TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useSeenTerms } from './unit-lists.ts';

const facts = contract['finds.record'].input;
/** The service asks the same; here it is said before anybody signs. */
const schema = facts.refine(({ handle, userId, link, place }) => [handle, userId, link, place].some(isTyped), {
  error: 'FIND_WITHOUT_TRACE',
  path: ['handle'],
});
type NewFind = z.output<typeof schema>;
const sources = facts.shape.source.options.map((value) => ({ value, label: findSourceTexts[value] }));
const beside = { FIND_IN_FUTURE: 'at', FIND_WITHOUT_TRACE: 'handle' } as const;
const messages = { FIND_WITHOUT_TRACE: texts.traceHint };

function isTyped(text: string): boolean {
  return text.trim() !== '';
}

/** What was seen, quickly typed: the platform first, the story last. */
export function FindNewScreen() {
  const say = useSay();
  const { replace } = useNavigation();
  const terms = useSeenTerms();
  const platforms = useCatalogueQuery('finds.platforms', {});
  const form = useZodForm(schema, {
    source: 'patrol',
    platform: '',
    handle: '',
    userId: '',
    link: '',
    place: '',
    at: '',
    seen: [],
    notes: '',
  });
  const { control } = form;
  const [ready, setReady] = useState<NewFind | null>(null);
  const record = useCatalogueCommand('finds.record');
  const review = form.handleSubmit(setReady);
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const result = await record.run(ready);
    if (!result.ok) {
      showBeside(form, result.error, beside);
      return result;
    }
    form.reset(ready);
    showToast({ message: say(texts.recordedToast, { number: result.value.number }) });
    replace({ screen: 'find', find: result.value.find });
    return result;
  };
  return (
    <Page
      title={say(texts.newTitle)}
      trail={[{ label: say(texts.listTitle), route: { screen: 'finds' } }]}
      layout="read"
    >
      <Form onSubmit={() => void review()} dirty={form.formState.isDirty} messages={messages}>
        <FormSection title={texts.where} hint={texts.traceHint}>
          <FieldRow>
            <TextField
              control={control}
              name="platform"
              label={texts.platform}
              placeholder={texts.platformHint}
              suggestions={platforms.data ?? []}
              autoFocus
            />
            <SelectField control={control} name="source" label={texts.sourceLabel} choices={sources} />
          </FieldRow>
          <FieldRow>
            <TextField control={control} name="handle" label={texts.handleLabel} optional />
            <TextField control={control} name="userId" label={texts.userIdLabel} mono optional />
          </FieldRow>
          <TextField control={control} name="link" label={texts.linkLabel} mono optional />
          <TextField control={control} name="place" label={texts.placeLabel} hint={texts.placeHint} optional />
          <DateTimeField control={control} name="at" label={texts.atLabel} />
        </FormSection>
        <FormSection title={texts.what}>
          <TagsField control={control} name="seen" label={texts.seen} hint={texts.seenHint} suggestions={terms} />
          <TextAreaField control={control} name="notes" label={texts.notesLabel} optional />
        </FormSection>
        <FormActions>
          <ActionButton id="find-new.save" label={texts.record} look="primary" onRun={() => void review()} />
        </FormActions>
      </Form>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(texts.record)}
        sentence={say(texts.recordSentence, {
          what: ready?.seen.join(', ') ?? '',
          platform: ready?.platform ?? '',
        })}
        run={run}
      />
    </Page>
  );
}

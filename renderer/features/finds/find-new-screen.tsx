import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { factsOfFind, type FindFacts, type FindRecorded } from '#shared/domain/find/events.ts';
import { fail } from '#shared/errors/result.ts';
import { formatTime } from '#shared/text/dates.ts';
import { findSourceTexts } from '#shared/text/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateTimeField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, FormActions, FormSection, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { TagsField, TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { notFutureMoment } from '../../ui/form/not-future.ts';
import { useLanguage, useSay, type Say } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SameAccount } from './same-account.tsx';
import { useSeenTerms } from './unit-lists.ts';

const facts = contract['finds.record'].input;
/** The service asks the same; here it is said before anybody signs. */
const schema = facts
  .extend({ at: notFutureMoment })
  .refine((typed) => traceOf(typed) !== '', { error: 'FIND_WITHOUT_TRACE', path: ['handle'] });
type NewFind = z.output<typeof schema>;
const sources = facts.shape.source.options.map((value) => ({ value, label: findSourceTexts[value] }));
const beside = { FIND_IN_FUTURE: 'at', FIND_WITHOUT_TRACE: 'handle' } as const;
const messages = { FIND_WITHOUT_TRACE: texts.traceHint };

const nothing: FindFacts = {
  source: 'patrol',
  platform: '',
  handle: '',
  userId: '',
  link: '',
  place: '',
  at: '',
  seen: [],
  notes: '',
};

/** By what it could be found again. */
function traceOf({ handle, userId, link, place }: Pick<FindFacts, 'handle' | 'userId' | 'link' | 'place'>): string {
  return [handle, userId, link, place].filter((text) => text.trim() !== '').join(', ');
}

/** The words of a find that was closed by mistake, and which one that was. */
function factsAgain(find: FindRecorded, say: Say): FindFacts {
  const note = say(texts.againNote, { number: find.number });
  return { ...factsOfFind(find), notes: find.notes === '' ? note : `${note}\n${find.notes}` };
}

/** `again`: a closed find that is recorded once more. */
export function FindNewScreen({ again }: { readonly again: string | null }) {
  const say = useSay();
  const view = useCatalogueQuery('finds.get', { find: again ?? '' }, { enabled: again !== null });
  const known = again === null ? nothing : view.data === undefined ? null : factsAgain(view.data.find, say);
  return (
    <Page
      title={say(texts.newTitle)}
      trail={[{ label: say(texts.listTitle), route: { screen: 'finds' } }]}
      layout="read"
    >
      {known === null ? (
        <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      ) : (
        <FindForm key={again} start={known} />
      )}
    </Page>
  );
}

/** What was seen, quickly typed: the platform first, the story last. */
function FindForm({ start }: { readonly start: FindFacts }) {
  const say = useSay();
  const language = useLanguage();
  const { replace } = useNavigation();
  const terms = useSeenTerms();
  const platforms = useCatalogueQuery('finds.platforms', {});
  const form = useZodForm(schema, start);
  const { control } = form;
  const handle = useWatch({ control, name: 'handle' });
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
    <>
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
          <SameAccount handle={handle} />
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
        sentence={
          ready === null
            ? ''
            : say(texts.recordSentence, {
                what: ready.seen.join(', '),
                platform: ready.platform,
                trace: traceOf(ready),
                at: formatTime(language, ready.at),
              })
        }
        run={run}
      />
    </>
  );
}

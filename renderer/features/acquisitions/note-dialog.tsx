import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { AcquisitionView } from '#shared/contract/acquisitions.ts';
import { outcomeOf, expectedOf } from '#shared/domain/acquisition/acquisition.ts';
import { acquisitionVerified } from '#shared/domain/acquisition/events.ts';
import { zonedTime } from '#shared/domain/time/zoned-time.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { acquisitionTexts as texts } from '#shared/text/screens/acquisitions.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateTimeField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { formMessages, withAlgorithm } from './messages.ts';
import { digestFields, digestsOf, isDigest } from './record-form.ts';

const { verifiedBy, tool, notes } = acquisitionVerified.shape;
const noteForm = z
  .object({
    on: zonedTime,
    verifiedBy,
    tool,
    readable: z.enum(['read', 'not-read']),
    found: z.object(digestFields),
    notes,
  })
  .superRefine(({ readable, found }, context) => {
    const problem = (path: string[], message: string) => {
      context.addIssue({ code: 'custom', path, message, params: { problem: message } });
    };
    for (const { algorithm, value } of digestsOf(found))
      if (!isDigest(algorithm, value)) problem(['found', algorithm], 'digest-length');
    if (readable === 'read' && digestsOf(found).length === 0) problem(['found', 'sha256'], 'hash-needed');
  });

const start = {
  on: '',
  verifiedBy: '',
  tool: '',
  readable: 'read',
  found: { sha256: '', sha1: '', md5: '' },
  notes: '',
} as const;

const places = { ACQUISITION_DATES: 'on' } as const;

/** What somebody found elsewhere, from their report. The outcome follows from the hashes and is not chosen. */
export function NoteDialog({ image, onClose }: { readonly image: AcquisitionView; readonly onClose: () => void }) {
  const say = useSay();
  const { data } = image;
  const { name } = data.image;
  const form = useZodForm(noteForm, start);
  const { control } = form;
  const readable = useWatch({ control, name: 'readable' });
  const note = useCatalogueCommand('acquisition.note-verification');
  const dirty = form.formState.isDirty;
  const run = () =>
    sendForm(form, async (values) => {
      const digests = values.readable === 'read' ? digestsOf(values.found) : [];
      const found = outcomeOf(expectedOf(data, 'data'), digests);
      const result = await note.run({
        acquisition: data.acquisition,
        on: values.on,
        verifiedBy: values.verifiedBy,
        subject: 'data',
        digests,
        // With nothing to compare the service says so.
        outcome: values.readable === 'read' ? (found ?? 'match') : 'not-readable',
        tool: values.tool,
        notes: values.notes,
      });
      if (!result.ok) showBeside(form, result.error, places);
      return result;
    });
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      dirty={dirty}
      act={say(texts.note)}
      sentence={say(texts.noteSentence, { name })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.noted, { name }) });
      }}
    >
      {image.standing === 'alarm' ? <Notice tone="alarm">{say(texts.noteAnswersNothing)}</Notice> : null}
      <Form dirty={dirty} messages={formMessages}>
        <FieldRow>
          <TextField control={control} name="verifiedBy" label={texts.verifiedBy} autoFocus />
          <TextField control={control} name="tool" label={texts.tool} optional />
        </FieldRow>
        <DateTimeField control={control} name="on" label={texts.on} />
        <SwitchField
          control={control}
          name="readable"
          label={texts.readable}
          choices={[
            { value: 'read', label: texts.read },
            { value: 'not-read', label: texts.notRead },
          ]}
        />
        {readable === 'read'
          ? data.hashes.map(({ algorithm }) => (
              <TextField
                key={algorithm}
                control={control}
                name={`found.${algorithm}`}
                label={withAlgorithm(texts.found, algorithmTexts[algorithm])}
                mono
                optional
              />
            ))
          : null}
        <TextAreaField control={control} name="notes" label={texts.notes} rows={2} optional />
      </Form>
    </ConfirmSigning>
  );
}

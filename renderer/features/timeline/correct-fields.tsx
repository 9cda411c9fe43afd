import type { TimelineEntry } from '#shared/contract/items.ts';
import type { EventType } from '#shared/domain/events.ts';
import { needsSecond } from '#shared/domain/correction/events.ts';
import { fail } from '#shared/errors/result.ts';
import { timelineTexts as texts } from '#shared/text/screens/items.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { showBeside, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { kindsOf } from './correction-fields.ts';
import { CorrectField } from './correct-field.tsx';
import { CorrectFrame } from './correct-frame.tsx';
import { changesOf, correctionSchema, reasonField, typedOf } from './corrections.ts';

interface CorrectFieldsProps {
  readonly entry: TimelineEntry;
  readonly type: EventType;
  readonly onClose: () => void;
}

/** Which field mends what the service refuses. */
function placesOf(type: EventType): Readonly<Record<string, string>> {
  const seized = { SEIZURE_IN_FUTURE: 'at', SEIZURE_TOO_OLD: 'at', SEIZURE_BEFORE_WARRANT: 'at' };
  if (type === 'seizure.recorded') return seized;
  return type === 'warrant.recorded' ? { SEIZURE_BEFORE_WARRANT: 'date' } : { CASE_NUMBER_TAKEN: 'number' };
}

/** An entry whose fields stand each by themselves. */
export function CorrectFields({ entry, type, onClose }: CorrectFieldsProps) {
  const say = useSay();
  const form = useZodForm(correctionSchema(type, entry.data), { ...typedOf(type, entry.data), [reasonField]: '' });
  const correct = useCatalogueCommand('entries.correct');
  const byTwo = useCatalogueCommand('entries.correct-by-two');
  const kinds = kindsOf(type);
  const run = () =>
    sendForm(form, async (typed) => {
      const changes = changesOf(type, entry.data, typed);
      if (Object.keys(changes).length === 0) return fail('CORRECTION_NO_CHANGE', { seq: entry.seq });
      const sent = needsSecond(changes) ? byTwo : correct;
      const result = await sent.run({ seq: entry.seq, reason: String(typed[reasonField]), changes });
      if (!result.ok) showBeside(form, result.error, placesOf(type));
      return result;
    });
  return (
    <CorrectFrame dirty={form.formState.isDirty} run={run} onClose={onClose}>
      {needsSecond(Object.fromEntries(kinds)) ? <p className="rb-quiet">{say(texts.byTwo)}</p> : null}
      {kinds.map(([field, kind], index) => (
        <CorrectField key={field} control={form.control} type={type} name={field} kind={kind} autoFocus={index === 0} />
      ))}
      <TextField control={form.control} name={reasonField} label={texts.reason} />
    </CorrectFrame>
  );
}

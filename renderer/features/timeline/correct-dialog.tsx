import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TimelineEntry } from '#shared/contract/items.ts';
import { correctableFields } from '#shared/domain/correction/correctable.ts';
import type { EventType } from '#shared/domain/events.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { fieldTexts } from '#shared/text/screens/kit.ts';
import { timelineTexts as texts } from '#shared/text/screens/items.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';
import { changedFields, editableFields, fieldsWithoutNumber, textOfValue } from './corrections.ts';

/** The old entry stays; only fields that describe may get a new value (correctable.ts). */
export function CorrectDialog({ entry, onClose }: { readonly entry: TimelineEntry; readonly onClose: () => void }) {
  const say = useSay();
  const fields = editableFields(entry.data, correctableFields(entry.type as EventType));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map((field) => [field, textOfValue(entry.data[field])])),
  );
  const [reason, setReason] = useState('');
  const changes = changedFields(entry.data, typed);
  const wrong = fieldsWithoutNumber(entry.data, typed);
  const correct = useCatalogueCommand('entries.correct');
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(texts.correctTitle)}
      sentence={say(texts.correctSentence)}
      disabled={reason.trim() === '' || Object.keys(changes).length === 0 || wrong.size > 0}
      run={() => correct.run({ seq: entry.seq, reason, changes })}
      onDone={() => {
        showToast({ message: say(texts.correctedToast) });
      }}
    >
      <div className="rb-correct">
        {fields.map((field) => (
          <TextInput
            key={field}
            label={say(fieldLabels[field as keyof typeof fieldLabels])}
            value={typed[field] ?? ''}
            error={wrong.has(field) ? say(fieldTexts.number) : undefined}
            onChange={(event) => {
              setTyped({ ...typed, [field]: event.currentTarget.value });
            }}
          />
        ))}
        <TextInput
          label={say(texts.reason)}
          value={reason}
          data-autofocus
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </div>
    </ConfirmSigning>
  );
}

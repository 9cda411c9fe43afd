import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ok } from '#shared/errors/result.ts';
import { caseFindTexts, findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface AdoptIntoDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

const MOST_OFFERED = 20;

/** Which open find goes into this case, and why; copying the captures runs in the tray. */
export function AdoptIntoDialog({ caseId, onClose }: AdoptIntoDialogProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const [reason, setReason] = useState('');
  // The chosen one's own label is no search.
  const wanted = chosen?.label === typed ? '' : search;
  const finds = useCatalogueQuery(
    'finds.list',
    { search: wanted, state: 'open', platform: null, into: null, after: null, limit: MOST_OFFERED },
    { keepPrevious: true },
  );
  const offered = (finds.data?.rows ?? []).map(({ find, number, platform, handle, place }) => ({
    value: find,
    label: [number, platform, handle === '' ? place : handle].filter((part) => part !== '').join(' · '),
  }));
  const listed =
    chosen === null || offered.some(({ value }) => value === chosen.value) ? offered : [chosen, ...offered];
  const name = chosen?.label.split(' · ')[0] ?? '[…]';
  const run = async () => {
    void startTask({
      method: 'finds.adopt',
      input: { case: caseId, finds: chosen === null ? [] : [chosen.value], reason },
      title: texts.adoptTask,
      parameters: { count: 1 },
      scope: caseId,
    }).then((result) => {
      if (result.ok) showToast({ message: say(caseFindTexts.adoptedToast, { find: name }) });
    });
    return await Promise.resolve(ok(null));
  };
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={chosen !== null || reason !== ''}
      act={say(caseFindTexts.adopt)}
      sentence={say(caseFindTexts.adoptSentence, { find: name })}
      run={run}
      disabled={chosen === null || reason.trim() === ''}
    >
      <div className="rb-find-form">
        <Select
          label={say(caseFindTexts.find)}
          description={say(caseFindTexts.findHint)}
          data={listed}
          value={chosen?.value ?? null}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          filter={({ options }) => options}
          nothingFoundMessage={say(texts.nothingFound)}
          data-autofocus
          onChange={(value) => {
            setChosen(listed.find((each) => each.value === value) ?? null);
          }}
        />
        <TextInput
          label={say(texts.reasonLabel)}
          value={reason}
          maxLength={400}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </div>
    </ConfirmSigning>
  );
}

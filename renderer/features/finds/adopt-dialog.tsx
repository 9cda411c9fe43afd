import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ok } from '#shared/errors/result.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface AdoptDialogProps {
  readonly finds: readonly { readonly find: string; readonly number: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const MOST_OFFERED = 20;

/** Which case, and why; copying the captures runs in the tray. */
export function AdoptDialog({ finds, onClose, onDone }: AdoptDialogProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const [reason, setReason] = useState('');
  // The chosen one's own label is no search.
  const wanted = chosen?.label === typed ? '' : search;
  const cases = useCatalogueQuery(
    'cases.list',
    { search: wanted, after: null, limit: MOST_OFFERED },
    { keepPrevious: true },
  );
  const offered = (cases.data?.rows ?? []).map((row) => ({ value: row.case, label: `${row.number} · ${row.title}` }));
  const listed =
    chosen === null || offered.some(({ value }) => value === chosen.value) ? offered : [chosen, ...offered];
  const [first] = finds;
  const names = finds.length === 1 ? (first?.number ?? '') : say(texts.severalFinds, { count: finds.length });
  const number = chosen?.label.split(' · ')[0] ?? '[…]';
  const run = async () => {
    void startTask({
      method: 'finds.adopt',
      input: { case: chosen?.value ?? '', finds: finds.map(({ find }) => find), reason },
      title: texts.adoptTask,
      parameters: { count: finds.length },
      scope: chosen?.value ?? '',
    }).then((result) => {
      if (result.ok) showToast({ message: say(texts.adoptedToast, { finds: names, case: number }) });
    });
    return await Promise.resolve(ok(null));
  };
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={chosen !== null || reason !== ''}
      act={say(texts.adopt)}
      sentence={say(texts.adoptSentence, { finds: names, case: number })}
      run={run}
      onDone={onDone}
      disabled={chosen === null || reason.trim() === ''}
    >
      <div className="rb-find-form">
        <Select
          label={say(texts.caseLabel)}
          description={say(texts.caseHint)}
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

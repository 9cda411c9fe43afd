import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { CaseView } from '#shared/contract/cases.ts';
import { traitTexts as texts } from '#shared/text/screens/desk.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';

const MOST_OFFERED = 20;

interface Chosen {
  readonly value: string;
  readonly label: string;
  readonly number: string;
}

/** Another case of the same network, found by its number or title. Both cases will say it. */
export function LinkDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const say = useSay();
  const { case: caseId, number } = view.case;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [reason, setReason] = useState('');
  const link = useCatalogueCommand('cases.link');
  const other = chosen?.number ?? '[…]';
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={chosen !== null || reason !== ''}
      act={say(texts.link)}
      sentence={say(texts.linkSentence, { number, other })}
      run={() => link.run({ case: caseId, other: chosen?.value ?? '', reason: reason.trim() })}
      onDone={() => {
        showToast({ message: say(texts.linkToast, { other }) });
      }}
      disabled={chosen === null || reason.trim() === ''}
    >
      <div className="rb-link-fields">
        <OtherCase caseId={caseId} chosen={chosen} onChoose={setChosen} />
        <Reason label={say(texts.linkReason)} value={reason} onChange={setReason} />
      </div>
    </ConfirmSigning>
  );
}

interface OtherCaseProps {
  readonly caseId: string;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

function OtherCase({ caseId, chosen, onChoose }: OtherCaseProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  // The chosen one's own label is no search.
  const wanted = chosen?.label === typed ? '' : search;
  const found = useCatalogueQuery(
    'cases.list',
    { search: wanted, after: null, limit: MOST_OFFERED },
    { keepPrevious: true },
  );
  const offered: readonly Chosen[] = (found.data?.rows ?? [])
    .filter((row) => row.case !== caseId)
    .map((row) => ({ value: row.case, label: `${row.number} · ${row.title}`, number: row.number }));
  const listed =
    chosen === null || offered.some(({ value }) => value === chosen.value) ? offered : [chosen, ...offered];
  return (
    <Select
      label={say(texts.otherCase)}
      description={say(texts.otherHint)}
      data={listed.map(({ value, label }) => ({ value, label }))}
      value={chosen?.value ?? null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={say(texts.nothingFound)}
      data-autofocus
      onChange={(value) => {
        onChoose(listed.find((each) => each.value === value) ?? null);
      }}
    />
  );
}

export interface UnlinkDialogProps {
  readonly view: CaseView;
  readonly link: CaseView['links'][number];
  readonly onClose: () => void;
}

export function UnlinkDialog({ view, link, onClose }: UnlinkDialogProps) {
  const say = useSay();
  const { case: caseId, number } = view.case;
  const [reason, setReason] = useState('');
  const unlink = useCatalogueCommand('cases.unlink');
  const other = link.number;
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={reason !== ''}
      act={say(texts.unlink)}
      sentence={say(texts.unlinkSentence, { number, other })}
      run={() => unlink.run({ case: caseId, other: link.other, reason: reason.trim() })}
      onDone={() => {
        showToast({ message: say(texts.unlinkToast, { other }) });
      }}
      disabled={reason.trim() === ''}
    >
      <Reason label={say(texts.reason)} value={reason} onChange={setReason} autoFocus />
    </ConfirmSigning>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

function Reason({ label, value, onChange, autoFocus = false }: ReasonProps) {
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={400}
      data-autofocus={autoFocus ? true : undefined}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

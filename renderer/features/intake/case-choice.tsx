import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { traitTexts } from '#shared/text/screens/desk.ts';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

const MOST_OFFERED = 50;

export interface CaseChoiceProps {
  /** Null: every case. */
  readonly caseId: string | null;
  readonly onChoose: (caseId: string | null) => void;
}

/** Which case to look at: those where most waits, or what is searched for. */
export function CaseChoice({ caseId, onChoose }: CaseChoiceProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const own = useCatalogueQuery('cases.get', { case: caseId ?? '' }, { enabled: caseId !== null });
  // Without its count: what is chosen must not change its name while it is typed over.
  const chosen = caseId === null || own.data === undefined ? null : { value: caseId, label: own.data.case.number };
  const wanted = chosen?.label === typed ? '' : search;
  const cases = useCatalogueQuery('intake.cases', { search: wanted, limit: MOST_OFFERED }, { keepPrevious: true });
  const others = (cases.data ?? [])
    .filter((row) => row.case !== caseId)
    .map((row) => ({
      value: row.case,
      label: say(texts.caseWaiting, { number: row.caseNumber, count: formatCount(language, row.waiting) }),
    }));
  return (
    <Select
      aria-label={say(texts.caseLabel)}
      placeholder={say(texts.everyCase)}
      className="rb-intake-case"
      data={chosen === null ? others : [chosen, ...others]}
      value={chosen?.value ?? null}
      clearable
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The field knows the chosen one by this list; who searches for another is not shown it.
      filter={({ options }) => options.filter((each) => wanted === '' || !('value' in each) || each.value !== caseId)}
      nothingFoundMessage={say(traitTexts.nothingFound)}
      onChange={onChoose}
    />
  );
}

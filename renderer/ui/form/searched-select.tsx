import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../language/language.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Searched<C extends Choice> {
  readonly chosen: C | null;
  readonly choose: (chosen: C | null) => void;
  /** What to ask the service for. */
  readonly search: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
}

/** One of more than a list could hold: what is typed is searched for, a moment after the person pauses. */
export function useSearched<C extends Choice>(first: C | null = null): Searched<C> {
  const [chosen, choose] = useState(first);
  const [typed, type] = useState(first?.label ?? '');
  const [search] = useDebouncedValue(typed.trim(), 150);
  // The chosen one's own label is no search.
  return { chosen, choose, search: chosen?.label === typed ? '' : search, typed, type };
}

export interface SearchedSelectProps<C extends Choice> {
  readonly searched: Searched<C>;
  /** What was found; the chosen one stays among it. */
  readonly offered: readonly C[];
  readonly label: Text;
  readonly hint: Text;
  /** Where nothing was found. */
  readonly nothing: Text;
}

/** The first field of a dialog: what is found, below what is typed. */
export function SearchedSelect<C extends Choice>({ searched, offered, label, hint, nothing }: SearchedSelectProps<C>) {
  const say = useSay();
  const { chosen, choose, search, typed, type } = searched;
  const isFound = (choice: string) => offered.some(({ value }) => value === choice);
  const listed = chosen === null || isFound(chosen.value) ? offered : [chosen, ...offered];
  return (
    <Select
      label={say(label)}
      description={say(hint)}
      data={listed.map((each) => ({ value: each.value, label: each.label }))}
      value={chosen?.value ?? null}
      searchable
      searchValue={typed}
      onSearchChange={type}
      // The field knows the chosen one by this list; who searches for another is not shown it.
      filter={({ options }) => options.filter((each) => search === '' || ('value' in each && isFound(each.value)))}
      nothingFoundMessage={say(nothing)}
      data-autofocus
      onChange={(value) => {
        choose(listed.find((each) => each.value === value) ?? null);
      }}
    />
  );
}

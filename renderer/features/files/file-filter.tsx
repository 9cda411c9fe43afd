import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '#shared/contract/contract.ts';
import { fileProblems } from '#shared/domain/file-list/problems.ts';
import { formatDate } from '#shared/text/dates.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { fileProblemTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { parseBytes } from '../../ui/form/parse-bytes.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { changed, chipMaker, FilterChoice, FilterDay, type FilterProps } from '../../ui/list/filter-fields.tsx';
import { Filters } from '../../ui/list/filters.tsx';
import type { ListHas } from './file-columns.tsx';
import { secondsOf } from './file-rows.ts';

/** As it is typed: dates are calendar dates of this machine. */
export interface FileFilter {
  readonly minBytes?: number;
  readonly maxBytes?: number;
  readonly from?: string;
  readonly to?: string;
  readonly problem?: string;
  /** As `categoryKey` writes it. */
  readonly category?: string;
}

type AskedFilter = NonNullable<Input<'files.list'>['filter']>;

/** What the service is asked for. */
export function askedFilter({ from, to, problem, category, ...sizes }: FileFilter): AskedFilter {
  const known = fileProblems.find((each) => each === problem);
  return {
    ...sizes,
    ...(from === undefined ? {} : { from: secondsOf(from) }),
    ...(to === undefined ? {} : { to: secondsOf(to, true) }),
    ...(problem === undefined ? {} : { problem: known ?? 'any' }),
    ...(category === undefined ? {} : { category: categoryOf(category) }),
  };
}

/** A set, or one category of it. */
export interface CategoryChoice {
  readonly value: string;
  readonly label: string;
}

/** An id has no colon, so that what stands behind the first one is the category. */
export function categoryKey(set: string, category: string | null): string {
  return category === null ? set : `${set}:${category}`;
}

export function categoryOf(key: string): NonNullable<AskedFilter['category']> {
  const colon = key.indexOf(':');
  return colon === -1 ? { set: key, category: null } : { set: key.slice(0, colon), category: key.slice(colon + 1) };
}

export interface FileFiltersProps extends FilterProps<FileFilter> {
  /** What the newest match of the list recognised. */
  readonly categories: readonly CategoryChoice[];
  readonly has: ListHas;
}

export function FileFilters({ categories, has, ...props }: FileFiltersProps) {
  const say = useSay();
  const { filter, onChange } = props;
  const set = (change: Parameters<typeof changed<FileFilter>>[1]) => {
    onChange(changed(filter, change));
  };
  const turned = turnedLimits(filter);
  return (
    <Filters
      chips={useChips(props, categories)}
      onClear={() => {
        onChange({});
      }}
    >
      {has.sizes ? (
        <>
          <SizeField label={texts.minSize} value={filter.minBytes} onChange={(minBytes) => set({ minBytes })} />
          <SizeField
            label={texts.maxSize}
            value={filter.maxBytes}
            problem={turned.sizes}
            onChange={(maxBytes) => set({ maxBytes })}
          />
        </>
      ) : null}
      {has.times ? (
        <>
          <FilterDay label={texts.from} value={filter.from} onChange={(from) => set({ from })} />
          <FilterDay label={texts.to} value={filter.to} problem={turned.days} onChange={(to) => set({ to })} />
        </>
      ) : null}
      <FilterChoice
        label={texts.problem}
        value={filter.problem}
        data={[
          { value: 'any', label: say(texts.anyProblem) },
          ...fileProblems.map((value) => ({ value, label: say(fileProblemTexts[value]) })),
        ]}
        onChange={(problem) => set({ problem })}
      />
      {categories.length === 0 ? null : (
        <FilterChoice
          label={texts.category}
          value={filter.category}
          data={categories}
          onChange={(category) => set({ category })}
        />
      )}
    </Filters>
  );
}

/** What to say of limits between which nothing lies. */
export function turnedLimits({ minBytes, maxBytes, from, to }: FileFilter) {
  return {
    sizes: minBytes !== undefined && maxBytes !== undefined && minBytes > maxBytes ? texts.sizesTurned : undefined,
    days: from !== undefined && to !== undefined && from > to ? texts.daysTurned : undefined,
  };
}

function useChips(props: FilterProps<FileFilter>, categories: readonly CategoryChoice[]) {
  const say = useSay();
  const language = useLanguage();
  const { filter } = props;
  const chip = chipMaker(say, props);
  // To the byte: 1.5 MB may be one of many sizes that are shown so.
  const size = (bytes: number | undefined) => (bytes === undefined ? undefined : `${formatCount(language, bytes)} B`);
  const day = (date: string | undefined) => (date === undefined ? undefined : formatDate(language, date));
  const problem = fileProblems.find((each) => each === filter.problem);
  const problemText = problem === undefined ? texts.anyProblem : fileProblemTexts[problem];
  return [
    ...chip('minBytes', texts.minSize, size(filter.minBytes)),
    ...chip('maxBytes', texts.maxSize, size(filter.maxBytes)),
    ...chip('from', texts.from, day(filter.from)),
    ...chip('to', texts.to, day(filter.to)),
    ...chip('problem', texts.problem, filter.problem === undefined ? undefined : say(problemText)),
    ...chip('category', texts.category, categories.find(({ value }) => value === filter.category)?.label),
  ];
}

interface SizeFieldProps {
  readonly label: Text;
  readonly value: number | undefined;
  readonly problem?: Text | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function SizeField({ label, value, problem, onChange }: SizeFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const read = parseBytes(language, typed) ?? undefined;
  const wrong = value === undefined && read === undefined && typed.trim() !== '' ? texts.sizeUnknown : problem;
  // As it was typed, until a chip takes the limit away.
  const otherwise = value === undefined ? '' : String(value);
  return (
    <TextInput
      label={say(label)}
      placeholder={say(texts.sizeExample)}
      error={wrong === undefined ? undefined : say(wrong)}
      inputWrapperOrder={['label', 'error', 'input']}
      value={read === value ? typed : otherwise}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseBytes(language, event.currentTarget.value) ?? undefined);
      }}
    />
  );
}

import { TextInput } from '@mantine/core';
import type { ItemFilter } from '#shared/contract/lists.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { intakeJudged } from '#shared/domain/intake/events.ts';
import { itemClasses } from '#shared/domain/item/events.ts';
import { legalStates } from '#shared/domain/legal/states.ts';
import { formatDate } from '#shared/text/dates.ts';
import { legalTexts } from '#shared/text/legal.ts';
import { blockedTexts } from '#shared/text/screens/blocked.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { classTexts, custodyTexts, intakeOutcomeTexts, packageTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useLanguage, useSay, type Say } from '../../ui/language/language.tsx';
import {
  changed,
  chipMaker,
  FilterCheck,
  FilterChoice,
  type FilterChange,
  type FilterProps,
} from '../../ui/list/filter-fields.tsx';
import type { Chip } from '../../ui/list/filters.tsx';

type Change = FilterChange<ItemFilter>;

const packages = ['sealed', 'open'] as const;
const intakes = intakeJudged.shape.outcome.options;

/** The fields of the filter, each with its words: one place for the choices and for the chips. */
const choiceFields = [
  { key: 'class', label: itemTexts.class, words: classTexts, values: itemClasses },
  { key: 'legal', label: texts.legal, words: legalTexts, values: legalStates },
  { key: 'custody', label: itemTexts.custody, words: custodyTexts, values: custodyStates },
  { key: 'package', label: itemTexts.package, words: packageTexts, values: packages },
  { key: 'intake', label: texts.intake, words: intakeOutcomeTexts, values: intakes },
] as const;

/** What must be known before anything is done with it. */
const checkFields = [
  { key: 'blocked', label: blockedTexts.badge },
  { key: 'inQuestion', label: texts.inQuestion },
] as const;

export interface ItemFilterProps extends FilterProps<ItemFilter> {
  /** Null: of every case. */
  readonly caseId: string | null;
}

export function ItemFilterFields({ filter, onChange, caseId }: ItemFilterProps) {
  const say = useSay();
  const set = (change: Change) => {
    onChange(changed(filter, change));
  };
  return (
    <>
      {choiceFields.map(({ key, label, words, values }) => (
        <FilterChoice
          key={key}
          label={label}
          value={filter[key]}
          data={values.map((value) => ({
            value,
            label: say((words as Readonly<Record<string, Text>>)[value] ?? label),
          }))}
          onChange={(value) => {
            set({ [key]: value });
          }}
        />
      ))}
      {caseId === null ? null : <SeizureChoice caseId={caseId} value={filter.seizure} onChange={set} />}
      <TextInput
        label={say(texts.location)}
        maxLength={200}
        value={filter.location ?? ''}
        onChange={(event) => {
          set({ location: event.currentTarget.value });
        }}
      />
      <FilterCheck
        label={texts.overdue}
        value={filter.overdue}
        onChange={(overdue) => {
          set({ overdue });
        }}
      />
      {checkFields.map(({ key, label }) => (
        <FilterCheck
          key={key}
          label={label}
          value={filter[key]}
          onChange={(value) => {
            set({ [key]: value });
          }}
        />
      ))}
    </>
  );
}

interface SeizureChoiceProps {
  readonly caseId: string;
  readonly value: string | undefined;
  readonly onChange: (change: Change) => void;
}

/** Which of the seizures of the case. */
function SeizureChoice({ caseId, value, onChange }: SeizureChoiceProps) {
  const language = useLanguage();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const seizures = view.data?.seizures ?? [];
  return (
    <FilterChoice
      label={texts.seizure}
      value={value}
      data={seizures.map(({ seizure, place, at }) => ({
        value: seizure,
        label: `${formatDate(language, at.slice(0, 10))}, ${place}`,
      }))}
      onChange={(seizure) => {
        onChange({ seizure });
      }}
    />
  );
}

/** What the filter asks, in words. */
export function itemChips(say: Say, props: FilterProps<ItemFilter>): Chip[] {
  const { filter } = props;
  const chip = chipMaker(say, props);
  const choices = choiceFields.flatMap(({ key, label, words }) => {
    const value = filter[key];
    const word = value === undefined ? undefined : (words as Readonly<Record<string, Text>>)[value];
    return chip(key, label, word === undefined ? undefined : say(word));
  });
  return [
    ...choices,
    ...chip('seizure', texts.seizure, filter.seizure === undefined ? undefined : ''),
    ...chip('location', texts.location, filter.location),
    ...chip('overdue', texts.overdue, filter.overdue === undefined ? undefined : ''),
    ...checkFields.flatMap(({ key, label }) => chip(key, label, filter[key] === undefined ? undefined : '')),
  ];
}

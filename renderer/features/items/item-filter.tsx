import { Checkbox, Select, TextInput } from '@mantine/core';
import type { ItemFilter } from '#shared/contract/lists.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { intakeJudged } from '#shared/domain/intake/events.ts';
import { itemClasses } from '#shared/domain/item/events.ts';
import { legalStates } from '#shared/domain/legal/states.ts';
import { formatDate } from '#shared/text/dates.ts';
import { legalTexts } from '#shared/text/legal.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { classTexts, custodyTexts, intakeOutcomeTexts, packageTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useLanguage, useSay, type Say } from '../../ui/language/language.tsx';
import type { Chip } from '../../ui/list/filters.tsx';
import { withoutEmpty } from '../../ui/list/use-look.ts';

interface FilterProps {
  readonly filter: ItemFilter;
  readonly onChange: (filter: ItemFilter) => void;
}

/** Any part of the filter, or undefined to take it out. */
type Change = { readonly [K in keyof ItemFilter]?: ItemFilter[K] | undefined };

const changed = (filter: ItemFilter, change: Change): ItemFilter =>
  withoutEmpty({ ...filter, ...change } as ItemFilter);

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

export function ItemFilterFields({ filter, onChange, caseId }: FilterProps & { readonly caseId: string | null }) {
  const say = useSay();
  const set = (change: Change) => {
    onChange(changed(filter, change));
  };
  return (
    <>
      {choiceFields.map(({ key, label, words, values }) => (
        <Choice
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
      <Checkbox
        label={say(texts.overdue)}
        checked={filter.overdue === true}
        onChange={(event) => {
          set({ overdue: event.currentTarget.checked ? true : undefined });
        }}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: Text;
  readonly value: string | undefined;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, data, onChange }: ChoiceProps) {
  const say = useSay();
  return (
    <Select
      label={say(label)}
      placeholder={say(texts.any)}
      data={data}
      value={value ?? null}
      clearable
      searchable={data.length > 7}
      comboboxProps={{ withinPortal: false }}
      onChange={(next) => {
        onChange(next ?? undefined);
      }}
    />
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
    <Choice
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

/** What the filter asks, in words; each can be taken out. */
export function itemChips(say: Say, { filter, onChange }: FilterProps): Chip[] {
  const chip = (key: keyof ItemFilter, name: Text, value: string): Chip => ({
    key,
    name: say(name),
    value,
    onRemove: () => {
      onChange(changed(filter, { [key]: undefined }));
    },
  });
  const choices = choiceFields.flatMap(({ key, label, words }) => {
    const value = filter[key];
    const word = value === undefined ? undefined : (words as Readonly<Record<string, Text>>)[value];
    return word === undefined ? [] : [chip(key, label, say(word))];
  });
  return [
    ...choices,
    ...(filter.seizure === undefined ? [] : [chip('seizure', texts.seizure, '')]),
    ...(filter.location === undefined ? [] : [chip('location', texts.location, filter.location)]),
    ...(filter.overdue === undefined ? [] : [chip('overdue', texts.overdue, '')]),
  ];
}

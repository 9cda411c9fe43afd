import { Checkbox, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { CaseFilter } from '#shared/contract/lists.ts';
import { caseStages } from '#shared/domain/case/stages.ts';
import { regimes } from '#shared/domain/procedure/regime.ts';
import { formatDate } from '#shared/text/dates.ts';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { caseStageTexts, regimeTexts } from '#shared/text/stages.ts';
import type { Language, Text } from '#shared/text/text.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { parseDate } from '../../ui/form/parse-date.ts';
import { useLanguage, useSay, type Say } from '../../ui/language/language.tsx';
import type { Chip } from '../../ui/list/filters.tsx';
import { withoutEmpty } from '../../ui/list/use-look.ts';

interface FilterProps {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}

/** Any part of the filter, or undefined to take it out. */
type Change = { readonly [K in keyof CaseFilter]?: CaseFilter[K] | undefined };

const changed = (filter: CaseFilter, change: Change): CaseFilter =>
  withoutEmpty({ ...filter, ...change } as CaseFilter);

export function CaseFilterFields({ filter, onChange }: FilterProps) {
  const say = useSay();
  const choices = useCatalogueQuery('cases.choices', {});
  const set = (change: Change) => {
    onChange(changed(filter, change));
  };
  return (
    <>
      <ChoiceField
        label={texts.stage}
        value={filter.stage}
        data={caseStages.map((value) => ({ value, label: say(caseStageTexts[value]) }))}
        onChange={(value) => {
          set({ stage: caseStages.find((stage) => stage === value) });
        }}
      />
      <ChoiceField
        label={texts.regime}
        value={filter.regime}
        data={regimes.map((value) => ({ value, label: say(regimeTexts[value]) }))}
        onChange={(value) => {
          set({ regime: regimes.find((regime) => regime === value) });
        }}
      />
      <ChoiceField
        label={texts.unit}
        value={filter.unit}
        data={(choices.data?.units ?? []).map((value) => ({ value, label: value }))}
        onChange={(unit) => {
          set({ unit });
        }}
      />
      <ChoiceField
        label={texts.modus}
        value={filter.modus}
        data={(choices.data?.modus ?? []).map((value) => ({ value, label: value }))}
        onChange={(modus) => {
          set({ modus });
        }}
      />
      <DayField
        label={texts.openedFrom}
        value={filter.openedFrom}
        onChange={(openedFrom) => {
          set({ openedFrom });
        }}
      />
      <DayField
        label={texts.openedTo}
        value={filter.openedTo}
        onChange={(openedTo) => {
          set({ openedTo });
        }}
      />
      <Checkbox
        label={say(texts.overdue)}
        checked={filter.overdue === true}
        onChange={(event) => {
          set({ overdue: event.currentTarget.checked ? true : undefined });
        }}
      />
      <Checkbox
        label={say(texts.mine)}
        checked={filter.mine === true}
        onChange={(event) => {
          set({ mine: event.currentTarget.checked ? true : undefined });
        }}
      />
    </>
  );
}

interface ChoiceFieldProps {
  readonly label: Text;
  readonly value: string | undefined;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function ChoiceField({ label, value, data, onChange }: ChoiceFieldProps) {
  const say = useSay();
  return (
    <Select
      label={say(label)}
      placeholder={say(texts.any)}
      data={[...data]}
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

interface DayFieldProps {
  readonly label: Text;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DateInput
      label={say(label)}
      value={value ?? null}
      valueFormat={(date: string) => formatDate(language, date)}
      dateParser={parseDate}
      locale={language}
      clearable
      popoverProps={{ withinPortal: false }}
      onChange={(next) => {
        onChange(next ?? undefined);
      }}
    />
  );
}

/** What the filter asks, in words; each can be taken out. */
export function caseChips(say: Say, language: Language, { filter, onChange }: FilterProps): Chip[] {
  const chip = (key: keyof CaseFilter, name: Text, value: string | undefined): Chip[] =>
    value === undefined
      ? []
      : [
          {
            key,
            name: say(name),
            value,
            onRemove: () => {
              onChange(changed(filter, { [key]: undefined }));
            },
          },
        ];
  const day = (date: string | undefined) => (date === undefined ? undefined : formatDate(language, date));
  return [
    ...chip('stage', texts.stage, filter.stage === undefined ? undefined : say(caseStageTexts[filter.stage])),
    ...chip('regime', texts.regime, filter.regime === undefined ? undefined : say(regimeTexts[filter.regime])),
    ...chip('unit', texts.unit, filter.unit),
    ...chip('modus', texts.modus, filter.modus),
    ...chip('openedFrom', texts.openedFrom, day(filter.openedFrom)),
    ...chip('openedTo', texts.openedTo, day(filter.openedTo)),
    ...chip('overdue', texts.overdue, filter.overdue === true ? '' : undefined),
    ...chip('mine', texts.mine, filter.mine === true ? '' : undefined),
  ];
}

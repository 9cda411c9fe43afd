import type { CaseFilter } from '#shared/contract/lists.ts';
import { caseStages } from '#shared/domain/case/stages.ts';
import { regimes } from '#shared/domain/procedure/regime.ts';
import { formatDate } from '#shared/text/dates.ts';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { caseStageTexts, regimeTexts } from '#shared/text/stages.ts';
import type { Language } from '#shared/text/text.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useSay, type Say } from '../../ui/language/language.tsx';
import {
  changed,
  chipMaker,
  FilterCheck,
  FilterChoice,
  FilterDay,
  type FilterChange,
  type FilterProps,
} from '../../ui/list/filter-fields.tsx';
import type { Chip } from '../../ui/list/filters.tsx';

export function CaseFilterFields({ filter, onChange }: FilterProps<CaseFilter>) {
  const say = useSay();
  const choices = useCatalogueQuery('cases.choices', {});
  const plain = (values: readonly string[] = []) => values.map((value) => ({ value, label: value }));
  const set = (change: FilterChange<CaseFilter>) => {
    onChange(changed(filter, change));
  };
  return (
    <>
      <FilterChoice
        label={texts.stage}
        value={filter.stage}
        data={caseStages.map((value) => ({ value, label: say(caseStageTexts[value]) }))}
        onChange={(value) => {
          set({ stage: caseStages.find((stage) => stage === value) });
        }}
      />
      <FilterChoice
        label={texts.regime}
        value={filter.regime}
        data={regimes.map((value) => ({ value, label: say(regimeTexts[value]) }))}
        onChange={(value) => {
          set({ regime: regimes.find((regime) => regime === value) });
        }}
      />
      <FilterChoice
        label={texts.unit}
        value={filter.unit}
        data={plain(choices.data?.units)}
        onChange={(unit) => {
          set({ unit });
        }}
      />
      <FilterChoice
        label={texts.modus}
        value={filter.modus}
        data={plain(choices.data?.modus)}
        onChange={(modus) => {
          set({ modus });
        }}
      />
      <FilterDay
        label={texts.openedFrom}
        value={filter.openedFrom}
        onChange={(openedFrom) => {
          set({ openedFrom });
        }}
      />
      <FilterDay
        label={texts.openedTo}
        value={filter.openedTo}
        onChange={(openedTo) => {
          set({ openedTo });
        }}
      />
      <FilterCheck
        label={texts.overdue}
        value={filter.overdue}
        onChange={(overdue) => {
          set({ overdue });
        }}
      />
      <FilterCheck
        label={texts.mine}
        value={filter.mine}
        onChange={(mine) => {
          set({ mine });
        }}
      />
    </>
  );
}

/** What the filter asks, in words. */
export function caseChips(say: Say, language: Language, props: FilterProps<CaseFilter>): Chip[] {
  const { stage, regime, unit, modus, openedFrom, openedTo, overdue, mine } = props.filter;
  const chip = chipMaker(say, props);
  const day = (date: string | undefined) => (date === undefined ? undefined : formatDate(language, date));
  return [
    ...chip('stage', texts.stage, stage === undefined ? undefined : say(caseStageTexts[stage])),
    ...chip('regime', texts.regime, regime === undefined ? undefined : say(regimeTexts[regime])),
    ...chip('unit', texts.unit, unit),
    ...chip('modus', texts.modus, modus),
    ...chip('openedFrom', texts.openedFrom, day(openedFrom)),
    ...chip('openedTo', texts.openedTo, day(openedTo)),
    ...chip('overdue', texts.overdue, overdue === true ? '' : undefined),
    ...chip('mine', texts.mine, mine === true ? '' : undefined),
  ];
}

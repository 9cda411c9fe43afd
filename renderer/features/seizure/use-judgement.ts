import { useMemo } from 'react';
import type { ClassFields } from '#shared/domain/item/class-fields.ts';
import type { ItemClass } from '#shared/domain/item/events.ts';
import { gridProblemTexts } from '#shared/text/screens/seizure-grid.ts';
import type { GridRow } from '../../ui/thing/grid-row.ts';
import { hasReason, identifierField, identifierKey, repeatedIn } from './model/known-identifiers.ts';
import { rowJudge, type RowProblem, type RowRules } from '../../ui/thing/row-problems.ts';

export interface JudgementInput {
  readonly rows: readonly GridRow[];
  readonly numbers: ReadonlyMap<number, string>;
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly unit: (itemClass: ItemClass) => ClassFields;
  readonly urgentGround: RowRules['urgentGround'];
}

export interface Judgement {
  readonly problemsOf: (row: GridRow) => readonly RowProblem[];
  /** Where else the identifier of the row stands, in words; '' when nowhere. */
  readonly knownOf: (row: GridRow) => string;
  /** Items that cannot be recorded yet, in their order. */
  readonly wrong: () => readonly GridRow[];
}

/** A row is judged once, and again only when it, its number or a rule has changed. */
export function useJudgement({ rows, numbers, known, unit, urgentGround }: JudgementInput): Judgement {
  const repeated = useMemo(() => repeatedIn(rows), [rows]);
  const judged = useMemo(() => rowJudge({ unit, urgentGround }), [unit, urgentGround]);
  return useMemo(() => {
    const knownOf = (row: GridRow) => {
      const earlier = repeated.get(row.key);
      const here = earlier === undefined ? [] : [numbers.get(earlier) ?? ''];
      const key = known.size === 0 ? null : identifierKey(row);
      return [...here, ...(key === null ? [] : (known.get(key) ?? []))].join(', ');
    };
    const problemsFor = (row: GridRow): readonly RowProblem[] => {
      const own = judged(row, numbers.get(row.key) ?? '');
      const others = knownOf(row);
      if (others === '' || hasReason(row)) return own;
      const same = { cell: identifierField(row), text: gridProblemTexts.sameAs, parameters: { others }, label: null };
      return [...own, same];
    };
    return { problemsOf: problemsFor, knownOf, wrong: () => rows.filter((row) => problemsFor(row).length > 0) };
  }, [rows, numbers, known, judged, repeated]);
}

import type { CaseItem, CaseState } from '../domain/case/case-state.ts';
import type { ListedCorrection } from './corrections.ts';
import type { Cell } from './csv.ts';
import type { StatedFinding } from './findings.ts';

/** A table of the bundle: the same cells become CSV and a sheet of the workbook. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
export interface Column {
  readonly title: string;
  /** Width in the workbook, in characters. */
  readonly width: number;
  readonly kind: 'text' | 'number';
}

/** What a cell of the evidence list is read from. */
export interface RowFacts {
  readonly item: CaseItem;
  readonly state: CaseState;
  readonly gaps: readonly StatedFinding[];
  /** Of the item's own entries, of its seizure and of the paper that rests on. */
  readonly corrections: readonly ListedCorrection[];
}
export interface ListColumn extends Column {
  readonly cell: (facts: RowFacts) => Cell;
}

export const text = (title: string, width: number, cell: (facts: RowFacts) => Cell): ListColumn => ({
  title,
  width,
  kind: 'text',
  cell,
});
export const number = (title: string, width: number, cell: (facts: RowFacts) => Cell): ListColumn => ({
  title,
  width,
  kind: 'number',
  cell,
});

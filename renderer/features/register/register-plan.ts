import type { RegisterSheetView } from '#shared/contract/register.ts';
import type { RegisterField } from '#shared/domain/register/fields.ts';
import { plainOptions, type RegisterOptions, type RegisterPlan } from '#shared/domain/register/mapping.ts';

/** A column of the chosen sheet as the form shows it. */
export interface ColumnLook {
  readonly column: number;
  readonly label: string;
  readonly example: string;
  readonly field: RegisterField | null;
}

export function startPlan(sheet: RegisterSheetView, caseId: string | null): RegisterPlan {
  return { mapping: sheet.mapping, options: { ...plainOptions, case: caseId } };
}

/** Columns that hold anything near the top, with the first value below the heading. */
export function columnLooks(sheet: RegisterSheetView, { mapping }: RegisterPlan): readonly ColumnLook[] {
  const width = Math.max(sheet.labels.length, ...sheet.top.map(({ cells }) => cells.length));
  const below = sheet.top.filter(({ row }) => row > mapping.headerTo);
  const heading = sheet.top.filter(({ row }) => row >= mapping.headerFrom && row <= mapping.headerTo);
  const moved = mapping.headerFrom !== sheet.mapping.headerFrom || mapping.headerTo !== sheet.mapping.headerTo;
  return Array.from({ length: width }, (_, column) => ({
    column,
    label: moved ? labelOf(heading.map(({ cells }) => cells[column] ?? '')) : (sheet.labels[column] ?? ''),
    example: below.map(({ cells }) => cells[column] ?? '').find((text) => text.trim() !== '') ?? '',
    field: mapping.columns.find((each) => each.column === column)?.field ?? null,
  })).filter(({ label, example }) => label !== '' || example !== '');
}

function labelOf(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(' ');
}

/** A field moves to the column it is given to; only notes may stand in several. */
export function withColumn(plan: RegisterPlan, column: number, field: RegisterField | null): RegisterPlan {
  const others = plan.mapping.columns.filter(
    (each) => each.column !== column && (each.field !== field || field === 'notes'),
  );
  const columns = field === null ? others : [...others, { column, field }];
  return { ...plan, mapping: { ...plan.mapping, columns } };
}

export function withOptions(plan: RegisterPlan, change: Partial<RegisterOptions>): RegisterPlan {
  return { ...plan, options: { ...plan.options, ...change } };
}

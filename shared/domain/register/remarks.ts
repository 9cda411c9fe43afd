import type { ErrorDetails } from '../../errors/result.ts';
import type { RegisterField } from './fields.ts';

/** Why a row cannot become an item as it stands. */
export const refusalCodes = [
  'row-heading', // the heading once more
  'row-total', // JUMLAH, TOTAL: the sum of the rows above
  'row-not-item', // one cell: a title, a month, a sum
  'missing', // field
  'text-too-long', // field, limit
  'text-invalid', // field
  'cell-error',
  'formula-empty',
  'date-unreadable',
  'date-impossible',
  'date-future',
  'time-unreadable',
  'quantity-unreadable',
  'quantity-contradiction',
  'identifier-cut',
  'identifier-check-digit',
  'identifier-shape',
  'identifier-quantity',
  'cash-mismatch', // counted, stated
  'witness-not-coded',
  'duplicate-in-file', // row
  'duplicate-in-catalogue', // item
  'case-unknown', // number
  'authority-missing',
  'rule', // rule: the code that refused, and its details
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What somebody should look at; the row is taken nevertheless. */
export const warningCodes = [
  'hidden-row',
  'hidden-column',
  'formula-result',
  'formula-like',
  'invisible',
  'carried',
  'date-serial',
  'quantity-assumed',
  'quantity-fraction',
  'identifier-noted',
  'identifier-from-number',
  'brand-missing',
  'class-fallback',
  'cash-without-denominations',
  'holder-name',
  'case-opened', // number
  'order-recorded', // number
  'seizure-apart',
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface Remark<C extends string = RefusalCode | WarningCode> {
  readonly code: C;
  /** Of the sheet, from 0; null: of the whole row. */
  readonly column: number | null;
  readonly field: RegisterField | null;
  readonly details: ErrorDetails;
}
export type Refusal = Remark<RefusalCode>;
export type Warning = Remark<WarningCode>;

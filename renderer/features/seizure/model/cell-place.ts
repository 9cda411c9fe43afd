import type { MissingCode } from '#shared/domain/seizure/missing.ts';
import type { ShapeOfClass } from '../../../ui/thing/class-shape.ts';
import type { GridColumn } from './paste.ts';

const slots = ['slot0', 'slot1', 'slot2'] as const;

/** The column that a field stands in; null: it has a field below the grid. */
export function placeOfCell(shape: ShapeOfClass, cell: string): GridColumn | null {
  if (cell === 'description' || cell === 'quantity') return cell;
  const slot = shape.grid.findIndex((field) => field?.name === cell);
  return slots[slot] ?? null;
}

/** Which field of the head mends what is missing. */
export const headOfMissing = {
  authority: 'warrant',
  place: 'place',
  time: 'at',
  holder: 'holder',
  officers: 'officers',
  witnesses: 'witnesses',
  'village-head': 'villageHead',
  'record-number': 'recordNumber',
  'receipt-number': 'receiptNumber',
} as const satisfies Partial<Record<MissingCode, string>>;

import type { ItemAttributes } from '#shared/domain/item/events.ts';
import { identifierOf } from '#shared/domain/item/identifiers.ts';
import { cellOf, type GridRow } from '../../../ui/thing/grid-row.ts';
import { attributesOf } from '../../../ui/thing/row-item.ts';

/** What the catalogue is asked about a row: its identifier, with a stroke for whatever else is not typed yet. */
export function probeOf(row: GridRow): ItemAttributes | null {
  const attributes = attributesOf(row);
  if (identifierOf(attributes) === null) return null;
  switch (attributes.class) {
    case 'phone':
    case 'storage':
    case 'computer':
      return { ...attributes, brand: orStroke(attributes.brand) };
    case 'sim':
      return { ...attributes, operator: orStroke(attributes.operator) };
    case 'vehicle':
      return { ...attributes, kind: orStroke(attributes.kind), brand: orStroke(attributes.brand) };
    case 'account':
      return { ...attributes, platform: orStroke(attributes.platform), capturedAt: '' };
    case 'wallet':
      return { ...attributes, provider: orStroke(attributes.provider) };
    case 'cash':
    case 'document':
    case 'other':
      return null;
  }
}

function orStroke(text: string): string {
  return text === '' ? '-' : text;
}

/** How an identifier is compared; null when the row bears none. */
export function identifierKey(row: GridRow): string | null {
  const identifier = identifierOf(attributesOf(row));
  return identifier === null ? null : `${identifier.kind} ${identifier.value}`;
}

/** Rows whose identifier an earlier row of the form bears: by key, the key of that earlier row. */
export function repeatedIn(rows: readonly GridRow[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const row of rows) {
    const key = identifierKey(row);
    if (key === null) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.key);
    else repeated.set(row.key, earlier);
  }
  return repeated;
}

/** The field of the grid that the identifier stands in. */
export function identifierField(row: GridRow): string {
  return identifierOf(attributesOf(row))?.field ?? 'description';
}

export function hasReason(row: GridRow): boolean {
  return cellOf(row, 'sameAs').trim() !== '';
}

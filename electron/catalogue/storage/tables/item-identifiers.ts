import { z } from 'zod';
import type { ItemSeized } from '#shared/domain/item/events.ts';
import { identifierOf, type Identifier } from '#shared/domain/item/identifiers.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';

const bearerRow = z.strictObject({ item: z.string(), number: z.string(), case: z.string(), caseNumber: z.string() });
/** An item that bears an identifier. */
export type Bearer = Readonly<z.infer<typeof bearerRow>>;

/** In the place of whatever the item bore before: an identifier may be corrected. */
export function putIdentifier(tx: WriteTx, { item, attributes }: Pick<ItemSeized, 'item' | 'attributes'>): void {
  tx.run('DELETE FROM item_identifiers WHERE item_id = ?', item);
  const identifier = identifierOf(attributes);
  if (identifier === null) return;
  tx.run(
    'INSERT INTO item_identifiers (kind, value, item_id) VALUES (?, ?, ?)',
    identifier.kind,
    identifier.value,
    item,
  );
}

/** Items of the whole catalogue that bear it, in the order of seizure; at most `most`. */
export function bearersOf(tx: ReadTx, { kind, value }: Identifier, most: number): Bearer[] {
  return tx.all(
    bearerRow,
    `SELECT i.id AS item, i.number, i.case_id AS "case", c.number AS caseNumber
     FROM item_identifiers d JOIN items i ON i.id = d.item_id JOIN cases c ON c.id = i.case_id
     WHERE d.kind = ? AND d.value = ? ORDER BY i.no LIMIT ?`,
    kind,
    value,
    most,
  );
}

export const itemIdentifiersTable: AuditedTable = {
  table: 'item_identifiers',
  rows: 'SELECT * FROM item_identifiers ORDER BY kind, value, item_id',
  key: ['kind', 'value', 'item_id'],
  name: keyName('kind', 'value', 'item_id'),
};

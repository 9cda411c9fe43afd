import { z } from 'zod';
import { registerMapping, type RegisterMapping } from '#shared/domain/register/mapping.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { json, jsonText } from './columns.ts';

/** Not audited: no re-fold could make these rows. Whoever changes one changes a suggestion that a person sees before anything is recorded. */
const mappingRow = z.strictObject({ data: json(registerMapping.shape.columns) });

/** Headings that are remembered; the longest unused are forgotten. */
const mostHeadings = 200;

/** What the columns under this heading meant when it was last imported. */
export function rememberedColumns(tx: ReadTx, heading: string): RegisterMapping['columns'] | undefined {
  return tx.get(mappingRow, 'SELECT data FROM register_mappings WHERE heading = ?', heading)?.data;
}

export function rememberColumns(tx: WriteTx, heading: string, columns: RegisterMapping['columns'], now: string): void {
  tx.run(
    'INSERT OR REPLACE INTO register_mappings (heading, used_at, data) VALUES (?, ?, ?)',
    heading,
    now,
    jsonText(columns),
  );
  tx.run(
    `DELETE FROM register_mappings WHERE heading NOT IN
      (SELECT heading FROM register_mappings ORDER BY used_at DESC, heading LIMIT ?)`,
    mostHeadings,
  );
}

const caseRow = z.strictObject({ id: z.string(), unit: z.string() });

/** The case that bears this number of a police report; the oldest when two stations opened it. */
export function caseOfNumber(tx: ReadTx, number: string): z.infer<typeof caseRow> | undefined {
  return tx.get(
    caseRow,
    `SELECT id, json_extract(data, '$.unit') AS unit FROM cases WHERE number = ? ORDER BY no LIMIT 1`,
    number,
  );
}

const numberRow = z.strictObject({ number: z.string() });

/** An item as its label names it; undefined when there is none of this id. */
export function itemNumberOf(tx: ReadTx, itemId: string): string | undefined {
  return tx.get(numberRow, 'SELECT number FROM items WHERE id = ?', itemId)?.number;
}

/** The item that bears this number of the unit. */
export function itemOfUnitNumber(tx: ReadTx, unitNumber: string): string | undefined {
  const sql = 'SELECT number FROM items WHERE unit_number = ? ORDER BY no LIMIT 1';
  return tx.get(numberRow, sql, unitNumber)?.number;
}

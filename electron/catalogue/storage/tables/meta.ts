import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';

/** Whose database this is, so that a vault and a database that were mixed up are told apart. */
export interface Meta {
  readonly catalogue: string;
  readonly station: string;
}

const row = z.strictObject({ name: z.string(), value: z.string() });

export function readMeta(tx: ReadTx): Partial<Meta> {
  return Object.fromEntries(tx.all(row, 'SELECT name, value FROM meta').map(({ name, value }) => [name, value]));
}

export function writeMeta(tx: WriteTx, { catalogue, station }: Meta): void {
  tx.run("INSERT INTO meta (name, value) VALUES ('catalogue', ?), ('station', ?)", catalogue, station);
}

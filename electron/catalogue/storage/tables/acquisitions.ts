import { z } from 'zod';
import { acquisitionsOf, hasAlarm, type Acquisition } from '#shared/domain/acquisition/acquisition.ts';
import { acquisitionRecorded, acquisitionVerified } from '#shared/domain/acquisition/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position } from './columns.ts';
import { insertRecord } from './item-records.ts';

const envelope = { ...position, at: z.string(), by: z.string() };
const imageRow = z.strictObject({ ...envelope, data: json(acquisitionRecorded) });
const checkRow = z.strictObject({ ...envelope, data: json(acquisitionVerified) });
export type StoredImage = Readonly<z.infer<typeof imageRow>>;
export type StoredCheck = Readonly<z.infer<typeof checkRow>>;

const columns = 'station, seq, at, by, data';

export function insertImage(tx: WriteTx, event: EventOf<'acquisition.recorded'>): void {
  insertRecord(tx, 'acquisitions', event.data.acquisition, event);
}

export function updateImage(tx: WriteTx, { data }: EventOf<'acquisition.recorded'>): void {
  tx.run('UPDATE acquisitions SET data = ? WHERE id = ?', jsonText(data), data.acquisition);
}

export function insertCheck(tx: WriteTx, { data, station, seq, at, by }: EventOf<'acquisition.verified'>): void {
  tx.run(
    'INSERT INTO acquisition_checks (station, seq, case_id, item_id, at, by, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    station,
    seq,
    data.case,
    data.item,
    at,
    by,
    jsonText(data),
  );
}

export function updateCheck(tx: WriteTx, { data, station, seq }: EventOf<'acquisition.verified'>): void {
  tx.run('UPDATE acquisition_checks SET data = ? WHERE station = ? AND seq = ?', jsonText(data), station, seq);
}

export function imageById(tx: ReadTx, id: string): StoredImage | undefined {
  return tx.get(imageRow, `SELECT ${columns} FROM acquisitions WHERE id = ?`, id);
}

/** The oldest first. */
export function imagesOfItem(tx: ReadTx, itemId: string): StoredImage[] {
  return tx.all(imageRow, `SELECT ${columns} FROM acquisitions WHERE item_id = ? ORDER BY seq, station`, itemId);
}

/** The oldest first. */
export function checksOfItem(tx: ReadTx, itemId: string): StoredCheck[] {
  return tx.all(checkRow, `SELECT ${columns} FROM acquisition_checks WHERE item_id = ? ORDER BY seq, station`, itemId);
}

export function acquisitionsOfItem(tx: ReadTx, itemId: string): Acquisition[] {
  return acquisitionsOf(imagesOfItem(tx, itemId), checksOfItem(tx, itemId));
}

export function acquisitionsOfCase(tx: ReadTx, caseId: string): Acquisition[] {
  const of = (table: string) => `SELECT ${columns} FROM ${table} WHERE case_id = ? ORDER BY seq, station`;
  return acquisitionsOf(
    tx.all(imageRow, of('acquisitions'), caseId),
    tx.all(checkRow, of('acquisition_checks'), caseId),
  );
}

const itemOf = z.strictObject({ item: z.string() });

/** Those of the items (null: of all) with an image in question. Only what once alarmed is looked at: few ever do. */
export function itemsInQuestion(tx: ReadTx, among: readonly string[] | null): ReadonlySet<string> {
  const own = among === null ? '' : 'AND item_id IN (SELECT value FROM json_each(?))';
  const parameters = among === null ? [] : [jsonText(among), jsonText(among)];
  const alarmed = tx.all(
    itemOf,
    `SELECT item_id AS item FROM acquisition_checks WHERE json_extract(data, '$.outcome') <> 'match' ${own}
     UNION SELECT item_id FROM acquisitions, json_each(data, '$.hashes') h
     WHERE json_extract(h.value, '$.verified') <> json_extract(h.value, '$.acquired') ${own}`,
    ...parameters,
  );
  return new Set(alarmed.map(({ item }) => item).filter((item) => hasAlarm(acquisitionsOfItem(tx, item))));
}

export const acquisitionTables: readonly AuditedTable[] = [
  {
    table: 'acquisitions',
    rows: 'SELECT * FROM acquisitions ORDER BY id',
    key: ['id'],
    name: keyName('id'),
  },
  {
    table: 'acquisition_checks',
    rows: 'SELECT * FROM acquisition_checks ORDER BY station, seq',
    key: ['station', 'seq'],
    name: keyName('item_id', 'seq'),
  },
];

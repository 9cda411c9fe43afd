import { z } from 'zod';
import { foldConfiguration, type Configuration } from '#shared/domain/configuration/configuration.ts';
import { defaultConfiguration } from '#shared/domain/configuration/defaults/defaults.ts';
import { configurationSet, type ConfigurationTopic } from '#shared/domain/configuration/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position } from './columns.ts';

const settingRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(configurationSet) });
export type StoredSetting = Readonly<z.infer<typeof settingRow>>;

const columns = `station, seq, at, by, json_object('topic', topic, 'value', json(value)) AS data`;

/** The newest entry of a topic takes the place of the one before. */
export function putSetting(tx: WriteTx, { data, station, seq, at, by }: EventOf<'configuration.set'>): void {
  tx.run(
    'INSERT OR REPLACE INTO configuration (topic, value, station, seq, at, by) VALUES (?, ?, ?, ?, ?, ?)',
    data.topic,
    jsonText(data.value),
    station,
    seq,
    at,
    by,
  );
}

export function settingOf(tx: ReadTx, topic: ConfigurationTopic): StoredSetting | undefined {
  return tx.get(settingRow, `SELECT ${columns} FROM configuration WHERE topic = ?`, topic);
}

/** Everything the unit may set, as it holds now: its own where it has set something, else as shipped. */
export function configurationOf(tx: ReadTx): Configuration {
  const settings = tx.all(settingRow, `SELECT ${columns} FROM configuration ORDER BY topic`);
  return settings.reduce((current, { data }) => foldConfiguration(current, data), defaultConfiguration);
}

export const configurationTable: AuditedTable = {
  table: 'configuration',
  rows: 'SELECT * FROM configuration ORDER BY topic',
  key: ['topic'],
  name: keyName('topic'),
};

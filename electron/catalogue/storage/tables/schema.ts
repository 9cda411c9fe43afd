import { keyName, type AuditedTable } from './audited.ts';

/** Tables, indexes and triggers themselves: whoever changes ledger rows has to take the triggers away first. */
export const schemaTable: AuditedTable = {
  table: 'sqlite_schema',
  rows: 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
  key: ['type', 'name'],
  name: keyName('type', 'name'),
};

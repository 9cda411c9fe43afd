import { say } from '#shared/text/text.ts';
import { custodyTexts, eventTexts, roleTexts } from '#shared/text/terms.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase } from '../find.ts';
import { allRows, withCatalogue, type UnlockOptions } from '../session.ts';
import { table, type Talk } from '../talk.ts';
import type { Client } from '../client.ts';

export interface ListOptions extends UnlockOptions {
  readonly case?: string;
  readonly json?: boolean;
}

type Cells = readonly (string | number)[];

interface List<Row> {
  readonly heads: readonly string[];
  rows(client: Client, options: ListOptions): Promise<Row[]>;
  cells(row: Row, talk: Talk): Cells;
}

const PAGE = 500;

function list<Row>(definition: List<Row>) {
  return (talk: Talk, folder: string, options: ListOptions): Promise<ExitCode> =>
    withCatalogue(talk, folder, options, async (client) => {
      const rows = await definition.rows(client, options);
      if (options.json === true) talk.result(JSON.stringify(rows, null, 2));
      else if (rows.length === 0) talk.note(commandLineTexts.emptyList);
      else
        talk.result(
          table(
            definition.heads,
            rows.map((row) => definition.cells(row, talk)),
          ),
        );
      return exitCodes.good;
    });
}

export const users = list({
  heads: ['ID', 'NAMA', 'PERAN'],
  rows: async (client) => {
    const { user } = await client.call('catalogue.session', {});
    return user === null ? [] : [user];
  },
  cells: (row, talk) => [row.id, row.name, say(talk.language, roleTexts[row.role])],
});

export const cases = list({
  heads: ['NOMOR', 'JUDUL', 'BB', 'DISIMPAN', 'DI LUAR', 'LEWAT TEMPO', 'ID'],
  rows: (client) => allRows((after) => client.call('cases.list', { search: '', after, limit: PAGE })),
  cells: (row) => [row.number, row.title, row.items, row.stored, row.out, row.overdue, row.case],
});

const inCase = async (client: Client, options: ListOptions) =>
  options.case === undefined ? null : findCase(client, options.case);

export const items = list({
  heads: ['PERKARA', 'NOMOR', 'URAIAN', 'STATUS', 'TEMPAT', 'SEGEL', 'ID'],
  rows: async (client, options) => {
    const found = await inCase(client, options);
    return allRows((after) =>
      client.call('items.list', { case: found, search: '', custody: null, after, limit: PAGE }),
    );
  },
  cells: (row, talk) => [
    row.caseNumber,
    row.number,
    row.description,
    say(talk.language, custodyTexts[row.custody]),
    row.location,
    row.seal ?? '-',
    row.item,
  ],
});

export const custody = list({
  heads: ['SEQ', 'WAKTU', 'OLEH', 'PERISTIWA', 'BARANG', 'KOREKSI'],
  rows: async (client, options) => {
    const found = await findCase(client, options.case ?? '');
    return allRows((after) => client.call('custody.timeline', { case: found, after, limit: PAGE }));
  },
  cells: (row, talk) => [
    row.seq,
    row.at,
    row.byName,
    say(talk.language, eventTexts[row.type as keyof typeof eventTexts]),
    row.itemNumber ?? '-',
    row.corrections.length,
  ],
});

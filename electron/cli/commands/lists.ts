import { formatDate, formatTime } from '#shared/text/dates.ts';
import { findStateTexts } from '#shared/text/finds.ts';
import { caseStageTexts, noRegimeText, regimeTexts } from '#shared/text/stages.ts';
import { say } from '#shared/text/text.ts';
import {
  custodyTexts,
  drillResultTexts,
  eventTexts,
  openingReasonTexts,
  personRoleTexts,
  roleTexts,
  userStatusTexts,
} from '#shared/text/terms.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase } from '../find.ts';
import { allRows } from '../rows.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import { table, type Talk } from '../talk.ts';
import type { BackupRow } from '#shared/contract/backup.ts';
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
  heads: ['ID', 'NAMA', 'PERAN', 'STATUS', 'BERLAKU SAMPAI', 'AKSES PERKARA'],
  rows: (client) => client.call('users.list', {}),
  cells: (row, talk) => [
    row.user,
    row.name,
    say(talk.language, roleTexts[row.role]),
    say(talk.language, userStatusTexts[row.status]),
    row.expires === null ? '-' : formatDate(talk.language, row.expires),
    row.cleared,
  ],
});

export const cases = list({
  heads: ['NOMOR', 'JUDUL', 'TAHAP', 'SEJAK', 'HUKUM ACARA', 'BB', 'DISIMPAN', 'DI LUAR', 'LEWAT TEMPO', 'ID'],
  rows: (client) => allRows((after) => client.call('cases.list', { search: '', after, limit: PAGE })),
  cells: (row, talk) => [
    row.number,
    row.title,
    say(talk.language, caseStageTexts[row.stage]),
    formatDate(talk.language, row.stageSince),
    say(talk.language, row.regime === null ? noRegimeText : regimeTexts[row.regime]),
    row.items,
    row.stored,
    row.out,
    row.overdue,
    row.case,
  ],
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

const anyFind = { search: '', state: null, platform: null, into: null } as const;

export const finds = list({
  heads: ['NOMOR', 'TERLIHAT', 'PLATFORM', 'AKUN', 'TEMPAT', 'KEADAAN', 'TANGKAPAN', 'MENUNGGU JAWABAN', 'ID'],
  rows: (client) => allRows((after) => client.call('finds.list', { ...anyFind, after, limit: PAGE })),
  cells: (row, talk) => [
    row.number,
    formatTime(talk.language, row.at),
    row.platform,
    row.handle,
    row.place,
    say(talk.language, findStateTexts[row.state]),
    row.captures,
    row.unanswered,
    row.find,
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
    formatTime(talk.language, row.at),
    row.byName,
    say(talk.language, eventTexts[row.type as keyof typeof eventTexts]),
    row.itemNumber ?? '-',
    row.corrections.length,
  ],
});

export const people = list({
  heads: ['KODE', 'KEDUDUKAN', 'DICATAT', 'OLEH', 'LAMPIRAN', 'DIBUKA', 'ID'],
  rows: async (client, options) =>
    (await client.call('people.list', { case: await findCase(client, options.case ?? '') })).people,
  cells: (row, talk) => [
    row.code,
    row.roles.map((each) => say(talk.language, personRoleTexts[each])).join(', '),
    formatTime(talk.language, row.at),
    row.byName,
    row.attachments,
    row.openings,
    row.person,
  ],
});

export const clearances = list({
  heads: ['NAMA', 'PERAN', 'SEJAK', 'OLEH', 'ALASAN', 'ID'],
  rows: async (client, options) =>
    (await client.call('clearances.list', { case: await findCase(client, options.case ?? '') })).cleared,
  cells: (row, talk) => [
    row.name,
    say(talk.language, roleTexts[row.role]),
    formatTime(talk.language, row.since),
    row.byName,
    row.reason,
    row.user,
  ],
});

export const openings = list({
  heads: ['SEQ', 'WAKTU', 'OLEH', 'PERKARA', 'KODE', 'ALASAN'],
  rows: async (client, options) => {
    const found = await inCase(client, options);
    return allRows((after) => client.call('openings.list', { case: found, after, limit: PAGE }));
  },
  cells: (row, talk) => [
    row.seq,
    formatTime(talk.language, row.at),
    row.byName,
    row.caseNumber,
    row.code ?? '-',
    [say(talk.language, openingReasonTexts[row.reason.code]), row.reason.text].filter((text) => text !== '').join(': '),
  ],
});

const drilledText = (talk: Talk, drilled: BackupRow['drilled']) =>
  drilled === null ? '-' : `${talk.say(drillResultTexts[drilled.result])} ${formatTime(talk.language, drilled.at)}`;

export const backups = list({
  heads: ['SEQ', 'DIBUAT', 'OLEH', 'ENTRI', 'LAMPIRAN', 'UJI', 'SHA-256'],
  rows: async (client) => (await client.call('backup.list', {})).rows,
  cells: (row, talk) => [
    row.seq,
    formatTime(talk.language, row.createdAt),
    row.byName,
    row.treeSize,
    row.attachments,
    drilledText(talk, row.drilled),
    row.sha256,
  ],
});

import { basename } from 'node:path';
import type { Output, Parsed } from '#shared/contract/contract.ts';
import { findHeader, headerAt, headerKey } from '#shared/domain/register/header.ts';
import { likelySheet, suggestMapping } from '#shared/domain/register/read-sheet.ts';
import type { RegisterSheet } from '#shared/domain/register/cells.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandHandler, OpenContext, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { readRegister, type ReadRegister } from '../../importers/register/read-register.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { rememberedColumns } from '../../storage/tables/register-mappings.ts';
import { importRows } from './import-rows.ts';
import { judgeRegister, type Judgement, type JudgedRow, type JudgeTools } from './judge.ts';
import { saveRefused } from './save-refused.ts';
import { roomFor, shorten } from './shorten.ts';

/** Rows shown to point at the heading, and remarks of one row in the preview. */
const shownRows = 15;
const shownRemarks = 20;

interface Given {
  readonly path: string;
  readonly read: ReadRegister;
}

async function given(context: OpenContext, token: string, digest: string | null): Promise<Result<Given>> {
  const path = context.path(token);
  if (!path.ok) return path;
  const read = await readRegister(path.value, context.primitives, {
    signal: context.signal,
    progress: (done, total) => {
      context.progress('reading-register', done, total, 'steps');
    },
  });
  if (!read.ok) return read;
  return digest === null || digest === read.value.digest
    ? ok({ path: path.value, read: read.value })
    : fail('REGISTER_CHANGED');
}

const look: QueryHandler<'register.look'> = async (input, context) => {
  const file = await given(context, input.file, null);
  if (!file.ok) return file;
  const { register, digest } = file.value.read;
  const letters = roomFor(register.sheets.flatMap(({ rows }) => rows.slice(0, shownRows).map(({ cells }) => cells)));
  return ok({
    name: basename(file.value.path),
    format: register.format,
    digest,
    sheets: register.sheets.map((sheet) => sheetView(sheet, context.read, letters)),
    sheet: likelySheet(register)?.name ?? '',
  });
};

function sheetView(sheet: RegisterSheet, read: ReadTx, letters: number): Output<'register.look'>['sheets'][number] {
  const { mapping, labels } = suggestMapping(sheet);
  const header = findHeader(sheet) ?? headerAt(sheet, 0, 0);
  const remembered = header.from === 0 ? undefined : rememberedColumns(read, headerKey(header.labels));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rows.length,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).length,
    hiddenColumns: [...sheet.hiddenColumns],
    mergedRanges: sheet.merged.length,
    top: sheet.rows
      .slice(0, shownRows)
      .map(({ number, cells }) => ({ row: number, cells: cells.map(({ text }) => shorten(text, letters)) })),
    labels: labels.map((label) => shorten(label)),
    mapping: remembered === undefined ? mapping : { ...mapping, columns: remembered },
    remembered: remembered !== undefined,
  };
}

type Subject = Parsed<'register.preview'>;

async function judged(
  input: Subject,
  context: OpenContext,
): Promise<Result<{ readonly judgement: Judgement; readonly tools: JudgeTools; readonly path: string }>> {
  const file = await given(context, input.file, input.digest);
  if (!file.ok) return file;
  const tools: JudgeTools = {
    primitives: context.primitives,
    station: context.station,
    now: context.effects.now(),
    digest: input.digest,
    name: basename(file.value.path),
    plan: input.plan,
    signal: context.signal,
    progress: (done, total) => {
      context.progress('judging-register', done, total, 'entries');
    },
  };
  const judgement = await judgeRegister(file.value.read.register, context.read, tools);
  return judgement.ok ? ok({ judgement: judgement.value, tools, path: file.value.path }) : judgement;
}

const preview: QueryHandler<'register.preview'> = async (input, context) => {
  const result = await judged(input, context);
  if (!result.ok) return result;
  const { rows, reading } = result.value.judgement;
  const letters = roomFor(reading.texts.values());
  const count = (status: JudgedRow['status']) => rows.filter((row) => row.status === status).length;
  return ok({
    labels: reading.header.labels.map((label) => shorten(label)),
    rows: rows.map((row) => rowView(row, result.value.judgement, letters)),
    read: rows.length,
    accepted: count('new') + count('recorded'),
    refused: count('refused'),
    recorded: count('recorded'),
  });
};

function rowView(
  { row, status, refusals, warnings, draft }: JudgedRow,
  { reading }: Judgement,
  letters: number,
): Output<'register.preview'>['rows'][number] {
  return {
    row,
    cells: (reading.texts.get(row) ?? []).map(({ text }) => shorten(text, letters)),
    status,
    refusals: refusals
      .slice(0, shownRemarks)
      .map((refusal) => ({ ...refusal, details: plainDetails(refusal.details) })),
    warnings: warnings
      .slice(0, shownRemarks)
      .map((warning) => ({ ...warning, details: plainDetails(warning.details) })),
    becomes:
      draft === null
        ? null
        : {
            class: draft.attributes.class,
            description: shorten(draft.description),
            quantity: draft.quantity,
            caseNumber: draft.report?.number ?? '',
            seizedOn: draft.seizedOn,
          },
  };
}

type Details = JudgedRow['refusals'][number]['details'];
type PlainDetail = string | number | boolean | string[];

/** As the contract types it, which knows no readonly; texts of cells as far as a screen shows them. */
function plainDetails(details: Details): Record<string, PlainDetail> {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, plainDetail(value)]));
}

function plainDetail(value: Details[string]): PlainDetail {
  if (typeof value === 'string') return shorten(value);
  return typeof value === 'object' ? [...value] : value;
}

const importRegister: CommandHandler<'register.import'> = async (input, context) => {
  const result = await judged(input, context);
  return result.ok ? await importRows(result.value.judgement, context, result.value.tools) : result;
};

const saveRefusedRows: CommandHandler<'register.save-refused'> = async ({ to, ...input }, context) => {
  const target = context.path(to);
  if (!target.ok) return target;
  const result = await judged(input, context);
  if (!result.ok) return result;
  const { judgement, path } = result.value;
  return await saveRefused(judgement, { from: path, target: target.value, sheet: input.plan.mapping.sheet });
};

export const registerHandlers: readonly Registered[] = [
  query('register.look', look),
  query('register.preview', preview),
  command('register.import', importRegister),
  command('register.save-refused', saveRefusedRows),
];

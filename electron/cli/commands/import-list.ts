import type { ListPreview } from '#shared/contract/listing.ts';
import { givenListOptions, listColumns, type GivenListOptions } from '#shared/domain/file-list/listing.ts';
import { FailureError } from '#shared/errors/result.ts';
import { algorithmTexts, listEncodingTexts, listKindTexts, sayListError } from '#shared/text/file-lists.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { fileTexts } from '#shared/text/screens/files.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase, findItem } from '../find.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface ImportListOptions extends UnlockOptions {
  readonly item: string;
  readonly case?: string;
  readonly kind?: string;
  readonly encoding?: string;
  readonly cut?: string;
  readonly separator?: string;
  readonly delimiter?: string;
  readonly heading?: string;
  readonly columns?: string;
  readonly openEnd: boolean;
  readonly tool?: string;
  readonly madeBy?: string;
  readonly madeOn?: string;
  readonly dryRun: boolean;
}

/** `rantai import <folder> <manifest> --item BB-001`: seals a list of another tool, or names every line that is in the way. */
export function importList(
  talk: Talk,
  folder: string,
  manifest: string,
  options: ImportListOptions,
): Promise<ExitCode> {
  const given = givenOptions(options);
  return withCatalogue(talk, folder, options, async (client) => {
    const inCase = options.case === undefined ? null : await findCase(client, options.case);
    const item = await findItem(client, options.item, inCase);
    const file = client.grant(manifest);
    const preview = await client.call('files.preview', { file, options: given });
    tellLooked(talk, preview);
    if (preview.errorCount > 0) {
      tellErrors(talk, preview);
      return exitCodes.findings;
    }
    if (options.dryRun) {
      talk.note(commandLineTexts.listChecked);
      talk.result(JSON.stringify(preview));
      return exitCodes.good;
    }
    const { sha256, options: found, tool, madeOn } = preview;
    const kind = talk.say(listKindTexts[found.kind]);
    const day = options.madeOn ?? madeOn;
    const sealed = await client.call('files.import', {
      ...{ item, file, sha256, options: found },
      tool: options.tool ?? (tool === '' ? kind : tool),
      ...(options.madeBy === undefined ? {} : { madeBy: options.madeBy }),
      ...(day === '' ? {} : { madeOn: day }),
    });
    talk.note(commandLineTexts.hashed, { files: sealed.files, item: options.item, digest: sealed.digest });
    talk.result(JSON.stringify(sealed));
    return exitCodes.good;
  });
}

function tellLooked(talk: Talk, preview: ListPreview): void {
  const { name, options, files, skipped, deleted, unreadable, algorithms } = preview;
  talk.note(commandLineTexts.listLooked, {
    ...{ name: name, files, skipped, unreadable },
    kind: talk.say(listKindTexts[options.kind]),
    encoding: talk.say(listEncodingTexts[options.encoding]),
    algorithms: algorithms.map((algorithm) => talk.say(algorithmTexts[algorithm])).join(', '),
    cut: options.cut === '' ? talk.say(commandLineTexts.listNothing) : options.cut,
  });
  if (deleted > 0) talk.note(fileTexts.deletedLeftOut, { count: deleted });
}

function tellErrors(talk: Talk, { errors, errorCount }: ListPreview): void {
  for (const error of errors) {
    const reason = sayListError(talk.language, error);
    talk.note(commandLineTexts.listLine, { line: error.line, reason });
  }
  if (errorCount > errors.length) talk.note(commandLineTexts.listMoreErrors, { count: errorCount - errors.length });
  talk.note(commandLineTexts.listRefused, { errors: errorCount });
}

/** Throws INPUT_INVALID with what is not as it should be. */
function givenOptions(options: ImportListOptions): GivenListOptions {
  const { kind, encoding, cut, separator, delimiter, heading, columns } = options;
  const told = {
    ...{ kind, encoding, separator, cut: cut === undefined ? undefined : folderOf(cut) },
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    heading: heading === undefined ? undefined : Number(heading),
    columns: columns === undefined ? undefined : columnsOf(columns),
    openEnd: options.openEnd ? true : undefined,
  };
  const parsed = givenListOptions.safeParse(
    Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  );
  if (parsed.success) return parsed.data;
  throw new FailureError('INPUT_INVALID', { paths: parsed.error.issues.map(({ path }) => path.join('.')) });
}

/** As paths of a list have it: without a root, and with a slash at its end. */
function folderOf(text: string): string {
  return text.replace(/^\/+/, '').replace(/([^/])$/, '$1/');
}

/** `path=1,sha256=3`, counted from 1 as people do. */
function columnsOf(text: string): Record<string, number | null> {
  const none = Object.fromEntries(listColumns.map((column) => [column, null]));
  const named = text.split(',').map((part) => {
    const [column = '', place = ''] = part.split('=');
    return [column.trim(), Number(place) - 1] as const;
  });
  return { ...none, ...Object.fromEntries(named) };
}

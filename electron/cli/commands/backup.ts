import { mkdirSync } from 'node:fs';
import { isAlarming, type HeadComparison } from '#shared/contract/backup.ts';
import type { Output } from '#shared/contract/contract.ts';
import { sayFinding } from '#shared/text/audit-finding.ts';
import { formatTime } from '#shared/text/dates.ts';
import { printable } from '#shared/text/printable.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { readText } from '../passphrase.ts';
import { withCatalogue, withService, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

type Drilled = Output<'backup.drill'>;

/** `rantai backup <folder> --to DIR`: prints the path of the new file; attachments that are gone are a finding. */
export function backup(
  talk: Talk,
  folder: string,
  options: UnlockOptions & { readonly to: string },
): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    mkdirSync(options.to, { recursive: true });
    const { name, path, made, missing } = await client.call('backup.make', { target: client.grant(options.to) });
    talk.note(commandLineTexts.backedUp, { name, entries: made.treeSize, attachments: made.attachments });
    if (missing > 0) talk.note(commandLineTexts.backupMissing, { count: missing });
    talk.result(path);
    return missing === 0 ? exitCodes.good : exitCodes.findings;
  });
}

export interface RestoreOptions {
  readonly to: string;
  readonly name?: string;
}

/** `rantai restore <file> --to DIR`: needs no passphrase, because nothing is decrypted. */
export function restore(talk: Talk, file: string, options: RestoreOptions): Promise<ExitCode> {
  return withService(talk, async (client) => {
    mkdirSync(options.to, { recursive: true });
    const { path, treeSize, createdAt } = await client.call('backup.restore', {
      backup: client.grant(file),
      parent: client.grant(options.to),
      name: options.name ?? null,
    });
    talk.note(commandLineTexts.restored, { path, entries: treeSize, at: formatTime(talk.language, createdAt) });
    talk.result(path);
    return exitCodes.good;
  });
}

export interface DrillOptions extends UnlockOptions {
  readonly json?: boolean;
}

/** `rantai drill <folder> <file>`: 1 when the backup is not good. */
export function drill(talk: Talk, folder: string, file: string, options: DrillOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const drilled = await client.call('backup.drill', { backup: client.grant(file) });
    if (options.json === true) talk.result(JSON.stringify(drilled, null, 2));
    else sayDrilled(talk, drilled);
    return drilled.result === 'good' && !isAlarming(drilled.comparison) ? exitCodes.good : exitCodes.findings;
  });
}

function sayDrilled(talk: Talk, { findings, comparison, ...drilled }: Drilled): void {
  for (const finding of findings) {
    const place = [finding.table, finding.row].filter((part) => part !== '').join('/');
    talk.result(printable(`${finding.code}  ${place}  ${sayFinding(talk.language, finding)}`));
  }
  const { result, entries, attachments, restricted, found } = drilled;
  const verdict = result === 'good' ? commandLineTexts.drillGood : commandLineTexts.drillBad;
  talk.result(talk.say(verdict, { entries, attachments, restricted, count: found }));
  for (const line of comparisonLines(talk, comparison)) talk.result(line);
}

export interface CompareOptions extends UnlockOptions {
  readonly checkpoint?: string;
  readonly bundle?: string;
}

/** `rantai compare-head <folder>`: 1 when the catalogue was rolled back, probably so too, or has another past. */
export function compareHead(talk: Talk, folder: string, options: CompareOptions): Promise<ExitCode> {
  const { checkpoint, bundle } = options;
  const text = checkpoint === undefined ? null : readText(checkpoint);
  return withCatalogue(talk, folder, options, async (client) => {
    const comparison = await client.call('heads.compare', {
      checkpoint: text,
      bundle: bundle === undefined ? null : client.grant(bundle),
    });
    talk.result(printable(JSON.stringify(comparison)));
    for (const line of comparisonLines(talk, comparison)) talk.line(line);
    return isAlarming(comparison) ? exitCodes.findings : exitCodes.good;
  });
}

const comparisonTexts = {
  same: commandLineTexts.headSame,
  extends: commandLineTexts.headExtends,
  'rolled-back': commandLineTexts.headRolledBack,
  'probably-rolled-back': commandLineTexts.headProbablyRolledBack,
  forked: commandLineTexts.headForked,
};

function comparisonLines(talk: Talk, { result, ours, theirs }: HeadComparison): readonly string[] {
  const sizes = { ours: ours.treeSize, theirs: theirs.treeSize };
  return [talk.say(comparisonTexts[result]), talk.say(commandLineTexts.headSizes, sizes)];
}

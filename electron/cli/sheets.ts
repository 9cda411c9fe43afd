import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Sheets } from '#shared/contract/users.ts';
import { FailureError } from '#shared/errors/result.ts';
import { sheetFromCode } from '#shared/recovery/code.ts';
import { formatDate } from '#shared/text/dates.ts';
import { printable } from '#shared/text/printable.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { paperTexts } from '#shared/text/screens/recovery.ts';
import { nativePrimitives } from '../catalogue/crypto/native-primitives.ts';
import { today } from './effects.ts';
import { readSecret, readText } from './passphrase.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Talk } from './talk.ts';

export interface SheetOptions {
  readonly sheetsTo?: string;
  readonly sheets?: string;
  readonly threshold?: string;
}

export interface Plan {
  readonly threshold: number;
  readonly shares: number;
}

/** Sheets to make: as many as the ones they replace, or one; of another number all are needed, unless told otherwise. */
export function sheetPlan({ sheets, threshold }: SheetOptions, replaced: Plan = { threshold: 1, shares: 1 }): Plan {
  const shares = sheets === undefined ? replaced.shares : Number(sheets);
  const needed = sheets === undefined ? replaced.threshold : shares;
  return { shares, threshold: threshold === undefined ? needed : Number(threshold) };
}

/** What the paper says of the catalogue: nothing of any case. */
export interface Heading {
  readonly catalogue: string;
  readonly unit: string;
}

/** Said before anything happens: a key in force whose sheets nobody has helps nobody, and stands in the way of another. */
export function refuseWithoutSheets(talk: Talk): ExitCode {
  talk.note(commandLineTexts.sheetsNeeded);
  return exitCodes.usage;
}

/**
 * SECURITY SEC-39: recovery codes go to a new file that only its owner may read, never to stdout. The file is made before
 * the act, so that nothing is done whose sheets could not be written. TARGET_EXISTS, NOT_WRITABLE.
 */
export async function keepSheets<T extends { readonly sheets: Sheets | null }>(
  talk: Talk,
  to: { readonly sheetsTo?: string; readonly plan: Plan },
  heading: (made: T) => Heading,
  act: () => Promise<T>,
): Promise<T> {
  const file = to.sheetsTo === undefined ? null : newFile(to.sheetsTo);
  let kept = false;
  let done = false;
  try {
    const made = await act();
    done = true;
    if (file !== null && made.sheets !== null) {
      file.write(textOf(talk, heading(made), made.sheets, to.plan.shares));
      kept = true;
    }
    return made;
  } finally {
    file?.close();
    if (!kept) file?.remove();
    // Also when the disk was full: the key is in force all the same.
    if (done && !kept) talk.note(commandLineTexts.sheetsNotKept);
    if (kept) talk.note(commandLineTexts.sheetsWritten, { file: file?.path ?? '' });
  }
}

function newFile(path: string) {
  const handle = openNew(path);
  return {
    path,
    write: (text: string) => {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    },
    remove: () => {
      rmSync(path, { force: true });
    },
    close: () => {
      closeSync(handle);
    },
  };
}

function openNew(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new FailureError(exists ? 'TARGET_EXISTS' : 'NOT_WRITABLE', { name: path });
  }
}

/** One page a sheet: a printer begins a new one at each form feed. */
function textOf(talk: Talk, { catalogue, unit }: Heading, { threshold, codes }: Sheets, shares: number): string {
  const made = formatDate(talk.language, today());
  const pages = codes.map((code, index) =>
    [
      talk.say(commandLineTexts.sheetTitle),
      printable(talk.say(commandLineTexts.sheetCatalogue, { name: catalogue })),
      printable(`${talk.say(paperTexts.unit)}: ${unit}`),
      `${talk.say(paperTexts.made)}: ${made}`,
      `${talk.say(paperTexts.set)}: ${setOf(code, index + 1)}`,
      talk.say(commandLineTexts.sheetNumber, { number: index + 1, shares, threshold }),
      '',
      code,
      '',
      talk.say(paperTexts.keep),
      talk.say(commandLineTexts.sheetUse),
      '',
    ].join('\n'),
  );
  return pages.join('\f\n');
}

/** Four signs, the same on every sheet of a set. */
function setOf(code: string, sheet: number): string {
  const read = sheetFromCode(nativePrimitives, code, sheet);
  if (!read.ok) throw new FailureError(read.error.code, read.error.details);
  return read.value.set;
}

/** A whole code on one line: 17 groups of five. */
const codeLine = /^\s*[0-9A-Za-z]{5}(?:[ -]+[0-9A-Za-z]{5}){16}\s*$/;

/** Codes from files (ours, or one code and nothing else), or asked for until there are enough. */
export async function readCodes(talk: Talk, files: readonly string[], needed: number): Promise<string[]> {
  if (files.length > 0) return files.flatMap(codesIn);
  const codes: string[] = [];
  while (codes.length < needed) {
    const code = await readSecret(talk, {}, commandLineTexts.askSheet, { number: codes.length + 1 });
    if (code === '') break;
    codes.push(code);
  }
  return codes;
}

function codesIn(file: string): string[] {
  const text = readText(file);
  if (text.trim() === '') throw new FailureError('RECOVERY_FILE_EMPTY', { file });
  const lines = text.split('\n').filter((line) => codeLine.test(line));
  return lines.length > 0 ? lines : [text.trim()];
}

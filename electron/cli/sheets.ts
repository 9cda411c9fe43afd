import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Sheets } from '#shared/contract/users.ts';
import { FailureError } from '#shared/errors/result.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { readSecret, readText } from './passphrase.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Talk } from './talk.ts';

export interface SheetOptions {
  readonly sheetsTo?: string;
  readonly sheets?: string;
  readonly threshold?: string;
}

/** Sheets to make: one, unless told otherwise; all of them needed, unless told otherwise. */
export function sheetPlan({ sheets, threshold }: SheetOptions): { threshold: number; shares: number } {
  const shares = Number(sheets ?? '1');
  return { shares, threshold: threshold === undefined ? shares : Number(threshold) };
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
  options: SheetOptions,
  catalogue: () => string,
  act: () => Promise<T>,
): Promise<T> {
  const file = options.sheetsTo === undefined ? null : newFile(options.sheetsTo);
  let kept = false;
  let done = false;
  try {
    const made = await act();
    done = true;
    if (file !== null && made.sheets !== null) {
      file.write(textOf(talk, catalogue(), made.sheets, sheetPlan(options).shares));
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
function textOf(talk: Talk, catalogue: string, { threshold, codes }: Sheets, shares: number): string {
  const pages = codes.map((code, index) =>
    [
      talk.say(commandLineTexts.sheetTitle),
      talk.say(commandLineTexts.sheetCatalogue, { name: catalogue }),
      talk.say(commandLineTexts.sheetNumber, { number: index + 1, shares, threshold }),
      '',
      code,
      '',
    ].join('\n'),
  );
  return pages.join('\f\n');
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
  const lines = text.split('\n').filter((line) => codeLine.test(line));
  return lines.length > 0 ? lines : [text.trim()];
}

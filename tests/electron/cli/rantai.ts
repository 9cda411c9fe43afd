import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { program } from '#electron/cli/program/program.ts';
import type { Language } from '#shared/text/text.ts';
import { projectRoot } from '../../../build/electron.ts';
import { quickStart } from '../../support/quick-start.ts';

/** The command line as it is shipped; `npm test` builds it first. */
const shipped = path.join(projectRoot, 'dist', 'cli', 'rantai.js');
/** The same, but that passphrases cost nothing. */
const cheap = path.join(inject('programs'), 'cli', 'rantai.js');

const compileCache = { NODE_COMPILE_CACHE: path.join(inject('programs'), 'compiled') };

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RantaiOptions {
  /** What is typed at its prompt. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The very program that is shipped, with the real cost of passphrases. */
  readonly shipped?: boolean;
}

export interface Running {
  readonly process: ChildProcess;
  /** What it has said to the person until now. */
  readonly talk: () => string;
  readonly outcome: Promise<Outcome>;
}

export function start(parameters: readonly string[], options: RantaiOptions = {}): Running {
  const entry = options.shipped === true ? [shipped] : [...quickStart, cheap];
  const child = spawn(process.execPath, [...entry, ...parameters], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LANG: 'id_ID.UTF-8', ...compileCache, ...options.env },
  });
  const said: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  child.stdout.on('data', (chunk: Buffer) => said.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.stderr.push(chunk));
  child.stdin.end(options.input ?? '');
  const textOf = (stream: 'stdout' | 'stderr') => Buffer.concat(said[stream]).toString('utf8');
  const outcome = once(child, 'close').then(([code]: unknown[]) => ({
    code: code as number | null,
    stdout: textOf('stdout'),
    stderr: textOf('stderr'),
  }));
  return { process: child, talk: () => textOf('stderr'), outcome };
}

export function rantai(parameters: readonly string[], options: RantaiOptions = {}): Promise<Outcome> {
  return start(parameters, options).outcome;
}

/** A file with one command a line. */
export function commandsFile(folder: string, name: string, lines: readonly unknown[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return file;
}

/** The rows of a table as people see it, without its heads. */
export function rowsOf(stdout: string): string[][] {
  return stdout
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ {2,}/));
}

/** Every command that does something, with its help. */
export function allCommands(language: Language = 'id'): readonly { readonly path: string; readonly help: string }[] {
  const listed = (command: ReturnType<typeof program>, path: readonly string[]): { path: string; help: string }[] =>
    command.commands.length === 0
      ? [{ path: path.join(' '), help: command.helpInformation() }]
      : command.commands.flatMap((below) => listed(below, [...path, below.name()]));
  return listed(program({ language, run: () => Promise.resolve() }), []);
}

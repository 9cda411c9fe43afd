import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from './lines.ts';

/** How the command line ends when the rules refused something, which scripts may rely on. */
const REFUSED = 1;

/** Runs a program to its end; its stderr goes to the terminal. Throws when it exits with another code than expected. */
export async function run(command: string, parameters: readonly string[], cwd?: string, expected = 0): Promise<string> {
  const child = spawn(command, parameters, {
    cwd,
    // The sample's unit lies in WITA, whatever the machine's zone is.
    env: { ...process.env, TZ: 'Asia/Makassar' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== expected)
    throw new Error(
      `${command} ${parameters.join(' ')} ended with ${String(code)}\n${Buffer.concat(chunks).toString()}`,
    );
  return Buffer.concat(chunks).toString('utf8');
}

/** The real command line, as anybody would use it. */
export interface Rantai {
  (...parameters: readonly string[]): Promise<string>;
  /** A command that is expected to end with findings: what it refused is part of the sample. */
  findings(...parameters: readonly string[]): Promise<string>;
  /** Applies lines in one go and returns the replies, in order. */
  apply(name: string, folder: string, lines: readonly Line[]): Promise<unknown[]>;
}

/** `options` go to every command: who unlocks, and with what. */
export function rantaiWith(program: string, out: string, options: readonly string[]): Rantai {
  const rantai = (...parameters: readonly string[]) => run(process.execPath, [program, ...parameters, ...options]);
  const findings = (...parameters: readonly string[]) =>
    run(process.execPath, [program, ...parameters, ...options], undefined, REFUSED);
  const apply = async (name: string, folder: string, lines: readonly Line[]) => {
    const file = join(out, `${name}.jsonl`);
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const replies = (await rantai('apply', folder, file)).trimEnd().split('\n');
    return replies.map((reply) => (JSON.parse(reply) as { value: unknown }).value);
  };
  return Object.assign(rantai, { apply, findings });
}

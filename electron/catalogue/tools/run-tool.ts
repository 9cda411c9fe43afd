import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';

/** Programs of others that we run, and no more than these. */
export type ToolName = 'ewfinfo' | 'ewfverify';

export function toolPath(tool: ToolName, among: readonly string[]): string | null {
  return among.map((folder) => join(folder, tool)).find((path) => existsSync(path)) ?? null;
}

export interface ToolLimits {
  readonly signal: AbortSignal;
  /** It is ended when it says nothing for so long. */
  readonly silence: number;
  /** Of what it says, kept and looked at; more ends it. */
  readonly mostBytes: number;
  readonly onOutput?: (text: string) => void;
}

export interface ToolAnswer {
  readonly output: Buffer;
  /** Null when it was ended. */
  readonly code: number | null;
}

/**
 * SECURITY SEC-75: one of the few programs that we run, by its whole path, without a shell, an environment, an input or a
 * folder of ours; `args` end with a whole path, so that no name of a file is an option. Ended by cancel, by silence and by
 * saying too much. Throws FailureError CANCELLED, ACQUISITION_TOOL_FAILED.
 */
export function runTool(path: string, args: readonly string[], limits: ToolLimits): Promise<ToolAnswer> {
  const tool = path.split('/').at(-1) ?? path;
  const file = args.at(-1) ?? '';
  if (!isAbsolute(path) || !isAbsolute(file))
    return Promise.reject(new FailureError('ACQUISITION_TOOL_FAILED', { tool }));
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      cwd: '/',
      env: {},
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const end = () => child.kill('SIGKILL');
    let quiet = setTimeout(end, limits.silence);
    const take = (chunk: Buffer) => {
      clearTimeout(quiet);
      quiet = setTimeout(end, limits.silence);
      size += chunk.length;
      if (size > limits.mostBytes) end();
      else chunks.push(chunk);
      limits.onOutput?.(chunk.toString('latin1'));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    limits.signal.addEventListener('abort', end, { once: true });
    const done = () => {
      clearTimeout(quiet);
      limits.signal.removeEventListener('abort', end);
    };
    child.on('error', () => {
      done();
      reject(new FailureError('ACQUISITION_TOOL_FAILED', { tool }));
    });
    child.on('close', (code) => {
      done();
      if (limits.signal.aborted) reject(new FailureError('CANCELLED'));
      else if (code === null) reject(new FailureError('ACQUISITION_TOOL_FAILED', { tool }));
      else resolve({ output: Buffer.concat(chunks), code });
    });
    if (limits.signal.aborted) end();
  });
}

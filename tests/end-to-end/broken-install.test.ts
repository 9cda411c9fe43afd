import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runtimeFor } from '../../build/runtime-for.ts';
import { stageApplication } from '../support/runtime.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rantai-broken-install-'));
const application = path.join(folder, 'app');
let runtime: ReturnType<typeof runtimeFor>;

beforeAll(() => {
  runtime = runtimeFor(stageApplication(application));
});

afterAll(() => {
  runtime.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** The exit code and what was said; code null when it had to be ended. */
function start(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(runtime.executablePath, [...runtime.args, `--user-data-dir=${path.join(folder, 'profile')}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => parts.push(chunk.toString('utf8')));
    const timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output: parts.join('') });
    });
  });
}

test.each([
  ['a page without its list of files', '{"files":[]}'],
  ['a list of files that is torn', '{"files":['],
])(
  'an installation with %s ends with code 1 and says so, instead of standing there without a window',
  async (_name, content) => {
    writeFileSync(path.join(application, 'dist', 'renderer', 'manifest.json'), content);
    const { code, output } = await start();
    expect(output).toContain('{"event":"start.failed"}');
    expect(code).toBe(1);
  },
);

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool, toolPath, type ToolLimits } from '#electron/catalogue/tools/run-tool.ts';
import { FailureError } from '#shared/errors/result.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rantai-tool-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const limits = (over: Partial<ToolLimits> = {}): ToolLimits => ({
  signal: new AbortController().signal,
  silence: 20_000,
  mostBytes: 100_000,
  ...over,
});
const run = async (path: string, args: readonly string[], over: Partial<ToolLimits> = {}) => {
  try {
    const { output, code } = await runTool(path, args, limits(over));
    return `${String(code)} ${output.toString()}`;
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error);
  }
};

// Programs of the system stand for the tools: what is asked here is how any is run.
describe.skipIf(process.platform === 'win32')('SEC-75 a program of others', () => {
  it('is given no environment and no folder of ours', async () => {
    expect(await run('/usr/bin/env', ['/usr/bin/env'])).toBe('0 ');
    expect(await run('/bin/readlink', ['/proc/self/cwd'])).toBe('0 /\n');
  });

  it('is given a name as it is, whatever a shell would make of it', async () => {
    const name = join(folder, 'a; touch tambahan; $(touch b) `touch c` "*');
    writeFileSync(name, 'isi');
    expect(await run('/bin/cat', [name])).toBe('0 isi');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is neither looked for nor given anything but whole paths', async () => {
    expect(await run('cat', [join(folder, 'x')])).toBe('ACQUISITION_TOOL_FAILED');
    expect(await run('/bin/cat', ['--help'])).toBe('ACQUISITION_TOOL_FAILED');
    expect(await run('/bin/cat', [])).toBe('ACQUISITION_TOOL_FAILED');
    expect(await run(join(folder, 'none'), ['/x'])).toBe('ACQUISITION_TOOL_FAILED');
  });

  it('is ended when it says too much, or nothing for too long', async () => {
    expect(await run('/bin/cat', ['/dev/zero'])).toBe('ACQUISITION_TOOL_FAILED');
    const quiet = join(folder, 'diam');
    writeFileSync(quiet, '');
    expect(await run('/usr/bin/tail', ['-f', quiet], { silence: 50 })).toBe('ACQUISITION_TOOL_FAILED');
  });

  it('is ended by whoever waits for it, at once or later', async () => {
    const waiting = new AbortController();
    const quiet = join(folder, 'diam');
    writeFileSync(quiet, 'mulai');
    const onOutput = () => {
      waiting.abort();
    };
    expect(await run('/usr/bin/tail', ['-f', quiet], { signal: waiting.signal, onOutput })).toBe('CANCELLED');
    expect(await run('/usr/bin/tail', ['-f', quiet], { signal: AbortSignal.abort() })).toBe('CANCELLED');
  });

  it('that fails says so by its code', async () => {
    expect(await run('/bin/cat', [join(folder, 'tidak-ada')])).toMatch(/^1 /);
  });

  it('is found where a system keeps it, and nowhere else', () => {
    expect(toolPath('ewfinfo', [folder])).toBeNull();
    writeFileSync(join(folder, 'ewfinfo'), '');
    expect(toolPath('ewfinfo', [join(folder, 'lain'), folder])).toBe(join(folder, 'ewfinfo'));
  });
});

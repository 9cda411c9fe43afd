import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runtimeFor } from '../../build/runtime-for.ts';
import { stageApplication } from '../support/runtime.ts';

/** The built application with the product's name on its binary: what Electron takes for packaged. */
const folder = mkdtempSync(path.join(tmpdir(), 'rantai-packaged-'));
let runtime: ReturnType<typeof runtimeFor>;

beforeAll(() => {
  runtime = runtimeFor(stageApplication(path.join(folder, 'app')), { packaged: true });
});

afterAll(() => {
  runtime.remove();
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Starts it with a home of its own; ends it after `limitMs` (code null). */
function run(args: readonly string[], limitMs: number): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: path.join(folder, 'config') };
    const child = spawn(runtime.executablePath, [...runtime.args, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => parts.push(chunk.toString('utf8')));
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output: parts.join('') });
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

test.each([
  '--inspect=127.0.0.1:PORT',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp',
  '--user-data-dir=/tmp/elsewhere',
  '--remote-debugging-pipe',
  '--disable-web-security',
  '-remote-debugging-port=PORT',
])('SEC-21 packaged, it leaves with code 3 when started with %s', async (argument) => {
  const port = await freePort();
  const { code, output } = await run([argument.replace('PORT', String(port))], 120_000);
  expect(code, output).toBe(3);
  expect(output).toContain('"event":"switch.refused"');
});

test('SEC-21 packaged, the debugging port is closed again before anybody can look through it', async () => {
  const port = await freePort();
  const ended = run([`--remote-debugging-port=${String(port)}`], 120_000);
  expect((await ended).code).toBe(3);
  expect(await isOpen(port)).toBe(false);
});

test('SEC-21 packaged and started without such a switch it goes on', async () => {
  const { output } = await run([], 4_000);
  expect(output).not.toContain('switch.refused');
});

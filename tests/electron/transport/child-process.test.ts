import { fork } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { childProcessCarrier } from '#electron/transport/child-process.ts';
import { serviceEnvironment } from '#electron/transport/environment.ts';
import { commonScenarios, environmentNames, processScenarios } from './scenarios.ts';

const entry = path.join(import.meta.dirname, 'tiny-service.ts');
const hostile = {
  ...process.env,
  TZ: 'Asia/Makassar',
  NODE_OPTIONS: '--no-warnings',
  AWS_SECRET_ACCESS_KEY: 'x',
  HTTPS_PROXY: 'http://x',
  LD_LIBRARY_PATH: '/x',
};
const start = (file = entry) =>
  childProcessCarrier({ entry: file, node: process.execPath, environment: hostile, talk: 'ignore' });

test.each(Object.entries({ ...commonScenarios, ...processScenarios }))(
  'the child process carrier %s',
  async (_name, run) => {
    await run(start);
  },
);

test('SEC-23 the child process sees no name that is not on the list, whatever its parent has', async () => {
  const names = await environmentNames(start);
  const channel = ['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'];
  expect(names.filter((name) => !channel.includes(name))).toEqual(Object.keys(serviceEnvironment(hostile)).sort());
  expect(names).toContain('TZ');
});

test('SEC-23 the list holds no name through which code, libraries or proxies could be slipped in', () => {
  const names = [
    'PATH',
    'HOME',
    'NODE_OPTIONS',
    'NODE_PATH',
    'NODE_EXTRA_CA_CERTS',
    'LD_PRELOAD',
    'LD_LIBRARY_PATH',
    'DYLD_INSERT_LIBRARIES',
    'ELECTRON_RUN_AS_NODE',
    'HTTP_PROXY',
    'SSLKEYLOGFILE',
  ];
  const everything = Object.fromEntries([...names, 'LANG'].map((name) => [name, 'x']));
  expect(serviceEnvironment(everything)).toEqual({ LANG: 'x' });
});

test('a node that does not exist is a crash, not an exception', async () => {
  const carrier = childProcessCarrier({ entry, node: '/no/such/node', environment: {}, talk: 'ignore' });
  const reason = await new Promise((resolve) => {
    carrier.onExit(resolve);
  });
  expect(reason).toBe('crashed');
  await carrier.stop(100);
});

test('a service whose parent was killed leaves by itself', async () => {
  const parent = fork(path.join(import.meta.dirname, 'short-lived-parent.ts'), [entry], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const pid = await new Promise<number>((resolve) => {
    parent.once('message', (message) => {
      resolve(Number(message));
    });
  });
  expect(alive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
});

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

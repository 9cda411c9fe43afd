import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { serviceEnvironment } from '#electron/transport/environment.ts';
import { projectRoot } from '../../../build/electron.ts';
import { commonScenarios, processScenarios } from '../../electron/transport/scenarios.ts';
import { runtimeFor } from '../../../build/runtime-for.ts';

/**
 * The carriers inside a real Electron. The service here has no database: the driver needs Node-API 10, which an Electron
 * before 35 does not have.
 */
const line = z.union([
  z.strictObject({ carrier: z.string(), scenario: z.string(), error: z.string().nullable() }),
  z.strictObject({ carrier: z.string(), environment: z.array(z.string()) }),
  z.strictObject({ versions: z.strictObject({ electron: z.string(), napi: z.string() }) }),
  z.strictObject({ done: z.literal(true) }),
]);
let lines: z.infer<typeof line>[] = [];
const folder = mkdtempSync(path.join(projectRoot, '.cache', 'carriers-'));

async function bundle(entry: string, file: string): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: path.join(projectRoot, 'tests', entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: file, codeSplitting: false } },
    },
  });
}

beforeAll(async () => {
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'carriers', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  await bundle('end-to-end/carriers/electron-main.ts', 'main.js');
  await bundle('electron/transport/tiny-service.ts', 'tiny-service.js');
  const runtime = runtimeFor(folder);
  const args = [...runtime.args, `--user-data-dir=${path.join(folder, 'profile')}`];
  const env = { ...process.env, RANTAI_TEST_NODE: process.execPath };
  const { stdout } = await promisify(execFile)(runtime.executablePath, args, {
    env,
    timeout: 120_000,
    maxBuffer: 1 << 24,
  });
  lines = stdout
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => line.parse(JSON.parse(text)));
  runtime.remove();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const carriers = ['utility process', 'child process'];
const scenarios = Object.keys({ ...commonScenarios, ...processScenarios });

test('the run inside Electron came to its end', () => {
  expect(lines.at(-1)).toEqual({ done: true });
});

test.each(carriers.flatMap((carrier) => scenarios.map((scenario) => ({ carrier, scenario }))))(
  'inside Electron the $carrier carrier $scenario',
  ({ carrier, scenario }) => {
    expect(lines).toContainEqual({ carrier, scenario, error: null });
  },
);

test.each(carriers)(
  'SEC-23 inside Electron the service of the %s carrier sees no name that is not on the list',
  (carrier) => {
    const found = lines.find((each) => 'environment' in each && each.carrier === carrier);
    const names = found !== undefined && 'environment' in found ? found.environment : ['nothing was printed'];
    // Added after our list: by fork its channel, by Electron's fork the switch to Node, by Chromium "there is no D-Bus here".
    const added = [
      'NODE_CHANNEL_FD',
      'NODE_CHANNEL_SERIALIZATION_MODE',
      'ELECTRON_RUN_AS_NODE',
      'DBUS_SESSION_BUS_ADDRESS',
    ];
    const allowed = Object.keys(serviceEnvironment({ ...process.env, TZ: 'x' })).sort();
    expect(names.filter((name) => !added.includes(name))).toEqual(allowed);
  },
);

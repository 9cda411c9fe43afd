/** An Electron application that holds the scenarios against both process carriers and prints one JSON line for each. */
import { app } from 'electron';
import path from 'node:path';
import { childProcessCarrier } from '#electron/transport/child-process.ts';
import { utilityProcessCarrier } from '#electron/transport/utility-process.ts';
import { commonScenarios, environmentNames, processScenarios } from '../../electron/transport/scenarios.ts';

const here = import.meta.dirname;
const hostile = { ...process.env, TZ: 'Asia/Makassar', AWS_SECRET_ACCESS_KEY: 'x', NODE_EXTRA_CA_CERTS: '/x' };
const common = { environment: hostile, talk: 'ignore' } as const;
const node = process.env['RANTAI_TEST_NODE'] ?? '';

const carriers = {
  'utility process': (file = 'tiny-service.js') => utilityProcessCarrier({ ...common, entry: path.join(here, file) }),
  'child process': (file = 'tiny-service.js') => childProcessCarrier({ ...common, entry: path.join(here, file), node }),
};

const print = (line: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

async function run(): Promise<void> {
  print({ versions: { electron: process.versions.electron, napi: process.versions['napi'] } });
  for (const [carrier, start] of Object.entries(carriers)) {
    for (const [scenario, check] of Object.entries({ ...commonScenarios, ...processScenarios })) {
      const error = await check(start).then(
        () => null,
        (reason: unknown) => String(reason),
      );
      print({ carrier, scenario, error });
    }
    print({ carrier, environment: await environmentNames(start) });
  }
}

void app
  .whenReady()
  .then(run)
  .finally(() => {
    print({ done: true });
    app.exit(0);
  });

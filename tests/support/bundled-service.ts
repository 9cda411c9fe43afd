import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { nodeBundle } from '../../build/compile/node-bundle.ts';
import { projectRoot } from '../../build/electron.ts';
import { startKillableService, type KillableService } from './killable.ts';

/** Services to be killed, many of them: one file with its code compiled beforehand starts in a third of the time. */
export interface Services {
  /** One that has started and waits. */
  take(): Promise<KillableService>;
  dispose(): Promise<void>;
}

/** So many stand by while others are at work. */
const STANDING_BY = 2;

export async function bundledServices(): Promise<Services> {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  // Inside the project, so that the packages that are not bundled are found.
  const folder = mkdtempSync(join(projectRoot, '.cache', 'killed-'));
  const entry = join(folder, 'service.js');
  const bundle = nodeBundle({
    entry: 'tests/support/service-process.ts',
    file: 'service.js',
    format: 'es',
    target: 'node22',
    external: ['better-sqlite3', 'sodium-native', 'exceljs'],
  });
  await build(bundle(folder));
  const environment = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const start = async () => {
    const service = startKillableService({ entry, environment });
    await service.call('catalogue.session', {});
    return service;
  };
  await compileOnce(await start());
  const waiting = Array.from({ length: STANDING_BY }, start);
  return {
    take: () => {
      waiting.push(start());
      return waiting.shift() ?? start();
    },
    dispose: async () => {
      for (const service of await Promise.all(waiting)) await service.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What was compiled is written when the process ends by itself. */
async function compileOnce(service: KillableService): Promise<void> {
  service.send({ kind: 'stop' });
  service.disconnect();
  await Promise.race([service.ended, sleep(5000)]);
  await service.kill();
}

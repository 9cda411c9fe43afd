import { createRequire } from 'node:module';
import type Driver from 'better-sqlite3';
import { FailureError } from '#shared/errors/result.ts';

/** Node-API level the driver is built for. */
const DRIVER_LEVEL = 10;

const load = createRequire(import.meta.url);

/**
 * The only place that loads the SQLite driver. Not an `import`: that would run before any check, and below its Node-API
 * level the driver ends the process with a segmentation fault. RUNTIME_TOO_OLD.
 */
export function loadDriver(level: string | undefined = process.versions['napi']): typeof Driver {
  if (!(Number(level) >= DRIVER_LEVEL))
    throw new FailureError('RUNTIME_TOO_OLD', { level: level ?? '', least: DRIVER_LEVEL });
  return load('better-sqlite3') as typeof Driver;
}

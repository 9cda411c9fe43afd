import { app } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import type { Carrier } from '#electron/transport/carrier.ts';
import { childProcessCarrier } from '#electron/transport/child-process.ts';
import { chooseCarrier } from '#electron/transport/choose.ts';
import { utilityProcessCarrier } from '#electron/transport/utility-process.ts';
import type { Places } from './places.ts';

/** The Node that the set-up pinned for development (the package `node`). */
function projectNode(root: string): string {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Starts the catalogue service in the process that this runtime allows.
 * @throws FailureError RUNTIME_TOO_OLD when neither is possible.
 */
export function startService(places: Places): Carrier {
  const talk = app.isPackaged ? 'ignore' : 'inherit';
  const common = { entry: places.service, environment: process.env, talk } as const;
  if (chooseCarrier(process.versions['napi']) === 'utility-process') return utilityProcessCarrier(common);
  const node = projectNode(places.project);
  // SECURITY SEC-23: only a checkout has a Node beside it; a package never runs a program it finds lying about.
  if (app.isPackaged || !existsSync(node)) throw new FailureError('RUNTIME_TOO_OLD');
  return childProcessCarrier({ ...common, node });
}

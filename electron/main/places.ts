import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Places {
  readonly project: string;
  readonly renderer: string;
  readonly preload: string;
  readonly service: string;
}

/** Where the parts of the application lie, seen from the built main file (dist/main/main.js). */
export function placesFrom(mainFile: string): Places {
  const dist = dirname(dirname(fileURLToPath(mainFile)));
  return {
    project: dirname(dist),
    renderer: join(dist, 'renderer'),
    preload: join(dist, 'preload', 'preload.cjs'),
    service: join(dist, 'service', 'service.js'),
  };
}

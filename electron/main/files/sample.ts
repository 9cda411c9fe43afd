import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The catalogue that `npm run demo` made, in a checkout only: the newest name wins. Null when there is none. */
export function findSample(projectRoot: string): string | null {
  const folder = join(projectRoot, 'out', 'demo');
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.rantai') && existsSync(join(folder, name, 'vault.json')),
  );
  const name = names.sort().at(-1);
  return name === undefined ? null : join(folder, name);
}

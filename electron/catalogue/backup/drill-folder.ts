import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withFailures } from '../storage/errors.ts';
import { pathsOf, type CataloguePaths } from '../storage/folder.ts';

/** Inside the catalogue folder: whoever holds its lock is alone there, and it lies on the disk that has to have the room. */
const NAME = 'drill.tmp';

/** What a drill restores into. Nothing in it is readable without the keys of the catalogue. */
export function makeDrillFolder(catalogue: string): CataloguePaths {
  clearDrill(catalogue);
  const paths = pathsOf(join(catalogue, NAME));
  withFailures('write', () => {
    mkdirSync(paths.folder, { mode: 0o700 });
    mkdirSync(paths.files, { mode: 0o700 });
  });
  return paths;
}

/** Also what a killed program left. */
export function clearDrill(catalogue: string): void {
  withFailures('write', () => {
    rmSync(join(catalogue, NAME), { recursive: true, force: true });
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface BuiltFile {
  readonly type: string;
  readonly file: string;
}

/** Every file of the page by its address path. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

const manifest = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), type: z.string(), bytes: z.int(), sha256: z.string() })),
});

const indexPath = '/index.html';

/**
 * SECURITY SEC-18: the list that the build wrote is all that can be asked for. An address is looked up in this table and
 * never joined to a folder, so no spelling of `..` leads anywhere.
 */
export function readBuiltFiles(folder: string): BuiltFiles {
  const { files } = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const byPath = new Map(files.map(({ path, type }) => [path, { type, file: join(folder, ...path.split('/')) }]));
  const index = byPath.get(indexPath);
  if (index === undefined) throw new Error('the built page has no index.html');
  return byPath.set('/', index);
}

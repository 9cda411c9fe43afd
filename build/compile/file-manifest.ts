import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One built file the window may ask for; main serves exactly these and looks them up by `path`. */
interface BuiltFile {
  /** From the page's origin, with a leading slash. */
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
]);

function describe(folder: string, name: string): BuiltFile {
  const type = types.get(path.extname(name));
  if (type === undefined)
    throw new Error(`No media type is known for ${name}; add it to build/compile/file-manifest.ts.`);
  const bytes = readFileSync(path.join(folder, name));
  return {
    path: `/${name.split(path.sep).join('/')}`,
    type,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Writes `manifest.json` beside the built page. */
export function writeFileManifest(folder: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const files = names.map((name) => describe(folder, name));
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify({ files }, null, 2)}\n`);
}

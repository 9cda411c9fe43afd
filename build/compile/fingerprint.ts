import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../electron.ts';

function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** One digest over the names and bytes of everything below the given places of the project. */
export function fingerprintOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  const files = places.flatMap((place) => filesBelow(path.join(projectRoot, place))).sort();
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(projectRoot, file)}\n${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest('hex');
}

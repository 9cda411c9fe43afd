import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { workplaceAt, type Workplace } from './workplace.ts';

/** A sample takes seconds to make: it is made for the first file of a run that asks for it, and copied for the others. */
export async function onceARun<S extends { readonly place: Workplace }>(
  name: string,
  make: () => Promise<S>,
): Promise<S> {
  const home = inject('samples');
  if (home === undefined) return make();
  const [kept, facts] = [path.join(home, name), path.join(home, `${name}.json`)];
  if (!existsSync(facts)) {
    const made = await make();
    cpSync(made.place.root, kept, { recursive: true, preserveTimestamps: true });
    writeFileSync(facts, JSON.stringify(made));
    return made;
  }
  const root = mkdtempSync(path.join(tmpdir(), 'rantai-story-'));
  cpSync(kept, root, { recursive: true, preserveTimestamps: true });
  const made = JSON.parse(readFileSync(facts, 'utf8')) as S;
  const moved = JSON.stringify(made).replaceAll(JSON.stringify(made.place.root).slice(1, -1), root);
  return { ...(JSON.parse(moved) as S), place: workplaceAt(root) };
}

/** `npm run build`: makes dist/ from the sources, each part only when something it is made from has changed. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../electron.ts';
import { fingerprintOf } from './fingerprint.ts';
import { commonInputs, distFolder, targets, type Target } from './targets.ts';

const fingerprintFile = 'fingerprint.txt';

function isFresh(target: Target, fingerprint: string): boolean {
  const folder = path.join(distFolder, target.name);
  const stored = path.join(folder, fingerprintFile);
  return (
    existsSync(path.join(folder, target.product)) && existsSync(stored) && readFileSync(stored, 'utf8') === fingerprint
  );
}

/** Builds beside the old one and changes places at the end, so that nobody ever starts half a build. */
async function buildTarget(target: Target, fingerprint: string): Promise<void> {
  const { build } = await import('vite');
  const folder = path.join(distFolder, target.name);
  const work = `${folder}.new-${String(process.pid)}`;
  try {
    await build(target.config(work));
    target.finish?.(work);
    if (target.name === 'cli') chmodSync(path.join(work, target.product), 0o755);
    writeFileSync(path.join(work, fingerprintFile), fingerprint);
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

mkdirSync(distFolder, { recursive: true });
for (const target of targets) {
  if (!existsSync(path.join(projectRoot, target.entry))) {
    console.error(`build: ${target.name}: ${target.entry} is missing`);
    process.exitCode = 1;
    continue;
  }
  const fingerprint = fingerprintOf([...commonInputs, ...target.rooms]);
  if (isFresh(target, fingerprint)) continue;
  const started = performance.now();
  try {
    await buildTarget(target, fingerprint);
    console.log(`build: ${target.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(`build: ${target.name} failed:`, error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

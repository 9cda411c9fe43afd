import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { electronLaunch, projectRoot } from '../../../../build/electron.ts';

/** Inside the project, so that sodium-native is found. */
const folder = mkdtempSync(join(projectRoot, '.cache', 'memory-'));
afterEach(() => rmSync(folder, { recursive: true }));

const script = `
import { allocateSecret, wipe } from './locked-memory.mjs';
const kept = [];
for (let round = 0; round < 200; round++) {
  const secret = allocateSecret(32).fill(7);
  if (round % 2 === 0) kept.push(secret);
  else wipe(secret);
  if (round % 2 === 1 && secret.some((byte) => byte !== 0)) throw new Error('not wiped');
}
// Enough for the garbage collector to look at what nobody refers to any more.
for (let round = 0; round < 400; round++) Buffer.alloc(1_000_000);
console.log(process.versions.electron, kept.length, 'secure' in kept[0]);
`;

it('SEC-31 secrets can be had, wiped and left over in Electron, where libsodium may not allocate them', () => {
  const source = readFileSync(join(projectRoot, 'electron/catalogue/keys/locked-memory.ts'), 'utf8');
  writeFileSync(join(folder, 'locked-memory.mjs'), stripTypeScriptTypes(source));
  writeFileSync(join(folder, 'run.mjs'), script);
  // Exit code 133 is the trap that locked memory given back to V8 ends in; execFileSync throws on any but 0.
  const said = execFileSync(electronLaunch().executablePath, [join(folder, 'run.mjs')], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(said).toMatch(/^\d+\.\d+\.\d+ 100 false\n$/);
});

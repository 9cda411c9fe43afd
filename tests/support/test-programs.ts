import { fork, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { TestProject } from 'vitest/node';
import { fingerprintOf } from '../../build/compile/fingerprint.ts';
import { nodeBundle } from '../../build/compile/node-bundle.ts';
import { commonInputs, distFolder, servicePackages } from '../../build/compile/targets.ts';
import { projectRoot } from '../../build/electron.ts';
import { quickStart } from './quick-start.ts';
import { cheapKdf } from './service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the programs for tests lie: `service/service.js`, `cli/rantai.js`. */
    programs: string;
  }
}

const home = path.join(projectRoot, '.cache', 'tests');
const rooms = ['electron', 'shared', 'tests/support', ...commonInputs];

/**
 * The command line as it is shipped, but that a passphrase costs nothing: a test starts it a hundred times. The shipped
 * one has tests of its own. The floor is lowered here, where nothing that is shipped can reach it.
 */
const withCheapPassphrases: Plugin = {
  name: 'cheap-passphrases',
  transform(code, id) {
    if (!id.endsWith('electron/catalogue/service-options.ts')) return null;
    const changed = code.replace('kdf: productionKdf', `kdf: ${JSON.stringify(cheapKdf)}`);
    if (changed === code) throw new Error('The cost of passphrases is not where this test build expects it.');
    return changed;
  },
};

async function bundle(folder: string, entry: string, file: string, plugins: readonly Plugin[] = []): Promise<void> {
  const config = nodeBundle({
    entry,
    file: path.basename(file),
    format: 'es',
    target: 'node22',
    external: servicePackages,
  });
  await build({ ...config(path.join(folder, path.dirname(file))), plugins: [...plugins] });
}

/** What Node compiled is written when a process ends by itself; those that are killed would compile all of it again. */
async function compileOnce(folder: string): Promise<void> {
  const options: ForkOptions = {
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
    // What was compiled under other flags is compiled again.
    execArgv: [...quickStart],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  };
  const service = fork(path.join(folder, 'service', 'service.js'), [], options);
  const rantai = fork(path.join(folder, 'cli', 'rantai.js'), ['--help'], options);
  // It leaves when its parent is gone.
  service.once('spawn', () => service.disconnect());
  await Promise.all([once(service, 'exit'), once(rantai, 'exit')]);
}

/** Those of sources that are gone; not the youngest, which another run may be using. */
function removeOld(): void {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(home)) {
    const place = path.join(home, name);
    if (statSync(place).mtimeMs < dayAgo) rmSync(place, { recursive: true, force: true });
  }
}

/** Builds them once for these very sources, beside those of other runs, and tells every test file where. */
export default async function provideTestPrograms(project: TestProject): Promise<void> {
  const folder = path.join(home, fingerprintOf(rooms).slice(0, 16));
  project.provide('programs', folder);
  mkdirSync(home, { recursive: true });
  if (readdirSync(home).includes(path.basename(folder))) return;
  removeOld();
  const work = `${folder}.new-${String(process.pid)}`;
  await bundle(work, 'tests/support/service-process.ts', 'service/service.js');
  await bundle(work, 'electron/cli/main.ts', 'cli/rantai.js', [withCheapPassphrases]);
  for (const name of ['worker', 'list-thread', 'verifier'])
    symlinkSync(path.join(distFolder, name), path.join(work, name));
  try {
    renameSync(work, folder);
    await compileOnce(folder);
  } catch {
    // Another run was faster with the same.
    rmSync(work, { recursive: true });
  }
}

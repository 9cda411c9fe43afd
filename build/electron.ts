import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Written by the set-up (build/setup/electron-runtime.mjs). */
export interface ElectronRuntime {
  /** `development-only`: an Electron past its support; never for a release. */
  readonly kind: 'override' | 'official' | 'development-only';
  readonly version: string;
  readonly folder: string;
  readonly executable: string;
}

export interface ElectronLaunch {
  readonly runtime: ElectronRuntime;
  readonly executablePath: string;
  /** What must stand before the application's own arguments. */
  readonly args: readonly string[];
  /** Said aloud by whoever launches, so that a weakened run is never mistaken for a normal one. */
  readonly warnings: readonly string[];
}

export const projectRoot = path.dirname(import.meta.dirname);

function readRuntime(): ElectronRuntime {
  const file = path.join(projectRoot, '.cache', 'electron', 'runtime.json');
  if (!existsSync(file)) throw new Error('Electron is not set up. Run: npm run setup -- --for start');
  const runtime = JSON.parse(readFileSync(file, 'utf8')) as ElectronRuntime;
  if (!existsSync(runtime.executable))
    throw new Error(`${runtime.executable} is gone. Run: npm run setup -- --for start`);
  return runtime;
}

/**
 * How to launch the application in development.
 * @throws Error when the set-up has not run.
 */
export function electronLaunch(): ElectronLaunch {
  const runtime = readRuntime();
  const args: string[] = [];
  const warnings: string[] = [];
  if (runtime.kind === 'development-only') {
    warnings.push(
      `Electron ${runtime.version} is past its support: for development and tests only, never for a release.`,
    );
  }
  // Chromium refuses to run its sandbox as root.
  if (process.getuid?.() === 0) {
    args.push('--no-sandbox');
    warnings.push('Running as root, so Chromium runs WITHOUT its operating-system sandbox (--no-sandbox).');
  }
  // A runtime without a default application ignores a path and starts resources/app, the set-up's link to the project.
  const startsProject = existsSync(path.join(runtime.folder, 'resources', 'app'));
  if (!startsProject) args.push(projectRoot);
  return { runtime, executablePath: runtime.executable, args, warnings };
}

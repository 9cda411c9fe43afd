import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { electronLaunch, projectRoot } from '../../build/electron.ts';

export interface Launch {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** How to start the project's own application. */
export function projectLaunch(): Launch {
  const { executablePath, args } = electronLaunch();
  return { executablePath, args };
}

/** The same bytes under another name: 300 MB that cost nothing where hard links are possible. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}

/**
 * A runtime of its own whose application is the folder `app` (with a package.json that names its main file). `packaged`:
 * under the product's name, which is what makes Electron call itself packaged.
 */
export function runtimeFor(app: string, packaged = false): Launch & { remove(): void } {
  const { runtime, args } = electronLaunch();
  const folder = mkdtempSync(
    path.join(existsSync(path.join(projectRoot, '.cache')) ? path.join(projectRoot, '.cache') : tmpdir(), 'runtime-'),
  );
  linkTree(runtime.folder, folder);
  rmSync(path.join(folder, 'resources', 'default_app.asar'), { force: true });
  symlinkSync(app, path.join(folder, 'resources', 'app'), 'dir');
  const name = path.basename(runtime.executable);
  const executablePath = path.join(folder, packaged ? 'rantai-bukti' : name);
  if (packaged) renameSync(path.join(folder, name), executablePath);
  return {
    executablePath,
    args: args.filter((argument) => argument.startsWith('-')),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

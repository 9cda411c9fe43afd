import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { electronLaunch, projectRoot } from './electron.ts';

export interface Launch {
  readonly executablePath: string;
  readonly args: readonly string[];
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

export interface RuntimeOptions {
  /** Under the product's name, which is what makes Electron call itself packaged. */
  readonly packaged?: boolean;
  /** Where to put it; without one, where hard links to the project's runtime are possible. */
  readonly parent?: string;
}

/** A runtime of its own whose application is the folder `app` (with a package.json that names its main file). */
export function runtimeFor(
  app: string,
  options: RuntimeOptions = {},
): Launch & { readonly folder: string; remove(): void } {
  const { runtime, args } = electronLaunch();
  const folder = mkdtempSync(path.join(options.parent ?? path.join(projectRoot, '.cache'), 'runtime-'));
  linkTree(runtime.folder, folder);
  rmSync(path.join(folder, 'resources', 'default_app.asar'), { force: true });
  symlinkSync(app, path.join(folder, 'resources', 'app'), 'dir');
  const name = path.basename(runtime.executable);
  const executablePath = path.join(folder, options.packaged === true ? 'rantai-bukti' : name);
  if (options.packaged === true) renameSync(path.join(folder, name), executablePath);
  return {
    folder,
    executablePath,
    args: args.filter((argument) => argument.startsWith('-')),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { electronLaunch, projectRoot } from '../../build/electron.ts';
import type { Launch } from '../../build/runtime-for.ts';

/** How to start the project's own application. */
export function projectLaunch(): Launch {
  const { executablePath, args } = electronLaunch();
  return { executablePath, args };
}

/** The built application without the project around it, as a package has it. Give it a folder; gives it back. */
export function stageApplication(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['dist/main', 'dist/preload', 'dist/service', 'dist/worker', 'dist/renderer', 'package.json']) {
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  return folder;
}

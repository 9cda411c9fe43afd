import { spawnSync } from 'node:child_process';

/** Whether a program outside the project is installed, to judge what we write; says so on the console where it is not. */
export function hasTool(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!found) console.warn(`not tested here: ${name} is not installed`);
  return found;
}

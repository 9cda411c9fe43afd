import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The catalogue folder among the program's arguments, as a double click or a script gives it. Null without one. */
export function findStartFolder(argv: readonly string[]): string | null {
  const folder = argv.slice(1).findLast((argument) => argument.endsWith('.rantai'));
  return folder !== undefined && existsSync(join(folder, 'vault.json')) ? resolve(folder) : null;
}

import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const mostCopies = 1000;

/** Where a file is to be made: `target` is the file itself, or a folder, in which "base.xlsx" gets the first number that is free. */
export function placeFor(
  target: string,
  base: string,
  extension: string,
): { readonly folder: string; readonly name: string } {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { folder: dirname(target), name: basename(target) };
  for (let copy = 1; copy < mostCopies; copy++) {
    const name = copy === 1 ? `${base}${extension}` : `${base} (${String(copy)})${extension}`;
    if (!existsSync(join(target, name))) return { folder: target, name };
  }
  return { folder: target, name: `${base}${extension}` };
}

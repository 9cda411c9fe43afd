import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import type { FileProblem } from '#shared/ledger/file-list.ts';
import { pathText } from '#shared/ledger/file-path.ts';
import type { FoundFile, FoundProblem, Jobs } from './jobs.ts';
import { placeOf } from './place.ts';

interface Found {
  readonly folders: string[];
  readonly files: FoundFile[];
  readonly problems: FoundProblem[];
}

/** What lies directly in each folder. Links are not followed: what they point to is elsewhere, and may be outside. */
export function listFolders({ root, folders }: Jobs['list']['input']): Jobs['list']['output'] {
  const found: Found = { folders: [], files: [], problems: [] };
  for (const folder of folders) listFolder(root, folder, found);
  return found;
}

function listFolder(root: string, folder: string, found: Found): void {
  for (const entry of entriesOf(root, folder, found)) {
    const name = pathText(entry.name);
    const path = folder === '' ? name : `${folder}/${name}`;
    if (entry.isDirectory()) found.folders.push(path);
    else if (entry.isFile()) addFile(root, path, found);
    else addProblem(found, path, entry.isSymbolicLink() ? 'symbolic-link' : 'special-file');
  }
}

function entriesOf(root: string, folder: string, found: Found): Dirent<Buffer>[] {
  try {
    return readdirSync(placeOf(root, folder), { withFileTypes: true, encoding: 'buffer' });
  } catch {
    // The folder itself stands in the list, so that nobody takes it for empty.
    addProblem(found, folder, 'unreadable');
    return [];
  }
}

function addFile(root: string, path: string, found: Found): void {
  try {
    found.files.push({ path, bytes: lstatSync(placeOf(root, path)).size });
  } catch {
    addProblem(found, path, 'unreadable');
  }
}

function addProblem(found: Found, path: string, problem: FileProblem): void {
  found.problems.push({ path, bytes: 0, problem });
}

import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FoundPart } from '#electron/catalogue/workers/jobs.ts';
import { listFolders } from '#electron/catalogue/workers/list-folders.ts';
import { fileRows } from '#electron/catalogue/workers/packed-rows.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const place = (name: string) => join(folder.path, name);

/** What is told of folders below `dicari`. */
function listed(folders: readonly string[]) {
  const parts: FoundPart[] = [];
  const { folders: below, failed } = listFolders({ root: place('dicari'), folders, mounted: [] }, (part) => {
    parts.push(part);
  });
  const problems = parts.flatMap((part) => [...fileRows(part.problems, { sha1: false, md5: false })]);
  return {
    below,
    failed,
    files: parts.reduce((sum, { blocks }) => sum + blocks.length, 0),
    problems: problems.map(({ path, problem }) => `${path} ${String(problem)}`),
  };
}

it('SEC-77 looks into no folder that became a link after it was found, and says so', () => {
  mkdirSync(place('dicari/dalam/lebih'), { recursive: true });
  mkdirSync(place('luar/lebih'), { recursive: true });
  writeFileSync(place('dicari/dalam/bukti'), 'isinya');
  writeFileSync(place('luar/rahasia'), 'di luar');
  writeFileSync(place('luar/lebih/rahasia'), 'di luar');
  expect(listed([''])).toEqual({ below: ['dalam'], failed: 0, files: 0, problems: [] });
  expect(listed(['dalam'])).toEqual({ below: ['dalam/lebih'], failed: 0, files: 1, problems: [] });
  renameSync(place('dicari/dalam'), place('dicari/dulu'));
  symlinkSync(place('luar'), place('dicari/dalam'));
  const refused = (path: string) => ({ below: [], failed: 1, files: 0, problems: [`${path} changed-while-read`] });
  expect(listed(['dalam'])).toEqual(refused('dalam'));
  // Nor what lies below it.
  expect(listed(['dalam/lebih'])).toEqual(refused('dalam/lebih'));
  expect(listed(['dulu'])).toMatchObject({ below: ['dulu/lebih'], failed: 0, files: 1 });
});

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { FileProblem } from '#shared/domain/file-list/problems.ts';
import { comparePaths, FileListBuilder, type FileRowValue } from '#shared/ledger/file-list.ts';

export const sha256Only = { sha1: false, md5: false };

/** What a sealed list must say, by sha256sum, sha1sum, md5sum and stat; `problems`: what has no digest. */
export function judged(folder: string, problems: Readonly<Record<string, FileProblem>> = {}, digests = sha256Only) {
  // Not by Node, which looks into folders behind links here.
  const found = execFileSync('find', ['-type', 'f', '-printf', '%P\\0'], { cwd: folder, encoding: 'utf8' });
  const names = found.split('\0').filter((name) => name !== '');
  const sums = (tool: string) =>
    execFileSync(tool, ['--', ...names], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(' ')));
  const [sha256, sha1, md5] = [
    sums('sha256sum'),
    digests.sha1 ? sums('sha1sum') : [],
    digests.md5 ? sums('md5sum') : [],
  ];
  const rows: FileRowValue[] = names.map((path, index) => {
    const { size, mtimeMs } = statSync(join(folder, path));
    return {
      path,
      bytes: size,
      sha256: sha256[index] ?? '',
      sha1: sha1[index] ?? null,
      md5: md5[index] ?? null,
      modified: Math.floor(mtimeMs / 1000),
      problem: null,
    };
  });
  for (const [path, problem] of Object.entries(problems))
    rows.push({ path, bytes: null, sha256: null, sha1: null, md5: null, modified: null, problem });
  const builder = new FileListBuilder(nativePrimitives, 2);
  for (const row of rows.toSorted((left, right) => comparePaths(left.path, right.path)))
    expect(builder.append(row).ok).toBe(true);
  return builder.finish();
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '#shared/errors/result.ts';
import { reconcile, type Reconciled } from '#shared/ledger/reconcile/reconcile.ts';
import { RowStore } from '#shared/ledger/reconcile/row-store.ts';
import { hasTool } from '../../../support/tools.ts';

/*
 * `hashdeep -a -vv` as judge. Its words for a file of the tree that it audits, and for a line of the list that it holds it
 * against, and ours:
 *
 *   Files matched          same
 *   Files moved            moved and duplicate: it calls every file "moved" whose content the list has under another path,
 *                          whether that path is gone (ours: moved) or still there (ours: duplicate)
 *   New files found        changed and extra: it knows no "changed", only content that the list has not
 *   Known files not found  changed and missing: the line of the list whose content is nowhere any more
 *
 * Of several paths with one content it may name any, so a line of the list may be left over that we pair.
 * So one changed file is counted by it twice, as new and as not found, and by us once. Where changed content stands in the
 * list under another path, it says "moved" and not "new": the last test shows that.
 */
const here = mkdtempSync(join(tmpdir(), 'rantai-hashdeep-'));
const tree = join(here, 'tree');

beforeEach(() => {
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
});
afterAll(() => {
  rmSync(here, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(join(tree, path, '..'), { recursive: true });
  writeFileSync(join(tree, path), content);
}

function storeOfTree(): RowStore {
  const store = new RowStore();
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    const sha256 = createHash('sha256').update(content).digest('hex');
    store.add({ path: file.slice(tree.length + 1), bytes: content.length, sha256, sha1: null, md5: null });
  }
  return store;
}

function hashdeep(...options: readonly string[]): string {
  return spawnSync('hashdeep', ['-c', 'sha256', '-r', '-l', ...options, '.'], { cwd: tree, encoding: 'utf8' }).stdout;
}

interface Audit {
  readonly passed: boolean;
  readonly matched: number;
  readonly moved: number;
  readonly fresh: number;
  readonly gone: number;
  /** Path of the tree -> path of the list that it names as the origin. */
  readonly origins: Readonly<Record<string, string>>;
}

function audit(known: string): Audit {
  const told = hashdeep('-a', '-vv', '-k', known);
  const count = (words: string) => Number(new RegExp(`${words}: (\\d+)`).exec(told)?.[1]);
  const origins = [...told.matchAll(/^\.\/(.+): Moved from \.\/(.+)$/gm)].map(([, to, from]) => [to, from]);
  return {
    passed: told.includes('Audit passed'),
    matched: count('Files matched'),
    moved: count('Files moved'),
    fresh: count('New files found'),
    gone: count('Known files not found'),
    origins: Object.fromEntries(origins) as Record<string, string>,
  };
}

function ours(listed: RowStore): Reconciled {
  const steps = reconcile(listed, storeOfTree());
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return unwrap(step.value);
}

function inItsWords({ counts }: Reconciled): Omit<Audit, 'origins'> {
  const { same, changed, moved, missing, extra, duplicate } = counts;
  return {
    passed: changed + moved + missing + extra + duplicate === 0,
    matched: same,
    moved: moved + duplicate,
    fresh: changed + extra,
    gone: changed + missing,
  };
}

function plant(): { readonly known: string; readonly listed: RowStore } {
  const names = ['a', 'b/c', 'Ünïcode', 'space here', 'b/deep/er'];
  names.forEach((folder, at) => {
    for (let file = 0; file < 8; file++) write(`${folder}/${String(file)}.jpg`, `${folder} ${String(at * 8 + file)}`);
  });
  write('a/twin', 'twin');
  write('b/twin', 'twin');
  const known = join(here, 'known.txt');
  writeFileSync(known, hashdeep());
  return { known, listed: storeOfTree() };
}

describe.skipIf(!hasTool('hashdeep'))('a tree held against its list, judged by hashdeep', () => {
  test('untouched: it passes, and so do we', () => {
    const { known, listed } = plant();
    const judged = audit(known);
    expect(judged).toMatchObject({ passed: true, matched: 42, moved: 0, fresh: 0, gone: 0 });
    expect(judged).toMatchObject(inItsWords(ours(listed)));
  });

  test('with files moved, changed, new, removed and copied: the same verdict, file by file', () => {
    const { known, listed } = plant();
    renameSync(join(tree, 'a/0.jpg'), join(tree, 'b/c/renamed.jpg'));
    renameSync(join(tree, 'a/1.jpg'), join(tree, 'moved away'));
    for (const path of ['a/2.jpg', 'a/3.jpg', 'Ünïcode/0.jpg']) writeFileSync(join(tree, path), `changed ${path}`);
    for (const path of ['new/1', 'new/2', 'new/3', 'new/4']) write(path, path);
    for (const path of ['b/c/0.jpg', 'b/c/1.jpg']) rmSync(join(tree, path));
    copyFileSync(join(tree, 'space here/0.jpg'), join(tree, 'space here/copy 1'));
    copyFileSync(join(tree, 'space here/0.jpg'), join(tree, 'space here/copy 2'));

    const judged = audit(known);
    const reconciled = ours(listed);
    expect(reconciled.counts).toEqual({
      ...{ same: 35, changed: 3, moved: 2, missing: 2, extra: 4, duplicate: 2, 'not-comparable': 0 },
    });
    expect(judged).toMatchObject(inItsWords(reconciled));
    const origins = [...reconciled.differences()].flatMap(({ verdict, path, other }) =>
      verdict === 'moved' ? [[other, path]] : verdict === 'duplicate' ? [[path, other]] : [],
    );
    expect(Object.fromEntries(origins)).toEqual(judged.origins);
  });

  test('everything removed but one copied file: both count what is left over', () => {
    const { known, listed } = plant();
    for (const folder of ['a', 'b', 'Ünïcode']) rmSync(join(tree, folder), { recursive: true });
    write('one more twin', 'twin');
    const reconciled = ours(listed);
    expect(reconciled.counts).toMatchObject({ same: 8, moved: 1, missing: 33, extra: 0, duplicate: 0 });
    expect(audit(known)).toMatchObject(inItsWords(reconciled));
  });

  test('one of two twins moved: it may name the twin that stayed and miss the other, we pair what is gone with what is new', () => {
    const { known, listed } = plant();
    renameSync(join(tree, 'a/twin'), join(tree, 'z twin'));
    const reconciled = ours(listed);
    expect([...reconciled.differences()]).toMatchObject([{ verdict: 'moved', path: 'a/twin', other: 'z twin' }]);
    const judged = audit(known);
    expect(judged).toMatchObject({ passed: false, matched: 41, moved: 1, fresh: 0 });
    expect(judged.gone).toBe(judged.origins['z twin'] === 'a/twin' ? 0 : 1);
  });

  test('two files that changed places: it says moved, we say that both paths have other content', () => {
    const { known, listed } = plant();
    renameSync(join(tree, 'a/0.jpg'), join(tree, 'aside'));
    renameSync(join(tree, 'a/1.jpg'), join(tree, 'a/0.jpg'));
    renameSync(join(tree, 'aside'), join(tree, 'a/1.jpg'));
    expect(audit(known)).toMatchObject({ passed: false, matched: 40, moved: 2, fresh: 0, gone: 0 });
    expect(ours(listed).counts).toMatchObject({ same: 40, changed: 2, moved: 0, missing: 0, extra: 0 });
  });
});

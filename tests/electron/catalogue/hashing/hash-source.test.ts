import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles, hashBlocks, type Found } from '#electron/catalogue/hashing/hash-source.ts';
import { openSource } from '#electron/catalogue/hashing/source.ts';
import { fileRows, packedRows } from '#electron/catalogue/workers/packed-rows.ts';
import { WorkerPool } from '#electron/catalogue/workers/pool.ts';
import { unwrap } from '#shared/errors/result.ts';
import { pathText } from '#shared/ledger/file-path.ts';
import { outcome } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/service.ts';

const none = { sha1: false, md5: false };
let temporary: ReturnType<typeof temporaryFolder>;
let folder: string;
let elsewhere: string;
let pool: WorkerPool;
beforeEach(() => {
  temporary = temporaryFolder();
  folder = join(temporary.path, 'isi');
  elsewhere = join(temporary.path, 'katalog');
  mkdirSync(folder);
  mkdirSync(elsewhere);
  pool = new WorkerPool();
});
afterEach(async () => {
  await pool.close();
  temporary.remove();
});

const write = (name: string, content = 'isi') => {
  writeFileSync(join(folder, name), content);
};
const find = (path = folder) => findFiles(pool, unwrap(openSource(path, elsewhere)), () => undefined);
const problemsOf = ({ problems }: Found) =>
  problems
    .flatMap(({ rows }) => [...fileRows(rows, none)])
    .map(({ path, problem }) => [path, problem])
    .toSorted(([left = ''], [right = '']) => (String(left) < String(right) ? -1 : 1));
const filesOf = ({ blocks }: Found) =>
  blocks.flatMap(({ rows }) => [...packedRows(rows, none)].map(({ path }) => pathText(path))).toSorted();

describe('what lies below a folder', () => {
  it('is named as it is, and no link is followed', async () => {
    mkdirSync(join(temporary.path, 'luar'));
    write('a');
    symlinkSync(join(temporary.path, 'luar'), join(folder, 'tautan-folder'));
    symlinkSync('.', join(folder, 'lingkar'));
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff, 0x0a, 0x5c])]), '');
    const found = await find();
    expect(filesOf(found)).toEqual(['a', 'f\\xff\n\\\\']);
    expect(problemsOf(found)).toEqual([
      ['lingkar', 'symbolic-link'],
      ['pipa', 'special-file'],
      ['tautan-folder', 'symbolic-link'],
    ]);
    expect([found.files, found.bytes]).toEqual([5, 3]);
  });

  it('is counted once each, in many folders and in one of many files', async () => {
    for (let each = 0; each < 300; each++) mkdirSync(join(folder, `m${String(each)}/x`), { recursive: true });
    for (let each = 0; each < 300; each++) write(`m${String(each)}/x/f`);
    for (let each = 0; each < 5000; each++) write(`n${String(each)}`, '');
    let told = 0;
    const found = await findFiles(pool, unwrap(openSource(folder, elsewhere)), (files) => (told = files));
    expect(told).toBe(5300);
    expect(new Set(filesOf(found)).size).toBe(5300);
    expect([found.files, found.bytes]).toEqual([5300, 900]);
  });

  it('has a folder that another file system begins in named, and not looked into', async ({ skip }) => {
    const point = join(folder, 'titik kait');
    mkdirSync(point);
    try {
      execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', point], { stdio: 'ignore' });
    } catch {
      skip('mounting is not allowed here');
      return;
    }
    try {
      writeFileSync(join(point, 'bukan-bukti'), 'x');
      const found = await find();
      expect(filesOf(found)).toEqual([]);
      expect(problemsOf(found)).toEqual([['titik kait', 'special-file']]);
    } finally {
      execFileSync('umount', [point]);
    }
  });

  it('has a folder that cannot be looked into named, because its path is longer than the system takes', async () => {
    const levels = Array.from({ length: 17 }, (_, level) => join(folder, ...Array<string>(17 - level).fill('n')));
    mkdirSync(levels[0] ?? '', { recursive: true });
    // From the deepest up, so that each is still reached by short names.
    for (const level of levels) renameSync(level, join(level, '..', 'n'.repeat(250)));
    write('a');
    const found = await find();
    expect(filesOf(found)).toEqual(['a']);
    expect(problemsOf(found).map(([path, problem]) => [path?.split('/').length, problem])).toEqual([
      [17, 'unreadable'],
    ]);
    execFileSync('rm', ['-rf', folder]);
    mkdirSync(folder);
  });

  it.each([
    ['a folder that is not there', () => rmdirSync(folder), 'NOT_READABLE'],
    [
      'a pipe',
      () => {
        rmdirSync(folder);
        execFileSync('mkfifo', [folder]);
      },
      'NOT_READABLE',
    ],
    [
      'a device that is no drive',
      () => {
        rmdirSync(folder);
        symlinkSync('/dev/null', folder);
      },
      'NOT_READABLE',
    ],
    [
      'a link that leads nowhere',
      () => {
        rmdirSync(folder);
        symlinkSync('tidak-ada', folder);
      },
      'NOT_READABLE',
    ],
    [
      'the catalogue',
      () => {
        rmdirSync(folder);
        symlinkSync('katalog', folder);
      },
      'HASH_SOURCE_CATALOGUE',
    ],
    [
      'a folder around the catalogue',
      () => {
        rmdirSync(folder);
        symlinkSync('.', folder);
      },
      'HASH_SOURCE_CATALOGUE',
    ],
    [
      'a file of the catalogue',
      () => {
        rmdirSync(folder);
        writeFileSync(join(elsewhere, 'x'), '');
        symlinkSync('katalog/x', folder);
      },
      'HASH_SOURCE_CATALOGUE',
    ],
  ])('is not asked of %s', (_, put, code) => {
    put();
    expect(outcome(openSource(folder, elsewhere))).toBe(code);
  });
});

/** All rows of a source, by path. */
async function hashed(path: string, between: () => void = () => undefined) {
  const source = unwrap(openSource(path, elsewhere));
  const found = await findFiles(pool, source, () => undefined);
  between();
  const rows = found.problems.flatMap((problem) => [...fileRows(problem.rows, none)]);
  let bytes = 0;
  const tools = {
    pool,
    digests: none,
    now: () => 0,
    onRows: (part: { readonly rows: Uint8Array }) => void rows.push(...fileRows(part.rows, none)),
    onBytes: (more: number) => (bytes += more),
  };
  await hashBlocks(tools, source, found.blocks);
  expect(bytes).toBe(found.bytes);
  return { source, rows: rows.toSorted((left, right) => (left.path < right.path ? -1 : 1)) };
}
const shaOf = (path: string) => execFileSync('sha256sum', ['-b', path], { encoding: 'utf8' }).slice(0, 64);

describe('hashing it', () => {
  it('gives a row for every file, whatever happens to it between', async () => {
    for (const name of ['diam', 'hilang', 'pendek', 'ganti', 'jadi-folder', 'jadi-tautan']) write(name, `isi ${name}`);
    const { rows } = await hashed(folder, () => {
      rmSync(join(folder, 'hilang'));
      truncateSync(join(folder, 'pendek'), 1);
      rmSync(join(folder, 'ganti'));
      write('ganti', 'isi lain');
      rmSync(join(folder, 'jadi-folder'));
      mkdirSync(join(folder, 'jadi-folder'));
      rmSync(join(folder, 'jadi-tautan'));
      symlinkSync('diam', join(folder, 'jadi-tautan'));
    });
    expect(rows.map(({ path, problem, bytes }) => [path, problem, bytes])).toEqual([
      ['diam', null, 8],
      ['ganti', null, 8],
      ['hilang', 'changed-while-read', 10],
      ['jadi-folder', 'special-file', 15],
      ['jadi-tautan', 'symbolic-link', 15],
      ['pendek', null, 1],
    ]);
    for (const { path, sha256 } of rows) if (sha256 !== null) expect(sha256).toBe(shaOf(join(folder, path)));
  });

  it('takes an image as one file, also through a link', async () => {
    write('barang.dd', 'citra');
    symlinkSync('barang.dd', join(folder, 'tautan'));
    const { source, rows } = await hashed(join(folder, 'tautan'));
    expect(source.kind).toBe('image');
    expect(rows).toMatchObject([
      { path: 'barang.dd', bytes: 5, sha256: shaOf(join(folder, 'barang.dd')), problem: null },
    ]);
  });

  it('takes a drive as one file, to its last byte', async ({ skip }) => {
    const image = join(temporary.path, 'drive.dd');
    writeFileSync(image, Buffer.alloc(3 * 2 ** 20, 'rantai'));
    const device = attach(image);
    if (device === null) {
      skip('loop devices are not allowed here');
      return;
    }
    try {
      const { source, rows } = await hashed(device);
      expect(source.kind).toBe('drive');
      expect(rows).toMatchObject([
        { path: device.split('/').at(-1), bytes: 3 * 2 ** 20, sha256: shaOf(image), modified: null },
      ]);
    } finally {
      execFileSync('losetup', ['-d', device]);
    }
  });

  it('ends at once when it is cancelled', async () => {
    for (let each = 0; each < 50; each++) write(`f${String(each)}`, 'x'.repeat(100_000));
    const running = hashed(folder, () => void pool.close());
    await expect(running).rejects.toThrow('CANCELLED');
  });
});

function attach(image: string): string | null {
  try {
    return execFileSync('losetup', ['-f', '--show', image], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

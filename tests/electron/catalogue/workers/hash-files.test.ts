import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashFiles } from '#electron/catalogue/workers/hash-files.ts';
import type { HashedPart } from '#electron/catalogue/workers/jobs.ts';
import {
  fileRows,
  identityOf,
  noIdentity,
  packedRows,
  RowPacker,
  type Identity,
} from '#electron/catalogue/workers/packed-rows.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const place = (name: string) => join(folder.path, name);
const none = { sha1: false, md5: false };
const found: Identity = { ...noIdentity, bytes: 7 };

interface Asked {
  readonly root?: string;
  readonly digests?: typeof none;
  readonly identity?: Identity;
  readonly now?: number;
  readonly onPart?: (part: HashedPart) => void;
  readonly monotonic?: () => number;
}

/** Hashes files that were found with 7 bytes each. */
function hashed(
  names: readonly string[],
  { root = folder.path, digests = none, identity = found, now = 0, onPart, monotonic }: Asked = {},
) {
  const packer = new RowPacker();
  for (const name of names) packer.add('found', Buffer.from(name), identity);
  const parts: HashedPart[] = [];
  const input = { root, digests, rows: packer.take(), now, drive: false };
  const tell = (part: HashedPart) => {
    parts.push(part);
    onPart?.(part);
  };
  hashFiles(input, tell, monotonic ?? (() => 0));
  const rows = parts.flatMap((part) => [...fileRows(part.rows, digests)]);
  const lasting = parts.flatMap((part) => [...packedRows(part.rows, digests)].map((row) => row.lasting));
  return { rows, lasting, parts };
}
const problemOf = (name: string, asked?: Asked) => hashed([name], asked).rows[0]?.problem;

it('gives the digests that sha256sum, sha1sum and md5sum give, of small files and of large ones', () => {
  const sizes = [1, 7, 4096, 2 ** 18 - 1, 2 ** 18, 2 ** 18 + 1, 2 ** 20, 0];
  const names = sizes.map((size) => `f${String(size)}`);
  for (const [index, name] of names.entries()) writeFileSync(place(name), Buffer.alloc(sizes[index] ?? 0, index + 1));
  const { rows } = hashed(names, { digests: { sha1: true, md5: true } });
  const sums = (tool: string) =>
    execFileSync(tool, names, { cwd: folder.path, encoding: 'utf8' })
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ')[0]);
  expect(rows.map(({ sha256 }) => sha256)).toEqual(sums('sha256sum'));
  expect(rows.map(({ sha1 }) => sha1)).toEqual(sums('sha1sum'));
  expect(rows.map(({ md5 }) => md5)).toEqual(sums('md5sum'));
  expect(rows.map(({ bytes }) => bytes)).toEqual(sizes);
});

it('says of a file that grows while it is read that it changed', () => {
  const handle = openSync(place('tumbuh'), 'w');
  ftruncateSync(handle, 4 * 2 ** 20);
  closeSync(handle);
  let clock = 0;
  let grown = false;
  const grow = () => {
    if (!grown) appendFileSync(place('tumbuh'), 'lagi');
    grown = true;
  };
  const { rows } = hashed(['tumbuh'], { onPart: grow, monotonic: () => (clock += 1000) });
  expect(grown).toBe(true);
  expect(rows).toEqual([
    { path: 'tumbuh', bytes: 7, sha256: null, sha1: null, md5: null, modified: null, problem: 'changed-while-read' },
  ]);
});

it('does not follow what has become a link, nor wait for what has become a pipe', () => {
  writeFileSync(place('isi'), 'x');
  symlinkSync('isi', place('tautan'));
  execFileSync('mkfifo', [place('pipa')]);
  mkdirSync(place('folder'));
  expect(problemOf('tautan')).toBe('symbolic-link');
  expect(problemOf('pipa')).toBe('special-file');
  expect(problemOf('folder')).toBe('special-file');
  expect(problemOf('hilang')).toBe('changed-while-read');
  expect(problemOf('isi/di-bawahnya')).toBe('changed-while-read');
});

it('SEC-77 reads nothing through a folder that became a link after it was looked through', () => {
  mkdirSync(place('dicari/dalam'), { recursive: true });
  mkdirSync(place('luar'));
  const bukti = place('dicari/dalam/bukti');
  writeFileSync(bukti, 'isinya');
  writeFileSync(place('luar/bukti'), 'di luar');
  const asked = { root: place('dicari'), identity: identityOf(lstatSync(bukti, { bigint: true })) };
  expect(problemOf('dalam/bukti', asked)).toBeNull();
  renameSync(place('dicari/dalam'), place('dicari/dulu'));
  symlinkSync(place('luar'), place('dicari/dalam'));
  expect(problemOf('dalam/bukti', asked)).toBe('changed-while-read');
  // It lies where it lay, under another name: nothing says that it is another.
  expect(problemOf('dulu/bukti', asked)).toBeNull();
});

it('hashes a file that was changed in its place after it was found, as it is then', () => {
  writeFileSync(place('bukti'), 'dulu');
  const identity = identityOf(lstatSync(place('bukti'), { bigint: true }));
  writeFileSync(place('bukti'), 'sekarang');
  expect(hashed(['bukti'], { identity }).rows[0]).toMatchObject({ bytes: 8, problem: null });
});

it.runIf(process.platform === 'linux')(
  'goes on after a file that the disk cannot read, and one that is not what it says',
  () => {
    // The kernel answers a read of address 0 with EIO, as a bad sector would; stat says size 0 where there is content.
    const memory = `${String(process.pid)}/mem`;
    const { rows } = hashed([memory, 'cpuinfo', 'version'], { root: '/proc' });
    expect(rows.map(({ path, problem }) => [path, problem])).toEqual([
      [memory, 'unreadable'],
      ['cpuinfo', 'changed-while-read'],
      ['version', 'changed-while-read'],
    ]);
  },
);

it('says of a path that is too long for the system that it cannot be read', () => {
  expect(problemOf('n'.repeat(300))).toBe('unreadable');
  expect(problemOf(`${'sub/'.repeat(2000)}x`)).toBe('unreadable');
});

it('SEC-77 leaves the access time as it was, where the system allows it', () => {
  writeFileSync(place('bukti'), 'isi');
  // Older than the change: every other reader would have it set anew.
  utimesSync(place('bukti'), 1_000_000_000, 1_100_000_000);
  const { atimeMs } = statSync(place('bukti'));
  expect(hashed(['bukti']).rows[0]).toMatchObject({ modified: 1_100_000_000, problem: null });
  expect(statSync(place('bukti')).atimeMs).toBe(atimeMs);
});

it.each([
  ['was changed just now', 0, false],
  ['was changed long ago', 60_000, true],
  ['is of tomorrow', -60_000, true],
  ['was changed one tick of FAT ago', 2_000, false],
])('lets a later run keep the digest of a file only when it is sure: it %s', (_, later, lasting) => {
  writeFileSync(place('bukti'), 'isi');
  expect(hashed(['bukti'], { now: Math.round(statSync(place('bukti')).ctimeMs) + later }).lasting).toEqual([lasting]);
});

it('tells what is done in parts that lose nothing', () => {
  const names = Array.from({ length: 20 }, (_, file) => `f${String(file)}`);
  for (const name of names) writeFileSync(place(name), name);
  let clock = 0;
  const { rows, parts } = hashed(names, { monotonic: () => (clock += 30) });
  expect(parts.length).toBeGreaterThan(2);
  expect(rows.map(({ path }) => path)).toEqual(names);
  expect(parts.reduce((sum, { files }) => sum + files, 0)).toBe(20);
  expect(parts.reduce((sum, { foundBytes }) => sum + foundBytes, 0)).toBe(140);
  expect(parts.reduce((sum, { readBytes }) => sum + readBytes, 0)).toBe(names.join('').length);
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathBytes, pathText } from '#shared/ledger/file-path.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { hasTool } from '../../../../support/tools.ts';
import { errors, reading, rows } from './look.ts';

const place = mkdtempSync(join(tmpdir(), 'alat-'));
const tree = join(place, 'isi');
const modified = 1_600_000_000;

const plain = [
  'a.txt',
  'DCIM/100/IMG 1,2.jpg',
  'DCIM/"kutip".txt',
  'é&<ampersand>',
  '\u202etxt.exe',
  'tab\there',
  'back\\slash',
  ' depan',
  '*bintang',
  'x) = y',
];
/** Names that only some of the tools can tell. */
const oddNames = [Buffer.from('baris\nbaru'), Buffer.from('latin \xe9\xff', 'latin1')];

const contentOf = (name: Uint8Array | string) => `isi ${Buffer.from(name).toString('hex')}`;

function put(name: Uint8Array | string): void {
  const file = Buffer.concat([Buffer.from(`${tree}/`), Buffer.from(name)]);
  writeFileSync(file, contentOf(name));
  utimesSync(file, modified, modified);
}

beforeAll(() => {
  mkdirSync(join(tree, 'DCIM/100'), { recursive: true });
  for (const name of [...plain, ...oddNames]) put(name);
  writeFileSync(join(tree, 'kosong'), '');
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

/** What a program run in the tree writes. */
const run = (command: string, from = tree) =>
  execFileSync('sh', ['-c', command], { cwd: from, stdio: ['ignore', 'pipe', 'ignore'] });
const all = 'find . -type f -print0 | sort -z | xargs -0';

/** Digest of every file of the tree, by path. */
function digests(algorithm: string): Record<string, string> {
  const digest = (content: string) => createHash(algorithm).update(content).digest('hex');
  const files = [...plain, ...oddNames].map((name) => [pathText(Buffer.from(name)), digest(contentOf(name))]);
  return Object.fromEntries([...files, ['kosong', digest('')]]) as Record<string, string>;
}

const given = (list: readonly FileRowValue[], algorithm: 'sha256' | 'sha1' | 'md5') =>
  Object.fromEntries(list.map((row) => [row.path, row[algorithm]]));

describe('lists that the tools of the field made', () => {
  it.each([
    ['sha256sum', `${all} sha256sum`, 'sha256'],
    ['sha256sum --binary', `${all} sha256sum -b`, 'sha256'],
    ['sha1sum --tag', `${all} sha1sum --tag`, 'sha1'],
    ['md5sum --zero', `${all} md5sum -z`, 'md5'],
    ['sha256sum of paths from the root', `find ${tree} -type f -print0 | xargs -0 sha256sum`, 'sha256'],
    [
      'sha256sum from beside the folder',
      `mkdir -p ../samping && cd ../samping && find ../isi -type f -print0 | xargs -0 sha256sum`,
      'sha256',
    ],
  ] as const)('takes what %s writes, every name byte for byte', (_, command, algorithm) => {
    const list = run(command);
    expect(errors(list)).toEqual([]);
    expect(given(rows(list), algorithm)).toEqual(digests(algorithm));
  });

  it('takes DFXML of hashdeep, with sizes and times', () => {
    if (!hasTool('hashdeep')) return;
    const list = run('hashdeep -r -l -d -c md5,sha1,sha256 .');
    const taken = rows(list);
    expect(given(taken, 'sha256')).toEqual(digests('sha256'));
    expect(given(taken, 'md5')).toEqual(digests('md5'));
    expect(taken.find(({ path }) => path === 'a.txt')).toMatchObject({ bytes: contentOf('a.txt').length, modified });
    expect(reading(list).tool).toMatch(/^MD5DEEP \d/);
  });

  it('names the line of a name that hashdeep breaks in two, and takes all others', () => {
    if (!hasTool('hashdeep')) return;
    for (const command of ['hashdeep -r -l .', 'md5deep -r -l -z .', 'sha256deep -r .']) {
      const list = run(command).toString('latin1');
      const broken = list.split('\n').findIndex((line) => line === 'baru') + 1;
      expect(errors(Buffer.from(list, 'latin1'))).toEqual([`${String(broken)} half-line`]);
      const whole = Buffer.from(list.replace(/^.*baris\nbaru\n/m, ''), 'latin1');
      const { 'baris\nbaru': _, ...others } = digests(command.startsWith('md5') ? 'md5' : 'sha256');
      expect(given(rows(whole), command.startsWith('md5') ? 'md5' : 'sha256')).toEqual(others);
    }
  });

  it('takes what fiwalk says of a file system: all regular files of it, and nothing else', () => {
    if (!hasTool('fiwalk') || !hasTool('mke2fs')) return;
    const image = join(place, 'barang.dd');
    run(`ln -sf a.txt ${tree}/tautan && mke2fs -q -t ext4 -d ${tree} ${image} 4M && rm ${tree}/tautan`, place);
    const list = run(`fiwalk -x ${image}`, place);
    expect(reading(list)).toMatchObject({ errorCount: 0, options: { kind: 'dfxml', cut: 'volume-1/' } });
    expect(reading(list).tool).toMatch(/^fiwalk \d/);
    const taken = rows(list);
    // fiwalk digests no empty file.
    expect(given(taken, 'sha1')).toEqual({ ...digests('sha1'), kosong: null });
    expect(given(taken, 'md5')).toEqual({ ...digests('md5'), kosong: null });
    expect(taken.find(({ path }) => path === 'a.txt')).toMatchObject({ bytes: contentOf('a.txt').length, modified });
    const bytes = taken.map(({ path }) => unwrap(pathBytes(path)));
    expect(bytes).toContainEqual(new Uint8Array(oddNames[1] ?? []));
  });
});

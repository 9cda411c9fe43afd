import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { listsWithRows } from '#electron/catalogue/storage/tables/file-list-rows.ts';
import { hashFiles } from '#electron/catalogue/workers/hash-files.ts';
import type { FileRow } from '#shared/contract/items.ts';
import { FileListBuilder } from '#shared/ledger/file-list.ts';
import { pathBytes } from '#shared/ledger/file-path.ts';
import { firstRow } from '../../../support/file-rows.ts';
import { outcome } from '../../../support/outcome.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { account, phone, seizedCase, storage, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const knife = { description: 'Pisau', quantity: 1, attributes: { class: 'other', kind: 'pisau' }, notes: '' } as const;
let catalogue: TestCatalogue;
let seized: SeizedCase;
let folder: string;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  seized = await seizedCase(catalogue, [phone(), storage(), account('@penjual'), knife]);
  folder = join(catalogue.parent, 'isi');
  mkdirSync(folder);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const storageItem = () => seized.items[1] ?? '';
const write = (name: string | Buffer, content: string | Buffer = 'isi') =>
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), content);
const hash = (item = storageItem(), id?: string) =>
  catalogue.call('files.hash', { item, folder: catalogue.grant(folder) }, id);
/** The folder is gone, and what `put` makes stands in its place. */
const hashInstead = (put: () => void) => {
  rmSync(folder, { recursive: true });
  put();
  return hash();
};
const list = async (search = '', limit = 500) =>
  (await catalogue.done('files.list', { item: storageItem(), search, after: null, limit })).rows;
const pathsOf = (rows: readonly FileRow[]) => rows.map(({ path }) => path);

describe('hashing a folder', () => {
  it('lists every file below it with the digest that sha256sum gives', async () => {
    mkdirSync(join(folder, 'DCIM/kosong'), { recursive: true });
    for (const name of ['DCIM/1.jpg', 'DCIM/2.jpg', 'a', 'Z', 'b c', 'DCIM.txt']) write(name, `isi ${name}`);
    write('nol', '');
    const sealed = await hash();
    const rows = await list();
    expect(pathsOf(rows)).toEqual(['DCIM.txt', 'DCIM/1.jpg', 'DCIM/2.jpg', 'Z', 'a', 'b c', 'nol']);
    const sums = execFileSync('sha256sum', pathsOf(rows), { cwd: folder, encoding: 'utf8' });
    expect(rows.map(({ path, sha256 }) => `${sha256 ?? ''}  ${path}\n`).join('')).toBe(sums);
    expect(sealed.ok && sealed.value).toMatchObject({
      files: 7,
      unreadable: 0,
      totalBytes: 57,
      method: 'hashed-here',
      source: 'isi',
    });
  });

  it('seals them under a digest that the rows give again', async () => {
    for (let file = 0; file < 50; file++) write(`f${String(file)}`);
    const sealed = await hash();
    const builder = new FileListBuilder(nativePrimitives, 1);
    for (const { path, bytes, sha256 } of await list())
      expect(builder.append(firstRow(path, bytes, sha256)).ok).toBe(true);
    expect(sealed.ok && sealed.value).toMatchObject({ ...builder.finish() });
  });

  it('stands in the history of the item', async () => {
    write('a');
    await hash();
    const { fileList, timeline } = await catalogue.done('items.get', { item: storageItem() });
    expect(fileList?.files).toBe(1);
    expect(timeline.at(-1)?.type).toBe('file-list.sealed');
  });

  it('names what it does not digest, and follows no link', async () => {
    mkdirSync(join(catalogue.parent, 'luar'));
    writeFileSync(join(catalogue.parent, 'luar/rahasia'), 'x');
    write('a');
    symlinkSync(join(catalogue.parent, 'luar'), join(folder, 'tautan-folder'));
    symlinkSync('a', join(folder, 'tautan'));
    symlinkSync('tidak-ada', join(folder, 'tautan-putus'));
    symlinkSync('.', join(folder, 'lingkar'));
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    const sealed = await hash();
    expect((await list()).map(({ path, problem }) => [path, problem])).toEqual([
      ['a', null],
      ['lingkar', 'symbolic-link'],
      ['pipa', 'special-file'],
      ['tautan', 'symbolic-link'],
      ['tautan-folder', 'symbolic-link'],
      ['tautan-putus', 'symbolic-link'],
    ]);
    expect(sealed.ok && sealed.value).toMatchObject({ files: 6, unreadable: 5 });
  });

  it('keeps names that are no text byte for byte', async () => {
    const names = [
      Buffer.from([0x66, 0xff, 0xfe]),
      Buffer.from('garis\nbaru'),
      Buffer.from('balik\\xff'),
      Buffer.from('ñ 漢 😀'),
      Buffer.from([0xc3]),
    ];
    for (const name of names) write(name, name);
    await hash();
    const rows = await list();
    expect(new Set(pathsOf(rows))).toEqual(new Set(['f\\xff\\xfe', 'garis\nbaru', 'balik\\\\xff', 'ñ 漢 😀', '\\xc3']));
    for (const { path, sha256 } of rows) {
      const name = pathBytes(path);
      expect(name.ok && Buffer.from(nativePrimitives.sha256(name.value)).toString('hex')).toBe(sha256);
    }
  });

  it.each([
    ['an item that holds no files', async () => hash(seized.items[3]), 'FILE_LIST_NOT_STORAGE'],
    ['an item that is not there', async () => hash('it_none'), 'ITEM_UNKNOWN'],
    ['a folder without files', () => hashInstead(() => mkdirSync(folder)), 'FILE_LIST_EMPTY'],
    ['a folder that is not there', () => hashInstead(() => undefined), 'NOT_READABLE'],
    ['a file', () => hashInstead(() => writeFileSync(folder, 'x')), 'NOT_READABLE'],
    [
      'a token that nobody gave',
      async () => catalogue.call('files.hash', { item: storageItem(), folder: `ft_${'0'.repeat(32)}` }),
      'FILE_TOKEN_UNKNOWN',
    ],
  ])('refuses %s', async (_, run, code) => {
    write('a');
    expect(outcome(await run())).toBe(code);
    expect((await catalogue.done('files.list', { item: storageItem(), search: '', after: null, limit: 1 })).total).toBe(
      0,
    );
  });

  it('refuses a second list of one item', async () => {
    write('a');
    await hash();
    expect(outcome(await hash())).toBe('FILE_LIST_EXISTS');
  });

  it('leaves nothing when it is cancelled, and can be begun again', async () => {
    for (let file = 0; file < 300; file++) write(`f${String(file)}`);
    const large = openSync(join(folder, 'besar'), 'w');
    ftruncateSync(large, 2 ** 31);
    closeSync(large);
    const running = hash(storageItem(), 'hash-1');
    await expect
      .poll(() => catalogue.pushes.some((push) => push.kind === 'progress' && push.step === 'hashing'), {
        timeout: 20_000,
      })
      .toBe(true);
    catalogue.cancel('hash-1');
    expect(outcome(await running)).toBe('CANCELLED');
    expect((await catalogue.done('items.get', { item: storageItem() })).fileList).toBeNull();
    rmSync(join(folder, 'besar'));
    const sealed = await hash();
    expect(sealed.ok && sealed.value.files).toBe(300);
    await catalogue.lock();
    const raw = await openRaw(catalogue.folder);
    const lists = listsWithRows(raw.database.read);
    raw.close();
    expect(lists).toEqual([sealed.ok ? sealed.value.list : '']);
  });

  it('lets other commands through meanwhile', async () => {
    for (let file = 0; file < 2000; file++) write(`f${String(file)}`);
    const order: string[] = [];
    const hashing = hash().then(() => order.push('hash'));
    const act = {
      items: [storageItem()],
      releasedBy: 'A',
      receivedBy: 'B',
      registerNumber: 'R',
      location: 'L',
      document: 'D',
      condition: '',
    };
    await catalogue.done('custody.receive', act).then(() => order.push('receive'));
    await hashing;
    expect(order).toEqual(['receive', 'hash']);
  });

  it('tells how far it is, to the last byte', async () => {
    for (let file = 0; file < 10; file++) write(`f${String(file)}`, Buffer.alloc(1000));
    await hash();
    const steps = catalogue.pushes.flatMap((push) => (push.kind === 'progress' ? [push] : []));
    expect(steps.at(-1)).toMatchObject({ step: 'hashing', done: 10_000, total: 10_000, unit: 'bytes' });
  });
});

describe('a file that does not hold still', () => {
  const listed = (path: string, bytes: number) => [{ path, bytes }];

  it('is listed without a digest when it grows while it is read', () => {
    const file = join(folder, 'tumbuh');
    const handle = openSync(file, 'w');
    ftruncateSync(handle, 40 * 1024 * 1024);
    closeSync(handle);
    let grown = false;
    const [row] = hashFiles({ root: folder, files: listed('tumbuh', 40 * 1024 * 1024) }, () => {
      if (!grown) appendFileSync(file, 'lagi');
      grown = true;
    });
    expect(grown).toBe(true);
    expect(row).toEqual({ bytes: 40 * 1024 * 1024, sha256: null, problem: 'changed-while-read' });
  });

  it('is not followed when it has become a link, nor waited for when it has become a pipe', () => {
    writeFileSync(join(catalogue.parent, 'luar'), 'x');
    symlinkSync(join(catalogue.parent, 'luar'), join(folder, 'tautan'));
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    mkdirSync(join(folder, 'folder'));
    const problem = (path: string) => hashFiles({ root: folder, files: listed(path, 7) }, () => undefined)[0];
    expect(problem('tautan')).toEqual({ bytes: 7, sha256: null, problem: 'symbolic-link' });
    expect(problem('pipa')).toEqual({ bytes: 7, sha256: null, problem: 'special-file' });
    expect(problem('folder')).toEqual({ bytes: 7, sha256: null, problem: 'special-file' });
    expect(problem('hilang')).toEqual({ bytes: 7, sha256: null, problem: 'unreadable' });
  });
});

describe('a list of files', () => {
  const names = ['DCIM/a_1.jpg', 'DCIM/a%2.jpg', 'DCIM/B!3.JPG', 'x.txt'];
  beforeEach(async () => {
    mkdirSync(join(folder, 'DCIM'));
    for (const name of names) write(name, name);
    await hash();
  });

  it.each([
    ['a part of a path', 'dcim', 3],
    ['upper and lower case alike', '.jpg', 3],
    ['a percent sign, which is no joker', '%2', 1],
    ['an underscore, which is no joker', 'a_', 1],
    ['an exclamation mark', '!', 1],
    ['nothing that is there', 'zzz', 0],
    ['a digest', 'f'.repeat(64), 0],
    ['spaces around it', '  x.txt ', 1],
  ])('is searched by %s', async (_, search, count) => {
    const { rows, total } = await catalogue.done('files.list', { item: storageItem(), search, after: null, limit: 50 });
    expect([rows.length, total]).toEqual([count, count]);
  });

  it('is searched by the digest of a file', async () => {
    const sha256 = Buffer.from(nativePrimitives.sha256(Buffer.from('x.txt'))).toString('hex');
    expect(pathsOf(await list(sha256))).toEqual(['x.txt']);
    expect(pathsOf(await list(sha256.toUpperCase()))).toEqual(['x.txt']);
  });

  it('has every row exactly once, whatever the size of a page', async () => {
    for (const limit of [1, 2, 3, 4, 5]) {
      const paths: string[] = [];
      for (let after: string | null = null, first = true; first || after !== null; first = false) {
        const page: { rows: FileRow[]; next: string | null; total: number } = await catalogue.done('files.list', {
          item: storageItem(),
          search: '',
          after,
          limit,
        });
        expect(page.total).toBe(names.length);
        paths.push(...pathsOf(page.rows));
        after = page.next;
      }
      expect(paths).toEqual(['DCIM/B!3.JPG', 'DCIM/a%2.jpg', 'DCIM/a_1.jpg', 'x.txt']);
    }
  });

  it('refuses a page key that no page gave', async () => {
    expect(outcome(await catalogue.call('files.list', { item: storageItem(), search: '', after: 'x', limit: 1 }))).toBe(
      'INPUT_INVALID',
    );
  });
});

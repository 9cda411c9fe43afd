import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judged, sha256Only } from '../../../support/hashed-folder.ts';
import { outcome } from '../../../support/outcome.ts';
import { seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let seized: SeizedCase;
let folder: string;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  seized = await seizedCase(catalogue);
  folder = join(catalogue.parent, 'isi');
  mkdirSync(folder);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const storageItem = () => seized.items[1] ?? '';
const write = (name: string, content: string | Buffer = 'isi') => {
  writeFileSync(join(folder, name), content);
};
const hash = (item = storageItem(), id?: string, digests = sha256Only) =>
  catalogue.call('files.hash', { item, source: catalogue.grant(folder), digests }, id);
const jobs = () => catalogue.done('files.jobs', {});
const remove = (name: string) => () => {
  rmSync(join(folder, name), { recursive: true });
};
const sealedAs = (sealed: Awaited<ReturnType<typeof hash>>) => (sealed.ok ? sealed.value : sealed.error);

describe('hashing a folder', () => {
  it('seals every file below it with the digests that sha256sum, sha1sum and md5sum give', async () => {
    mkdirSync(join(folder, 'DCIM/kosong'), { recursive: true });
    for (const name of ['DCIM/1.jpg', 'DCIM/2.jpg', 'a', 'Z', 'b c', 'ñ 漢 😀', 'DCIM.txt']) write(name, `isi ${name}`);
    write('nol', '');
    utimesSync(join(folder, 'a'), 5, -86_400.5);
    const digests = { sha1: true, md5: true };
    const sealed = await hash(storageItem(), undefined, digests);
    expect(sealedAs(sealed)).toMatchObject({
      ...judged(folder, {}, digests),
      files: 8,
      algorithms: ['sha256', 'sha1', 'md5'],
      method: 'hashed-here',
      tool: 'Rantai Bukti 0.1.0 (SHA-256, SHA-1, MD5)',
      source: 'isi',
    });
    expect(await jobs()).toEqual([]);
    const { timeline } = await catalogue.done('items.get', { item: storageItem() });
    expect(timeline.at(-1)?.type).toBe('file-list.sealed');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it('names what it does not digest', async () => {
    write('a');
    symlinkSync('a', join(folder, 'tautan'));
    symlinkSync('tidak-ada', join(folder, 'tautan-putus'));
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    const problems = { tautan: 'symbolic-link', 'tautan-putus': 'symbolic-link', pipa: 'special-file' } as const;
    expect(sealedAs(await hash())).toMatchObject({ ...judged(folder, problems), files: 4, unreadable: 3 });
  });

  it('takes an image of a medium as one file', async () => {
    write('barang.dd', 'citra');
    const source = catalogue.grant(join(folder, 'barang.dd'));
    const sealed = await catalogue.call('files.hash', { item: storageItem(), source, digests: sha256Only });
    expect(sealedAs(sealed)).toMatchObject({ ...judged(folder), files: 1, totalBytes: 5, source: 'barang.dd' });
  });

  it.each<[string, () => unknown, () => ReturnType<typeof hash>, string]>([
    ['an item that is not there', () => undefined, () => hash('it_none'), 'ITEM_UNKNOWN'],
    ['a folder without files', remove('a'), () => hash(), 'FILE_LIST_EMPTY'],
    ['a folder that is not there', remove(''), () => hash(), 'NOT_READABLE'],
    ['a second list of one item', () => hash(), () => hash(), 'FILE_LIST_EXISTS'],
    ['a folder with the catalogue in it', () => (folder = catalogue.parent), () => hash(), 'HASH_SOURCE_CATALOGUE'],
    [
      'a token that nobody gave',
      () => undefined,
      () => catalogue.call('files.hash', { item: storageItem(), source: `ft_${'0'.repeat(32)}`, digests: sha256Only }),
      'FILE_TOKEN_UNKNOWN',
    ],
    [
      'a job that is not there',
      () => undefined,
      () => catalogue.call('files.resume', { job: 'hj_none' }),
      'HASH_JOB_UNKNOWN',
    ],
  ])('refuses %s, and leaves no job', async (_, prepare, run, code) => {
    write('a');
    await prepare();
    expect(outcome(await run())).toBe(code);
    expect(await jobs()).toEqual([]);
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
    const steps = catalogue.pushes.flatMap((push) =>
      push.kind === 'progress' && push.step === 'hashing' ? [push] : [],
    );
    expect(steps.at(-1)).toMatchObject({ done: 10_000, total: 10_000, unit: 'bytes' });
  });

  it('tells when all digests are stored, before the list is made of them', async () => {
    write('satu');
    await hash();
    const steps = catalogue.pushes.flatMap((push) => (push.kind === 'progress' ? [push] : []));
    const last = steps.findLastIndex(({ step }) => step === 'hashing');
    expect(steps[last + 1]).toMatchObject({ step: 'sorting', done: 0, total: 0, unit: 'files' });
  });
});

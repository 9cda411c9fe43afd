import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HashJobRow } from '#shared/contract/hashing.ts';
import { judged, sha256Only } from '../../../../support/hashed-folder.ts';
import { outcome } from '../../../../support/outcome.ts';
import { seizedCase, type SeizedCase } from '../../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../../support/service.ts';

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
const hash = (item = storageItem(), id?: string) =>
  catalogue.call('files.hash', { item, source: catalogue.grant(folder), digests: sha256Only }, id);
const jobs = () => catalogue.done('files.jobs', {});
/** The only job there is. */
const onlyJob = async (): Promise<HashJobRow> => {
  const [job, ...others] = await jobs();
  expect(others).toEqual([]);
  if (job === undefined) throw new Error('no job');
  return job;
};

const sealedAs = (sealed: Awaited<ReturnType<typeof hash>>) => (sealed.ok ? sealed.value : sealed.error);

/** Hashes the folder and something so large below it that there is time to stop; small files are stored by then. */
async function stopWhile(stop: () => unknown): Promise<HashJobRow> {
  const small = readdirSync(folder).length;
  mkdirSync(join(folder, 'z'));
  const large = openSync(join(folder, 'z/besar'), 'w');
  ftruncateSync(large, 2 ** 36);
  closeSync(large);
  const running = hash(storageItem(), 'hash-1');
  await expect.poll(async () => (await jobs())[0]?.filesDone).toBe(small);
  expect(await onlyJob()).toMatchObject({ running: true });
  await stop();
  expect(outcome(await running)).toBe('CANCELLED');
  rmSync(join(folder, 'z'), { recursive: true });
  if (outcome(await catalogue.call('catalogue.session', {})) === 'ok') await catalogue.unlock();
  return onlyJob();
}
const pause = () =>
  stopWhile(() => {
    catalogue.cancel('hash-1');
  });
const resume = (job: string) => catalogue.call('files.resume', { job }, 'resume-1');
/** What a resumed run found done already. */
const keptBytes = () =>
  catalogue.pushes.flatMap((push) =>
    push.kind === 'progress' && push.id === 'resume-1' && push.step === 'hashing' ? [push.done] : [],
  )[0];

describe('hashing that is paused', () => {
  const names = Array.from({ length: 300 }, (_, file) => `f${String(file)}`);
  beforeEach(() => {
    for (const name of names) write(name, `isi ${name}`);
  });

  it('stays with what it has, says so, and goes on to the list of a run without a pause', async () => {
    const job = await pause();
    expect(job).toMatchObject({
      item: storageItem(),
      kind: 'folder',
      name: 'isi',
      byName: 'Petugas Uji',
      filesDone: 300,
      files: 301,
      running: false,
    });
    expect((await catalogue.done('items.get', { item: storageItem() })).fileList).toBeNull();
    expect(outcome(await hash())).toBe('HASH_JOB_EXISTS');
    const sealed = await resume(job.job);
    expect(sealedAs(sealed)).toMatchObject({ ...judged(folder), files: 300 });
    expect(keptBytes()).toBe(job.bytesDone);
    expect(await jobs()).toEqual([]);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it('SEC-77 keeps nothing of what was changed, taken away or put in the place of another', async () => {
    const job = await pause();
    const whole = (await onlyJob()).bytesDone;
    const { atimeMs, mtimeMs } = statSync(join(folder, 'f1'));
    // As long as before, and with the time it had: only the system's own time of the change tells.
    write('f1', 'ISI f1');
    utimesSync(join(folder, 'f1'), atimeMs / 1000, mtimeMs / 1000);
    rmSync(join(folder, 'f2'));
    renameSync(join(folder, 'f3'), join(folder, 'f4'));
    write('baru');
    const sealed = await resume(job.job);
    expect(sealedAs(sealed)).toMatchObject({ ...judged(folder), files: 299 });
    expect(keptBytes()).toBe(whole - 'isi f1isi f2isi f3isi f4'.length);
  });

  it('goes on after the catalogue was locked, which pauses it', async () => {
    const job = await stopWhile(() => catalogue.lock());
    expect(job.filesDone).toBe(300);
    expect(sealedAs(await resume(job.job))).toMatchObject(judged(folder));
  });

  it('goes on where the medium is now', async () => {
    const job = await pause();
    folder = join(catalogue.parent, 'tempat lain');
    renameSync(join(catalogue.parent, 'isi'), folder);
    expect(outcome(await resume(job.job))).toBe('NOT_READABLE');
    const source = catalogue.grant(folder);
    const sealed = await catalogue.call('files.resume', { job: job.job, source });
    expect(sealedAs(sealed)).toMatchObject({ ...judged(folder), source: 'isi' });
  });

  it.each<[string, () => void, string]>([
    [
      'the medium is not there',
      () => {
        rmSync(folder, { recursive: true });
      },
      'NOT_READABLE',
    ],
    [
      'its mount point is empty',
      () => {
        for (const name of names) rmSync(join(folder, name));
      },
      'FILE_LIST_EMPTY',
    ],
    [
      'another medium is there',
      () => {
        for (const name of names) rmSync(join(folder, name));
        for (const name of names) write(name, `isi ${name}`);
      },
      'HASH_SOURCE_OTHER',
    ],
    [
      'a file is there instead',
      () => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, 'x');
      },
      'NOT_READABLE',
    ],
  ])('waits, with all that it has, when %s', async (_, change, code) => {
    const job = await pause();
    change();
    expect(outcome(await resume(job.job))).toBe(code);
    expect(await onlyJob()).toMatchObject({ job: job.job, filesDone: job.filesDone, running: false });
  });

  it('is thrown away when somebody says so, and not while it runs', async () => {
    let whileRunning = '';
    const job = await stopWhile(async () => {
      const { job: running } = await onlyJob();
      whileRunning = outcome(await catalogue.call('files.drop-job', { job: running }));
      catalogue.cancel('hash-1');
    });
    expect(whileRunning).toBe('HASH_JOB_RUNNING');
    expect(outcome(await catalogue.call('files.drop-job', { job: job.job }))).toBe('ok');
    expect(await jobs()).toEqual([]);
    expect(outcome(await catalogue.call('files.drop-job', { job: job.job }))).toBe('HASH_JOB_UNKNOWN');
    expect(outcome(await resume(job.job))).toBe('HASH_JOB_UNKNOWN');
    expect(sealedAs(await hash())).toMatchObject(judged(folder));
  });

  it('SEC-77 lies nowhere in clear', async () => {
    write('NAMA-RAHASIA-7781');
    await pause();
    await catalogue.lock();
    for (const name of readdirSync(catalogue.folder, { recursive: true, withFileTypes: true }))
      if (name.isFile())
        expect(readFileSync(join(name.parentPath, name.name)).includes('NAMA-RAHASIA-7781')).toBe(false);
    await catalogue.unlock();
  });
});

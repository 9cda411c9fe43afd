import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '#electron/catalogue/storage/lock.ts';
import { thrownCode } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;

/** Another process that tries for the lock and prints what it got; `hold` keeps it until killed. */
const script = (hold: boolean) => [
  '--input-type=module-typescript',
  '-e',
  `import { takeLock } from '#electron/catalogue/storage/lock.ts';
   try { takeLock(${JSON.stringify(file)}); console.log('taken'); } catch (error) { console.log(error.failure?.code ?? error); }
   if (${String(hold)}) setInterval(() => undefined, 1000);`,
];
const tryElsewhere = async () => (await promisify(execFile)(process.execPath, script(false))).stdout.trim();

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'lock');
});
afterEach(() => folder.remove());

it('SEC-35 is held against another process, and free when released', async () => {
  const lock = takeLock(file);
  expect(await tryElsewhere()).toBe('CATALOGUE_IN_USE');
  lock.release();
  expect(await tryElsewhere()).toBe('taken');
});

it('SEC-35 is held against the same process', () => {
  const lock = takeLock(file);
  expect(thrownCode(() => takeLock(file))).toBe('CATALOGUE_IN_USE');
  lock.release();
  takeLock(file).release();
});

it('SEC-35 stays held while attempts are counted', async () => {
  const lock = takeLock(file);
  lock.remember('us_a', { failures: 3, lastAt: 1000 });
  expect(await tryElsewhere()).toBe('CATALOGUE_IN_USE');
  expect(lock.attempts('us_a')).toEqual({ failures: 3, lastAt: 1000 });
  lock.remember('us_a', { failures: 0, lastAt: 0 });
  expect(await tryElsewhere()).toBe('CATALOGUE_IN_USE');
  lock.release();
});

it('SEC-35 ends with a process that is killed: nobody has to clear it', async () => {
  const holder = spawn(process.execPath, script(true), { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  expect(thrownCode(() => takeLock(file))).toBe('CATALOGUE_IN_USE');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  takeLock(file).release();
  expect(readdirSync(folder.path)).toEqual(['lock']);
});

it('SEC-32 remembers attempts of each user across restarts', () => {
  const first = takeLock(file);
  first.remember('us_a', { failures: 4, lastAt: 5 });
  first.remember('us_b', { failures: 1, lastAt: 6 });
  first.release();
  const second = takeLock(file);
  expect(second.attempts('us_a')).toEqual({ failures: 4, lastAt: 5 });
  expect(second.attempts('us_b')).toEqual({ failures: 1, lastAt: 6 });
  expect(second.attempts('us_c')).toEqual({ failures: 0, lastAt: 0 });
  second.release();
});

it('that is not a lock file is named', () => {
  writeFileSync(file, 'bukan berkas kunci '.repeat(300));
  expect(thrownCode(() => takeLock(file))).toBe('CATALOGUE_DAMAGED');
});

it('an empty lock file, as a copy may leave it, works as any other', async () => {
  writeFileSync(file, '');
  const lock = takeLock(file);
  expect(lock.held()).toBe(true);
  expect(await tryElsewhere()).toBe('CATALOGUE_IN_USE');
  lock.remember('us_a', { failures: 2, lastAt: 5 });
  lock.release();
  const again = takeLock(file);
  expect(again.attempts('us_a')).toEqual({ failures: 2, lastAt: 5 });
  again.release();
});

it('SEC-35 knows that its file was deleted or replaced', () => {
  const lock = takeLock(file);
  expect(lock.held()).toBe(true);
  rmSync(file);
  expect(lock.held()).toBe(false);
  const other = takeLock(file);
  expect(lock.held()).toBe(false);
  expect(other.held()).toBe(true);
  other.release();
  lock.release();
});

it('SEC-32 counts from nought when the count was torn, keeps the lock, and mends itself', () => {
  const first = takeLock(file);
  first.remember('us_a', { failures: 4, lastAt: 5 });
  first.release();
  // The one page of the table; the first page of the file stays readable.
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x5a, 4096));
  const torn = takeLock(file);
  expect(torn.attempts('us_a')).toEqual({ failures: 0, lastAt: 0 });
  torn.remember('us_a', { failures: 1, lastAt: 6 });
  expect(torn.held()).toBe(true);
  torn.release();
  const again = takeLock(file);
  again.remember('us_a', { failures: 1, lastAt: 6 });
  expect(again.attempts('us_a')).toEqual({ failures: 1, lastAt: 6 });
  again.release();
});

it('answers LOCKED to whoever counts after it was let go', () => {
  const lock = takeLock(file);
  lock.release();
  expect(thrownCode(() => lock.attempts('us_a'))).toBe('LOCKED');
  expect(thrownCode(() => lock.remember('us_a', { failures: 1, lastAt: 1 }))).toBe('LOCKED');
  lock.release();
});

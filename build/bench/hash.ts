import { spawn } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBenchCatalogue, seizeDisks } from './catalogue.ts';
import { percentile, plainMeasure, timed, type Measure } from './measure.ts';
import type { BenchService } from './service.ts';

const mebibyte = 1 << 20;
const rounds = 3;
const large = { files: 4, mebibytes: 512 };
const small = { files: 20_000, folders: 200 };
const work = 'hash a folder';

/** Bytes that nothing can compress, the same every time and made quickly: a key stream. */
function stream(): (length: number) => Buffer {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16, 2));
  return (length) => cipher.update(Buffer.alloc(length));
}

function makeLarge(folder: string): string[] {
  mkdirSync(folder);
  const next = stream();
  return Array.from({ length: large.files }, (_, no) => {
    const file = join(folder, `video-${String(no)}.mp4`);
    const handle = openSync(file, 'w');
    for (let written = 0; written < large.mebibytes; written++) writeSync(handle, next(mebibyte));
    closeSync(handle);
    return file;
  });
}

function makeSmall(folder: string): void {
  const next = stream();
  for (let no = 0; no < small.files; no++) {
    const below = join(folder, `f${String(no % small.folders)}`);
    if (no < small.folders) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `gambar-${String(no)}.jpg`), next(2000 + (no % 7) * 3000));
  }
}

async function run(command: string, parameters: readonly string[]): Promise<void> {
  const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
}

function speedMeasure(
  what: string,
  own: readonly number[],
  other: readonly number[],
  reference: string,
  least: number,
): Measure {
  const [took, others] = [percentile(own, 0.5), percentile(other, 0.5)];
  const ratio = others / took;
  return {
    ...plainMeasure({ work, what }, took, 0),
    reference: { what: reference, value: others },
    ratio,
    hold: `>= ${least.toFixed(2)} x as quick`,
    holds: ratio >= least,
  };
}

/** Each round both, in turn: what the machine does meanwhile falls on both. Everything is read from memory, after a first round. */
export async function benchHash(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rantai-bench-berkas-'));
  const catalogue = await createBenchCatalogue();
  try {
    const { service } = catalogue;
    const { items } = await seizeDisks(service, 2 * (rounds + 1));
    const hasher = hasherOf(service, items);
    const bigFolder = join(folder, 'besar');
    const bigFiles = makeLarge(bigFolder);
    const half = bigFiles.length / 2;
    const openssl = () =>
      Promise.all(
        [bigFiles.slice(0, half), bigFiles.slice(half)].map((files) => run('openssl', ['dgst', '-sha256', ...files])),
      );
    const big = await inTurn(() => hasher(bigFolder), openssl);
    const littleFolder = join(folder, 'kecil');
    makeSmall(littleFolder);
    const hashdeep = () => run('hashdeep', ['-c', 'sha256', '-r', '-l', littleFolder]);
    const little = await inTurn(() => hasher(littleFolder), hashdeep);
    const size = `${String(large.files)} files of ${String(large.mebibytes)} MiB`;
    return [
      speedMeasure(`hash ${size}`, big.hashed, big.other, 'two openssl dgst -sha256', 0.9),
      speedMeasure(`hash ${String(small.files)} small files`, little.hashed, little.other, 'hashdeep', 1.5),
      // hashdeep stores nothing, and what storing a list may take is held elsewhere.
      {
        ...speedMeasure(
          `hash, store and seal ${String(small.files)} files`,
          little.sealed,
          little.other,
          'hashdeep',
          0,
        ),
        hold: null,
      },
    ];
  } finally {
    await catalogue.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Took {
  /** Milliseconds until the last digest was stored in the job. */
  readonly hashed: number;
  /** Milliseconds until the entry that seals the list. */
  readonly sealed: number;
}

/** Each run takes the next item: one holds one list. */
function hasherOf(service: BenchService, items: readonly string[]): (source: string) => Promise<Took> {
  let used = 0;
  return async (source) => {
    const start = performance.now();
    const digests = { sha1: false, md5: false };
    await service.done('files.hash', { item: items[used++] ?? '', source: service.grant(source), digests });
    const sealed = performance.now() - start;
    // The first word of a step is never held back.
    const stored = service.steps.find(({ step }) => step === 'sorting');
    if (stored === undefined) throw new Error('files.hash did not tell when all digests were stored');
    return { hashed: stored.at - start, sealed };
  };
}

async function inTurn(own: () => Promise<Took>, other: () => Promise<unknown>) {
  await other();
  await own();
  const times = { hashed: [] as number[], sealed: [] as number[], other: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.other.push(await timed(other));
    const { hashed, sealed } = await own();
    times.hashed.push(hashed);
    times.sealed.push(sealed);
  }
  return times;
}

import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bareListInsert } from './bare-list.ts';
import { createBenchCatalogue, seizeDisks, type BenchCatalogue } from './catalogue.ts';
import { forgetPeak, peakMemory, percentile, plainMeasure, ratioMeasure, timed, type Measure } from './measure.ts';
import { sampleRow, writeSampleList } from './sample-list.ts';
import type { BenchService } from './service.ts';

export const mostMemory = 600;
const searchedFiles = 1_000_000;
const rounds = 12;

/** Milliseconds of an import alone: parse, store encrypted, index, one entry. The preview before it is not counted. */
export async function importSample(catalogue: BenchCatalogue, item: string, files: number): Promise<number> {
  const { service, parent } = catalogue;
  const file = join(parent, `daftar-${String(files)}.txt`);
  await writeSampleList(file, files);
  const token = service.grant(file);
  const { sha256, options } = await service.done('files.preview', { file: token, options: {} });
  const took = await timed(() =>
    service.done('files.import', { item, file: token, sha256, options, tool: 'hashdeep 4.4' }),
  );
  rmSync(file);
  return took;
}

/** The list of one device: against the bare driver, and the most memory of the service meanwhile. */
export async function benchImport(files = 750_000): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  try {
    const { items } = await seizeDisks(catalogue.service, 1);
    const took = await importSample(catalogue, items[0] ?? '', files);
    const memory = peakMemory(catalogue.service.pid);
    const bare = await bareListInsert(catalogue.parent, files);
    const what = `list of ${String(files)} files: parse, store, index, ledger`;
    const work = 'list 750,000 files of one device';
    return [
      ratioMeasure({ work, what }, took, { what: 'the bare driver, same rows and indexes', value: bare.took }, 1.3),
      ...(memory === null ? [] : [plainMeasure({ work, what: `${what}: memory` }, memory, mostMemory, 'MiB')]),
    ];
  } finally {
    await catalogue.dispose();
  }
}

const names = [
  'WA0123456',
  '.mp4',
  'screenshots',
  '2021/007',
  'IMG-2019',
  'camera/2020',
  '0805-WA',
  'qzx',
  'WA00123',
  'telegram',
];

async function timesOf(asks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = [];
  // Round by round: none is asked twice with nothing between.
  for (let round = 0; round < rounds; round++) for (const ask of asks) times.push(await timed(ask));
  return times;
}

/** Names and digests among a million files of one list, as the window asks for them. */
export async function searchTimes(service: BenchService, item: string, files: number) {
  const page = { after: null, limit: 100 };
  const byName = names.flatMap((text) => [
    () => service.done('files.list', { item, search: text, ...page }),
    () => service.done('files.find', { text, digest: null, ...page }),
  ]);
  const byDigest = Array.from({ length: 20 }, (_, no) => {
    const digest = sampleRow(Math.floor((files / 20) * no)).sha256.toString('hex');
    return () => service.done('files.find', { text: '', digest, ...page });
  });
  const pages = Array.from(
    { length: 20 },
    (_, no) => () => service.done('files.window', { item, from: Math.floor((files / 20) * no), limit: 100 }),
  );
  return { names: await timesOf(byName), digests: await timesOf(byDigest), pages: await timesOf(pages) };
}

export async function benchSearch(): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  try {
    const { items } = await seizeDisks(catalogue.service, 1);
    const item = items[0] ?? '';
    await importSample(catalogue, item, searchedFiles);
    const times = await searchTimes(catalogue.service, item, searchedFiles);
    const work = 'search among 1,000,000 file names';
    return [
      plainMeasure({ work, what: 'part of a name among 1,000,000, p95' }, percentile(times.names, 0.95), 20),
      plainMeasure({ work, what: 'exact digest among 1,000,000, p95' }, percentile(times.digests, 0.95), 2),
      plainMeasure({ work, what: 'a page anywhere in 1,000,000 files, p95' }, percentile(times.pages, 0.95), 50),
    ];
  } finally {
    await catalogue.dispose();
  }
}

/** What one size costs, for the sweep. */
export interface Cost {
  readonly files: number;
  readonly importSeconds: number;
  readonly bareSeconds: number;
  readonly memoryMiB: number | null;
  readonly databaseMiB: number;
  readonly bareMiB: number;
  readonly nameP95: number;
  readonly digestP95: number;
  readonly pageP95: number;
}

/** A catalogue of its own for each size. */
export async function costOf(files: number): Promise<Cost> {
  const catalogue = await createBenchCatalogue();
  try {
    const { items } = await seizeDisks(catalogue.service, 1);
    const item = items[0] ?? '';
    forgetPeak(catalogue.service.pid);
    const took = await importSample(catalogue, item, files);
    const memoryMiB = peakMemory(catalogue.service.pid);
    const times = await searchTimes(catalogue.service, item, files);
    await catalogue.service.stop();
    const bare = await bareListInsert(catalogue.parent, files);
    return {
      files,
      importSeconds: took / 1000,
      bareSeconds: bare.took / 1000,
      memoryMiB,
      databaseMiB: statSync(join(catalogue.folder, 'catalogue.db')).size / 2 ** 20,
      bareMiB: bare.bytes / 2 ** 20,
      nameP95: percentile(times.names, 0.95),
      digestP95: percentile(times.digests, 0.95),
      pageP95: percentile(times.pages, 0.95),
    };
  } finally {
    await catalogue.dispose();
  }
}

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passphrase } from './catalogue.ts';
import { fillCatalogue, type Size } from './large-catalogue.ts';
import { allAsks } from './list-asks.ts';
import { percentile, plainMeasure, type Measure } from './measure.ts';
import { startBuiltService, type BenchService } from './service.ts';

/** What design.md section 9 asks of any first page and any search of a list. */
const holdMs = 50;
const rounds = 20;

interface Measured {
  readonly what: string;
  readonly rows: number;
  readonly firstMs: number;
  readonly leastMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** The least against the least of the way there and back alone: what a loaded machine changes little. */
  readonly ratio: number;
  readonly holds: boolean;
}

interface MeasuredLists {
  /** As the catalogue itself counts them. */
  readonly size: Size;
  readonly fillSeconds: number | null;
  readonly measured: readonly Measured[];
}

async function make(service: BenchService, folder: string, size: Size): Promise<void> {
  await service.done('catalogue.create', {
    parent: service.grant(folder),
    name: 'Ukur',
    unit: 'Satuan',
    station: 'Gudang',
    userName: 'Petugas',
    role: 'evidence-officer',
    passphrase,
  });
  let told = 0;
  await fillCatalogue(service, size, (made) => {
    if (made - told < 10_000) return;
    told = made;
    process.stderr.write(`${String(made)} items\n`);
  });
}

export function pathOfLists(folder: string, size: Size): string {
  return join(folder, `lists-${String(size.cases)}-${String(size.items)}`);
}

/** Seconds that it took; null where it was there. Only a catalogue that is complete gets its name. */
export async function makeLists(parent: string, size: Size): Promise<number | null> {
  const folder = pathOfLists(parent, size);
  if (existsSync(folder)) return null;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const start = performance.now();
  const service = startBuiltService();
  try {
    await make(service, half, size);
  } finally {
    await service.stop();
  }
  renameSync(half, folder);
  return Math.round((performance.now() - start) / 1000);
}

function summaryOf(what: string, rows: number, times: readonly number[], plain: number | null): Measured {
  const leastMs = Math.min(...times);
  const p95Ms = percentile(times, 0.95);
  return {
    what,
    rows,
    firstMs: times[0] ?? 0,
    leastMs,
    medianMs: percentile(times, 0.5),
    p95Ms,
    ratio: leastMs / (plain ?? leastMs),
    holds: p95Ms < holdMs,
  };
}

/** Round by round, every question in each: none is asked twice with nothing between. */
async function measureAll(service: BenchService): Promise<Measured[]> {
  const asks = await allAsks(service);
  const times = asks.map((): number[] => []);
  const rows = asks.map(() => 0);
  for (let round = 0; round < rounds; round++)
    for (const [index, { ask }] of asks.entries()) {
      const start = performance.now();
      rows[index] = await ask(service);
      times[index]?.push(performance.now() - start);
    }
  const plain = Math.min(...(times[0] ?? []));
  return asks.map(({ what }, index) => summaryOf(what, rows[index] ?? 0, times[index] ?? [], plain));
}

/** Makes the catalogue where it is not there yet, and asks the service for every kind of list and search. */
async function measureLists(folder: string, size: Size): Promise<MeasuredLists> {
  const fillSeconds = await makeLists(folder, size);
  const service = startBuiltService();
  try {
    const catalogue = service.grant(join(pathOfLists(folder, size), 'Ukur.rantai'));
    await service.done('catalogue.unlock', { folder: catalogue, user: null, passphrase });
    const measured = await measureAll(service);
    const { cases, items } = await service.done('cases.summary', {});
    return { size: { cases, items }, fillSeconds, measured };
  } finally {
    await service.stop();
  }
}

function tableOfLists(rows: readonly Measured[]): string {
  const ms = (value: number) => value.toFixed(1).padStart(8);
  const line = ({ what, rows: found, firstMs, leastMs, medianMs, p95Ms, ratio, holds }: Measured) =>
    `${what.padEnd(54)}${String(found).padStart(6)}${[firstMs, leastMs, medianMs, p95Ms, ratio].map(ms).join('')}  ${holds ? 'holds' : 'TOO SLOW'}`;
  const head = `${'milliseconds'.padEnd(54)}  rows   first   least     p50     p95   ratio`;
  return [head, ...rows.map(line)].join('\n');
}

/** The slowest of all lists and searches; each of them in `lists.json` of the folder `out` and on stderr. */
export async function listMeasures(folder: string, size: Size, out: string): Promise<Measure[]> {
  const lists = await measureLists(folder, size);
  writeFileSync(join(out, 'lists.json'), `${JSON.stringify({ wanted: size, holdMs, ...lists }, null, 2)}\n`);
  process.stderr.write(`${tableOfLists(lists.measured)}\n`);
  const slowest = lists.measured.toSorted((a, b) => b.p95Ms - a.p95Ms)[0];
  if (slowest === undefined) throw new Error('no list was measured');
  const among = `${String(lists.measured.length)} lists and searches among ${String(lists.size.items)} items`;
  const what = `slowest p95 of ${among} ("${slowest.what}")`;
  return [plainMeasure({ work: 'first page of any list', what }, slowest.p95Ms, holdMs)];
}

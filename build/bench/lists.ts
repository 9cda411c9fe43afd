import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fillCatalogue, type Size } from './large-catalogue.ts';
import { allAsks } from './list-asks.ts';
import { startBuiltService, type BenchService } from './service.ts';

/** What design.md section 9 asks of any first page and any search of a list. */
export const holdMs = 50;
const rounds = 20;
const passphrase = 'kata sandi untuk mengukur';

export interface Measured {
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

export interface MeasuredLists {
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

/** Seconds that it took; null where it was there. Only a catalogue that is complete gets its name. */
async function makeOnce(folder: string, size: Size): Promise<number | null> {
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
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
  const leastMs = sorted[0] ?? 0;
  const p95Ms = at(0.95);
  return {
    what,
    rows,
    firstMs: times[0] ?? 0,
    leastMs,
    medianMs: at(0.5),
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
export async function benchLists(folder: string, size: Size): Promise<MeasuredLists> {
  const path = join(folder, `lists-${String(size.cases)}-${String(size.items)}`);
  const fillSeconds = await makeOnce(path, size);
  const service = startBuiltService();
  try {
    const catalogue = service.grant(join(path, 'Ukur.rantai'));
    await service.done('catalogue.unlock', { folder: catalogue, user: null, passphrase });
    const measured = await measureAll(service);
    const { cases, items } = await service.done('cases.summary', {});
    return { size: { cases, items }, fillSeconds, measured };
  } finally {
    await service.stop();
  }
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fillCatalogue, type Size } from './large-catalogue.ts';
import { startBuiltService, type BenchService } from './service.ts';

/** What design.md section 9 asks of any first page and any search of a list. */
const holdMs = 50;
const rounds = 15;
const passphrase = 'kata sandi untuk mengukur';

export interface Measured {
  readonly what: string;
  readonly rows: number;
  readonly firstMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Against the plain first page of items in the same run. */
  readonly ratio: number;
  readonly holds: boolean;
}

type Ask = readonly [what: string, ask: (service: BenchService) => Promise<number>];

const page = { search: '', after: null, limit: 100 };
const items = (change: object): Ask[1] => {
  return async (service) =>
    (await service.done('items.list', { ...page, case: null, custody: null, ...change })).rows.length;
};
const cases = (change: object): Ask[1] => {
  return async (service) => (await service.done('cases.list', { ...page, ...change })).rows.length;
};
const everything = (text: string): Ask[1] => {
  return async (service) => {
    const found = await service.done('search.everything', { text, group: null, after: null, limit: 6 });
    return found.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  };
};
const by = (name: string, down: boolean) => ({ sort: { by: name, down } });

/** The first is what the others are held against. */
const asks: readonly Ask[] = [
  ['items, first page', items({})],
  ['items by last change', items(by('changed', true))],
  ['items by number', items(by('number', false))],
  ['items by due date, the latest first', items(by('due', true))],
  ['items, last page', items({ back: true })],
  ['items of a rare filter', items({ filter: { class: 'phone', custody: 'at-laboratory', package: 'sealed' } })],
  ['items of a filter that finds nothing', items({ filter: { class: 'vehicle', location: 'tidak ada' } })],
  ['items by part of a place, by last change', items({ filter: { location: 'rak 7' }, ...by('changed', true) })],
  ['items overdue', items({ filter: { overdue: true }, ...by('due', false) })],
  ['items with a frequent word', items({ search: 'samsung' })],
  ['items with a frequent word, by last change', items({ search: 'samsung', ...by('changed', true) })],
  ['items with a frequent word and a filter', items({ search: 'samsung', filter: { package: 'sealed' } })],
  ['items with a word that none has', items({ search: 'qzxqzx' })],
  ['cases, first page', cases({})],
  ['cases by number', cases(by('number', false))],
  ['cases by due date and overdue', cases({ filter: { overdue: true }, ...by('due', false) })],
  ['cases of a unit, mine', cases({ filter: { unit: 'Subdit II', mine: true }, ...by('changed', true) })],
  ['everything: a case number', everything('LP/A/1234/XI/2025/SPKT')],
  ['everything: part of an IMEI', everything('0099998')],
  ['everything: a seal', everything('SGL-100-3')],
  ['everything: a frequent word', everything('samsung')],
  ['everything: one letter', everything('s')],
  ['everything: two frequent words', everything('retak hitam')],
  ['everything: nothing', everything('qzxqzx')],
];

async function openIn(service: BenchService, folder: string, size: Size): Promise<void> {
  const path = join(folder, `lists-${String(size.cases)}-${String(size.items)}`);
  const catalogue = join(path, 'Ukur.rantai');
  if (existsSync(catalogue)) {
    await service.done('catalogue.unlock', { folder: service.grant(catalogue), user: null, passphrase });
    return;
  }
  mkdirSync(path, { recursive: true });
  await service.done('catalogue.create', {
    parent: service.grant(path),
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

async function measure([what, ask]: Ask, service: BenchService, plain: number | null): Promise<Measured> {
  const times: number[] = [];
  let rows = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    rows = await ask(service);
    times.push(performance.now() - start);
  }
  const [firstMs = 0] = times;
  const sorted = times.toSorted((a, b) => a - b);
  const medianMs = sorted[Math.floor(rounds / 2)] ?? 0;
  // Of so few rounds, the slowest but one.
  const p95Ms = sorted.at(-2) ?? 0;
  return { what, rows, firstMs, medianMs, p95Ms, ratio: medianMs / (plain ?? medianMs), holds: p95Ms < holdMs };
}

/** Makes the catalogue where it is not there yet, and asks the service for every kind of list and search. */
export async function benchLists(folder: string, size: Size): Promise<readonly Measured[]> {
  const service = startBuiltService();
  try {
    await openIn(service, folder, size);
    const measured: Measured[] = [];
    for (const ask of asks) measured.push(await measure(ask, service, measured[0]?.medianMs ?? null));
    return measured;
  } finally {
    await service.stop();
  }
}

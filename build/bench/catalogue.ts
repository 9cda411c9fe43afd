import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input } from '#shared/contract/contract.ts';
import { startBuiltService, type BenchService } from './service.ts';

export const passphrase = 'kata sandi untuk mengukur';

export interface BenchCatalogue {
  readonly service: BenchService;
  readonly parent: string;
  /** The catalogue's folder. */
  readonly folder: string;
  /** Another process of the service on the same catalogue, unlocked; the one before must have stopped. */
  reopen(): Promise<BenchService>;
  dispose(): Promise<void>;
}

/** A new catalogue of one evidence officer, in a folder that `dispose` removes. */
export async function createBenchCatalogue(): Promise<BenchCatalogue> {
  const parent = mkdtempSync(join(tmpdir(), 'rantai-bench-'));
  const service = startBuiltService();
  await service.done('catalogue.create', {
    parent: service.grant(parent),
    name: 'Ukur',
    unit: 'Satuan',
    station: 'Gudang',
    userName: 'Petugas',
    role: 'evidence-officer',
    passphrase,
  });
  const folder = join(parent, 'Ukur.rantai');
  const services = [service];
  return {
    service,
    parent,
    folder,
    reopen: async () => {
      const next = startBuiltService();
      services.push(next);
      await next.done('catalogue.unlock', { folder: next.grant(folder), user: null, passphrase });
      return next;
    },
    dispose: async () => {
      await Promise.all(services.map((each) => each.stop()));
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

function disk(index: number): Input<'seizures.record'>['items'][number] {
  return {
    quantity: 1,
    notes: '',
    description: `Cakram keras ${String(index + 1)}`,
    attributes: {
      class: 'storage',
      kind: 'hard-disk',
      brand: 'Contoh',
      serial: `SN-${String(index)}`,
      capacityBytes: 0,
    },
  };
}

/** A case with one seizure of so many disks; gives the case and the items in their order. */
export async function seizeDisks(
  service: BenchService,
  disks: number,
): Promise<{ readonly case: string; readonly items: readonly string[] }> {
  const { case: caseId } = await service.done('cases.open', {
    number: 'LP/A/1/XI/2026/SPKT',
    title: 'Perkara ukur',
    unit: 'Subdit I',
    openedOn: '2026-01-05',
    offences: ['UU 1/2024 pasal 27'],
    notes: '',
  });
  const { warrant } = await service.done('warrants.record', {
    case: caseId,
    kind: 'seizure-order',
    number: 'SP.Sita/1/I/2026',
    date: '2026-01-06',
    issuer: 'Kasubdit',
    scope: '',
  });
  const seized = await service.done('seizures.record', {
    case: caseId,
    warrant,
    urgentGround: null,
    place: 'Jalan Melati 1',
    at: '2026-01-07T07:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: Array.from({ length: disks }, (_, index) => disk(index)),
  });
  return { case: caseId, items: seized.items.map(({ item }) => item) };
}

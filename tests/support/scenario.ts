import type { Input } from '#shared/contract/contract.ts';
import type { TestService } from './service.ts';

/** The clock of a scenario: a morning in Kupang (WITA). */
export const MORNING = '2026-11-21T09:00:00.000+08:00';

export type NewItem = Input<'seizures.record'>['items'][number];

export function phone(
  description = 'Telepon genggam hitam, layar retak',
  attributes: Partial<Extract<NewItem['attributes'], { class: 'phone' }>> = {},
): NewItem {
  return {
    description,
    quantity: 1,
    attributes: {
      class: 'phone',
      brand: 'Samsung',
      model: 'Galaxy A15',
      imei: '490154203237518',
      colour: 'hitam',
      powerState: 'off',
      ...attributes,
    },
    notes: '',
  };
}

export function storage(description = 'Flashdisk 64 GB'): NewItem {
  return {
    description,
    quantity: 1,
    attributes: {
      class: 'storage',
      kind: 'flash-drive',
      brand: 'Kingston',
      serial: 'KG-7781',
      capacityBytes: 64_000_000_000,
    },
    notes: '',
  };
}

export function account(handle: string): NewItem {
  return {
    description: `Akun ${handle}`,
    quantity: 1,
    attributes: { class: 'account', platform: 'MiChat', handle, link: '', capturedAt: '' },
    notes: '',
  };
}

export async function openCase(
  service: TestService,
  number = 'LP/A/12/XI/2026/SPKT',
  title = 'Penyebaran konten',
): Promise<string> {
  const opened = await service.done('cases.open', {
    number,
    title,
    unit: 'Satreskrim',
    openedOn: '2026-11-20',
    offences: ['UU 1/2024 pasal 27'],
    notes: '',
  });
  return opened.case;
}

export async function recordWarrant(service: TestService, caseId: string): Promise<string> {
  const recorded = await service.done('warrants.record', {
    case: caseId,
    kind: 'seizure-order',
    number: 'SP.Sita/31/XI/2026',
    date: '2026-11-20',
    issuer: 'Kasatreskrim',
    scope: 'Telepon genggam dan media simpan di rumah terlapor',
  });
  return recorded.warrant;
}

export interface SeizedCase {
  readonly case: string;
  readonly warrant: string;
  readonly seizure: string;
  /** Ids of the items, in order: BB-001, BB-002 ... */
  readonly items: readonly string[];
}

/** A case with one warrant and one seizure, at `MORNING`. */
export async function seizedCase(
  service: TestService,
  items: readonly NewItem[] = [phone(), storage(), account('@penjual')],
  number?: string,
): Promise<SeizedCase> {
  service.clock.now = MORNING;
  const caseId = await openCase(service, number);
  const warrant = await recordWarrant(service, caseId);
  const seized = await service.done('seizures.record', {
    case: caseId,
    warrant,
    urgentGround: null,
    place: 'Jl. Melati 4, Kupang',
    at: '2026-11-21T07:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: [...items],
  });
  return { case: caseId, warrant, seizure: seized.seizure, items: seized.items.map(({ item }) => item) };
}

export async function receive(service: TestService, items: readonly string[], location = 'Rak A-1'): Promise<void> {
  await service.done('custody.receive', {
    items: [...items],
    releasedBy: 'Briptu A',
    receivedBy: 'Petugas Uji',
    registerNumber: 'REG/7/2026',
    location,
    document: 'BA/5/2026',
    condition: 'baik',
  });
}

export function lending(items: readonly string[], due = '2026-11-28'): Input<'custody.lend'> {
  return {
    items: [...items],
    releasedBy: 'Petugas Uji',
    receivedBy: 'Labfor Bali',
    purpose: 'laboratory',
    document: 'B/9/2026',
    due,
    condition: 'segel utuh',
  };
}

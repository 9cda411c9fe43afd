import { createHash } from 'node:crypto';
import type { Input } from '#shared/contract/contract.ts';
import { luhnValid } from '#shared/domain/item/check.ts';
import { identifierOf } from '#shared/domain/item/identifiers.ts';
import type { TestService } from './service.ts';

/** The clock of a scenario: a morning in Kupang (WITA). */
export const MORNING = '2026-11-21T09:00:00.000+08:00';

export type NewItem = Input<'seizures.record'>['items'][number];

const plainPhone = 'Telepon genggam hitam, layar retak';
const plainStorage = 'Flashdisk 64 GB';

/** Things that are told apart by their description are told apart by their numbers too. */
function numberOf(description: string, digits: number): string {
  const sum = createHash('sha256').update(description).digest().readUIntBE(0, 6);
  return String(sum).padStart(digits, '0').slice(-digits);
}

function imeiOf(description: string): string {
  if (description === plainPhone) return '490154203237518';
  const digits = numberOf(description, 14);
  return Array.from('0123456789', (check) => digits + check).find(luhnValid) ?? '';
}

export function phone(
  description = plainPhone,
  attributes: Partial<Extract<NewItem['attributes'], { class: 'phone' }>> = {},
): NewItem {
  return {
    description,
    quantity: 1,
    attributes: {
      class: 'phone',
      brand: 'Samsung',
      model: 'Galaxy A15',
      imei: imeiOf(description),
      colour: 'hitam',
      powerState: 'off',
      ...attributes,
    },
    notes: '',
  };
}

export function storage(description = plainStorage): NewItem {
  return {
    description,
    quantity: 1,
    attributes: {
      class: 'storage',
      kind: 'flash-drive',
      brand: 'Kingston',
      serial: description === plainStorage ? 'KG-7781' : `KG-${numberOf(description, 8)}`,
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

/** Which items a service has been given: what stands in two cases of a test is never the same thing twice. */
const given = new WeakMap<TestService, Set<string>>();

function ofItsOwn(service: TestService, item: NewItem): NewItem {
  const seen = given.get(service) ?? new Set<string>();
  given.set(service, seen);
  const { attributes } = item;
  const key = JSON.stringify(identifierOf(attributes));
  const fresh = !seen.has(key) || key === 'null' || item.sameAs !== undefined;
  seen.add(key);
  if (fresh) return item;
  if (attributes.class === 'phone') return { ...item, attributes: { ...attributes, imei: '' } };
  if (attributes.class === 'storage') return { ...item, attributes: { ...attributes, serial: '' } };
  return { ...item, sameAs: 'contoh uji' };
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
    items: items.map((item) => ofItsOwn(service, item)),
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

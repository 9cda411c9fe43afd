import type { DomainEvent, EventData, RecordedEvent } from '#shared/domain/events.ts';
import type { ItemAttributes, ItemSeized } from '#shared/domain/item/events.ts';
import type { ItemState } from '#shared/domain/item/item-state.ts';
import type { NewItem, SeizureFacts } from '#shared/domain/seizure/decide.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import type { WarrantRecorded } from '#shared/domain/warrant/events.ts';

/** A well-formed identifier: `idOf('it', 3)`. */
export function idOf(prefix: string, n: number): string {
  return `${prefix}_${String(n).padStart(16, '0')}`;
}

export const station = idOf('st', 1);
export const officer = idOf('us', 1);
export const theCase = idOf('ca', 1);
export const warrantId = idOf('wa', 1);
export const seizureId = idOf('se', 1);
/** Local time at which the acts of the tests are recorded. */
export const now = '2026-11-21T14:05:00.000+08:00';
export const today = '2026-11-21';

export function caseData(over: Partial<EventData<'case.opened'>> = {}): EventData<'case.opened'> {
  return {
    case: theCase,
    number: 'LP/A/12/XI/2026/DITRESKRIMSUS',
    title: 'Jaringan akun',
    unit: 'Ditreskrimsus',
    openedOn: '2026-11-01',
    offences: ['UU TPPO Pasal 2'],
    notes: '',
    ...over,
  };
}

export function warrantData(over: Partial<WarrantRecorded> = {}): WarrantRecorded {
  return {
    case: theCase,
    warrant: warrantId,
    kind: 'seizure-order',
    number: 'SP.Sita/45/XI/2026',
    date: '2026-11-10',
    issuer: 'Ditreskrimsus',
    scope: '',
    ...over,
  };
}

export function seizureData(over: Partial<SeizureRecorded> = {}): SeizureRecorded {
  return {
    case: theCase,
    seizure: seizureId,
    warrant: warrantId,
    urgentGround: null,
    place: 'Kamar 12',
    at: '2026-11-12T21:30:00.000+08:00',
    holder: 'PL-01',
    officers: ['Petugas A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    ...over,
  };
}

export const phone = {
  class: 'phone',
  brand: 'Merek',
  model: '',
  imei: '490154203237518',
  colour: 'hitam',
  powerState: 'off',
} as const satisfies ItemAttributes;
export const storage = {
  class: 'storage',
  kind: 'hard-disk',
  brand: 'Merek',
  serial: 'S-1',
  capacityBytes: 1_000_000,
} as const satisfies ItemAttributes;

export function newItem(n: number, attributes: ItemAttributes = phone) {
  return {
    item: idOf('it', n),
    description: `Barang ${String(n)}`,
    quantity: 1,
    attributes,
    notes: '',
  } satisfies NewItem;
}

export function itemData(n: number, attributes: ItemAttributes = phone): ItemSeized {
  return { case: theCase, seizure: seizureId, number: `BB-${String(n).padStart(3, '0')}`, ...newItem(n, attributes) };
}

export function itemState(over: Partial<ItemState> = {}): ItemState {
  return {
    item: idOf('it', 1),
    case: theCase,
    seizure: seizureId,
    number: 'BB-001',
    class: 'phone',
    description: 'Barang 1',
    quantity: 1,
    custody: 'with-investigator',
    location: '',
    registerNumber: null,
    due: null,
    seal: null,
    fileList: null,
    inside: null,
    unitNumber: null,
    intake: null,
    blocked: false,
    ...over,
  };
}

/** What a seizure is judged by when the catalogue has nothing else. */
export const seizureFacts: SeizureFacts = {
  now,
  caseKnown: true,
  warrant: warrantData(),
  itemsInCase: 0,
  outer: new Map(),
  classes: [],
  bearersOf: () => [],
  nextUnitNumber: () => null,
};

/** Facts that find the given items by their ids. */
export function itemFacts(...states: ItemState[]) {
  return { now, items: new Map(states.map((state) => [state.item, state])) };
}

/** The events as entries of one station, in order, from `first` on. */
export function record(events: readonly DomainEvent[], first = 0, at = now): RecordedEvent[] {
  return events.map((event, index) => ({
    ...event,
    station,
    seq: first + index,
    at,
    by: officer,
    leaf: leafAt(first + index),
  }));
}

export function leafAt(seq: number): string {
  return seq.toString(16).padStart(64, '0');
}

const parties = { releasedBy: 'Penyidik A', receivedBy: 'Petugas B', document: 'BA/1', condition: '' };
export const acts = {
  receive: { ...parties, registerNumber: 'RB/1', location: 'Rak A1' },
  move: { location: 'Rak B2', reason: 'Penataan' },
  lend: { ...parties, purpose: 'laboratory', due: '2026-12-01', receivedBy: 'Labfor' },
  return: { ...parties, location: 'Rak A1' },
  handOver: { ...parties, receivedBy: 'JPU' },
} as const;

/** A case with one order, one seizure and one phone and one storage device: entries 0 to 4. */
export const openedCase: readonly DomainEvent[] = [
  { type: 'case.opened', data: caseData() },
  { type: 'warrant.recorded', data: warrantData() },
  { type: 'seizure.recorded', data: seizureData() },
  { type: 'item.seized', data: itemData(1) },
  { type: 'item.seized', data: itemData(2, storage) },
];

import type { Input } from '#shared/contract/contract.ts';
import { fileCase, fileFind } from './large-files.ts';
import type { BenchService } from './service.ts';

type NewItem = Input<'seizures.record'>['items'][number];

export interface Size {
  readonly cases: number;
  readonly items: number;
}

/** The same catalogue every time: a small generator with a seed, not the machine's chance. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Nothing is lent to a day that is past. */
const lentUntil = '2099-01-15';

const brands = ['Samsung', 'Xiaomi', 'Oppo', 'Vivo', 'Infinix', 'Realme', 'Nokia', 'Apple'];
const colours = ['hitam', 'putih', 'biru', 'merah', 'emas'];
const titles = ['Penipuan daring', 'Penyebaran konten', 'Akses tidak sah', 'Uang palsu', 'Pemerasan'];
const units = ['Subdit I', 'Subdit II', 'Subdit III', 'Satreskrim'];

/** The fifteenth digit that makes the fourteen before it an IMEI (ISO/IEC 7812-1, Luhn). */
function withCheckDigit(digits: string): string {
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function itemOf(next: (below: number) => number, no: number): NewItem {
  const colour = colours[next(colours.length)] ?? '';
  const brand = brands[next(brands.length)] ?? '';
  const base = { quantity: 1, notes: next(10) === 0 ? `Diperiksa ulang nomor ${String(no)}` : '' };
  switch (next(4)) {
    case 0:
      return {
        ...base,
        description: `Akun penjual ${String(no)}`,
        attributes: {
          class: 'account',
          platform: 'MiChat',
          handle: `@penjual_${String(no)}`,
          link: '',
          capturedAt: '',
        },
      };
    case 1:
      return {
        ...base,
        description: `Flashdisk ${brand} ${String(2 ** (3 + next(5)))} GB`,
        attributes: { class: 'storage', kind: 'flash-drive', brand, serial: `SN-${String(no)}`, capacityBytes: 0 },
      };
    default:
      return {
        ...base,
        description: `Telepon genggam ${brand} warna ${colour}, layar ${next(2) === 0 ? 'retak' : 'utuh'}`,
        attributes: {
          class: 'phone',
          brand,
          model: `A${String(next(90))}`,
          imei: withCheckDigit(`35${String(no).padStart(12, '0')}`),
          colour,
          powerState: 'off',
        },
      };
  }
}

/**
 * Opens cases, each with an order, one seizure, what the court said of it and a find; every other case is taken in and sealed,
 * some of it lent, the others wait and some of them were refused.
 */
export async function fillCatalogue(service: BenchService, size: Size, told: (done: number) => void): Promise<void> {
  const next = chance(7);
  const each = Math.ceil(size.items / size.cases);
  for (let no = 0, made = 0; no < size.cases; no++) {
    const { case: caseId } = await service.done('cases.open', {
      number: `LP/A/${String(no + 1)}/XI/2025/SPKT`,
      title: `${titles[next(titles.length)] ?? ''} ${String(no + 1)}`,
      unit: units[next(units.length)] ?? '',
      openedOn: `2025-${String(1 + next(10)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
      offences: ['UU 1/2024 pasal 27'],
      notes: '',
    });
    const { warrant } = await service.done('warrants.record', {
      case: caseId,
      kind: 'seizure-order',
      number: `SP.Sita/${String(no + 1)}/XI/2025`,
      date: '2025-11-20',
      issuer: 'Kasubdit',
      scope: '',
    });
    const items = Array.from({ length: Math.min(each, size.items - made) }, (_, index) => itemOf(next, made + index));
    made += items.length;
    const seized = await service.done('seizures.record', {
      case: caseId,
      warrant,
      urgentGround: null,
      place: `Jalan Melati ${String(no)}`,
      at: '2025-11-21T07:30:00.000+08:00',
      holder: 'TL-01',
      officers: ['Briptu A'],
      witnesses: ['SK-01', 'SK-02'],
      notes: '',
      items,
    });
    const taken = seized.items.map(({ item }) => item);
    if (no % 2 === 0) await takeIn(service, taken, no);
    else await sendBack(service, taken.slice(0, no % 10 === 1 ? 2 : 0));
    await fileCase(service, { case: caseId, seizure: seized.seizure, no });
    await fileFind(service, no);
    told(made);
  }
}

async function sendBack(service: BenchService, items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  const judged = { outcome: 'returned', reason: 'label-missing', notes: '', attachment: null } as const;
  await service.done('intake.judge', { items: [...items], ...judged });
}

async function takeIn(service: BenchService, items: readonly string[], no: number): Promise<void> {
  const parties = { releasedBy: 'Briptu A', receivedBy: 'Petugas', document: `BA/${String(no)}`, condition: 'baik' };
  await service.done('custody.receive', {
    items: [...items],
    ...parties,
    registerNumber: `REG/${String(no)}/2025`,
    location: `Gudang ${String(no % 4)} / Rak ${String(no % 40)}`,
  });
  const sealed = items.slice(0, 5);
  await service.done('package.seal', {
    items: sealed,
    seals: sealed.map((_, index) => `SGL-${String(no)}-${String(index)}`),
    wrapping: 'kantong',
    witness: null,
  });
  const lent = items.slice(0, no % 20 === 0 ? 2 : 0);
  if (lent.length > 0)
    await service.done('custody.lend', { items: lent, ...parties, purpose: 'laboratory', due: lentUntil });
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { productionKdf } from '#electron/catalogue/keys/kdf.ts';
import { startService } from '../support/service.ts';
import { makeSample, type Sample } from './sample.ts';
import { calendar } from './workplace.ts';

/** The sample, and before its case a find, beside it an urgent seizure that the store and the court have still to judge, and a register of others. */
export interface TourSample extends Sample {
  readonly register: string;
}

type Service = ReturnType<typeof startService>;

export async function makeTourSample(): Promise<TourSample> {
  const sample = await makeSample();
  const { folder, passphrase, marker, place } = sample;
  const service = startService({ kdf: { ...productionKdf, leastMilliseconds: 0 } });
  await service.done('catalogue.unlock', { folder: service.grant(folder), user: null, passphrase });
  const { rows } = await service.done('cases.list', { search: '', after: null, limit: 1 });
  await see(service, marker, place.photo);
  await seizeInUrgency(service, marker, rows[0]?.case ?? '');
  await compareWithCopy(service, sample);
  await copyDevice(service, sample);
  await service.stop();
  const register = path.join(place.root, 'register.csv');
  writeFileSync(register, registerText(marker));
  return { ...sample, register };
}

/** As its forensic copy is called. */
export const copyName = 'BB-002.001';

/** The device was read before; nothing was verified since. */
async function copyDevice(service: Service, { marker }: Sample): Promise<void> {
  const items = { case: null, search: 'BB-002', custody: null, after: null, limit: 1 };
  const { rows } = await service.done('items.list', items);
  const digest = 'ab'.repeat(32);
  await service.done('acquisition.record', {
    item: rows[0]?.item ?? '',
    tool: marker,
    toolVersion: '4.7',
    blocker: { model: marker, serial: '' },
    noBlocker: null,
    acquiredBy: marker,
    started: null,
    finished: calendar.at(-2, 9, 0),
    image: { name: copyName, format: 'raw', segments: 1, bytes: 300_000 },
    kept: marker,
    hashes: [{ algorithm: 'sha256', acquired: digest, verified: null }],
    fileHashes: [],
    noSha256: '',
    badSectors: 0,
    notes: '',
    attachment: null,
    replaces: null,
  });
}

/** The copy of the storage device has one more file by now. */
async function compareWithCopy(service: Service, { place, marker }: Sample): Promise<void> {
  const items = { case: null, search: 'BB-002', custody: null, after: null, limit: 1 };
  const { rows } = await service.done('items.list', items);
  writeFileSync(path.join(place.copy, `${marker} baru.txt`), 'baru');
  await service.done('files.compare', {
    item: rows[0]?.item ?? '',
    with: { kind: 'folder', folder: service.grant(place.copy) },
  });
}

async function see(service: Service, marker: string, photo: string): Promise<void> {
  const { find } = await service.done('finds.record', {
    source: 'patrol',
    platform: 'ContohChat',
    handle: `@${marker}`,
    userId: '',
    link: '',
    place: `${marker} kota`,
    at: calendar.at(-3, 21, 10),
    seen: [`${marker} istilah`],
    notes: `${marker} catatan`,
  });
  await service.done('finds.capture', {
    find,
    file: service.grant(photo),
    kind: 'photo',
    caption: `${marker} tangkapan`,
    capturedAt: calendar.at(-3, 21, 20),
    tool: marker,
  });
  await service.done('finds.refer', {
    find,
    kind: 'platform',
    to: `${marker} tujuan`,
    asks: 'preserve',
    on: calendar.day(-2),
    reference: 'B/1',
    withoutCapture: '',
    attachment: null,
    notes: '',
  });
}

async function seizeInUrgency(service: Service, marker: string, caseId: string): Promise<void> {
  const paper = { number: `SP.Sidik/${marker}`, date: calendar.day(-38), signer: `${marker} penyidik` };
  await service.done('cases.change-stage', {
    case: caseId,
    from: 'reported',
    to: 'investigation',
    on: calendar.day(-38),
    paper,
    attachment: null,
    notes: '',
  });
  const { seizure, items } = await service.done('seizures.record', {
    case: caseId,
    warrant: null,
    urgentGround: 'easily-moved',
    place: `${marker} gang`,
    at: calendar.at(-30, 9, 0),
    holder: 'PL-02',
    officers: [`${marker} petugas`],
    witnesses: ['SK-03', 'SK-04'],
    notes: '',
    items: [
      {
        quantity: 1,
        notes: '',
        description: `${marker} kotak`,
        attributes: { class: 'other', kind: `${marker} peti` },
      },
    ],
  });
  await service.done('court.apply', {
    case: caseId,
    kind: 'approval',
    number: `B/${marker}`,
    date: calendar.day(-29),
    court: `${marker} pengadilan`,
    seizure,
    items: [],
    warrant: null,
    again: null,
    scope: { place: '', kinds: '', count: '', value: '' },
    reason: '',
    attachment: null,
  });
  const about = { items: items.map(({ item }) => item), attachment: null };
  await service.done('intake.judge', {
    ...about,
    outcome: 'refused',
    reason: 'label-missing',
    notes: `${marker} label`,
  });
}

/** One row that is taken, one with a date that is none, one with an IMEI that a program cut. */
function registerText(marker: string): string {
  const words = ['No', 'No LP', 'Tgl sita', 'Nama barang', 'Jml', 'IMEI', 'Tempat', 'Dari', 'Petugas'];
  const heading = words.map((word) => `${word} ${marker}`);
  const row = (n: number, date: string, imei: string) =>
    [n, `LP/B/9/${marker}`, date, `${marker} HP ${String(n)}`, 1, imei, marker, 'PL-01', marker].join(';');
  const rows = [row(1, '3/1/2026', ''), row(2, '31/2/2026', ''), row(3, '3/1/2026', '3.55E+14')];
  return [heading.join(';'), ...rows].join('\r\n');
}

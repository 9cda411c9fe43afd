import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { productionKdf, type KdfPolicy } from '#electron/catalogue/keys/kdf.ts';
import { serviceOptions } from '#electron/catalogue/service-options.ts';
import type { Input } from '#shared/contract/contract.ts';
import { startService, type TestService } from '../support/service.ts';
import { onceARun } from './once.ts';
import { calendar, makeWorkplace, type Workplace } from './workplace.ts';

/** A catalogue with one case that has been everywhere, made by the service itself; every word of it carries the marker. */
export interface Sample {
  readonly place: Workplace;
  readonly folder: string;
  readonly passphrase: string;
  readonly marker: string;
  readonly caseNumber: string;
  readonly bundle: string;
  readonly signerKey: string;
}

type NewItem = Input<'seizures.record'>['items'][number];
const passphrase = 'enam kata sandi yang tidak ditebak';

function itemsOf(marker: string): NewItem[] {
  const base = { quantity: 1, notes: `${marker} keterangan` };
  return [
    {
      ...base,
      description: `${marker} telepon hitam`,
      attributes: {
        class: 'phone',
        brand: 'Contoso',
        model: 'C-10',
        imei: '490154203237518',
        colour: 'hitam',
        powerState: 'off',
      },
    },
    {
      ...base,
      description: `${marker} diska lepas`,
      attributes: {
        class: 'storage',
        kind: 'flash-drive',
        brand: 'Fabrikam',
        serial: `${marker}-77`,
        capacityBytes: 64_000_000_000,
      },
    },
    {
      ...base,
      description: `${marker} uang`,
      attributes: {
        class: 'cash',
        currency: 'IDR',
        lines: [{ denomination: 100_000, form: 'note', pieces: 7 }],
        total: 700_000,
      },
    },
    {
      ...base,
      description: `${marker} akun`,
      attributes: { class: 'account', platform: 'ContohChat', handle: `@${marker}`, link: '', capturedAt: '' },
    },
  ];
}

/** From opening to the first bundle, every feature once. */
async function fill(service: TestService, place: Workplace, marker: string, caseNumber: string) {
  const { case: caseId } = await service.done('cases.open', {
    number: caseNumber,
    title: `${marker} judul`,
    unit: `${marker} unit`,
    openedOn: calendar.day(-40),
    offences: [`${marker} pasal`],
    notes: `${marker} catatan`,
  });
  const paper = { case: caseId, date: calendar.day(-36), issuer: `${marker} penerbit`, scope: `${marker} cakupan` };
  const order = await service.done('warrants.record', { ...paper, kind: 'seizure-order', number: `SP/${marker}` });
  await service.done('warrants.record', { ...paper, kind: 'court-leave', number: `Pen/${marker}` });
  const { items } = await service.done('seizures.record', {
    case: caseId,
    warrant: order.warrant,
    urgentGround: null,
    place: `${marker} tempat`,
    at: calendar.at(-35, 14, 5),
    holder: 'PL-01',
    officers: [`${marker} petugas`],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: itemsOf(marker),
  });
  const ids = items.map(({ item }) => item);
  const [phone = '', storage = ''] = ids;
  const parties = {
    releasedBy: `${marker} penyerah`,
    receivedBy: `${marker} penerima`,
    document: 'BA/5',
    condition: 'utuh',
  };
  await service.done('custody.receive', { items: ids, ...parties, registerNumber: 'REG/7', location: `${marker} rak` });
  await service.done('package.seal', {
    items: [phone, storage],
    seals: ['S-1', 'S-2'],
    wrapping: 'plastik',
    witness: null,
  });
  await service.done('attachments.add', {
    case: caseId,
    item: phone,
    kind: 'photo',
    caption: `${marker} foto`,
    file: service.grant(place.photo),
  });
  await service.done('files.hash', {
    item: storage,
    source: service.grant(place.copy),
    digests: { sha1: false, md5: false },
  });
  return { caseId, phone, parties };
}

interface SampleOptions {
  readonly marker: string;
  /** What its passphrase costs: the real one, unless the program that opens it is a cheap one. */
  readonly kdf: KdfPolicy;
}

const usual: SampleOptions = { marker: 'PENANDA-RINJANI', kdf: { ...productionKdf, leastMilliseconds: 0 } };

export function makeSample(options?: Partial<SampleOptions>): Promise<Sample> {
  return options === undefined ? onceARun('sample', () => madeSample(usual)) : madeSample({ ...usual, ...options });
}

async function madeSample({ marker, kdf }: SampleOptions): Promise<Sample> {
  const place = makeWorkplace();
  const caseNumber = `LP/A/17/${marker}`;
  writeFileSync(path.join(place.copy, `${marker}.jpg`), `isi ${marker}`);
  const { verifierPage } = serviceOptions();
  const service = startService({ kdf, verifierPage });
  const created = await service.done('catalogue.create', {
    parent: service.grant(place.home),
    name: 'Katalog Uji',
    unit: `${marker} satuan`,
    station: 'Stasiun 1',
    userName: `${marker} nama`,
    role: 'evidence-officer',
    passphrase,
  });
  const { caseId, phone, parties } = await fill(service, place, marker, caseNumber);
  const made = await service.done('handover.export', {
    case: caseId,
    stage: 'tahap-2',
    target: service.grant(place.out),
    recipient: `${marker} jaksa`,
    zip: true,
    encryptTo: [],
    again: null,
  });
  await service.done('custody.lend', { items: [phone], ...parties, purpose: 'laboratory', due: calendar.day(14) });
  await service.stop();
  return { place, folder: created.path, passphrase, marker, caseNumber, bundle: made.path, signerKey: made.signerKey };
}

import { productionKdf } from '#electron/catalogue/keys/kdf.ts';
import { addUser, type TestUser } from '../support/people.ts';
import { startService, type TestService } from '../support/service.ts';
import { makeWorkplace, calendar, type Workplace } from './workplace.ts';

/** A catalogue whose store has a seizure before its counter: nothing of it is accepted yet. */
export interface IntakeSample {
  readonly place: Workplace;
  readonly folder: string;
  readonly caseNumber: string;
  readonly officer: Pick<TestUser, 'name' | 'passphrase'>;
  readonly investigator: TestUser;
}

export const officer = { name: 'Briptu Gudang', passphrase: 'enam kata sandi petugas gudang' };

/** A phone with its SIM, a flash drive, cash and an account: BB-001, BB-001.1, BB-002, BB-003, BB-004. */
async function seize(service: TestService, caseNumber: string): Promise<void> {
  const { case: caseId } = await service.done('cases.open', {
    number: caseNumber,
    title: 'Penyebaran konten',
    unit: 'Ditressiber Polda Uji',
    openedOn: calendar.day(-9),
    offences: ['UU 1/2024 pasal 27'],
    notes: '',
  });
  const { warrant } = await service.done('warrants.record', {
    case: caseId,
    kind: 'seizure-order',
    number: 'SP.Sita/31/XI/2026',
    date: calendar.day(-8),
    issuer: 'Dirressiber',
    scope: 'Telepon dan media simpan',
  });
  const base = { quantity: 1, notes: '' };
  const count = {
    what: 'Foto',
    value: 1250,
    unit: 'berkas',
    method: 'tool',
    by: 'Briptu A',
    deduplicated: 'no',
  } as const;
  await service.done('seizures.record', {
    case: caseId,
    warrant,
    urgentGround: null,
    place: 'Jl. Contoh 4, Kupang',
    at: calendar.at(-7, 14, 5),
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: [
      {
        ...base,
        description: 'Telepon hitam',
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
        description: 'Kartu SIM',
        attributes: { class: 'sim', operator: 'ContohCell', iccid: '', phoneNumber: '' },
        inside: { row: 0 },
      },
      {
        ...base,
        description: 'Diska lepas',
        attributes: { class: 'storage', kind: 'flash-drive', brand: 'Fabrikam', serial: 'KG-7', capacityBytes: 64e9 },
        counts: [{ ...count, on: calendar.day(-6) }],
      },
      {
        ...base,
        description: 'Uang tunai',
        attributes: {
          class: 'cash',
          currency: 'IDR',
          lines: [{ denomination: 100_000, form: 'note', pieces: 7 }],
          total: 700_000,
        },
      },
      {
        ...base,
        description: 'Akun @contoh',
        attributes: {
          class: 'account',
          platform: 'ContohChat',
          handle: '@contoh',
          link: '',
          capturedAt: calendar.at(-8, 21, 30),
        },
      },
    ],
  });
}

export async function makeIntakeSample(): Promise<IntakeSample> {
  const place = makeWorkplace();
  const caseNumber = 'LP/A/21/XI/2026/SPKT';
  const service = startService({ kdf: { ...productionKdf, leastMilliseconds: 0 } });
  const created = await service.done('catalogue.create', {
    parent: service.grant(place.home),
    name: 'Katalog Gudang',
    unit: 'Ditressiber Polda Uji',
    station: 'Gudang',
    userName: officer.name,
    role: 'evidence-officer',
    passphrase: officer.passphrase,
  });
  await seize(service, caseNumber);
  const investigator = await addUser(service, 'investigator', 'Iptu Penyidik');
  await service.stop();
  return { place, folder: created.path, caseNumber, officer, investigator };
}

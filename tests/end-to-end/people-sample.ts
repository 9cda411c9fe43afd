import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { productionKdf } from '#electron/catalogue/keys/kdf.ts';
import type { Input } from '#shared/contract/contract.ts';
import { startService } from '../support/service.ts';
import { onceARun } from './once.ts';
import { makeSample, type Sample } from './sample.ts';
import { calendar } from './workplace.ts';

/** The sample with three more people in the house, and with protected people in its case. */
export interface PeopleSample extends Sample {
  /** Everybody's passphrase by their name. */
  readonly passphrases: Readonly<Record<keyof typeof staff, string>>;
  /** Words of the protected identities; none may ever stand where it is not opened. */
  readonly secrets: readonly string[];
  readonly face: string;
}

export const staff = {
  supervisor: 'Ipda Sari Wulandari',
  investigator: 'Aipda Bayu Pratama',
  administrator: 'Bripka Tono Wijaya',
} as const;

const passphrases = {
  supervisor: 'sungai batu kelapa angin',
  investigator: 'perahu lampu kertas senja',
  administrator: 'gunung embun pasar tali',
} as const;

export const child: Input<'people.record'>['identity'] = {
  name: 'Melati Kinanti Prasetya',
  aliases: 'Kenanga',
  birthDate: '2013-04-05',
  birthPlace: 'Larantuka',
  nationalId: '5306014504130001',
  address: 'Jalan Cendana 45, RT 02',
  phone: '0812-0000-4513',
  parents: 'Yohanes Prasetya dan Agata Kinanti',
  notes: 'Didampingi pekerja sosial.',
};
const reporter = { ...child, name: 'Rahmat Suryadi', aliases: '', birthDate: '', parents: '', notes: '' };

export function makePeopleSample(): Promise<PeopleSample> {
  return onceARun('people', madePeopleSample);
}

async function madePeopleSample(): Promise<PeopleSample> {
  const sample = await makeSample();
  const service = startService({ kdf: { ...productionKdf, leastMilliseconds: 0 } });
  const unlocked = { folder: service.grant(sample.folder), user: null, passphrase: sample.passphrase };
  await service.done('catalogue.unlock', unlocked);
  const { rows } = await service.done('cases.list', { search: '', after: null, limit: 10 });
  const caseId = rows[0]?.case ?? '';
  const ids = new Map<string, string>();
  for (const role of ['supervisor', 'investigator', 'administrator'] as const) {
    const added = { name: staff[role], role, expires: null, passphrase: passphrases[role] };
    ids.set(role, (await service.done('users.add', added)).user);
  }
  const face = path.join(sample.place.root, 'wajah Melati.png');
  copyFileSync(sample.place.photo, face);
  const first = await service.done('people.record', { case: caseId, roles: ['child-victim'], identity: child });
  await service.done('people.record', { case: caseId, roles: ['reporter'], identity: reporter });
  await service.done('restricted.add', {
    case: caseId,
    person: first.person,
    kind: 'face-photo',
    caption: 'Wajah Melati saat diperiksa',
    file: service.grant(face),
  });
  await service.done('clearances.grant', {
    case: caseId,
    user: ids.get('supervisor') ?? '',
    reason: 'Mengawasi perkara anak',
  });
  await service.done('people.open', {
    person: first.person,
    reason: { code: 'victim-protection', text: `Laporan sosial ${calendar.day(-1)}` },
  });
  await service.stop();
  const secrets = [...Object.values(child), reporter.name, 'Wajah Melati', 'wajah Melati'].filter(
    (word) => word !== '',
  );
  return { ...sample, passphrases, secrets, face };
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output } from '#shared/contract/contract.ts';
import { noIdentity, type Identity } from '#shared/domain/person/events.ts';
import { planted } from './planted.ts';
import { openCase } from './scenario.ts';
import type { TestCatalogue, TestService } from './service.ts';
import { announcing } from './pictures.ts';

/** A child of an example case. Every word of it is one that stands nowhere else. */
export const SITI: Identity = {
  name: 'Siti Qzarahwati Tenggo',
  aliases: 'Qzitiku, Si Mungqz',
  birthDate: '2013-04-17',
  birthPlace: 'Oelqzamasi',
  nationalId: '5371094704130qz1',
  address: 'Jalan Bougenvilqz 17 RT 03 RW 05 Oebobo',
  phone: '+62 812-3400-qz77',
  parents: 'Yohanes Qzembuan; Maria Qzoleta',
  notes: 'Bersekolah di SD Qzemerlang 3, kelas lima',
};

/** Words to search for: no program writes them by chance. */
export const PLANTED: readonly string[] = [
  'Qzarahwati',
  'Qzitiku',
  'Mungqz',
  'Oelqzamasi',
  '5371094704130qz1',
  'Bougenvilqz',
  '3400-qz77',
  'Qzembuan',
  'Qzoleta',
  'Qzemerlang',
];

/** Names of a restricted photo and of what stands under it and in it. */
export const PHOTO_NAME = 'wajah-Qzarahwati-depan.png';
export const PHOTO_CAPTION = 'Wajah Qzaptioniah sesudah kejadian';
export const PHOTO_TEXT = 'Qzisifoto-rahasia';
export const PLANTED_FILE: readonly string[] = ['Qzarahwati-depan', 'Qzaptioniah', PHOTO_TEXT];

/** All of them, in every form in which they could stand somewhere. */
export const PLANTED_VALUES = planted([...PLANTED, ...PLANTED_FILE]);

export const LOOKING = { code: 'examination', text: '' } as const;

export function anonymous(identity: Partial<Identity>): Identity {
  return { ...noIdentity, name: 'x', ...identity };
}

export function recordPerson(
  service: TestService,
  caseId: string,
  identity: Identity = SITI,
  roles: Input<'people.record'>['roles'] = ['child-victim'],
): Promise<Output<'people.record'>> {
  return service.done('people.record', { case: caseId, roles, identity });
}

/** A picture by its first bytes, with words inside that a search can find. */
export function photoBytes(bytes = 150_000): Buffer {
  const text = Buffer.from(`${PHOTO_TEXT} `.repeat(Math.ceil(bytes / PHOTO_TEXT.length)));
  return Buffer.concat([announcing.png(4, 4), text]).subarray(0, bytes);
}

export async function addPhoto(
  catalogue: TestCatalogue,
  caseId: string,
  person: string | null,
  folder: string = catalogue.parent,
): Promise<string> {
  const file = join(folder, PHOTO_NAME);
  writeFileSync(file, photoBytes());
  const added = await catalogue.done('restricted.add', {
    case: caseId,
    person,
    kind: 'face-photo',
    caption: PHOTO_CAPTION,
    file: catalogue.grant(file),
  });
  return added.attachment;
}

/** A case of whoever is signed in, with SITI in it and her photo. */
export async function protectedCase(
  catalogue: TestCatalogue,
): Promise<{ readonly caseId: string; readonly person: string; readonly photo: string }> {
  const caseId = await openCase(catalogue);
  const { person } = await recordPerson(catalogue, caseId);
  return { caseId, person, photo: await addPhoto(catalogue, caseId, person) };
}

export async function openPerson(service: TestService, person: string): Promise<Identity> {
  const { identity } = await service.done('people.open', { person, reason: LOOKING });
  if (identity === null) throw new Error('answered before');
  return identity;
}

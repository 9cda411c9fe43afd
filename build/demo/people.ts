import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noIdentity, type Identity } from '#shared/domain/person/events.ts';
import type { Rantai } from './rantai.ts';
import { sampleCaseNumber } from './scenario.ts';

/** Who works with the sample. None of them exists, and none of the passphrases keeps anything secret. */
export interface Colleague {
  readonly name: string;
  readonly role: 'supervisor' | 'investigator' | 'administrator';
  readonly passphrase: string;
}

export const supervisor: Colleague = {
  name: 'Pengawas Contoh',
  role: 'supervisor',
  passphrase: 'contoh pengawas sintetis',
};
const investigator: Colleague = {
  name: 'Penyidik Contoh',
  role: 'investigator',
  passphrase: 'contoh penyidik sintetis',
};
const administrator: Colleague = {
  name: 'Administrator Contoh',
  role: 'administrator',
  passphrase: 'contoh administrator sintetis',
};
/** The administrator last: until there is one, whoever made the catalogue adds the others. */
export const colleagues: readonly Colleague[] = [supervisor, investigator, administrator];

/** Invented from end to end: the numbers belong to no region and no network. */
const people: readonly { readonly roles: readonly string[]; readonly identity: Identity }[] = [
  {
    roles: ['child-victim'],
    identity: {
      ...noIdentity,
      name: 'Anak Contoh Satu',
      aliases: 'Satu',
      birthDate: '2012-03-14',
      birthPlace: 'Kota Contoh',
      nationalId: '0000001403120001',
      address: 'Jalan Contoh 101, Kelurahan Rekaan',
      parents: 'Bapak Contoh Satu dan Ibu Contoh Satu',
      notes: 'Didampingi pekerja sosial (contoh).',
    },
  },
  {
    roles: ['child-victim', 'child-witness'],
    identity: { ...noIdentity, name: 'Anak Contoh Dua', birthDate: '2011-11-02', parents: 'Wali Contoh Dua' },
  },
  { roles: ['witness'], identity: { ...noIdentity, name: 'Saksi Contoh Tiga', address: 'Jalan Contoh 3' } },
  { roles: ['witness'], identity: { ...noIdentity, name: 'Saksi Contoh Empat', phone: '0800-0000-0004' } },
  { roles: ['reporter'], identity: { ...noIdentity, name: 'Pelapor Contoh Lima', phone: '0800-0000-0005' } },
];

/** The file with somebody's passphrase; the sample's are no secret, so they may lie beside it. */
export function passphraseFile(out: string, name: string, passphrase: string): string {
  const file = join(out, `kata-sandi-${name.split(' ', 1)[0]?.toLowerCase() ?? ''}.txt`);
  writeFileSync(file, `${passphrase}\n`, { mode: 0o600 });
  return file;
}

/** Other people come into the catalogue, each with a passphrase that only they know. */
export async function addColleagues(rantai: Rantai, folder: string, out: string): Promise<void> {
  for (const { name, role, passphrase } of colleagues) {
    const file = passphraseFile(out, name, passphrase);
    await rantai('users', 'add', folder, '--name', name, '--role', role, '--new-passphrase-file', file);
  }
}

/** Identities and a photo under seal, a clearance, and an opening with its reason. */
export async function protectPeople(rantai: Rantai, folder: string, out: string, photo: string): Promise<void> {
  const about = ['--case', sampleCaseNumber] as const;
  const file = join(out, 'sementara.json');
  for (const { roles, identity } of people) {
    writeFileSync(file, JSON.stringify(identity), { mode: 0o600 });
    await rantai(
      'people',
      'record',
      folder,
      ...about,
      ...roles.flatMap((role) => ['--role', role]),
      '--identity-file',
      file,
    );
  }
  const [face, caption] = [join(out, 'wajah.png'), join(out, 'keterangan.txt')];
  copyFileSync(photo, face);
  writeFileSync(caption, 'Foto wajah pada hari pemeriksaan (contoh)\n');
  const attached = ['--person', 'AK-01', '--kind', 'face-photo', '--caption-file', caption] as const;
  await rantai('people', 'attach', folder, face, ...about, ...attached);
  for (const left of [file, face, caption]) rmSync(left);
  await rantai('clear', 'grant', folder, supervisor.name, ...about, '--reason', 'Mengawasi perkara anak');
  const why = ['--reason', 'victim-protection', '--why', 'Menyiapkan laporan sosial (contoh)'] as const;
  await rantai('people', 'open', folder, 'AK-01', ...about, ...why);
}

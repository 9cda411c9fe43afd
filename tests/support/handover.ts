import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output } from '#shared/contract/contract.ts';
import { phone, receive, seizedCase, storage, account, type SeizedCase } from './scenario.ts';
import type { TestCatalogue } from './service.ts';

/** Names that trip careless tools: what they begin with, what they hold, what they look like. */
export const awkwardNames: readonly string[] = [
  '-rf',
  '=1+1.txt',
  '@daftar',
  "it's",
  'a,b "c".txt',
  'baris\nbaru',
  'balik\\garis',
  ' spasi ',
  'foto é 目.jpg',
  '000123456789012',
];

export interface HandoverCase extends SeizedCase {
  /** The folder that was hashed. */
  readonly medium: string;
}

/** A case that may be handed over: seized, stored, with a hashed medium, a photo, a paper and an attachment that stays out. */
export async function handoverCase(service: TestCatalogue, number?: string): Promise<HandoverCase> {
  const seized = await seizedCase(service, [phone('=HYPERLINK("x") telepon'), storage(), account('@penjual')], number);
  await receive(service, seized.items);
  const medium = join(service.parent, `medium-${seized.case}`);
  mkdirSync(join(medium, 'DCIM'), { recursive: true });
  for (const name of awkwardNames) writeFileSync(join(medium, name), `isi ${name}`);
  writeFileSync(join(medium, 'DCIM', 'kosong'), '');
  const [phoneId = '', storageId = ''] = seized.items;
  await service.done('files.hash', {
    item: storageId,
    source: service.grant(medium),
    digests: { sha1: false, md5: false },
  });
  await attach(
    service,
    { case: seized.case, item: phoneId, kind: 'photo', caption: 'Tampak depan' },
    'Foto depan.JPG',
    Buffer.alloc(200_000, 'foto '),
  );
  await attach(
    service,
    { case: seized.case, item: null, kind: 'document', caption: 'BA' },
    '../BA Penyitaan.pdf',
    Buffer.from('%PDF-1.7 bukan'),
  );
  await attach(
    service,
    { case: seized.case, item: null, kind: 'other', caption: 'Tidak ikut' },
    'rahasia.bin',
    Buffer.from('TIDAK-IKUT'),
  );
  return { ...seized, medium };
}

async function attach(
  service: TestCatalogue,
  about: Omit<Input<'attachments.add'>, 'file'>,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = join(service.parent, name.replace('../', ''));
  writeFileSync(path, bytes);
  await service.done('attachments.add', { ...about, file: service.grant(path) });
}

export function exportInput(
  service: TestCatalogue,
  caseId: string,
  folder: string,
  changes: Partial<Input<'handover.export'>> = {},
): Input<'handover.export'> {
  mkdirSync(folder, { recursive: true });
  return {
    case: caseId,
    stage: 'tahap-2',
    target: service.grant(folder),
    recipient: 'Kejaksaan Negeri Kupang',
    zip: false,
    encryptTo: [],
    again: null,
    ...changes,
  };
}

export async function exported(
  service: TestCatalogue,
  caseId: string,
  folder: string,
  changes: Partial<Input<'handover.export'>> = {},
): Promise<Output<'handover.export'>> {
  return await service.done('handover.export', exportInput(service, caseId, folder, changes));
}

/** Every file below a folder, by path. */
export function filesBelow(folder: string, below = ''): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const [inner, bytes] of filesBelow(folder, path)) found.set(inner, bytes);
    else found.set(path, readFileSync(join(folder, path)));
  }
  return found;
}

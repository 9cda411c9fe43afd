import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { opensUnder } from '#electron/catalogue/files/read-attachment.ts';
import type { DataKeys, Keyring } from '#electron/catalogue/keys/keyring.ts';
import { openVault } from '#electron/catalogue/keys/vault.ts';
import { parseVault } from '#electron/catalogue/keys/vault-format.ts';
import { pathsOf } from '#electron/catalogue/storage/folder.ts';
import { isUnder } from '#electron/catalogue/storage/rekey.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { Output } from '#shared/contract/contract.ts';
import { vaultTools } from './raw-catalogue.ts';
import type { TestUser } from './people.ts';

type Attachment = Output<'attachments.list'>[number];

/** Small files of one byte more each, so that none is like another. */
export function writePictures(parent: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const path = join(parent, `foto-${String(index)}.jpg`);
    writeFileSync(path, Buffer.alloc(70_000 + index, index + 1));
    return path;
  });
}

/** What somebody has who kept a copy of the vault, and their passphrase. */
export async function keysKeptBy(folder: string, user: TestUser): Promise<Keyring> {
  const vault = unwrap(parseVault(nativePrimitives, readFileSync(pathsOf(folder).vault)));
  const slot = vault.users.find(({ id }) => id === user.id);
  if (slot === undefined) throw new Error('no slot of that person');
  return unwrap(await openVault(vaultTools, vault, slot, user.passphrase));
}

/** Names of what still opens with keys of an earlier time: nothing, when the change of keys has ended. */
export async function openedBy(kept: DataKeys, folder: string, attachments: readonly Attachment[]): Promise<string[]> {
  const paths = pathsOf(folder);
  const opened: string[] = [];
  if (isUnder(paths.database, kept.database)) opened.push('catalogue.db');
  for (const { attachment, bytes, sha256 } of attachments)
    if (await opensUnder(paths.files, kept.files, { attachment, bytes, sha256 })) opened.push(attachment);
  return opened;
}

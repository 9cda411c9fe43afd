import { readFileSync } from 'node:fs';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { Keyring } from '#electron/catalogue/keys/keyring.ts';
import { openVault, type VaultTools } from '#electron/catalogue/keys/vault.ts';
import { parseVault, type Vault } from '#electron/catalogue/keys/vault-format.ts';
import { pathsOf } from '#electron/catalogue/storage/folder.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import { ledgerEntriesFrom } from '#electron/catalogue/storage/tables/ledger-entries.ts';
import { ledgerHeadOf } from '#electron/catalogue/storage/tables/ledger-heads.ts';
import { unwrap } from '#shared/errors/result.ts';
import { verifyLedger, type LedgerReport } from '#shared/ledger/verify.ts';
import { frameLine } from '#shared/ledger/entry.ts';
import { cheapKdf, PASSPHRASE, testEffects } from './service.ts';

export const vaultTools: VaultTools = { effects: testEffects(), primitives: nativePrimitives, kdf: cheapKdf };

/** A catalogue's database in the hands of somebody who has the key and a SQLite tool. */
export interface RawCatalogue {
  readonly vault: Vault;
  readonly keys: Keyring;
  readonly database: Database;
  close(): void;
}

/** The catalogue must be locked: this takes no lock. `id`: whose passphrase it is, when it is not the first person's. */
export async function openRaw(folder: string, passphrase: string = PASSPHRASE, id?: string): Promise<RawCatalogue> {
  const paths = pathsOf(folder);
  const vault = unwrap(parseVault(nativePrimitives, readFileSync(paths.vault)));
  const user = id === undefined ? vault.users[0] : vault.users.find((known) => known.id === id);
  if (user === undefined) throw new Error('nobody of that id in the vault');
  const keys = unwrap(await openVault(vaultTools, vault, user, passphrase));
  const database = openDatabase({ file: paths.database, key: keys.database, mode: 'write' });
  return {
    vault,
    keys,
    database,
    close: () => {
      database.close();
      keys.wipe();
    },
  };
}

/** Runs SQL that the program itself would never run, with the triggers out of the way. */
export async function tamper(folder: string, ...statements: readonly string[]): Promise<void> {
  const raw = await openRaw(folder);
  try {
    raw.database.write((tx) => {
      for (const statement of statements) tx.run(statement);
    });
  } finally {
    raw.close();
  }
}

/** Every leaf, link and signature of the stored ledger, by the verifier that bundles are judged with. */
export async function ledgerReport(folder: string, passphrase: string = PASSPHRASE): Promise<LedgerReport> {
  const raw = await openRaw(folder, passphrase);
  const { station } = raw.vault.catalogue;
  try {
    const lines = ledgerEntriesFrom(raw.database.read, station, 0, 1_000_000).map(({ bytes, signature, cosignature }) =>
      frameLine(cosignature === null ? { bytes, sig: signature } : { bytes, sig: signature, cosig: cosignature }),
    );
    const head = ledgerHeadOf(raw.database.read, station);
    return await verifyLedger(nativePrimitives, lines, head?.checkpoint ?? null);
  } finally {
    raw.close();
  }
}

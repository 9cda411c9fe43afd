import type { z } from 'zod';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { catalogueCreated, type LedgerUser } from '#shared/domain/catalogue/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { readEntry } from '#shared/ledger/entry.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Vault, VaultUser } from '../keys/vault-format.ts';
import type { ReadTx } from '../storage/sql.ts';
import { ledgerEntryAt } from '../storage/tables/ledger-entries.ts';
import { readMeta } from '../storage/tables/meta.ts';
import { userById } from '../storage/tables/users.ts';

/** What the first entry of the station's ledger says about it. */
export type Identity = z.infer<typeof catalogueCreated>;

/** Whose catalogue this is, by its own ledger. CATALOGUE_DAMAGED when the first entry cannot be read. */
export function readIdentity(tx: ReadTx, station: string): Identity {
  const first = ledgerEntryAt(tx, station, 0);
  const entry = first === undefined ? null : readEntry(first.bytes);
  const data = entry?.ok === true ? catalogueCreated.safeParse(entry.value.data) : null;
  if (data?.success !== true)
    throw new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: `${station}/0` });
  return data.data;
}

/** VAULT_MISMATCH when vault.json and the database are whole, but of different catalogues. */
export function requireSameCatalogue(tx: ReadTx, vault: Vault): void {
  const meta = readMeta(tx);
  if (meta.catalogue !== vault.catalogue.id || meta.station !== vault.catalogue.station)
    throw new FailureError('VAULT_MISMATCH');
}

/** VAULT_MISMATCH when the station's keys in the vault are not those that its ledger announces. */
export function requireSameKeys(primitives: Primitives, identity: Identity, keys: Keyring): void {
  const publicKey = (seed: Uint8Array) => toBase64(primitives.ed25519PublicKey(seed));
  const same =
    identity.station.checkpointKey === publicKey(keys.checkpoint) &&
    identity.station.bundleKey === publicKey(keys.bundle);
  if (!same) throw new FailureError('VAULT_MISMATCH');
}

/** The ledger's record of the person who unlocked: the first entry, or the table of those who were added later. */
export function readUser(tx: ReadTx, identity: Identity, user: VaultUser): LedgerUser {
  const known = identity.users.find(({ id }) => id === user.id) ?? userById(tx, user.id);
  if (known?.signKey !== user.signKey) throw new FailureError('VAULT_MISMATCH', { user: user.id });
  return known;
}

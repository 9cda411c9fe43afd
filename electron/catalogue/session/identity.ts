import type { z } from 'zod';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { catalogueCreated } from '#shared/domain/catalogue/events.ts';
import type { Accounts, LedgerStation } from '#shared/domain/user/accounts.ts';
import { FailureError, type Failure } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { readEntry } from '#shared/ledger/entry.ts';
import type { DataKeys, Keyring } from '../keys/keyring.ts';
import type { Vault } from '../keys/vault-format.ts';
import type { ReadTx } from '../storage/sql.ts';
import { ledgerEntryAt } from '../storage/tables/ledger-entries.ts';
import { readMeta } from '../storage/tables/meta.ts';

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

/**
 * VAULT_MISMATCH when the station's keys in the vault are not those that its ledger announces. Where the ledger announces
 * the next keys of a change that is under way, those are in use.
 */
export function requireSameKeys(
  primitives: Primitives,
  accounts: Accounts,
  damage: Failure | null,
  keys: Keyring,
): void {
  const announced = accounts.stations.at(-1)?.station;
  const { data, next } = keys;
  if (announced !== undefined && areKeysOf(primitives, announced, data)) return;
  if (announced !== undefined && next !== null && areKeysOf(primitives, announced, next)) keys.useNextStation(true);
  // What a damaged ledger announces can be read and audited, whosever keys these are.
  else if (damage === null) throw new FailureError('VAULT_MISMATCH');
}

function areKeysOf(primitives: Primitives, station: LedgerStation, { checkpoint, bundle }: DataKeys): boolean {
  const publicKey = (seed: Uint8Array) => toBase64(primitives.ed25519PublicKey(seed));
  return station.checkpointKey === publicKey(checkpoint) && station.bundleKey === publicKey(bundle);
}

import sodium from 'sodium-native';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import { openDataKeys, sealDataKeys, wipeData } from './data-keys.ts';
import { costAllowed, deriveCalibrated, deriveKey, SALT_BYTES, type KdfPolicy } from './kdf.ts';
import { Keyring, type DataKeys, type OwnKeys } from './keyring.ts';
import { allocateSecret, takeSecret, wipe } from './locked-memory.ts';
import { KEY_BYTES, wipeOwn, type NewOwnKeys } from './own-keys.ts';
import { authentic, decode } from './vault-mac.ts';
import { upToDate, type RecoverySlot, type Vault, type VaultUser } from './vault-format.ts';

const NONCE_BYTES = sodium.crypto_secretbox_NONCEBYTES;
const TAG_BYTES = sodium.crypto_secretbox_MACBYTES;

export interface VaultTools {
  readonly effects: Pick<Effects, 'monotonic' | 'random'>;
  readonly primitives: Primitives;
  readonly kdf: KdfPolicy;
}

/** A slot for a person's keys under a passphrase, whose cost is calibrated on this machine. */
export async function lockOwnKeys(
  tools: VaultTools,
  own: OwnKeys,
  passphrase: string,
): Promise<Pick<VaultUser, 'kdf' | 'privateKeys'>> {
  const salt = tools.effects.random(SALT_BYTES);
  const { key, cost } = await deriveCalibrated(passphrase, salt, tools.kdf, tools.effects);
  try {
    return {
      kdf: { algorithm: 'argon2id13', ...cost, salt: toBase64(salt) },
      privateKeys: sealPrivateKeys(tools, key, own),
    };
  } finally {
    wipe(key);
  }
}

/** A person's way in. */
export async function makeSlot(
  tools: VaultTools,
  person: { readonly id: string; readonly name: string },
  own: NewOwnKeys,
  data: DataKeys,
  passphrase: string,
): Promise<VaultUser> {
  const locked = await lockOwnKeys(tools, own, passphrase);
  const { id, name } = person;
  const { signKey, sealKey } = own;
  return { id, name, ...locked, signKey, sealKey, dataKeys: sealDataKeys(data, sealKey) };
}

function sealPrivateKeys(tools: VaultTools, key: Buffer, own: OwnKeys): string {
  const sealed = Buffer.alloc(NONCE_BYTES + TAG_BYTES + 2 * KEY_BYTES);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  nonce.set(tools.effects.random(NONCE_BYTES));
  const pair = allocateSecret(2 * KEY_BYTES);
  pair.set(own.sign, 0);
  pair.set(own.seal, KEY_BYTES);
  sodium.crypto_secretbox_easy(sealed.subarray(NONCE_BYTES), pair, nonce, key);
  wipe(pair);
  return toBase64(sealed);
}

/** A person's own keys. PASSPHRASE_WRONG: they do not open. VAULT_DAMAGED: they do, and are not those that the slot names. */
export async function openOwnKeys(tools: VaultTools, slot: VaultUser, passphrase: string): Promise<Result<OwnKeys>> {
  const { salt, ...cost } = slot.kdf;
  // SECURITY SEC-30: an edited cost must neither starve the machine nor be accepted as a weak lock.
  if (!costAllowed(cost, tools.kdf)) return fail('VAULT_DAMAGED', { field: 'kdf' });
  const key = await deriveKey(passphrase, decode(salt), cost);
  const pair = openPrivateKeys(slot, key);
  wipe(key);
  if (pair === null) return fail('PASSPHRASE_WRONG');
  const own = { sign: takeSecret(pair.subarray(0, KEY_BYTES)), seal: takeSecret(pair.subarray(KEY_BYTES)) };
  wipe(pair);
  if (toBase64(tools.primitives.ed25519PublicKey(own.sign)) === slot.signKey) return ok(own);
  wipeOwn(own);
  return fail('VAULT_DAMAGED');
}

function openPrivateKeys(slot: VaultUser, key: Buffer): Buffer | null {
  const sealed = decode(slot.privateKeys);
  const pair = allocateSecret(2 * KEY_BYTES);
  const opened = sodium.crypto_secretbox_open_easy(
    pair,
    sealed.subarray(NONCE_BYTES),
    sealed.subarray(0, NONCE_BYTES),
    key,
  );
  if (opened) return pair;
  wipe(pair);
  return null;
}

/** Opens one person's part: what `openOwnKeys` fails with, and VAULT_DAMAGED as `openWith`. */
export async function openVault(
  tools: VaultTools,
  vault: Vault,
  slot: VaultUser,
  passphrase: string,
): Promise<Result<Keyring>> {
  const own = await openOwnKeys(tools, slot, passphrase);
  return own.ok ? openWith(vault, slot, own.value) : own;
}

/**
 * Takes over a slot's own keys and opens what is sealed to them. VAULT_DAMAGED: it does not open, or the vault as a whole
 * is not the one that was sealed with these data keys; everything is wiped then.
 */
export function openWith(vault: Vault, slot: VaultUser | RecoverySlot, own: OwnKeys): Result<Keyring> {
  const data = openDataKeys(slot.dataKeys, slot.sealKey, own.seal);
  if (data === null || !authentic(vault, data)) {
    wipeOwn(own);
    if (data !== null) wipeData(data);
    return fail('VAULT_DAMAGED');
  }
  const keyring = new Keyring(own, data);
  const sealedNext = upToDate(vault).rotation?.next.find(({ signKey }) => signKey === slot.signKey);
  if (sealedNext === undefined) return ok(keyring);
  const next = openDataKeys(sealedNext.dataKeys, slot.sealKey, own.seal);
  if (next === null) {
    keyring.wipe();
    return fail('VAULT_DAMAGED', { field: 'rotation' });
  }
  keyring.beginRotation(next);
  return ok(keyring);
}

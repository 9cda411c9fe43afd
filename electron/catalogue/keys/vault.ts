import sodium from 'sodium-native';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { fromBase64, toBase64, utf8 } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import { costAllowed, deriveCalibrated, deriveKey, SALT_BYTES, type KdfPolicy } from './kdf.ts';
import { Keyring, type KeyBuffers } from './keyring.ts';
import { allocateSecret, asBuffer, takeSecret, wipe } from './locked-memory.ts';
import {
  checksumOf,
  dataKeyNames,
  macMessage,
  VAULT_VERSION,
  type DataKeyName,
  type UnsealedVault,
  type Vault,
  type VaultUser,
} from './vault-format.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = sodium.crypto_secretbox_NONCEBYTES;
const TAG_BYTES = sodium.crypto_secretbox_MACBYTES;

export interface VaultTools {
  readonly effects: Pick<Effects, 'monotonic' | 'random'>;
  readonly primitives: Primitives;
  readonly kdf: KdfPolicy;
}

type DataKeys = Readonly<Record<DataKeyName, Buffer>>;

/** New random data keys and the first user's keys, before any of them is written. */
export interface NewKeys {
  readonly data: DataKeys;
  readonly sign: Buffer;
  readonly seal: Buffer;
  readonly signKey: string;
  readonly sealKey: string;
}

export function createKeys(tools: VaultTools): NewKeys {
  const fresh = () => takeSecret(tools.effects.random(KEY_BYTES));
  const sign = fresh();
  const seal = fresh();
  const sealKey = Buffer.alloc(KEY_BYTES);
  sodium.crypto_scalarmult_base(sealKey, seal);
  return {
    data: { database: fresh(), files: fresh(), checkpoint: fresh(), bundle: fresh() },
    sign,
    seal,
    signKey: toBase64(tools.primitives.ed25519PublicKey(sign)),
    sealKey: toBase64(sealKey),
  };
}

/** Keeps what an open catalogue needs; the X25519 key has done its work. */
export function keyringOf(keys: NewKeys): Keyring {
  wipe(keys.seal);
  return new Keyring({ ...keys.data, sign: keys.sign });
}

export function wipeKeys(keys: NewKeys): void {
  wipe(keys.sign, keys.seal, ...Object.values(keys.data));
}

/** A vault with one user. The passphrase's cost is calibrated on this machine. */
export async function createVault(
  tools: VaultTools,
  about: Pick<UnsealedVault, 'catalogue' | 'databaseSalt'>,
  user: { readonly id: string; readonly name: string; readonly passphrase: string },
  keys: NewKeys,
): Promise<{ readonly vault: Vault; readonly user: VaultUser }> {
  const salt = tools.effects.random(SALT_BYTES);
  const { key, cost } = await deriveCalibrated(user.passphrase, salt, tools.kdf, tools.effects);
  try {
    const member: VaultUser = {
      id: user.id,
      name: user.name,
      kdf: { algorithm: 'argon2id13', ...cost, salt: toBase64(salt) },
      signKey: keys.signKey,
      sealKey: keys.sealKey,
      privateKeys: sealPrivateKeys(tools, key, keys),
      dataKeys: sealDataKeys(keys),
    };
    const vault = seal(tools, { format: 'rantai-vault', version: VAULT_VERSION, ...about, users: [member] }, keys.data);
    return { vault, user: member };
  } finally {
    wipe(key);
  }
}

function sealPrivateKeys(tools: VaultTools, key: Buffer, keys: NewKeys): string {
  const sealed = Buffer.alloc(NONCE_BYTES + TAG_BYTES + 2 * KEY_BYTES);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  nonce.set(tools.effects.random(NONCE_BYTES));
  const pair = allocateSecret(2 * KEY_BYTES);
  pair.set(keys.sign, 0);
  pair.set(keys.seal, KEY_BYTES);
  sodium.crypto_secretbox_easy(sealed.subarray(NONCE_BYTES), pair, nonce, key);
  wipe(pair);
  return toBase64(sealed);
}

function sealDataKeys(keys: NewKeys): VaultUser['dataKeys'] {
  const recipient = decode(keys.sealKey);
  const sealed = (name: DataKeyName) => {
    const box = Buffer.alloc(sodium.crypto_box_SEALBYTES + KEY_BYTES);
    sodium.crypto_box_seal(box, keys.data[name], recipient);
    return toBase64(box);
  };
  return {
    database: sealed('database'),
    files: sealed('files'),
    checkpoint: sealed('checkpoint'),
    bundle: sealed('bundle'),
  };
}

function seal(tools: VaultTools, vault: UnsealedVault, keys: DataKeys): Vault {
  const authenticated = { ...vault, mac: toBase64(macOf(vault, keys)) };
  return { ...authenticated, checksum: checksumOf(tools.primitives, authenticated) };
}

/** Keyed BLAKE2b. The MAC's key is made from all data keys, so that none of them serves two purposes. */
function macOf(vault: UnsealedVault, keys: DataKeys): Buffer {
  const macKey = allocateSecret(KEY_BYTES);
  const mac = Buffer.alloc(KEY_BYTES);
  sodium.crypto_generichash_batch(macKey, [
    asBuffer(utf8('rantai/vault-mac/v1')),
    ...dataKeyNames.map((name) => keys[name]),
  ]);
  sodium.crypto_generichash(mac, asBuffer(macMessage(vault)), macKey);
  wipe(macKey);
  return mac;
}

/** Only for texts that the vault's shape has already accepted. */
function decode(text: string): Buffer {
  return asBuffer(fromBase64(text) ?? new Uint8Array());
}

/**
 * Opens one user's part. PASSPHRASE_WRONG: the private keys do not open. VAULT_DAMAGED: they do, but what hangs on them
 * does not, or the vault as a whole is not the one that was sealed with these keys.
 */
export async function openVault(
  tools: VaultTools,
  vault: Vault,
  user: VaultUser,
  passphrase: string,
): Promise<Result<Keyring>> {
  const { salt, ...cost } = user.kdf;
  // SECURITY SEC-30: an edited cost must neither starve the machine nor be accepted as a weak lock.
  if (!costAllowed(cost, tools.kdf)) return fail('VAULT_DAMAGED', { field: 'kdf' });
  const key = await deriveKey(passphrase, decode(salt), cost);
  const pair = openPrivateKeys(user, key);
  wipe(key);
  if (pair === null) return fail('PASSPHRASE_WRONG');
  const data = openDataKeys(user, pair.subarray(KEY_BYTES));
  const keys = data === null ? null : { ...data, sign: takeSecret(pair.subarray(0, KEY_BYTES)) };
  wipe(pair);
  if (keys === null) return fail('VAULT_DAMAGED');
  if (authentic(tools, vault, user, keys)) return ok(new Keyring(keys));
  wipe(...Object.values(keys));
  return fail('VAULT_DAMAGED');
}

function openPrivateKeys(user: VaultUser, key: Buffer): Buffer | null {
  const sealed = decode(user.privateKeys);
  const pair = allocateSecret(2 * KEY_BYTES);
  const opened = sodium.crypto_secretbox_open_easy(
    pair,
    sealed.subarray(NONCE_BYTES),
    sealed.subarray(0, NONCE_BYTES),
    key,
  );
  return opened ? pair : null;
}

function openDataKeys(user: VaultUser, sealSecret: Buffer): DataKeys | null {
  const publicKey = decode(user.sealKey);
  const data = {
    database: allocateSecret(KEY_BYTES),
    files: allocateSecret(KEY_BYTES),
    checkpoint: allocateSecret(KEY_BYTES),
    bundle: allocateSecret(KEY_BYTES),
  };
  const opened = dataKeyNames.every((name) =>
    sodium.crypto_box_seal_open(data[name], decode(user.dataKeys[name]), publicKey, sealSecret),
  );
  if (opened) return data;
  wipe(...Object.values(data));
  return null;
}

function authentic(tools: VaultTools, vault: Vault, user: VaultUser, keys: KeyBuffers): boolean {
  const { format, version, catalogue, databaseSalt, users } = vault;
  const signs = toBase64(tools.primitives.ed25519PublicKey(keys.sign)) === user.signKey;
  return (
    sodium.sodium_memcmp(macOf({ format, version, catalogue, databaseSalt, users }, keys), decode(vault.mac)) && signs
  );
}

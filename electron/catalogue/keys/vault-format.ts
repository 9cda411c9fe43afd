import { z } from 'zod';
import { catalogueId, stationId, userId } from '#shared/domain/ids/ids.ts';
import { key32, shortText, sha256Hex } from '#shared/domain/text.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { fromBase64, toHex, utf8Text } from '#shared/ledger/encoding.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';

export const VAULT_VERSION = 1;
/** Far above a vault of a thousand users; what is longer is not read. */
export const VAULT_LIMIT_BYTES = 4 * 1024 * 1024;

/** Standard base64 of exactly `length` bytes. */
const bytes64 = (length: number) => z.string().refine((text) => fromBase64(text)?.length === length);

/** Names of the four data keys, in the order in which the MAC takes them. */
export const dataKeyNames = ['database', 'files', 'checkpoint', 'bundle'] as const;
export type DataKeyName = (typeof dataKeyNames)[number];

/** secretbox: 24-byte nonce, 16-byte tag, 64 bytes (Ed25519 seed, X25519 secret key). */
const sealedPrivateKeys = bytes64(24 + 16 + 64);
/** Sealed box: 32-byte ephemeral key, 16-byte tag, 32-byte key. */
const sealedKey = bytes64(32 + 16 + 32);

const vaultUser = z.strictObject({
  id: userId,
  name: shortText,
  kdf: z.strictObject({
    algorithm: z.literal('argon2id13'),
    operations: z.int().positive(),
    memoryBytes: z.int().positive(),
    salt: bytes64(16),
  }),
  signKey: key32,
  sealKey: key32,
  privateKeys: sealedPrivateKeys,
  dataKeys: z.strictObject({ database: sealedKey, files: sealedKey, checkpoint: sealedKey, bundle: sealedKey }),
});
export type VaultUser = z.infer<typeof vaultUser>;

const unique = (users: readonly VaultUser[]) => new Set(users.map((user) => user.id)).size === users.length;

const vaultShape = z.strictObject({
  format: z.literal('rantai-vault'),
  version: z.literal(VAULT_VERSION),
  catalogue: z.strictObject({ id: catalogueId, name: shortText, station: stationId }),
  /** The first 16 bytes of catalogue.db: they are random, in clear and never change, so a database of another catalogue is told apart from a damaged one. */
  databaseSalt: bytes64(16),
  users: z.array(vaultUser).min(1).max(1000).refine(unique),
  /** Keyed BLAKE2b-256 over the canonical JSON of everything above, under a key made from the data keys: only who opens the vault can write one. */
  mac: bytes64(32),
  /** SHA-256 of the canonical JSON of everything above: tells damage apart from a wrong passphrase. Anyone can compute it; it proves nothing. */
  checksum: sha256Hex,
});
export type Vault = z.infer<typeof vaultShape>;
export type UnsealedVault = Omit<Vault, 'mac' | 'checksum'>;

const versionShape = z.looseObject({ format: z.literal('rantai-vault'), version: z.int() });

function parseJson(bytes: Uint8Array): unknown {
  const text = utf8Text(bytes);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function checksumOf(primitives: Primitives, vault: Omit<Vault, 'checksum'>): string {
  return toHex(primitives.sha256(canonicalBytes(vault)));
}

/** What the MAC is computed over. */
export function macMessage(vault: UnsealedVault): Uint8Array {
  return canonicalBytes(vault);
}

/** A vault as it stands in the file, whole but not yet authenticated: that takes a passphrase. VAULT_DAMAGED, CATALOGUE_NEWER. */
export function parseVault(primitives: Primitives, bytes: Uint8Array): Result<Vault> {
  const value = parseJson(bytes);
  const head = versionShape.safeParse(value);
  if (!head.success) return fail('VAULT_DAMAGED');
  if (head.data.version > VAULT_VERSION)
    return fail('CATALOGUE_NEWER', { version: head.data.version, newest: VAULT_VERSION });
  const parsed = vaultShape.safeParse(value);
  if (!parsed.success)
    return fail('VAULT_DAMAGED', { paths: parsed.error.issues.map((issue) => issue.path.join('.')) });
  const { checksum, ...rest } = parsed.data;
  return checksum === checksumOf(primitives, rest) ? ok(parsed.data) : fail('VAULT_DAMAGED');
}

/** Indented for the eye of whoever opens the file; the checksum is over the canonical form, so the layout does not matter. */
export function encodeVault(vault: Vault): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(vault, null, 2)}\n`);
}

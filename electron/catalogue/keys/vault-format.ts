import { z } from 'zod';
import { catalogueId, stationId, userId } from '#shared/domain/ids/ids.ts';
import { key32, shortText, sha256Hex } from '#shared/domain/text.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { fromBase64, toHex, utf8Text } from '#shared/ledger/encoding.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';

/** What is written. Version 1 knew one kind of slot only; it is read, and becomes version 2 when it is next written. */
export const VAULT_VERSION = 2;
/** Far above a vault of a thousand users; what is longer is not read. */
export const VAULT_LIMIT_BYTES = 4 * 1024 * 1024;
const MOST_SLOTS = 1000;

/** Standard base64 of exactly `length` bytes. */
const bytes64 = (length: number) => z.string().refine((text) => fromBase64(text)?.length === length);

/** Names of the four data keys, in the order in which the MAC takes them. */
export const dataKeyNames = ['database', 'files', 'checkpoint', 'bundle'] as const;
export type DataKeyName = (typeof dataKeyNames)[number];

/** secretbox: 24-byte nonce, 16-byte tag, 64 bytes (Ed25519 seed, X25519 secret key). */
const sealedPrivateKeys = bytes64(24 + 16 + 64);
/** Sealed box: 32-byte ephemeral key, 16-byte tag, 32-byte key. */
const sealedKey = bytes64(32 + 16 + 32);
const sealedDataKeys = z.strictObject({
  database: sealedKey,
  files: sealedKey,
  checkpoint: sealedKey,
  bundle: sealedKey,
});
export type SealedDataKeys = z.infer<typeof sealedDataKeys>;

/** A way in by passphrase. Which of two slots of one person is theirs is said by the ledger: the one whose signing key stands there. */
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
  dataKeys: sealedDataKeys,
});
export type VaultUser = z.infer<typeof vaultUser>;

/** A way in by recovery sheets. Its private keys are made from the secret on the sheets and stand nowhere. */
const recoverySlot = z.strictObject({
  id: userId,
  signKey: key32,
  sealKey: key32,
  threshold: z.int().min(1).max(16),
  shares: z.int().min(1).max(16),
  dataKeys: sealedDataKeys,
});
export type RecoverySlot = z.infer<typeof recoverySlot>;

/** The data keys are being changed: the next ones, sealed to every slot, until the last page and file is under them. */
const rotation = z.strictObject({
  /** Who left since the keys before. */
  removed: z.array(userId).max(MOST_SLOTS),
  /** In the order of the slots: users, then recovery. */
  next: z.array(z.strictObject({ signKey: key32, dataKeys: sealedDataKeys })).min(1),
  /** Ed25519 over the next keys, by whoever went on with it: see keys/rotation.ts. */
  signatures: z
    .array(z.strictObject({ signKey: key32, signature: bytes64(64) }))
    .min(1)
    .max(MOST_SLOTS),
});
export type Rotation = z.infer<typeof rotation>;

/** Any slot is known by its public key: the two kinds together have no key twice. */
const distinct = ({ users, recovery }: { readonly users: VaultUser[]; readonly recovery?: RecoverySlot[] }) => {
  const slots = [...users, ...(recovery ?? [])];
  return new Set(slots.flatMap(({ signKey, sealKey }) => [signKey, sealKey])).size === slots.length * 2;
};

const common = {
  format: z.literal('rantai-vault'),
  catalogue: z.strictObject({ id: catalogueId, name: shortText, station: stationId }),
  /** The first 16 bytes of catalogue.db: random, in clear, changed only with the keys; a database of another catalogue is told apart from a damaged one by them. */
  databaseSalt: bytes64(16),
  users: z.array(vaultUser).min(1).max(MOST_SLOTS),
};
const seals = {
  /** Keyed BLAKE2b-256 over the canonical JSON of everything above, under a key made from the data keys: only who opens the vault can write one. */
  mac: bytes64(32),
  /** SHA-256 of the canonical JSON of everything above: tells damage apart from a wrong passphrase. Anyone can compute it; it proves nothing. */
  checksum: sha256Hex,
};

const firstShape = z.strictObject({ ...common, version: z.literal(1), ...seals }).refine(distinct);
const newestShape = z
  .strictObject({
    ...common,
    version: z.literal(VAULT_VERSION),
    recovery: z.array(recoverySlot).max(MOST_SLOTS),
    rotation: rotation.nullable(),
    ...seals,
  })
  .refine(distinct)
  .refine(({ users, recovery, rotation: changing }) => {
    const slots = [...users, ...recovery];
    return (
      changing === null ||
      (changing.next.length === slots.length &&
        slots.every(({ signKey }, index) => changing.next[index]?.signKey === signKey))
    );
  });

export type Vault = z.infer<typeof firstShape> | z.infer<typeof newestShape>;
/** What is sealed and written. */
export type UnsealedVault = Omit<z.infer<typeof newestShape>, keyof typeof seals>;
type Unsealed = Omit<z.infer<typeof firstShape>, keyof typeof seals> | UnsealedVault;

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

export function checksumOf(primitives: Primitives, vault: Unsealed & { readonly mac: string }): string {
  return toHex(primitives.sha256(canonicalBytes(vault)));
}

/** What the MAC is computed over. */
export function macMessage(vault: Unsealed): Uint8Array {
  return canonicalBytes(vault);
}

/** A vault without its seals, as it was written: of whichever version. */
export function unsealed(vault: Vault): Unsealed {
  const { format, catalogue, databaseSalt, users } = vault;
  const parts = { format, catalogue, databaseSalt, users };
  if (vault.version === 1) return { ...parts, version: vault.version };
  return { ...parts, version: vault.version, recovery: vault.recovery, rotation: vault.rotation };
}

/** The same as the newest version says it. */
export function upToDate(vault: Vault): UnsealedVault {
  const parts = unsealed(vault);
  return parts.version === VAULT_VERSION ? parts : { ...parts, version: VAULT_VERSION, recovery: [], rotation: null };
}

/** A vault as it stands in the file, whole but not yet authenticated: that takes a passphrase or sheets. VAULT_DAMAGED, CATALOGUE_NEWER. */
export function parseVault(primitives: Primitives, bytes: Uint8Array): Result<Vault> {
  const value = parseJson(bytes);
  const head = versionShape.safeParse(value);
  if (!head.success) return fail('VAULT_DAMAGED');
  if (head.data.version > VAULT_VERSION)
    return fail('CATALOGUE_NEWER', { version: head.data.version, newest: VAULT_VERSION });
  const parsed = (head.data.version === 1 ? firstShape : newestShape).safeParse(value);
  if (!parsed.success)
    return fail('VAULT_DAMAGED', { paths: parsed.error.issues.map((issue) => issue.path.join('.')) });
  const { checksum, mac } = parsed.data;
  const right = checksum === checksumOf(primitives, { ...unsealed(parsed.data), mac });
  return right ? ok(parsed.data) : fail('VAULT_DAMAGED');
}

/** Indented for the eye of whoever opens the file; the checksum is over the canonical form, so the layout does not matter. */
export function encodeVault(vault: Vault): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(vault, null, 2)}\n`);
}

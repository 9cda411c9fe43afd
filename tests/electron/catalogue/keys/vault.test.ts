import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { createKeys, createVault, keyringOf, openVault } from '#electron/catalogue/keys/vault.ts';
import { checksumOf, encodeVault, parseVault, type Vault } from '#electron/catalogue/keys/vault-format.ts';
import { fromBase64, toBase64 } from '#shared/ledger/encoding.ts';
import { PASSPHRASE } from '../../../support/service.ts';
import { outcome } from '../../../support/outcome.ts';
import { vaultTools } from '../../../support/raw-catalogue.ts';

const about = {
  catalogue: { id: 'ct_0123456789abcdef', name: 'Uji', station: 'st_0123456789abcdef' },
  databaseSalt: toBase64(new Uint8Array(16)),
};

async function makeVault(passphrase: string = PASSPHRASE) {
  const keys = createKeys(vaultTools);
  const secrets = [keys.sign, keys.seal, ...Object.values(keys.data)].map((key) => Buffer.from(key));
  const person = { id: 'us_0123456789abcdef', name: 'Petugas', passphrase };
  const { vault, user } = await createVault(vaultTools, about, person, keys);
  return { vault, user, secrets, keyring: keyringOf(keys) };
}

/** The outcome of reading these bytes and opening them with the right passphrase. */
async function openBytes(bytes: Uint8Array, passphrase: string = PASSPHRASE): Promise<string> {
  const parsed = parseVault(nativePrimitives, bytes);
  if (!parsed.ok) return parsed.error.code;
  const user = parsed.value.users[0];
  if (user === undefined) return 'no user';
  return outcome(await openVault(vaultTools, parsed.value, user, passphrase));
}

/** A change by somebody who knows the format: the checksum, which needs no key, is right again. */
function forge(vault: Vault, change: (copy: Vault) => unknown): Uint8Array {
  const copy = structuredClone(vault);
  change(copy);
  const rest = Object.fromEntries(Object.entries(copy).filter(([name]) => name !== 'checksum')) as Omit<
    Vault,
    'checksum'
  >;
  return encodeVault({ ...rest, checksum: checksumOf(nativePrimitives, rest) });
}

function firstUser(vault: Vault): Vault['users'][number] {
  const user = vault.users[0];
  if (user === undefined) throw new Error('no user');
  return user;
}

/** Another text of the same length that decodes to other bytes. */
function otherBytes(text: string): string {
  const bytes = fromBase64(text);
  if (bytes === null) throw new Error('not base64');
  return toBase64(bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte)));
}

describe('a vault', () => {
  it('SEC-30 opens with its passphrase and gives the same keys', async () => {
    const { vault, user, keyring } = await makeVault();
    const opened = await openVault(vaultTools, vault, user, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.error.code);
    for (const name of ['database', 'files', 'checkpoint', 'bundle', 'sign'] as const) {
      expect(Buffer.from(opened.value[name])).toEqual(Buffer.from(keyring[name]));
    }
  });

  it('SEC-30 holds no key and no passphrase in clear', async () => {
    const { vault, secrets } = await makeVault();
    const text = Buffer.from(encodeVault(vault)).toString('utf8');
    expect(secrets).toHaveLength(6);
    for (const secret of secrets) {
      expect(text).not.toContain(secret.toString('base64').slice(0, 40));
      expect(text).not.toContain(secret.toString('hex'));
    }
    expect(text).not.toContain(PASSPHRASE);
  });

  it('SEC-30 tells a wrong passphrase apart from damage', async () => {
    const { vault } = await makeVault();
    expect(await openBytes(encodeVault(vault), 'kata sandi yang salah')).toBe('PASSPHRASE_WRONG');
    expect(await openBytes(encodeVault(vault), `${PASSPHRASE} `)).toBe('PASSPHRASE_WRONG');
    expect(await openBytes(encodeVault(vault), '')).toBe('PASSPHRASE_WRONG');
  });

  it('opens with the same letters composed in another way', async () => {
    const { vault } = await makeVault('kata sandi caf\u00e9 panjang');
    expect(await openBytes(encodeVault(vault), 'kata sandi cafe\u0301 panjang')).toBe('ok');
    expect(await openBytes(encodeVault(vault), 'kata sandi cafe panjang')).toBe('PASSPHRASE_WRONG');
  });

  it('SEC-30 is refused when cut off anywhere', async () => {
    const { vault } = await makeVault();
    // The last byte is the line end, which carries nothing.
    const bytes = encodeVault(vault).subarray(0, -1);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await openBytes(bytes.subarray(0, length))).toBe('VAULT_DAMAGED');
      }),
      { numRuns: 200 },
    );
  });

  it('SEC-30 is refused when any character that carries something is changed', async () => {
    const { vault } = await makeVault();
    const bytes = encodeVault(vault);
    const original = JSON.stringify(vault);
    const sameMeaning = (changed: Uint8Array) => {
      try {
        return JSON.stringify(JSON.parse(Buffer.from(changed).toString('utf8'))) === original;
      } catch {
        return false;
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
        const changed = bytes.map((byte, index) => (index === place ? byte ^ mask : byte));
        fc.pre(!sameMeaning(changed));
        expect(['VAULT_DAMAGED', 'CATALOGUE_NEWER']).toContain(await openBytes(changed));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, (vault: Vault) => unknown, string]>([
    ['the name', (vault) => (vault.catalogue.name = 'Lain'), 'VAULT_DAMAGED'],
    ['the catalogue', (vault) => (vault.catalogue.id = 'ct_fedcba9876543210'), 'VAULT_DAMAGED'],
    ['the station', (vault) => (vault.catalogue.station = 'st_fedcba9876543210'), 'VAULT_DAMAGED'],
    ['the salt of the database', (vault) => (vault.databaseSalt = otherBytes(vault.databaseSalt)), 'VAULT_DAMAGED'],
    ['the name of a person', (vault) => (firstUser(vault).name = 'Orang lain'), 'VAULT_DAMAGED'],
    ['the signing key', (vault) => (firstUser(vault).signKey = otherBytes(firstUser(vault).signKey)), 'VAULT_DAMAGED'],
    ['the sealing key', (vault) => (firstUser(vault).sealKey = otherBytes(firstUser(vault).sealKey)), 'VAULT_DAMAGED'],
    [
      'a sealed data key',
      (vault) => (firstUser(vault).dataKeys.files = otherBytes(firstUser(vault).dataKeys.files)),
      'VAULT_DAMAGED',
    ],
    [
      'two data keys that changed places',
      (vault) => {
        const keys = firstUser(vault).dataKeys;
        [keys.bundle, keys.checkpoint] = [keys.checkpoint, keys.bundle];
      },
      'VAULT_DAMAGED',
    ],
    ['an added user', (vault) => vault.users.push({ ...firstUser(vault), id: 'us_fedcba9876543210' }), 'VAULT_DAMAGED'],
    ['the same user twice', (vault) => vault.users.push(firstUser(vault)), 'VAULT_DAMAGED'],
    ['no user', (vault) => vault.users.pop(), 'VAULT_DAMAGED'],
    ['the MAC', (vault) => (vault.mac = otherBytes(vault.mac)), 'VAULT_DAMAGED'],
    ['an unknown field', (vault) => Object.assign(vault, { note: 'x' }), 'VAULT_DAMAGED'],
    ['another algorithm', (vault) => Object.assign(firstUser(vault).kdf, { algorithm: 'scrypt' }), 'VAULT_DAMAGED'],
    ['a cost of nothing', (vault) => (firstUser(vault).kdf.operations = 0), 'VAULT_DAMAGED'],
    ['a cost below the floor', (vault) => (firstUser(vault).kdf.memoryBytes = 4096), 'VAULT_DAMAGED'],
    ['a cost of 2^40 bytes', (vault) => (firstUser(vault).kdf.memoryBytes = 2 ** 40), 'VAULT_DAMAGED'],
    ['a cost of a million rounds', (vault) => (firstUser(vault).kdf.operations = 1_000_000), 'VAULT_DAMAGED'],
    ['another cost within the limits', (vault) => (firstUser(vault).kdf.operations = 2), 'PASSPHRASE_WRONG'],
    [
      'the salt of the passphrase',
      (vault) => (firstUser(vault).kdf.salt = otherBytes(firstUser(vault).kdf.salt)),
      'PASSPHRASE_WRONG',
    ],
    [
      'the sealed private keys',
      (vault) => (firstUser(vault).privateKeys = otherBytes(firstUser(vault).privateKeys)),
      'PASSPHRASE_WRONG',
    ],
    ['a newer version', (vault) => Object.assign(vault, { version: 2 }), 'CATALOGUE_NEWER'],
  ])('SEC-30 with a right checksum but %s changed is not opened', async (_, change, code) => {
    const { vault } = await makeVault();
    expect(await openBytes(forge(vault, change))).toBe(code);
  });

  it('SEC-30 says that a newer format is newer, whatever else stands in it', async () => {
    expect(await openBytes(new TextEncoder().encode('{"format":"rantai-vault","version":7,"slots":[]}'))).toBe(
      'CATALOGUE_NEWER',
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 500 }, (_, index) => (index * 71) % 256)],
    ['other JSON', new TextEncoder().encode('[]')],
    ['a number', new TextEncoder().encode('1')],
    ['JSON nested ten thousand times', new TextEncoder().encode('['.repeat(10_000))],
  ])('SEC-30 is refused as damaged when the file holds %s', async (_, bytes) => {
    expect(await openBytes(bytes)).toBe('VAULT_DAMAGED');
  });

  it('never uses the same salt, nonce or key twice', async () => {
    const [first, second] = [await makeVault(), await makeVault()];
    expect(first.user.kdf.salt).not.toBe(second.user.kdf.salt);
    expect(first.user.privateKeys.slice(0, 32)).not.toBe(second.user.privateKeys.slice(0, 32));
    expect(new Set([...first.secrets, ...second.secrets].map((secret) => secret.toString('hex'))).size).toBe(12);
  });
});

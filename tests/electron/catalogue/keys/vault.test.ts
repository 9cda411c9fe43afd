import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { openVault } from '#electron/catalogue/keys/vault.ts';
import { encodeVault, parseVault, type Vault } from '#electron/catalogue/keys/vault-format.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { PASSPHRASE } from '../../../support/service.ts';
import { outcome } from '../../../support/outcome.ts';
import { vaultTools } from '../../../support/raw-catalogue.ts';
import { forge, makeRotating, makeVault, otherBytes } from '../../../support/vaults.ts';

/** The outcome of reading these bytes and opening them with the right passphrase. */
async function openBytes(bytes: Uint8Array, passphrase: string = PASSPHRASE): Promise<string> {
  const parsed = parseVault(nativePrimitives, bytes);
  if (!parsed.ok) return parsed.error.code;
  const user = parsed.value.users[0];
  if (user === undefined) return 'no user';
  return outcome(await openVault(vaultTools, parsed.value, user, passphrase));
}

function firstUser(vault: Vault): Vault['users'][number] {
  const user = vault.users[0];
  if (user === undefined) throw new Error('no user');
  return user;
}

type Newest = Extract<Vault, { readonly version: 2 }>;

function newest(vault: Vault): Newest {
  if (vault.version !== 2) throw new Error('an older vault');
  return vault;
}

function sheets(vault: Vault): Newest['recovery'][number] {
  const [slot] = newest(vault).recovery;
  if (slot === undefined) throw new Error('no recovery slot');
  return slot;
}

function changing(vault: Vault): NonNullable<Newest['rotation']> {
  const { rotation } = newest(vault);
  if (rotation === null) throw new Error('nothing is changing');
  return rotation;
}

const spareKey = toBase64(new Uint8Array(32).fill(7));

describe('a vault', () => {
  it('SEC-30 opens with its passphrase and gives the same keys', async () => {
    const { vault, user, keyring } = await makeVault();
    const opened = await openVault(vaultTools, vault, user, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.error.code);
    for (const name of ['database', 'files', 'checkpoint', 'bundle', 'sign', 'seal'] as const) {
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
    [
      'an added user',
      (vault) =>
        vault.users.push({
          ...firstUser(vault),
          id: 'us_fedcba9876543210',
          signKey: spareKey,
          sealKey: otherBytes(spareKey),
        }),
      'VAULT_DAMAGED',
    ],
    ['the same slot twice', (vault) => vault.users.push(firstUser(vault)), 'VAULT_DAMAGED'],
    ['a removed user', (vault) => vault.users.pop(), 'VAULT_DAMAGED'],
    ['users in another order', (vault) => vault.users.push(...vault.users.splice(0, 1)), 'VAULT_DAMAGED'],
    ['no user', (vault) => vault.users.splice(0), 'VAULT_DAMAGED'],
    ['the id of a person', (vault) => (firstUser(vault).id = 'us_fedcba9876543210'), 'VAULT_DAMAGED'],
    ['another format', (vault) => Object.assign(vault, { format: 'rantai-valut' }), 'VAULT_DAMAGED'],
    ['the version before', (vault) => Object.assign(vault, { version: 1 }), 'VAULT_DAMAGED'],
    ['version nought', (vault) => Object.assign(vault, { version: 0 }), 'VAULT_DAMAGED'],
    ['no recovery slot', (vault) => newest(vault).recovery.pop(), 'VAULT_DAMAGED'],
    ['the id of a recovery slot', (vault) => (sheets(vault).id = 'us_fedcba9876543210'), 'VAULT_DAMAGED'],
    ['the signing key of the sheets', (vault) => (sheets(vault).signKey = spareKey), 'VAULT_DAMAGED'],
    ['the sealing key of the sheets', (vault) => (sheets(vault).sealKey = spareKey), 'VAULT_DAMAGED'],
    ['how many sheets are needed', (vault) => (sheets(vault).threshold = 2), 'VAULT_DAMAGED'],
    ['how many sheets there are', (vault) => (sheets(vault).shares = 2), 'VAULT_DAMAGED'],
    ['more sheets than there can be', (vault) => (sheets(vault).shares = 17), 'VAULT_DAMAGED'],
    [
      'a data key sealed to the sheets',
      (vault) => (sheets(vault).dataKeys.bundle = otherBytes(sheets(vault).dataKeys.bundle)),
      'VAULT_DAMAGED',
    ],
    [
      'the key of a person for the sheets',
      (vault) => (sheets(vault).signKey = firstUser(vault).signKey),
      'VAULT_DAMAGED',
    ],
    ['a change of keys that is none', (vault) => Object.assign(vault, { rotation: {} }), 'VAULT_DAMAGED'],
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
    ['a newer version', (vault) => Object.assign(vault, { version: 3 }), 'CATALOGUE_NEWER'],
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

  it.each<[string, (vault: Vault) => unknown]>([
    ['who left', (vault) => (changing(vault).removed = [])],
    ['who else left', (vault) => changing(vault).removed.push('us_fedcba9876543210')],
    ['the signature', (vault) => changing(vault).signatures.pop()],
    ['whose signature it is', (vault) => changing(vault).signatures.push({ signKey: spareKey, signature: '' })],
    ['a slot that gets no next keys', (vault) => changing(vault).next.pop()],
    ['the order of the next keys', (vault) => changing(vault).next.reverse()],
    [
      'next keys of another slot',
      (vault) => {
        const [one, other] = changing(vault).next;
        if (one !== undefined && other !== undefined) one.dataKeys = other.dataKeys;
      },
    ],
    [
      'one next key',
      (vault) => {
        const keys = changing(vault).next[0]?.dataKeys;
        if (keys !== undefined) keys.database = otherBytes(keys.database);
      },
    ],
    ['the change left out', (vault) => (newest(vault).rotation = null)],
  ])(
    'SEC-30 with a right checksum but %s changed in the middle of a change of keys is not opened',
    async (_, change) => {
      const { vault } = await makeRotating();
      expect(await openBytes(encodeVault(vault))).toBe('ok');
      expect(await openBytes(forge(vault, change))).toBe('VAULT_DAMAGED');
    },
  );

  it('never uses the same salt, nonce or key twice', async () => {
    const [first, second] = [await makeVault(), await makeVault()];
    expect(first.user.kdf.salt).not.toBe(second.user.kdf.salt);
    expect(first.vault.mac).not.toBe(second.vault.mac);
    expect(first.user.privateKeys.slice(0, 32)).not.toBe(second.user.privateKeys.slice(0, 32));
    expect(new Set([...first.secrets, ...second.secrets].map((secret) => secret.toString('hex'))).size).toBe(12);
  });
});

import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { createDataKeys } from '#electron/catalogue/keys/data-keys.ts';
import { createOwnKeys } from '#electron/catalogue/keys/own-keys.ts';
import { rotated, rotationOf, rotationSigned } from '#electron/catalogue/keys/rotation.ts';
import { makeRotating } from '../../../support/vaults.ts';
import { vaultTools } from '../../../support/raw-catalogue.ts';

const CATALOGUE = 'ct_0123456789abcdef';

describe('the next keys of a vault', () => {
  it('SEC-44 are vouched for by a person who stays, and by nobody else', async () => {
    const { parts, next, own } = await makeRotating();
    const signed = (catalogue: string, keys: typeof next, ...people: string[]) =>
      rotationSigned(nativePrimitives, catalogue, parts.rotation, keys, new Set(people));
    const stranger = createOwnKeys(vaultTools);
    expect(signed(CATALOGUE, next, own.signKey)).toBe(true);
    expect(signed(CATALOGUE, next, stranger.signKey)).toBe(false);
    expect(signed(CATALOGUE, next)).toBe(false);
    expect(signed('ct_fedcba9876543210', next, own.signKey)).toBe(false);
    expect(signed(CATALOGUE, createDataKeys(vaultTools.effects), own.signKey)).toBe(false);
  });

  it('SEC-44 chosen by somebody who left are seen, though the MAC and the seals are right', async () => {
    const { parts, own } = await makeRotating();
    const leaver = createOwnKeys(vaultTools);
    const chosen = createDataKeys(vaultTools.effects);
    const before = { removed: [], signatures: parts.rotation.signatures };
    const forged = rotationOf(nativePrimitives, parts, chosen, before, [leaver.sign]);
    expect(rotationSigned(nativePrimitives, CATALOGUE, forged, chosen, new Set([own.signKey]))).toBe(false);
    expect(rotationSigned(nativePrimitives, CATALOGUE, forged, chosen, new Set([leaver.signKey]))).toBe(true);
  });

  it('SEC-44 do not hide who left', async () => {
    const { parts, next, own } = await makeRotating();
    const hidden = { ...parts.rotation, removed: [] };
    expect(rotationSigned(nativePrimitives, CATALOGUE, hidden, next, new Set([own.signKey]))).toBe(false);
  });

  it('stay vouched for when slots come and go, by each who went on with it once', async () => {
    const { parts, next, own } = await makeRotating();
    const other = createOwnKeys(vaultTools);
    const fewer = { ...parts, recovery: [] };
    const again = rotationOf(nativePrimitives, fewer, next, parts.rotation, [other.sign, own.sign]);
    expect(again.next).toHaveLength(2);
    expect(again.signatures.map(({ signKey }) => signKey).sort()).toEqual([own.signKey, other.signKey].sort());
    for (const { signKey } of [own, other])
      expect(rotationSigned(nativePrimitives, CATALOGUE, again, next, new Set([signKey]))).toBe(true);
  });

  it('at its end every slot holds them and nothing of the change is left', async () => {
    const { parts, next, data } = await makeRotating();
    const ended = rotated(parts, next, 'AAAAAAAAAAAAAAAAAAAAAA==');
    expect(ended.rotation).toBeNull();
    expect(ended.databaseSalt).toBe('AAAAAAAAAAAAAAAAAAAAAA==');
    expect(ended.users.map(({ id }) => id)).toEqual(parts.users.map(({ id }) => id));
    const old = [...parts.users, ...parts.recovery].map(({ dataKeys }) => dataKeys.database);
    for (const { dataKeys } of [...ended.users, ...ended.recovery]) expect(old).not.toContain(dataKeys.database);
    expect(data.database.equals(next.database)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { withoutSlot } from '#electron/catalogue/session/slots.ts';
import { upToDate, type UnsealedVault } from '#electron/catalogue/keys/vault-format.ts';
import { noAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import { makeRotating } from '../../../support/vaults.ts';

const at = '2030-01-01T09:00:00.000+07:00';

/** A ledger that stands behind every slot of the vault. */
function accountsOf({ users, recovery }: UnsealedVault): Accounts {
  const [sheets] = recovery;
  if (sheets === undefined) throw new Error('no sheets');
  const people = users.map(({ id, name, signKey, sealKey }) => {
    const user = { id, name, role: 'investigator' as const, signKey, sealKey };
    return [id, { user, status: 'active' as const, expires: null, founder: false, addedAt: at, seq: 0 }] as const;
  });
  const { id, signKey, sealKey, threshold, shares } = sheets;
  const inForce = { id, signKey, sealKey, threshold, shares, seq: 1, at, by: users[0]?.id ?? '' };
  return { ...noAccounts(), people: new Map(people), recovery: inForce };
}

it('SEC-67 names everybody who has no slot, or one with another key', async () => {
  const vault = upToDate((await makeRotating()).vault);
  const accounts = accountsOf(vault);
  const ids = [...vault.users, ...vault.recovery].map(({ id }) => id);
  expect(withoutSlot(vault, accounts)).toEqual([]);
  expect(withoutSlot({ users: [], recovery: [] }, accounts)).toEqual(ids);
  const other = (key: 'signKey' | 'sealKey') => ({
    users: vault.users.map((slot) => ({ ...slot, [key]: vault.recovery[0]?.[key] ?? '' })),
    recovery: vault.recovery,
  });
  expect(withoutSlot(other('signKey'), accounts)).toEqual(ids.slice(0, -1));
  expect(withoutSlot(other('sealKey'), accounts)).toEqual(ids.slice(0, -1));
});

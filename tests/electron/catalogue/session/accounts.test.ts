import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { fail } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, switchTo, unlockAs, type TestUser } from '../../../support/people.ts';
import { removeUser } from '../../../support/removal.ts';
import { createTestCatalogue, startService, type TestCatalogue } from '../../../support/service.ts';

const reason = 'uji';
let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let leaver: TestUser;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
  leaver = people.investigator;
  await switchTo(catalogue, people.administrator);
});
afterEach(() => catalogue.dispose());

const inside = (name: string) => join(catalogue.folder, name);
const unlock = async (user: TestUser) => {
  const result = await unlockAs(catalogue, user);
  if (result.ok) await catalogue.lock();
  return outcome(result);
};

describe('SEC-45 the ledger decides who is let in', () => {
  it('not somebody who is suspended, until they are reinstated', async () => {
    await catalogue.done('users.suspend', { user: leaver.id, reason });
    await catalogue.lock();
    expect(await unlock(leaver)).toBe('USER_SUSPENDED');
    await switchTo(catalogue, people.administrator);
    await catalogue.done('users.reinstate', { user: leaver.id, reason });
    await catalogue.lock();
    expect(await unlock(leaver)).toBe('ok');
  });

  it('not somebody whose account has expired, from the day after', async () => {
    catalogue.clock.now = '2030-01-01T08:00:00.000+07:00';
    await catalogue.done('users.set-expiry', { user: leaver.id, expires: '2030-01-31', reason });
    await catalogue.lock();
    catalogue.clock.now = '2030-01-31T23:59:59.000+07:00';
    expect(await unlock(leaver)).toBe('ok');
    catalogue.clock.now = '2030-02-01T00:00:00.000+07:00';
    const refused = await unlockAs(catalogue, leaver);
    expect(refused).toEqual(fail('USER_EXPIRED', { on: '2030-01-31' }));
    expect(await unlock(people.administrator)).toBe('ok');
  });

  it('and only after the passphrase was right: nobody else learns how an account stands', async () => {
    await catalogue.done('users.suspend', { user: leaver.id, reason });
    await catalogue.lock();
    expect(await unlock({ ...leaver, passphrase: 'kata sandi yang salah' })).toBe('PASSPHRASE_WRONG');
  });

  it('not somebody who was removed: their slot is gone, and their id opens nothing', async () => {
    expect(outcome(await removeUser(catalogue, leaver, people.supervisor))).toBe('ok');
    await catalogue.lock();
    expect(await unlock(leaver)).toBe('USER_UNKNOWN');
    const seen = await catalogue.done('catalogue.peek', { folder: catalogue.grant(catalogue.folder) });
    expect(seen.users.map(({ id }) => id)).not.toContain(leaver.id);
    for (const role of ['administrator', 'supervisor', 'evidence-officer'] as const)
      expect(await unlock(people[role])).toBe('ok');
  });

  it('refuses nobody their right passphrase for a try at another account', async () => {
    for (let tries = 0; tries < 4; tries++) await unlock({ ...leaver, passphrase: 'kata sandi yang salah' });
    await catalogue.lock();
    expect(await unlock(people.supervisor)).toBe('ok');
  });
});

describe('somebody removed here, while another copy still has them', () => {
  let copy: string;
  beforeEach(async () => {
    await catalogue.lock();
    copy = join(catalogue.parent, 'salinan.rantai');
    cpSync(catalogue.folder, copy, { recursive: true });
    await switchTo(catalogue, people.administrator);
    expect(outcome(await removeUser(catalogue, leaver, people.supervisor))).toBe('ok');
    await catalogue.lock();
  });

  it('SEC-44 opens the copy as it was, and nothing of what is here', async () => {
    const elsewhere = startService();
    const opened = await elsewhere.call('catalogue.unlock', {
      folder: elsewhere.grant(copy),
      user: leaver.id,
      passphrase: leaver.passphrase,
    });
    expect(outcome(opened)).toBe('ok');
    await elsewhere.stop();
    expect(await unlock(leaver)).toBe('USER_UNKNOWN');
  });

  it('SEC-44 cannot be let in with the vault of the copy, nor can anybody else', async () => {
    const vault = readFileSync(inside('vault.json'));
    copyFileSync(join(copy, 'vault.json'), inside('vault.json'));
    expect(await unlock(leaver)).toBe('VAULT_MISMATCH');
    expect(await unlock(people.administrator)).toBe('VAULT_MISMATCH');
    rmSync(inside('vault.json'));
    expect(await unlock(leaver)).toBe('VAULT_MISSING');
    // Nothing was lost by it.
    writeFileSync(inside('vault.json'), vault);
    expect(await unlock(people.administrator)).toBe('ok');
  });

  it('SEC-44 nor with the database of the copy under the vault of here', async () => {
    copyFileSync(join(copy, 'catalogue.db'), inside('catalogue.db'));
    for (const user of [people.administrator, people.supervisor]) expect(await unlock(user)).toBe('VAULT_MISMATCH');
    expect(await unlock(leaver)).toBe('USER_UNKNOWN');
  });
});

describe('what the vault has and the ledger does not know', () => {
  it('SEC-42 is no way in, and is dropped at the next unlock: a person whose entry never came', async () => {
    await catalogue.lock();
    const before = readFileSync(inside('vault.json'));
    const database = readFileSync(inside('catalogue.db'));
    await switchTo(catalogue, people.administrator);
    const added = await catalogue.done('users.add', {
      name: 'Tidak jadi',
      role: 'investigator',
      expires: null,
      passphrase: 'kata sandi yang lain',
    });
    await catalogue.lock();
    const withSlot = readFileSync(inside('vault.json'));
    expect(withSlot.length).toBeGreaterThan(before.length);
    // As if the power had failed between the slot and the entry.
    writeFileSync(inside('catalogue.db'), database);
    const stranger = { id: added.user, name: '', role: 'investigator' as const, passphrase: 'kata sandi yang lain' };
    expect(await unlock(stranger)).toBe('USER_UNKNOWN');
    expect(readFileSync(inside('vault.json'))).toEqual(withSlot);
    expect(await unlock(people.administrator)).toBe('ok');
    expect(await unlock(stranger)).toBe('USER_UNKNOWN');
    expect(readFileSync(inside('vault.json')).length).toBe(before.length);
  });
});

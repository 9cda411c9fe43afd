import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, switchTo, unlockAs, type TestUser } from '../../../support/people.ts';
import { ownEventsOf } from '../../../support/own-events.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const WRONG = 'kata sandi yang salah';
let catalogue: TestCatalogue;
let officer: TestUser;
let other: TestUser;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  const people = await addEverybody(catalogue);
  officer = people['evidence-officer'];
  other = people.supervisor;
  await catalogue.lock();
});
afterEach(() => catalogue.dispose());

const at = (minute: number) => `2030-01-01T09:${String(minute).padStart(2, '0')}:00.000+07:00`;
async function enter(user: TestUser): Promise<NonNullable<Output<'catalogue.unlock'>['user']>> {
  const result = await unlockAs(catalogue, user);
  if (!result.ok || result.value.user === null) throw new Error(outcome(result));
  return result.value.user;
}
const failures = async () =>
  (await ownEventsOf(catalogue.folder)).filter((event) => event.type === 'unlock.failed').map(({ data }) => data);

describe('after unlocking', () => {
  it('SEC-46 a person is told when they were here before: never at first', async () => {
    catalogue.clock.now = at(0);
    expect(await enter(officer)).toMatchObject({ lastUnlockedAt: null, failures: 0 });
    await catalogue.lock();
    catalogue.clock.now = at(5);
    expect(await enter(officer)).toMatchObject({ lastUnlockedAt: at(0), failures: 0 });
    // The same is said for as long as they are here.
    expect((await catalogue.done('catalogue.session', {})).user).toMatchObject({ lastUnlockedAt: at(0) });
    await catalogue.lock();
    catalogue.clock.now = at(9);
    expect(await enter(other)).toMatchObject({ lastUnlockedAt: null });
  });

  it('SEC-46 wrong passphrases are told to the person and to the ledger, once', async () => {
    catalogue.clock.now = at(0);
    for (const minute of [1, 2]) {
      catalogue.clock.now = at(minute);
      expect(outcome(await unlockAs(catalogue, { ...officer, passphrase: WRONG }))).toBe('PASSPHRASE_WRONG');
    }
    catalogue.clock.now = at(30);
    expect(await enter(officer)).toMatchObject({ failures: 2 });
    await catalogue.lock();
    expect(await failures()).toEqual([{ user: officer.id, failures: 2, lastAt: at(2) }]);
    expect(await enter(officer)).toMatchObject({ failures: 0 });
    await catalogue.lock();
    expect(await failures()).toHaveLength(1);
  });

  it('SEC-46 tries at one account are not told to another person', async () => {
    await unlockAs(catalogue, { ...officer, passphrase: WRONG });
    expect(await enter(other)).toMatchObject({ failures: 0 });
    await catalogue.lock();
    expect(await failures()).toEqual([]);
  });

  it('SEC-46 tries to sign as somebody in another session are counted for them too', async () => {
    await switchTo(catalogue, other);
    await catalogue.call('users.change-passphrase', { current: WRONG, next: 'kata sandi yang baru' });
    await catalogue.lock();
    expect(await enter(other)).toMatchObject({ failures: 1 });
  });

  it('SEC-46 a right passphrase that is refused leaves the count for later', async () => {
    await unlockAs(catalogue, { ...officer, passphrase: WRONG });
    const { administrator } = { administrator: await administratorOf() };
    await switchTo(catalogue, administrator);
    await catalogue.done('users.suspend', { user: officer.id, reason: 'x' });
    await catalogue.lock();
    expect(outcome(await unlockAs(catalogue, officer))).toBe('USER_SUSPENDED');
    await switchTo(catalogue, administrator);
    await catalogue.done('users.reinstate', { user: officer.id, reason: 'x' });
    await catalogue.lock();
    expect(await enter(officer)).toMatchObject({ failures: 1 });
  });

  it('the page learns what this office may do', async () => {
    const user = await enter(other);
    expect(user.acts).toContain('see-openings');
    expect(user.acts).not.toContain('keep-items');
    expect(user.acts).not.toContain('use-recovery');
  });
});

async function administratorOf(): Promise<TestUser> {
  const { users } = await catalogue.done('catalogue.peek', { folder: catalogue.grant(catalogue.folder) });
  const found = users.find(({ name }) => name === 'Uji administrator');
  return { id: found?.id ?? '', name: '', role: 'administrator', passphrase: 'kata sandi panjang Uji administrator' };
}

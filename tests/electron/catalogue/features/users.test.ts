import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import type { Result } from '#shared/errors/result.ts';
import { officeTable } from '../../../support/office-table.ts';
import { outcome } from '../../../support/outcome.ts';
import {
  addEverybody,
  addUser,
  founderOf,
  passphraseOf,
  switchTo,
  unlockAs,
  waiting,
  type TestUser,
} from '../../../support/people.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, type TestCatalogue } from '../../../support/service.ts';

const reason = 'SK Kapolres 12/2026';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;

/** The founder has stepped back: the administrator is signed in. */
async function withEverybody(): Promise<void> {
  people = await addEverybody(catalogue);
  await switchTo(catalogue, people.administrator);
}

beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(() => catalogue.dispose());

const rowOf = async (id: string) => (await catalogue.done('users.list', {})).find(({ user }) => user === id);
const lists = async () => outcome(await catalogue.request('cases.list', officeTable['cases.list'].input));

describe('the list of people', () => {
  it('begins with whoever made the catalogue, and says what everybody is', async () => {
    await openCase(catalogue);
    await withEverybody();
    const rows = await catalogue.done('users.list', {});
    expect(rows.map(({ name, role, status, founder }) => [name, role, status, founder])).toEqual([
      ['Petugas Uji', 'evidence-officer', 'active', true],
      ['Uji evidence-officer', 'evidence-officer', 'active', false],
      ['Uji investigator', 'investigator', 'active', false],
      ['Uji supervisor', 'supervisor', 'active', false],
      ['Uji administrator', 'administrator', 'active', false],
    ]);
    // Whoever opened a case is cleared for it; nobody else is.
    expect(rows.map(({ cleared }) => cleared)).toEqual([1, 0, 0, 0, 0]);
    expect(rows.map(({ lastSignedAt }) => lastSignedAt !== null)).toEqual([true, false, false, false, false]);
  });
});

describe('a new person', () => {
  it('unlocks with the passphrase they typed, and can do what their office may', async () => {
    await withEverybody();
    await catalogue.lock();
    const unlocked = await unlockAs(catalogue, people.investigator);
    expect(unlocked).toMatchObject({ value: { user: { role: 'investigator', name: people.investigator.name } } });
    await openCase(catalogue);
    expect(outcome(await catalogue.request('custody.move', officeTable['custody.move'].input))).toBe('ACT_NOT_ALLOWED');
  });

  it('SEC-48 with an end is refused from the day after', async () => {
    const passphrase = passphraseOf('magang');
    const added = await catalogue.done('users.add', {
      name: 'Magang',
      role: 'investigator',
      expires: '2030-06-30',
      passphrase,
    });
    const user = { id: added.user, passphrase };
    await catalogue.lock();
    catalogue.clock.now = '2030-06-30T23:59:59.999+08:00';
    expect(outcome(await unlockAs(catalogue, user))).toBe('ok');
    expect(await lists()).toBe('ok');
    // Midnight comes while they are signed in.
    catalogue.clock.now = '2030-07-01T00:00:00.000+08:00';
    expect(await lists()).toBe('USER_EXPIRED');
    await catalogue.lock();
    expect(outcome(await unlockAs(catalogue, user))).toBe('USER_EXPIRED');
  });

  it('is refused with a short passphrase, an end that has passed, or the name of another', async () => {
    const add = { name: 'Baru', role: 'supervisor' as const, expires: null, passphrase: passphraseOf('x') };
    expect(outcome(await catalogue.call('users.add', { ...add, passphrase: 'pendek' }))).toBe('PASSPHRASE_TOO_SHORT');
    expect(outcome(await catalogue.call('users.add', { ...add, expires: '2020-01-01' }))).toBe('INPUT_INVALID');
    expect(outcome(await catalogue.call('users.add', { ...add, name: '  petugas   UJI ' }))).toBe('USER_EXISTS');
    expect(await catalogue.done('users.list', {})).toHaveLength(1);
    // No slot is left of those who were refused.
    const peek = await catalogue.done('catalogue.peek', { folder: catalogue.grant(catalogue.folder) });
    expect(peek.users.map(({ name }) => name)).toEqual(['Petugas Uji']);
  });

  it('added twice with one request id is one person', async () => {
    const input = { name: 'Baru', role: 'supervisor', expires: null, passphrase: passphraseOf('x') } as const;
    const first = await catalogue.call('users.add', input, 'satu');
    const second = await catalogue.call('users.add', input, 'satu');
    expect(second).toEqual(first);
    expect(await catalogue.done('users.list', {})).toHaveLength(2);
    expect(outcome(await catalogue.call('users.add', { ...input, passphrase: 'yang lain sama sekali' }, 'satu'))).toBe(
      'REQUEST_DUPLICATE',
    );
  });
});

describe('an account', () => {
  beforeEach(withEverybody);

  it('that is suspended neither unlocks nor reads; reinstated, it does again', async () => {
    const { investigator, administrator } = people;
    await catalogue.done('users.suspend', { user: investigator.id, reason });
    expect((await rowOf(investigator.id))?.status).toBe('suspended');
    await catalogue.lock();
    expect(outcome(await unlockAs(catalogue, investigator))).toBe('USER_SUSPENDED');
    await unlockAs(catalogue, administrator);
    await catalogue.done('users.reinstate', { user: investigator.id, reason });
    await switchTo(catalogue, investigator);
    expect(await lists()).toBe('ok');
  });

  it('SEC-48 has another office at once, in what it may and in what the session says', async () => {
    const { investigator, administrator } = people;
    await catalogue.done('users.change-role', { user: investigator.id, role: 'administrator', reason });
    await switchTo(catalogue, investigator);
    expect(await lists()).toBe('ACT_NOT_ALLOWED');
    expect((await catalogue.done('catalogue.session', {})).user).toMatchObject({ role: 'administrator' });
    await catalogue.done('users.change-role', { user: administrator.id, role: 'supervisor', reason });
    await switchTo(catalogue, administrator);
    expect(await lists()).toBe('ok');
    expect(outcome(await catalogue.call('users.suspend', { user: investigator.id, reason }))).toBe('ACT_NOT_ALLOWED');
  });

  it('loses its clearances with an office that sees no case', async () => {
    await switchTo(catalogue, people.investigator);
    await openCase(catalogue);
    expect((await rowOf(people.investigator.id))?.cleared).toBe(1);
    await switchTo(catalogue, people.administrator);
    await catalogue.done('users.change-role', { user: people.investigator.id, role: 'administrator', reason });
    expect((await rowOf(people.investigator.id))?.cleared).toBe(0);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  const refused: readonly (readonly [title: string, act: () => Promise<Result<unknown>>, code: string])[] = [
    ['oneself', () => catalogue.call('users.suspend', { user: people.administrator.id, reason }), 'USER_SELF'],
    ['nobody', () => catalogue.call('users.suspend', { user: 'us_0000000000000000', reason }), 'USER_UNKNOWN'],
    [
      'one who is active',
      () => catalogue.call('users.reinstate', { user: people.supervisor.id, reason }),
      'USER_STATE',
    ],
    [
      'to the office one has',
      () => catalogue.call('users.change-role', { user: people.supervisor.id, role: 'supervisor', reason }),
      'INPUT_INVALID',
    ],
    [
      'to an end that has passed',
      () => catalogue.call('users.set-expiry', { user: people.supervisor.id, expires: '2020-01-01', reason }),
      'INPUT_INVALID',
    ],
    [
      'without a reason',
      () => catalogue.call('users.suspend', { user: people.supervisor.id, reason: '' }),
      'INPUT_INVALID',
    ],
  ];
  it.each(refused)('is not changed: %s', async (_, act, code) => {
    const before = await catalogue.done('users.list', {});
    expect(outcome(await act())).toBe(code);
    expect(await catalogue.done('users.list', {})).toEqual(before);
  });
});

describe('managing users', () => {
  it('is the founder’s again when the only administrator cannot any more', async () => {
    const founder = await founderOf(catalogue);
    const passphrase = passphraseOf('admin');
    const { user } = await catalogue.done('users.add', {
      name: 'Admin',
      role: 'administrator',
      expires: '2030-06-30',
      passphrase,
    });
    await switchTo(catalogue, founder);
    expect(outcome(await catalogue.call('users.suspend', { user, reason }))).toBe('ACT_NOT_ALLOWED');
    catalogue.clock.now = '2030-07-01T00:00:00.000+08:00';
    await catalogue.done('users.set-expiry', { user, expires: null, reason });
    expect(outcome(await catalogue.call('users.suspend', { user, reason }))).toBe('ACT_NOT_ALLOWED');
  });

  it('cannot be taken away from everybody', async () => {
    const founder = await founderOf(catalogue);
    const lasting = await addUser(catalogue, 'administrator');
    await switchTo(catalogue, lasting);
    const ending = await addUser(catalogue, 'administrator', 'Admin sementara');
    await catalogue.done('users.set-expiry', { user: ending.id, expires: '2099-12-31', reason });
    await switchTo(catalogue, ending);
    expect(outcome(await catalogue.call('users.suspend', { user: founder.id, reason }))).toBe('ok');
    const about = { user: lasting.id, reason };
    expect(outcome(await catalogue.call('users.suspend', about))).toBe('USER_LAST_MANAGER');
    expect(outcome(await catalogue.call('users.change-role', { ...about, role: 'supervisor' }))).toBe(
      'USER_LAST_MANAGER',
    );
    expect(outcome(await catalogue.call('users.set-expiry', { ...about, expires: '2099-12-31' }))).toBe(
      'USER_LAST_MANAGER',
    );
    expect((await rowOf(lasting.id))?.status).toBe('active');
  });
});

describe('one’s own passphrase', () => {
  const next = 'kata sandi yang lain lagi';

  it('is changed by whoever knows it, and only the new one opens after that', async () => {
    const founder = await founderOf(catalogue);
    const change = (current: string) => catalogue.call('users.change-passphrase', { current, next });
    expect(outcome(await change('bukan kata sandinya'))).toBe('PASSPHRASE_WRONG');
    expect(outcome(await catalogue.call('users.change-passphrase', { current: PASSPHRASE, next: 'pendek' }))).toBe(
      'PASSPHRASE_TOO_SHORT',
    );
    expect(outcome(await change(PASSPHRASE))).toBe('ok');
    // The keys are the same: what goes on, goes on.
    await openCase(catalogue);
    await catalogue.lock();
    expect(outcome(await unlockAs(catalogue, founder))).toBe('PASSPHRASE_WRONG');
    expect(outcome(await unlockAs(catalogue, { ...founder, passphrase: next }))).toBe('ok');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });
});

describe('recovery sheets', () => {
  it('are there from the beginning; others only when those were revoked by two', async () => {
    const status = await catalogue.done('recovery.status', {});
    expect(status).toMatchObject({ threshold: 1, shares: 1, byName: 'Petugas Uji' });
    const plan = { threshold: 2, shares: 3 };
    expect(outcome(await catalogue.call('recovery.establish', { plan, passphrase: PASSPHRASE }))).toBe(
      'RECOVERY_EXISTS',
    );
    // Nobody else is there who could agree.
    expect(outcome(await catalogue.call('recovery.revoke', { reason }))).toBe('SECOND_NOBODY');
    const supervisor = await addUser(catalogue, 'supervisor');
    const revocation = catalogue.call('recovery.revoke', { reason });
    const proposal = await waiting(catalogue);
    expect(proposal).toMatchObject({ type: 'recovery.revoked', data: { recovery: status?.recovery, reason } });
    await catalogue.done('second.sign', {
      proposal: proposal.proposal,
      user: supervisor.id,
      passphrase: supervisor.passphrase,
    });
    expect(outcome(await revocation)).toBe('ok');
    expect(await catalogue.done('recovery.status', {})).toBeNull();
    expect(outcome(await catalogue.call('recovery.revoke', { reason }))).toBe('RECOVERY_NONE');
    const wrong = await catalogue.call('recovery.establish', { plan, passphrase: 'bukan kata sandinya' });
    expect(outcome(wrong)).toBe('PASSPHRASE_WRONG');
    const sheets = await catalogue.done('recovery.establish', { plan, passphrase: PASSPHRASE });
    expect(sheets?.codes).toHaveLength(3);
    expect(await catalogue.done('recovery.status', {})).toMatchObject({ threshold: 2, shares: 3 });
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });
});

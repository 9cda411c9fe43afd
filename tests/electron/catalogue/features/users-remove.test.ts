import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, addUser, switchTo, unlockAs, waiting, type TestUser } from '../../../support/people.ts';
import { ledgerReport, openRaw } from '../../../support/raw-catalogue.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const reason = 'mutasi ke Polda';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let administrator: TestUser;
let supervisor: TestUser;
let leaver: TestUser;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
  ({ administrator, supervisor, investigator: leaver } = people);
  await switchTo(catalogue, administrator);
});
afterEach(() => catalogue.dispose());

/** All of them, as long as there is no backup. */
const entries = async () => (await catalogue.done('backup.list', {})).entriesSince;
const remove = (user = leaver, id: string = randomUUID()) =>
  catalogue.call('users.remove', { user: user.id, reason }, id);
const sign = (proposal: string, user: TestUser, passphrase = user.passphrase) =>
  catalogue.call('second.sign', { proposal, user: user.id, passphrase });
const statusOf = async (user: TestUser) =>
  (await catalogue.done('users.list', {})).find((row) => row.user === user.id)?.status;

describe('removing a person', () => {
  it('takes the signature of a second one, who is shown exactly what is signed', async () => {
    const removal = remove();
    const proposal = await waiting(catalogue);
    expect(proposal).toMatchObject({
      type: 'user.removed',
      data: { user: leaver.id, reason },
      by: administrator.id,
      byName: administrator.name,
      names: { [leaver.id]: leaver.name },
    });
    // Not the one who asks, not the leaver, nobody of another office.
    expect(proposal.candidates.map(({ user }) => user)).toEqual([supervisor.id]);
    expect(outcome(await sign(proposal.proposal, supervisor))).toBe('ok');
    expect(outcome(await removal)).toBe('ok');
    expect(await catalogue.done('second.list', {})).toEqual([]);
    expect(await statusOf(leaver)).toBe('removed');
    const audit = await catalogue.done('audit.run', {});
    expect(audit.findings).toEqual([]);
    await catalogue.lock();
    expect(outcome(await unlockAs(catalogue, leaver))).not.toBe('ok');
    expect(outcome(await unlockAs(catalogue, administrator))).toBe('ok');
  });

  it('SEC-49 leaves two signatures that the verifier of bundles accepts', async () => {
    const removal = remove();
    await sign((await waiting(catalogue)).proposal, supervisor);
    await removal;
    await catalogue.lock();
    const report = await ledgerReport(catalogue.folder);
    expect(report.problems).toEqual([]);
    // One signature an entry, and the one more.
    expect(report.signatures).toBe(report.entries + 1);
  });

  it('is told to the window: something waits, and then nothing', async () => {
    const removal = remove();
    const proposal = await waiting(catalogue);
    await sign(proposal.proposal, supervisor);
    await removal;
    const told = catalogue.pushes.filter((push) => push.kind === 'changed' && push.topics.includes('seconds'));
    expect(told).toHaveLength(2);
    expect(catalogue.pushes).toContainEqual(
      expect.objectContaining({ kind: 'progress', id: proposal.request, step: 'waiting-second' }),
    );
  });

  it('asked for twice with one request id is done once', async () => {
    const id = randomUUID();
    const removal = remove(leaver, id);
    await sign((await waiting(catalogue)).proposal, supervisor);
    expect(outcome(await removal)).toBe('ok');
    const before = await entries();
    expect(outcome(await remove(leaver, id))).toBe('ok');
    expect(await entries()).toBe(before);
  });
});

describe('SEC-49 while an act waits for its second signature', () => {
  const refusals: readonly (readonly [title: string, who: () => Promise<TestUser>, code: string])[] = [
    ['the one who asked', () => Promise.resolve(administrator), 'COSIGNATURE_SAME_PERSON'],
    ['the person whom it is about', () => Promise.resolve(leaver), 'USER_SELF'],
    ['another office', () => Promise.resolve(people['evidence-officer']), 'SECOND_ROLE'],
    ['nobody we know', () => Promise.resolve({ ...supervisor, id: 'us_0000000000000000' }), 'SIGNER_UNKNOWN'],
    [
      'a suspended person',
      async () => {
        await catalogue.done('users.suspend', { user: supervisor.id, reason });
        return supervisor;
      },
      'SIGNER_SUSPENDED',
    ],
    [
      'a person whose account has expired',
      async () => {
        await catalogue.done('users.set-expiry', { user: supervisor.id, reason, expires: '2030-01-31' });
        catalogue.clock.now = '2030-02-01T00:00:00.000+08:00';
        return supervisor;
      },
      'SIGNER_EXPIRED',
    ],
    [
      'a person who has another office by now',
      async () => {
        await catalogue.done('users.change-role', { user: supervisor.id, reason, role: 'investigator' });
        return supervisor;
      },
      'SECOND_ROLE',
    ],
  ];

  it.each(refusals)('%s cannot give it', async (_, who, code) => {
    // Somebody else could, or nothing would wait.
    await addUser(catalogue, 'supervisor', 'Pengawas lain');
    catalogue.clock.now = '2030-01-01T00:00:00.000+08:00';
    const removal = remove();
    const { proposal } = await waiting(catalogue);
    const second = await who();
    const before = await entries();
    expect(outcome(await sign(proposal, second))).toBe(code);
    expect(outcome(await catalogue.call('second.decline', { proposal }))).toBe('ok');
    expect(outcome(await removal)).toBe('SECOND_DECLINED');
    expect(await entries()).toBe(before);
    expect(await statusOf(leaver)).toBe('active');
  });

  it('a wrong passphrase is refused, counted and slowed down as at the unlock screen; then the right one is good', async () => {
    catalogue.clock.now = '2030-01-01T00:00:00.000+08:00';
    const removal = remove();
    const { proposal } = await waiting(catalogue);
    for (let tries = 0; tries < 3; tries++)
      expect(outcome(await sign(proposal, supervisor, 'bukan kata sandinya'))).toBe('PASSPHRASE_WRONG');
    expect(outcome(await sign(proposal, supervisor))).toBe('PASSPHRASE_RETRY_LATER');
    expect(await catalogue.done('second.list', {})).toHaveLength(1);
    catalogue.clock.now = '2030-01-01T00:01:00.000+08:00';
    expect(outcome(await sign(proposal, supervisor))).toBe('ok');
    expect(outcome(await removal)).toBe('ok');
  });

  it('tries at the second signature are tries at the unlock screen', async () => {
    catalogue.clock.now = '2030-01-01T00:00:00.000+08:00';
    const removal = remove();
    const { proposal } = await waiting(catalogue);
    for (let tries = 0; tries < 3; tries++) await sign(proposal, supervisor, 'bukan kata sandinya');
    await catalogue.lock();
    expect(outcome(await removal)).toBe('CANCELLED');
    expect(outcome(await unlockAs(catalogue, supervisor))).toBe('PASSPHRASE_RETRY_LATER');
  });

  it.each(['declined', 'cancelled'] as const)('it may be %s: nothing is recorded, and nothing waits', async (how) => {
    const before = await entries();
    const id = randomUUID();
    const removal = remove(leaver, id);
    const { proposal } = await waiting(catalogue);
    if (how === 'declined') await catalogue.done('second.decline', { proposal });
    else catalogue.cancel(id);
    expect(outcome(await removal)).toBe(how === 'declined' ? 'SECOND_DECLINED' : 'CANCELLED');
    expect(outcome(await sign(proposal, supervisor))).toBe('SECOND_UNKNOWN');
    expect(outcome(await catalogue.call('second.decline', { proposal }))).toBe('SECOND_UNKNOWN');
    expect(await entries()).toBe(before);
    expect(await catalogue.done('second.list', {})).toEqual([]);
  });

  it('a lock ends it: nothing is recorded, no reply is kept, and it does not wait after unlocking', async () => {
    const id = randomUUID();
    const before = await entries();
    const removal = remove(leaver, id);
    const { proposal } = await waiting(catalogue);
    await catalogue.lock();
    expect(outcome(await removal)).toBe('CANCELLED');
    expect(outcome(await sign(proposal, supervisor))).toBe('LOCKED');
    await unlockAs(catalogue, administrator);
    expect(await catalogue.done('second.list', {})).toEqual([]);
    expect(outcome(await sign(proposal, supervisor))).toBe('SECOND_UNKNOWN');
    expect(await entries()).toBe(before);
    await catalogue.lock();
    const raw = await openRaw(catalogue.folder, administrator.passphrase, administrator.id);
    const row = z.strictObject({ request: z.string() });
    expect(raw.database.read.all(row, 'SELECT request FROM commands WHERE request = ?', id)).toEqual([]);
    raw.close();
  });

  it('other work goes on: reading, and acts of one person', async () => {
    const removal = remove();
    const { proposal } = await waiting(catalogue);
    expect(outcome(await catalogue.call('users.list', {}))).toBe('ok');
    expect(outcome(await catalogue.call('users.suspend', { user: leaver.id, reason }))).toBe('ok');
    await catalogue.done('second.decline', { proposal });
    await removal;
  });
});

describe('what no second person could make good is refused at once', () => {
  it('somebody who is not there, oneself, and one who was removed', async () => {
    expect(outcome(await remove({ ...leaver, id: 'us_0000000000000000' }))).toBe('USER_UNKNOWN');
    expect(outcome(await remove(administrator))).toBe('USER_SELF');
    const removal = remove();
    await sign((await waiting(catalogue)).proposal, supervisor);
    await removal;
    expect(outcome(await remove())).toBe('USER_STATE');
    expect(await catalogue.done('second.list', {})).toEqual([]);
  });

  it('SECOND_NOBODY when nobody else has an office that may sign', async () => {
    await catalogue.done('users.suspend', { user: supervisor.id, reason });
    expect(outcome(await remove())).toBe('SECOND_NOBODY');
    expect(await statusOf(leaver)).toBe('active');
  });
});

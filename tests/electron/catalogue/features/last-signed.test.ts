import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DisclosureDesk } from '../../../support/disclosure-desk.ts';
import { addUser, switchTo, waiting, type TestUser } from '../../../support/people.ts';

/** When each person last signed: what stands on the screen of the users. */
let desk: DisclosureDesk;
let administrator: TestUser;
beforeAll(async () => {
  desk = await DisclosureDesk.open();
  administrator = await addUser(desk.service, 'administrator', 'Penata');
});
afterAll(() => desk.service.dispose());

const lastSigned = async ({ id }: TestUser) =>
  (await desk.service.done('users.list', {})).find(({ user }) => user === id)?.lastSignedAt;

describe('the last signature of a person', () => {
  it('is none as long as they only declined', async () => {
    const { service, users } = desk;
    service.clock.now = '2030-03-01T08:00:00.000+08:00';
    await desk.asked('ditolak', { disclose: desk.people }, () => desk.decline());
    expect(await lastSigned(users.supervisor)).toBeNull();
  });

  it('may be a second one, under an export that discloses', async () => {
    const { service, users } = desk;
    service.clock.now = '2030-03-02T08:00:00.000+08:00';
    await desk.exported('satu', { disclose: desk.people });
    expect(await lastSigned(users.supervisor)).toBe('2030-03-02T08:00:00.000+08:00');
    expect(await lastSigned(users.officer)).toBeNull();
  });

  it('may be a second one, under the removal of somebody', async () => {
    const { service, users } = desk;
    await switchTo(service, administrator);
    service.clock.now = '2030-03-03T08:00:00.000+08:00';
    const removal = service.call('users.remove', { user: users.officer.id, reason: 'mutasi' });
    const { proposal } = await waiting(service);
    const { id, passphrase } = users.supervisor;
    await service.done('second.sign', { proposal, user: id, passphrase });
    expect((await removal).ok).toBe(true);
    expect(await lastSigned(users.supervisor)).toBe('2030-03-03T08:00:00.000+08:00');
  });

  it('is the newest, whichever of the two it was', async () => {
    const { service, users } = desk;
    await switchTo(service, users.supervisor);
    service.clock.now = '2030-03-04T08:00:00.000+08:00';
    await service.done('backup.make', { target: service.grant(service.parent) });
    expect(await lastSigned(users.supervisor)).toBe('2030-03-04T08:00:00.000+08:00');
    expect(await lastSigned(users.officer)).toBeNull();
  });
});

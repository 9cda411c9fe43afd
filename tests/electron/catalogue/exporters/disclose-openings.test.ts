import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { DisclosureDesk } from '../../../support/disclosure-desk.ts';
import { switchTo, waiting } from '../../../support/people.ts';

let desk: DisclosureDesk;
beforeAll(async () => {
  desk = await DisclosureDesk.open();
});
afterAll(async () => {
  expect(desk.service.internalErrors).toEqual([]);
  await desk.service.dispose();
});

/** What the supervisor sees of the case, newest first. */
async function openings(): Promise<Output<'openings.list'>['rows']> {
  await switchTo(desk.service, desk.users.supervisor);
  const { rows } = await desk.service.done('openings.list', { case: desk.made.case, after: null, limit: 50 });
  await switchTo(desk.service, desk.users.founder);
  return rows;
}

describe('SEC-53 the openings of an export that discloses', () => {
  it('are none while the second person reads, after a refusal, and for a version without names', async () => {
    await desk.exported('polos');
    const reply = await desk.asked('ditolak', { disclose: desk.people }, async () => {
      const proposal = await waiting(desk.service);
      expect(proposal.type).toBe('bundle.exported');
      const { people } = await desk.service.done('people.list', { case: desk.made.case });
      expect(people.map((person) => person.openings)).toEqual([0, 0]);
      await desk.service.done('second.decline', { proposal: proposal.proposal });
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'SECOND_DECLINED' } });
    expect(await openings()).toEqual([]);
  });

  it('are one for each person, from the first export on, right before its entry', async () => {
    const exported = await desk.exported('semua', { disclose: desk.people });
    const rows = await openings();
    expect(rows.map(({ code }) => code).sort()).toEqual(['AK-01', 'KB-01']);
    for (const row of rows)
      expect(row).toMatchObject({ reason: { code: 'hand-over', text: '' }, byName: 'Petugas Uji' });
    const last = (await desk.listed()).find(({ version }) => version === exported.exported.version);
    const { seq = 0 } = last ?? {};
    expect(rows.map((row) => row.seq)).toEqual([seq - 1, seq - 2]);
    const audited = await desk.service.done('audit.run', {});
    expect(audited.findings).toEqual([]);
  });

  it('name only whom the bundle discloses', async () => {
    const before = (await openings()).length;
    await desk.exported('satu', { disclose: desk.people.slice(1) });
    const rows = await openings();
    expect(rows.length - before).toBe(1);
    expect(rows[0]).toMatchObject({ code: 'KB-01' });
  });

  it('are refused with the whole export when the clearance ended while the second person read', async () => {
    const before = (await desk.listed()).length;
    const { founder, supervisor } = desk.users;
    await desk.service.done('clearances.grant', { case: desk.made.case, user: supervisor.id, reason: 'pengawasan' });
    const reply = await desk.asked('dicabut', { disclose: desk.people }, async () => {
      await waiting(desk.service);
      const ended = { case: desk.made.case, user: founder.id, reason: 'selesai' };
      await desk.service.done('clearances.revoke', ended);
      await desk.sign(supervisor);
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_CLEARED' } });
    expect(readdirSync(desk.folder('dicabut'))).toEqual([]);
    expect((await desk.listed()).length).toBe(before);
  });
});

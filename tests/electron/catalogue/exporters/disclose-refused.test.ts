import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { victim } from '../../../support/disclosing.ts';
import { DisclosureDesk } from '../../../support/disclosure-desk.ts';
import { exportInput, handoverCase } from '../../../support/handover.ts';
import { switchTo, waiting } from '../../../support/people.ts';

let desk: DisclosureDesk;
beforeAll(async () => {
  desk = await DisclosureDesk.open();
});
afterAll(async () => {
  expect(desk.service.internalErrors).toEqual([]);
  await desk.service.dispose();
});

describe('SEC-61 an export that discloses is refused', () => {
  /** The refusal, nothing left in the folder and nothing recorded. */
  async function refused(name: string, disclose: string[], answer: () => Promise<unknown> = () => Promise.resolve()) {
    const before = (await desk.listed()).length;
    const reply = await desk.asked(name, { disclose }, answer);
    expect(readdirSync(desk.folder(name))).toEqual([]);
    expect((await desk.listed()).length).toBe(before);
    return reply.ok ? 'ok' : reply.error.code;
  }

  it('when the second person declines, or the request is cancelled while it waits', async () => {
    const declined = () => desk.decline();
    expect(await refused('ditolak', desk.people, declined)).toBe('SECOND_DECLINED');
    const cancelled = async () => {
      desk.service.cancel((await waiting(desk.service)).request);
    };
    expect(await refused('dibatalkan', desk.people, cancelled)).toBe('CANCELLED');
  });

  it('with the same person, another office or a wrong passphrase as the second; the right one may still sign', async () => {
    const codes: string[] = [];
    const reply = await desk.asked('salah', { disclose: desk.people.slice(1) }, async () => {
      for (const [user, passphrase] of [
        [desk.users.founder, desk.users.founder.passphrase],
        [desk.users.officer, desk.users.officer.passphrase],
        [desk.users.supervisor, 'bukan kata sandinya'],
      ] as const) {
        const signed = await desk.sign(user, passphrase);
        codes.push(signed.ok ? 'ok' : signed.error.code);
      }
      await desk.decline();
    });
    expect(codes).toEqual(['COSIGNATURE_SAME_PERSON', 'SECOND_ROLE', 'PASSPHRASE_WRONG']);
    expect(reply).toMatchObject({ ok: false, error: { code: 'SECOND_DECLINED' } });
    expect(readdirSync(desk.folder('salah'))).toEqual([]);
  });

  it('for somebody who is not of the case, and for nobody at all', async () => {
    expect(await refused('asing', ['pe_0000000000000000'])).toBe('PERSON_UNKNOWN');
    expect(await refused('benda', [desk.made.items[0] ?? ''])).toBe('PERSON_UNKNOWN');
    const other = await handoverCase(desk.service, 'LP/LAIN');
    const foreign = await desk.service.call(
      'handover.export',
      exportInput(desk.service, other.case, desk.folder('perkara-lain'), { disclose: desk.people }),
    );
    expect(foreign).toMatchObject({ ok: false, error: { code: 'PERSON_UNKNOWN' } });
  });

  it('of somebody who is not cleared, whatever their office', async () => {
    await switchTo(desk.service, desk.users.officer);
    expect(await refused('tanpa-izin', desk.people)).toBe('NOT_CLEARED');
    expect((await desk.export('biasa')).ok).toBe(true);
    await switchTo(desk.service, desk.users.founder);
  });
});

it('what is recorded while the second person reads changes nothing of what they sign', async () => {
  const reply = await desk.asked('sementara', { disclose: desk.people }, async () => {
    await waiting(desk.service);
    const identity = { ...victim, notes: 'diubah selagi menunggu' };
    await desk.service.done('people.amend', { person: desk.people[1] ?? '', reason: 'selagi menunggu', identity });
    await desk.sign(desk.users.supervisor);
  });
  if (!reply.ok) throw new Error(reply.error.code);
  const text = readFileSync(join(reply.value.disclosing?.path ?? '', bundleFiles.disclosures), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(18);
  expect((await desk.verify(reply.value.disclosing?.path ?? '', reply.value.signerKey)).verdict).toBe('whole');
});

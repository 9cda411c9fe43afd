import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { DisclosureDesk } from '../../../support/disclosure-desk.ts';
import { filesBelow } from '../../../support/handover.ts';
import { switchTo } from '../../../support/people.ts';

let first: Output<'handover.export'>;
let desk: DisclosureDesk;
beforeAll(async () => {
  desk = await DisclosureDesk.open();
  first = await desk.exported('satu', { zip: true, disclose: desk.people.slice(0, 1) });
});
afterAll(async () => {
  expect(desk.service.internalErrors).toEqual([]);
  await desk.service.dispose();
});

describe('a version that disclosed, made again', () => {
  const openings = async () => {
    await switchTo(desk.service, desk.users.supervisor);
    const { rows } = await desk.service.done('openings.list', { case: desk.made.case, after: null, limit: 50 });
    await switchTo(desk.service, desk.users.founder);
    return rows;
  };
  const again = (name: string) => desk.exported(name, { again: 1, zip: true });

  it('is the same two bundles, byte for byte, and the opening is recorded', async () => {
    const before = (await openings()).length;
    const repeated = await again('sekali-lagi');
    expect(filesBelow(desk.folder('sekali-lagi'))).toEqual(filesBelow(desk.folder('satu')));
    expect(repeated.disclosing?.name).toBe(first.disclosing?.name);
    const rows = await openings();
    expect(rows.length - before).toBe(1);
    expect(rows[0]).toMatchObject({ code: 'AK-01', reason: { code: 'hand-over' }, byName: 'Petugas Uji' });
  });

  it('is the redacted one alone for somebody who is not cleared', async () => {
    await switchTo(desk.service, desk.users.officer);
    const repeated = await again('tanpa-nama');
    await switchTo(desk.service, desk.users.founder);
    expect([repeated.disclosing, repeated.exported]).toEqual([null, first.exported]);
    expect(filesBelow(repeated.path)).toEqual(filesBelow(first.path));
    expect(readdirSync(desk.folder('tanpa-nama')).some((name) => name.includes('identitas'))).toBe(false);
  });

  it('takes no other people than it had', async () => {
    const reply = await desk.export('lain', { again: 1, disclose: desk.people });
    expect(reply).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', details: { paths: ['disclose'] } } });
  });

  it('is not there for a version that disclosed nothing', async () => {
    const plain = await desk.exported('polos');
    expect(plain.disclosing).toBeNull();
    const repeated = await desk.exported('polos-lagi', { again: plain.exported.version });
    expect(repeated.disclosing).toBeNull();
  });
});

describe('a version that was made before the keys were changed', () => {
  it('cannot be made again, stays whole by its own key, and is extended by the next one', async () => {
    const before = (await desk.listed()).length;
    const { officer, supervisor } = desk.users;
    const removed = desk.service.call('users.remove', { user: officer.id, reason: 'pindah' });
    expect(await desk.sign(supervisor)).toMatchObject({ ok: true });
    expect(await removed).toMatchObject({ ok: true });
    expect(await desk.export('terlambat', { again: 1 })).toMatchObject({
      ok: false,
      error: { code: 'BUNDLE_NOT_REPEATABLE', details: { version: 1 } },
    });
    expect(readdirSync(desk.folder('terlambat'))).toEqual([]);
    expect((await desk.listed()).length).toBe(before);

    const later = await desk.exported('sesudah', { disclose: desk.people });
    expect(later.signerKey).not.toBe(first.signerKey);
    for (const path of first.outputs) {
      expect((await desk.verify(path, first.signerKey)).verdict).toBe('whole');
      const report = await desk.verify(later.disclosing?.path ?? '', later.signerKey, path);
      expect([report.verdict, report.checks.flatMap(({ problems }) => problems)]).toEqual(['whole', []]);
    }
    const held = await desk.verify(later.path, first.signerKey);
    expect([held.verdict, held.otherKey]).toEqual(['broken', 'retired']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { captureFind, recordFind, referral, reportOf } from '../../../support/finds.ts';
import { exported } from '../../../support/handover.ts';
import { account, MORNING, openCase, phone, recordWarrant, type NewItem } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let service: TestCatalogue;
beforeAll(async () => {
  service = await createTestCatalogue();
  service.clock.now = MORNING;
});
afterAll(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.dispose();
});

async function seize(caseId: string, item: NewItem): Promise<void> {
  const warrant = await recordWarrant(service, caseId);
  await service.done('seizures.record', {
    case: caseId,
    warrant,
    urgentGround: null,
    place: 'Jl. Melati 4, Kupang',
    at: '2026-11-21T07:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: [item],
  });
}

async function bundleOf(caseId: string, name: string) {
  const folder = join(service.parent, name);
  const made = await exported(service, caseId, folder, { stage: 'tahap-1' });
  const report = await service.done('bundle.verify', {
    bundle: service.grant(made.path),
    trustKey: made.signerKey,
    older: null,
  });
  expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
  expect(report.verdict).toBe('whole');
  return (path: string) => readFileSync(join(made.path, 'data', path), 'utf8');
}

it('a case that began as a find makes a whole bundle, with the find in its history and the capture among its photos', async () => {
  const find = await recordFind(service);
  const attachment = await captureFind(service, find, service.parent, Buffer.from('gambar'));
  await service.done('finds.refer', referral(find));
  await service.done('finds.open-case', reportOf(find));
  await seize(find, phone());
  const read = await bundleOf(find, 'dari-temuan');
  const list = JSON.parse(read('01-daftar-barang-bukti.json')) as {
    items: { number: string }[];
    attachments: { attachment: string }[];
  };
  expect(list.items.map(({ number }) => number)).toEqual(['BB-001']);
  expect(list.attachments.map((file) => file.attachment)).toEqual([attachment]);
  const story = JSON.parse(read('02-riwayat-penguasaan.json')) as { entries: { type: string }[] };
  const told = story.entries.map(({ type }) => type).filter((type) => type !== 'clock.moved-back');
  expect(told.slice(0, 5)).toEqual([
    'find.recorded',
    'attachment.added',
    'find.captured',
    'referral.sent',
    'case.opened',
  ]);
});

it('a case that took two finds in makes a whole bundle, with their captures and their own entries', async () => {
  const into = await openCase(service, 'LP/A/44/XI/2026');
  await seize(into, account('@lain'));
  const finds = [await recordFind(service, { handle: 'akun-3' }), await recordFind(service, { handle: 'akun-4' })];
  for (const [n, find] of finds.entries())
    await captureFind(service, find, service.parent, Buffer.alloc(70_000 + n, 5));
  await service.done('finds.adopt', { case: into, finds, reason: 'Jaringan yang sama' });
  const read = await bundleOf(into, 'dengan-temuan');
  const list = JSON.parse(read('01-daftar-barang-bukti.json')) as { attachments: { bytes: number }[] };
  expect(list.attachments.map(({ bytes }) => bytes)).toEqual([70_000, 70_001]);
  const entries = read('ledger/entries.jsonl');
  for (const find of finds) expect(entries).toContain(`"case":"${find}"`);
});

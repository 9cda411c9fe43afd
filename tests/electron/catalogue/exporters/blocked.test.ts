import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { awkwardNames, exportInput, handoverCase, type HandoverCase } from '../../../support/handover.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

/** A phone with a photo and a disk with a list of files, handed over before and after both were blocked. */
let catalogue: TestCatalogue;
let made: HandoverCase;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  made = await handoverCase(catalogue);
  expect(outcome(await handOver('satu'))).toBe('ok');
  for (const item of made.items.slice(0, 2)) await catalogue.done('items.block', { item, reason: 'gambar anak' });
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const at = (name: string) => join(catalogue.parent, name);
const handOver = (name: string, again: number | null = null) =>
  catalogue.call('handover.export', exportInput(catalogue, made.case, at(name), { again }));

function filesIn(name: string): string[] {
  return readdirSync(at(name), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Bytes of the photo, and names of files that are long enough to be nothing else and stand in a list as they are. */
const markers = ['foto foto foto', ...awkwardNames.filter((name) => name.length > 6 && !/[\\"]/.test(name))];

function markersIn(bundle: string): string[] {
  const told = filesIn(bundle).map((file) => readFileSync(file));
  return markers.filter((marker) => told.some((bytes) => bytes.includes(marker)));
}

describe('SEC-72 a bundle with blocked items', () => {
  it('is whole, and holds neither a byte nor a name of a file of theirs', async () => {
    const exported = await handOver('dua');
    expect(exported).toMatchObject({ ok: true });
    const files = filesIn('dua');
    expect(files.filter((file) => file.includes('04-foto') || file.includes('05-berkas-digital'))).toEqual([]);
    expect(files.filter((file) => file.includes('03-dokumen'))).toHaveLength(1);
    expect(markersIn('dua')).toEqual([]);
    // They are there to be found: the version from before holds each of them.
    expect(markersIn('satu')).toEqual(markers);
    const bundle = catalogue.grant(exported.ok ? exported.value.path : '');
    const report = await catalogue.done('bundle.verify', { bundle, trustKey: null, older: null });
    expect(report.verdict).toBe('whole-but-untrusted-signer');
  });

  it('says of each that its content is blocked, and keeps counts and digests', () => {
    const list = filesIn('dua').find((file) => file.endsWith('01-daftar-barang-bukti.json')) ?? '';
    const text = readFileSync(list, 'utf8');
    // Two items, and the photo of one of them.
    expect(text.match(/"withheld":"blocked-content"/g)).toHaveLength(3);
    expect(text).toMatch(/"digest":"[0-9a-f]{64}"/);
    expect(text).toContain('"content-blocked"');
  });

  it('of the time before is not made again', async () => {
    expect(await handOver('tiga', 1)).toMatchObject({ ok: false, error: { code: 'CONTENT_BLOCKED' } });
    expect(readdirSync(at('tiga'))).toEqual([]);
  });

  it('is told beforehand, as a note that forbids nothing', async () => {
    const { findings } = await catalogue.done('handover.precheck', { case: made.case, stage: 'tahap-2' });
    expect(findings.filter(({ code }) => code === 'content-blocked')).toMatchObject([
      { severity: 'warns', number: 'BB-001' },
      { severity: 'warns', number: 'BB-002' },
    ]);
  });
});

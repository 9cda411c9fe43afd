import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attachmentBench, content, type AttachmentBench } from '../../../support/attachments.ts';
import { outcome } from '../../../support/outcome.ts';

/** A photo that was dragged onto the page comes as its bytes; nobody tells the service a path (SEC-29). */
let bench: AttachmentBench;
const stored = () => readdirSync(bench.stored()).length;
const add = (file: unknown) => bench.add(bench.outside('out'), { file });

beforeEach(async () => {
  bench = await attachmentBench();
});
afterEach(async () => {
  expect(bench.catalogue.internalErrors).toEqual([]);
  await bench.catalogue.dispose();
});

it.each([0, 1, 65_536, 65_537])('a dragged photo of %i bytes is kept to the byte', async (length) => {
  const bytes = content(length);
  const added = await add({ name: 'depan.png', base64: bytes.toString('base64') });
  if (!added.ok) throw new Error(added.error.code);
  const rows = await bench.catalogue.done('attachments.list', { case: bench.caseId });
  expect(rows).toMatchObject([
    { name: 'depan.png', bytes: length, sha256: createHash('sha256').update(bytes).digest('hex'), item: bench.item },
  ]);
  expect(await bench.save(added.value.attachment)).toEqual({ ok: true, value: { name: 'depan.png' } });
  expect(readFileSync(bench.outside('out/depan.png')).equals(bytes)).toBe(true);
});

it('a chosen file is taken as before', async () => {
  writeFileSync(bench.outside('pilih.png'), 'isi');
  expect(outcome(await bench.add(bench.outside('pilih.png')))).toBe('ok');
});

it.each([
  ['that is no base64', { name: 'a.png', base64: 'bukan base64!' }],
  ['without a name', { name: '', base64: 'AAAA' }],
  ['with a folder for a name', { name: '..', base64: 'AAAA' }],
  ['that is larger than a request may be', { name: 'a.png', base64: 'A'.repeat(7_400_004) }],
  ['that names a path', '/etc/passwd'],
  ['with something beside it', { name: 'a.png', base64: 'AAAA', path: '/etc/passwd' }],
])('SEC-29 a photo %s is refused and nothing stays', async (_, file) => {
  const before = stored();
  expect(outcome(await add(file))).toBe('INPUT_INVALID');
  expect(stored()).toBe(before);
});

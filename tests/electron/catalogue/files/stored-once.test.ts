import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_BYTES } from '#electron/catalogue/files/cipher.ts';
import { attachmentBench, content, type AttachmentBench } from '../../../support/attachments.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase } from '../../../support/scenario.ts';
import type { TestCatalogue } from '../../../support/service.ts';

const bytes = content(3 * CHUNK_BYTES + 7);
let bench: AttachmentBench;
let catalogue: TestCatalogue;

beforeEach(async () => {
  bench = await attachmentBench();
  ({ catalogue } = bench);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const files = () => readdirSync(bench.stored()).sort();
const findings = async () => (await catalogue.done('audit.run', {})).findings.map(({ code, row }) => [code, row]);

/** Under another name; gives the id of its own. */
async function again(name: string, changes: object = {}, of: Uint8Array = bytes): Promise<string> {
  writeFileSync(bench.outside(name), of);
  const added = await bench.add(bench.outside(name), changes);
  if (!added.ok) throw new Error(added.error.code);
  return added.value.attachment;
}

describe('SEC-74 the same bytes added once more', () => {
  it('are an attachment of their own, read from the one file that is there', async () => {
    const first = await bench.added('asli.jpg', bytes);
    const second = await again('salinan.jpg', { item: null, caption: 'lain' });
    expect(files()).toEqual([first]);
    expect(outcome(await bench.save(second))).toBe('ok');
    expect(readFileSync(bench.outside('out/salinan.jpg')).equals(bytes)).toBe(true);
    const rows = await catalogue.done('attachments.list', { case: bench.caseId });
    expect(rows.map(({ attachment, storedWith, sha256 }) => [attachment, storedWith, sha256])).toEqual([
      [first, undefined, rows[0]?.sha256],
      [second, first, rows[0]?.sha256],
    ]);
    expect(await findings()).toEqual([]);
  });

  it('a third time refer to the first and to no copy of it', async () => {
    const first = await bench.added('a', bytes);
    await again('b');
    const third = await again('c');
    const rows = await catalogue.done('attachments.list', { case: bench.caseId });
    expect(rows.find(({ attachment }) => attachment === third)?.storedWith).toBe(first);
    expect(files()).toEqual([first]);
  });

  it('of no bytes at all are one file too', async () => {
    const first = await bench.added('kosong', Buffer.alloc(0));
    const second = await again('kosong juga', {}, Buffer.alloc(0));
    expect(files()).toEqual([first]);
    expect(outcome(await bench.save(second))).toBe('ok');
  });

  it.each([
    ['damaged', (path: string) => writeFileSync(path, readFileSync(path).fill(9, 60, 90))],
    ['cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 100))],
    ['gone', (path: string) => rmSync(path)],
  ])('are kept by themselves while the file that is there is %s', async (_, harm) => {
    const first = await bench.added('a', bytes);
    harm(bench.stored(first));
    const second = await again('b');
    expect(outcome(await bench.save(second))).toBe('ok');
    expect(outcome(await bench.save(first))).not.toBe('ok');
    expect(files()).toContain(second);
  });

  it('in another case are a file of that case', async () => {
    const first = await bench.added('a', bytes);
    const other = await openCase(catalogue, 'LP/A/13/XI/2026/SPKT');
    const second = await again('b', { case: other, item: null });
    expect(files()).toEqual([first, second].sort());
  });

  it('that are other bytes of the same length are a file of their own', async () => {
    const first = await bench.added('a', bytes);
    const second = await again('b', {}, content(bytes.length).reverse());
    expect(files()).toEqual([first, second].sort());
  });

  it('stay readable after a lock, and a lost file is named once by the audit', async () => {
    const first = await bench.added('a', bytes);
    const second = await again('b');
    await catalogue.lock();
    await catalogue.unlock();
    expect(outcome(await bench.save(second))).toBe('ok');
    rmSync(bench.stored(first));
    writeFileSync(bench.stored(second), 'not ours');
    expect(await findings()).toEqual([
      ['ATTACHMENT_MISSING', first],
      ['ATTACHMENT_ORPHAN', second],
    ]);
  });
});

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureFind, recordFind, referral } from '../../../support/finds.ts';
import { outcome } from '../../../support/outcome.ts';
import { tamper } from '../../../support/raw-catalogue.ts';
import { MORNING, openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const storedFiles = () => readdirSync(join(catalogue.folder, 'files')).length;
const findings = async () => (await catalogue.done('audit.run', {})).findings;

describe('a file dragged onto the page', () => {
  const dropped = (find: string, file: unknown) => ({
    find,
    file,
    kind: 'photo',
    caption: 'Profil',
    capturedAt: MORNING,
    tool: '',
  });
  const base64 = (bytes: Buffer) => bytes.toString('base64');

  it.each([0, 1, 65_536, 65_537, 200_000])('is kept to the byte: %i of them', async (length) => {
    const find = await recordFind(catalogue);
    const bytes = Buffer.alloc(length, 11);
    const kept = await catalogue.request('finds.capture', dropped(find, { name: 'a.png', base64: base64(bytes) }));
    expect(outcome(kept)).toBe('ok');
    const [capture] = (await catalogue.done('finds.get', { find })).captures;
    expect([capture?.bytes, capture?.sha256]).toEqual([length, createHash('sha256').update(bytes).digest('hex')]);
    expect(await findings()).toEqual([]);
  });

  it('keeps its name, and no folder before it', async () => {
    const find = await recordFind(catalogue);
    for (const name of ['../../etc/gambar.png', 'C:\\Users\\x\\gambar.png'])
      await catalogue.request('finds.capture', dropped(find, { name, base64: 'AAAA' }));
    expect((await catalogue.done('finds.get', { find })).captures.map(({ name }) => name)).toEqual([
      'gambar.png',
      'gambar.png',
    ]);
  });

  it.each([
    ['that is no base64', { name: 'a.png', base64: 'bukan base64!' }],
    ['without a name', { name: '', base64: 'AAAA' }],
    ['with a folder for a name', { name: '..', base64: 'AAAA' }],
    ['that is larger than a request may be', { name: 'a.png', base64: 'A'.repeat(7_400_004) }],
    ['that names a path', '/etc/passwd'],
    ['with something beside it', { name: 'a.png', base64: 'AAAA', path: '/etc/passwd' }],
  ])('%s is refused', async (_, file) => {
    const find = await recordFind(catalogue);
    const before = storedFiles();
    expect(outcome(await catalogue.request('finds.capture', dropped(find, file)))).toBe('INPUT_INVALID');
    expect(storedFiles()).toBe(before);
  });
});

describe('somebody who changes the tables', () => {
  it.each([
    ['the account of a find', "UPDATE finds SET data = replace(data, 'akun-1', 'akun-9')", 'finds'],
    ['what became of it', "UPDATE finds SET state = 'closed'", 'finds'],
    ['the day of a letter', "UPDATE referrals SET data = replace(data, '2026-11-21', '2026-11-20')", 'referrals'],
    ['a reply, by taking it away', 'DELETE FROM referral_answers', 'referral_answers'],
    ['a capture, by taking it away', 'DELETE FROM find_captures', 'find_captures'],
    ['where a find went', "UPDATE find_adoptions SET case_id = 'ca_0000000000000000'", 'find_adoptions'],
  ])('is seen by the audit: %s', async (_, statement, table) => {
    const into = await openCase(catalogue);
    const find = await recordFind(catalogue);
    await captureFind(catalogue, find, catalogue.parent, Buffer.from('gambar'));
    const { referral: letter } = await catalogue.done('finds.refer', referral(find));
    const reply = { on: '2026-11-21', reference: '', outcome: 'done', attachment: null, notes: '' } as const;
    await catalogue.done('finds.answer', { find, referral: letter, ...reply });
    await catalogue.done('finds.adopt', { case: into, finds: [await recordFind(catalogue)], reason: 'x' });
    await catalogue.lock();
    await tamper(catalogue.folder, statement);
    await catalogue.unlock();
    expect((await findings()).map((finding) => finding.table)).toContain(table);
  });
});

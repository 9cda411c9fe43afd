import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { tamper } from '../../../support/raw-catalogue.ts';
import { seizedCase, storage } from '../../../support/scenario.ts';
import { createTestCatalogue } from '../../../support/service.ts';

describe('the files of lists', () => {
  it('are not said to be none while what they are found by is missing', async () => {
    const catalogue = await createTestCatalogue();
    const folder = join(catalogue.parent, 'isi');
    mkdirSync(folder);
    writeFileSync(join(folder, 'surat.txt'), 'isi');
    const { items } = await seizedCase(catalogue, [storage()], 'LP/B/993/XI/2026');
    const [item = ''] = items;
    const source = catalogue.grant(folder);
    await catalogue.done('files.hash', { item, source, digests: { sha1: false, md5: false } });
    await tamper(catalogue.folder, "DELETE FROM meta WHERE name = 'file-indexes'");
    const listed = { item, search: '', after: null, limit: 9 };
    const codes = await Promise.all([
      catalogue.call('files.window', { item, from: 0, limit: 9 }),
      catalogue.call('files.list', listed),
      catalogue.call('files.window', { item, sort: 'bytes', from: 0, limit: 9 }),
      catalogue.call('files.list', { ...listed, search: 'surat' }),
      catalogue.call('files.list', { ...listed, filter: { minBytes: 1 } }),
      catalogue.call('files.find', { text: 'surat', digest: null, after: null, limit: 9 }),
      catalogue.call('files.count', { item, search: 'surat', from: 0 }),
      catalogue.call('files.prove', { item, ordinal: 0, folder: catalogue.grant(catalogue.parent) }),
    ]);
    const missing = 'FILE_INDEXES_MISSING';
    expect(codes.map(outcome)).toEqual(['ok', 'ok', missing, missing, missing, missing, missing, missing]);
    await catalogue.dispose();
  });
});

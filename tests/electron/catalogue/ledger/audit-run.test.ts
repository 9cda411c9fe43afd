import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { openScratch } from '#electron/catalogue/ledger/audit/scratch.ts';
import { outcome } from '../../../support/outcome.ts';
import { openRaw, tamper } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { testEffects } from '../../../support/service.ts';
import {
  copyCatalogue,
  createExample,
  namedFindings,
  type CatalogueCopy,
  type Example,
} from '../../../support/tampered.ts';

let example: Example;
const copies: CatalogueCopy[] = [];
beforeAll(async () => {
  example = await createExample();
});
afterEach(async () => {
  for (const copy of copies.splice(0)) await copy.remove();
});
afterAll(() => {
  example.remove();
});

function copied(): CatalogueCopy {
  const copy = copyCatalogue(example.folder);
  copies.push(copy);
  return copy;
}

const leftovers = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('audit-'));

describe('a running audit', () => {
  it('sees one moment: what is recorded meanwhile is no finding', async () => {
    const service = await copied().unlock();
    const audit = service.call('audit.run', {});
    await openCase(service, 'LP/sementara itu');
    const [, storageItem = ''] = example.items;
    await service.done('custody.move', { items: [storageItem], location: 'Rak B', reason: 'penataan' });
    const report = await audit;
    expect(report.ok && report.value.findings).toEqual([]);
    const after = await service.done('audit.run', {});
    expect(after.findings).toEqual([]);
    expect(report.ok && after.entries - report.value.entries).toBeGreaterThanOrEqual(0);
  });

  it('lets other questions be answered before it ends', async () => {
    const service = await copied().unlock();
    const order: string[] = [];
    const audit = service.call('audit.run', {}).then(() => order.push('audit'));
    await service.done('cases.list', { search: '', after: null, limit: 10 }).then(() => order.push('list'));
    await audit;
    expect(order).toEqual(['list', 'audit']);
  });

  it('tells how far it is', async () => {
    const service = await copied().unlock();
    await service.done('audit.run', {});
    const steps = new Set(service.pushes.flatMap((push) => (push.kind === 'progress' ? [push.step] : [])));
    expect(steps).toContain('verifying-ledger');
    expect(steps).toContain('checking-files');
  });

  it('leaves nothing in the folder when it ends, is cancelled, or meets a locked catalogue', async () => {
    const copy = copied();
    const service = await copy.unlock();
    await service.done('audit.run', {});
    expect(leftovers(copy.folder)).toEqual([]);
    const cancelled = service.call('audit.run', {}, 'audit-1');
    service.cancel('audit-1');
    expect(outcome(await cancelled)).toBe('CANCELLED');
    expect(leftovers(copy.folder)).toEqual([]);
    const locked = service.call('audit.run', {});
    await service.done('catalogue.lock', {});
    expect(['LOCKED', 'CANCELLED']).toContain(outcome(await locked));
    expect(leftovers(copy.folder)).toEqual([]);
    expect(service.internalErrors).toEqual([]);
  });

  it('clears away what a killed one left, and nothing of its own kind that is in use', async () => {
    const copy = copied();
    writeFileSync(join(copy.folder, 'audit-1-00ff.tmp'), 'noise');
    writeFileSync(join(copy.folder, 'audit-1-00ff.tmp-journal'), 'noise');
    writeFileSync(join(copy.folder, 'audit.txt'), 'kept');
    const service = await copy.unlock();
    const [first, second] = await Promise.all([service.done('audit.run', {}), service.done('audit.run', {})]);
    expect([first.findings, second.findings]).toEqual([[], []]);
    expect(leftovers(copy.folder)).toEqual([]);
    expect(existsSync(join(copy.folder, 'audit.txt'))).toBe(true);
  });

  it('SEC-33 keeps its scratch database encrypted when it no longer fits into memory', () => {
    const copy = copied();
    const scratch = openScratch(copy.folder, testEffects());
    scratch.tx.run('PRAGMA cache_size = 8');
    for (let row = 0; row < 500; row++)
      scratch.tx.run('INSERT INTO meta VALUES (?, ?)', String(row), 'penanda '.repeat(100));
    const [name = ''] = leftovers(copy.folder);
    const bytes = readFileSync(join(copy.folder, name));
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(bytes.includes('penanda')).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);
    scratch.close();
    expect(leftovers(copy.folder)).toEqual([]);
  });
});

describe('SEC-37 an attachment that is not what it was is named', () => {
  const stored = (copy: CatalogueCopy, name: string) => join(copy.folder, 'files', name);
  const findings = async (copy: CatalogueCopy) => namedFindings(await (await copy.unlock()).done('audit.run', {}));

  it('when one byte of it was changed', async () => {
    const copy = copied();
    const file = stored(copy, example.photo);
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await findings(copy)).toEqual([`ATTACHMENT_DAMAGED attachments/${example.photo}`]);
  });

  it('when it is shorter', async () => {
    const copy = copied();
    writeFileSync(stored(copy, example.photo), readFileSync(stored(copy, example.photo)).subarray(0, -1));
    expect(await findings(copy)).toEqual([`ATTACHMENT_DAMAGED attachments/${example.photo}`]);
  });

  it('when it is gone, alone or with its folder', async () => {
    const copy = copied();
    rmSync(stored(copy, example.photo));
    expect(await findings(copy)).toEqual([`ATTACHMENT_MISSING attachments/${example.photo}`]);
    const other = copied();
    rmSync(join(other.folder, 'files'), { recursive: true });
    expect(await findings(other)).toEqual([`ATTACHMENT_MISSING attachments/${example.photo}`]);
  });

  it('when it has another name, and when a file is there that no entry knows', async () => {
    const copy = copied();
    renameSync(stored(copy, example.photo), stored(copy, 'at_0000000000000000'));
    expect(await findings(copy)).toEqual([
      `ATTACHMENT_MISSING attachments/${example.photo}`,
      'ATTACHMENT_ORPHAN attachments/at_0000000000000000',
    ]);
  });
});

describe('a catalogue whose last entry was taken away', () => {
  it('can be read and audited, and refuses to sign on top of the break', async () => {
    const copy = copied();
    const raw = await openRaw(copy.folder);
    const station = raw.vault.catalogue.station;
    raw.close();
    await tamper(
      copy.folder,
      'DROP TRIGGER ledger_entries_no_delete',
      'DELETE FROM ledger_entries WHERE seq = (SELECT max(seq) FROM ledger_entries)',
    );
    const service = await copy.unlock();
    const refused = await service.call('cases.open', {
      number: 'LP/9',
      title: 'x',
      unit: 'x',
      openedOn: '2026-11-20',
      offences: [],
      notes: '',
    });
    expect(outcome(refused)).toBe('CATALOGUE_DAMAGED');
    const report = await service.done('audit.run', {});
    expect(namedFindings(report)).toContain(`LEDGER_GAP ledger_entries/${station}/${String(report.entries)}`);
    expect(namedFindings(report)).toContain('PROJECTION_ROW_MISSING sqlite_schema/trigger/ledger_entries_no_delete');
    expect((await service.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(1);
  });
});

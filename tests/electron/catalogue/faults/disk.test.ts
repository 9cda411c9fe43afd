import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type TestContext } from 'vitest';
import type { Result } from '#shared/errors/result.ts';
import { smallDisk, type SmallDisk } from '../../../support/mounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { ledgerReport, tamper } from '../../../support/raw-catalogue.ts';
import { openCase, seizedCase } from '../../../support/scenario.ts';
import {
  FRESH_ENTRIES,
  PASSPHRASE,
  startService,
  temporaryFolder,
  type TestService,
} from '../../../support/service.ts';

let service: TestService;
let disk: SmallDisk | null;

beforeEach(() => {
  service = startService();
  disk = null;
});
afterEach(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.stop();
  disk?.remove();
});

/** A file system of so many kilobytes; where none can be mounted the test says so and ends. */
function mounted(context: TestContext, kilobytes: number): SmallDisk {
  disk = smallDisk(kilobytes);
  return disk ?? context.skip('mounting a small disk is not allowed here');
}

const create = (parent: string): Promise<Result<{ path: string }>> =>
  service.call('catalogue.create', {
    parent: service.grant(parent),
    name: 'Uji',
    unit: 'x',
    station: 'x',
    userName: 'x',
    role: 'evidence-officer',
    passphrase: PASSPHRASE,
  });
const unlock = (folder: string) =>
  service.call('catalogue.unlock', { folder: service.grant(folder), user: null, passphrase: PASSPHRASE });

/** Takes every free byte of the disk; gives it back when called. */
function fill(path: string): () => void {
  const filler = join(path, 'filler');
  const handle = openSync(filler, 'w');
  for (const size of [65536, 4096]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size, 1));
    } catch {
      // Full, as far as this size goes.
    }
  }
  closeSync(handle);
  return () => rmSync(filler);
}

const casesKnown = async () => (await service.done('cases.list', { search: '', after: null, limit: 100 })).total;

describe('a full disk', () => {
  it.for([16, 64, 128, 256, 320])(
    'of %s kB is DISK_FULL when a catalogue is created, and no trace is left',
    async (kilobytes, context) => {
      const { path } = mounted(context, kilobytes);
      expect(outcome(await create(path))).toBe('DISK_FULL');
      expect(readdirSync(path)).toEqual([]);
      expect((await service.done('catalogue.session', {})).state).toBe('closed');
    },
  );

  it('is DISK_FULL when something is recorded; what was recorded before stays, and recording goes on when there is room', async (context) => {
    const { path } = mounted(context, 8192);
    const created = await create(path);
    if (!created.ok) throw new Error(created.error.code);
    await openCase(service, 'LP/1');
    const giveBack = fill(path);
    const codes = new Set<string>();
    let known = 1;
    for (let index = 0; index < 30; index++) {
      const opened = await service.call('cases.open', {
        number: `LP/x${String(index)}`,
        title: 'x',
        unit: 'x',
        openedOn: '2026-01-01',
        offences: [],
        notes: 'x'.repeat(9000),
      });
      codes.add(outcome(opened));
      known += opened.ok ? 1 : 0;
      expect(await casesKnown()).toBe(known);
    }
    expect([...codes].filter((code) => code !== 'ok')).toEqual(['DISK_FULL']);
    giveBack();
    await openCase(service, 'LP/2');
    await service.done('catalogue.lock', {});
    const report = await ledgerReport(created.value.path);
    expect(report).toMatchObject({ entries: known + 1 + FRESH_ENTRIES, problems: [] });
  });

  it('is DISK_FULL when an attachment is added or saved, and no part of it is left', async (context) => {
    const { path } = mounted(context, 8192);
    const created = await create(path);
    if (!created.ok) throw new Error(created.error.code);
    const { case: caseId } = await seizedCase(service);
    const source = temporaryFolder();
    writeFileSync(join(source.path, 'big'), Buffer.alloc(20 * 1024 * 1024, 3));
    writeFileSync(join(source.path, 'small'), Buffer.alloc(2 * 1024 * 1024, 3));
    const add = (name: string) =>
      service.call('attachments.add', {
        case: caseId,
        item: null,
        kind: 'other',
        caption: 'x',
        file: service.grant(join(source.path, name)),
      });
    expect(outcome(await add('big'))).toBe('DISK_FULL');
    expect(readdirSync(join(created.value.path, 'files'))).toEqual([]);
    const small = await add('small');
    if (!small.ok) throw new Error(small.error.code);
    mkdirSync(join(path, 'out'));
    fill(path);
    expect(
      outcome(
        await service.call('attachments.save', {
          attachment: small.value.attachment,
          folder: service.grant(join(path, 'out')),
        }),
      ),
    ).toBe('DISK_FULL');
    expect(readdirSync(join(path, 'out'))).toEqual([]);
    source.remove();
  });

  it('lets a catalogue be unlocked and read, or says that the disk is full', async (context) => {
    const { path } = mounted(context, 8192);
    const created = await create(path);
    if (!created.ok) throw new Error(created.error.code);
    await openCase(service, 'LP/1');
    await service.done('catalogue.lock', {});
    const giveBack = fill(path);
    const result = await unlock(created.value.path);
    expect(['ok', 'DISK_FULL']).toContain(outcome(result));
    if (result.ok) expect(await casesKnown()).toBe(1);
    await service.done('catalogue.lock', {});
    giveBack();
    expect(outcome(await unlock(created.value.path))).toBe('ok');
    expect(await casesKnown()).toBe(1);
  });

  it('that keeps a catalogue from being brought up to date is no change that an audit names', async (context) => {
    const { path } = mounted(context, 8192);
    const created = await create(path);
    if (!created.ok) throw new Error(created.error.code);
    await seizedCase(service);
    await service.done('catalogue.lock', {});
    await tamper(
      created.value.path,
      "DELETE FROM meta WHERE name = 'search'",
      'DELETE FROM item_identifiers',
      "INSERT INTO mentions_search (mentions_search) VALUES ('delete-all')",
      'DELETE FROM mentions',
    );
    // Room to open it, and for nothing more.
    writeFileSync(join(path, 'room'), Buffer.alloc(36 * 1024, 1));
    const giveBack = fill(path);
    rmSync(join(path, 'room'));
    expect(outcome(await unlock(created.value.path))).toBe('ok');
    expect(outcome(await service.call('audit.run', {}))).toBe('DISK_FULL');
    giveBack();
    expect((await service.done('audit.run', {})).findings).toEqual([]);
  });
});

describe('a folder that cannot be written', () => {
  it('is NOT_WRITABLE when a catalogue is created in it', async (context) => {
    const { path, makeReadOnly } = mounted(context, 1024);
    makeReadOnly();
    expect(outcome(await create(path))).toBe('NOT_WRITABLE');
    expect(readdirSync(path)).toEqual([]);
  });

  it('is NOT_WRITABLE when the catalogue in it is unlocked, and nothing in it is changed', async (context) => {
    const { path, makeReadOnly, makeWritable } = mounted(context, 8192);
    const created = await create(path);
    if (!created.ok) throw new Error(created.error.code);
    await service.done('catalogue.lock', {});
    const before = readFileSync(join(created.value.path, 'catalogue.db'));
    makeReadOnly();
    expect(outcome(await unlock(created.value.path))).toBe('NOT_WRITABLE');
    expect((await service.done('catalogue.peek', { folder: service.grant(created.value.path) })).name).toBe('Uji');
    makeWritable();
    expect(readFileSync(join(created.value.path, 'catalogue.db')).equals(before)).toBe(true);
    expect(outcome(await unlock(created.value.path))).toBe('ok');
  });

  it('for an ordinary user is NOT_WRITABLE by its mode', async (context) => {
    if (process.getuid?.() === 0)
      return context.skip('root may write anywhere; the read-only disk above is the test for root');
    const folder = temporaryFolder();
    chmodSync(folder.path, 0o500);
    expect(outcome(await create(folder.path))).toBe('NOT_WRITABLE');
    chmodSync(folder.path, 0o700);
    folder.remove();
  });
});

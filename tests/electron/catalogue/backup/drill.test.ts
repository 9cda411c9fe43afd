import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/errors/result.ts';
import { besideIt, drill, furnished, madeBackup, names, restore, unlockedAt } from '../../../support/backup.ts';
import { smallDisk } from '../../../support/mounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, switchTo } from '../../../support/people.ts';
import { addPhoto, recordPerson } from '../../../support/protected.ts';
import { removeUser } from '../../../support/removal.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, startService, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  await furnished(catalogue);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const scratch = () => join(catalogue.folder, 'drill.tmp');
const entries = async () => (await catalogue.done('audit.run', {})).entries;

describe('SEC-58 drilling a backup', () => {
  it('restores, audits and compares it, records the result, and leaves nothing', async () => {
    const { path, made } = await madeBackup(catalogue);
    await openCase(catalogue, 'LP/sesudah');
    const before = names(catalogue.folder);
    const drilled = unwrap(await drill(catalogue, path));
    expect(drilled).toMatchObject({
      result: 'good',
      entries: made.treeSize,
      attachments: 3,
      restricted: 0,
      findings: [],
    });
    expect(drilled.found).toBe(0);
    expect(drilled.comparison).toMatchObject({
      result: 'extends',
      theirs: { treeSize: made.treeSize, rootHash: made.rootHash },
    });
    expect(names(catalogue.folder)).toEqual(before);
    const [row] = (await catalogue.done('backup.list', {})).rows;
    expect(row?.drilled).toMatchObject({ result: 'good', byName: 'Petugas Uji', findings: 0 });
    expect((await catalogue.done('audit.run', {})).found).toBe(0);
    expect(catalogue.pushes.filter((push) => push.kind === 'changed' && push.topics.includes('backups'))).toHaveLength(
      2,
    );
  });

  it('counts as many attachments as the backup, and says how many of them are restricted', async () => {
    const caseId = await openCase(catalogue, 'LP/anak');
    const { person } = await recordPerson(catalogue, caseId);
    await addPhoto(catalogue, caseId, person);
    const { path, made } = await madeBackup(catalogue);
    expect(unwrap(await drill(catalogue, path))).toMatchObject({ attachments: 4, restricted: 1 });
    expect(made.attachments).toBe(4);
    expect(await catalogue.done('audit.run', {})).toMatchObject({ attachments: 4, restricted: 1 });
  });

  it('finds what was changed in the catalogue before the backup was made', async () => {
    const [name = ''] = names(join(catalogue.folder, 'files')).slice(-1);
    const file = join(catalogue.folder, 'files', name);
    const bytes = readFileSync(file);
    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const drilled = unwrap(await drill(catalogue, (await madeBackup(catalogue)).path));
    expect(drilled).toMatchObject({
      result: 'bad',
      found: 1,
      findings: [{ code: 'ATTACHMENT_DAMAGED', table: 'attachments', row: name }],
    });
    expect((await catalogue.done('backup.list', {})).rows[0]?.drilled).toMatchObject({ result: 'bad', findings: 1 });
    expect(existsSync(scratch())).toBe(false);
  });

  it('records a copy that went bad on its medium as bad, by the name of what is damaged', async () => {
    const { path } = await madeBackup(catalogue);
    expect(unwrap(await drill(catalogue, path)).result).toBe('good');
    const bytes = readFileSync(path);
    const place = bytes.indexOf('catalogue.db') + 12 + 20 + 50_000;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(unwrap(await drill(catalogue, path))).toMatchObject({
      result: 'bad',
      findings: [{ code: 'BACKUP_DAMAGED', table: '', row: 'catalogue.db' }],
    });
    expect((await catalogue.done('backup.list', {})).rows[0]?.drilled?.result).toBe('bad');
    expect(existsSync(scratch())).toBe(false);
  });

  it('refuses a file that cannot say what it is, and records nothing', async () => {
    const { path } = await madeBackup(catalogue);
    const before = await entries();
    const whole = readFileSync(path);
    const refusedAs = async (bytes: Uint8Array) => {
      writeFileSync(path, bytes);
      return outcome(await drill(catalogue, path));
    };
    expect(await refusedAs(whole.subarray(0, whole.length - 3))).toBe('BACKUP_DAMAGED');
    expect(await refusedAs(new TextEncoder().encode('bukan cadangan'))).toBe('BACKUP_NOT_RECOGNISED');
    const changed = Buffer.from(whole);
    const place = changed.indexOf('"treeSize"') + 11;
    changed[place] = 0x39;
    expect(await refusedAs(changed)).toBe('BACKUP_DAMAGED');
    expect(outcome(await drill(catalogue, join(catalogue.parent, 'tidak ada')))).toBe('FILE_MISSING');
    expect(await entries()).toBe(before);
  });

  it('refuses a backup of another catalogue', async () => {
    const other = await createTestCatalogue();
    const { path } = await madeBackup(other);
    expect(outcome(await drill(catalogue, path))).toBe('BACKUP_OTHER_CATALOGUE');
    await other.dispose();
  });

  it(
    'refuses one from before the keys were changed, which still restores and opens',
    { timeout: 120_000 },
    async () => {
      const leaver = await addUser(catalogue, 'investigator');
      const supervisor = await addUser(catalogue, 'supervisor');
      const old = await madeBackup(catalogue);
      expect(outcome(await removeUser(catalogue, leaver, supervisor))).toBe('ok');
      expect(outcome(await drill(catalogue, old.path))).toBe('BACKUP_OTHER_KEYS');
      const fresh = await madeBackup(catalogue);
      expect(unwrap(await drill(catalogue, fresh.path)).result).toBe('good');
      const { path } = unwrap(await restore(catalogue, old.path, besideIt(catalogue, 'lama')));
      await unlockedAt(path, async (service) => expect((await service.done('audit.run', {})).found).toBe(0), {
        user: leaver.id,
        passphrase: leaver.passphrase,
      });
    },
  );

  it('may be done by every office; who reads no case is not told rows', async () => {
    const administrator = await addUser(catalogue, 'administrator');
    rmSync(join(catalogue.folder, 'files', names(join(catalogue.folder, 'files'))[0] ?? ''));
    await switchTo(catalogue, administrator);
    const { path } = await madeBackup(catalogue);
    const drilled = unwrap(await drill(catalogue, path));
    expect(drilled).toMatchObject({ result: 'bad', found: 1, findings: [{ code: 'ATTACHMENT_MISSING', row: '' }] });
  });

  it('of a backup whose entry was never written is done all the same', async () => {
    const { path } = await madeBackup(catalogue);
    const earlier = await restoredBefore(path);
    // The catalogue that was restored from this very backup does not know of it.
    await unlockedAt(earlier, async (service) => {
      expect((await service.done('backup.list', {})).rows).toEqual([]);
      const drilled = unwrap(await service.call('backup.drill', { backup: service.grant(path) }));
      expect([drilled.result, drilled.comparison.result]).toEqual(['good', 'same']);
      expect((await service.done('audit.run', {})).found).toBe(0);
    });
  });

  it('of a newer backup than the catalogue is good, and tells that the catalogue was rolled back', async () => {
    const old = await madeBackup(catalogue);
    await openCase(catalogue, 'LP/kemudian');
    const newer = await madeBackup(catalogue);
    const earlier = await restoredBefore(old.path);
    await unlockedAt(earlier, async (service) => {
      const drilled = unwrap(await service.call('backup.drill', { backup: service.grant(newer.path) }));
      expect([drilled.result, drilled.comparison.result]).toEqual(['good', 'rolled-back']);
    });
  });

  it('of a backup with another past is bad', async () => {
    const old = await madeBackup(catalogue);
    const earlier = await restoredBefore(old.path);
    await openCase(catalogue, 'LP/di sini');
    const here = await madeBackup(catalogue);
    await unlockedAt(earlier, async (service) => {
      for (const number of ['LP/di sana', 'LP/di sana juga', 'LP/lagi', 'LP/dan lagi'])
        await service.done('cases.open', {
          number,
          title: 'x',
          unit: 'x',
          openedOn: '2026-01-01',
          offences: [],
          notes: '',
        });
      const drilled = unwrap(await service.call('backup.drill', { backup: service.grant(here.path) }));
      expect([drilled.result, drilled.comparison.result]).toEqual(['bad', 'forked']);
    });
  });

  it('on a full disk is DISK_FULL, records nothing and leaves nothing', async (context) => {
    const disk = smallDisk(2048);
    if (disk === null) return context.skip('mounting a small disk is not allowed here');
    const service = startService();
    try {
      const { path: folder } = await service.done('catalogue.create', {
        parent: service.grant(disk.path),
        name: 'Kecil',
        unit: 'x',
        station: 'x',
        userName: 'x',
        role: 'evidence-officer',
        passphrase: PASSPHRASE,
      });
      const { path } = await service.done('backup.make', { target: service.grant(catalogue.parent) });
      writeFileSync(join(disk.path, 'penuh'), '');
      const room = Buffer.alloc(64 * 1024, 1);
      for (let full = false; !full;) {
        try {
          writeFileSync(join(disk.path, 'penuh'), room, { flag: 'a' });
        } catch {
          full = true;
        }
      }
      expect(outcome(await service.call('backup.drill', { backup: service.grant(path) }))).toBe('DISK_FULL');
      expect(existsSync(join(folder, 'drill.tmp'))).toBe(false);
      rmSync(join(disk.path, 'penuh'));
      expect((await service.done('backup.list', {})).rows[0]?.drilled).toBeNull();
    } finally {
      await service.stop();
      disk.remove();
    }
  });

  it('cancelled records nothing and leaves nothing', async () => {
    const { path } = await madeBackup(catalogue);
    const drilling = catalogue.call('backup.drill', { backup: catalogue.grant(path) }, 'batal-uji');
    while (!existsSync(scratch())) await setImmediate();
    catalogue.cancel('batal-uji');
    expect(outcome(await drilling)).toBe('CANCELLED');
    expect((await catalogue.done('backup.list', {})).rows[0]?.drilled).toBeNull();
    expect(existsSync(scratch())).toBe(false);
  });

  it('clears what a killed drill left, at the next unlock', async () => {
    await catalogue.lock();
    mkdirSync(join(scratch(), 'files'), { recursive: true });
    writeFileSync(join(scratch(), 'catalogue.db'), 'x');
    expect(outcome(await catalogue.unlock())).toBe('ok');
    expect(existsSync(scratch())).toBe(false);
  });
});

let folders = 0;
async function restoredBefore(backup: string): Promise<string> {
  return unwrap(await restore(catalogue, backup, besideIt(catalogue, `awal-${String(++folders)}`))).path;
}

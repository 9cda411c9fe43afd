import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '#electron/catalogue/backup/manifest.ts';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { unwrap } from '#shared/errors/result.ts';
import {
  besideIt,
  drill,
  furnished,
  madeBackup,
  makeBackup,
  names,
  restore,
  unlockedAt,
} from '../../../support/backup.ts';
import { smallDisk } from '../../../support/mounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { contentsOfZip } from '../../../support/backup-file.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Somewhere in the middle of writing. */
async function untilBegun(folder: string): Promise<void> {
  while (!names(folder).some((name) => name.includes('.partial-'))) await setImmediate();
}

describe('making a backup', () => {
  it('names the catalogue and the minute, and records head, length and digest of the file', async () => {
    await furnished(catalogue);
    catalogue.clock.now = '2030-11-21T14:05:59.000+08:00';
    const { name, path, made, missing } = await madeBackup(catalogue);
    expect(name).toBe('Satreskrim Uji-20301121-1405.rantai-cadangan');
    expect(path).toBe(join(catalogue.parent, 'cadangan', name));
    expect(made).toMatchObject({ attachments: 3, bytes: statSync(path).size, sha256: sha256(path) });
    expect(made.seq).toBe(made.treeSize);
    expect(missing).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await madeBackup(catalogue)).name).toBe('Satreskrim Uji-20301121-1405-2.rantai-cadangan');
    const { rows, entriesSince, startedAt } = await catalogue.done('backup.list', {});
    expect(rows.map(({ seq, drilled, byName }) => [seq, drilled, byName])).toEqual([
      [made.seq + 1, null, 'Petugas Uji'],
      [made.seq, null, 'Petugas Uji'],
    ]);
    expect(entriesSince).toBe(0);
    expect(startedAt).toMatch(/^20\d\d-/);
    await openCase(catalogue, 'LP/2');
    expect((await catalogue.done('backup.list', {})).entriesSince).toBe(1);
    expect(catalogue.pushes).toContainEqual({ kind: 'changed', topics: ['backups'] });
  });

  it('is told once: the same request is not done again', async () => {
    const folder = besideIt(catalogue, 'cadangan');
    const target = catalogue.grant(folder);
    const first = await catalogue.call('backup.make', { target }, 'sekali');
    expect(await catalogue.call('backup.make', { target }, 'sekali')).toEqual(first);
    expect(names(folder)).toHaveLength(1);
  });

  it('while others go on recording holds exactly the entries of its moment', async () => {
    const { caseId } = await furnished(catalogue);
    // Large enough that much is recorded while it is copied.
    for (let index = 0; index < 3; index++) {
      const file = join(catalogue.parent, 'besar.bin');
      writeFileSync(file, Buffer.alloc(12_000_000, index));
      await catalogue.done('attachments.add', {
        case: caseId,
        item: null,
        kind: 'other',
        caption: 'x',
        file: catalogue.grant(file),
      });
    }
    let recorded = 0;
    const others = { going: true };
    const recording = (async () => {
      for (; others.going; recorded++) {
        // As messages come from another process: each in a turn of its own.
        await setImmediate();
        await catalogue.done('warrants.record', {
          case: caseId,
          kind: 'seizure-order',
          number: `SP/${String(recorded)}`,
          date: '2026-01-01',
          issuer: 'x'.repeat(300),
          scope: 'y'.repeat(5000),
        });
      }
    })();
    const { path, made } = await madeBackup(catalogue);
    const during = recorded;
    others.going = false;
    await recording;
    expect(during).toBeGreaterThan(10);

    const { path: restored } = unwrap(await restore(catalogue, path, besideIt(catalogue, 'pulih')));
    const report = await ledgerReport(restored);
    expect(report.problems).toEqual([]);
    expect([report.entries, Buffer.from(report.head.root).toString('hex')]).toEqual([made.treeSize, made.rootHash]);
    const audited = await unlockedAt(restored, (service) => service.done('audit.run', {}));
    expect([audited.found, audited.entries, audited.attachments]).toEqual([0, made.treeSize, 6]);
    // The live catalogue went on, and knows that head as its own past.
    const checkpoint = audited.checkpoint;
    const compared = await catalogue.done('heads.compare', { checkpoint, bundle: null });
    expect(compared.result).toBe('extends');
    expect(compared.ours.treeSize).toBeGreaterThan(made.treeSize + during);
  });

  it('waits for an audit that reads, and for nobody who only writes', async () => {
    const { caseId } = await furnished(catalogue);
    const auditing = catalogue.call('audit.run', {});
    await catalogue.done('warrants.record', {
      case: caseId,
      kind: 'seizure-order',
      number: 'SP/1',
      date: '2026-01-01',
      issuer: 'x',
      scope: '',
    });
    const made = await madeBackup(catalogue);
    expect((await auditing).ok).toBe(true);
    expect(outcome(await drill(catalogue, made.path))).toBe('ok');
  });

  it('says how many attachments were gone, and backs up the rest', async () => {
    const { attachments } = await furnished(catalogue);
    rmSync(join(catalogue.folder, 'files', attachments[1] ?? ''));
    const { path, made, missing } = await madeBackup(catalogue);
    expect([made.attachments, missing]).toEqual([2, 1]);
    const files = await contentsOfZip(path);
    const manifest = unwrap(
      readManifest(nativePrimitives, {
        bytes: files.get('backup.json') ?? new Uint8Array(),
        signature: files.get('backup.json.minisig') ?? new Uint8Array(),
      }),
    );
    expect(manifest.missing).toEqual([attachments[1]]);
    expect(unwrap(await drill(catalogue, path))).toMatchObject({
      result: 'bad',
      findings: [{ code: 'ATTACHMENT_MISSING', table: 'attachments', row: attachments[1] }],
    });
  });

  it('takes an attachment whose entry stands and which has not got its name yet', async () => {
    const { attachments } = await furnished(catalogue);
    const file = join(catalogue.folder, 'files', attachments[2] ?? '');
    writeFileSync(`${file}.part`, readFileSync(file));
    rmSync(file);
    const { path, missing } = await madeBackup(catalogue);
    expect(missing).toBe(0);
    expect(unwrap(await drill(catalogue, path)).result).toBe('good');
    // The folder itself is as it was: naming the part is for unlocking.
    expect(statSync(`${file}.part`).size).toBeGreaterThan(0);
    rmSync(`${file}.part`);
  });

  it('cancelled leaves no file and no entry', async () => {
    const { caseId } = await furnished(catalogue);
    const file = join(catalogue.parent, 'besar.bin');
    writeFileSync(file, Buffer.alloc(40_000_000, 1));
    await catalogue.done('attachments.add', {
      case: caseId,
      item: null,
      kind: 'other',
      caption: 'x',
      file: catalogue.grant(file),
    });
    const folder = besideIt(catalogue, 'cadangan');
    const making = makeBackup(catalogue, folder, 'batal');
    await untilBegun(folder);
    catalogue.cancel('batal');
    expect(outcome(await making)).toBe('CANCELLED');
    expect(names(folder)).toEqual([]);
    expect((await catalogue.done('backup.list', {})).rows).toEqual([]);
  });

  it('ended by a lock leaves no file, and the catalogue opens again', async () => {
    const { caseId } = await furnished(catalogue);
    const file = join(catalogue.parent, 'besar.bin');
    writeFileSync(file, Buffer.alloc(40_000_000, 1));
    await catalogue.done('attachments.add', {
      case: caseId,
      item: null,
      kind: 'other',
      caption: 'x',
      file: catalogue.grant(file),
    });
    const folder = besideIt(catalogue, 'cadangan');
    const making = makeBackup(catalogue, folder);
    await untilBegun(folder);
    await catalogue.lock();
    expect(outcome(await making)).toBe('CANCELLED');
    expect(names(folder)).toEqual([]);
    expect(outcome(await catalogue.unlock())).toBe('ok');
    expect((await catalogue.done('audit.run', {})).found).toBe(0);
  });

  it('onto a full disk is DISK_FULL and leaves nothing', async (context) => {
    await furnished(catalogue);
    const disk = smallDisk(256);
    if (disk === null) return context.skip('mounting a small disk is not allowed here');
    try {
      expect(outcome(await makeBackup(catalogue, disk.path))).toBe('DISK_FULL');
      expect(names(disk.path)).toEqual([]);
      disk.makeReadOnly();
      expect(outcome(await makeBackup(catalogue, disk.path))).toBe('NOT_WRITABLE');
    } finally {
      disk.remove();
    }
    expect((await catalogue.done('backup.list', {})).rows).toEqual([]);
  });

  it('into a folder that is none is refused', async () => {
    expect(outcome(await makeBackup(catalogue, join(catalogue.parent, 'tidak ada')))).toBe('FILE_MISSING');
    writeFileSync(join(catalogue.parent, 'berkas'), 'x');
    expect(outcome(await makeBackup(catalogue, join(catalogue.parent, 'berkas')))).toBe('FILE_MISSING');
  });

  it('clears the unfinished backups of this catalogue, and those of no other', async () => {
    const folder = besideIt(catalogue, 'cadangan');
    const session = await catalogue.done('catalogue.session', {});
    const own = `x.rantai-cadangan.partial-${session.catalogue?.id ?? ''}-00000000`;
    const other = 'x.rantai-cadangan.partial-ct_0000000000000000-00000000';
    for (const name of [own, other]) writeFileSync(join(folder, name), 'x');
    const { name } = unwrap(await makeBackup(catalogue, folder));
    expect(names(folder)).toEqual([name, other].sort());
  });
});

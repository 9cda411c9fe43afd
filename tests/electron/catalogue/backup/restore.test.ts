import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/errors/result.ts';
import { besideIt, furnished, madeBackup, names, restore, unlockedAt } from '../../../support/backup.ts';
import { smallDisk } from '../../../support/mounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, type TestUser } from '../../../support/people.ts';
import { createTestCatalogue, startService, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let supervisor: TestUser;
let made: Awaited<ReturnType<typeof madeBackup>>;
let caseId: string;
let attachments: string[];

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  ({ caseId, attachments } = await furnished(catalogue));
  supervisor = await addUser(catalogue, 'supervisor');
  made = await madeBackup(catalogue);
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

let folders = 0;
const emptyFolder = () => besideIt(catalogue, `pulih-${String(++folders)}`);

/** The backup with a change, as a file of its own. */
function changedFile(change: (bytes: Buffer) => Buffer): string {
  const file = join(catalogue.parent, `diubah-${String(++folders)}.rantai-cadangan`);
  writeFileSync(file, change(Buffer.from(readFileSync(made.path))));
  return file;
}

const flip = (place: number) => (bytes: Buffer) => {
  bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  return bytes;
};

describe('restoring a backup', () => {
  it('needs nothing open, and gives the same catalogue: same passphrases, same head, a clean audit', async () => {
    const service = startService();
    const parent = emptyFolder();
    const restored = unwrap(await restore(service, made.path, parent));
    await service.stop();
    expect(restored).toMatchObject({
      path: join(parent, 'Satreskrim Uji.rantai'),
      treeSize: made.made.treeSize,
      rootHash: made.made.rootHash,
      createdAt: made.made.createdAt,
    });
    expect(statSync(restored.path).mode & 0o777).toBe(0o700);
    expect(names(restored.path)).toEqual(
      ['catalogue.db', 'files', ...attachments.map((id) => `files/${id}`), 'lock', 'vault.json'].sort(),
    );
    const { id: user, passphrase } = supervisor;
    for (const credentials of [
      { user: (await founder()).id, passphrase: 'kata sandi yang panjang' },
      { user, passphrase },
    ]) {
      await unlockedAt(
        restored.path,
        async (opened) => {
          const report = await opened.done('audit.run', {});
          expect([report.found, report.head.rootHash, report.attachments]).toEqual([0, made.made.rootHash, 3]);
          const listed = await opened.done('attachments.list', { case: caseId });
          expect(listed.map(({ attachment }) => attachment).sort()).toEqual(attachments);
        },
        credentials,
      );
    }
  });

  it('goes on from there: what is recorded in it extends its own backup', async () => {
    const { path } = unwrap(await restore(catalogue, made.path, emptyFolder()));
    await unlockedAt(
      path,
      async (service) => {
        const added = await service.call('warrants.record', {
          case: caseId,
          kind: 'seizure-order',
          number: 'SP/9',
          date: '2026-01-01',
          issuer: 'x',
          scope: '',
        });
        expect(outcome(added)).toBe('ok');
        expect((await service.done('audit.run', {})).found).toBe(0);
      },
      { user: (await founder()).id, passphrase: 'kata sandi yang panjang' },
    );
  });

  it('takes another name, and never the place of something', async () => {
    const parent = emptyFolder();
    expect(unwrap(await restore(catalogue, made.path, parent, 'Nama Lain')).path).toBe(
      join(parent, 'Nama Lain.rantai'),
    );
    expect(outcome(await restore(catalogue, made.path, parent, 'Nama Lain'))).toBe('CATALOGUE_EXISTS');
    mkdirSync(join(parent, 'Kosong.rantai'));
    expect(outcome(await restore(catalogue, made.path, parent, 'Kosong'))).toBe('CATALOGUE_EXISTS');
    expect(outcome(await restore(catalogue, made.path, parent, '..'))).toBe('INPUT_INVALID');
    expect(outcome(await restore(catalogue, made.path, parent, '../../keluar'))).toBe('ok');
    expect(names(parent).filter((name) => !name.includes('/'))).toEqual([
      'Kosong.rantai',
      'Nama Lain.rantai',
      'keluar.rantai',
    ]);
  });

  it('of a file that is not there, or into a folder that is none, is refused', async () => {
    expect(outcome(await restore(catalogue, join(catalogue.parent, 'tidak ada'), emptyFolder()))).toBe('FILE_MISSING');
    expect(outcome(await restore(catalogue, catalogue.parent, emptyFolder()))).toBe('NOT_READABLE');
    expect(outcome(await restore(catalogue, made.path, join(catalogue.parent, 'tidak ada')))).toBe('FILE_MISSING');
    expect(outcome(await restore(catalogue, made.path, made.path))).toBe('NOT_WRITABLE');
  });
});

describe('SEC-56 restoring a file that is no whole backup', () => {
  it('is refused by name, and leaves nothing behind', async () => {
    const parent = emptyFolder();
    const bytes = readFileSync(made.path);
    const attachment = attachments[2] ?? '';
    // Behind its name and the extra field of its header stands its content, of whatever length.
    const content = bytes.indexOf(attachment) + attachment.length + 20 + 10;
    const places = [
      ['vault.json', bytes.indexOf('rantai-vault') + 3],
      ['catalogue.db', bytes.indexOf('catalogue.db') + 12 + 20 + 100_000],
      [`files/${attachment}`, content],
      ['backup.json', bytes.indexOf('"rootHash":"') + 14],
      ['backup.json.minisig', bytes.indexOf('trusted comment: rantai') + 30],
    ] as const;
    for (const [file, place] of places) {
      const refused = await restore(catalogue, changedFile(flip(place)), parent);
      expect(refused).toMatchObject({ ok: false, error: { code: 'BACKUP_DAMAGED', details: { file } } });
    }
    for (const length of [0, 10, 5000, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const torn = changedFile((whole) => whole.subarray(0, length));
      expect(outcome(await restore(catalogue, torn, parent))).toMatch(/^BACKUP_(DAMAGED|NOT_RECOGNISED)$/);
    }
    expect(
      outcome(
        await restore(
          catalogue,
          changedFile(() => Buffer.from('bukan cadangan')),
          parent,
        ),
      ),
    ).toBe('BACKUP_NOT_RECOGNISED');
    expect(names(parent)).toEqual([]);
  });

  it('cancelled leaves nothing', async () => {
    const parent = emptyFolder();
    const restoring = catalogue.request(
      'backup.restore',
      { backup: catalogue.grant(made.path), parent: catalogue.grant(parent), name: null },
      'batal-pulih',
    );
    catalogue.cancel('batal-pulih');
    expect(outcome(await restoring)).toBe('CANCELLED');
    expect(names(parent)).toEqual([]);
  });

  it('onto a full or read-only disk says so, and leaves nothing', async (context) => {
    const disk = smallDisk(256);
    if (disk === null) return context.skip('mounting a small disk is not allowed here');
    try {
      expect(outcome(await restore(catalogue, made.path, disk.path))).toBe('DISK_FULL');
      expect(names(disk.path)).toEqual([]);
      disk.makeReadOnly();
      expect(outcome(await restore(catalogue, made.path, disk.path))).toBe('NOT_WRITABLE');
    } finally {
      disk.remove();
    }
  });
});

async function founder(): Promise<{ id: string }> {
  const row = (await catalogue.done('users.list', {})).find((user) => user.founder);
  return { id: row?.user ?? '' };
}

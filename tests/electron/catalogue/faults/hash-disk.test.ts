import { mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { judged, sha256Only } from '../../../support/hashed-folder.ts';
import { smallDisk } from '../../../support/mounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { seizedCase } from '../../../support/scenario.ts';
import { PASSPHRASE, startService, temporaryFolder, type TestService } from '../../../support/service.ts';

const FILES = 4000;
/** Room for the job, not for the rows of all files. */
const ROOM = 512 * 1024;

let service: TestService;
let medium: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  service = startService();
  medium = temporaryFolder();
});
afterEach(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.stop();
  medium.remove();
});

it('keeps what it has when the disk of the catalogue is full in the middle, and goes on when there is room', async ({
  skip,
}) => {
  const disk = smallDisk(24_576);
  if (disk === null) {
    skip('mounting a small disk is not allowed here');
    return;
  }
  try {
    await service.done('catalogue.create', {
      parent: service.grant(disk.path),
      name: 'Uji',
      unit: 'x',
      station: 'x',
      userName: 'x',
      role: 'evidence-officer',
      passphrase: PASSPHRASE,
    });
    const { items } = await seizedCase(service);
    const item = items[1] ?? '';
    const folder = join(medium.path, 'isi');
    mkdirSync(folder);
    for (let each = 0; each < FILES; each++)
      writeFileSync(join(folder, `${'n'.repeat(200)}${String(each)}`), String(each));
    const filler = join(disk.path, 'filler');
    fill(filler);
    truncateSync(filler, statSync(filler).size - ROOM);
    expect(
      outcome(await service.call('files.hash', { item, source: service.grant(folder), digests: sha256Only })),
    ).toBe('DISK_FULL');
    const [job] = await service.done('files.jobs', {});
    expect(job).toMatchObject({ item, files: FILES, running: false });
    expect(job?.filesDone).toBeLessThan(FILES);
    rmSync(filler);
    const resumed = await service.call('files.resume', { job: job?.job ?? '' });
    expect(resumed.ok && resumed.value).toMatchObject(judged(folder));
    expect((await service.done('audit.run', {})).findings).toEqual([]);
  } finally {
    await service.stop();
    disk.remove();
  }
});

/** Takes every free byte of its disk. */
function fill(path: string): void {
  const piece = Buffer.alloc(65_536, 1);
  try {
    for (;;) writeFileSync(path, piece, { flag: 'a' });
  } catch {
    // Full.
  }
}

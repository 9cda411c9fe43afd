import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listOptionsOf } from '../../../support/list-options.ts';
import { outcome } from '../../../support/outcome.ts';
import { seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, startService, type TestCatalogue } from '../../../support/service.ts';
import { until } from '../../../support/stored-lists.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(() => catalogue.dispose());

/** How often this process has the database open. */
function connections(): number {
  const held = readdirSync('/proc/self/fd').map((name) => {
    try {
      return readlinkSync(join('/proc/self/fd', name));
    } catch {
      return '';
    }
  });
  return held.filter((file) => file === join(catalogue.folder, 'catalogue.db')).length;
}

describe.runIf(process.platform === 'linux')('a disk that does not answer', () => {
  it('SEC-31 keeps the folder from others until the thread that waits for it has let go of the database', async () => {
    const { items } = await seizedCase(catalogue);
    // Opened for reading it waits for somebody who writes, as a broken disk does.
    const manifest = join(catalogue.parent, 'daftar.sha256');
    execFileSync('mkfifo', [manifest]);
    const before = connections();
    const file = catalogue.grant(manifest);
    const options = listOptionsOf('sha256sum');
    const importing = catalogue.call('files.import', {
      item: items[1] ?? '',
      file,
      sha256: '0'.repeat(64),
      options,
      tool: 'x',
    });
    await until(() => connections() > before);
    let locked = false;
    const locking = catalogue.lock().then(() => (locked = true));
    // Told before the folder is free: screens are cleared, and every key of the service is wiped.
    await until(() => catalogue.pushes.some(({ kind }) => kind === 'locked'));
    const other = startService();
    const unlocking = { folder: other.grant(catalogue.folder), user: null, passphrase: PASSPHRASE };
    expect(outcome(await other.call('catalogue.unlock', unlocking))).toBe('CATALOGUE_IN_USE');
    expect(locked).toBe(false);
    closeSync(openSync(manifest, 'w'));
    await locking;
    expect(['LOCKED', 'CANCELLED']).toContain(outcome(await importing));
    expect(catalogue.internalErrors).toEqual([]);
    expect(connections()).toBe(0);
    expect(outcome(await other.call('catalogue.unlock', unlocking))).toBe('ok');
    await other.stop();
  });
});

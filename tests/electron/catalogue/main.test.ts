import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/errors/result.ts';
import { projectRoot } from '../../../build/electron.ts';
import { startKillableService, type KillableService } from '../../support/killable.ts';
import { outcome } from '../../support/outcome.ts';
import { PASSPHRASE, temporaryFolder } from '../../support/service.ts';

/** As it is shipped; `npm test` builds it first. */
const entry = join(projectRoot, 'dist', 'service', 'service.js');
let folder: ReturnType<typeof temporaryFolder>;
let service: KillableService;

beforeEach(() => {
  folder = temporaryFolder();
  service = startKillableService({ entry, talk: 'ignore' });
});
afterEach(async () => {
  await service.kill();
  folder.remove();
});

async function create(): Promise<string> {
  const about = {
    name: 'Uji',
    unit: 'x',
    station: 'x',
    userName: 'x',
    role: 'investigator',
    passphrase: PASSPHRASE,
  } as const;
  return unwrap(await service.call('catalogue.create', { parent: service.grant(folder.path), ...about })).path;
}

const unlockWith = (by: KillableService, path: string, passphrase: string = PASSPHRASE) =>
  by.call('catalogue.unlock', { folder: by.grant(path), user: null, passphrase });

describe('the service as a process', { timeout: 120_000 }, () => {
  it("SEC-31 with its real cost creates, refuses, unlocks; what it makes is its owner's only, and no core dump holds its memory", async () => {
    const path = await create();
    unwrap(await service.call('catalogue.lock', {}));
    expect(outcome(await unlockWith(service, path, 'kata sandi yang salah'))).toBe('PASSPHRASE_WRONG');
    expect(outcome(await unlockWith(service, path))).toBe('ok');
    const vault = JSON.parse(readFileSync(join(path, 'vault.json'), 'utf8')) as {
      users: { kdf: { memoryBytes: number; operations: number } }[];
    };
    expect(vault.users[0]?.kdf.memoryBytes).toBe(256 * 1024 * 1024);
    expect(vault.users[0]?.kdf.operations).toBeGreaterThanOrEqual(3);
    if (process.platform !== 'linux') return;
    expect(readFileSync(`/proc/${String(service.pid)}/status`, 'utf8')).toContain('Umask:\t0077');
    expect(Number.parseInt(readFileSync(`/proc/${String(service.pid)}/coredump_filter`, 'utf8'), 16)).toBe(0);
  });

  it('SEC-25 leaves by itself when it is told to stop, and lets the catalogue go', async () => {
    const path = await create();
    service.send({ kind: 'stop' });
    expect(await service.ended).toBe(0);
    const next = startKillableService({ entry, talk: 'ignore' });
    expect(outcome(await unlockWith(next, path))).toBe('ok');
    await next.kill();
  });

  it('SEC-25 leaves by itself when its parent is gone', async () => {
    const path = await create();
    service.disconnect();
    expect(await service.ended).toBe(0);
    const next = startKillableService({ entry, talk: 'ignore' });
    expect(outcome(await unlockWith(next, path))).toBe('ok');
    await next.kill();
  });

  it('SEC-35 is refused a catalogue that another process has open', async () => {
    const path = await create();
    const next = startKillableService({ entry, talk: 'ignore' });
    expect(outcome(await unlockWith(next, path))).toBe('CATALOGUE_IN_USE');
    await service.kill();
    expect(outcome(await unlockWith(next, path))).toBe('ok');
    await next.kill();
  });

  it('answers nonsense messages with nothing, and goes on', async () => {
    for (const message of [
      null,
      5,
      'x',
      {},
      { kind: 'nope' },
      { kind: 'grant', token: 5, path: {} },
      { kind: 'cancel' },
    ])
      service.send(message as never);
    expect(outcome(await service.call('catalogue.session', {}))).toBe('ok');
  });

  it('answers a request whose parts are not what they should be', async () => {
    expect(outcome(await service.call({ x: 1 } as never, {} as never))).toBe('METHOD_UNKNOWN');
  });
});

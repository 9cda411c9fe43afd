import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/contract.ts';
import { fail } from '#shared/errors/result.ts';
import { keysOf, openWithTool } from '../../../support/attacker.ts';
import { spoilCaseEntry } from '../../../support/forged-entries.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, type TestUser } from '../../../support/people.ts';
import { ownEventsOf } from '../../../support/own-events.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { PASSPHRASE, startService, temporaryFolder, type TestService } from '../../../support/service.ts';

const NEXT = 'kata sandi yang baru sekali';
let folder: ReturnType<typeof temporaryFolder>;
let service: TestService;
let created: Output<'catalogue.create'>;

async function create(threshold: number, shares: number, name = 'Pulih'): Promise<Output<'catalogue.create'>> {
  return service.done('catalogue.create', {
    parent: service.grant(folder.path),
    name,
    unit: 'Polres',
    station: 'Gudang',
    userName: 'Petugas',
    role: 'evidence-officer',
    passphrase: PASSPHRASE,
    sheets: { threshold, shares },
  });
}
const lock = () => service.done('catalogue.lock', {});
const recover = (changes: Partial<Input<'catalogue.recover'>> = {}) =>
  service.call('catalogue.recover', {
    folder: service.grant(created.path),
    user: created.user?.id ?? '',
    codes: created.sheets.codes,
    passphrase: NEXT,
    reason: 'lupa kata sandi',
    sheets: { threshold: 1, shares: 1 },
    ...changes,
  });
const unlock = async (passphrase: string, user = created.user?.id ?? '') => {
  const result = await service.call('catalogue.unlock', { folder: service.grant(created.path), user, passphrase });
  if (result.ok) await lock();
  return outcome(result);
};

beforeEach(() => {
  folder = temporaryFolder();
  service = startService();
});
afterEach(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.stop();
  folder.remove();
});

describe('recovery with one sheet', () => {
  beforeEach(async () => {
    created = await create(1, 1);
    await openCase(service);
    await lock();
  });

  it('SEC-43 gives the person back what they had, under a new passphrase, and new sheets', async () => {
    const recovered = await recover();
    if (!recovered.ok) throw new Error(recovered.error.code);
    expect(recovered.value).toMatchObject({ state: 'unlocked', user: { id: created.user?.id, name: 'Petugas' } });
    expect(recovered.value.sheets.codes).toHaveLength(1);
    expect(recovered.value.sheets.codes).not.toEqual(created.sheets.codes);
    expect((await service.done('audit.run', {})).findings).toEqual([]);
    expect((await service.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(1);
    await lock();
    expect(await unlock(PASSPHRASE)).toBe('PASSPHRASE_WRONG');
    expect(await unlock(NEXT)).toBe('ok');
    const report = await ledgerReport(created.path, NEXT);
    expect(report.problems).toEqual([]);
  });

  /** Not the last entry, which is looked at beside the head. */
  const spoil = async () => {
    const keys = await keysOf(created.path, { id: created.user?.id ?? '', passphrase: PASSPHRASE });
    const tool = openWithTool(created.path, keys.database);
    spoilCaseEntry(tool);
    const size = tool.prepare('SELECT count(*) FROM ledger_entries').pluck().get();
    tool.close();
    return { keys, size };
  };

  it('SEC-51 signs nothing over a log that is not what was signed, and leaves the sheets as they were', async () => {
    await service.done('catalogue.unlock', {
      folder: service.grant(created.path),
      user: created.user?.id ?? '',
      passphrase: PASSPHRASE,
    });
    await openCase(service, 'LP/A/99');
    await lock();
    const backup = join(folder.path, 'sebelum.rantai');
    cpSync(created.path, backup, { recursive: true });
    const { keys, size } = await spoil();
    const before = readFileSync(join(created.path, 'vault.json'));
    expect(await recover()).toMatchObject(fail('RECOVERY_DAMAGED', { problem: 'LEDGER_LEAF_MISMATCH' }));
    expect(readFileSync(join(created.path, 'vault.json'))).toEqual(before);
    const tool = openWithTool(created.path, keys.database);
    expect(tool.prepare('SELECT count(*) FROM ledger_entries').pluck().get()).toBe(size);
    tool.close();
    // Whoever lost the passphrase too takes the sheets to a backup.
    expect(outcome(await recover({ folder: service.grant(backup) }))).toBe('ok');
  });

  it('SEC-43 is an entry by the sheets, with the reason, and changes the data keys', async () => {
    const salt = readFileSync(join(created.path, 'catalogue.db')).subarray(0, 16);
    expect(outcome(await recover())).toBe('ok');
    await lock();
    const events = await ownEventsOf(created.path, NEXT);
    const used = events.find((event) => event.type === 'recovery.used');
    expect(used).toMatchObject({ by: created.sheets.recovery, data: { reason: 'lupa kata sandi' } });
    expect(events.filter(({ type }) => type === 'keys.rotated')).toHaveLength(1);
    expect(readFileSync(join(created.path, 'catalogue.db')).subarray(0, 16)).not.toEqual(salt);
  });

  it('SEC-43 works once: used sheets open nothing, the new ones do', async () => {
    const recovered = await recover();
    if (!recovered.ok) throw new Error(recovered.error.code);
    await lock();
    expect(outcome(await recover())).toBe('RECOVERY_RETIRED');
    expect(outcome(await recover({ codes: recovered.value.sheets.codes }))).toBe('ok');
  });

  it('SEC-43 does not fit a vault from before the sheets were used', async () => {
    const vault = readFileSync(join(created.path, 'vault.json'));
    expect(outcome(await recover())).toBe('ok');
    await lock();
    writeFileSync(join(created.path, 'vault.json'), vault);
    expect(outcome(await recover())).toBe('VAULT_MISMATCH');
    expect(await unlock(PASSPHRASE)).toBe('VAULT_MISMATCH');
  });

  it.each<[string, Partial<Input<'catalogue.recover'>>, string]>([
    ['a passphrase that is too short', { passphrase: 'sebelas hur' }, 'PASSPHRASE_TOO_SHORT'],
    ['somebody we do not know', { user: 'us_0000000000000000' }, 'USER_UNKNOWN'],
    ['no reason', { reason: '' }, 'INPUT_INVALID'],
    ['no code', { codes: [] }, 'INPUT_INVALID'],
    ['two of one sheets', { sheets: { threshold: 2, shares: 1 } }, 'INPUT_INVALID'],
    ['an empty code', { codes: [''] }, 'RECOVERY_CODE_INVALID'],
  ])('with %s is refused and changes nothing', async (_, changes, code) => {
    const before = readFileSync(join(created.path, 'vault.json'));
    expect(outcome(await recover(changes))).toBe(code);
    expect(readFileSync(join(created.path, 'vault.json'))).toEqual(before);
    expect(await unlock(PASSPHRASE)).toBe('ok');
    expect(outcome(await recover())).toBe('ok');
  });

  it('names the group that was mistyped', async () => {
    const [code = ''] = created.sheets.codes;
    const groups = code.split(' ');
    const group = groups[3] ?? '';
    const typo = groups.with(3, (group.startsWith('7') ? '8' : '7') + group.slice(1)).join(' ');
    expect(await recover({ codes: [typo] })).toEqual(fail('RECOVERY_CODE_INVALID', { sheet: 1, group: 4 }));
  });

  it('SEC-43 the sheets of another catalogue open nothing here', async () => {
    const other = await create(1, 1, 'Lain');
    await lock();
    expect(outcome(await recover({ codes: other.sheets.codes }))).toBe('RECOVERY_RETIRED');
  });

  it('while the catalogue is open is refused', async () => {
    await service.done('catalogue.unlock', {
      folder: service.grant(created.path),
      user: null,
      passphrase: PASSPHRASE,
    });
    expect(outcome(await recover())).toBe('ALREADY_OPEN');
  });

  it('SEC-45 gives back what was forgotten, not what was taken away', async () => {
    await service.done('catalogue.unlock', { folder: service.grant(created.path), user: null, passphrase: PASSPHRASE });
    service.clock.now = '2030-01-01T08:00:00.000+07:00';
    const leaver: TestUser = await addUser(service, 'investigator', 'Penyidik');
    await service.done('users.suspend', { user: leaver.id, reason: 'x' });
    await lock();
    expect(outcome(await recover({ user: leaver.id }))).toBe('USER_SUSPENDED');
    expect(await unlock(NEXT, leaver.id)).toBe('PASSPHRASE_WRONG');
    expect(outcome(await recover())).toBe('ok');
  });

  it('SEC-45 not for an account that has expired', async () => {
    service.clock.now = '2030-01-01T08:00:00.000+07:00';
    await service.done('catalogue.unlock', { folder: service.grant(created.path), user: null, passphrase: PASSPHRASE });
    const leaver = await addUser(service, 'investigator', 'Penyidik');
    await service.done('users.set-expiry', { user: leaver.id, expires: '2030-01-31', reason: 'x' });
    await lock();
    service.clock.now = '2030-02-01T08:00:00.000+07:00';
    expect(await recover({ user: leaver.id })).toEqual(fail('USER_EXPIRED', { on: '2030-01-31' }));
  });
});

describe('recovery with shares', () => {
  beforeEach(async () => {
    created = await create(3, 5);
    await lock();
  });

  it('is told before anything is unlocked', async () => {
    const seen = await service.done('catalogue.peek', { folder: service.grant(created.path) });
    expect(seen.recovery).toEqual({ threshold: 3, shares: 5 });
    expect(created.sheets).toMatchObject({ threshold: 3 });
    expect(created.sheets.codes).toHaveLength(5);
  });

  it('SEC-43 takes any three of five, and gives as many new sheets as asked for', async () => {
    const codes = [4, 0, 2].map((index) => created.sheets.codes[index] ?? '');
    const recovered = await recover({ codes, sheets: { threshold: 2, shares: 3 } });
    if (!recovered.ok) throw new Error(recovered.error.code);
    expect(recovered.value.sheets.codes).toHaveLength(3);
    await lock();
    expect(outcome(await recover({ codes: recovered.value.sheets.codes.slice(1) }))).toBe('ok');
  });

  it('SEC-43 refuses two of five, saying how many are needed', async () => {
    expect(await recover({ codes: created.sheets.codes.slice(0, 2) })).toEqual(
      fail('RECOVERY_SHEETS_MISSING', { given: 2, needed: 3 }),
    );
  });

  it('SEC-43 refuses sheets of two sets', async () => {
    const other = await create(3, 5, 'Lain');
    await lock();
    const codes = [...created.sheets.codes.slice(0, 2), other.sheets.codes[2] ?? ''];
    expect(outcome(await recover({ codes }))).toBe('RECOVERY_SHEETS_MIXED');
  });
});

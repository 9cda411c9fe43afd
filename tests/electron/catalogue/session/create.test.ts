import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { PASSPHRASE, startService, temporaryFolder, testEffects, type TestService } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: TestService;

const wanted = (changes: Partial<Input<'catalogue.create'>> = {}): Input<'catalogue.create'> => ({
  parent: service.grant(folder.path),
  name: 'Satreskrim',
  unit: 'Polres',
  station: 'Ruang barang bukti',
  userName: 'Petugas',
  role: 'evidence-officer',
  passphrase: PASSPHRASE,
  ...changes,
});
const create = (changes: Partial<Input<'catalogue.create'>> = {}): Promise<Result<unknown>> =>
  service.call('catalogue.create', wanted(changes));

beforeEach(() => {
  folder = temporaryFolder();
  service = startService();
});
afterEach(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.stop();
  folder.remove();
});

describe('creating a catalogue', () => {
  it('makes one folder, leaves it unlocked, and its ledger verifies', async () => {
    const made = await service.done('catalogue.create', wanted());
    expect(made).toMatchObject({
      state: 'unlocked',
      path: join(folder.path, 'Satreskrim.rantai'),
      user: { name: 'Petugas', role: 'evidence-officer' },
    });
    expect(made.catalogue).toMatchObject({ name: 'Satreskrim', unit: 'Polres', station: 'Ruang barang bukti' });
    expect(made.catalogue?.bundleKey).toMatch(/^RW[A-Za-z0-9+/]{54}$/);
    expect(readdirSync(folder.path)).toEqual(['Satreskrim.rantai']);
    expect(await service.done('catalogue.session', {})).toEqual({
      state: 'unlocked',
      catalogue: made.catalogue,
      user: made.user,
    });
    await service.done('catalogue.lock', {});
    expect(readdirSync(made.path).sort()).toEqual(['catalogue.db', 'files', 'lock', 'vault.json']);
    const report = await ledgerReport(made.path);
    expect(report).toMatchObject({ entries: 2, signatures: 2, problems: [] });
  });

  it('SEC-33 is readable by nobody else', async () => {
    const { path } = await service.done('catalogue.create', wanted());
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(path, 'vault.json')).mode & 0o077).toBe(0);
  });

  it('with a short passphrase is refused and leaves nothing', async () => {
    expect(outcome(await create({ passphrase: 'sebelas hur' }))).toBe('PASSPHRASE_TOO_SHORT');
    expect(readdirSync(folder.path)).toEqual([]);
    expect((await service.done('catalogue.session', {})).state).toBe('closed');
  });

  it.each([
    ['a catalogue', () => mkdirSync(join(folder.path, 'Satreskrim.rantai'))],
    ['a file', () => writeFileSync(join(folder.path, 'Satreskrim.rantai'), 'x')],
  ])('where %s of that name lies is refused and leaves it alone', async (_, make) => {
    make();
    expect(outcome(await create())).toBe('CATALOGUE_EXISTS');
    expect(readdirSync(folder.path)).toEqual(['Satreskrim.rantai']);
  });

  it('twice under one name is refused the second time', async () => {
    await service.done('catalogue.create', wanted());
    await service.done('catalogue.lock', {});
    expect(outcome(await create())).toBe('CATALOGUE_EXISTS');
    expect(outcome(await create({ name: 'Lain' }))).toBe('ok');
  });

  it('while another is open is refused', async () => {
    await service.done('catalogue.create', wanted());
    expect(outcome(await create({ name: 'Lain' }))).toBe('ALREADY_OPEN');
    expect(readdirSync(folder.path)).toEqual(['Satreskrim.rantai']);
  });

  it.each([
    ['that is not there', 'none', 'FILE_MISSING'],
    ['that is a file', 'file', 'NOT_WRITABLE'],
  ])('in a folder %s is refused', async (_, name, code) => {
    writeFileSync(join(folder.path, 'file'), 'x');
    expect(outcome(await create({ parent: service.grant(join(folder.path, name)) }))).toBe(code);
    expect(readdirSync(folder.path)).toEqual(['file']);
  });

  it.each([
    ['a folder name of dots only', { name: '...' }],
    ['no name', { name: '' }],
    ['no unit', { unit: '' }],
    ['a role that does not exist', { role: 'king' as 'supervisor' }],
    ['a passphrase longer than a page', { passphrase: 'x'.repeat(1025) }],
    ['a lone surrogate', { userName: 'a\ud800' }],
  ])('with %s is INPUT_INVALID', async (_, changes) => {
    expect(outcome(await create(changes))).toBe('INPUT_INVALID');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('with a path in place of a token is refused', async () => {
    expect(outcome(await create({ parent: folder.path }))).toBe('INPUT_INVALID');
    expect(outcome(await create({ parent: `ft_${'0'.repeat(32)}` }))).toBe('FILE_TOKEN_UNKNOWN');
  });

  it('that fails in the middle leaves nothing and closes what it opened', async () => {
    const effects = testEffects();
    let asked = 0;
    // Randomness fails when the vault's nonce is drawn: the database is made by then, the vault is not.
    const failing = startService({
      effects: {
        ...effects,
        random: (length) => {
          asked += length === 24 ? 1 : 0;
          if (asked > 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          return effects.random(length);
        },
      },
    });
    expect(await failing.call('catalogue.create', { ...wanted(), parent: failing.grant(folder.path) })).toEqual(
      fail('DISK_FULL'),
    );
    expect(asked).toBe(1);
    expect(readdirSync(folder.path)).toEqual([]);
    await failing.stop();
  });

  it('makes two catalogues that share no key and no number', async () => {
    const first = await service.done('catalogue.create', wanted());
    await service.done('catalogue.lock', {});
    const second = await service.done('catalogue.create', wanted({ name: 'Lain' }));
    expect(first.catalogue?.id).not.toBe(second.catalogue?.id);
    expect(first.catalogue?.bundleKey).not.toBe(second.catalogue?.bundleKey);
    expect(first.user?.id).not.toBe(second.user?.id);
  });
});

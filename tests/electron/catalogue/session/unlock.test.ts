import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { tamper } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, startService, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
const inside = (name: string) => join(catalogue.folder, name);

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  await openCase(catalogue);
  await catalogue.lock();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

/** The outcome of unlocking, and that the refusal left nothing open or held. */
async function unlocking(passphrase: string = PASSPHRASE): Promise<string> {
  const result = await catalogue.unlock(passphrase);
  if (!result.ok) {
    expect((await catalogue.done('catalogue.session', {})).state).toBe('locked');
    expect(outcome(await catalogue.call('cases.list', { search: '', after: null, limit: 1 }))).toBe('LOCKED');
  }
  return outcome(result);
}

function flip(file: string, place: number): void {
  const bytes = readFileSync(file);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('unlocking', () => {
  it('with the right passphrase shows what was recorded', async () => {
    expect(await unlocking()).toBe('ok');
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(1);
  });

  it('SEC-30 with a wrong passphrase is refused, and the right one still works', async () => {
    expect(await unlocking('kata sandi yang salah')).toBe('PASSPHRASE_WRONG');
    expect(await unlocking('')).toBe('PASSPHRASE_WRONG');
    expect(await unlocking()).toBe('ok');
  });

  it('while open is refused', async () => {
    await catalogue.unlock();
    expect(outcome(await catalogue.unlock())).toBe('ALREADY_OPEN');
  });

  it('SEC-35 in a second program is refused while the first has it, and works after', async () => {
    await catalogue.unlock();
    const second = startService();
    const ask = () =>
      second.call('catalogue.unlock', { folder: second.grant(catalogue.folder), user: null, passphrase: PASSPHRASE });
    expect(outcome(await ask())).toBe('CATALOGUE_IN_USE');
    await catalogue.lock();
    expect(outcome(await ask())).toBe('ok');
    expect(outcome(await catalogue.unlock())).toBe('CATALOGUE_IN_USE');
    await second.stop();
    expect(await unlocking()).toBe('ok');
  });

  it('as a user who is not in the vault is refused', async () => {
    const folder = catalogue.grant(catalogue.folder);
    const other = await catalogue.call('catalogue.unlock', {
      folder,
      user: 'us_0000000000000000',
      passphrase: PASSPHRASE,
    });
    expect(outcome(other)).toBe('USER_UNKNOWN');
    const { users } = await catalogue.done('catalogue.peek', { folder });
    expect(
      outcome(await catalogue.call('catalogue.unlock', { folder, user: users[0]?.id ?? '', passphrase: PASSPHRASE })),
    ).toBe('ok');
  });
});

describe('looking at a catalogue without unlocking it', () => {
  it('tells its name and its people, and nothing else', async () => {
    const seen = await catalogue.done('catalogue.peek', { folder: catalogue.grant(catalogue.folder) });
    expect(seen.name).toBe('Satreskrim Uji');
    expect(seen.users).toEqual([{ id: expect.stringMatching(/^us_/) as string, name: 'Petugas Uji' }]);
    expect(seen.recovery).toEqual({ threshold: 1, shares: 1 });
    expect(Object.keys(seen)).toEqual(['name', 'users', 'recovery']);
  });

  it('works while another program has it open', async () => {
    await catalogue.unlock();
    const second = startService();
    expect(outcome(await second.call('catalogue.peek', { folder: second.grant(catalogue.folder) }))).toBe('ok');
    await second.stop();
  });
});

describe('a catalogue that is not whole', () => {
  it.each<[string, () => void, string]>([
    ['without its folder', () => rmSync(catalogue.folder, { recursive: true }), 'CATALOGUE_NOT_FOUND'],
    [
      'that is an empty folder',
      () => {
        rmSync(catalogue.folder, { recursive: true });
        mkdirSync(catalogue.folder);
      },
      'CATALOGUE_NOT_FOUND',
    ],
    ['without vault.json', () => rmSync(inside('vault.json')), 'VAULT_MISSING'],
    ['without catalogue.db', () => rmSync(inside('catalogue.db')), 'DATABASE_MISSING'],
    ['with an empty vault.json', () => truncateSync(inside('vault.json')), 'VAULT_DAMAGED'],
    ['with half a vault.json', () => truncateSync(inside('vault.json'), 300), 'VAULT_DAMAGED'],
    ['with a changed byte in vault.json', () => flip(inside('vault.json'), 400), 'VAULT_DAMAGED'],
    [
      'with a vault.json of five megabytes',
      () => writeFileSync(inside('vault.json'), Buffer.alloc(5_000_000, ' ')),
      'VAULT_DAMAGED',
    ],
    ['with an empty catalogue.db', () => truncateSync(inside('catalogue.db')), 'DATABASE_DAMAGED'],
    [
      'with a cut catalogue.db',
      () => truncateSync(inside('catalogue.db'), statSync(inside('catalogue.db')).size - 4096),
      'DATABASE_DAMAGED',
    ],
    [
      'with a catalogue.db cut inside its first page',
      () => truncateSync(inside('catalogue.db'), 1000),
      'DATABASE_DAMAGED',
    ],
    ['with a changed byte in the first page', () => flip(inside('catalogue.db'), 200), 'DATABASE_DAMAGED'],
    ['with a changed byte in the salt', () => flip(inside('catalogue.db'), 3), 'DATABASE_DAMAGED'],
    [
      'with noise over its first thousand bytes',
      () => {
        const bytes = readFileSync(inside('catalogue.db'));
        writeFileSync(inside('catalogue.db'), bytes.fill(0x5a, 0, 1000));
      },
      'DATABASE_DAMAGED',
    ],
    ['with a lock that is no lock', () => writeFileSync(inside('lock'), 'x'.repeat(5000)), 'CATALOGUE_DAMAGED'],
  ])('%s answers with a code of its own', async (_, damage, code) => {
    damage();
    expect(await unlocking()).toBe(code);
  });

  it('whose vault and database are of different catalogues is VAULT_MISMATCH', async () => {
    const other = await createTestCatalogue();
    await other.lock();
    copyFileSync(join(other.folder, 'catalogue.db'), inside('catalogue.db'));
    expect(await unlocking()).toBe('VAULT_MISMATCH');
    await other.dispose();
  });

  it('whose vault came from another catalogue is VAULT_MISMATCH', async () => {
    const other = await createTestCatalogue();
    await other.lock();
    copyFileSync(join(other.folder, 'vault.json'), inside('vault.json'));
    expect(await unlocking()).toBe('VAULT_MISMATCH');
    await other.dispose();
  });

  it('of a newer program is CATALOGUE_NEWER, by its database or by its vault', async () => {
    await tamper(catalogue.folder, 'PRAGMA user_version = 990');
    expect(await unlocking()).toBe('CATALOGUE_NEWER');
    const vault = JSON.parse(readFileSync(inside('vault.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(inside('vault.json'), JSON.stringify({ ...vault, version: 3 }));
    expect(await unlocking()).toBe('CATALOGUE_NEWER');
    expect(outcome(await catalogue.call('catalogue.peek', { folder: catalogue.grant(catalogue.folder) }))).toBe(
      'CATALOGUE_NEWER',
    );
  });

  it('whose meta names another station is VAULT_MISMATCH', async () => {
    await tamper(catalogue.folder, "UPDATE meta SET value = 'st_0000000000000000' WHERE name = 'station'");
    expect(await unlocking()).toBe('VAULT_MISMATCH');
  });

  it('that was moved to another place opens there', async () => {
    const moved = join(catalogue.parent, 'pindah.rantai');
    renameSync(catalogue.folder, moved);
    const result = await catalogue.call('catalogue.unlock', {
      folder: catalogue.grant(moved),
      user: null,
      passphrase: PASSPHRASE,
    });
    expect(outcome(result)).toBe('ok');
  });

  it('without its files folder opens, with an empty one', async () => {
    rmSync(inside('files'), { recursive: true });
    expect(await unlocking()).toBe('ok');
    expect(statSync(inside('files')).isDirectory()).toBe(true);
  });
});

describe('a ledger whose end is not what was signed', () => {
  const last = '(SELECT max(seq) FROM ledger_entries)';
  const drop = ['DROP TRIGGER ledger_entries_no_update', 'DROP TRIGGER ledger_entries_no_delete'];

  it.each([
    ['a signature', `UPDATE ledger_entries SET signature = zeroblob(64) WHERE seq = ${last}`],
    [
      'the bytes of an entry',
      `UPDATE ledger_entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Satreskrim', 'Satlantas ') AS BLOB) WHERE seq = ${last}`,
    ],
    ['bytes that are no entry', `UPDATE ledger_entries SET bytes = x'00' WHERE seq = ${last}`],
    ['a leaf', `UPDATE ledger_entries SET leaf = zeroblob(32) WHERE seq = ${last}`],
    ['the leaf before', `UPDATE ledger_entries SET leaf = zeroblob(32) WHERE seq = ${last} - 1`],
    ['a missing entry', `DELETE FROM ledger_entries WHERE seq = ${last}`],
    ['the size of the head', 'UPDATE ledger_heads SET size = size - 1'],
    ['the checkpoint', "UPDATE ledger_heads SET checkpoint = replace(checkpoint, 'rantai', 'rantal')"],
    ['no head', 'DELETE FROM ledger_heads'],
  ])('(%s) can be read and audited, but nothing more is written', async (_, sql) => {
    await tamper(catalogue.folder, ...drop, sql);
    expect(await unlocking()).toBe('ok');
    expect(outcome(await catalogue.call('cases.list', { search: '', after: null, limit: 10 }))).toBe('ok');
    const refused = await catalogue.call('cases.open', {
      number: 'LP/2',
      title: 'x',
      unit: 'x',
      openedOn: '2026-01-01',
      offences: [],
      notes: '',
    });
    expect(outcome(refused)).toBe('CATALOGUE_DAMAGED');
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(1);
  });

  it('with an unreadable first entry does not open: nobody could tell whose it is', async () => {
    await tamper(catalogue.folder, ...drop, "UPDATE ledger_entries SET bytes = x'00' WHERE seq = 0");
    expect(await unlocking()).toBe('CATALOGUE_DAMAGED');
  });

  it('with other keys of the station in its first entry does not open', async () => {
    await tamper(
      catalogue.folder,
      ...drop,
      `UPDATE ledger_entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '"bundleKey":"', '"bundleKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","x":"') AS BLOB) WHERE seq = 0`,
    );
    expect(await unlocking()).toBe('CATALOGUE_DAMAGED');
  });
});

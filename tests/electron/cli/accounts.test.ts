import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { cheapKdf } from '../../support/service.ts';
import { rantai, rowsOf, type Outcome } from './rantai.ts';

/** Accounts, second signatures and recovery, by the command line alone. */
let sample: Sample;
let own: string[] = [];
const names = { founder: '', supervisor: 'Kompol Uji', leaver: 'Bripda Keluar' };
const file = (name: string) => path.join(sample.place.root, name);
const secret = (name: string, text: string): string => {
  writeFileSync(file(name), `${text}\n`);
  return file(name);
};
const supervisorSecret = () => file('pengawas.txt');
const second = () => ['--second', names.supervisor, '--second-passphrase-file', supervisorSecret()];

beforeAll(async () => {
  sample = await makeSample({ kdf: cheapKdf });
  names.founder = `${sample.marker} nama`;
  own = ['--passphrase-file', secret('sandi.txt', sample.passphrase), '--user', names.founder];
  secret('pengawas.txt', 'kata sandi pengawas panjang');
  secret('keluar.txt', 'kata sandi yang akan keluar');
});
afterAll(() => {
  sample.place.remove();
});

const run = (command: readonly string[], more: readonly string[] = own): Promise<Outcome> =>
  rantai([...command, ...more]);
const users = async () =>
  rowsOf((await run(['users', sample.folder])).stdout).map((row) => row.slice(1, 4).join(' | '));

test('users are added with a passphrase of their own, listed, and unlock by name', { timeout: 120_000 }, async () => {
  const add = (name: string, role: string, passphrase: string) =>
    run(['users', 'add', sample.folder, '--name', name, '--role', role, '--new-passphrase-file', file(passphrase)]);
  const added = await add(names.supervisor, 'supervisor', 'pengawas.txt');
  expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(/^us_\w{16}\n$/)]);
  expect(added.stderr).toContain('Kompol Uji ditambahkan sebagai Pengawas.');
  expect((await add(names.leaver, 'investigator', 'keluar.txt')).code).toBe(0);
  expect((await add('Pendek', 'investigator', 'tidak ada.txt')).stderr).toContain('FILE_MISSING');
  expect(await users()).toEqual([
    `${names.founder} | Petugas barang bukti | Aktif`,
    'Kompol Uji | Pengawas | Aktif',
    'Bripda Keluar | Penyidik | Aktif',
  ]);
  const as = (name: string) => ['--passphrase-file', supervisorSecret(), '--user', name];
  expect((await run(['cases', sample.folder], as(names.supervisor))).code).toBe(0);
  expect((await run(['cases', sample.folder], as('Tidak Ada'))).code).toBe(3);
  const forbidden = await run(['users', 'suspend', sample.folder, names.leaver, '--reason', 'x'], as(names.supervisor));
  expect([forbidden.code, forbidden.stderr]).toEqual([
    1,
    expect.stringContaining('ACT_NOT_ALLOWED: Peran Anda (Pengawas)'),
  ]);
});

test(
  'role, last day, suspending and reinstating are recorded; what is wrong is named in words',
  { timeout: 120_000 },
  async () => {
    const on = (act: string, ...more: string[]) =>
      run(['users', act, sample.folder, names.leaver, ...more, '--reason', 'mutasi']);
    expect((await on('role', 'evidence-officer')).code).toBe(0);
    expect((await on('expire', '2030-01-31')).code).toBe(0);
    expect((await on('suspend')).code).toBe(0);
    expect(
      (await run(['cases', sample.folder], ['--passphrase-file', file('keluar.txt'), '--user', names.leaver])).code,
    ).toBe(3);
    expect(rowsOf((await run(['users', sample.folder])).stdout)[2]?.slice(2, 5)).toEqual([
      'Petugas barang bukti',
      'Ditangguhkan',
      '31 Jan 2030',
    ]);
    expect((await on('suspend')).stderr).toContain('USER_STATE');
    expect((await on('reinstate')).code).toBe(0);
    expect((await on('expire', 'never')).code).toBe(0);
    const wrong = await on('expire', '31-01-2030');
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('INPUT_INVALID: Isian belum benar: Berlaku sampai'),
    ]);
    expect((await run(['users', 'suspend', sample.folder, 'Tidak Ada', '--reason', 'x'])).stderr).toContain(
      'USER_UNKNOWN',
    );
    expect((await run(['users', 'role', sample.folder, names.leaver, 'jaksa', '--reason', 'x'])).code).toBe(2);
  },
);

test('passwd changes the own passphrase, and the old one does not open any more', { timeout: 120_000 }, async () => {
  const next = secret('pengawas-baru.txt', 'kata sandi pengawas yang baru');
  const as = (passphrase: string) => ['--passphrase-file', passphrase, '--user', names.supervisor];
  const changed = await run(['passwd', sample.folder, '--new-passphrase-file', next], as(supervisorSecret()));
  expect([changed.code, changed.stderr.trim()]).toEqual([0, 'Kata sandi diganti.']);
  expect((await run(['cases', sample.folder], as(supervisorSecret()))).stderr).toContain('PASSPHRASE_WRONG');
  expect((await run(['cases', sample.folder], as(next))).code).toBe(0);
  writeFileSync(supervisorSecret(), readFileSync(next));
});

test(
  'removing somebody shows every field to the second person, and takes two signatures',
  { timeout: 120_000 },
  async () => {
    const remove = ['users', 'remove', sample.folder, names.leaver, '--reason', 'pindah ke Polres lain'];
    const wrong = await run([...remove, '--second', names.supervisor, '--second-passphrase-file', file('keluar.txt')]);
    expect([wrong.code, wrong.stderr.includes('PASSPHRASE_WRONG')]).toEqual([3, true]);
    const same = await run([...remove, '--second', names.founder, '--second-passphrase-file', file('sandi.txt')]);
    expect([same.code, same.stderr]).toEqual([1, expect.stringContaining('COSIGNATURE_SAME_PERSON')]);
    const office = await run([...remove, '--second', names.leaver, '--second-passphrase-file', file('keluar.txt')]);
    expect([office.code, office.stderr]).toEqual([1, expect.stringContaining('SECOND_ROLE')]);
    const nobody = await run([...remove, '--second', 'Tidak Ada', '--second-passphrase-file', file('keluar.txt')]);
    expect([nobody.code, nobody.stderr]).toEqual([3, expect.stringContaining('USER_UNKNOWN')]);
    expect(await users()).toContain('Bripda Keluar | Petugas barang bukti | Aktif');

    const asked = await rantai([...remove, ...own], { input: `${names.supervisor}\nkata sandi pengawas yang baru\n` });
    expect([asked.code, asked.stdout]).toEqual([0, '']);
    const shown = asked.stderr.split('\n');
    expect(shown).toContain('Tanda tangan kedua diperlukan: Pengguna dikeluarkan. Yang akan ditandatangani:');
    expect(shown).toContainEqual(expect.stringMatching(/^ {2}Pengguna: Bripda Keluar \(us_\w{16}\)$/));
    expect(shown).toContain('  Alasan: pindah ke Polres lain');
    expect(shown).toContain(`Penanda tangan pertama: ${names.founder}`);
    expect(asked.stderr).toContain('Bripda Keluar dikeluarkan');
    expect(asked.stderr).not.toContain('kata sandi pengawas yang baru');
    expect(
      (await run(['cases', sample.folder], ['--passphrase-file', file('keluar.txt'), '--user', names.leaver])).code,
    ).toBe(3);
    expect((await run(['audit', sample.folder])).code).toBe(0);
  },
);

test(
  'SEC-39 recovery sheets go to a new file of the owner, and never to the screen',
  { timeout: 120_000 },
  async () => {
    expect((await run(['recovery', 'revoke', sample.folder, '--reason', 'lembar lama', ...second()])).code).toBe(0);
    const none = await run(['recovery', 'status', sample.folder]);
    expect([none.code, none.stdout]).toEqual([1, expect.stringMatching(/^Tidak ada kunci pemulihan yang berlaku: /)]);
    const nothing = await run(['recovery', 'status', sample.folder, '--json']);
    expect([nothing.code, nothing.stdout]).toEqual([1, 'null\n']);
    const taken = await run(['recovery', 'establish', sample.folder, '--sheets-to', supervisorSecret()]);
    expect([taken.code, taken.stderr.includes('TARGET_EXISTS')]).toEqual([2, true]);
    expect((await run(['recovery', 'status', sample.folder])).code).toBe(1);

    const nowhere = await run(['recovery', 'establish', sample.folder]);
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('Tidak ada yang dilakukan')]);
    expect((await run(['recovery', 'status', sample.folder])).code).toBe(1);

    const sheets = file('lembar.txt');
    const made = await run([
      'recovery',
      'establish',
      sample.folder,
      '--sheets',
      '3',
      '--threshold',
      '2',
      '--sheets-to',
      sheets,
    ]);
    expect([made.code, statSync(sheets).mode & 0o777]).toEqual([0, 0o600]);
    const codes = readFileSync(sheets, 'utf8').match(/(?:[0-9A-Z]{5} ){16}[0-9A-Z]{5}/g) ?? [];
    expect(codes).toHaveLength(3);
    const pages = readFileSync(sheets, 'utf8').split('\f');
    for (const page of pages) {
      for (const told of ['Satuan: ', 'Dibuat: ', 'amplop tersegel', 'Cara memakai'] as const)
        expect(page).toContain(told);
    }
    expect(new Set(pages.map((page) => /^Set: ([0-9A-F]{4})$/m.exec(page)?.[1] ?? '')).size).toBe(1);
    expect(pages[0]).toMatch(/^Set: [0-9A-F]{4}$/m);
    for (const code of codes) expect(`${made.stdout}${made.stderr}`).not.toContain(code.slice(0, 11));
    const told = await run(['recovery', 'status', sample.folder]);
    expect(told.stdout).toMatch(/^Kunci pemulihan: 2 dari 3 lembar, dibuat \d+ \w{3} \d{4} \d\d\.\d\d \S+ oleh /);
    const status = await run(['recovery', 'status', sample.folder, '--json']);
    expect(JSON.parse(status.stdout)).toMatchObject({ threshold: 2, shares: 3, byName: names.founder });

    const [first = '', , third = ''] = codes;
    secret('lembar-1.txt', first.toLowerCase());
    secret('lembar-3.txt', third);
    const renewed = secret('sandi-baru.txt', 'kata sandi sesudah pemulihan');
    const recover = (...files: string[]) =>
      rantai([
        'recover',
        sample.folder,
        ...['--person', names.founder, '--reason', 'lupa kata sandi', '--new-passphrase-file', renewed],
        ...files.flatMap((name) => ['--code-file', file(name)]),
        ...['--sheets-to', file('lembar-baru.txt')],
      ]);
    const lost = await rantai([
      'recover',
      sample.folder,
      ...['--person', names.founder, '--reason', 'lupa kata sandi', '--new-passphrase-file', renewed],
      ...['--code-file', file('lembar-1.txt'), '--code-file', file('lembar-3.txt')],
    ]);
    expect([lost.code, lost.stderr]).toEqual([2, expect.stringContaining('--sheets-to')]);
    expect((await run(['cases', sample.folder])).code).toBe(0);
    const few = await recover('lembar-1.txt');
    expect([few.code, few.stderr]).toEqual([3, expect.stringContaining('RECOVERY_SHEETS_MISSING')]);
    secret(
      'lembar-salah.txt',
      third.replace(/^(.{6})./, (_, start: string) => `${start}${third[6] === 'Z' ? 'Y' : 'Z'}`),
    );
    const typo = await recover('lembar-1.txt', 'lembar-salah.txt');
    expect([typo.code, typo.stderr]).toEqual([
      3,
      expect.stringMatching(/RECOVERY_CODE_INVALID: Lembar 2: kelompok ke-2/),
    ]);
    secret('lembar-kosong.txt', ' ');
    const empty = await recover('lembar-kosong.txt');
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('RECOVERY_FILE_EMPTY')]);
    expect(existsSync(file('lembar-baru.txt'))).toBe(false);

    const recovered = await recover('lembar-1.txt', 'lembar-3.txt');
    expect([recovered.code, recovered.stdout]).toEqual([0, '']);
    expect(recovered.stderr).toContain('Lembar baru: 2 dari 3');
    expect(statSync(file('lembar-baru.txt')).mode & 0o777).toBe(0o600);
    own = ['--passphrase-file', renewed, '--user', names.founder];
    expect((await run(['cases', sample.folder])).code).toBe(0);
    const after = JSON.parse((await run(['recovery', 'status', sample.folder, '--json'])).stdout) as unknown;
    expect(after).toMatchObject({ threshold: 2, shares: 3, byName: names.founder });
    const old = ['--passphrase-file', file('sandi.txt'), '--user', names.founder];
    expect((await run(['cases', sample.folder], old)).stderr).toContain('PASSPHRASE_WRONG');
    const again = await recover('lembar-1.txt', 'lembar-3.txt');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('TARGET_EXISTS')]);
  },
);

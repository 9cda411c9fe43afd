import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { rantai, rowsOf } from './rantai.ts';

/** Accounts, second signatures and recovery, by the command line alone. */
let desk: Desk;
const leaver = 'Bripda Keluar';
const leaverSecret = () => desk.file('keluar.txt');

beforeAll(async () => {
  desk = await Desk.open();
  desk.secret('keluar.txt', 'kata sandi yang akan keluar');
});
afterAll(() => {
  desk.sample.place.remove();
});

const users = async () =>
  rowsOf((await desk.run(['users', desk.sample.folder])).stdout).map((row) => row.slice(1, 4).join(' | '));

test('users are added with a passphrase of their own, listed, and unlock by name', { timeout: 120_000 }, async () => {
  const added = await desk.addUser(desk.names.supervisor, 'supervisor', desk.supervisorSecret);
  expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(/^us_\w{16}\n$/)]);
  expect(added.stderr).toContain('Kompol Uji ditambahkan sebagai Pengawas.');
  expect((await desk.addUser(leaver, 'investigator', leaverSecret())).code).toBe(0);
  expect((await desk.addUser('Pendek', 'investigator', desk.file('tidak ada.txt'))).stderr).toContain('FILE_MISSING');
  expect(await users()).toEqual([
    `${desk.names.founder} | Petugas barang bukti | Aktif`,
    'Kompol Uji | Pengawas | Aktif',
    'Bripda Keluar | Penyidik | Aktif',
  ]);
  expect((await desk.run(['cases', desk.sample.folder], desk.asSupervisor())).code).toBe(0);
  expect((await desk.run(['cases', desk.sample.folder], desk.as('Tidak Ada', desk.supervisorSecret))).code).toBe(3);
  const forbidden = await desk.run(
    ['users', 'suspend', desk.sample.folder, leaver, '--reason', 'x'],
    desk.asSupervisor(),
  );
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
      desk.run(['users', act, desk.sample.folder, leaver, ...more, '--reason', 'mutasi']);
    expect((await on('role', 'evidence-officer')).code).toBe(0);
    expect((await on('expire', '2030-01-31')).code).toBe(0);
    expect((await on('suspend')).code).toBe(0);
    expect((await desk.run(['cases', desk.sample.folder], desk.as(leaver, leaverSecret()))).code).toBe(3);
    expect(rowsOf((await desk.run(['users', desk.sample.folder])).stdout)[2]?.slice(2, 5)).toEqual([
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
    expect((await desk.run(['users', 'suspend', desk.sample.folder, 'Tidak Ada', '--reason', 'x'])).stderr).toContain(
      'USER_UNKNOWN',
    );
    expect((await desk.run(['users', 'role', desk.sample.folder, leaver, 'jaksa', '--reason', 'x'])).code).toBe(2);
  },
);

test('passwd changes the own passphrase, and the old one does not open any more', { timeout: 120_000 }, async () => {
  const next = desk.secret('pengawas-baru.txt', 'kata sandi pengawas yang baru');
  const changed = await desk.run(['passwd', desk.sample.folder, '--new-passphrase-file', next], desk.asSupervisor());
  expect([changed.code, changed.stderr.trim()]).toEqual([0, 'Kata sandi diganti.']);
  expect((await desk.run(['cases', desk.sample.folder], desk.asSupervisor())).stderr).toContain('PASSPHRASE_WRONG');
  expect((await desk.run(['cases', desk.sample.folder], desk.as(desk.names.supervisor, next))).code).toBe(0);
  writeFileSync(desk.supervisorSecret, readFileSync(next));
});

test(
  'removing somebody shows every field to the second person, and takes two signatures',
  { timeout: 120_000 },
  async () => {
    const remove = ['users', 'remove', desk.sample.folder, leaver, '--reason', 'pindah ke Polres lain'];
    const wrong = await desk.run([
      ...remove,
      '--second',
      desk.names.supervisor,
      '--second-passphrase-file',
      leaverSecret(),
    ]);
    expect([wrong.code, wrong.stderr.includes('PASSPHRASE_WRONG')]).toEqual([3, true]);
    const same = await desk.run([
      ...remove,
      '--second',
      desk.names.founder,
      '--second-passphrase-file',
      desk.file('sandi.txt'),
    ]);
    expect([same.code, same.stderr]).toEqual([1, expect.stringContaining('COSIGNATURE_SAME_PERSON')]);
    const office = await desk.run([...remove, '--second', leaver, '--second-passphrase-file', leaverSecret()]);
    expect([office.code, office.stderr]).toEqual([1, expect.stringContaining('SECOND_ROLE')]);
    const nobody = await desk.run([...remove, '--second', 'Tidak Ada', '--second-passphrase-file', leaverSecret()]);
    expect([nobody.code, nobody.stderr]).toEqual([3, expect.stringContaining('USER_UNKNOWN')]);
    expect(await users()).toContain('Bripda Keluar | Petugas barang bukti | Aktif');

    const asked = await rantai([...remove, ...desk.own], {
      input: `${desk.names.supervisor}\nkata sandi pengawas yang baru\n`,
    });
    expect([asked.code, asked.stdout]).toEqual([0, '']);
    const shown = asked.stderr.split('\n');
    expect(shown).toContain('Tanda tangan kedua diperlukan: Pengguna dikeluarkan. Yang akan ditandatangani:');
    expect(shown).toContainEqual(expect.stringMatching(/^ {2}Pengguna: Bripda Keluar \(us_\w{16}\)$/));
    expect(shown).toContain('  Alasan: pindah ke Polres lain');
    expect(shown).toContain(`Penanda tangan pertama: ${desk.names.founder}`);
    expect(asked.stderr).toContain('Bripda Keluar dikeluarkan');
    expect(asked.stderr).not.toContain('kata sandi pengawas yang baru');
    expect((await desk.run(['cases', desk.sample.folder], desk.as(leaver, leaverSecret()))).code).toBe(3);
    expect((await desk.run(['audit', desk.sample.folder])).code).toBe(0);
  },
);

test(
  'SEC-39 recovery sheets go to a new file of the owner, and never to the screen',
  { timeout: 120_000 },
  async () => {
    expect(
      (await desk.run(['recovery', 'revoke', desk.sample.folder, '--reason', 'lembar lama', ...desk.second()])).code,
    ).toBe(0);
    const none = await desk.run(['recovery', 'status', desk.sample.folder]);
    expect([none.code, none.stdout]).toEqual([1, expect.stringMatching(/^Tidak ada kunci pemulihan yang berlaku: /)]);
    const nothing = await desk.run(['recovery', 'status', desk.sample.folder, '--json']);
    expect([nothing.code, nothing.stdout]).toEqual([1, 'null\n']);
    const taken = await desk.run(['recovery', 'establish', desk.sample.folder, '--sheets-to', desk.supervisorSecret]);
    expect([taken.code, taken.stderr.includes('TARGET_EXISTS')]).toEqual([2, true]);
    expect((await desk.run(['recovery', 'status', desk.sample.folder])).code).toBe(1);

    const nowhere = await desk.run(['recovery', 'establish', desk.sample.folder]);
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('Tidak ada yang dilakukan')]);
    expect((await desk.run(['recovery', 'status', desk.sample.folder])).code).toBe(1);

    const sheets = desk.file('lembar.txt');
    const made = await desk.run([
      'recovery',
      'establish',
      desk.sample.folder,
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
    const told = await desk.run(['recovery', 'status', desk.sample.folder]);
    expect(told.stdout).toMatch(/^Kunci pemulihan: 2 dari 3 lembar, dibuat \d+ \w{3} \d{4} \d\d\.\d\d \S+ oleh /);
    const status = await desk.run(['recovery', 'status', desk.sample.folder, '--json']);
    expect(JSON.parse(status.stdout)).toMatchObject({ threshold: 2, shares: 3, byName: desk.names.founder });

    const [first = '', , third = ''] = codes;
    desk.secret('lembar-1.txt', first.toLowerCase());
    desk.secret('lembar-3.txt', third);
    const renewed = desk.secret('sandi-baru.txt', 'kata sandi sesudah pemulihan');
    const recover = (...files: string[]) =>
      rantai([
        'recover',
        desk.sample.folder,
        ...['--person', desk.names.founder, '--reason', 'lupa kata sandi', '--new-passphrase-file', renewed],
        ...files.flatMap((name) => ['--code-file', desk.file(name)]),
        ...['--sheets-to', desk.file('lembar-baru.txt')],
      ]);
    const lost = await rantai([
      'recover',
      desk.sample.folder,
      ...['--person', desk.names.founder, '--reason', 'lupa kata sandi', '--new-passphrase-file', renewed],
      ...['--code-file', desk.file('lembar-1.txt'), '--code-file', desk.file('lembar-3.txt')],
    ]);
    expect([lost.code, lost.stderr]).toEqual([2, expect.stringContaining('--sheets-to')]);
    expect((await desk.run(['cases', desk.sample.folder])).code).toBe(0);
    const few = await recover('lembar-1.txt');
    expect([few.code, few.stderr]).toEqual([3, expect.stringContaining('RECOVERY_SHEETS_MISSING')]);
    desk.secret(
      'lembar-salah.txt',
      third.replace(/^(.{6})./, (_, start: string) => `${start}${third[6] === 'Z' ? 'Y' : 'Z'}`),
    );
    const typo = await recover('lembar-1.txt', 'lembar-salah.txt');
    expect([typo.code, typo.stderr]).toEqual([
      3,
      expect.stringMatching(/RECOVERY_CODE_INVALID: Lembar 2: kelompok ke-2/),
    ]);
    desk.secret('lembar-kosong.txt', ' ');
    const empty = await recover('lembar-kosong.txt');
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('RECOVERY_FILE_EMPTY')]);
    expect(existsSync(desk.file('lembar-baru.txt'))).toBe(false);

    const recovered = await recover('lembar-1.txt', 'lembar-3.txt');
    expect([recovered.code, recovered.stdout]).toEqual([0, '']);
    expect(recovered.stderr).toContain('Lembar baru: 2 dari 3');
    expect(statSync(desk.file('lembar-baru.txt')).mode & 0o777).toBe(0o600);
    desk.own = desk.as(desk.names.founder, renewed);
    expect((await desk.run(['cases', desk.sample.folder])).code).toBe(0);
    const after = JSON.parse((await desk.run(['recovery', 'status', desk.sample.folder, '--json'])).stdout) as unknown;
    expect(after).toMatchObject({ threshold: 2, shares: 3, byName: desk.names.founder });
    const old = desk.as(desk.names.founder, desk.file('sandi.txt'));
    expect((await desk.run(['cases', desk.sample.folder], old)).stderr).toContain('PASSPHRASE_WRONG');
    const again = await recover('lembar-1.txt', 'lembar-3.txt');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('TARGET_EXISTS')]);
  },
);

import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => {
  desk.sample.place.remove();
});

const heading = 'No;No LP;Tgl Sita;Nama Barang;Jumlah;Tempat;Dari;Petugas';
const row = (n: number, date: string) =>
  `${String(n)};LP/B/77/2026;${date};Buku nomor ${String(n)};1;Kupang;PL-01;Aiptu`;

describe('rantai import-register', () => {
  it('checks, imports, names refused rows and writes them to a workbook', async () => {
    const file = desk.file('register.csv');
    writeFileSync(file, [heading, row(1, '3 Januari 2026'), row(2, 'kemarin')].join('\r\n'));
    const map = desk.file('peta.json');
    writeFileSync(map, JSON.stringify({ options: { openCases: { unit: 'Ditres' }, urgentGround: 'easily-moved' } }));
    const refused = desk.file('ditolak.xlsx');

    const dry = await desk.run(['import-register', desk.sample.folder, file, '--map', map, '--dry-run']);
    expect(dry.code).toBe(1);
    expect(JSON.parse(dry.stdout)).toEqual({ read: 2, accepted: 1, refused: 1, recorded: 0 });
    expect(dry.stderr).toContain('Baris 3');
    expect((await desk.run(['cases', desk.sample.folder])).stdout).not.toContain('LP/B/77/2026');

    const done = await desk.run([
      'import-register',
      desk.sample.folder,
      file,
      '--map',
      map,
      '--refused',
      refused,
      '--json',
    ]);
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout)).toMatchObject({ read: 2, accepted: 1, refused: 1 });
    expect(existsSync(refused)).toBe(true);
    expect((await desk.run(['cases', desk.sample.folder])).stdout).toContain('LP/B/77/2026');
  });

  it('says once, not row by row, what the sheet has no column for', async () => {
    const file = desk.file('tanpa-petugas.csv');
    const rows = [heading, row(1, '3/1/2026'), row(2, '3/1/2026')].map((line) => line.slice(0, line.lastIndexOf(';')));
    writeFileSync(file, rows.join('\r\n'));
    const { code, stderr } = await desk.run(['import-register', desk.sample.folder, file, '--dry-run']);
    expect(code).toBe(1);
    expect(stderr.split('tidak punya kolom "Petugas"')).toHaveLength(2);
    expect(stderr).not.toMatch(/Baris \d+: "Petugas"/);
  });

  it('refuses a map that is none, and a file that is no register', async () => {
    const file = desk.file('r.csv');
    writeFileSync(file, [heading, row(1, '3/1/2026')].join('\n'));
    const map = desk.file('rusak.json');
    writeFileSync(map, '{"options":{"carryDown":"ya"}}');
    expect(await desk.run(['import-register', desk.sample.folder, file, '--map', map])).toMatchObject({ code: 2 });
    writeFileSync(file, 'PK\u0003\u0004');
    const broken = await desk.run(['import-register', desk.sample.folder, file]);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('REGISTER_TRUNCATED');
    expect(await desk.run(['import-register', desk.sample.folder, desk.file('tidak-ada.xlsx')])).toMatchObject({
      code: 2,
    });
  });
});

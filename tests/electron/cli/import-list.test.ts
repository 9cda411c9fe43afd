import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { md5, otherSha256, sha256 } from '../catalogue/importers/lists/look.ts';
import { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => {
  desk.sample.place.remove();
});

/** Runs `rantai import` on a phone without a list. */
function importing(content: string | Uint8Array, ...options: readonly string[]) {
  const file = desk.file('daftar.txt');
  writeFileSync(file, content);
  return desk.run(['import', desk.sample.folder, file, '--item', 'BB-001', ...options]);
}
const good = `${sha256}  /mnt/e/DCIM/a.jpg\n${otherSha256}  /mnt/e/DCIM/b.jpg\n`;

describe('rantai import', () => {
  it('names every bad line in words and keeps nothing', async () => {
    const { code, stdout, stderr } = await importing(`${good}rusak\n${md5}  c\n${sha256}  /mnt/e/DCIM/a.jpg\n`);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Baris 3: Baris ini tidak utuh.');
    expect(stderr).toContain('Baris 4: Di sini md5, padahal daftar ini sha256.');
    expect(stderr).toContain('Baris 5: Nama ini sudah ada pada baris 1.');
    expect(stderr).toContain('Daftar ini memuat 3 kesalahan. Tidak ada yang disimpan.');
  });

  it('says of many errors how many there are', async () => {
    const { stderr } = await importing(`${good}${'rusak\n'.repeat(250)}`);
    expect(stderr).toContain('Baris 202:');
    expect(stderr).not.toContain('Baris 203:');
    expect(stderr).toContain('… dan 50 kesalahan lagi.');
  });

  it('refuses options that are none, and files that are no lists', async () => {
    for (const bad of [
      ['--kind', 'sha3sum', '--heading', 'x'],
      ['--columns', 'path=nol'],
    ]) {
      const { code, stderr } = await importing(good, ...bad);
      expect([code, stderr]).toEqual([2, expect.stringContaining('INPUT_INVALID')]);
    }
    expect(await importing('Kepada Yth.\n')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('FILE_LIST_UNKNOWN_KIND') as string,
    });
  });

  it('looks without keeping, then seals; what is given comes before what was guessed', async () => {
    const dry = await importing(good, '--dry-run');
    expect(dry.code).toBe(0);
    expect(JSON.parse(dry.stdout)).toMatchObject({ files: 2, options: { cut: 'mnt/e/DCIM/' } });
    expect(dry.stderr).toContain('dipotong: mnt/e/DCIM/');
    expect(dry.stderr).toContain('Belum ada yang disimpan.');
    const xml = `<dfxml><fileobject><filename>a</filename><hashdigest type='md5'>${md5}</hashdigest></fileobject><fileobject><filename>b</filename><unalloc>1</unalloc></fileobject></dfxml>`;
    const dfxml = await importing(xml, '--dry-run');
    expect(JSON.parse(dfxml.stdout)).toMatchObject({ files: 1, deleted: 1, options: { kind: 'dfxml' } });
    expect(dfxml.stderr).toContain('1 berkas terhapus tidak termasuk');
    expect(dry.stderr).not.toContain('terhapus');

    const table = `x\tnama\nDCIM/ä.jpg\t${md5}\nDCIM/b.jpg\t${md5}`;
    const columns = [
      '--kind',
      'csv',
      '--delimiter',
      'tab',
      '--columns',
      'path=1, md5=2',
      '--heading',
      '1',
      '--open-end',
    ];
    const made = ['--tool', 'X-Ways 21', '--made-by', 'Lab', '--made-on', '2026-01-02', '--cut', '/DCIM'];
    const sealed = await importing(Buffer.from(table, 'latin1'), ...columns, ...made, '--encoding', 'windows-1252');
    expect(sealed.code).toBe(0);
    expect(JSON.parse(sealed.stdout)).toMatchObject({
      ...{ files: 2, algorithms: ['md5'], method: 'imported', tool: 'X-Ways 21', madeBy: 'Lab', madeOn: '2026-01-02' },
      imported: { name: 'daftar.txt', kind: 'csv', encoding: 'windows-1252', skipped: 0 },
    });
    expect(sealed.stderr).toContain('2 berkas dalam daftar BB-001');
    expect(await importing(good)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('FILE_LIST_EXISTS') as string,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { listTime } from '#electron/catalogue/importers/lists/times.ts';
import { md5, otherSha256, sha1, sha256, errors, preview, reading, rows } from './look.ts';

const image = 'Bukti.E01\\Partition 1 [488MB]\\NONAME [NTFS]\\[root]\\';
const hashList = (...rows: string[]) => ['MD5,SHA1,FileNames', ...rows, ''].join('\r\n');
const directory = (...rows: string[][]) =>
  [['Filename', 'Full Path', 'Size (bytes)', 'Created', 'Modified', 'Accessed', 'Is Deleted'], ...rows, []]
    .map((cells) => cells.join('\t'))
    .join('\r\n');

describe('lists of FTK Imager', () => {
  it('reads a hash list and cuts off what stands before the root of the file system', () => {
    const list = hashList(`"${md5}","${sha1}","${image}Users\\é, dua.txt"`, `"","","${image}kosong"`);
    expect(reading(list)).toMatchObject({
      options: { kind: 'ftk-csv', separator: '\\', cut: 'Bukti.E01/Partition 1 [488MB]/NONAME [NTFS]/[root]/' },
      tool: 'FTK Imager',
      unreadable: 1,
    });
    expect(rows(list)).toMatchObject([
      { path: 'Users/é, dua.txt', md5, sha1, sha256: null, bytes: null, problem: null },
      { path: 'kosong', problem: 'no-digest' },
    ]);
  });

  it('reads a directory listing in UTF-16, without folders and deleted files', () => {
    const when = '2010-Nov-02 22:52:14.656000 UTC';
    const list = directory(
      ['DCIM', `${image}DCIM\\`, '4096', when, when, when, 'no'],
      ['ß.jpg', `${image}DCIM\\ß.jpg`, '12345', when, when, when, 'no'],
      ['x.jpg', `${image}DCIM\\x.jpg`, '7', when, when, when, 'yes'],
    );
    const bytes = Buffer.from(`\ufeff${list}`, 'utf16le');
    expect(reading(bytes)).toMatchObject({
      options: { kind: 'ftk-csv', encoding: 'utf-16le' },
      skipped: 2,
      deleted: 1,
    });
    expect(rows(bytes)).toEqual([
      {
        path: 'DCIM/ß.jpg',
        bytes: 12_345,
        modified: 1_288_738_334,
        ...{ sha256: null, sha1: null, md5: null, problem: 'no-digest' },
      },
    ]);
  });
});

describe('tables', () => {
  it('finds the columns by their headings, in either language and with any delimiter', () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const cells = [
        ['Nama berkas', 'Ukuran', 'Hash MD5', 'SHA-256', 'Diubah'],
        ['"a ""x"";,|\nb"', '4', md5.toUpperCase(), sha256, '2026-01-02 03:04:05'],
        ['c', '', '-', otherSha256, 'n/a'],
      ];
      const list = cells.map((row) => `${row.join(delimiter)}\n`).join('');
      expect(reading(list).options).toMatchObject({ kind: 'csv', delimiter, heading: 1 });
      expect(rows(list)).toEqual([
        { path: 'a "x";,|\nb', bytes: 4, sha256, sha1: null, md5, modified: 1_767_323_045, problem: null },
        { path: 'c', bytes: null, sha256: otherSha256, sha1: null, md5: null, modified: null, problem: null },
      ]);
    }
  });

  it('tells a column that is only called hash by its digests, as PowerShell writes them', () => {
    const list = `#TYPE Microsoft.PowerShell.Utility.FileHash\r\n"Algorithm","Hash","Path"\r\n"SHA256","${sha256.toUpperCase()}","C:\\bukti\\a.txt"\r\n`;
    expect(reading(list)).toMatchObject({ headings: ['Algorithm', 'Hash', 'Path'], algorithms: ['sha256'] });
    expect(rows(list)).toMatchObject([{ path: 'a.txt', sha256 }]);
  });

  it('guesses the columns of a table without headings, and takes those that are given', () => {
    const list = `4,${md5},a.txt\n5,${md5},b.txt\n`;
    expect(reading(list).options).toMatchObject({ heading: 0, columns: { bytes: 0, md5: 1, path: 2 } });
    const none = { path: null, bytes: null, sha256: null, sha1: null, md5: null, modified: null, deleted: null };
    const given = { kind: 'csv', heading: 1, columns: { ...none, path: 2, md5: 1 } } as const;
    expect(rows(list, given)).toMatchObject([{ path: 'b.txt', bytes: null }]);
  });

  const head = 'path,size,sha256,mtime\n';
  it.each([
    ['a column too many', `${head}a,4,${sha256},1,x\n`, ['2 columns']],
    ['a column too few', `${head}a,4\n`, ['2 columns']],
    ['a negative size', `${head}a,-4,${sha256},1\n`, ['2 negative-size']],
    ['a size with dots', `${head}a,4.096,${sha256},1\n`, ['2 bad-size']],
    ['a time that is none', `${head}a,4,${sha256},2026-02-30\n`, ['2 bad-time']],
    ['another digest', `${head}a,4,${sha1},1\n`, ['2 mixed-algorithms']],
    ['half a digest', `${head}a,4,${sha256.slice(9)},1\n`, ['2 digest-length']],
    ['no digest but words', `${head}a,4,belum dihitung,1\n`, ['2 not-hex']],
    ['no name', `${head},4,${sha256},1\n`, ['2 empty-name']],
    ['a name with a NUL', `${head}a\u0000b,4,${sha256},1\n`, ['2 nul']],
    ['a quote that nothing closes', `${head}b,4,${sha256},1\n"a,4,${sha256},1\nc,4,${sha256},1\n`, ['3 bad-quote']],
    ['text behind a quote', `${head}"a"x,4,${sha256},1\nb,4,${sha256},1\n`, ['2 bad-quote']],
    ['an end in the middle', `${head}a,4,${sha256},1`, ['2 cut-off']],
    ['a name twice, behind one of two lines', `${head}"a\nb",4,${sha256},1\nc,1,,1\nc,1,,1\n`, ['5 duplicate-path']],
    ['an empty line in the middle', `${head}a,4,${sha256},1\n\nb,4,${sha256},1\n`, ['3 half-line']],
    [
      'a field of a megabyte',
      `${head}a,4,${sha256},1\n"${'x'.repeat(1_048_576)}",4,${sha256},1\n`,
      ['3 field-too-long'],
    ],
    ['a record of many fields', `${head}${'x,'.repeat(2000)}\n`, ['2 line-too-long']],
  ])('names the line of %s', (_, content, expected) => {
    expect(errors(content, { lineEnd: 'lf' })).toEqual(expected);
  });

  it('is not any table', () => {
    expect(preview('nama,jabatan\nBudi,Aiptu\n')).toMatchObject({
      ok: true,
      value: { options: { kind: 'csv' } },
    });
    for (const other of ['\n', 'satu dua tiga\n', 'a;b\n1\n2\n3\n', '%PDF-1.7\n', 'PK\u0003\u0004'])
      expect(preview(other)).toMatchObject({ error: { code: 'FILE_LIST_UNKNOWN_KIND' } });
  });
});

describe('times of lists', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31 23:59:59', -1],
    ['2026-11-22T18:56:56+07:00', 1_795_348_616],
    ['2026-11-22 18:56:56.999 +0700', 1_795_348_616],
    ['2026-11-22', 1_795_305_600],
    ['2024-Feb-29 00:00', 1_709_164_800],
    ['1795348616', 1_795_348_616],
    ['-1.5', -2],
  ])('reads %s', (text, seconds) => {
    expect(listTime(text)).toBe(seconds);
  });

  it.each([
    '',
    'kemarin',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01 24:00',
    '22/11/2026',
    '1e9',
    '9'.repeat(13),
  ])('takes %j for no time', (text) => {
    expect(listTime(text)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { md5, otherSha256, sha1, sha256, errors, reading, rows } from './look.ts';

const head = (columns = 'size,md5,sha256,filename', from = '/mnt/bukti', command = 'hashdeep -r .') =>
  `%%%% HASHDEEP-1.0\n%%%% ${columns}\n## Invoked from: ${from}\n## # ${command}\n## \n`;
const line = (name: string, size = '4', digest = sha256) => `${size},${md5},${digest},${name}\n`;

describe('lists of hashdeep', () => {
  it('reads sizes, digests and names with commas, and cuts off where it was called', () => {
    const list = head() + line('/mnt/bukti/a,b.txt') + line('/mnt/bukti/c/"d"', '0', otherSha256);
    expect(reading(list)).toMatchObject({
      options: { kind: 'hashdeep', cut: 'mnt/bukti/' },
      tool: 'hashdeep',
      algorithms: ['sha256', 'md5'],
      totalBytes: 4,
    });
    const row = { md5, sha1: null, modified: null, problem: null };
    expect(rows(list)).toEqual([
      { ...row, path: 'a,b.txt', bytes: 4, sha256 },
      { ...row, path: 'c/"d"', bytes: 0, sha256: otherSha256 },
    ]);
  });

  it('reads names relative to the folder (-l), and other columns', () => {
    const list = `${head('size,sha1,tiger,whirlpool,filename')}4,${sha1},${'a'.repeat(48)},${'b'.repeat(128)},./x/y\n`;
    expect(rows(list)).toMatchObject([{ path: 'x/y', sha1, sha256: null, md5: null, problem: null }]);
  });

  it('calls a file without a digest that it keeps one without a digest', () => {
    const list = `${head('size,tiger,filename')}4,${'a'.repeat(48)},./x\n`;
    expect(rows(list)).toMatchObject([{ path: 'x', problem: 'no-digest' }]);
  });

  it('reads a list of Windows', () => {
    const list = `${head('size,md5,sha256,filename', 'C:\\bukti', 'C:\\> hashdeep64 -r foto')}${line('C:\\bukti\\foto\\é,1.jpg')}`;
    const { options } = reading(list.replaceAll('\n', '\r\n'));
    expect(options).toMatchObject({ separator: '\\', lineEnd: 'crlf', cut: 'C:/bukti/' });
    expect(rows(list.replaceAll('\n', '\r\n'))).toMatchObject([{ path: 'foto/é,1.jpg' }]);
  });

  it('keeps a backslash in a name of another system', () => {
    expect(rows(head() + line('/mnt/bukti/a\\b'))).toMatchObject([{ path: 'a\\\\b' }]);
  });

  it.each([
    ['a name that went on in the next line', head() + line('./a\nb'), ['7 half-line']],
    ['a column too few', `${head()}4,${md5},./a\n`, ['6 half-line']],
    ['a negative size', head() + line('./a', '-4'), ['6 negative-size']],
    ['a size that is none', head() + line('./a', '4 KB'), ['6 bad-size']],
    ['a size beyond what can be counted', head() + line('./a', '9999999999999999'), ['6 bad-size']],
    ['a digest cut short', head() + line('./a', '4', sha256.slice(1)), ['6 digest-length']],
    ['a digest of another kind', head() + line('./a', '4', sha1), ['6 mixed-algorithms']],
    ['a digest of other letters', head() + line('./a', '4', `${sha256.slice(1)}z`), ['6 not-hex']],
    ['no name', head() + line(''), ['6 empty-name']],
    ['no heading', `%%%% HASHDEEP-1.0\n${line('./a')}`, ['2 half-line']],
    ['a heading that hashdeep never writes', `%%%% HASHDEEP-1.0\n%%%% size,crc32,filename\n`, ['2 half-line']],
    ['two headings that differ', head() + line('./a') + head('size,md5,filename'), ['8 mixed-algorithms']],
    ['a list of pieces', head(undefined, undefined, 'hashdeep -p 1m -r .') + line('./a offset 0-3'), ['6 pieces']],
    ['an end in the middle', head() + line('./a').slice(0, -1), ['6 cut-off']],
  ])('names the line of %s', (_, content, expected) => {
    expect(errors(content)).toEqual(expected);
  });

  const sums = [`${sha256}  ./a\n`, `${otherSha256} *./b\n`];
  const tagged = `SHA256 (./c) = ${sha256}\n`;
  it.each([
    ['hashdeep behind sha256sum', sums.join('') + head() + line('./c') + line('./d'), '3 other-kind', 'hashdeep'],
    ['DFXML behind sha256sum', `${sums.join('')}<?xml version='1.0'?>\n<dfxml>\n</dfxml>\n`, '3 other-kind', 'dfxml'],
    ['sha256sum behind hashdeep', head() + line('./c') + sums.join(''), '7 other-kind', 'sha256sum'],
    ['md5sum behind hashdeep', `${head() + line('./c')}${md5}  ./a\n${md5}  ./b\n`, '7 other-kind', 'md5sum'],
    ['sha256sum --tag behind hashdeep', head() + line('./c') + tagged + tagged, '7 other-kind', 'sha256sum'],
  ])('says once where another kind of list begins: %s', (_, content, expected, found) => {
    expect(errors(content)).toEqual([expected]);
    expect(reading(content)).toMatchObject({ errorCount: 1, errors: [{ details: { found } }] });
  });

  it('takes two lists one behind the other', () => {
    expect(rows(head() + line('./a') + head() + line('./b'))).toMatchObject([{ path: 'a' }, { path: 'b' }]);
  });
});

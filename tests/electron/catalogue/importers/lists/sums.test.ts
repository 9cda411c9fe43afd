import { describe, expect, it } from 'vitest';
import { md5, otherSha256, sha1, sha256, errors, reading, rows } from './look.ts';

const paths = (content: string | Uint8Array, given = {}) => rows(content, given).map(({ path }) => path);
const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('lists of sha256sum and its kin', () => {
  it.each([
    ['text mark', `${sha256}  a.txt\n`],
    ['binary mark', `${sha256} *a.txt\n`],
    ['capital digits', `${sha256.toUpperCase()}  a.txt\n`],
    ['--tag', `SHA256 (a.txt) = ${sha256}\n`],
    ['openssl', `SHA2-256(a.txt)= ${sha256}\n`],
    ['openssl 1', `SHA256(a.txt)= ${sha256}\n`],
    ['md5 -r of BSD', `${sha256} a.txt\n`],
    ['a remark before it', `# dibuat oleh laboratorium\n${sha256}  a.txt\n`],
    ['empty lines at the end', `${sha256}  a.txt\n\n\n`],
    ['lines of Windows', `${sha256}  a.txt\r\n`],
    ['the folder before it', `${sha256}  ./a.txt\n`],
    ['times', `${sha256} 2026:11:22:11:56:56  a.txt\n`],
  ])('reads %s', (_, content) => {
    const none = { bytes: null, sha1: null, md5: null, modified: null, problem: null };
    expect(rows(content)).toEqual([{ path: 'a.txt', sha256, ...none }]);
  });

  it('tells the algorithm by the digests', () => {
    expect(reading(`${sha1}  a\n`)).toMatchObject({ options: { kind: 'sha1sum' }, algorithms: ['sha1'] });
    expect(reading(`MD5 (a) = ${md5}\n`)).toMatchObject({ options: { kind: 'md5sum' }, algorithms: ['md5'] });
  });

  it('reads sizes of md5deep -z, and adds them up', () => {
    const list = `         4  ${md5}  ./a\n    123456  ${md5}  ./b  c\n`;
    expect(rows(list).map(({ path, bytes: size }) => [path, size])).toEqual([
      ['a', 4],
      ['b  c', 123_456],
    ]);
    expect(reading(list).totalBytes).toBe(123_460);
  });

  it('undoes the escapes of GNU, and takes a backslash as it is where none are announced', () => {
    expect(paths(`\\${sha256}  a\\nb\\\\c\\rd\n`)).toEqual(['a\nb\\\\c\rd']);
    expect(paths(`\\SHA256 (a\\nb) = ${sha256}\n`)).toEqual(['a\nb']);
    expect(paths(`${sha256}  dir/a\\nb\n`)).toEqual(['dir/a\\\\nb']);
  });

  it('keeps every sign of a name: spaces, signs of the format, marks that turn the direction', () => {
    const names = [' a ', '*a', 'a) = b', ') = ', '\u202etxt.exe', '"a",b', 'é'];
    for (const name of names) {
      expect(paths(`${sha256}  x\n${otherSha256}  ${name}\n`)[1]).toBe(name);
      expect(paths(`SHA256 (${name}) = ${sha256}\n`)[0]).toBe(name);
    }
  });

  it('keeps names that are no UTF-8 byte for byte', () => {
    const found = reading(bytes(`${sha256}  caf\xe9\xff.jpg\n`));
    expect(found).toMatchObject({ options: { encoding: 'utf-8' }, rows: [{ path: 'caf\\xe9\\xff.jpg' }] });
    expect(paths(bytes(`${sha256}  caf\xe9.jpg\n`), { encoding: 'windows-1252' })).toEqual(['café.jpg']);
  });

  it('takes lines that end with NUL (-z), line ends in the name and all', () => {
    expect(paths(`${sha256}  a\nb\u0000${otherSha256}  c\\d/e\u0000`)).toEqual(['a\nb', 'c\\\\d/e']);
  });

  it('parts paths of Windows at their backslashes, and says so', () => {
    const list = `${sha256} *C:\\bukti\\foto\\a.jpg\r\n${otherSha256} *C:\\bukti\\b.jpg\r\n`;
    expect(reading(list)).toMatchObject({ options: { separator: '\\', cut: 'C:/bukti/' }, common: 'C:/bukti/' });
    expect(paths(list)).toEqual(['foto/a.jpg', 'b.jpg']);
    expect(paths(list, { separator: '/', cut: '' })[0]).toBe('C:\\\\bukti\\\\foto\\\\a.jpg');
  });

  it('proposes to cut off where the files lay on the machine, but no folder of the device', () => {
    const rooted = `${sha256}  /mnt/e/DCIM/a\n${otherSha256}  /mnt/e/DCIM/b\n`;
    expect(reading(rooted).options.cut).toBe('mnt/e/DCIM/');
    expect(paths(rooted, { cut: 'mnt/e/' })).toEqual(['DCIM/a', 'DCIM/b']);
    const relative = `${sha256}  DCIM/a\n${otherSha256}  DCIM/b\n`;
    expect(reading(relative)).toMatchObject({ options: { cut: '' }, common: 'DCIM/' });
    expect(paths(`${sha256}  ../x/a\n${otherSha256}  ../x/b\n`)).toEqual(['a', 'b']);
  });
});

describe('lists of sha256sum with something the matter', () => {
  it.each([
    ['half a digest', `${sha256}  a\n${sha256.slice(0, 20)}\n`, ['2 half-line']],
    ['half a line at the end', `${sha256}  a\n${sha256}  fo`, ['2 cut-off']],
    ['a digest that is too short', `${sha256}  a\n${sha256.slice(1)}  b\n`, ['2 digest-length']],
    ['a digest that is too long', `${sha256}  a\n${sha256}0  b\n`, ['2 digest-length']],
    ['a letter in a digest', `${sha256}  a\n${sha256.slice(1)}x  b\n`, ['2 not-hex']],
    ['another algorithm', `${sha256}  a\n${sha1}  b\n`, ['2 mixed-algorithms']],
    ['another algorithm with --tag', `SHA256 (a) = ${sha256}\nSHA1 (b) = ${sha1}\n`, ['2 mixed-algorithms']],
    ['a tag that does not fit', `SHA256 (a) = ${sha256}\nSHA256 (b) = ${sha1}\n`, ['2 mixed-algorithms']],
    ['no name', `${sha256}  a\n${sha256}  \n`, ['2 empty-name']],
    ['a name of nothing but the folder', `${sha256}  a\n${sha256}  ./\n`, ['2 empty-name']],
    ['a bad escape', `${sha256}  a\n\\${sha256}  b\\tc\n`, ['2 bad-escape']],
    ['an escape at the end', `${sha256}  a\n\\${sha256}  b\\\n`, ['2 bad-escape']],
    ['one space after two', `${sha256}  a\n${sha256} b\n`, ['2 half-line']],
    ['words', `${sha256}  a\nini bukan baris\n`, ['2 half-line']],
    ['an empty line in the middle', `${sha256}  a\n\n${otherSha256}  b\n`, ['2 half-line']],
    ['a path above', `${sha256}  a\n${otherSha256}  ../b\n`, ['2 path-outside']],
    ['a path that goes above', `${sha256}  a\n${otherSha256}  b/../../c\n`, ['2 path-outside']],
    ['the same name', `${sha256}  a\n${otherSha256}  b\n${sha256}  ./a\n`, ['3 duplicate-path']],
    ['the same name, another digest', `${sha256}  a\n${otherSha256}  a\n`, ['2 digests-differ']],
    ['a NUL', `${sha256}  a\n${sha256}  b\u0000c\n`, ['2 nul']],
  ])('names the line of %s', (_, content, expected) => {
    expect(errors(content, { lineEnd: 'lf' })).toEqual(expected);
  });

  it('names both lines of a name that is there twice', () => {
    const { errors } = reading(`${sha256}  a\n${sha256}  b\n${otherSha256}  a\n${otherSha256}  a\n`);
    expect(errors).toEqual([
      { line: 3, code: 'digests-differ', details: { other: 1 }, text: `${otherSha256}  a` },
      { line: 4, code: 'duplicate-path', details: { other: 3 }, text: `${otherSha256}  a` },
    ]);
  });

  it('refuses a path that does not lie in the folder to cut off', () => {
    const list = `${sha256}  DCIM/a\n${otherSha256}  DCIMx/b\n`;
    expect(errors(list, { cut: 'DCIM/' })).toEqual(['2 path-outside']);
  });

  it('takes a last line that nothing ends, if somebody says that it is whole', () => {
    expect(paths(`${sha256}  a`, { openEnd: true })).toEqual(['a']);
  });

  it('holds no line longer than a megabyte', () => {
    const long = `${sha256}  ${'x'.repeat(1_100_000)}\n`;
    expect(errors(`${sha256}  a\n${long}${otherSha256}  b\n`)).toEqual(['2 line-too-long']);
    expect(errors(`${sha256}  a\n${long.slice(0, 200_000)}\n`)).toEqual(['2 field-too-long']);
  });

  it('counts all errors and keeps the first two hundred', () => {
    const { errors, errorCount } = reading(`${sha256}  a\n${'rusak\n'.repeat(1000)}`);
    expect(errorCount).toBe(1000);
    expect(errors).toHaveLength(200);
    expect(errors.at(-1)?.line).toBe(201);
  });
});

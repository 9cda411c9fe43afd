import { describe, expect, it } from 'vitest';
import { md5, otherSha256, sha1, sha256, errors, preview, reading, rows } from './look.ts';

const xml = (inside: string, program = 'fiwalk') =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<dfxml version='1.0'>\n<creator><program>${program}</program><version>4.11.1</version>` +
  `<execution_environment><start_time>2026-11-22T12:00:30Z</start_time></execution_environment></creator>\n${inside}</dfxml>\n`;
const hash = (type: string, digest: string) => `<hashdigest type='${type}'>${digest}</hashdigest>`;
const file = (name: string, more = hash('sha256', sha256)) =>
  `<fileobject><filename>${name}</filename><name_type>r</name_type><filesize>4</filesize><alloc>1</alloc>${more}</fileobject>\n`;
const volume = (...files: string[]) => `<volume offset='0'>${files.join('')}</volume>\n`;

describe('SEC-76 DFXML', () => {
  it('reads regular files with all their digests and times, and who made the list', () => {
    const list = xml(
      volume(
        file(
          'a.txt',
          `<mtime prec='1'>2026-11-22T11:56:56Z</mtime>${hash('md5', md5)}${hash('SHA1', sha1)}${hash('SHA-256', sha256)}`,
        ),
      ),
    );
    expect(reading(list)).toMatchObject({
      tool: 'fiwalk 4.11.1',
      madeOn: '2026-11-22',
      options: { kind: 'dfxml', cut: 'volume-1/' },
    });
    expect(rows(list)).toEqual([
      { path: 'a.txt', bytes: 4, sha256, sha1, md5, modified: 1_795_348_616, problem: null },
    ]);
  });

  it('leaves out folders, links, deleted and virtual files, and counts them', () => {
    const others = [
      '<fileobject><filename>d</filename><name_type>d</name_type></fileobject>',
      '<fileobject><filename>l</filename><name_type>l</name_type></fileobject>',
      '<fileobject><filename>$OrphanFiles</filename><name_type>V</name_type></fileobject>',
      '<fileobject><filename>u</filename><name_type>r</name_type><unalloc>1</unalloc></fileobject>',
      '<fileobject><filename>v</filename><name_type>r</name_type><alloc>0</alloc></fileobject>',
      '<fileobject><filename>w</filename><meta_type>2</meta_type></fileobject>',
    ];
    const list = xml(volume(...others, file('a')));
    expect(reading(list)).toMatchObject({ files: 1, skipped: 6, deleted: 2, errorCount: 0 });
    // A folder that was deleted is no file that anybody looks for.
    const folder = '<fileobject><filename>d</filename><name_type>d</name_type><unalloc>1</unalloc></fileobject>';
    expect(reading(xml(volume(folder, file('a'))))).toMatchObject({ skipped: 1, deleted: 0 });
  });

  it('takes digests of the file only, not of its pieces or its parent', () => {
    const inner = `<byte_runs><byte_run len='4'>${hash('sha256', otherSha256)}</byte_run></byte_runs><parent_object><filename>p</filename></parent_object>`;
    expect(rows(xml(volume(file('a', inner + hash('sha256', sha256)))))).toMatchObject([{ path: 'a', sha256 }]);
    expect(rows(xml(volume(file('a', inner))))).toMatchObject([{ path: 'a', problem: 'no-digest' }]);
  });

  it('keeps files of several volumes apart, nested ones too', () => {
    const list = xml(volume(file('a')) + volume(file('a'), volume(file('a'))));
    expect(reading(list)).toMatchObject({ options: { cut: '' }, errorCount: 0 });
    expect(rows(list).map(({ path }) => path)).toEqual(['volume-1/a', 'volume-2/a', 'volume-3/a']);
  });

  it('keeps names byte for byte: escapes of fiwalk, references, and what is no UTF-8', () => {
    expect(rows(xml(volume(file('b\\x5Ca\\x0Ad\\xFF&amp;&#233;&#x20AC;é'))))).toMatchObject([
      { path: 'b\\\\a\nd\\xff&é€é' },
    ]);
    const bytes = Buffer.from(xml(file('raw\xff\xe9'), 'MD5DEEP'), 'latin1');
    expect(rows(bytes)).toMatchObject([{ path: 'raw\\xff\\xe9' }]);
    expect(rows(xml(file('a\\x41'), 'MD5DEEP'))).toMatchObject([{ path: 'a\\\\x41' }]);
  });

  it('keeps letters of a private area as they are, and references beside it', () => {
    const around = `<!--${'x'.repeat(65_400)}-->`;
    expect(rows(xml(around + file('\uf780\uf7ff&#xF77F;&#63488;')))).toMatchObject([
      { path: '\uf780\uf7ff\uf77f\uf800' },
    ]);
    // Whatever piece of the file it falls into.
    for (const length of [65_276, 65_280, 65_284, 65_288])
      expect(errors(xml(`<!--${'x'.repeat(length)}-->${file('&#xF780;')}`))).toEqual(['4 entity']);
  });

  it('reads what says that it is Latin-1, and UTF-16', () => {
    const latin = xml(file('é')).replace('UTF-8', 'iso-8859-1');
    expect(rows(Buffer.from(latin, 'latin1'))).toMatchObject([{ path: 'é' }]);
    expect(rows(Buffer.from(`\ufeff${xml(file('é€'))}`, 'utf16le'))).toMatchObject([{ path: 'é€' }]);
  });

  it.each([
    ['an entity bomb', '<!DOCTYPE dfxml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<dfxml>&b;</dfxml>\n', ['1 doctype']],
    [
      'a document type that names a file',
      '<!DOCTYPE dfxml SYSTEM "file:///etc/passwd">\n<dfxml></dfxml>\n',
      ['1 doctype'],
    ],
    ['an entity of its own', xml(file('&bom;')), ['4 entity']],
    ['a reference to where bytes stand while they are read', xml(`\n${file('&#xF780;')}`), ['5 entity']],
    ['one in small letters with noughts', xml(file('&#x000f7ff;')), ['4 entity']],
    ['one in decimal', xml(file('&#63361;')), ['4 entity']],
    ['one with more noughts than any needs', xml(file(`&#x${'0'.repeat(200)}41;`)), ['4 entity']],
    ['a tag that is not closed', '<dfxml>\n<metadata>\n</dfxml>\n', ['3 bad-xml']],
    ['an end in the middle', xml(file('a')).slice(0, -20), ['4 bad-xml']],
    ['a control sign', xml(file('a\u0001')), ['4 bad-xml']],
    ['a negative size', xml(file('a').replace('>4<', '>-4<')), ['4 negative-size']],
    ['a digest cut short', xml(file('a', hash('sha256', sha256.slice(2)))), ['4 digest-length']],
    ['a digest under a wrong name', xml(file('a', hash('sha1', sha256))), ['4 mixed-algorithms']],
    [
      'two digests that differ',
      xml(file('a', hash('sha256', sha256) + hash('SHA256', otherSha256))),
      ['4 digests-differ'],
    ],
    ['a time that is none', xml(file('a', '<mtime>kemarin</mtime>')), ['4 bad-time']],
    ['no name', xml(file('')), ['4 empty-name']],
    ['the same file twice', xml(volume(file('a'), file('a'))), ['5 duplicate-path']],
    ['another copy of it', xml(volume(file('a'), file('a', hash('sha256', otherSha256)))), ['5 digests-differ']],
    ['a path above', xml(volume(file('../a'))), ['4 path-outside']],
  ])('names the line of %s', (_, content, expected) => {
    expect(errors(content)).toEqual(expected);
  });

  it('holds no text, no attribute and no comment that does not end', () => {
    const flood = 'x'.repeat(600_000);
    expect(errors(xml(file(flood)))).toEqual(['4 field-too-long']);
    expect(errors(`<dfxml a="${flood}`)).toEqual(['1 field-too-long']);
    expect(errors(`<dfxml><!--${flood}`)).toEqual(['1 field-too-long']);
    expect(errors(`<!DOCTYPE dfxml [${flood}`)).toEqual(['1 field-too-long']);
    expect(errors(`<dfxml>${'<a>'.repeat(1000)}`)).toEqual(['1 bad-xml']);
  });

  it('is not every XML', () => {
    expect(preview('<?xml version="1.0"?><html></html>')).toMatchObject({
      error: { code: 'FILE_LIST_UNKNOWN_KIND' },
    });
  });
});

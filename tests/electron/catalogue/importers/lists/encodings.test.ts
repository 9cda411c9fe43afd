import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Transcoder } from '#electron/catalogue/importers/lists/encoding.ts';
import type { ListEncoding } from '#shared/domain/file-list/listing.ts';
import { otherSha256, sha256, errors, preview, reading, rows } from './look.ts';

const list = `${sha256}  café €.jpg\r\n${otherSha256}  日本.jpg\r\n`;
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('encodings of lists', () => {
  it.each<[string, Uint8Array, ListEncoding]>([
    ['UTF-8', Buffer.from(list), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${list}`), 'utf-8'],
    ['UTF-16 LE', Buffer.from(list, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${list}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', bigEndian(list), 'utf-16be'],
    ['UTF-16 BE with a mark', bigEndian(`\ufeff${list}`), 'utf-16be'],
  ])('tells %s, and reads it to the same rows', (_, bytes, encoding) => {
    expect(reading(bytes).options.encoding).toBe(encoding);
    expect(rows(bytes).map(({ path }) => path)).toEqual(['café €.jpg', '日本.jpg']);
  });

  it('reads a table of Windows-1252, but keeps UTF-8 with a few names that are none', () => {
    const table = `nama;sha256\r\ncaf\xe9 \x80.jpg;${sha256}\r\n`;
    expect(rows(Buffer.from(table, 'latin1'))).toMatchObject([{ path: 'café €.jpg' }]);
    const mixed = Buffer.concat([
      Buffer.from(`nama;sha256\r\nçéà;${sha256}\r\n`),
      Buffer.from(`\xff;${otherSha256}\r\n`, 'latin1'),
    ]);
    expect(reading(mixed).options.encoding).toBe('utf-8');
    expect(rows(mixed).map(({ path }) => path)).toEqual(['çéà', '\\xff']);
  });

  it('keeps half of a pair of surrogates, which Windows lets a name have', () => {
    const bytes = Buffer.from(`\ufeff${sha256}  a\ud83d.jpg\n${otherSha256}  \udc00😀\n`, 'utf16le');
    expect(rows(bytes).map(({ path }) => path)).toEqual(['a\\xed\\xa0\\xbd.jpg', '\\xed\\xb0\\x80😀']);
  });

  it('refuses a file of UTF-16 that ends in half of a letter', () => {
    const bytes = Buffer.from(`\ufeff${list}`, 'utf16le');
    expect(errors(Buffer.concat([bytes, Buffer.of(0x61)]))).toEqual(['3 cut-off']);
  });

  it('gives the same bytes however the file is cut into pieces', () => {
    const letters = fc.constantFrom('a', 'é', '€', '😀', '\ufeff', '\n', '\u0a0d', '\u{10ffff}');
    const texts = fc.array(letters, { maxLength: 20 }).map((each) => each.join(''));
    const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.boolean(), fc.boolean(), cuts, (text, big, mark, sizes) => {
        const whole = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
        const bytes = big ? whole.swap16() : whole;
        const transcoder = new Transcoder(big ? 'utf-16be' : 'utf-16le');
        const pieces: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          pieces.push(Buffer.from(transcoder.write(Buffer.from(bytes.subarray(at, at + size)))));
          at += size;
        }
        pieces.push(transcoder.end());
        expect(Buffer.concat(pieces).toString()).toBe(mark ? text : text.replace(/^\ufeff/, ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('files that are no lists', () => {
  it.each([
    ['Tableau', '-----Start of TX1 Log entry-----\nTask: Disk to File\n'],
    ['Tableau', '------------------------------Start of TD3 Log Entry------------------------------\n'],
    ['FTK Imager', 'Created By AccessData® FTK® Imager 4.7.1.2\n\nCase Information:\nMD5 checksum: x\n'],
    ['Guymager', '\nGUYMAGER ACQUISITION INFO FILE\n==============================\n'],
    ['ewfacquire', 'ewfacquire 20140814\n\nAcquiry started at: x\n'],
    ['dc3dd', '\ndc3dd 7.2.646 started at 2026-01-01\n'],
  ])('calls a report of %s what it is', (tool, content) => {
    expect(preview(content)).toMatchObject({ error: { code: 'FILE_LIST_IS_LOG', details: { tool } } });
  });

  it('lets the name of such a program stand in the name of a file', () => {
    const names = ['Created By AccessData FTK Imager.txt', 'ewfacquire 20140814', '-----Start of TX1 Log entry-----'];
    const content = names.map((name) => `${sha256}  ${name}\n`).join('');
    expect(rows(content).map(({ path }) => path)).toEqual(names);
  });
});

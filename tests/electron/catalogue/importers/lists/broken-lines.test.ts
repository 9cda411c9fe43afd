import { describe, expect, it } from 'vitest';
import { mostErrorText, type GivenListOptions } from '#shared/domain/file-list/listing.ts';
import { reading, sha256 } from './look.ts';

const shown = (content: string | Uint8Array, given: GivenListOptions = {}) =>
  reading(content, given).errors.map(({ line, text }) => [line, text]);

describe('the line of an error', () => {
  it('stands beside it, with whatever signs it holds', () => {
    expect(shown(`${sha256}  a.jpg\nabc  b\u202e.jpg\n${sha256}  c.jpg\n${sha256}  a.jpg\n`)).toEqual([
      [2, 'abc  b\u202e.jpg'],
      [4, `${sha256}  a.jpg`],
    ]);
  });

  it.each([
    ['Windows line ends', Buffer.from(`${sha256}  a.jpg\r\nabc  b.jpg\r\n`)],
    ['UTF-16', Buffer.from(`\ufeff${sha256}  a.jpg\r\nabc  b.jpg\r\n`, 'utf16le')],
    ['the last line, which nothing ends', Buffer.from(`${sha256}  a.jpg\nabc  b.jpg`)],
  ])('is read in %s', (_, content) => {
    expect(shown(content)).toEqual([[2, 'abc  b.jpg']]);
  });

  it('is cut where it is long, and stays a text where a sign of it is none', () => {
    const [error] = reading(Buffer.concat([Buffer.from(`abc  ${'é'.repeat(5000)}`), Buffer.of(0xff, 0x0a)]), {
      kind: 'sha256sum',
    }).errors;
    expect(error?.text).toHaveLength(mostErrorText);
    expect(error?.text).toMatch(/^abc  é+…$/);
    expect(shown(Buffer.from(`${sha256}  a\nabc  \xff\n`, 'latin1'), { kind: 'sha256sum', encoding: 'utf-8' })).toEqual(
      [[2, 'abc  \ufffd']],
    );
  });

  it('is not told of XML, which has no lines', () => {
    const [error] = reading(
      '<dfxml><fileobject><filename>a</filename><hashdigest type="md5">zz</hashdigest></fileobject></dfxml>',
    ).errors;
    expect(error).toBeDefined();
    expect(error).not.toHaveProperty('text');
  });
});

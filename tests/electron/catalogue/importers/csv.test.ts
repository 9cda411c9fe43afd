import { describe, expect, it } from 'vitest';
import { read, textsOf } from './workbooks.ts';

const rows = [
  ['No', 'Nama barang', 'Keterangan'],
  ['1', 'HP "Samsung"; hitam', 'baris\r\ndua'],
  ['2', 'Café – é', ''],
];
const quoted = (delimiter: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');

describe('a register as text', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j by itself', async (delimiter) => {
    expect(await textsOf(Buffer.from(quoted(delimiter)))).toEqual(rows);
  });

  it('obeys a first line that names the delimiter', async () => {
    expect(await textsOf(Buffer.from('sep=|\r\na,b|c,d\r\n'))).toEqual([['a,b', 'c,d']]);
  });

  it.each([
    ['UTF-8', Buffer.from(quoted(';'))],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from(quoted(';'))])],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${quoted(';')}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(quoted(';'), 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${quoted(';')}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(quoted(';').replace('–', '\u0096'), 'latin1')],
  ])('reads %s', async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual(rows);
  });

  it('keeps a formula, a long number and blanks as the text that they are', async () => {
    expect(await textsOf(Buffer.from('=CMD();3.55E+14; 08 ;"-1"\n'))).toEqual([['=CMD()', '3.55E+14', ' 08 ', '-1']]);
  });

  it('numbers rows as a spreadsheet does, blank ones counted', async () => {
    const result = await read(Buffer.from('a;b\n\n;\nc;d'));
    expect(result.ok && result.value.sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 4]);
  });

  it.each([
    ['a quote that is never closed', 'a;b\n"c;d\ne;f', 'REGISTER_QUOTE_OPEN'],
    ['letters behind a closing quote', 'a;"b"c\n', 'REGISTER_QUOTE_OPEN'],
    ['nothing', '', 'REGISTER_EMPTY'],
    ['only blanks', ' ; \n;\n', 'REGISTER_EMPTY'],
    ['a cell too long', `a;${'x'.repeat(32_768)}`, 'REGISTER_CELL_TOO_LONG'],
    ['too many columns', ';'.repeat(300) + 'x', 'REGISTER_TOO_LARGE'],
    ['too many rows', 'x;y\n'.repeat(10_001), 'REGISTER_TOO_LARGE'],
    ['a PDF', '%PDF-1.4\n1 0 obj\nendobj\n', 'REGISTER_NOT_RECOGNISED'],
    ['a page of the web', '\n<!DOCTYPE html><table><tr><td>a', 'REGISTER_NOT_RECOGNISED'],
    ['a letter', '{\\rtf1\\ansi a;b}', 'REGISTER_NOT_RECOGNISED'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'REGISTER_NOT_RECOGNISED'],
  ])('refuses %s', async (_, text, code) => {
    expect(await read(Buffer.from(text, 'latin1'))).toMatchObject({ ok: false, error: { code } });
  });

  it('names the cell that is too long as a spreadsheet does', async () => {
    const result = await read(Buffer.from(`a;b\n;${'x'.repeat(32_768)}`));
    expect(result).toMatchObject({ error: { details: { place: 'B2', limit: 32_767 } } });
  });

  it('names the row of an open quote', async () => {
    expect(await read(Buffer.from('a;b\n"c;d'))).toMatchObject({ error: { details: { row: 2 } } });
  });
});

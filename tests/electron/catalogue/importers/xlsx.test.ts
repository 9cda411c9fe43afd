import { describe, expect, it } from 'vitest';
import { cellAt } from '#shared/domain/register/cells.ts';
import { bookBytes, read, sheetPart, sheetXml, textPart, textsOf, withPart } from './workbooks.ts';

async function firstSheet(bytes: Uint8Array) {
  const result = await read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const [sheet] = result.value.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('values of a workbook that another program wrote', () => {
  it('keeps texts letter by letter: entities, lines, escapes, blanks, right-to-left', async () => {
    const texts = ['a & b < c > "d"', 'dua\nbaris', '=1+1', '  tepi  ', 'مرحبا\u200f', '😀', '0812'];
    const bytes = await bookBytes((book) => book.addWorksheet('Register').addRow(texts));
    expect(await textsOf(bytes)).toEqual([texts]);
    const escaped = '<row><c t="inlineStr"><is><t>_x0007_&#65;_x005F_x0041_</t></is></c></row>';
    expect(await textsOf(withPart(bytes, sheetPart, sheetXml(escaped)))).toEqual([['\u0007A_x0041_']]);
  });

  it('gives numbers digit for digit, dates as days, and marks what a formula made', async () => {
    const bytes = await bookBytes((book) => {
      const sheet = book.addWorksheet('Register');
      sheet.addRow([356938035643809, 3.55e14, 0.1 + 0.2, -12.5, new Date(Date.UTC(2026, 0, 3)), true]);
      sheet.addRow([
        { formula: 'A1*2', result: 7 },
        { formula: 'A1&"x"', result: 'ax' },
        { formula: 'B9' },
        { error: '#REF!' },
      ]);
      const dated = sheet.addRow([new Date(Date.UTC(2026, 0, 3, 14, 30))]);
      dated.getCell(1).numFmt = '[$-421]dd mmmm yyyy hh:mm';
    });
    const sheet = await firstSheet(bytes);
    expect(sheet.rows[0]?.cells).toEqual([
      { kind: 'number', text: '356938035643809', formula: false },
      { kind: 'number', text: '355000000000000', formula: false },
      { kind: 'number', text: '0.3', formula: false },
      { kind: 'number', text: '-12.5', formula: false },
      { kind: 'date', text: '2026-01-03', formula: false },
      { kind: 'boolean', text: 'TRUE', formula: false },
    ]);
    expect(sheet.rows[1]?.cells).toEqual([
      { kind: 'number', text: '7', formula: true },
      { kind: 'text', text: 'ax', formula: true },
      { kind: 'empty', text: '', formula: true },
      { kind: 'error', text: '#REF!', formula: false },
    ]);
    expect(sheet.rows[2]?.cells[0]?.text).toBe('2026-01-03T14:30:00');
  });

  it('reads the same day whether the workbook counts from 1900 or from 1904', async () => {
    for (const date1904 of [false, true]) {
      const bytes = await bookBytes((book) => {
        book.properties.date1904 = date1904;
        book.addWorksheet('R').addRow([new Date(Date.UTC(2024, 1, 29))]);
      });
      expect(await textsOf(bytes)).toEqual([['2024-02-29']]);
    }
  });

  it('names hidden sheets, rows and columns, keeps row numbers across blank rows, and tells merged cells', async () => {
    const bytes = await bookBytes((book) => {
      const sheet = book.addWorksheet('Register');
      sheet.getCell('B3').value = 'x';
      sheet.mergeCells('B3:B5');
      sheet.getCell('A9').value = 'y';
      sheet.getRow(9).hidden = true;
      sheet.getColumn(4).hidden = true;
      book.addWorksheet('Lama', { state: 'veryHidden' }).addRow(['z']);
    });
    const result = await read(bytes);
    expect(result.ok && result.value.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Register', false],
      ['Lama', true],
    ]);
    const sheet = await firstSheet(bytes);
    expect(sheet.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [3, false],
      [9, true],
    ]);
    expect(sheet.merged).toEqual([{ top: 3, bottom: 5, left: 1, right: 1 }]);
    expect(sheet.hiddenColumns).toEqual([3]);
  });

  it('reads inline strings, namespaces with a prefix, cells without a reference, and rich text without its readings', async () => {
    const base = await bookBytes((book) => book.addWorksheet('R').addRow(['x']));
    const rows =
      '<row><c t="inlineStr"><is><r><t>sa</t></r><r><t>tu</t></r><rPh><t>!</t></rPh></is></c><c><v>2</v></c></row>';
    expect(await textsOf(withPart(base, sheetPart, sheetXml(rows)))).toEqual([['satu', '2']]);
    const prefixed = sheetXml(rows)
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect(await textsOf(withPart(base, sheetPart, prefixed))).toEqual([['satu', '2']]);
  });

  it('agrees with exceljs on five hundred rows', async () => {
    const rows = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => `r${String(row)} "k" ${String(column)}`),
    );
    const bytes = await bookBytes((book) => book.addWorksheet('R').addRows(rows));
    expect(await textsOf(bytes)).toEqual(rows);
  });

  it('does not walk a merged range that covers the whole sheet', async () => {
    const base = await bookBytes((book) => book.addWorksheet('R').addRow(['x']));
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const bytes = withPart(
      base,
      sheetPart,
      sheetXml(rows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    );
    const sheet = await firstSheet(bytes);
    expect(sheet.rows).toHaveLength(1);
    expect(cellAt(sheet.rows[0] ?? { number: 0, hidden: false, cells: [] }, 9).kind).toBe('empty');
  });
});

describe('what is refused, with its code', () => {
  const plain = () => bookBytes((book) => book.addWorksheet('R').addRow(['x']));
  const code = async (bytes: Uint8Array) => {
    const result = await read(bytes);
    return result.ok ? 'ok' : result.error.code;
  };

  it('SEC-69 a workbook with macros, by its part or by its content type', async () => {
    expect(await code(withPart(await plain(), 'xl/vbaProject.bin', 'x'))).toBe('REGISTER_MACRO');
    const types = '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect(await code(withPart(await plain(), '[Content_Types].xml', types))).toBe('REGISTER_MACRO');
  });

  it('a file behind a password, and an old .xls', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([
      ole,
      Buffer.alloc(2000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(500),
    ]);
    expect(await code(locked)).toBe('REGISTER_ENCRYPTED');
    expect(await code(Buffer.concat([ole, Buffer.alloc(4000)]))).toBe('REGISTER_OLD_FORMAT');
  });

  it('a workbook that was cut anywhere', async () => {
    const whole = await plain();
    for (let cut = 5; cut < whole.length; cut += 97)
      expect(await code(whole.slice(0, cut)), `cut at ${String(cut)}`).toMatch(/^REGISTER_(?:TRUNCATED|DAMAGED)$/);
  });

  it('SEC-69 a zip bomb, before anything of it is unpacked', async () => {
    const bomb = withPart(
      await plain(),
      sheetPart,
      `<worksheet><sheetData>${' '.repeat(40_000_000)}</sheetData></worksheet>`,
    );
    expect(bomb.length).toBeLessThan(200_000);
    expect(await code(bomb)).toBe('REGISTER_BOMB');
  });

  it('SEC-69 a document type, an entity of its own, XML without an end', async () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>';
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]>' + sheetXml(row);
    expect(await code(withPart(await plain(), sheetPart, laughs))).toBe('REGISTER_DAMAGED');
    expect(await code(withPart(await plain(), sheetPart, sheetXml(row)))).toBe('REGISTER_DAMAGED');
    expect(await code(withPart(await plain(), sheetPart, '<worksheet><sheetData>'))).toBe('REGISTER_DAMAGED');
    expect(await code(withPart(await plain(), sheetPart, null))).toBe('REGISTER_DAMAGED');
  });

  it('a cell of a megabyte, and names its place', async () => {
    const bytes = await bookBytes((book) => {
      book.addWorksheet('R').getCell('C7').value = 'x'.repeat(1024 * 1024);
    });
    expect(await read(bytes)).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/REGISTER_(?:CELL_TOO_LONG|BOMB)/) as string },
    });
    const noise = Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(97 + ((index * 7919) % 26))).join(
      '',
    );
    const long = await bookBytes((book) => {
      book.addWorksheet('R').getCell('C7').value = noise;
    });
    expect(await read(long)).toEqual({
      ok: false,
      error: { code: 'REGISTER_CELL_TOO_LONG', details: { place: 'R!C7', limit: 32_767 } },
    });
  });

  it('rows that go back, cells that go back, references to nothing', async () => {
    const bad = [
      '<row r="2"/><row r="1"/>',
      '<row r="1"><c r="B1"/><c r="A1"/></row>',
      '<row r="1"><c r="A2"><v>1</v></c></row>',
      '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
      '<row r="1"><c r="A1" t="zzz"><v>1</v></c></row>',
      '<row r="0"/>',
    ];
    for (const rows of bad)
      expect(await code(withPart(await plain(), sheetPart, sheetXml(rows))), rows).toBe('REGISTER_DAMAGED');
  });

  it('more rows and more columns than the limit, and nothing at all', async () => {
    const rows = Array.from(
      { length: 10_001 },
      (_, row) => `<row r="${String(row + 1)}"><c><v>${String((row * 7919) % 9973)}</v></c></row>`,
    );
    expect(await code(withPart(await plain(), sheetPart, sheetXml(rows.join(''))))).toBe('REGISTER_TOO_LARGE');
    expect(await code(withPart(await plain(), sheetPart, sheetXml('<row r="1"><c r="ZZ1"><v>1</v></c></row>')))).toBe(
      'REGISTER_TOO_LARGE',
    );
    expect(await code(await bookBytes((book) => book.addWorksheet('R')))).toBe('REGISTER_EMPTY');
  });

  it('tabs that name one part again and again, and cells without end in parts of their own', async () => {
    const book = await bookBytes((made) => {
      made.addWorksheet('A').addRow(['1']);
      made.addWorksheet('B').addRow(['2']);
    });
    const relations = 'xl/_rels/workbook.xml.rels';
    const places = textPart(book, relations).replace('worksheets/sheet2.xml', 'worksheets/sheet1.xml');
    const twice = withPart(book, relations, places);
    expect(await code(twice)).toBe('REGISTER_BOMB');
    const wide = Array.from({ length: 2000 }, () => '<row><c r="IV"><v>1</v></c></row>');
    const rows = sheetXml(wide.map((row, at) => row.replace('"IV"', `"IV${String(at + 1)}"`)).join(''));
    const once = withPart(book, sheetPart, rows);
    expect(await code(once)).toBe('ok');
    expect(await code(withPart(once, 'xl/worksheets/sheet2.xml', rows))).toBe('REGISTER_TOO_LARGE');
    const long = `<sst><si><t>${Array.from({ length: 5000 }, (_, at) => String(at)).join(' ')}</t></si><si><t>2</t></si></sst>`;
    const shared = sheetXml('<row><c t="s"><v>0</v></c></row>'.repeat(2000));
    expect(await code(withPart(withPart(book, 'xl/sharedStrings.xml', long), sheetPart, shared))).toBe('REGISTER_BOMB');
    const fewer = sheetXml('<row><c t="s"><v>0</v></c></row>'.repeat(1000));
    expect(await code(withPart(withPart(book, 'xl/sharedStrings.xml', long), sheetPart, fewer))).toBe('ok');
  });

  it('merged ranges of all tabs together, and columns that are hidden again and again, count once', async () => {
    const book = await bookBytes((made) => {
      made.addWorksheet('A').addRow(['1']);
      made.addWorksheet('B').addRow(['2']);
    });
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const half = sheetXml(row, `<mergeCells>${'<mergeCell ref="A1:A2"/>'.repeat(30_000)}</mergeCells>`);
    const once = withPart(book, sheetPart, half);
    expect(await code(once)).toBe('ok');
    expect(await code(withPart(once, 'xl/worksheets/sheet2.xml', half))).toBe('REGISTER_DAMAGED');
    const hidden = sheetXml(row, `<cols>${'<col min="-9" max="3" hidden="1"/>'.repeat(1000)}</cols>`);
    const result = await read(withPart(book, sheetPart, hidden));
    expect(result.ok && result.value.sheets[0]?.hiddenColumns).toEqual([0, 1, 2]);
  });

  it('a zip that is no workbook', async () => {
    expect(await code(withPart(await plain(), '[Content_Types].xml', null))).toBe('REGISTER_NOT_RECOGNISED');
    expect(await code(withPart(await plain(), 'xl/workbook.xml', null))).toBe('REGISTER_NOT_RECOGNISED');
  });

  it('stops when it is told to', async () => {
    const bytes = await bookBytes((book) =>
      book.addWorksheet('R').addRows(Array.from({ length: 3000 }, () => ['a', 'b', 'c'])),
    );
    await expect(read(bytes, { aborted: true })).rejects.toMatchObject({ failure: { code: 'CANCELLED' } });
  });
});

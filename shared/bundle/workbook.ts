import { zipSync } from 'fflate';
import { utf8 } from '../ledger/encoding.ts';
import type { Cell } from './csv.ts';
import type { Column, Table } from './list-columns.ts';

/*
 * The workbook of a bundle: the smallest SpreadsheetML (ECMA-376 part 1) that Excel and LibreOffice open without a word.
 * Written here and not by a library, because then it follows from the ledger part byte for byte and the verifier checks
 * every cell of the file that a prosecutor really opens, not only its digest.
 */

export interface Sheet {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly table: Table;
}

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indexes into `cellXfs` below. */
export const styleOf = { header: 1, text: 2, number: 3 } as const;

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8896A6"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The same without line breaks in cells: who has to measure a million rows opens no file. */
const flatStyles = styles.replace('<alignment vertical="top" wrapText="1"/>', '<alignment vertical="top"/>');

/** The parts of the package by name, in the order they are packed. */
export function workbookParts(sheets: readonly Sheet[]): ReadonlyMap<string, Uint8Array> {
  const parts = new Map(
    frameParts(
      sheets.map(({ name }) => name),
      styles,
    ),
  );
  for (const [index, { table }] of sheets.entries()) parts.set(sheetPart(index), utf8(sheetXml(table)));
  return parts;
}

/** Name of the part that holds a sheet, counted from 0. */
export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** Every part but the sheets of a long list, whose cells all stand in one line. */
export function flatFrameParts(names: readonly string[]): readonly (readonly [string, Uint8Array])[] {
  return frameParts(names, flatStyles);
}

function frameParts(names: readonly string[], stylesXml: string): readonly (readonly [string, Uint8Array])[] {
  const each = (write: (id: string, name: string) => string) =>
    names.map((name, index) => write(String(index + 1), escapeXml(name))).join('');
  const overrides = each(
    (id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const listed = each((id, name) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`);
  const titles = each(
    (id, name) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${String(Number(id) - 1)}">'${name}'!$1:$1</definedName>`,
  );
  const linked = each(
    (id) => `<Relationship Id="rId${id}" Type="${relationships}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${overrides}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${listed}</sheets><definedNames>${titles}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${linked}<Relationship Id="rIdStyles" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml],
  ];
  return parts.map(([name, text]) => [name, utf8(text)]);
}

/** The .xlsx file. Its parts are what counts: how they are packed may differ from one version of the packer to the next. */
export function packWorkbook(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The first moment that a ZIP entry can name; its fields are local time, so it is built from local parts.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 6 });
}

function sheetXml({ columns, rows }: Table): string {
  const last = `${columnName(columns.length)}${String(rows.length + 1)}`;
  const widths = columns
    .map(
      ({ width }, index) =>
        `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`,
    )
    .join('');
  const titles = rowXml(
    1,
    columns.map((column) => textCell(column.title, styleOf.header)),
  );
  const body = rows.map((cells, index) =>
    rowXml(
      index + 2,
      cells.map((cell, at) => cellXml(cell, columns[at])),
    ),
  );
  return [
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths}</cols><sheetData>${titles}${body.join('')}</sheetData><autoFilter ref="A1:${last}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    // Long digits are text on purpose: Excel would mark each with a green corner.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

function rowXml(row: number, cells: readonly ((reference: string) => string)[]): string {
  return `<row r="${String(row)}">${cells.map((cell, index) => cell(`${columnName(index + 1)}${String(row)}`)).join('')}</row>`;
}

function cellXml(cell: Cell, column: Column | undefined): (reference: string) => string {
  if (typeof cell === 'number' && column?.kind === 'number')
    return (reference) => `<c r="${reference}" s="${String(styleOf.number)}"><v>${String(cell)}</v></c>`;
  return textCell(String(cell), styleOf.text);
}

function textCell(text: string, style: number): (reference: string) => string {
  if (text === '') return (reference) => `<c r="${reference}" s="${String(style)}"/>`;
  return (reference) =>
    `<c r="${reference}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut(text))}</t></is></c>`;
}

/** Excel holds 32,767 characters in a cell; the whole text stands in the JSON beside it. */
const longestCell = 32_000;

export function cut(text: string): string {
  return text.length <= longestCell ? text : `${text.slice(0, longestCell).toWellFormed()}…`;
}

/** A, B ... Z, AA: columns counted from 1. */
function columnName(column: number): string {
  const rest = column - 1;
  return (rest >= 26 ? columnName(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no form for most control characters; SpreadsheetML writes them as `_xHHHH_` (ECMA-376 22.9.2.19 ST_Xstring), and a text that looks so gets its underscore written likewise. */
export function escapeXml(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const printable = escaped.replace(
    /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return printable.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readRegisterBytes } from '#electron/catalogue/importers/register/read-register.ts';
import type { RegisterFile } from '#shared/domain/register/cells.ts';
import type { Result } from '#shared/errors/result.ts';

/** A workbook as another program writes it. */
export async function bookBytes(fill: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same workbook with one of its parts written otherwise; null leaves the part out. */
export function withPart(bytes: Uint8Array, path: string, text: string | null): Uint8Array {
  const others = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name !== path));
  return zipSync(text === null ? others : { ...others, [path]: strToU8(text) });
}

/** One of its parts as it stands; empty when there is none. */
export function textPart(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

export const sheetPart = 'xl/worksheets/sheet1.xml';

export function sheetXml(rows: string, rest = ''): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

export function read(bytes: Uint8Array, signal = { aborted: false }): Promise<Result<RegisterFile>> {
  return readRegisterBytes(bytes, { signal, progress: () => undefined });
}

/** The texts of the first sheet, row by row. */
export async function textsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

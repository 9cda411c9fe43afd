import exceljs from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
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

import type { BundleLimits } from '#shared/bundle/limits.ts';

const MiB = 1024 * 1024;

/** Far above the register of a unit: 20,000 rows of 20 columns are about 30 MiB of XML and pack 10 : 1. */
export const registerLimits = {
  fileBytes: 32 * MiB,
  rows: 10_000,
  columns: 256,
  /** Of all sheets together; a text that cells share counts for each of them. */
  cells: 1_000_000,
  letters: 32 * MiB,
  /** Ranges of cells that are shown as one, of all sheets together. */
  merged: 50_000,
  sheets: 100,
  /** The most that a cell of a spreadsheet program can hold (Excel specifications and limits). */
  cellLength: 32_767,
  sharedStrings: 500_000,
} as const;

/** SECURITY SEC-69: of the zip that an .xlsx is, asked of its directory before anything is unpacked. */
export const zipLimits: BundleLimits = {
  entries: 5000,
  fileBytes: 48 * MiB,
  totalBytes: 128 * MiB,
  smallFileBytes: 4 * MiB,
  ratio: 200,
  ratioFrom: MiB,
};

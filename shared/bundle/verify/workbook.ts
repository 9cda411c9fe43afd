import { concat, equalBytes } from '../../ledger/encoding.ts';
import { bundleFiles } from '../layout.ts';
import type { BundleLimits } from '../limits.ts';
import { memoryBytes } from '../zip/memory-bytes.ts';
import { zipSource } from '../zip/zip-source.ts';
import { FailureError } from '../../errors/result.ts';
import type { Outcomes } from './outcomes.ts';

const file = bundleFiles.listXlsx;

/** The workbook must hold exactly the parts that follow from the ledger part, so that no cell, formula or macro was added. */
export async function checkWorkbook(
  bytes: Uint8Array | undefined,
  parts: ReadonlyMap<string, Uint8Array>,
  limits: BundleLimits,
  outcomes: Outcomes,
): Promise<void> {
  const differing = bytes === undefined ? 'workbook' : await differingPart(bytes, parts, limits);
  if (differing !== null) outcomes.report('list-matches-ledger', 'BUNDLE_LIST_MISMATCH', { file, part: differing });
}

async function differingPart(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  limits: BundleLimits,
): Promise<string | null> {
  // A sheet of like rows packs better than a bomb; what it may unpack to is bounded by the limit of all parts.
  const bounds = { ...limits, totalBytes: limits.smallFileBytes, ratio: Number.POSITIVE_INFINITY };
  const source = zipSource(memoryBytes(bytes), bounds);
  const listed = await source.list();
  if (!listed.ok || listed.value.length !== parts.size) return 'package';
  for (const { path } of listed.value) {
    const expected = parts.get(path);
    if (expected === undefined || !(await holds(source.open(path), expected))) return path;
  }
  return null;
}

async function holds(chunks: AsyncIterable<Uint8Array>, expected: Uint8Array): Promise<boolean> {
  const read: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) read.push(chunk);
  } catch (error) {
    if (error instanceof FailureError) return false;
    throw error;
  }
  return equalBytes(concat(...read), expected);
}

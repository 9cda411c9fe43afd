import type { Primitives } from '../../crypto/primitives.ts';
import { FailureError } from '../../errors/result.ts';
import { concat, equalBytes, toHex } from '../../ledger/encoding.ts';
import type { PartDigest } from '../file-list-digests.ts';
import { bundleFiles } from '../layout.ts';
import type { BundleLimits } from '../limits.ts';
import { memoryBytes } from '../zip/memory-bytes.ts';
import { zipSource } from '../zip/zip-source.ts';
import type { Outcomes } from './outcomes.ts';

const file = bundleFiles.listXlsx;

/** Whether the unpacked bytes of a part are what they must be. */
type PartCheck = (chunks: AsyncIterable<Uint8Array>) => Promise<boolean>;

/** The workbook must hold exactly the parts that follow from the ledger part, so that no cell, formula or macro was added. */
export async function checkWorkbook(
  bytes: Uint8Array | undefined,
  parts: ReadonlyMap<string, Uint8Array>,
  limits: BundleLimits,
  outcomes: Outcomes,
): Promise<void> {
  const checks = new Map([...parts].map(([name, expected]): [string, PartCheck] => [name, holds(expected)]));
  // What it may unpack to is bounded by the limit of all parts.
  const bounds = { ...limits, totalBytes: limits.smallFileBytes };
  const differing = bytes === undefined ? 'workbook' : await differingPart(bytes, checks, bounds);
  if (differing !== null) outcomes.report('list-matches-ledger', 'BUNDLE_LIST_MISMATCH', { file, part: differing });
}

/** The first part of the workbook of a list of files that does not follow from its rows; null when all do. */
export async function differingSheet(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, PartDigest>,
  limits: BundleLimits,
  primitives: Primitives,
  read: (bytes: number) => Promise<void>,
): Promise<string | null> {
  const checks = new Map(
    [...parts].map(([name, expected]): [string, PartCheck] => [name, isOf(expected, primitives, read)]),
  );
  return differingPart(bytes, checks, limits);
}

async function differingPart(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, PartCheck>,
  limits: BundleLimits,
): Promise<string | null> {
  // A sheet of like rows packs better than a bomb; each check ends with the bytes that it knows.
  const source = zipSource(memoryBytes(bytes), { ...limits, ratio: Number.POSITIVE_INFINITY });
  const listed = await source.list();
  if (!listed.ok || listed.value.length !== parts.size) return 'package';
  // A name twice: which of the two a spreadsheet takes nobody knows.
  if (new Set(listed.value.map(({ path }) => path)).size !== parts.size) return 'package';
  for (const { path } of listed.value) {
    const check = parts.get(path);
    if (check === undefined || !(await passes(source.open(path), check))) return path;
  }
  return null;
}

/** Whatever the packing lies about is a part that differs. */
async function passes(chunks: AsyncIterable<Uint8Array>, check: PartCheck): Promise<boolean> {
  try {
    return await check(chunks);
  } catch (error) {
    if (error instanceof FailureError && error.failure.code !== 'CANCELLED') return false;
    throw error;
  }
}

function holds(expected: Uint8Array): PartCheck {
  return async (chunks) => {
    const read: Uint8Array[] = [];
    for await (const chunk of chunks) read.push(chunk);
    return equalBytes(concat(...read), expected);
  };
}

function isOf(expected: PartDigest, primitives: Primitives, read: (bytes: number) => Promise<void>): PartCheck {
  return async (chunks) => {
    const hash = primitives.createSha256();
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > expected.bytes) return false;
      hash.update(chunk);
      await read(chunk.length);
    }
    return bytes === expected.bytes && toHex(hash.digest()) === expected.sha256;
  };
}

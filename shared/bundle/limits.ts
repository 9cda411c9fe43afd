/** What a reader is willing to spend on a bundle that a stranger made. All sizes in bytes. */
export interface BundleLimits {
  /** Entries of the container. */
  readonly entries: number;
  /** One file, unpacked. */
  readonly fileBytes: number;
  /** All files, unpacked. */
  readonly totalBytes: number;
  /** A file that must be held in memory (manifests, JSON, ledger part). */
  readonly smallFileBytes: number;
  /** Unpacked size over packed size, looked at from `ratioFrom` bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** What a verification may spend besides. */
export interface VerifyLimits extends BundleLimits {
  /** The packed workbook of a list of files; a longer one is not looked into, and the report says so. */
  readonly workbookBytes: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/**
 * Far above an honest bundle: 750,000 rows of a file list are about 110 MiB and pack 3 : 1. DEFLATE cannot exceed
 * 1032 : 1, so a ratio of 200 from 1 MiB on is a bomb and nothing else.
 */
export const defaultLimits: VerifyLimits = {
  entries: 100_000,
  fileBytes: 16 * GiB,
  totalBytes: 64 * GiB,
  smallFileBytes: 64 * MiB,
  workbookBytes: 256 * MiB,
  ratio: 200,
  ratioFrom: MiB,
};

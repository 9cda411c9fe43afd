import type { ErrorCode } from '#shared/errors/codes.ts';
import { FailureError, type Failure } from '#shared/errors/result.ts';
import type { Database } from '../storage/open.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { needsDuties, refillDuties } from './refill-duties.ts';
import { needsLegal, refillLegal } from './refill-legal.ts';
import { needsRefill, refillSearch } from './refill-search.ts';

interface Part {
  readonly isOlder: (tx: ReadTx) => boolean;
  readonly refill: (tx: WriteTx) => void;
}

const parts: readonly Part[] = [
  { isOlder: needsRefill, refill: refillSearch },
  { isOlder: needsDuties, refill: refillDuties },
  { isOlder: needsLegal, refill: refillLegal },
];

/** What disk and file refuse says nothing of what the tables hold. */
const ofTheDisk: ReadonlySet<ErrorCode> = new Set([
  'DISK_FULL',
  'NOT_WRITABLE',
  'NOT_READABLE',
  'CATALOGUE_IN_USE',
  'DATABASE_DAMAGED',
  'LOCKED',
]);

export function isOfTheDisk(code: ErrorCode): boolean {
  return ofTheDisk.has(code);
}

/**
 * After a program that searched for less, knew fewer duties or read papers otherwise: what hangs on that is made anew, each
 * part whole or not at all. A part that failed is still older the next time. False when tables or entries do not let
 * themselves be read again: they stay as they are, and an audit names them. Throws what disks do, when every part was tried.
 */
export function refillIfOlder(database: Database): boolean {
  const failures = parts.map((part) => failureOfPart(database, part)).filter((failure) => failure !== null);
  const refused = failures.find(({ code }) => isOfTheDisk(code));
  if (refused !== undefined) throw new FailureError(refused.code, refused.details);
  return failures.length === 0;
}

function failureOfPart(database: Database, { isOlder, refill }: Part): Failure | null {
  try {
    if (isOlder(database.read)) database.write(refill);
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

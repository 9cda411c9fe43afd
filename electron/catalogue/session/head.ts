import type { Primitives } from '#shared/crypto/primitives.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import { caseOf } from '#shared/domain/recorded.ts';
import { fail, type Failure, type Result } from '#shared/errors/result.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { verifyCheckpoint } from '#shared/ledger/checkpoint.ts';
import { equalBytes, fromBase64, toHex } from '#shared/ledger/encoding.ts';
import { leafOf, NO_PREVIOUS, readEntry, verifyLeaf } from '#shared/ledger/entry.ts';
import { eventOf } from '../ledger/recorded.ts';
import type { ReadTx } from '../storage/sql.ts';
import { ledgerEntryAt, type StoredEntry } from '../storage/tables/ledger-entries.ts';
import { ledgerHeadOf } from '../storage/tables/ledger-heads.ts';

/**
 * A quick look at the end of the ledger: the place where the next entry would be put must be what was signed. The whole
 * ledger is the work of `audit`. Null: nothing wrong was seen.
 */
export function inspectHead(tx: ReadTx, primitives: Primitives, station: string, accounts: Accounts): Failure | null {
  const head = ledgerHeadOf(tx, station);
  if (head === undefined) return damage(station, 0, 'LEDGER_EMPTY');
  const last = ledgerEntryAt(tx, station, head.size - 1);
  if (last === undefined || ledgerEntryAt(tx, station, head.size) !== undefined)
    return damage(station, head.size - 1, 'LEDGER_GAP');
  const code = entryProblem(tx, primitives, last, accounts) ?? checkpointProblem(primitives, head, accounts);
  return code === null ? null : damage(station, last.seq, code);
}

function damage(station: string, seq: number, problem: ErrorCode): Failure {
  return fail('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: `${station}/${String(seq)}`, problem }).error;
}

function entryProblem(tx: ReadTx, primitives: Primitives, last: StoredEntry, accounts: Accounts): ErrorCode | null {
  const entry = readEntry(last.bytes);
  if (!entry.ok) return entry.error.code;
  if (!equalBytes(leafOf(primitives, last.bytes), last.leaf)) return 'LEDGER_LEAF_MISMATCH';
  const before = last.seq === 0 ? undefined : ledgerEntryAt(tx, last.station, last.seq - 1);
  const linked = entry.value.prev === (before === undefined ? NO_PREVIOUS : toHex(before.leaf));
  if (!linked || (before === undefined) !== (last.seq === 0)) return 'LEDGER_LINK_BROKEN';
  const event = eventOf(last);
  // Entries about people were verified when the accounts were folded, with the keys of their time.
  if (event.ok && caseOf(event.value) === null) return null;
  const author = accounts.people.get(entry.value.by);
  if (author === undefined) return 'SIGNER_UNKNOWN';
  return verifyLeaf(primitives, fromBase64(author.user.signKey) ?? new Uint8Array(), last.leaf, last.signature)
    ? null
    : 'SIGNATURE_INVALID';
}

function checkpointProblem(
  primitives: Primitives,
  head: { readonly size: number; readonly checkpoint: string },
  { stations }: Accounts,
): ErrorCode | null {
  const key = fromBase64(stations.at(-1)?.station.checkpointKey ?? '') ?? new Uint8Array();
  const checked: Result<{ readonly size: number }> = verifyCheckpoint(primitives, key, head.checkpoint);
  if (!checked.ok) return checked.error.code;
  return checked.value.size === head.size ? null : 'CHECKPOINT_ROOT_MISMATCH';
}

import { FailureError } from '#shared/errors/result.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { LedgerProblem } from '#shared/ledger/entry-judge.ts';
import { readRecord, type ReadRecord } from '#shared/ledger/read-record.ts';
import { LedgerVerifier } from '#shared/ledger/verify.ts';
import { noAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import type { WriteTx } from '../../storage/sql.ts';
import {
  auditedEntries,
  foreignLedgerEntries,
  ledgerEntryCount,
  type StoredEntry,
} from '../../storage/tables/ledger-entries.ts';
import { casesWithDuties } from '../../storage/tables/duties.ts';
import type { WorkerPool } from '../../workers/pool.ts';
import { packEntries, readRecordsOf } from '../../workers/read-entries.ts';
import { project } from '../project.ts';
import { refreshDuties } from '../put-duties.ts';
import { ledgerRecord } from '../recorded.ts';
import { breathe, entryRow, Turns, type AuditTools } from './audit-tools.ts';
import { SignatureChecks } from './signature-checks.ts';

/** Entries between two looks at what else the service has to do: some hundredths of a second. */
const ENTRIES_AT_ONCE = 200;
/** Parts of so many entries that are read ahead: one for each thread of a small machine, and one that waits for it. */
const PARTS_UNDER_WAY = 4;

/**
 * Reads the whole log of the station once. Every entry is judged (leaf, link, form, signatures) and, whatever the
 * judgement, folded into the scratch database, so that one bad entry does not hide what else was changed.
 */
export async function refold(
  tools: AuditTools,
  scratch: WriteTx,
  pool: WorkerPool,
  identity: { readonly catalogue: string; readonly station: string },
): Promise<LedgerVerifier> {
  const checks = new SignatureChecks(pool, tools.findings);
  let row = '';
  const verifier = new LedgerVerifier(tools.primitives, {
    identity,
    checkSignature: (task) => {
      checks.add(task, row);
      return true;
    },
  });
  const total = ledgerEntryCount(tools.live);
  const fresh: Fresh = { tx: scratch, accounts: noAccounts() };
  const turns = new Turns(tools);
  tools.progress('verifying-ledger', 0, total, 'entries');
  for await (const part of readParts(tools, pool, identity.station)) {
    for (const { stored, read } of part) {
      row = entryRow(stored);
      judgeAndFold(tools, verifier, fresh, { stored, read });
      if (turns.over) await turns.next();
    }
    tools.progress('verifying-ledger', verifier.tree.size, total, 'entries');
    await checks.pump();
    await turns.next();
  }
  await checks.finish();
  await foldDuties(tools, scratch);
  for (const stray of foreignLedgerEntries(tools.live, identity.station)) {
    tools.findings.add('LEDGER_STATION_MISMATCH', 'ledger_entries', entryRow(stray));
  }
  return verifier;
}

interface ReadEntry {
  readonly stored: StoredEntry;
  readonly read: ReadRecord;
}

/** All entries in order, read by threads while those before them are folded. */
async function* readParts(tools: AuditTools, pool: WorkerPool, station: string): AsyncGenerator<readonly ReadEntry[]> {
  // One reading and not page by page: numbers that no entry can have are to be found, and not all of them can be counted on from.
  const entries = auditedEntries(tools.live, station);
  const underWay: Promise<readonly ReadEntry[]>[] = [];
  try {
    for (;;) {
      while (underWay.length < PARTS_UNDER_WAY) {
        const part = nextOf(entries, ENTRIES_AT_ONCE);
        if (part.length === 0) break;
        const read = readPart(tools, pool, part);
        // Who waits for it hears of its failure; nobody else must.
        read.catch(() => undefined);
        underWay.push(read);
      }
      const next = underWay.shift();
      if (next === undefined) return;
      yield await next;
    }
  } finally {
    entries.return?.();
  }
}

/** At most so many; the rest stays for the next time, which `take` would not leave. */
function nextOf<T>(values: Iterator<T>, most: number): T[] {
  const next: T[] = [];
  while (next.length < most) {
    const step = values.next();
    if (step.done === true) break;
    next.push(step.value);
  }
  return next;
}

async function readPart(
  tools: AuditTools,
  pool: WorkerPool,
  part: readonly StoredEntry[],
): Promise<readonly ReadEntry[]> {
  const bytes = part.map((stored) => stored.bytes);
  // The last are too few for a thread, as in `SignatureChecks`.
  const records =
    part.length < ENTRIES_AT_ONCE
      ? bytes.map((each) => readRecord(tools.primitives, each))
      : readRecordsOf(bytes, await pool.run('entries', packEntries(bytes)));
  return part.flatMap((stored, index) => {
    const read = records[index];
    return read === undefined ? [] : [{ stored, read }];
  });
}

/** Duties are computed by the case, after all its entries. What cannot be read any more has been named by then. */
async function foldDuties(tools: AuditTools, scratch: WriteTx): Promise<void> {
  for (const caseId of casesWithDuties(scratch)) {
    try {
      refreshDuties(scratch, caseId, tools.live);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
    }
    await breathe(tools.signal);
  }
}

/** What the ledger folds to so far. */
interface Fresh {
  readonly tx: WriteTx;
  accounts: Accounts;
}

function judgeAndFold(tools: AuditTools, verifier: LedgerVerifier, fresh: Fresh, { stored, read }: ReadEntry): void {
  const before = verifier.problems.length;
  const { entry, event } = verifier.next(ledgerRecord(stored), stored.leaf, read);
  for (const problem of verifier.problems.slice(before)) reportProblem(tools, stored, problem);
  // The columns that lists and links find an entry by must say what the signed bytes say.
  if (entry !== null && entry.seq !== stored.seq)
    tools.findings.add('LEDGER_GAP', 'ledger_entries', entryRow(stored), { seq: entry.seq });
  if (event === null) return;
  if (event.type === 'bundle.exported') checkHeadThen(tools, verifier, 'bundles', event.data.bundle, event.data);
  if (event.type === 'backup.made') checkHeadThen(tools, verifier, 'backups', event.data.backup, event.data);
  fold(tools, fresh, event, stored);
}

/** A gap is named by the first entry that is missing, everything else by the entry where it was seen. */
function reportProblem(tools: AuditTools, stored: StoredEntry, { code, details }: LedgerProblem): void {
  const expected = code === 'LEDGER_GAP' ? details['expected'] : undefined;
  const missing = typeof expected === 'number' && expected < stored.seq;
  tools.findings.add(
    code,
    'ledger_entries',
    missing ? entryRow({ ...stored, seq: expected }) : entryRow(stored),
    details,
  );
}

/** A bundle or backup that left the house says what the log was then. */
function checkHeadThen(
  tools: AuditTools,
  verifier: LedgerVerifier,
  table: string,
  row: string,
  { treeSize, rootHash }: { readonly treeSize: number; readonly rootHash: string },
): void {
  const same = treeSize < verifier.tree.size && toHex(verifier.tree.root(treeSize)) === rootHash;
  if (!same) tools.findings.add('CHECKPOINT_ROOT_MISMATCH', table, row, { size: treeSize });
}

function fold(tools: AuditTools, fresh: Fresh, event: RecordedEvent, stored: StoredEntry): void {
  try {
    fresh.accounts = project(fresh.tx, event, tools.live, fresh.accounts);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    tools.findings.add(error.failure.code, 'ledger_entries', entryRow(stored), error.failure.details);
  }
}

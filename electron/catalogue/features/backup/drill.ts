import { readFileSync } from 'node:fs';
import type { HeadComparison } from '#shared/contract/backup.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { AuditReport } from '#shared/contract/handover.ts';
import type { BackupDrilled } from '#shared/domain/backup/events.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { fromHex } from '#shared/ledger/encoding.ts';
import { compareHead, compareLogs, ownCheckpoint } from '../../backup/compare-heads.ts';
import { clearDrill, makeDrillFolder } from '../../backup/drill-folder.ts';
import { extractInto } from '../../backup/extract-folder.ts';
import { bundleKeyOf, type Manifest } from '../../backup/manifest.ts';
import { withBackup, type OpenBackup } from '../../backup/read-backup.ts';
import { digestOfFile } from '../../backup/write-backup.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { parseVault } from '../../keys/vault-format.ts';
import { LiveAccounts } from '../../ledger/accounts.ts';
import { audit } from '../../ledger/audit/audit.ts';
import { checkSlots } from '../../ledger/audit/check-slots.ts';
import { findingsFor } from '../../ledger/audit/findings.ts';
import { readHead } from '../../ledger/head.ts';
import type { CataloguePaths } from '../../storage/folder.ts';
import type { Database } from '../../storage/open.ts';

type Drilled = Output<'backup.drill'>;
type Finding = Drilled['findings'][number];

/** What came out of a drill, before it is recorded. */
type Outcome = Omit<Drilled, 'result'>;

/**
 * SECURITY SEC-58: a backup is good when it was restored and its copy audited, not when it was written. The copy lies
 * inside the catalogue folder, is read with the keys of this session, and is gone when the drill is over; what a killed
 * program left of it goes at the next unlock.
 */
export const drillBackup: CommandHandler<'backup.drill'> = async (input, context) => {
  const file = context.path(input.backup);
  if (!file.ok) return file;
  const { primitives, signal } = context;
  return await withBackup(file.value, primitives, async (backup) => {
    const { manifest } = backup;
    const own = isOwn(context, manifest);
    if (!own.ok) return own;
    const { sha256 } = await digestOfFile(file.value, {
      primitives,
      signal,
      progress: (done) => context.progress('verifying-files', done, Math.max(done, backup.contentBytes), 'bytes'),
    });
    const outcome = await drill(context, backup);
    return record(context, { manifest, sha256 }, outcome);
  });
};

/** Made by this station, with the keys that are in force: others could neither be opened here nor judged. */
function isOwn(context: CommandContext, manifest: Manifest): Result<null> {
  const { station, primitives, keys } = context;
  if (manifest.catalogue.id !== station.catalogue || manifest.catalogue.station !== station.id)
    return fail('BACKUP_OTHER_CATALOGUE');
  if (manifest.bundleKey !== bundleKeyOf(primitives, keys.bundle)) return fail('BACKUP_OTHER_KEYS');
  const checkpoint = ownCheckpoint(context, manifest.checkpoint);
  return checkpoint.ok ? ok(null) : checkpoint;
}

async function drill(context: CommandContext, backup: OpenBackup): Promise<Outcome> {
  const { manifest } = backup;
  try {
    const paths = makeDrillFolder(context.folder);
    const { signal } = context;
    await extractInto(paths, backup, {
      signal,
      progress: (done, total) => context.progress('restoring', done, total, 'bytes'),
    });
    requireVault(context, paths);
    return await auditCopy(context, manifest, paths);
  } catch (error) {
    if (!(error instanceof FailureError) || !isAboutTheCopy(error)) throw error;
    return damagedOutcome(context, manifest, error);
  } finally {
    clearDrill(context.folder);
  }
}

const aboutTheCopy: ReadonlySet<string> = new Set([
  'BACKUP_DAMAGED',
  'DATABASE_DAMAGED',
  'CATALOGUE_DAMAGED',
  'VAULT_DAMAGED',
  'VAULT_MISMATCH',
]);

/** Other failures (a full disk, a cancelled drill) say nothing about the backup, and nothing is recorded. */
function isAboutTheCopy({ failure }: FailureError): boolean {
  return aboutTheCopy.has(failure.code);
}

/** That it opens with the passphrases of its time is seen without any of them: the data keys it holds authenticate it. */
function requireVault({ primitives, vault }: CommandContext, paths: CataloguePaths): void {
  const copied = parseVault(primitives, readFileSync(paths.vault));
  if (!copied.ok) throw new FailureError('VAULT_DAMAGED');
  if (!vault.wrote(copied.value)) throw new FailureError('VAULT_MISMATCH');
}

async function auditCopy(context: CommandContext, manifest: Manifest, paths: CataloguePaths): Promise<Outcome> {
  const copy = await context.openCopy(paths.database);
  try {
    const report = await audit({ ...context, folder: paths.folder, read: copy.read });
    const comparison = compareCopy(context, copy);
    // Whom the ledger of that time knew: people came and went since.
    const accounts = new LiveAccounts(context.primitives, context.station.id).at(copy.read);
    const slots = checkSlots(paths.folder, context.primitives, accounts);
    const findings = [...[...report.findings, ...slots].map(plain), ...headFindings(manifest, report, comparison)];
    const extra = findings.length - report.findings.length;
    return {
      comparison,
      entries: report.entries,
      attachments: report.attachments,
      restricted: report.restricted,
      findings,
      found: report.found + extra,
    };
  } finally {
    copy.close();
  }
}

function compareCopy(context: CommandContext, copy: Database): HeadComparison {
  const head = readHead(copy.read, context.station.id, context.primitives);
  if (head === null) throw new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_heads', row: context.station.id });
  return compareLogs(context, { read: copy.read, head });
}

function plain({ code, table, row }: AuditReport['findings'][number]): Finding {
  return { code, table, row };
}

/** The copy must be of the head that the signed description names, and of this ledger's own past or future. */
function headFindings({ treeSize, rootHash }: Manifest, { head }: AuditReport, { result }: HeadComparison): Finding[] {
  const named = head.treeSize === treeSize && head.rootHash === rootHash;
  const found: Finding[] = [];
  if (!named) found.push({ code: 'CHECKPOINT_ROOT_MISMATCH', table: 'ledger_heads', row: String(treeSize) });
  if (result === 'forked') found.push({ code: 'BUNDLE_NOT_EXTENDING', table: 'ledger_heads', row: String(treeSize) });
  return found;
}

/** The description was whole and signed; what hangs on it was not. */
function damagedOutcome(context: CommandContext, { treeSize, rootHash }: Manifest, error: FailureError): Outcome {
  const { code, details } = error.failure;
  const { file, row } = details;
  const place = [file, row].find((each) => typeof each === 'string');
  const theirs = { size: treeSize, root: fromHex(rootHash) ?? new Uint8Array() };
  return {
    comparison: compareHead(context, theirs),
    entries: 0,
    attachments: 0,
    restricted: 0,
    findings: [{ code, table: '', row: place ?? '' }],
    found: 1,
  };
}

function record(
  context: CommandContext,
  { manifest, sha256 }: { readonly manifest: Manifest; readonly sha256: string },
  outcome: Outcome,
): Result<Drilled> {
  const result = outcome.found === 0 ? 'good' : 'bad';
  const data: BackupDrilled = {
    backup: manifest.backup,
    sha256,
    treeSize: manifest.treeSize,
    rootHash: manifest.rootHash,
    entries: outcome.entries,
    attachments: outcome.attachments,
    findings: outcome.found,
    result,
  };
  return context.commit(() =>
    ok({
      events: [{ type: 'backup.drilled', data }],
      // Some who may drill read no case, and a row can name one.
      reply: (): Drilled => ({ result, ...outcome, findings: findingsFor(context.user.role, outcome.findings) }),
      topics: ['backups'],
    }),
  );
}

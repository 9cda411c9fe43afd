import type { AuditReport } from '#shared/contract/handover.ts';
import { unwrap } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { OpenContext } from '../../dispatch/handler.ts';
import { hasFewPages, pageChecks } from '../../storage/check-pages.ts';
import { pathsOf } from '../../storage/folder.ts';
import type { Scratch } from '../../storage/open.ts';
import { WorkerPool } from '../../workers/pool.ts';
import { breathing, type AuditTools } from './audit-tools.ts';
import { beside } from './beside.ts';
import { checkAttachments, storedFiles, type AttachmentFiles } from './check-attachments.ts';
import { checkFileLists } from './check-file-lists.ts';
import { checkHead } from './check-head.ts';
import { checkListResults } from './check-list-results.ts';
import { checkRestricted } from './check-restricted.ts';
import { compareSchema, compareTables } from './compare-tables.ts';
import { Findings } from './findings.ts';
import { refold } from './refold.ts';
import { openScratch, setAside } from './scratch.ts';

/**
 * SECURITY SEC-37: computes again all that the ledger determines (leaves, links, signatures, head, every table, every
 * file list, every attachment) and names each row that is something else, whoever changed it and with whatever tool.
 * What cannot be read as it was written needs no further look.
 * Throws FailureError: DATABASE_DAMAGED, CANCELLED, and what disks do.
 */
export async function audit(context: OpenContext): Promise<AuditReport> {
  if (!hasFewPages(context.read)) return auditBesidePages(context);
  for (const check of pageChecks(context.read)) check();
  return auditTables(context, context.signal);
}

/** A thread reads the pages meanwhile. */
function auditBesidePages(context: OpenContext): Promise<AuditReport> {
  let onlyPages = false;
  const tables = (signal: AbortSignal) => auditTables(context, signal).finally(() => (onlyPages = true));
  const pages = async (signal: AbortSignal) => {
    const progress: OpenContext['progress'] = (step, done, total, unit) => {
      if (onlyPages && !signal.aborted) context.progress(step, done, total, unit);
    };
    unwrap(await context.checkPages({ signal, progress }, pathsOf(context.folder).database));
  };
  return beside(context.signal, tables, pages);
}

async function auditTables(context: OpenContext, signal: AbortSignal): Promise<AuditReport> {
  const { files: folder } = pathsOf(context.folder);
  const files = { folder, keys: context.keys.fileKeys, names: storedFiles(folder) };
  const scratch = openScratch(context.folder, context.effects);
  const pool = new WorkerPool();
  try {
    return await auditInto(context, signal, scratch, pool, files);
  } finally {
    await pool.close();
    scratch.close();
  }
}

async function auditInto(
  context: OpenContext,
  signal: AbortSignal,
  scratch: Scratch,
  pool: WorkerPool,
  files: AttachmentFiles,
): Promise<AuditReport> {
  const { read: live, primitives, station, user, keys, accounts } = context;
  const findings = new Findings();
  const tools: AuditTools = {
    live,
    findings,
    primitives,
    signal,
    now: () => context.effects.monotonic(),
    random: (length) => context.effects.random(length),
    progress: (step, done, total, unit) => {
      context.progress(step, done, total, unit);
    },
  };
  const schema = await compareSchema(tools, scratch.tx);
  const fillSearch = setAside(scratch.tx);
  const verifier = await refold(tools, scratch.tx, pool, { catalogue: station.catalogue, station: station.id });
  const { report, checkpoint } = checkHead(tools, verifier, station.id);
  await breathing(fillSearch(), signal);
  const compared = await compareTables(tools, scratch.tx);
  const lists = await checkFileLists(tools, scratch.tx);
  await checkListResults(tools, scratch.tx);
  const attachments = await checkAttachments(tools, scratch.tx, files);
  const restricted = await checkRestricted(tools, scratch.tx, {
    primitives,
    user,
    keys,
    accounts,
    files: files.folder,
  });
  return {
    entries: report.entries,
    signatures: report.signatures,
    tables: schema.tables + compared.tables,
    rows: schema.rows + compared.rows,
    ...lists,
    attachments: attachments + restricted.restricted,
    ...restricted,
    head: { treeSize: report.head.size, rootHash: toHex(report.head.root) },
    checkpoint,
    findings: findings.list,
    found: findings.found,
  };
}

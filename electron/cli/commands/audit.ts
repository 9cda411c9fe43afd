import type { AuditReport } from '#shared/contract/handover.ts';
import { sayFinding } from '#shared/text/audit-finding.ts';
import { printable } from '#shared/text/printable.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface AuditOptions extends UnlockOptions {
  readonly json?: boolean;
}

/** `rantai audit <folder>`: recompute everything; each finding names its table and row. */
export function audit(talk: Talk, folder: string, options: AuditOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const report = await client.call('audit.run', {});
    if (options.json === true) talk.result(JSON.stringify(report, null, 2));
    else {
      for (const finding of report.findings) {
        talk.result(printable(`${finding.code}  ${finding.table}/${finding.row}  ${JSON.stringify(finding.details)}`));
        talk.result(`  ${printable(sayFinding(talk.language, finding))}`);
      }
      // The head of a ledger that is not as it was signed is nothing to keep.
      if (report.findings.length === 0) talk.result(report.checkpoint.trimEnd());
    }
    const { findings } = report;
    if (findings.length === 0) talk.note(commandLineTexts.auditClean, countsOf(report));
    else talk.note(commandLineTexts.auditFindings, { count: findings.length });
    return findings.length === 0 ? exitCodes.good : exitCodes.findings;
  });
}

function countsOf({ entries, rows, fileRows, attachments, restricted }: AuditReport) {
  return { entries, rows, fileRows, attachments, restricted };
}

import { ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { audit } from '../../ledger/audit/audit.ts';
import { checkSlots } from '../../ledger/audit/check-slots.ts';
import { findingsFor } from '../../ledger/audit/findings.ts';

const runAudit: QueryHandler<'audit.run'> = async (_, context) => {
  const started = context.effects.monotonic();
  context.bringUpToDate();
  const report = await audit(context);
  const slots = checkSlots(context.folder, context.primitives, context.accounts);
  const findings = [...report.findings, ...slots];
  const found = report.found + slots.length;
  const durationMs = Math.round(context.effects.monotonic() - started);
  context.effects.log.event('audit.finished', { durationMs, entries: report.entries, findings: found });
  return ok({ ...report, findings: findingsFor(context.user.role, findings), found });
};

export const auditHandlers: readonly Registered[] = [query('audit.run', runAudit)];

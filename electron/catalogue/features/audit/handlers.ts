import { ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { audit } from '../../ledger/audit/audit.ts';

const runAudit: QueryHandler<'audit.run'> = async (_, context) => {
  const started = context.effects.monotonic();
  const report = await audit(context);
  const durationMs = Math.round(context.effects.monotonic() - started);
  context.effects.log.event('audit.finished', { durationMs, entries: report.entries, findings: report.found });
  return ok(report);
};

export const auditHandlers: readonly Registered[] = [query('audit.run', runAudit)];

import { isSealedBy, openCaseKey } from '../../restricted/case-key.ts';
import { caseKeysOfCase, type CaseKeyRow } from '../../storage/tables/case-keys.ts';
import type { AuditTools } from './audit-tools.ts';
import { readable, type AuditedCase, type Auditor } from './restricted-tools.ts';

const TABLE = 'case_keys';

/**
 * Every cleared person has a copy of the key, sealed by somebody cleared, and nobody else has one. While a change is due,
 * those who lost clearance since still stand there, and what they sealed. Gives the key, if the auditor's own copy opens.
 */
export function checkCaseKeys(tools: AuditTools, auditor: Auditor, about: Omit<AuditedCase, 'key'>): Buffer | null {
  const rows = readable(() => caseKeysOfCase(tools.live, about.case)) ?? [];
  const own = rows.find((row) => row.holder === auditor.user.id && row.generation === about.generation);
  const key =
    own === undefined || !about.cleared.has(auditor.user.id)
      ? null
      : openCaseKey(tools.primitives, own, auditor.keys.seal);
  for (const user of about.cleared) {
    const row = rows.find(({ holder, generation }) => holder === user && generation === about.generation);
    const opens = user !== auditor.user.id || key !== null;
    if (row === undefined || !opens || !isVouched(tools, auditor, about, row))
      tools.findings.add('CASE_KEY_LOST', TABLE, nameOf(about.case, about.generation, user), {
        case: about.case,
        user,
      });
  }
  for (const row of rows)
    if (!isExpected(auditor, about, row))
      tools.findings.add('PROJECTION_ROW_EXTRA', TABLE, nameOf(row.case_id, row.generation, row.holder));
  return key;
}

function nameOf(caseId: string, generation: number, holder: string): string {
  return `${caseId}/${String(generation)}/${holder}`;
}

function isVouched(
  { primitives }: AuditTools,
  { accounts }: Auditor,
  about: Omit<AuditedCase, 'key'>,
  row: CaseKeyRow,
): boolean {
  if (about.due) return true;
  const sealer = accounts.people.get(row.by);
  return sealer !== undefined && about.cleared.has(row.by) && isSealedBy(primitives, row, sealer.user.signKey);
}

function isExpected({ accounts }: Auditor, about: Omit<AuditedCase, 'key'>, row: CaseKeyRow): boolean {
  if (row.generation !== about.generation) return false;
  return about.due || about.cleared.has(row.holder) || row.holder === accounts.recovery?.id;
}

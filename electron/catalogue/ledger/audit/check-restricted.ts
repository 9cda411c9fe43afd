import type { EventType } from '#shared/domain/events.ts';
import { committedDigests } from '#shared/ledger/disclosure.ts';
import { wipe } from '../../keys/locked-memory.ts';
import { openDisclosureRow } from '../../restricted/disclosures.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { allCaseKeys } from '../../storage/tables/case-keys.ts';
import { allCaseKeyStates } from '../../storage/tables/case-key-states.ts';
import { clearancesOfCase } from '../../storage/tables/clearances.ts';
import { allDisclosures, disclosureOf } from '../../storage/tables/disclosures.ts';
import { ledgerEntryAt } from '../../storage/tables/ledger-entries.ts';
import { allRestrictedKeys } from '../../storage/tables/restricted-keys.ts';
import { sealedEntriesOfCase } from '../../storage/tables/subjects.ts';
import { eventOf } from '../recorded.ts';
import { breathe, type AuditTools } from './audit-tools.ts';
import { checkCaseKeys } from './check-case-keys.ts';
import { checkRestrictedFile } from './check-restricted-files.ts';
import { readable, type AuditedCase, type Auditor } from './restricted-tools.ts';

/** What must stand beside the ledger. */
interface Expected {
  readonly digests: Set<string>;
  readonly files: Set<string>;
}

export interface RestrictedCount {
  /** Attachments that are sealed. */
  readonly restricted: number;
  /** Commitments in the ledger. */
  readonly sealed: number;
  /** Of these, how many were opened and compared: the auditor is cleared for their case. */
  readonly opened: number;
}

/**
 * SECURITY SEC-54: every commitment has its sealed row, every cleared person has the key of the case, and nothing else lies
 * there. What the auditor is cleared for is opened to the last byte. `fresh`: what the ledger says.
 */
export async function checkRestricted(tools: AuditTools, fresh: ReadTx, auditor: Auditor): Promise<RestrictedCount> {
  const expected: Expected = { digests: new Set(), files: new Set() };
  let opened = 0;
  const cases = allCaseKeyStates(fresh);
  for (const [index, state] of cases.entries()) {
    tools.progress('checking-sealed', index, cases.length, 'steps');
    const cleared = new Set(clearancesOfCase(fresh, state.case).map(({ user_id }) => user_id));
    const key = checkCaseKeys(tools, auditor, { ...state, cleared });
    try {
      opened += await checkCase(tools, fresh, auditor, { ...state, cleared, key }, expected);
    } finally {
      if (key !== null) wipe(key);
    }
  }
  nameSurplus(tools, new Set(cases.map((state) => state.case)), expected);
  return { restricted: expected.files.size, sealed: expected.digests.size, opened };
}

async function checkCase(
  tools: AuditTools,
  fresh: ReadTx,
  auditor: Auditor,
  about: AuditedCase,
  expected: Expected,
): Promise<number> {
  let opened = 0;
  for (const place of sealedEntriesOfCase(fresh, about.case)) {
    const stored = ledgerEntryAt(tools.live, place.station, place.seq);
    const event = stored === undefined ? null : eventOf(stored);
    // An entry that cannot be read has its own finding.
    if (event?.ok !== true) continue;
    const { type, data, seq } = event.value;
    const digests = committedDigests({ ...data });
    for (const digest of digests.ok ? digests.value : []) {
      expected.digests.add(digest);
      if (isDisclosureGood(tools, about, digest, { type, seq }) && about.key !== null) opened += 1;
    }
    if (type === 'restricted.added') {
      expected.files.add(data.attachment);
      await checkRestrictedFile(tools, auditor, about, event.value);
    }
    await breathe(tools.signal);
  }
  return opened;
}

function isDisclosureGood(
  { live, findings, primitives }: AuditTools,
  about: AuditedCase,
  digest: string,
  details: { readonly type: EventType; readonly seq: number },
): boolean {
  const row = readable(() => disclosureOf(live, digest));
  const here = row?.case_id === about.case && row.generation === about.generation;
  const good = here && (about.key === null || openDisclosureRow(primitives, about.key, row) !== null);
  if (!good) findings.add('DISCLOSURE_LOST', 'disclosures', digest, details);
  return good;
}

/** Rows that no entry promised. */
function nameSurplus({ live, findings }: AuditTools, cases: ReadonlySet<string>, expected: Expected): void {
  const extra = (table: string, row: string) => {
    findings.add('PROJECTION_ROW_EXTRA', table, row);
  };
  for (const { digest } of allDisclosures(live)) if (!expected.digests.has(digest)) extra('disclosures', digest);
  for (const { attachment } of allRestrictedKeys(live))
    if (!expected.files.has(attachment)) extra('restricted_keys', attachment);
  for (const { case_id, generation, holder } of allCaseKeys(live))
    if (!cases.has(case_id)) extra('case_keys', `${case_id}/${String(generation)}/${holder}`);
}

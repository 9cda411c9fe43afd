import { z } from 'zod';
import type { CaseState } from '../domain/case/case-state.ts';
import { precheck, type Finding } from '../domain/handover/precheck.ts';
import { itemId } from '../domain/ids/ids.ts';
import { shortText } from '../domain/text.ts';
import { localDate } from '../domain/time/instant.ts';
import { parseCanonical } from '../ledger/canonical.ts';
import type { BundleHeader } from './bag-info.ts';
import { gapWords } from './words.ts';

/**
 * A gap that the maker saw before the hand-over and states in the bundle, in words. What is looked for grows from one
 * version of the program to the next, so a verifier takes the gaps from the list as they stand: they are the maker's
 * word under the seal, while everything else in the list follows from the ledger part.
 */
const statedFinding = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,60}$/),
  severity: z.enum(['blocks', 'warns']),
  item: itemId.nullable(),
  /** BB-001 of that item. */
  number: z.string().nullable(),
  text: shortText,
});
export type StatedFinding = Readonly<z.infer<typeof statedFinding>>;

/** The pre-check on the day of the bundle. */
export function findingsOf(header: BundleHeader, state: CaseState): readonly Finding[] {
  const { seizures, warrants } = state;
  const items = [...state.items.values()].map((item) => item.state);
  return precheck({ today: localDate(header.createdAt), items, seizures, warrants }, header.stage);
}

export function stateFindings(findings: readonly Finding[]): readonly StatedFinding[] {
  return findings.map((finding) => ({ ...finding, text: gapWords[finding.code] }));
}

const listWithFindings = z.object({ findings: z.array(statedFinding) });

/** The findings that a `01-daftar-barang-bukti.json` states about items of the case, or null when it states them otherwise. */
export function readFindings(listJson: Uint8Array, state: CaseState): readonly StatedFinding[] | null {
  const parsed = parseCanonical(listJson.subarray(0, -1));
  const list = parsed.ok ? listWithFindings.safeParse(parsed.value) : null;
  if (list?.success !== true) return null;
  const ofCase = ({ item, number }: StatedFinding) =>
    item === null ? number === null : state.items.get(item)?.seized.number === number;
  return list.data.findings.every(ofCase) ? list.data.findings : null;
}

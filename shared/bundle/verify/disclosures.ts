import type { Primitives } from '../../crypto/primitives.ts';
import { disclosureDigest, parseDisclosure } from '../../ledger/disclosure.ts';
import { utf8Text } from '../../ledger/encoding.ts';
import { bundleFiles } from '../layout.ts';
import type { Outcomes } from './outcomes.ts';

const file = bundleFiles.disclosures;

/** disclosures.jsonl: one disclosure a line (RFC 9901 section 4.2), each committed to by an entry, none twice. */
export function checkDisclosures(
  bytes: Uint8Array | undefined,
  committed: ReadonlySet<string>,
  primitives: Primitives,
  outcomes: Outcomes,
): void {
  if (bytes === undefined) return;
  outcomes.begin('disclosures');
  const text = utf8Text(bytes);
  if (text === null || (text !== '' && !text.endsWith('\n'))) {
    outcomes.report('disclosures', 'DISCLOSURE_MALFORMED', { file });
    return;
  }
  const open = new Set(committed);
  for (const [index, disclosure] of text.split('\n').slice(0, -1).entries()) {
    if (!parseDisclosure(disclosure).ok)
      outcomes.report('disclosures', 'DISCLOSURE_MALFORMED', { file, line: index + 1 });
    else if (!open.delete(disclosureDigest(primitives, disclosure)))
      outcomes.report('disclosures', 'DISCLOSURE_UNKNOWN', { file, line: index + 1 });
  }
}

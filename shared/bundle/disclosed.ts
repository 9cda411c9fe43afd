import { z } from 'zod';
import { count } from '../domain/text.ts';
import { fail, ok, type Result } from '../errors/result.ts';
import { canonicalJson, parseCanonical } from '../ledger/canonical.ts';
import { utf8, utf8Text } from '../ledger/encoding.ts';
import { bundleFiles } from './layout.ts';

/** A line of disclosures.jsonl: a disclosure, and the entry that commits to it. Shown for another entry it tells a lie. */
export interface DisclosedLine {
  readonly seq: number;
  /** As LEDGER.md section 12 writes it. */
  readonly disclosure: string;
}

const lineShape = z.strictObject({ seq: count, disclosure: z.string() });

function compareLines(a: DisclosedLine, b: DisclosedLine): number {
  if (a.seq !== b.seq) return a.seq - b.seq;
  return a.disclosure === b.disclosure ? 0 : a.disclosure < b.disclosure ? -1 : 1;
}

/** disclosures.jsonl: canonical JSON and LF for each, by entry and then by text, so that the same ones give the same bytes. */
export function formatDisclosures(lines: readonly DisclosedLine[]): Uint8Array {
  const sorted = [...lines].sort(compareLines);
  return utf8(sorted.map(({ seq, disclosure }) => `${canonicalJson({ seq, disclosure })}\n`).join(''));
}

/** The lines of disclosures.jsonl, each by itself; DISCLOSURE_MALFORMED for the whole of it when it is no text of lines. */
export function parseDisclosures(bytes: Uint8Array): Result<readonly Result<DisclosedLine>[]> {
  const read = utf8Text(bytes);
  if (read === null || (read !== '' && !read.endsWith('\n')))
    return fail('DISCLOSURE_MALFORMED', { file: bundleFiles.disclosures });
  return ok(read.split('\n').slice(0, -1).map(parseLine));
}

function parseLine(line: string): Result<DisclosedLine> {
  const parsed = parseCanonical(utf8(line));
  const shaped = parsed.ok ? lineShape.safeParse(parsed.value) : null;
  return shaped?.success === true ? ok(shaped.data) : fail('DISCLOSURE_MALFORMED', { reason: 'form' });
}

/** Whether `line` may follow `before`: BUNDLE_ORDER_CHANGED, or DISCLOSURE_UNKNOWN for the same once more. */
export function checkOrder(before: DisclosedLine | null, line: DisclosedLine): Result<null> {
  const order = before === null ? -1 : compareLines(before, line);
  if (order === 0) return fail('DISCLOSURE_UNKNOWN', { seq: line.seq, reason: 'twice' });
  return order < 0 ? ok(null) : fail('BUNDLE_ORDER_CHANGED', { seq: line.seq });
}

import type { Primitives } from '../../crypto/primitives.ts';
import type { EventType, RecordedEvent } from '../../domain/events.ts';
import { isSensitiveName, isSensitiveValue } from '../../domain/restricted/sensitive.ts';
import { fail, ok, type Result } from '../../errors/result.ts';
import { committedDigests, disclosureDigest, parseDisclosure } from '../../ledger/disclosure.ts';
import { utf8Text } from '../../ledger/encoding.ts';
import { checkOrder, parseDisclosures, type DisclosedLine } from '../disclosed.ts';
import { formatOf } from '../format.ts';
import { bundleFiles } from '../layout.ts';
import type { Outcomes } from './outcomes.ts';

const file = bundleFiles.disclosures;

/** A value that an entry commits to and the bundle shows. */
export interface OpenedValue {
  readonly seq: number;
  readonly name: string;
  readonly value: string;
}

/**
 * SECURITY SEC-60: a disclosed value counts for the entry that commits to it and for no other, under a name that kind of
 * entry has, and once. Judges disclosures.jsonl and gives the values that are genuine.
 * @param stated how many lines bag-info.txt speaks of; null when it cannot be read
 */
export function checkDisclosures(
  bytes: Uint8Array | undefined,
  events: readonly RecordedEvent[],
  stated: number | null,
  primitives: Primitives,
  outcomes: Outcomes,
): readonly OpenedValue[] {
  if (bytes === undefined) return [];
  outcomes.begin('disclosures');
  if (formatOf(events) === 1) {
    refuseLines(bytes, outcomes);
    return [];
  }
  const lines = parseDisclosures(bytes);
  if (!lines.ok) {
    outcomes.report('disclosures', lines.error.code, { file });
    return [];
  }
  if (stated !== null && stated !== lines.value.length)
    outcomes.report('disclosures', 'BUNDLE_FIELDS_DISAGREE', {
      file: bundleFiles.bagInfo,
      field: 'Rantai-Bukti-Disclosures',
    });
  const opener = new Opener(events, primitives);
  return lines.value.flatMap((line, index) => {
    const opened = line.ok ? opener.open(line.value) : line;
    if (opened.ok) return [opened.value];
    outcomes.report('disclosures', opened.error.code, { file, line: index + 1, ...opened.error.details });
    return [];
  });
}

/** In a ledger part of format 1 no entry commits to anything: every line is one too many. */
function refuseLines(bytes: Uint8Array, outcomes: Outcomes): void {
  const text = utf8Text(bytes);
  if (text === null || (text !== '' && !text.endsWith('\n'))) {
    outcomes.report('disclosures', 'DISCLOSURE_MALFORMED', { file });
    return;
  }
  for (const [index, line] of text.split('\n').slice(0, -1).entries())
    outcomes.report('disclosures', parseDisclosure(line).ok ? 'DISCLOSURE_UNKNOWN' : 'DISCLOSURE_MALFORMED', {
      file,
      line: index + 1,
    });
}

/** Holds each line against the entry it names. Feed it the lines in their order. */
class Opener {
  readonly #primitives: Primitives;
  /** Which entry commits to a digest, for telling a moved disclosure from a foreign one. */
  readonly #committed = new Map<string, number>();
  readonly #types = new Map<number, EventType>();
  readonly #names = new Set<string>();
  #before: DisclosedLine | null = null;

  constructor(events: readonly RecordedEvent[], primitives: Primitives) {
    this.#primitives = primitives;
    for (const { seq, type, data } of events) {
      this.#types.set(seq, type);
      const digests = committedDigests({ ...data });
      for (const digest of digests.ok ? digests.value : []) this.#committed.set(digest, seq);
    }
  }

  /** DISCLOSURE_UNKNOWN, DISCLOSURE_MALFORMED, BUNDLE_ORDER_CHANGED; `reason` says which way. Never the value itself. */
  open(line: DisclosedLine): Result<OpenedValue> {
    const order = checkOrder(this.#before, line);
    this.#before = line;
    if (!order.ok) return order;
    const { seq } = line;
    const parsed = parseDisclosure(line.disclosure);
    if (!parsed.ok) return fail('DISCLOSURE_MALFORMED', { seq, reason: 'form' });
    const committedBy = this.#committed.get(disclosureDigest(this.#primitives, line.disclosure));
    if (committedBy === undefined) return fail('DISCLOSURE_UNKNOWN', { seq, reason: 'nowhere' });
    if (committedBy !== seq) return fail('DISCLOSURE_UNKNOWN', { seq, reason: 'other-entry', committedBy });
    return this.#openAs(seq, parsed.value.name, parsed.value.value);
  }

  #openAs(seq: number, name: string, value: unknown): Result<OpenedValue> {
    const type = this.#types.get(seq);
    const malformed = (reason: string) => fail('DISCLOSURE_MALFORMED', { seq, reason });
    if (type === undefined || !isSensitiveName(type, name)) return malformed('name');
    if (!isSensitiveValue(type, name, value)) return malformed('value');
    const key = `${String(seq)} ${name}`;
    if (this.#names.has(key)) return malformed('name-twice');
    this.#names.add(key);
    return ok({ seq, name, value: String(value) });
  }
}

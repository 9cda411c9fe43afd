import type { DisclosedLine } from '#shared/bundle/disclosed.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { caseOf } from '#shared/domain/recorded.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { parseDisclosure } from '#shared/ledger/disclosure.ts';
import type { OpenContext } from '../../dispatch/handler.ts';
import type { LedgerView } from '../../exporters/bundle-parts.ts';
import { openDisclosures } from '../../restricted/open-disclosures.ts';

/**
 * The identities of these people as they hold at the position of `view`, opened: what was amended since is not told again,
 * and nothing of their protected attachments. PERSON_UNKNOWN, NOT_CLEARED, and what is lost.
 */
export function openIdentities(
  context: OpenContext,
  { facts }: LedgerView,
  people: readonly string[],
): Result<readonly DisclosedLine[]> {
  // People of finds that went into the case stay under the key of their own file.
  const newest = newestIdentities(facts.events.filter((event) => caseOf(event) === facts.state.case.case));
  const seqOf = new Map<string, number>();
  for (const person of people) {
    const identity = newest.get(person);
    if (identity === undefined) return fail('PERSON_UNKNOWN');
    for (const digest of identity.digests) seqOf.set(digest, identity.seq);
  }
  const lines = openLines(context, facts.state.case.case, seqOf);
  return lines.ok ? ok(lines.value.filter(({ disclosure }) => !tellsOtherRole(disclosure))) : lines;
}

/** What else a suspect is stays under seal whoever asks for the identity: the prosecutor is told who it is, not that they were a victim. */
function tellsOtherRole(disclosure: string): boolean {
  const parsed = parseDisclosure(disclosure);
  return parsed.ok && parsed.value.name === 'otherRole';
}

/** What a bundle disclosed when it was made; nothing for somebody who cannot open it, who gets the other one alone. */
export function openAgain(
  context: OpenContext,
  { facts }: LedgerView,
  commitments: readonly string[],
): Result<readonly DisclosedLine[]> {
  const seqs = new Map(
    identitiesIn(facts.events).flatMap(({ seq, digests }) => digests.map((digest) => [digest, seq])),
  );
  const seqOf = new Map<string, number>();
  for (const digest of commitments) {
    const seq = seqs.get(digest);
    if (seq === undefined) return fail('DISCLOSURE_UNKNOWN');
    seqOf.set(digest, seq);
  }
  const lines = openLines(context, facts.state.case.case, seqOf);
  return !lines.ok && notTheirs.includes(lines.error.code) ? ok([]) : lines;
}

/** Not cleared, or the case key is not sealed to them yet. */
const notTheirs: readonly string[] = ['NOT_CLEARED', 'CASE_KEY_LOST'];

/** The people whose identity these entries hold, each once. */
export function peopleOf({ facts }: LedgerView, lines: readonly DisclosedLine[]): readonly string[] {
  const seqs = new Set(lines.map(({ seq }) => seq));
  return [...new Set(identitiesIn(facts.events).flatMap(({ seq, person }) => (seqs.has(seq) ? [person] : [])))];
}

interface Identity {
  readonly seq: number;
  readonly person: string;
  readonly digests: readonly string[];
}

function identitiesIn(events: readonly RecordedEvent[]): readonly Identity[] {
  return events.flatMap(({ type, seq, data }) =>
    type === 'person.recorded' || type === 'person.amended' ? [{ seq, person: data.person, digests: data._sd }] : [],
  );
}

function newestIdentities(events: readonly RecordedEvent[]): ReadonlyMap<string, Identity> {
  return new Map(identitiesIn(events).map((identity) => [identity.person, identity]));
}

function openLines(
  context: OpenContext,
  caseId: string,
  seqOf: ReadonlyMap<string, number>,
): Result<readonly DisclosedLine[]> {
  if (seqOf.size === 0) return ok([]);
  const opened = openDisclosures(context, context.read, caseId, [...seqOf.keys()]);
  if (!opened.ok) return opened;
  return ok(
    [...seqOf].flatMap(([digest, seq]) => {
      const disclosure = opened.value.get(digest);
      return disclosure === undefined ? [] : [{ seq, disclosure }];
    }),
  );
}

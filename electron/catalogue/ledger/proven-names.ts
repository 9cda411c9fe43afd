import type { CorrectedPaper } from '#shared/contract/users.ts';
import { applyCorrection } from '#shared/domain/correction/apply.ts';
import type { ProposedEvent, RecordedEvent } from '#shared/domain/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { noAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import { FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../storage/sql.ts';
import { rawEntriesFrom, type StoredEntry } from '../storage/tables/ledger-entries.ts';
import { foldVerified } from './accounts.ts';
import { textsIn } from './names-in.ts';
import { requireProven, type ProofTools } from './proven-log.ts';
import { ProvenPapers } from './proven-paper.ts';
import { ownEventOf } from './recorded.ts';

const OF_CASE = Buffer.from('"case":"');
const RECORDED = Buffer.from('"type":"person.recorded"');
const CORRECTED = Buffer.from('"type":"entry.corrected"');
const OPENED = Buffer.from('"type":"case.opened"');
const FOUND = Buffer.from('"type":"find.recorded"');
const DECIDED = Buffer.from('"type":"court.decided"');
const RULED = Buffer.from('"type":"pretrial.ruled"');
const APPLIED = Buffer.from('"type":"court.applied"');
const SEIZED = Buffer.from('"type":"item.seized"');

const ADDED = Buffer.from('"type":"attachment.added"');

const always = [OPENED, FOUND, CORRECTED];
/** Asked for a correction alone: its paper, and what that speaks of. */
const ofPapers = [APPLIED, DECIDED, RULED, SEIZED];
/** Asked for what is done with one thing: its number, and the name of the attachment. */
const ofThings = [SEIZED, ADDED];

/** What the second person reads beside the entry that they are to sign. */
export interface Proven {
  readonly names: Readonly<Record<string, string>>;
  /** The answer of a court that it corrects. */
  readonly paper: CorrectedPaper | null;
}

/**
 * SECURITY SEC-49: what the second person reads for ids and digests of what they are to sign: names of users, the
 * number of the case, papers of courts and codes of protected people from signed entries and from no table, which whoever signs first could edit. Throws CATALOGUE_DAMAGED
 * when the log is not what was signed.
 */
export function provenNames(tools: ProofTools, tx: ReadTx, accounts: Accounts, { data }: ProposedEvent): Proven {
  const leaf = 'corrects' in data ? data.corrects.leaf : null;
  const known = 'case' in data ? knownOf(tools, tx, data.case, kindsFor(data)) : nothingKnown();
  const codes = codesOf(known, 'case' in data ? data.case : '');
  const named = [...textsIn(data)].flatMap((text): [string, string][] => {
    const name = accounts.people.get(text)?.user.name ?? codes.get(text);
    return name === undefined ? [] : [[text, name]];
  });
  return { names: Object.fromEntries(named), paper: leaf === null ? null : known.papers.at(leaf) };
}

function kindsFor(data: ProposedEvent['data']): readonly Buffer[] {
  if ('corrects' in data) return [...always, ...ofPapers];
  return 'item' in data ? [...always, ...ofThings] : always;
}

/**
 * The number of a case by its id, and its codes by id of the person or the restricted attachment and by digest of a
 * commitment. Its opening, every correction and everything since its first protected person are checked by their own
 * signatures, and not only by that of whoever asks: to write an entry anew, they would have to sign for all who came after it.
 */
function knownOf(tools: ProofTools, tx: ReadTx, caseId: string, kinds: readonly Buffer[]): KnownNames {
  requireProven(tools, tx);
  const known = nothingKnown();
  let accounts = noAccounts();
  let reached = false;
  for (const stored of rawEntriesFrom(tx, tools.station.id, 0)) {
    const { bytes } = stored;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // May hold of another entry that speaks of both: then the check begins earlier.
    reached ||= text.includes(RECORDED) && text.includes(caseId);
    const named = kinds.some((kind) => text.includes(kind)) && text.includes(caseId);
    if (!reached && !named && text.includes(OF_CASE)) continue;
    const next = foldVerified(tools.primitives, accounts, stored);
    if (!next.ok) throw damage(stored, next.error.code);
    accounts = next.value;
    const noted = note(known, caseId, ownEventOf(stored));
    if (!noted.ok) throw damage(stored, noted.error.code);
  }
  return known;
}

function codesOf({ codes, opening, papers }: KnownNames, caseId: string): ReadonlyMap<string, string> {
  const number: [string, string][] = opening === null ? [] : [[caseId, opening.data.number]];
  return new Map([...codes, ...number, ...papers.names()]);
}

interface KnownNames {
  readonly codes: Map<string, string>;
  /** With its corrections so far: the number that a case has now is the one of its list and its bundle. */
  opening: EventOf<'case.opened'> | null;
  readonly papers: ProvenPapers;
}

function nothingKnown(): KnownNames {
  return { codes: new Map(), opening: null, papers: new ProvenPapers() };
}

/** Codes of `applyCorrection` for one that the catalogue would not have recorded. */
function note(known: KnownNames, caseId: string, event: RecordedEvent): Result<null> {
  const { type, data } = event;
  if (!('case' in data) || data.case !== caseId) return ok(null);
  const { codes, opening } = known;
  const add = (id: string, code: string | undefined) => {
    // The first entry holds: a later one cannot give somebody's code or commitments to somebody else.
    if (code !== undefined && !codes.has(id)) codes.set(id, code);
  };
  // Its number until a report gives it another.
  if (type === 'find.recorded') add(data.case, data.number);
  if (type === 'case.opened') known.opening ??= event;
  if (type === 'entry.corrected' && opening !== null && data.corrects.seq === opening.seq) {
    const corrected = applyCorrection(opening, data);
    if (!corrected.ok) return corrected;
    known.opening = corrected.value;
  }
  if (type === 'person.recorded') add(data.person, data.code);
  if (type === 'item.seized') add(data.item, data.number);
  if (type === 'attachment.added') add(data.attachment, data.name);
  if (type === 'person.recorded' || type === 'person.amended')
    for (const digest of data._sd) add(digest, codes.get(data.person));
  if (type === 'restricted.added' && data.person !== null) add(data.attachment, codes.get(data.person));
  return known.papers.note(event);
}

function damage({ station, seq }: StoredEntry, problem: string): FailureError {
  return new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: `${station}/${String(seq)}`, problem });
}

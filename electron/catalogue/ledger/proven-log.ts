import type { Primitives } from '#shared/crypto/primitives.ts';
import { changedClearances, type CaseClearance } from '#shared/domain/clearance/fold.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { noAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { equalBytes } from '#shared/ledger/encoding.ts';
import { leafOf, NO_PREVIOUS, verifyLeaf } from '#shared/ledger/entry.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { EntryPosition } from '../storage/tables/columns.ts';
import {
  ledgerEntryAt,
  newestEntryBy,
  rawEntriesFrom,
  rawEntriesUpTo,
  type StoredEntry,
} from '../storage/tables/ledger-entries.ts';
import { foldVerified } from './accounts.ts';
import { eventOf, ownEntryOf } from './recorded.ts';

export interface ProofTools {
  readonly primitives: Primitives;
  readonly station: { readonly id: string; readonly catalogue: string };
  /** Whose own newest signature, when they unlock, everything before it hangs on. */
  readonly user: { readonly id: string };
  readonly keys: { readonly sign: Uint8Array };
}

/** Somebody who is protected, or a restricted attachment. */
export interface ProvenSubject {
  readonly case: string;
  /** Null for an attachment. */
  readonly code: string | null;
  /** The entry that commits to what it is now. */
  readonly place: EntryPosition;
}

/** An entry that is known to be what was signed: all that came before it hangs on its leaf. */
interface Anchor {
  readonly seq: number;
  readonly leaf: string;
}

/** Kinds that say who is cleared, as they stand near the end of canonical bytes. */
const aboutPeople = /"type":"(catalogue\.created|user\.|recovery\.)/;
const aboutClearance = /"type":"(find\.recorded|case\.opened|clearance\.|case\.key-rotated)/;
/** Kinds that say whose case something sealed belongs to. */
const aboutSealed = /"type":"(person\.|restricted\.added)/;
const TAIL_BYTES = 200;
const LINK = Buffer.from('"prev":"');

/**
 * SECURITY SEC-51: who is cleared and what their keys are, from the log itself and from no table: every entry is read, its
 * leaf and its link are computed anew, and the anchor holds all that came before in place; entries after it, and all that
 * speak of people and clearances, are checked by their own signatures. So whoever puts an entry in, takes one out or writes
 * one anew, with the database key and their own, is seen before a key is sealed.
 */
class ProvenLog {
  readonly #anchor: Anchor | null;
  #next = 0;
  #prev = NO_PREVIOUS;
  #accounts = noAccounts();
  readonly #clearances = new Map<string, CaseClearance>();
  readonly #subjects = new Map<string, ProvenSubject>();
  /** Files that are cases: a find becomes one by a second opening entry, and only once. */
  readonly #reported = new Set<string>();

  constructor(anchor: Anchor | null) {
    this.#anchor = anchor;
  }

  /** Reads on to the end of the log. Throws CATALOGUE_DAMAGED with `problem` where it is not what was signed. */
  readOn(tools: ProofTools, tx: ReadTx): void {
    for (const stored of rawEntriesFrom(tx, tools.station.id, this.#next)) this.#take(tools, stored);
    this.#requireAnchor(tools);
  }

  /** Reads so many entries on; gives how many there were. Throws as `readOn`. */
  readSome(tools: ProofTools, tx: ReadTx, most: number): number {
    const from = this.#next;
    for (const stored of rawEntriesUpTo(tx, tools.station.id, from, most)) this.#take(tools, stored);
    const read = this.#next - from;
    if (read < most) this.#requireAnchor(tools);
    return read;
  }

  /** The last entry that was read. */
  get end(): Anchor | null {
    return this.#next === 0 ? null : { seq: this.#next - 1, leaf: this.#prev };
  }

  /** True if the last entry that was read is still there: what a transaction appended may have been undone. */
  isStill(tx: ReadTx, station: string): boolean {
    if (this.#next === 0) return true;
    const last = ledgerEntryAt(tx, station, this.#next - 1);
    return last !== undefined && hexOf(last.leaf) === this.#prev;
  }

  get accounts(): Accounts {
    return this.#accounts;
  }

  clearanceOf(caseId: string): CaseClearance | null {
    return this.#clearances.get(caseId) ?? null;
  }

  /** The person or restricted attachment of this id. */
  subject(id: string): ProvenSubject | null {
    return this.#subjects.get(id) ?? null;
  }

  /** Codes of all protected people of a case. */
  codesOf(caseId: string): string[] {
    return [...this.#subjects.values()].flatMap((subject) =>
      subject.case === caseId && subject.code !== null ? [subject.code] : [],
    );
  }

  /** Without it nothing before it is held in place: the end of the log was cut off. */
  #requireAnchor({ station }: ProofTools): void {
    if (this.#anchor !== null && this.#next <= this.#anchor.seq)
      throw damage({ station: station.id, seq: this.#next }, 'LEDGER_GAP');
  }

  #take(tools: ProofTools, stored: StoredEntry): void {
    const { seq, leaf, bytes } = stored;
    if (seq !== this.#next) throw damage(stored, 'LEDGER_GAP');
    if (!equalBytes(leafOf(tools.primitives, bytes), leaf)) throw damage(stored, 'LEDGER_LEAF_MISMATCH');
    if (linkOf(bytes) !== this.#prev) throw damage(stored, 'LEDGER_LINK_BROKEN');
    if (seq === this.#anchor?.seq && hexOf(leaf) !== this.#anchor.leaf) throw damage(stored, 'LEDGER_LEAF_MISMATCH');
    const tail = viewOf(bytes).toString('latin1', Math.max(0, bytes.length - TAIL_BYTES));
    const matters = aboutPeople.test(tail) || aboutClearance.test(tail);
    if (matters || seq > (this.#anchor?.seq ?? -1)) this.#judge(tools, stored);
    else if (aboutSealed.test(tail)) this.#read(tools, stored);
    this.#next = seq + 1;
    this.#prev = hexOf(leaf);
  }

  #judge(tools: ProofTools, stored: StoredEntry): void {
    const next = foldVerified(tools.primitives, this.#accounts, stored);
    if (!next.ok) throw damage(stored, next.error.code);
    this.#accounts = next.value;
    this.#read(tools, stored);
  }

  #read({ station }: ProofTools, stored: StoredEntry): void {
    const event = eventOf(stored);
    if (!event.ok) throw damage(stored, event.error.code);
    requirePlace(stored, station.catalogue);
    const noted = this.#fold(event.value);
    if (!noted.ok) throw damage(stored, noted.error.code);
  }

  /** What no reader would accept was never written by this program: its rules refuse it before it is signed. */
  #fold(event: RecordedEvent): Result<null> {
    if (this.#isBegunAgain(event)) return fail('ENTRY_DUPLICATE');
    const changed = changedClearances(this.#clearances, event, this.#accounts);
    if (!changed.ok) return changed;
    for (const [caseId, clearance] of changed.value) this.#clearances.set(caseId, clearance);
    if (event.type === 'case.opened') this.#reported.add(event.data.case);
    return this.#note(event);
  }

  #isBegunAgain(event: RecordedEvent): boolean {
    if (event.type === 'find.recorded') return this.#clearances.has(event.data.case);
    return event.type === 'case.opened' && this.#reported.has(event.data.case);
  }

  /** The first entry holds: whoever records a known person anew, in a case of their own, would be given what is sealed of them. */
  #note({ station, seq, ...event }: RecordedEvent): Result<null> {
    const place = { station, seq };
    switch (event.type) {
      case 'person.recorded':
        return this.#introduce(event.data.person, { case: event.data.case, code: event.data.code, place });
      case 'restricted.added':
        return this.#introduce(event.data.attachment, { case: event.data.case, code: null, place });
      case 'person.amended': {
        const known = this.#subjects.get(event.data.person);
        if (known?.case !== event.data.case || known.code === null) return fail('PERSON_UNKNOWN');
        this.#subjects.set(event.data.person, { ...known, place });
        return ok(null);
      }
      default:
        return ok(null);
    }
  }

  #introduce(id: string, subject: ProvenSubject): Result<null> {
    if (this.#subjects.has(id)) return fail('ENTRY_DUPLICATE');
    this.#subjects.set(id, subject);
    return ok(null);
  }
}

/** Node's own functions on the same memory: this runs once for every entry of the log. */
function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hexOf(leaf: Uint8Array): string {
  return viewOf(leaf).toString('hex');
}

/** `prev` of an entry: nothing that comes after it in canonical order (LEDGER.md section 2) can hold these characters. */
function linkOf(bytes: Uint8Array): string {
  const text = viewOf(bytes);
  const at = text.lastIndexOf(LINK) + LINK.length;
  return text.toString('latin1', at, at + NO_PREVIOUS.length);
}

/** What was signed for another place of the log, or for another catalogue, would count there before what really came first. */
function requirePlace(stored: StoredEntry, catalogue: string): void {
  const entry = ownEntryOf(stored);
  if (entry.catalogue !== catalogue || entry.station !== stored.station || entry.seq !== stored.seq)
    throw damage(stored, 'LEDGER_GAP');
}

function damage({ station, seq }: EntryPosition, problem: ErrorCode): FailureError {
  return new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: `${station}/${String(seq)}`, problem });
}

interface Proof {
  readonly anchor: Anchor | null;
  readonly log: ProvenLog;
}

/** One a session: the keys are an object of it. */
const sessions = new WeakMap<object, Proof>();

const SLICE_ENTRIES = 500;

/**
 * SECURITY SEC-51: reads the whole log before this person signs anything in this session, in slices that let other work
 * through. From then on its end holds all of it in place: an entry that they sign later was signed over what is there then,
 * and does not vouch for it. Throws CATALOGUE_DAMAGED, and what `slice` throws, which is called before each slice.
 */
export async function proveLog(
  tools: ProofTools,
  tx: ReadTx,
  slice: (entries: number) => Promise<void>,
): Promise<void> {
  const anchor = ownAnchor(tools, tx);
  const log = new ProvenLog(anchor);
  sessions.set(tools.keys, { anchor, log: new ProvenLog(anchor) });
  let [entries, read] = [0, SLICE_ENTRIES];
  while (read === SLICE_ENTRIES) {
    await slice(entries);
    read = log.readSome(tools, tx, SLICE_ENTRIES);
    entries += read;
  }
  sessions.set(tools.keys, { anchor: log.end, log });
}

/** The log as it is now; read once a session, then only what was added. Throws CATALOGUE_DAMAGED. */
export function provenLog(tools: ProofTools, tx: ReadTx): ProvenLog {
  const proof = sessions.get(tools.keys);
  const anchor = proof === undefined ? ownAnchor(tools, tx) : proof.anchor;
  const log = proof?.log.isStill(tx, tools.station.id) === true ? proof.log : new ProvenLog(anchor);
  // What throws halfway is read again from the beginning.
  sessions.set(tools.keys, { anchor, log: new ProvenLog(anchor) });
  log.readOn(tools, tx);
  sessions.set(tools.keys, { anchor, log });
  return log;
}

/** Every entry read again: what was read before may have been edited since. Throws CATALOGUE_DAMAGED. */
export function requireProven(tools: ProofTools, tx: ReadTx): void {
  const proof = sessions.get(tools.keys);
  new ProvenLog(proof === undefined ? ownAnchor(tools, tx) : proof.anchor).readOn(tools, tx);
}

/** Where this person last signed with the key they hold: which entry that is, a table says, but not that it is theirs. */
function ownAnchor({ primitives, station, user, keys }: ProofTools, tx: ReadTx): Anchor | null {
  const own = newestEntryBy(tx, station.id, user.id);
  const key = primitives.ed25519PublicKey(keys.sign);
  const signed = own !== undefined && verifyLeaf(primitives, key, own.leaf, own.signature);
  return signed ? { seq: own.seq, leaf: hexOf(own.leaf) } : null;
}

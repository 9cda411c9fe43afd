import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { HistoryEntry } from '../correction/history.ts';
import type { BundleExported } from '../handover/events.ts';
import { checkPerson } from '../person/check.ts';
import type { PersonRecorded, PersonRole } from '../person/events.ts';
import type { EventOf } from '../recorded.ts';
import { checkAmended, checkCommitments } from '../restricted/sensitive.ts';

/** The protected people of a case while its entries are being read. Who is cleared is judged by the clearance fold. */
export interface OpenPeople {
  readonly people: Map<string, Pick<PersonRecorded, 'code' | 'roles'>>;
  /** Entries about arrest and detention of each, in the order of the ledger, so that corrections show at once. */
  readonly holds: Map<string, HistoryEntry[]>;
  /** Roles that somebody of the case has. */
  readonly roles: Set<PersonRole>;
  readonly attachments: Set<string>;
  /** Codes that each station gave. */
  readonly codes: Set<string>;
  /** The entry that holds each commitment. */
  readonly commitments: Map<string, number>;
}

export type PeopleEvent = EventOf<'person.recorded' | 'person.amended' | 'restricted.added' | 'restricted.opened'>;

export function startPeople(): OpenPeople {
  return {
    people: new Map(),
    holds: new Map(),
    roles: new Set(),
    attachments: new Set(),
    codes: new Set(),
    commitments: new Map(),
  };
}

/** Judges an entry about protected people and takes it in. PERSON_UNKNOWN, ATTACHMENT_UNKNOWN, ENTRY_DUPLICATE, INPUT_INVALID, DISCLOSURE_MALFORMED. */
export function admitPeople(open: OpenPeople, event: PeopleEvent): Result<null> {
  switch (event.type) {
    case 'person.recorded':
      return admitPerson(open, event);
    case 'person.amended':
      return admitAmended(open, event);
    case 'restricted.added':
      return admitAttachment(open, event);
    case 'restricted.opened':
      return checkOpened(open, event.data.about);
  }
}

function admitPerson(open: OpenPeople, event: EventOf<'person.recorded'>): Result<null> {
  const { person, code } = event.data;
  if (open.people.has(person)) return fail('ENTRY_DUPLICATE', { id: person });
  const checked = checkPerson(event.data);
  if (!checked.ok) return checked;
  // As with item numbers, two stations may give one code twice, which is shown, not refused.
  const given = `${event.station} ${code}`;
  if (open.codes.has(given)) return fail('ENTRY_DUPLICATE', { id: code });
  open.people.set(person, event.data);
  for (const role of event.data.roles) open.roles.add(role);
  open.codes.add(given);
  return seal(open, event);
}

function admitAmended(open: OpenPeople, event: EventOf<'person.amended'>): Result<null> {
  const person = open.people.get(event.data.person);
  const whole = person === undefined ? fail('PERSON_UNKNOWN') : checkAmended(person.code, event.data);
  return whole.ok ? seal(open, event) : whole;
}

function admitAttachment(open: OpenPeople, event: EventOf<'restricted.added'>): Result<null> {
  const { attachment, person } = event.data;
  if (open.attachments.has(attachment)) return fail('ENTRY_DUPLICATE', { id: attachment });
  if (person !== null && !open.people.has(person)) return fail('PERSON_UNKNOWN');
  open.attachments.add(attachment);
  return seal(open, event);
}

function checkOpened(open: OpenPeople, about: string): Result<null> {
  if (open.people.has(about) || open.attachments.has(about)) return ok(null);
  return fail(about.startsWith('pe_') ? 'PERSON_UNKNOWN' : 'ATTACHMENT_UNKNOWN');
}

/** A commitment that stands in two entries could show the value of one as that of the other. */
function seal(
  open: OpenPeople,
  event: EventOf<'person.recorded' | 'person.amended' | 'restricted.added'>,
): Result<null> {
  const counted = checkCommitments(event);
  if (!counted.ok) return counted;
  for (const digest of event.data._sd) {
    if (open.commitments.has(digest)) return fail('ENTRY_DUPLICATE', { id: digest });
    open.commitments.set(digest, event.seq);
  }
  return ok(null);
}

/** What a bundle discloses was committed to in this case, by entries that the bundle holds: DISCLOSURE_UNKNOWN. */
export function checkDisclosed(open: OpenPeople, { disclosed, treeSize }: BundleExported): Result<null> {
  const foreign = disclosed?.commitments.find((digest) => (open.commitments.get(digest) ?? treeSize) >= treeSize);
  return foreign === undefined ? ok(null) : fail('DISCLOSURE_UNKNOWN');
}

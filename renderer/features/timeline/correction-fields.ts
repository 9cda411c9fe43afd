import type { EventType } from '#shared/domain/events.ts';

/**
 * How a field is put right. `thing`: in the form of the item, with the fields of its class; `paper` and `scope`: member by
 * member. A day that may be none is `maybe-day`.
 */
export type FieldKind =
  | 'line'
  | 'area'
  | 'list'
  | 'witnesses'
  | 'witness'
  | 'day'
  | 'maybe-day'
  | 'moment'
  | 'choice'
  | 'paper'
  | 'scope'
  | 'thing';

type Kinds = Readonly<Record<string, FieldKind>>;

const parties = { releasedBy: 'line', receivedBy: 'line' } as const;

/** Every field that a correction may replace (correctable.ts); a kind of entry that is not here stands as it is. */
export const correctionFields: Readonly<Partial<Record<EventType, Kinds>>> = {
  'case.opened': {
    number: 'line',
    title: 'line',
    unit: 'line',
    openedOn: 'day',
    offences: 'list',
    notes: 'area',
    model: 'choice',
  },
  'warrant.recorded': { number: 'line', date: 'day', issuer: 'line', scope: 'area' },
  'seizure.recorded': {
    place: 'line',
    at: 'moment',
    holder: 'line',
    officers: 'list',
    witnesses: 'witnesses',
    villageHead: 'line',
    refusedToSign: 'area',
    recordNumber: 'line',
    receiptNumber: 'line',
    notes: 'area',
  },
  'item.seized': {
    description: 'thing',
    quantity: 'thing',
    attributes: 'thing',
    notes: 'thing',
    unitNumber: 'thing',
    fields: 'thing',
    counts: 'thing',
    sameAs: 'thing',
  },
  'custody.received': { ...parties, registerNumber: 'line', location: 'line', document: 'line', condition: 'area' },
  'custody.moved': { location: 'line', reason: 'line' },
  'custody.lent': { ...parties, document: 'line', due: 'day', condition: 'area' },
  'custody.returned': { ...parties, location: 'line', document: 'line', condition: 'area' },
  'custody.handed-over': { ...parties, document: 'line', condition: 'area' },
  'package.sealed': { wrapping: 'line', witness: 'witness' },
  'package.opened': { reason: 'line', witness: 'witness' },
  'attachment.added': { name: 'line', caption: 'line' },
  'file-list.sealed': { source: 'line' },
  'case.stage-changed': { on: 'day', paper: 'paper', notes: 'area' },
  'paper.recorded': {
    number: 'line',
    date: 'day',
    signer: 'line',
    addressee: 'line',
    sentOn: 'maybe-day',
    receivedOn: 'maybe-day',
    notes: 'area',
  },
  'court.applied': { number: 'line', date: 'day', court: 'line', scope: 'scope', reason: 'area' },
  'court.decided': { outcome: 'choice', number: 'line', date: 'day', receivedOn: 'day', reason: 'area' },
  'pretrial.ruled': { outcome: 'choice', number: 'line', date: 'day', court: 'line', reason: 'area' },
  'find.recorded': {
    platform: 'line',
    handle: 'line',
    userId: 'line',
    link: 'line',
    place: 'line',
    at: 'moment',
    seen: 'list',
    notes: 'area',
  },
  'find.captured': { capturedAt: 'moment', tool: 'line' },
  'referral.sent': { to: 'line', on: 'day', reference: 'line', notes: 'area' },
  'referral.answered': { on: 'day', reference: 'line', notes: 'area' },
  'find.closed': { reason: 'line' },
  'intake.judged': { notes: 'area' },
  'acquisition.recorded': {
    tool: 'line',
    toolVersion: 'line',
    acquiredBy: 'line',
    kept: 'line',
    noSha256: 'line',
    notes: 'area',
  },
  'acquisition.verified': { verifiedBy: 'line', tool: 'line', notes: 'area' },
  'item.content-blocked': { reason: 'area' },
  'person.held': {
    from: 'day',
    until: 'maybe-day',
    place: 'line',
    number: 'line',
    date: 'maybe-day',
    authority: 'line',
    notes: 'area',
  },
};

/** Members of the values that are put right member by member, in the order of the form. */
export const memberKinds = {
  paper: { number: 'line', date: 'day', signer: 'line' },
  scope: { place: 'line', kinds: 'line', count: 'line', value: 'line' },
} as const satisfies Partial<Record<FieldKind, Kinds>>;

export function kindsOf(type: EventType): readonly (readonly [string, FieldKind])[] {
  return Object.entries(correctionFields[type] ?? {});
}

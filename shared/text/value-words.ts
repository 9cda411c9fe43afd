import {
  attachmentKindTexts,
  classTexts,
  drillResultTexts,
  countMethodTexts,
  fileMethodTexts,
  intakeOutcomeTexts,
  intakeReasonTexts,
  openingReasonTexts,
  personRoleTexts,
  purposeTexts,
  restrictedKindTexts,
  roleTexts,
  stageTexts,
  urgentGroundTexts,
  warrantKindTexts,
} from './terms.ts';
import { checkSubjectTexts, noBlockerTexts, verifyMethodTexts, verifyOutcomeTexts } from './acquisitions.ts';
import { algorithmTexts } from './file-lists.ts';
import { holdMeasureTexts } from './holds.ts';
import { deduplicatedTexts } from './item-kinds.ts';
import { againstKindTexts, hashSetKindTexts } from './list-fields.ts';
import { applicationKindTexts, courtOutcomeTexts } from './legal.ts';
import { caseStageTexts, guardTexts, paperKindTexts, regimeTexts } from './stages.ts';
import { findSourceTexts, referralAskTexts, referralKindTexts, referralOutcomeTexts } from './finds.ts';
import type { EventType } from '../domain/events.ts';
import type { Text } from './text.ts';

type Words = ReadonlyMap<string, Text>;

const mapsOf = (lists: Readonly<Record<string, Readonly<Record<string, Text>>>>): ReadonlyMap<string, Words> =>
  new Map(Object.entries(lists).map(([field, texts]) => [field, new Map(Object.entries(texts))]));

/** Fields that hold a value of one closed list in whatever entry they stand. */
const everywhere = mapsOf({
  purpose: purposeTexts,
  asks: referralAskTexts,
  regime: regimeTexts,
  guard: guardTexts,
  urgentGround: urgentGroundTexts,
  stage: stageTexts,
  class: classTexts,
  role: roleTexts,
  roles: personRoleTexts,
  result: drillResultTexts,
  openingReason: openingReasonTexts,
  deduplicated: deduplicatedTexts,
});

/** Fields whose list is another by the kind of entry; in all other kinds they are typed. */
const lists: Readonly<Partial<Record<EventType, Readonly<Record<string, Readonly<Record<string, Text>>>>>>> = {
  'warrant.recorded': { kind: warrantKindTexts },
  'item.seized': { method: countMethodTexts },
  'attachment.added': { kind: attachmentKindTexts },
  'file-list.sealed': { method: fileMethodTexts, algorithms: algorithmTexts },
  'restricted.added': { kind: restrictedKindTexts },
  'case.stage-changed': { from: caseStageTexts, to: caseStageTexts },
  'paper.recorded': { kind: paperKindTexts },
  'court.applied': { kind: applicationKindTexts },
  'court.decided': { outcome: courtOutcomeTexts },
  'pretrial.ruled': { outcome: courtOutcomeTexts },
  // Only what a court said takes a second person, who reads the new values.
  'entry.corrected': { outcome: courtOutcomeTexts },
  'find.recorded': { source: findSourceTexts },
  'find.adopted': { source: findSourceTexts },
  'referral.sent': { kind: referralKindTexts },
  'referral.answered': { outcome: referralOutcomeTexts },
  'person.held': { measure: holdMeasureTexts },
  'acquisition.recorded': { noBlocker: noBlockerTexts, algorithm: algorithmTexts },
  'acquisition.verified': {
    method: verifyMethodTexts,
    outcome: verifyOutcomeTexts,
    subject: checkSubjectTexts,
    algorithm: algorithmTexts,
  },
  'file-list.compared': { kind: againstKindTexts, algorithm: algorithmTexts },
  'file-list.matched': { kind: hashSetKindTexts },
  'hash-set.added': { kind: hashSetKindTexts },
  'intake.judged': { outcome: intakeOutcomeTexts, reason: intakeReasonTexts },
};
const byType: ReadonlyMap<string, ReadonlyMap<string, Words>> = new Map(
  Object.entries(lists).map(([type, fields]) => [type, mapsOf(fields)]),
);

/**
 * The word of a value from a closed list; undefined where the value speaks for itself. `type`: the kind of entry that it
 * stands in; "other" is a chosen reason in one kind and somebody's own word in another.
 */
export function wordOf(field: string, value: string, type = ''): Text | undefined {
  return (byType.get(type)?.get(field) ?? everywhere.get(field))?.get(value);
}

/** Fields that hold a day or a time: shown as people write them, unless the value has a word (`from` of a change of stage). */
export const dateFields: ReadonlySet<string> = new Set([
  'due',
  'date',
  'openedOn',
  'at',
  'createdAt',
  'expires',
  'lastAt',
  'on',
  'sentOn',
  'receivedOn',
  'capturedAt',
  'madeOn',
  'from',
  'until',
  'started',
  'finished',
]);

/** A chosen reason with its words: `{code, text}` and nothing besides. */
export function reasonOf(value: unknown): { readonly code: string; readonly text: string } | null {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('text' in value)) return null;
  const { code, text, ...others } = value;
  if (Object.keys(others).length > 0) return null;
  return typeof code === 'string' && typeof text === 'string' ? { code, text } : null;
}

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
import { applicationKindTexts, courtOutcomeTexts } from './legal.ts';
import { caseStageTexts, guardTexts, paperKindTexts, regimeTexts } from './stages.ts';
import { findSourceTexts, referralAskTexts, referralKindTexts, referralOutcomeTexts } from './finds.ts';
import type { Text } from './text.ts';

/** Fields whose values come from a closed list and are shown by their words. */
const words: ReadonlyMap<string, ReadonlyMap<string, Text>> = new Map(
  Object.entries({
    purpose: purposeTexts,
    kind: {
      ...applicationKindTexts,
      ...paperKindTexts,
      ...warrantKindTexts,
      ...attachmentKindTexts,
      ...restrictedKindTexts,
      ...referralKindTexts,
    },
    asks: referralAskTexts,
    source: findSourceTexts,
    from: caseStageTexts,
    to: caseStageTexts,
    regime: regimeTexts,
    guard: guardTexts,
    urgentGround: urgentGroundTexts,
    stage: stageTexts,
    method: { ...fileMethodTexts, ...countMethodTexts },
    outcome: { ...intakeOutcomeTexts, ...courtOutcomeTexts, ...referralOutcomeTexts },
    reason: intakeReasonTexts,
    class: classTexts,
    role: roleTexts,
    roles: personRoleTexts,
    result: drillResultTexts,
    openingReason: openingReasonTexts,
  }).map(([field, texts]) => [field, new Map(Object.entries(texts))]),
);

/** The word of a value from a closed list; undefined where the value speaks for itself. */
export function wordOf(field: string, value: string): Text | undefined {
  return words.get(field)?.get(value);
}

/** Fields that hold a day or a time: shown as people write them. */
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
]);

/** A chosen reason with its words: `{code, text}` and nothing besides. */
export function reasonOf(value: unknown): { readonly code: string; readonly text: string } | null {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('text' in value)) return null;
  const { code, text, ...others } = value;
  if (Object.keys(others).length > 0) return null;
  return typeof code === 'string' && typeof text === 'string' ? { code, text } : null;
}

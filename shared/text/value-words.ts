import {
  attachmentKindTexts,
  classTexts,
  drillResultTexts,
  fileMethodTexts,
  openingReasonTexts,
  personRoleTexts,
  purposeTexts,
  restrictedKindTexts,
  roleTexts,
  stageTexts,
  urgentGroundTexts,
  warrantKindTexts,
} from './terms.ts';
import type { Text } from './text.ts';

/** Fields whose values come from a closed list and are shown by their words. */
const words: ReadonlyMap<string, ReadonlyMap<string, Text>> = new Map(
  Object.entries({
    purpose: purposeTexts,
    kind: { ...warrantKindTexts, ...attachmentKindTexts, ...restrictedKindTexts },
    urgentGround: urgentGroundTexts,
    stage: stageTexts,
    method: fileMethodTexts,
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

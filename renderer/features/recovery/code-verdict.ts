import { portablePrimitives } from '#shared/crypto/portable.ts';
import { SHEET_GROUPS, sheetFromCode } from '#shared/recovery/code.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { recoverTexts as texts } from '#shared/text/screens/recovery.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { checkCode } from './code-check.ts';

export interface CodeVerdict {
  /** Nothing is wrong, but there is more to type. */
  readonly state: 'typing' | 'whole' | 'wrong';
  readonly text: Text;
  readonly values: TextParameters;
}

/** @param threshold of the key in force: a sheet that says another one is of an older set. */
export function verdictOn(code: string, threshold: number): CodeVerdict {
  const { right, wrong, tooLong } = checkCode(code);
  const all = SHEET_GROUPS;
  if (wrong.length > 0) return { state: 'wrong', text: texts.groupsWrong, values: { groups: wrong.join(', ') } };
  if (tooLong) return { state: 'wrong', text: texts.tooLong, values: { all } };
  if (right < all) return { state: 'typing', text: texts.groupsDone, values: { done: right, all } };
  const read = sheetFromCode(portablePrimitives, code, 1);
  if (!read.ok) return { state: 'wrong', text: texts.wrongWhole, values: {} };
  if (read.value.threshold !== threshold) return { state: 'wrong', text: errorTexts.RECOVERY_RETIRED, values: {} };
  return { state: 'whole', text: texts.whole, values: { set: read.value.set } };
}

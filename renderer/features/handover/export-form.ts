import { z } from 'zod';
import { contract, type Input } from '#shared/contract/contract.ts';

const { stage, recipient, zip, encryptTo, disclose } = contract['handover.export'].input.shape;

/** What the person decides; the case is given and the folder chosen at the end. */
export const exportSchema = z.object({
  stage,
  recipient,
  zip,
  /** A choice of its own: a plain .zip with names in it is made for nobody who did not ask for just that. */
  zipDisclosing: zip,
  encryptTo,
  disclose: disclose.unwrap(),
});
export type ExportChoice = z.output<typeof exportSchema>;

export const exportDefaults = { recipient: '', zip: true, zipDisclosing: false, encryptTo: [], disclose: [] };

/** Which of the two choices about the .zip counts. */
export function zipField(disclose: ExportChoice['disclose']): 'zip' | 'zipDisclosing' {
  return disclose.length > 0 ? 'zipDisclosing' : 'zip';
}

/** The service encrypts with or without a plain .zip beside it: only who asks for that one gets it. */
export function exportInput(
  caseId: string,
  target: string,
  { zip: plain, zipDisclosing, ...choice }: ExportChoice,
): Input<'handover.export'> {
  const chosen = { zip: plain, zipDisclosing };
  return { ...choice, zip: chosen[zipField(choice.disclose)], case: caseId, target, again: null };
}

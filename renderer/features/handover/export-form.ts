import { z } from 'zod';
import { contract, type Input } from '#shared/contract/contract.ts';

const { stage, recipient, zip, encryptTo, disclose } = contract['handover.export'].input.shape;

/** What the person decides; the case is given and the folder chosen at the end. */
export const exportSchema = z.object({ stage, recipient, zip, encryptTo, disclose: disclose.unwrap() });
export type ExportChoice = z.output<typeof exportSchema>;

/** An encrypted bundle is an encrypted zip: asking for one asks for the other. */
export function exportInput(caseId: string, target: string, choice: ExportChoice): Input<'handover.export'> {
  return { ...choice, zip: choice.zip || choice.encryptTo.length > 0, case: caseId, target, again: null };
}

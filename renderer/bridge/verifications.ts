import type { Input, Output } from '#shared/contract/contract.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { startTask } from './tasks.ts';

/** A file or folder that was chosen, or what lies in that folder by the name `inside`. */
export type ChosenBundle = NonNullable<Output<'window.choose'>> & { readonly inside?: string };

/** What a verification is of. */
export interface Verification {
  readonly bundle: ChosenBundle;
  readonly trustKey: string | null;
  readonly older: ChosenBundle | null;
}

let latest: Verification | null = null;

/** What the answer on the screen of verifications is to, wherever it was asked: it stands in the form beside it. */
export function latestVerification(): Verification | null {
  return latest;
}

/** On lock: names of folders speak of the case. */
export function forgetVerification(): void {
  latest = null;
}

/** Verifies a bundle; the answer waits on the screen of verifications. */
export function startVerification(verification: Verification): void {
  const { bundle, trustKey, older } = verification;
  latest = verification;
  const input: Input<'bundle.verify'> = { bundle: bundle.token, trustKey, older: older?.token ?? null };
  void startTask({
    method: 'bundle.verify',
    input: bundle.inside === undefined ? input : { ...input, inside: bundle.inside },
    title: verifyTexts.task,
    parameters: { name: bundle.name },
  });
}

import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { LedgerRecord } from '#shared/ledger/entry.ts';
import type { LedgerProblem } from '#shared/ledger/entry-judge.ts';
import { LedgerVerifier } from '#shared/ledger/verify.ts';
import type { LedgerExpectation, LedgerReport } from '#shared/ledger/verify.ts';
import { caseOpened, TestLedger } from './ledger.ts';
import type { AppendOptions } from './ledger.ts';

/** `code@seq` of every problem, in the order found. */
export function named(problems: readonly LedgerProblem[]): string[] {
  return problems.map(({ code, seq }) => (seq === null ? code : `${code}@${seq}`));
}

export function check(
  records: readonly LedgerRecord[],
  checkpoint: string | null = null,
  expectation: LedgerExpectation = {},
): LedgerReport {
  const verifier = new LedgerVerifier(nativePrimitives, expectation);
  for (const record of records) verifier.next(record);
  return verifier.finish(checkpoint);
}

export const problemsOf = (...args: Parameters<typeof check>) => named(check(...args).problems);

/** A log of five in which entry 2 is written as `options` say. */
export function withThird(type: string, data: Record<string, unknown>, options: AppendOptions = {}): TestLedger {
  const ledger = TestLedger.ofSize(2);
  ledger.append(type, data, options);
  ledger.append('case.opened', caseOpened('LP/3'));
  ledger.append('case.opened', caseOpened('LP/4'));
  return ledger;
}

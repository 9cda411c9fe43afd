/** Every check of a verification, in the order of the report. The sentences stand in `shared/text/checks.ts`. */
export const bundleChecks = [
  'container',
  'file-names',
  'manifest',
  'tag-manifest',
  'signature',
  'signer-trusted',
  'ledger-entries',
  'ledger-signatures',
  'ledger-links',
  'inclusion',
  'checkpoint',
  'history-consistency',
  'extends-older',
  'rules',
  'list-matches-ledger',
  'file-lists',
  'attachments-match',
  'disclosures',
] as const;
export type BundleCheck = (typeof bundleChecks)[number];

/** `code` is one of `shared/errors/codes.ts`; `details` names the file, entry (`seq`), row or field. */
export interface Problem {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** `not-possible`: nothing to compare with (no trusted key, no older bundle), or an earlier check failed so that this one has nothing to stand on. */
export type CheckResult = 'passed' | 'failed' | 'not-possible';

export interface CheckOutcome {
  readonly check: BundleCheck;
  readonly result: CheckResult;
  readonly problems: readonly Problem[];
}

/** What the bundle says it is. Only as trustworthy as the verdict. */
export interface BundleSubject {
  readonly bundle: string;
  readonly case: string;
  readonly caseNumber: string;
  readonly stage: string;
  readonly version: number;
  readonly createdAt: string;
  readonly unit: string;
  /** Minisign public key string of the station, as its ledger names it. */
  readonly signerKey: string;
  readonly treeSize: number;
  readonly items: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * `whole`: every check passed and the signer is the one whose key the recipient supplied. `whole-but-untrusted-signer`:
 * no key was supplied, so anyone could have made it. `broken`: at least one check failed.
 */
export type Verdict = 'whole' | 'whole-but-untrusted-signer' | 'broken';

/** The same shape as `verificationReport` of `shared/contract/handover.ts`; a test holds them equal. */
export interface BundleReport {
  readonly verdict: Verdict;
  readonly subject: BundleSubject | null;
  readonly checks: readonly CheckOutcome[];
}

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
  'file-list-workbooks',
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

/** An entry that keeps values under seal: its own check says whether what is opened of them is genuine. Never a value itself. */
export interface SealedEntry {
  readonly seq: number;
  /** `person.recorded`, `person.amended`: the identity of a person; `restricted.added`: a protected attachment. */
  readonly type: string;
  /** AK-01; empty for an attachment about nobody. */
  readonly code: string;
  readonly roles: readonly string[];
  readonly fields: readonly { readonly name: string; readonly disclosed: boolean }[];
}

/**
 * Why a bundle is `broken` by the recipient's key alone. `unknown`: it is whole by the key that its own ledger names, and
 * that is another one. `retired`: as before, and the recipient's key is one that the ledger says was replaced.
 */
export type OtherKey = 'unknown' | 'retired';

/**
 * `whole`: every check passed and the signer is the one whose key the recipient supplied. `whole-but-untrusted-signer`:
 * no key was supplied, so anyone could have made it. `broken`: at least one check failed.
 */
export type Verdict = 'whole' | 'whole-but-untrusted-signer' | 'broken';

/** The same shape as `verificationReport` of `shared/contract/handover.ts`; a test holds them equal. */
export interface BundleReport {
  readonly verdict: Verdict;
  /** Null: nothing of the kind. */
  readonly otherKey: OtherKey | null;
  readonly subject: BundleSubject | null;
  readonly checks: readonly CheckOutcome[];
  /** By `seq`. What is opened is as trustworthy as the verdict. */
  readonly sealed: readonly SealedEntry[];
}

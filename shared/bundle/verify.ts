import type { Primitives } from '../crypto/primitives.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { foldCaseWithFinds } from '../domain/find/adopted.ts';
import { parseBagInfo, type BagInfo } from './bag-info.ts';
import { compareWithOlder, type LaterBundle, type OlderBundle } from './compare.ts';
import { bundleFiles } from './layout.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { defaultLimits, type VerifyLimits } from './limits.ts';
import type {
  BundleCheck,
  BundleReport,
  BundleSubject,
  CheckOutcome,
  OtherKey,
  SealedEntry,
  Verdict,
} from './report.ts';
import type { BundleSource, CancelSignal } from './source.ts';
import { checkContent, checkHead } from './verify/content.ts';
import { checkDisclosures, type OpenedValue } from './verify/disclosures.ts';
import { readLedgerPart, type LedgerPart } from './verify/ledger-part.ts';
import { checkManifests } from './verify/manifests.ts';
import { Outcomes } from './verify/outcomes.ts';
import { readFiles, type BundleReadings, type ReadOptions, type VerifyProgress } from './verify/read-files.ts';
import { redactedSeal, sealOf } from './verify/seal-reading.ts';
import { sealedEntries } from './verify/sealed.ts';
import { checkSignature } from './verify/signature.ts';
import { checkBagit, readTree } from './verify/tree.ts';

/** What the recipient knows from elsewhere. Nothing of it may come from the bundle. */
export interface BundleTrust {
  /** Minisign public key of the station (the line, or the two lines of a `.pub` file). */
  readonly bundleKey?: string | undefined;
  /** An earlier hand-over of the same case. */
  readonly older?: OlderBundle | undefined;
}

export interface VerifyOptions {
  readonly limits?: VerifyLimits | undefined;
  readonly progress?: VerifyProgress | undefined;
  readonly signal?: CancelSignal | undefined;
  /** Told each genuine disclosed value, at the end. The report holds none, so that none is kept or passed on by accident. */
  readonly opened?: ((value: OpenedValue) => void) | undefined;
}

/**
 * Verifies a hand-over bundle (HANDOVER.md section "Verification"). Reads every file once, with bounded memory, and writes
 * nothing. Whatever the bundle holds, the answer is a report; each problem names its file, entry or row.
 * @throws FailureError CANCELLED when `signal` is aborted, nothing else
 */
export async function verifyBundle(
  source: BundleSource,
  trust: BundleTrust,
  primitives: Primitives,
  options: VerifyOptions = {},
): Promise<BundleReport> {
  const outcomes = new Outcomes();
  const reading: ReadOptions = { ...options, limits: options.limits ?? defaultLimits };
  const tree = await readTree(source, reading.limits, outcomes);
  if (tree === null) return reportOf(outcomes, { subject: null, otherKey: null, sealed: [] });
  const readings = await readFiles(tree, primitives, reading);
  checkBagit(readings.small.get(bundleFiles.bagit), outcomes);
  checkManifests(readings, outcomes);
  const bagInfo = readBagInfo(readings, outcomes);
  const part = await readLedgerPart(readings.small, primitives, reading, outcomes);
  const signer = checkSignature(
    { readings, ...keysOf(part), bagInfo, trustedKey: trust.bundleKey },
    primitives,
    outcomes,
  );
  if (bagInfo !== null) checkHead(bagInfo, part.report.checkpoint, outcomes);
  checkHistory(part, outcomes);
  const later = { part, tagManifestSha256: sealOf(readings), redacted: redactedSeal(readings, primitives) };
  await checkOlder(later, trust.older, primitives, reading, outcomes);
  const facts = foldFacts(part, outcomes);
  if (bagInfo !== null && facts !== null) await checkContent(bagInfo, facts, readings, reading.limits, outcomes);
  const disclosures = readings.small.get(bundleFiles.disclosures);
  const opened = checkDisclosures(disclosures, part.events, bagInfo?.disclosures ?? null, primitives, outcomes);
  for (const value of opened) options.opened?.(value);
  return reportOf(outcomes, {
    subject: subjectOf(bagInfo, facts, signer.key, readings),
    otherKey: signer.otherKey,
    sealed: sealedEntries(part.events, opened),
  });
}

/** The station's keys at the position of the bundle, and those that were replaced before. */
function keysOf({ stations }: LedgerPart) {
  const station = stations.at(-1)?.station ?? null;
  return { station, retired: stations.slice(0, -1).map((before) => before.station.bundleKey) };
}

function readBagInfo({ small }: BundleReadings, outcomes: Outcomes): BagInfo | null {
  const bytes = small.get(bundleFiles.bagInfo);
  if (bytes === undefined) return null;
  const parsed = parseBagInfo(bytes);
  if (parsed.ok) return parsed.value;
  outcomes.reportFailure('container', parsed.error, bundleFiles.bagInfo);
  return null;
}

/**
 * The ledger tells of every earlier bundle of the case; from each of their heads a proof must lead here, and from no other.
 * Where there is none, nothing is proved, and the check does not say that it is.
 */
function checkHistory({ events, report }: LedgerPart, outcomes: Outcomes): void {
  const exported = events.flatMap((event) => (event.type === 'bundle.exported' ? [event.data] : []));
  const problem = (details: Readonly<Record<string, unknown>>) => {
    outcomes.report('history-consistency', 'CONSISTENCY_PROOF_INVALID', { file: bundleFiles.proofs, ...details });
  };
  if (exported.length > 0) outcomes.begin('history-consistency');
  for (const { version, treeSize, rootHash } of exported) {
    if (!report.earlier.some((head) => head.size === treeSize && head.root === rootHash))
      problem({ version, treeSize });
  }
  for (const { size } of report.earlier)
    if (!exported.some(({ treeSize }) => treeSize === size)) problem({ treeSize: size });
}

async function checkOlder(
  later: LaterBundle,
  older: OlderBundle | undefined,
  primitives: Primitives,
  reading: ReadOptions,
  outcomes: Outcomes,
): Promise<void> {
  if (older === undefined) return;
  const problems = await compareWithOlder(later, older, primitives, reading);
  outcomes.begin('extends-older');
  for (const { code, details } of problems) outcomes.report('extends-older', code, details);
}

function foldFacts({ events, keys, report }: LedgerPart, outcomes: Outcomes): LedgerFacts | null {
  outcomes.begin('rules');
  const folded = foldCaseWithFinds(events);
  if (!folded.ok) {
    outcomes.reportFailure('rules', folded.error, bundleFiles.entries);
    return null;
  }
  const created = createdIn(events);
  if (created === null || report.identity === null) return null;
  const people = new Map(keys.people.map(({ id, name }) => [id, name]));
  return { catalogue: report.identity.catalogue, created, people, state: folded.value, events };
}

function createdIn(events: readonly RecordedEvent[]): LedgerFacts['created'] | null {
  for (const event of events) if (event.type === 'catalogue.created') return event.data;
  return null;
}

function subjectOf(
  bagInfo: BagInfo | null,
  facts: LedgerFacts | null,
  signerKey: string,
  readings: BundleReadings,
): BundleSubject | null {
  if (bagInfo === null) return null;
  const { header, caseNumber, unit } = bagInfo;
  const sizes = [...readings.files.values()].map((reading) => (reading.ok ? reading.value.size : 0));
  return {
    bundle: header.bundle,
    case: header.case,
    caseNumber,
    stage: header.stage,
    version: header.version,
    createdAt: header.createdAt,
    unit,
    signerKey,
    treeSize: header.treeSize,
    items: facts?.state.items.size ?? header.items,
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

interface ReportFacts {
  readonly subject: BundleSubject | null;
  readonly otherKey: OtherKey | null;
  readonly sealed: readonly SealedEntry[];
}

function reportOf(outcomes: Outcomes, { subject, otherKey, sealed }: ReportFacts): BundleReport {
  const checks = outcomes.finish();
  const verdict = verdictOf(checks);
  const byKeyAlone = checks.every((outcome) => keyChecks.includes(outcome.check) || hasPassed(outcome));
  return { verdict, otherKey: verdict === 'broken' && byKeyAlone ? otherKey : null, subject, checks, sealed };
}

/** What a wrong key of the recipient makes fail in a bundle that is whole by its own. */
const keyChecks: readonly BundleCheck[] = ['signature', 'signer-trusted'];

/**
 * Checks that may have nothing to look at: the recipient brought no key or older bundle, this is the first of its case, or
 * a workbook is longer than a reader holds.
 * What the recipient brought is looked at always, and a failure in it breaks the verdict like any other.
 */
const mayBeNotPossible: readonly BundleCheck[] = [
  'signer-trusted',
  'extends-older',
  'history-consistency',
  'file-list-workbooks',
];

/** A key the recipient supplied is the only thing that makes a whole bundle a trusted one. */
function verdictOf(checks: readonly CheckOutcome[]): Verdict {
  if (!checks.every(hasPassed)) return 'broken';
  return checks.some(({ check, result }) => check === 'signer-trusted' && result === 'passed')
    ? 'whole'
    : 'whole-but-untrusted-signer';
}

function hasPassed({ check, result }: CheckOutcome): boolean {
  return result === 'passed' || (result === 'not-possible' && mayBeNotPossible.includes(check));
}

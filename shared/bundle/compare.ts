import type { Primitives } from '../crypto/primitives.ts';
import { originOf, verifyCheckpoint, type Checkpoint } from '../ledger/checkpoint.ts';
import { fromBase64, toHex } from '../ledger/encoding.ts';
import { bundleFiles } from './layout.ts';
import type { Problem } from './report.ts';
import type { BundleSource } from './source.ts';
import { readLedgerPart, type LedgerPart } from './verify/ledger-part.ts';
import { Outcomes } from './verify/outcomes.ts';
import { readFiles, type ReadOptions } from './verify/read-files.ts';
import { readTree, type BundleTree } from './verify/tree.ts';

/** What a recipient kept from before: an earlier bundle of the case, or only the text of its `checkpoint.txt`. */
export type OlderBundle =
  { readonly kind: 'bundle'; readonly source: BundleSource } | { readonly kind: 'checkpoint'; readonly text: string };

/**
 * Problems that keep a bundle from being a continuation of an older one; empty when it is proved to be. Without a proof
 * from what the recipient holds nothing is proved, so that is a problem too. `tagManifestSha256` is that of the later one.
 * @throws FailureError CANCELLED, nothing else
 */
export async function compareWithOlder(
  later: LaterBundle,
  older: OlderBundle,
  primitives: Primitives,
  options: ReadOptions,
): Promise<readonly Problem[]> {
  if (older.kind === 'checkpoint') return compareCheckpoint(later.part, older.text, primitives);
  const found = await readOlder(older.source, primitives, options);
  return found.part === null
    ? found.problems
    : [...found.problems, ...compareParts(later, { part: found.part, tagManifestSha256: found.tagManifestSha256 })];
}

/** The ledger part of a bundle, and the digest of what its seal is over: lower-case hex, null when it cannot be read. */
export interface LaterBundle {
  readonly part: LedgerPart;
  readonly tagManifestSha256: string | null;
}

interface OlderReading {
  readonly part: LedgerPart | null;
  readonly problems: readonly Problem[];
  readonly tagManifestSha256: string | null;
}

/** The ledger part of the older bundle, which must be sound itself: a broken one cannot be compared with. */
async function readOlder(source: BundleSource, primitives: Primitives, options: ReadOptions): Promise<OlderReading> {
  const outcomes = new Outcomes();
  const tree = await readTree(source, options.limits, outcomes);
  let part: LedgerPart | null = null;
  let tagManifestSha256: string | null = null;
  if (tree !== null) {
    const readings = await readFiles(ledgerOnly(tree), primitives, options);
    part = await readLedgerPart(readings.small, primitives, options, outcomes);
    const tagManifest = readings.files.get(bundleFiles.tagManifest);
    tagManifestSha256 = tagManifest?.ok === true ? tagManifest.value.sha256 : null;
  }
  const problems = outcomes
    .finish()
    .flatMap((outcome) =>
      outcome.problems.map((problem) => ({ ...problem, details: { ...problem.details, older: true } })),
    );
  return { part, problems, tagManifestSha256 };
}

function ledgerOnly(tree: BundleTree): BundleTree {
  const wanted = (path: string) => path.startsWith('data/ledger/') || path === bundleFiles.tagManifest;
  return { files: new Map([...tree.files].filter(([path]) => wanted(path))), open: (path) => tree.open(path) };
}

function notExtending(details: Problem['details']): Problem {
  return { code: 'BUNDLE_NOT_EXTENDING', details };
}

function compareParts({ part: later, tagManifestSha256 }: LaterBundle, before: LaterBundle): readonly Problem[] {
  const older = before.part;
  const [mine, theirs] = [later.report.identity, older.report.identity];
  if (mine === null || theirs === null) return [notExtending({ reason: 'entries' })];
  const sameLog = mine.catalogue === theirs.catalogue && mine.station === theirs.station;
  if (!sameLog || caseOfPart(later) !== caseOfPart(older)) return [{ code: 'BUNDLE_OTHER_CATALOGUE', details: {} }];
  const problems: Problem[] = [];
  const size = older.report.checkpoint?.size ?? 0;
  const differing = firstDifference(later.leaves, older.leaves, size);
  if (differing !== null) problems.push(notExtending({ seq: differing }));
  problems.push(...compareHeads(later, older.report.checkpoint));
  if (later.report.checkpoint?.size === size) {
    // At one place of the ledger one version is made: another seal there is another hand-over, told of by neither.
    if (tagManifestSha256 === null || tagManifestSha256 !== before.tagManifestSha256)
      problems.push(notExtending({ reason: 'other-at-same-place', treeSize: size }));
  } else if (!isRecorded(later, size, before.tagManifestSha256))
    problems.push(notExtending({ reason: 'older-not-recorded', treeSize: size }));
  return problems;
}

function caseOfPart({ events }: LedgerPart): string | null {
  const opened = events.find((event) => event.type === 'case.opened');
  return opened === undefined ? null : opened.data.case;
}

/** First entry below the older head that one of the two does not have, or has otherwise: an older bundle holds all of its case. */
function firstDifference(later: LedgerPart['leaves'], older: LedgerPart['leaves'], size: number): number | null {
  const seqs = [...new Set([...older.keys(), ...later.keys()])].filter((seq) => seq < size).sort((a, b) => a - b);
  return seqs.find((seq) => older.get(seq) !== later.get(seq)) ?? null;
}

function compareHeads(later: LedgerPart, older: Checkpoint | null): readonly Problem[] {
  const head = later.report.checkpoint;
  if (older === null || head === null) return [notExtending({ reason: 'checkpoint' })];
  if (older.size > head.size) return [notExtending({ reason: 'older-is-newer', treeSize: older.size })];
  return isProven(later, older, head) ? [] : [notExtending({ reason: 'history-rewritten', treeSize: older.size })];
}

function isProven(later: LedgerPart, older: Checkpoint, head: Checkpoint): boolean {
  const root = toHex(older.root);
  if (older.size === head.size) return root === toHex(head.root);
  return later.report.earlier.some((proven) => proven.size === older.size && proven.root === root);
}

/** The later ledger tells of every export with the digest of its seal. */
function isRecorded(later: LedgerPart, size: number, tagManifestSha256: string | null): boolean {
  return later.events.some(
    (event) =>
      event.type === 'bundle.exported' &&
      event.data.treeSize === size &&
      event.data.tagManifestSha256 === tagManifestSha256,
  );
}

function compareCheckpoint(later: LedgerPart, text: string, primitives: Primitives): readonly Problem[] {
  const { station } = later.keys;
  const key = station === null ? null : fromBase64(station.checkpointKey);
  const { identity, checkpoint: head } = later.report;
  if (key === null || identity === null || head === null) return [notExtending({ reason: 'checkpoint' })];
  const older = verifyCheckpoint(primitives, key, text);
  if (!older.ok) return [{ code: older.error.code, details: { ...older.error.details, older: true } }];
  if (older.value.origin !== originOf(identity.catalogue, identity.station))
    return [{ code: 'BUNDLE_OTHER_CATALOGUE', details: {} }];
  const known =
    older.value.size >= head.size || later.report.earlier.some((proven) => proven.size === older.value.size);
  return known
    ? compareHeads(later, older.value)
    : [notExtending({ reason: 'not-proven', treeSize: older.value.size })];
}

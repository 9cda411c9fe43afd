import type { Primitives } from '../crypto/primitives.ts';
import { caseOf } from '../domain/recorded.ts';
import { originOf, parseCheckpoint, verifyCheckpoint, type Checkpoint } from '../ledger/checkpoint.ts';
import { fromBase64, toHex } from '../ledger/encoding.ts';
import { bundleFiles } from './layout.ts';
import type { Problem } from './report.ts';
import type { BundleSource } from './source.ts';
import { readLedgerPart, type LedgerPart } from './verify/ledger-part.ts';
import { Outcomes } from './verify/outcomes.ts';
import { readFiles, type ReadOptions } from './verify/read-files.ts';
import { redactedSeal, sealOf } from './verify/seal-reading.ts';
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
    : [...found.problems, ...compareParts(later, { ...found, part: found.part })];
}

/** The ledger part of a bundle, and the digest of what its seal is over: lower-case hex, null when it cannot be read. */
export interface LaterBundle {
  readonly part: LedgerPart;
  readonly tagManifestSha256: string | null;
  /** The same digest as it would be if nothing were disclosed: equal for two bundles that differ only in that. */
  readonly redacted: string | null;
}

interface OlderReading extends Omit<LaterBundle, 'part'> {
  readonly part: LedgerPart | null;
  readonly problems: readonly Problem[];
}

/** The ledger part of the older bundle, which must be sound itself: a broken one cannot be compared with. */
async function readOlder(source: BundleSource, primitives: Primitives, options: ReadOptions): Promise<OlderReading> {
  const outcomes = new Outcomes();
  const tree = await readTree(source, options.limits, outcomes);
  let part: LedgerPart | null = null;
  let seals: Omit<LaterBundle, 'part'> = { tagManifestSha256: null, redacted: null };
  if (tree !== null) {
    const readings = await readFiles(ledgerOnly(tree), primitives, options);
    part = await readLedgerPart(readings.small, primitives, options, outcomes);
    seals = { tagManifestSha256: sealOf(readings), redacted: redactedSeal(readings, primitives) };
  }
  const problems = outcomes
    .finish()
    .flatMap((outcome) =>
      outcome.problems.map((problem) => ({ ...problem, details: { ...problem.details, older: true } })),
    );
  return { part, problems, ...seals };
}

const { bagInfo, manifest, tagManifest } = bundleFiles;

function ledgerOnly(tree: BundleTree): BundleTree {
  const described: readonly string[] = [bagInfo, manifest, tagManifest];
  const wanted = (path: string) => path.startsWith('data/ledger/') || described.includes(path);
  return { files: new Map([...tree.files].filter(([path]) => wanted(path))), open: (path) => tree.open(path) };
}

function notExtending(details: Problem['details']): Problem {
  return { code: 'BUNDLE_NOT_EXTENDING', details };
}

function compareParts(after: LaterBundle, before: LaterBundle): readonly Problem[] {
  const { part: later } = after;
  const { part: older } = before;
  const [mine, theirs] = [later.report.identity, older.report.identity];
  if (mine === null || theirs === null) return [notExtending({ reason: 'entries' })];
  const sameLog = mine.catalogue === theirs.catalogue && mine.station === theirs.station;
  if (!sameLog || caseOfPart(later) !== caseOfPart(older)) return [{ code: 'BUNDLE_OTHER_CATALOGUE', details: {} }];
  const problems: Problem[] = [];
  const size = older.report.checkpoint?.size ?? 0;
  const differing = firstDifference(ownLeaves(later), ownLeaves(older), size);
  if (differing !== null) problems.push(notExtending({ seq: differing }));
  problems.push(...compareHeads(later, older.report.checkpoint));
  if (later.report.checkpoint?.size === size) {
    // At one place of the ledger one version is made: another seal there is another hand-over, told of by neither.
    if (!isSameHandover(after, before)) problems.push(notExtending({ reason: 'other-at-same-place', treeSize: size }));
  } else if (!isRecorded(later, size, before.tagManifestSha256))
    problems.push(notExtending({ reason: 'older-not-recorded', treeSize: size }));
  return problems;
}

/** The same bundle once more, or the one beside it that differs in nothing but what it discloses. */
function isSameHandover(after: LaterBundle, before: LaterBundle): boolean {
  const same = (a: string | null, b: string | null) => a !== null && a === b;
  return same(after.tagManifestSha256, before.tagManifestSha256) || same(after.redacted, before.redacted);
}

function caseOfPart({ events }: LedgerPart): string | null {
  const opened = events.find((event) => event.type === 'case.opened');
  return opened === undefined ? null : opened.data.case;
}

/** Leaves without those of finds that went into the case: an older bundle does not hold a find from before it did. */
function ownLeaves(part: LedgerPart): LedgerPart['leaves'] {
  const own = caseOfPart(part);
  const others = part.events.filter((event) => (caseOf(event) ?? own) !== own).map(({ seq }) => seq);
  if (others.length === 0) return part.leaves;
  const left = new Map(part.leaves);
  for (const seq of others) left.delete(seq);
  return left;
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

/** The later ledger tells of every export with the digest of its seal, and apart from it of the one that discloses. */
function isRecorded(later: LedgerPart, size: number, seal: string | null): boolean {
  return later.events.some(
    ({ type, data }) =>
      type === 'bundle.exported' &&
      data.treeSize === size &&
      (data.tagManifestSha256 === seal || data.disclosed?.tagManifestSha256 === seal),
  );
}

/** The key that signed checkpoints at the position that this one claims, as the later ledger tells it. */
function checkpointKeyFor({ stations }: LedgerPart, text: string): Uint8Array | null {
  const parsed = parseCheckpoint(text);
  const size = parsed.ok ? parsed.value.checkpoint.size : Number.POSITIVE_INFINITY;
  const found = stations.findLast(({ seq }) => seq < size);
  return found === undefined ? null : fromBase64(found.station.checkpointKey);
}

function compareCheckpoint(later: LedgerPart, text: string, primitives: Primitives): readonly Problem[] {
  const { identity, checkpoint: head } = later.report;
  const key = checkpointKeyFor(later, text);
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

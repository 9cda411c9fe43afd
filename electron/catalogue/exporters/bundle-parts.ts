import type { BundleHeader } from '#shared/bundle/bag-info.ts';
import type { DisclosedLine } from '#shared/bundle/disclosed.ts';
import type { LedgerFacts } from '#shared/bundle/ledger-facts.ts';
import type { BundleParts } from '#shared/bundle/write.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { foldCaseWithFinds } from '#shared/domain/find/adopted.ts';
import { storedFile } from '#shared/domain/attachment/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { originOf, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { KeyTable } from '#shared/ledger/key-table.ts';
import { makeProofs } from '#shared/ledger/proofs.ts';
import type { MerkleTree } from '#shared/ledger/tree.ts';
import type { OpenContext } from '../dispatch/handler.ts';
import { readAttachment } from '../files/read-attachment.ts';
import { readTree } from '../ledger/head.ts';
import { ledgerRecord, ownEventOf } from '../ledger/recorded.ts';
import { pathsOf } from '../storage/folder.ts';
import { fileRowValues } from '../storage/tables/file-list-rows.ts';
import { ledgerEntriesOfCase, ledgerEntriesOfNoCase, type StoredEntry } from '../storage/tables/ledger-entries.ts';

/** The ledger as far as a bundle shows it, at one position. */
export interface LedgerView {
  readonly treeSize: number;
  readonly rootHash: string;
  readonly facts: LedgerFacts;
  readonly entries: readonly StoredEntry[];
  readonly tree: MerkleTree;
}

/** Reads and folds everything about one case below `treeSize`. CASE_UNKNOWN, FOLD_REFUSED. Throws CATALOGUE_DAMAGED. */
export function readLedgerView(
  { read, station, primitives }: OpenContext,
  caseId: string,
  treeSize: number,
): Result<LedgerView> {
  const own = [...ledgerEntriesOfCase(read, caseId, station.id, treeSize)];
  // Whole files of the finds that went into it: the verifier holds what the case says of them against these.
  const finds = own.map(ownEventOf).flatMap((event) => (event.type === 'find.adopted' ? [event.data.find] : []));
  const entries = [
    ...ledgerEntriesOfNoCase(read, station.id, treeSize),
    ...own,
    ...finds.flatMap((find) => [...ledgerEntriesOfCase(read, find, station.id, treeSize)]),
  ].sort((a, b) => a.seq - b.seq);
  const events = entries.map(ownEventOf);
  const state = foldCaseWithFinds(events);
  if (!state.ok) return state;
  const created = creationIn(events);
  if (created === null) return fail('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: `${station.id}/0` });
  const tree = readTree(read, station.id, treeSize, primitives);
  const facts = { catalogue: station.catalogue, created, people: namesIn(events), state: state.value, events };
  return ok({ treeSize, rootHash: toHex(tree.root()), facts, entries, tree });
}

function creationIn(events: readonly RecordedEvent[]): LedgerFacts['created'] | null {
  const first = events[0];
  return first?.type === 'catalogue.created' ? first.data : null;
}

/** Names as the entries themselves introduce people, so that the verifier reads the same. */
function namesIn(events: readonly RecordedEvent[]): ReadonlyMap<string, string> {
  const keys = new KeyTable();
  for (const event of events) keys.introduce(event);
  return new Map(keys.people.map(({ id, name }) => [id, name]));
}

/** Everything `writeBundle` needs, with `disclosures` opened. Earlier bundles of the case are the heads it must prove to extend. */
export function bundleParts(
  context: OpenContext,
  header: BundleHeader,
  view: LedgerView,
  verifierPage: Uint8Array,
  disclosures: readonly DisclosedLine[],
): BundleParts {
  const { keys, primitives, read, station, folder } = context;
  const { tree, treeSize, facts, entries } = view;
  const earlier = facts.state.bundles.map((bundle) => bundle.treeSize);
  const origin = originOf(station.catalogue, station.id);
  return {
    header,
    facts,
    records: entries.map(ledgerRecord),
    disclosures,
    proofs: makeProofs(
      tree,
      treeSize,
      entries.map(({ seq }) => seq),
      earlier,
    ),
    checkpoint: signCheckpoint(primitives, keys.checkpoint, { origin, size: treeSize, root: tree.root() }),
    verifierPage: [verifierPage],
    attachment: (data) => readAttachment(primitives, pathsOf(folder).files, keys.fileKeys, storedFile(data)),
    fileRows: ({ list }) => fileRowValues(read, list),
    bundleSeed: keys.bundle,
  };
}

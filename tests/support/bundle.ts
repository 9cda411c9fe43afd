import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { BundleHeader } from '#shared/bundle/bag-info.ts';
import type { DisclosedLine } from '#shared/bundle/disclosed.ts';
import type { LedgerFacts } from '#shared/bundle/ledger-facts.ts';
import { inlinePacker } from '#shared/bundle/packer.ts';
import type { SealedFiles } from '#shared/bundle/seal.ts';
import type { BundleEntry, BundleSource } from '#shared/bundle/source.ts';
import { writeBundle, type BundleFileWriter, type BundleParts, type BundleSink } from '#shared/bundle/write.ts';
import { foldCaseWithFinds } from '#shared/domain/find/adopted.ts';
import type { DomainEvent, EventData, RecordedEvent } from '#shared/domain/events.ts';
import { FailureError, ok, unwrap } from '#shared/errors/result.ts';
import { disclosureDigest } from '#shared/ledger/disclosure.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf, readEntry, type LedgerRecord } from '#shared/ledger/entry.ts';
import { KeyTable } from '#shared/ledger/key-table.ts';
import { makeProofs } from '#shared/ledger/proofs.ts';
import { recordedEvent } from '#shared/ledger/recorded-event.ts';
import { caseStory, fileRows, idOf, photo } from './case-story.ts';
import {
  BUNDLE_SEED,
  CATALOGUE,
  caseOpened,
  CHECKPOINT_SEED,
  FIRST,
  TestLedger,
  type AppendOptions,
  type Person,
} from './ledger.ts';

/** The files of a bundle in memory, by path. */
export type BundleFiles = Map<string, Uint8Array>;

/** A bundle in memory as a source; `entries` replaces the listing, to lie in it. */
export function memorySource(files: ReadonlyMap<string, Uint8Array>, entries?: readonly BundleEntry[]): BundleSource {
  return {
    list: () =>
      Promise.resolve(
        ok(entries ?? [...files].map(([path, bytes]) => ({ path, size: bytes.length, kind: 'file' as const }))),
      ),
    open: async function* (path) {
      const bytes = files.get(path);
      if (bytes === undefined) throw new FailureError('BUNDLE_FILE_MISSING', { file: path });
      const step = 1000;
      for (let at = 0; at < bytes.length; at += step) yield await Promise.resolve(bytes.subarray(at, at + step));
    },
  };
}

export function memorySink(): BundleSink & { readonly files: BundleFiles } {
  const files: BundleFiles = new Map();
  return {
    files,
    create: (path) => {
      const chunks: Uint8Array[] = [];
      const writer: BundleFileWriter = {
        write: (bytes) => Promise.resolve(void chunks.push(bytes.slice())),
        close: () => {
          const bytes = new Uint8Array(Buffer.concat(chunks));
          files.set(path, bytes);
          return Promise.resolve({ bytes: bytes.length, sha256: toHex(nativePrimitives.sha256(bytes)) });
        },
      };
      return Promise.resolve(writer);
    },
  };
}

export interface MadeBundle {
  readonly files: BundleFiles;
  readonly header: BundleHeader;
  readonly tagManifest: { readonly sha256: string };
  readonly sealed: SealedFiles;
}

/** A real ledger with one case (and entries of others between), from which bundles are made as the service makes them. */
export class TestCase {
  readonly ledger: TestLedger;
  /** The station's keys in force: `keys.rotated` changes them. */
  seeds = { checkpoint: CHECKPOINT_SEED, bundle: BUNDLE_SEED };
  readonly #seqs: number[] = [0];
  readonly #changes: Partial<BundleParts>;

  constructor(
    story: readonly DomainEvent[] = caseStory,
    changes: Partial<BundleParts> = {},
    people: readonly Person[] = [],
  ) {
    this.ledger = TestLedger.created(...people);
    this.#changes = changes;
    this.tell({ type: 'case.opened', data: caseOpened('LP/A/1/XI/2026/SPKT') as EventData<'case.opened'> });
    for (const event of story) {
      this.other();
      this.tell(event);
    }
  }

  /** An entry of the case. */
  tell(event: DomainEvent, options: AppendOptions = {}): LedgerRecord {
    this.#seqs.push(this.ledger.records.length);
    return this.ledger.append(event.type, event.data, options);
  }

  /** An entry of another case, which no bundle of this one shows. */
  other(): void {
    const size = this.ledger.records.length;
    this.ledger.append('case.opened', { ...caseOpened(`LP/LAIN/${String(size)}`), case: idOf('ca', size) });
  }

  records(): readonly LedgerRecord[] {
    return this.#seqs.flatMap((seq) => this.ledger.records[seq] ?? []);
  }

  events(): readonly RecordedEvent[] {
    return this.records().map((record) =>
      unwrap(recordedEvent(unwrap(readEntry(record.bytes)), leafOf(nativePrimitives, record.bytes))),
    );
  }

  facts(): LedgerFacts {
    const events = this.events();
    const created = events[0];
    if (created?.type !== 'catalogue.created') throw new Error('no creation');
    const keys = new KeyTable();
    for (const event of events) keys.introduce(event);
    return {
      catalogue: CATALOGUE,
      created: created.data,
      people: new Map(keys.people.map(({ id, name }) => [id, name])),
      state: unwrap(foldCaseWithFinds(events)),
      events,
    };
  }

  /** Makes the next version and records it. */
  async export(changes: Partial<BundleHeader> = {}): Promise<MadeBundle> {
    const facts = this.facts();
    const made = await this.exportAs(facts, this.records(), changes);
    const { sha256 } = made.tagManifest;
    this.tell({ type: 'bundle.exported', data: { ...made.header, tagManifestSha256: sha256 } });
    return made;
  }

  /** Makes the next version twice, the second one with `lines` opened, and records both by two signatures. */
  async exportBoth(
    lines: readonly DisclosedLine[],
    {
      by = FIRST,
      second,
      cosigner = second,
    }: { readonly by?: Person; readonly second: Person; readonly cosigner?: Person },
  ): Promise<{ readonly redacted: MadeBundle; readonly disclosing: MadeBundle }> {
    const [facts, records] = [this.facts(), this.records()];
    const redacted = await this.exportAs(facts, records);
    const disclosing = await this.exportAs(facts, records, {}, lines);
    const commitments = lines.map(({ disclosure }) => disclosureDigest(nativePrimitives, disclosure)).sort();
    const data = {
      ...redacted.header,
      tagManifestSha256: redacted.tagManifest.sha256,
      disclosed: { commitments, tagManifestSha256: disclosing.tagManifest.sha256 },
      second: second.user.id,
    };
    this.tell({ type: 'bundle.exported', data }, { by, cosigner });
    return { redacted, disclosing };
  }

  /** A sealed bundle of these records, whatever they are, with the rest computed from `facts` and the header as `changes` bend it. */
  async exportAs(
    facts: LedgerFacts,
    records: readonly LedgerRecord[],
    changes: Partial<BundleHeader> = {},
    disclosures: readonly DisclosedLine[] = [],
  ): Promise<MadeBundle> {
    const { tree } = this.ledger;
    const { state } = facts;
    const version = state.bundles.length + 1;
    const header: BundleHeader = {
      case: state.case.case,
      bundle: idOf('bu', version),
      stage: 'tahap-2',
      version,
      recipient: 'Kejari Kupang',
      createdAt: '2026-11-22T10:00:00.000+08:00',
      treeSize: tree.size,
      rootHash: toHex(tree.root()),
      items: state.items.size,
      ...changes,
    };
    const seqs = records.map((record) => unwrap(readEntry(record.bytes)).seq);
    const earlier = state.bundles.map((bundle) => bundle.treeSize);
    const parts: BundleParts = {
      header,
      facts,
      records,
      proofs: makeProofs(tree, tree.size, seqs, earlier),
      disclosures,
      checkpoint: this.ledger.checkpoint(tree.size, this.seeds.checkpoint),
      verifierPage: [new TextEncoder().encode('<!doctype html>')],
      attachment: () => [photo],
      fileRows: () => fileRows,
      bundleSeed: this.seeds.bundle,
      ...this.#changes,
    };
    const sink = memorySink();
    const written = await writeBundle(
      parts,
      sink,
      { primitives: nativePrimitives, packer: inlinePacker() },
      () => undefined,
    );
    return { files: sink.files, header, tagManifest: { sha256: written.tagManifestSha256 }, sealed: written.sealed };
  }
}

import type { Primitives } from '../crypto/primitives.ts';
import type { AttachmentAdded } from '../domain/attachment/events.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import { FailureError } from '../errors/result.ts';
import { utf8 } from '../ledger/encoding.ts';
import { frameLine, type LedgerRecord } from '../ledger/entry.ts';
import type { FileRowValue } from '../ledger/file-list.ts';
import { encodeProofs, type LedgerProofs } from '../ledger/proofs.ts';
import { formatBagInfo, type BundleHeader } from './bag-info.ts';
import { bagInfoOf, bundleContents, trustedCommentOf } from './contents.ts';
import { formatDisclosures, type DisclosedLine } from './disclosed.ts';
import { bagitText, bundleFiles, isSmallFile } from './layout.ts';
import { defaultLimits } from './limits.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { formatManifest, type ManifestRow } from './manifest.ts';
import { signMinisign } from './minisign.ts';
import type { Packer } from './packer.ts';
import type { SealedFiles } from './seal.ts';
import { packWorkbook } from './workbook.ts';
import { writeFileLists } from './write-file-lists.ts';

/** A file as it was written. */
export interface WrittenFile {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface BundleFileWriter {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<WrittenFile>;
}

/** Where a bundle is written: makes each file once, by its path in the bundle. */
export interface BundleSink {
  create(path: string): Promise<BundleFileWriter>;
}

/** Bytes of one file in pieces. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Everything a bundle is made of. The same parts give the same bytes. */
export interface BundleParts {
  readonly header: BundleHeader;
  readonly facts: LedgerFacts;
  /** Entries of the catalogue and of the case below `header.treeSize`, ascending. */
  readonly records: readonly LedgerRecord[];
  readonly proofs: LedgerProofs;
  /** What the bundle discloses; every commitment without a line stays withheld. */
  readonly disclosures: readonly DisclosedLine[];
  /** Signed note of the tree at `header.treeSize`. */
  readonly checkpoint: string;
  readonly verifierPage: Chunks;
  attachment(attachment: AttachmentAdded): Chunks;
  fileRows(list: FileListSealed): AsyncIterable<FileRowValue> | Iterable<FileRowValue>;
  /** Ed25519 seed of the station's bundle key. */
  readonly bundleSeed: Uint8Array;
}

export interface WrittenBundle {
  readonly tagManifestSha256: string;
  readonly files: number;
  readonly bytes: number;
  /** From which follows the seal of the same bundle with other disclosures. */
  readonly sealed: SealedFiles;
}

export interface WriteTools {
  readonly primitives: Primitives;
  readonly packer: Packer;
}

/** Told after every piece of work; may throw to stop. */
export type WriteProgress = (progress: {
  readonly step: 'copying-attachments' | 'writing-list';
  readonly done: number;
  readonly total: number;
}) => void;

/**
 * Writes a bundle file by file and seals it.
 * @throws FailureError BUNDLE_TOO_LARGE when no reader would take the ledger part or a list; ATTACHMENT_DAMAGED, FILE_LIST_ROW_CHANGED, FILE_LIST_DIGEST_MISMATCH when attachments or rows are not what the ledger
 * sealed, and whatever sink, attachment or rows throw. What was written so far is then worth nothing.
 */
export async function writeBundle(
  parts: BundleParts,
  sink: BundleSink,
  { primitives, packer }: WriteTools,
  progress: WriteProgress,
): Promise<WrittenBundle> {
  const writer = new BundleWriter(sink);
  const contents = bundleContents(parts.header, parts.facts);
  for (const [path, bytes] of contents.computed) await writer.put(path, [bytes]);
  await writer.put(bundleFiles.listXlsx, [packWorkbook(boundedParts(contents.workbook))]);
  const attachments = contents.attachments;
  for (const [index, { path, attachment }] of attachments.entries()) {
    const written = await writer.put(path, parts.attachment(attachment));
    if (written.sha256 !== attachment.sha256)
      throw new FailureError('ATTACHMENT_DAMAGED', { attachment: attachment.attachment });
    progress({ step: 'copying-attachments', done: index + 1, total: attachments.length });
  }
  await writeFileLists(contents.fileLists, {
    rows: (list) => parts.fileRows(list),
    writer,
    primitives,
    packer,
    progress,
  });
  await writer.put(bundleFiles.entries, ledgerLines(parts.records));
  await writer.put(bundleFiles.checkpoint, [utf8(parts.checkpoint)]);
  await writer.put(bundleFiles.proofs, [encodeProofs(parts.proofs)]);
  const disclosed = await writer.put(bundleFiles.disclosures, [formatDisclosures(parts.disclosures)]);
  return await seal(parts, disclosed.bytes, writer, primitives);
}

/** A reader unpacks the workbook in memory, within the limit of a small file. */
function boundedParts(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const bytes = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
  const limit = defaultLimits.smallFileBytes;
  if (bytes > limit) throw new FailureError('BUNDLE_TOO_LARGE', { file: bundleFiles.listXlsx, limit });
  return parts;
}

/** Manifests over everything written so far, and the signature over them. */
async function seal(
  { header, facts, bundleSeed, verifierPage, disclosures }: BundleParts,
  disclosedBytes: number,
  writer: BundleWriter,
  primitives: Primitives,
): Promise<WrittenBundle> {
  const payload = writer.rows();
  const bagInfo = bagInfoOf(header, facts, {
    payloadBytes: writer.bytes,
    payloadFiles: payload.length,
    disclosures: disclosures.length,
  });
  const tags = [
    await writer.row(bundleFiles.bagit, [utf8(bagitText)]),
    await writer.row(bundleFiles.bagInfo, [formatBagInfo(bagInfo)]),
    await writer.row(bundleFiles.manifest, [formatManifest(payload)]),
    await writer.row(bundleFiles.verifier, verifierPage),
  ];
  const tagManifest = formatManifest(tags);
  const { sha256 } = await writer.put(bundleFiles.tagManifest, [tagManifest]);
  const signature = signMinisign(primitives, bundleSeed, primitives.blake2b512(tagManifest), trustedCommentOf(bagInfo));
  await writer.put(bundleFiles.signature, [utf8(signature)]);
  const sealed = { bagInfo, payload, tags, disclosedBytes };
  return { tagManifestSha256: sha256, files: writer.rows().length, bytes: writer.bytes, sealed };
}

/** Keeps the manifest row of every file it writes. */
class BundleWriter {
  readonly #sink: BundleSink;
  readonly #rows: ManifestRow[] = [];
  #bytes = 0;
  constructor(sink: BundleSink) {
    this.#sink = sink;
  }
  get bytes(): number {
    return this.#bytes;
  }
  rows(): readonly ManifestRow[] {
    return [...this.#rows];
  }
  async put(path: string, chunks: Chunks): Promise<WrittenFile> {
    const file = await this.#sink.create(path);
    for await (const chunk of chunks) await file.write(chunk);
    return await this.close(path, file);
  }
  async row(path: string, chunks: Chunks): Promise<ManifestRow> {
    return { path, sha256: (await this.put(path, chunks)).sha256 };
  }
  create(path: string): Promise<BundleFileWriter> {
    return this.#sink.create(path);
  }
  async close(path: string, file: BundleFileWriter): Promise<WrittenFile> {
    const written = await file.close();
    const limit = defaultLimits.smallFileBytes;
    if (isSmallFile(path) && written.bytes > limit) throw new FailureError('BUNDLE_TOO_LARGE', { file: path, limit });
    this.#rows.push({ path, sha256: written.sha256 });
    this.#bytes += written.bytes;
    return written;
  }
}

function* ledgerLines(records: readonly LedgerRecord[]): Iterable<Uint8Array> {
  const end = utf8('\n');
  for (const record of records) {
    yield frameLine(record);
    yield end;
  }
}

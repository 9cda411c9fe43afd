import type { AttachmentAdded } from '../domain/attachment/events.ts';
import type { FileAlgorithm, FileListSealed } from '../domain/file-list/events.ts';

/** Every name of fixed place. HANDOVER.md section "Files". */
export const bundleFiles = {
  bagit: 'bagit.txt',
  bagInfo: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  signature: 'tagmanifest-sha256.txt.minisig',
  verifier: 'PERIKSA.html',
  listXlsx: 'data/01-daftar-barang-bukti.xlsx',
  listCsv: 'data/01-daftar-barang-bukti.csv',
  listJson: 'data/01-daftar-barang-bukti.json',
  timeline: 'data/02-riwayat-penguasaan.json',
  entries: 'data/ledger/entries.jsonl',
  checkpoint: 'data/ledger/checkpoint.txt',
  proofs: 'data/ledger/proofs.json',
  disclosures: 'data/ledger/disclosures.jsonl',
} as const;

/** The whole of bagit.txt (RFC 8493 section 2.1.1). */
export const bagitText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const { bagit, bagInfo, manifest, verifier } = bundleFiles;
/** Files outside `data/` that the tag manifest lists, in its order. It cannot list itself nor the signature over it. */
export const sealedTagFiles: readonly string[] = [verifier, bagInfo, bagit, manifest];
/** Payload files that every bundle has. */
export const fixedPayload: readonly string[] = Object.values(bundleFiles).filter((path) => path.startsWith('data/'));

/** What every bundle holds. */
export const requiredFiles: readonly string[] = [
  ...sealedTagFiles,
  bundleFiles.tagManifest,
  bundleFiles.signature,
  ...fixedPayload,
];

/** Files that a reader must hold in memory and therefore limits; lists of files, attachments and the page are streamed. */
export function isSmallFile(path: string): boolean {
  return requiredFiles.includes(path) && path !== bundleFiles.verifier;
}

/** The files of one list of digital files, by their paths. */
export interface FileListPaths {
  readonly csv: string;
  /** One for each digest that any row has, for `sha256sum -c` and the like. */
  readonly sums: readonly { readonly algorithm: FileAlgorithm; readonly path: string }[];
  /** Null for a list of the first format, and for one that no spreadsheet opens. */
  readonly xlsx: string | null;
}

export function fileListPaths(
  itemNumber: string,
  { algorithms, files }: Pick<FileListSealed, 'algorithms' | 'files'>,
): FileListPaths {
  const stem = `data/05-berkas-digital/${itemNumber}`;
  return {
    csv: `${stem}.csv`,
    sums: (algorithms ?? ['sha256']).map((algorithm) => ({ algorithm, path: `${stem}.${algorithm}` })),
    xlsx: algorithms === undefined || files > workbookRows ? null : `${stem}.xlsx`,
  };
}

/** Rows of a list beyond which it has no workbook: nothing would open it, and the `.csv` holds every row. */
export const workbookRows = 5_000_000;

/** Whether a file of a bundle is packed in itself, so that a zip has nothing to gain. */
export function isWorkbook(path: string): boolean {
  return path.endsWith('.xlsx');
}

const attachmentFolders = { photo: 'data/04-foto', document: 'data/03-dokumen' } as const;

/** Whether a path of a bundle lies where its attachments lie. */
export function isAttachmentPath(path: string): boolean {
  return Object.values(attachmentFolders).some((folder) => path.startsWith(`${folder}/`));
}

/**
 * Where an attachment lies in a bundle, or null for kind `other`: what is neither a paper of the case nor a photo of an
 * item stays out (design.md section 5: blocked content is never inside; its digest stands in the ledger part).
 * `ordinal` counts the attachments of the case from 1 in ledger order, so that no two paths are equal.
 */
export function attachmentPath(attachment: AttachmentAdded, itemNumber: string | null, ordinal: number): string | null {
  if (attachment.kind === 'other') return null;
  const name = `${itemNumber ?? 'KASUS'}_${String(ordinal).padStart(3, '0')}_${safeName(attachment.name)}`;
  return `${attachmentFolders[attachment.kind]}/${name}`;
}

/** Letters without their accents; every run of `forbidden` becomes a dash. */
function plain(text: string, forbidden: RegExp): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(forbidden, '-');
}

/** Letters, digits, dot, dash and underscore of ASCII; at most 80 characters with the extension kept. */
function safeName(name: string): string {
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(plain(name, /[^A-Za-z0-9._-]+/g)) ?? [];
  const trimmed = stem
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 70)
    .replace(/[.-]+$/, '');
  return `${trimmed === '' ? 'berkas' : trimmed}${extension.toLowerCase()}`;
}

/** Name of the folder beside it, with the same bundle but for what it discloses. */
export function disclosingName(name: string): string {
  return `${name}-dengan-identitas`;
}

/** Name of the bundle's folder: `LP-B-123-IV-2026_tahap-2_v1`. */
export function bundleName(caseNumber: string, stage: string, version: number): string {
  const number = plain(caseNumber, /[^A-Za-z0-9]+/g)
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${number === '' ? 'kasus' : number}_${stage}_v${String(version)}`;
}

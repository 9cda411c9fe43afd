import { z } from 'zod';
import { catalogueId, stationId } from '../domain/ids/ids.ts';
import { bundleExported, type BundleExported } from '../domain/handover/events.ts';
import { fail, ok, type Result } from '../errors/result.ts';
import { utf8, utf8Text } from '../ledger/encoding.ts';
import { bundleFormats, type BundleFormat } from './format.ts';
import { bundleFiles } from './layout.ts';

const headerShape = z
  .strictObject(bundleExported.shape)
  .omit({ tagManifestSha256: true, disclosed: true, second: true });

/** What was decided when the bundle was made: the data of its `bundle.exported` entry, but for what came of it. */
export type BundleHeader = Readonly<z.infer<typeof headerShape>>;

/** The header of the bundle that this entry records. */
export function headerOf(data: BundleExported): BundleHeader {
  const { bundle, stage, version, recipient, createdAt, treeSize, rootHash, items } = data;
  return { case: data.case, bundle, stage, version, recipient, createdAt, treeSize, rootHash, items };
}

/** What bag-info.txt says. Everything but `header` and `oxum` stands in the ledger too and must agree with it. */
export interface BagInfo {
  readonly format: BundleFormat;
  readonly header: BundleHeader;
  readonly catalogue: string;
  readonly station: string;
  readonly unit: string;
  readonly caseNumber: string;
  /** Payload-Oxum (RFC 8493 section 2.2.2): bytes and number of all files below `data/`. */
  readonly payloadBytes: number;
  readonly payloadFiles: number;
  /** Lines of disclosures.jsonl; 0 in format 1, which does not say it. */
  readonly disclosures: number;
}

const description = 'Paket penyerahan barang bukti (evidence hand-over bundle)';

/** Labels and values in the order of the file. The first six labels are of RFC 8493 section 2.2.2, the others our own. */
function labelled(info: BagInfo): readonly (readonly [string, string])[] {
  const { header } = info;
  return [
    ['Source-Organization', info.unit],
    ['Bagging-Date', header.createdAt.slice(0, 10)],
    ['External-Identifier', header.bundle],
    ['External-Description', description],
    ['Payload-Oxum', `${String(info.payloadBytes)}.${String(info.payloadFiles)}`],
    ['Bag-Software-Agent', 'Rantai Bukti'],
    ['Rantai-Bukti-Format', String(info.format)],
    ['Rantai-Bukti-Catalogue', info.catalogue],
    ['Rantai-Bukti-Station', info.station],
    ['Rantai-Bukti-Case', header.case],
    ['Rantai-Bukti-Case-Number', info.caseNumber],
    ['Rantai-Bukti-Stage', header.stage],
    ['Rantai-Bukti-Version', String(header.version)],
    ['Rantai-Bukti-Recipient', header.recipient],
    ['Rantai-Bukti-Created-At', header.createdAt],
    ['Rantai-Bukti-Tree-Size', String(header.treeSize)],
    ['Rantai-Bukti-Root-Hash', header.rootHash],
    ['Rantai-Bukti-Items', String(header.items)],
    ...(info.format === 1 ? [] : [['Rantai-Bukti-Disclosures', String(info.disclosures)] as const]),
  ];
}

/** Values are people's text: what would end the line or be trimmed by a reader is percent-encoded, and the percent sign. */
function encodeValue(value: string): string {
  const hex = (character: string) =>
    [...utf8(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  return value.replace(/[%\p{Cc}\u2028\u2029]|^\s|\s$/gu, hex);
}

function decodeValue(value: string): string | null {
  const parts = value.split(/((?:%[0-9A-F]{2})+)/);
  const decoded = parts.map((part) =>
    part.startsWith('%')
      ? utf8Text(Uint8Array.from(part.slice(1).split('%'), (hex) => Number.parseInt(hex, 16)))
      : part,
  );
  return decoded.includes(null) ? null : decoded.join('');
}

/** The bytes of bag-info.txt. */
export function formatBagInfo(info: BagInfo): Uint8Array {
  return utf8(
    labelled(info)
      .map(([label, value]) => `${label}: ${encodeValue(value)}\n`)
      .join(''),
  );
}

/**
 * Reads bag-info.txt that is exactly as `formatBagInfo` writes it. BUNDLE_VERSION_NEWER for a later format,
 * BUNDLE_MANIFEST_MALFORMED for anything else.
 */
export function parseBagInfo(bytes: Uint8Array): Result<BagInfo> {
  const malformed = fail('BUNDLE_MANIFEST_MALFORMED', { file: bundleFiles.bagInfo });
  const text = utf8Text(bytes);
  if (text === null) return malformed;
  const values = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, label = '', encoded = ''] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    const value = decodeValue(encoded);
    if (value === null) return malformed;
    values.set(label, value);
  }
  const format = values.get('Rantai-Bukti-Format') ?? '';
  const known = bundleFormats[bundleFormats.length - 1] ?? 1;
  if (/^[1-9][0-9]{0,5}$/.test(format) && Number(format) > known)
    return fail('BUNDLE_VERSION_NEWER', { found: Number(format), known });
  const info = shaped(values, bundleFormats.find((each) => String(each) === format) ?? known);
  return info !== null && utf8Text(formatBagInfo(info)) === text ? ok(info) : malformed;
}

function shaped(values: ReadonlyMap<string, string>, format: BundleFormat): BagInfo | null {
  const text = (label: string) => values.get(label) ?? '';
  const number = (label: string) => (/^[0-9]{1,16}$/.test(text(label)) ? Number(text(label)) : Number.NaN);
  const header = headerShape.safeParse({
    case: text('Rantai-Bukti-Case'),
    bundle: text('External-Identifier'),
    stage: text('Rantai-Bukti-Stage'),
    version: number('Rantai-Bukti-Version'),
    recipient: text('Rantai-Bukti-Recipient'),
    createdAt: text('Rantai-Bukti-Created-At'),
    treeSize: number('Rantai-Bukti-Tree-Size'),
    rootHash: text('Rantai-Bukti-Root-Hash'),
    items: number('Rantai-Bukti-Items'),
  });
  const catalogue = catalogueId.safeParse(text('Rantai-Bukti-Catalogue'));
  const station = stationId.safeParse(text('Rantai-Bukti-Station'));
  const [, bytes, files] = /^([0-9]{1,15})\.([0-9]{1,9})$/.exec(text('Payload-Oxum')) ?? [];
  const disclosures = format === 1 ? 0 : number('Rantai-Bukti-Disclosures');
  if (!header.success || !catalogue.success || !station.success || bytes === undefined) return null;
  if (Number.isNaN(disclosures)) return null;
  return {
    format,
    header: header.data,
    catalogue: catalogue.data,
    station: station.data,
    unit: text('Source-Organization'),
    caseNumber: text('Rantai-Bukti-Case-Number'),
    payloadBytes: Number(bytes),
    payloadFiles: Number(files),
    disclosures,
  };
}

import { blockedContents, blockedItems } from '../domain/blocked/blocked.ts';
import { isOverdue, localDate } from '../domain/time/instant.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import { hasSizes } from '../domain/file-list/sizes.ts';
import type { ItemAttributes } from '../domain/item/events.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { concat, utf8 } from '../ledger/encoding.ts';
import type { BundleHeader } from './bag-info.ts';
import { correctionCell, correctionsBySubject, listCorrections } from './corrections.ts';
import { contentColumns, isContentBlocked } from './content-columns.ts';
import { csvRow, csvStart, type Cell } from './csv.ts';
import type { StatedFinding } from './findings.ts';
import { formatOf, type BundleFormat } from './format.ts';
import { itemColumns } from './item-columns.ts';
import { attachmentPath } from './layout.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { courtJson, legalColumns } from './legal-list.ts';
import { number, text, type ListColumn, type RowFacts, type Table } from './list-columns.ts';
import { cashWords, classWords, custodyWords, groundWords, powerWords, storageWords, warrantWords } from './words.ts';

/** A cell from the class-specific facts; empty where the class has no such fact. */
const fact = (read: (attributes: ItemAttributes) => Cell | undefined) => (facts: RowFacts) =>
  read(facts.item.seized.attributes) ?? '';

/** The columns of formats 1 and 2, in their order. */
const firstColumns: readonly ListColumn[] = [
  text('Nomor BB', 10, ({ item }) => item.seized.number),
  text('Jenis', 18, ({ item }) => classWords[item.state.class]),
  text('Uraian', 44, ({ item }) => item.seized.description),
  number('Jumlah', 8, ({ item }) => item.seized.quantity),
  text('Merek/penyedia', 18, fact(brandOf)),
  text('Model/macam', 18, fact(modelOf)),
  text(
    'IMEI',
    18,
    fact((facts) => (facts.class === 'phone' ? facts.imei : undefined)),
  ),
  text(
    'ICCID',
    22,
    fact((facts) => (facts.class === 'sim' ? facts.iccid : undefined)),
  ),
  text(
    'Nomor telepon',
    18,
    fact((facts) => (facts.class === 'sim' ? facts.phoneNumber : undefined)),
  ),
  text('Nomor seri/dokumen', 22, fact(serialOf)),
  text(
    'Warna',
    12,
    fact((facts) => (facts.class === 'phone' ? facts.colour : undefined)),
  ),
  text(
    'Status daya',
    14,
    fact((facts) => (facts.class === 'phone' ? powerWords[facts.powerState] : undefined)),
  ),
  number(
    'Kapasitas (byte)',
    18,
    fact((facts) => (facts.class === 'storage' ? facts.capacityBytes : undefined)),
  ),
  text(
    'Akun',
    22,
    fact((facts) => (facts.class === 'account' ? facts.handle : undefined)),
  ),
  text(
    'Tautan',
    28,
    fact((facts) => (facts.class === 'account' ? facts.link : undefined)),
  ),
  text(
    'Diambil',
    20,
    fact((facts) => (facts.class === 'account' ? facts.capturedAt : undefined)),
  ),
  number(
    'Halaman',
    9,
    fact((facts) => (facts.class === 'document' ? facts.pages : undefined)),
  ),
  text(
    'Mata uang',
    10,
    fact((facts) => (facts.class === 'cash' ? facts.currency : undefined)),
  ),
  text('Pecahan', 32, fact(cashOf)),
  number(
    'Nilai',
    16,
    fact((facts) => (facts.class === 'cash' ? facts.total : undefined)),
  ),
  text('Tempat disita', 30, ({ item, state }) => state.seizures.get(item.seized.seizure)?.place ?? ''),
  text('Waktu disita', 28, ({ item, state }) => state.seizures.get(item.seized.seizure)?.at ?? ''),
  text('Disita dari', 20, ({ item, state }) => state.seizures.get(item.seized.seizure)?.holder ?? ''),
  text('Dasar', 40, authorityOf),
  text('Penguasaan', 22, ({ item }) => custodyWords[item.state.custody]),
  text('Lokasi/pemegang', 28, ({ item }) => item.state.location),
  text('Batas kembali', 14, ({ item }) => item.state.due ?? ''),
  text('Nomor register', 18, ({ item }) => item.state.registerNumber ?? ''),
  text('Nomor segel', 16, ({ item }) => item.state.seal ?? ''),
  number('Berkas digital', 14, ({ item }) => item.fileList?.files ?? ''),
  number('Byte digital', 18, ({ item }) => digitalBytes(item)),
  number('Tidak terbaca', 13, ({ item }) => item.fileList?.unreadable ?? ''),
  text('Digest daftar berkas', 66, ({ item }) => item.fileList?.digest ?? ''),
  text('Catatan kelengkapan', 44, ({ gaps }) => gaps.map((gap) => gap.text).join('; ')),
  text('Catatan', 44, ({ item }) => item.seized.notes),
  text('Pembetulan', 60, ({ corrections }) => corrections.map(correctionCell).join('; ')),
];

/** Empty for a list that names no size: "0" would be read as one. */
function digitalBytes({ fileList }: RowFacts['item']): number | '' {
  return fileList !== null && hasSizes(fileList) ? fileList.totalBytes : '';
}

function brandOf(facts: ItemAttributes): string | undefined {
  if (facts.class === 'phone' || facts.class === 'storage') return facts.brand;
  if (facts.class === 'sim') return facts.operator;
  return facts.class === 'account' ? facts.platform : undefined;
}

function modelOf(facts: ItemAttributes): string | undefined {
  if (facts.class === 'phone') return facts.model;
  if (facts.class === 'storage') return storageWords[facts.kind];
  return facts.class === 'document' || facts.class === 'other' ? facts.kind : undefined;
}

function serialOf(facts: ItemAttributes): string | undefined {
  if (facts.class === 'storage') return facts.serial;
  return facts.class === 'document' ? facts.number : undefined;
}

function cashOf(facts: ItemAttributes): string | undefined {
  if (facts.class !== 'cash') return undefined;
  return facts.lines
    .map((line) => `${String(line.denomination)} x ${String(line.pieces)} ${cashWords[line.form]}`)
    .join('; ');
}

/** The paper the seizure rests on, or the urgent ground (UU 20/2025 art. 120). */
function authorityOf({ item, state }: RowFacts): string {
  const seizure = state.seizures.get(item.seized.seizure);
  const warrant = state.warrants.get(seizure?.warrant ?? '');
  const paper = warrant === undefined ? [] : [`${warrantWords[warrant.kind]} ${warrant.number} (${warrant.date})`];
  const urgent = seizure?.urgentGround ?? null;
  const ground = urgent === null ? [] : [`Keadaan mendesak: ${groundWords[urgent]}`];
  return [...paper, ...ground].join('; ');
}

/** Later formats tell more behind the columns of those before, which stay where a reader knows them. */
function columnsOf(format: BundleFormat): readonly ListColumn[] {
  if (format < 3) return firstColumns;
  const third = [...firstColumns, ...legalColumns, ...itemColumns];
  return format < 4 ? third : [...third, ...contentColumns];
}

/** One row for each item, in ledger order. */
export function evidenceTable({ state, events }: LedgerFacts, findings: readonly StatedFinding[]): Table {
  const correctionsOf = correctionsBySubject(state);
  const columns = columnsOf(formatOf(events));
  const rows = [...state.items.values()].map((item) => {
    const gaps = findings.filter((finding) => finding.item === item.state.item);
    const { seizure } = item.seized;
    const warrant = state.seizures.get(seizure)?.warrant ?? '';
    const corrections = [...listCorrections(item.history), ...correctionsOf(seizure), ...correctionsOf(warrant)].sort(
      (a, b) => a.seq - b.seq,
    );
    return columns.map((column) => column.cell({ item, state, gaps, corrections }));
  });
  return { columns, rows };
}

/** `01-daftar-barang-bukti.csv`: RFC 4180, UTF-8 with byte order mark. */
export function tableCsv({ columns, rows }: Table): Uint8Array {
  return concat(
    utf8(csvStart + csvRow(columns.map((column) => column.title))),
    ...rows.map((row) => utf8(csvRow(row))),
  );
}

/** Why bytes and names of files are not inside (HANDOVER.md section 7.8). */
const withheld = { withheld: 'blocked-content' };

/** `01-daftar-barang-bukti.json`: the whole list for machines, canonical JSON (RFC 8785) and one LF. */
export function evidenceJson(header: BundleHeader, facts: LedgerFacts, findings: readonly StatedFinding[]): Uint8Array {
  const { state, created, catalogue } = facts;
  const format = formatOf(facts.events);
  const today = localDate(header.createdAt);
  const correctionsOf = correctionsBySubject(state);
  const list = {
    v: 1,
    header,
    catalogue: { id: catalogue, name: created.name, unit: created.unit, station: created.station },
    case: { ...state.case, corrections: correctionsOf(state.case.case) },
    warrants: [...state.warrants.values()].map((data) => ({ ...data, corrections: correctionsOf(data.warrant) })),
    seizures: [...state.seizures.values()].map((data) => ({ ...data, corrections: correctionsOf(data.seizure) })),
    ...(format < 3 ? {} : { court: courtJson(state, correctionsOf) }),
    items: [...state.items.values()].map(({ seized, state: now, fileList, legal, history }) => ({
      ...seized,
      ...(format < 3 ? {} : { legal, intake: now.intake }),
      custody: now.custody,
      location: now.location,
      registerNumber: now.registerNumber,
      due: now.due,
      overdue: isOverdue(now.due, today),
      seal: now.seal,
      fileList,
      ...(isContentBlocked(now, state) ? withheld : {}),
      corrections: listCorrections(history),
    })),
    attachments: placedAttachments(state).map(({ attachment, path, blocked }) => ({
      ...attachment,
      path,
      inBundle: path !== null,
      ...(blocked ? withheld : {}),
      corrections: correctionsOf(attachment.attachment),
    })),
    bundles: state.bundles,
    findings,
  };
  return concat(canonicalBytes(list), utf8('\n'));
}

/** Every attachment of the case with its path in the bundle, or null when it stays out: by its kind, or because it is blocked. */
export function placedAttachments(state: CaseState) {
  const attachments = [...state.attachments.values()];
  const contents = blockedContents(attachments, blockedItems([...state.items.values()].map((item) => item.state)));
  return attachments.map((attachment, index) => {
    const item = attachment.item === null ? undefined : state.items.get(attachment.item);
    const blocked = contents.has(attachment.sha256);
    const path = blocked ? null : attachmentPath(attachment, item?.seized.number ?? null, index + 1);
    return { attachment, path, blocked };
  });
}

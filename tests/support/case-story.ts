import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { FileListBuilder, type FileListFormat, type FileRowValue } from '#shared/ledger/file-list.ts';
import { firstRow } from './file-rows.ts';
import { CASE } from './ledger.ts';

/** An id of the given kind, the same in every run. */
export function idOf(prefix: string, number: number): string {
  return `${prefix}_${String(number).padStart(16, '0')}`;
}

export const fileRows: readonly FileRowValue[] = [
  firstRow('-rf', 3, 'a'.repeat(64)),
  firstRow('=1+1.txt', 10, 'b'.repeat(64)),
  firstRow('DCIM/foto, "satu".jpg', 2_000_000, 'c'.repeat(64)),
  firstRow('baris\nbaru\\\\.txt', 0, 'd'.repeat(64)),
  firstRow('bukan-utf8-\\xff', 1, '0'.repeat(64)),
  firstRow('tautan', 0, null, 'symbolic-link'),
  firstRow('é/目.txt', 7, 'e'.repeat(64)),
];

export function sealRows(rows: readonly FileRowValue[], format: FileListFormat = 1) {
  const builder = new FileListBuilder(nativePrimitives, format);
  for (const row of rows) unwrap(builder.append(row));
  return builder.finish();
}

export const photo = new TextEncoder().encode('bukan foto sungguhan');
const caseEvent = { case: CASE };
const [phoneId, diskId, cashId] = [idOf('it', 1), idOf('it', 2), idOf('it', 3)];

/** What happens in the case before its first bundle. */
export const caseStory: readonly DomainEvent[] = [
  {
    type: 'warrant.recorded',
    data: {
      ...caseEvent,
      warrant: idOf('wa', 1),
      kind: 'seizure-order',
      number: 'SP.Sita/45/XI/2026',
      date: '2026-11-20',
      issuer: 'Kasat',
      scope: 'telepon, flashdisk, uang',
    },
  },
  {
    type: 'seizure.recorded',
    data: {
      ...caseEvent,
      seizure: idOf('se', 1),
      warrant: idOf('wa', 1),
      urgentGround: null,
      place: 'Kupang',
      at: '2026-11-21T09:00:00.000+08:00',
      holder: 'PL-01',
      officers: ['Briptu A'],
      witnesses: ['SK-01', 'SK-02'],
      notes: '',
    },
  },
  item(
    1,
    { class: 'phone', brand: 'Merek X', model: '', imei: '490154203237518', colour: 'hitam', powerState: 'off' },
    '=cmd telepon',
  ),
  item(
    2,
    { class: 'storage', kind: 'flash-drive', brand: 'Merek Y', serial: '00012', capacityBytes: 64_000_000_000 },
    'Flashdisk 64 GB',
  ),
  item(
    3,
    {
      class: 'cash',
      currency: 'IDR',
      lines: [
        { denomination: 100_000, form: 'note', pieces: 7 },
        { denomination: 500, form: 'coin', pieces: 2 },
      ],
      total: 701_000,
    },
    'Uang tunai',
  ),
  ...[phoneId, diskId, cashId].map((id, index): DomainEvent => ({
    type: 'custody.received',
    data: {
      ...caseEvent,
      item: id,
      releasedBy: 'Briptu A',
      receivedBy: 'Petugas 1',
      registerNumber: `REG/${String(index + 1)}`,
      location: 'Rak A',
      document: 'BA/1',
      condition: 'baik',
    },
  })),
  {
    type: 'package.sealed',
    data: { ...caseEvent, item: phoneId, seal: 'SGL-1', wrapping: 'plastik', witness: 'SK-01' },
  },
  {
    type: 'file-list.sealed',
    data: {
      ...caseEvent,
      item: diskId,
      list: idOf('fl', 1),
      ...sealRows(fileRows),
      tool: 'uji',
      method: 'hashed-here',
      source: 'flashdisk',
    },
  },
  attachment(1, 'photo', 'Foto depan (1).JPG', photo, phoneId),
  attachment(2, 'document', 'BA Penyitaan.pdf', photo, null),
  attachment(3, 'other', 'tidak ikut.bin', photo, null),
];

function item(
  number: number,
  attributes: Extract<DomainEvent, { type: 'item.seized' }>['data']['attributes'],
  description: string,
): DomainEvent {
  return {
    type: 'item.seized',
    data: {
      ...caseEvent,
      seizure: idOf('se', 1),
      item: idOf('it', number),
      number: `BB-${String(number).padStart(3, '0')}`,
      description,
      quantity: 1,
      attributes,
      notes: '',
    },
  };
}

function attachment(
  number: number,
  kind: 'photo' | 'document' | 'other',
  name: string,
  content: Uint8Array,
  of: string | null,
): DomainEvent {
  const sha256 = toHex(nativePrimitives.sha256(content));
  return {
    type: 'attachment.added',
    data: {
      ...caseEvent,
      item: of,
      attachment: idOf('at', number),
      kind,
      name,
      caption: 'uji',
      bytes: content.length,
      sha256,
    },
  };
}

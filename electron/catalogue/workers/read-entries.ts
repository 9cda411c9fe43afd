import type { RecordedEvent } from '#shared/domain/events.ts';
import { ok } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { readRecord, type ReadRecord } from '#shared/ledger/read-record.ts';
import { nativePrimitives } from '../crypto/native-primitives.ts';

const LENGTH_BYTES = 4;
const LEAF_BYTES = 32;

/** Bytes of entries as one block, each after its length. One block is cheap to hand to a thread. */
export function packEntries(entries: readonly Uint8Array[]): Uint8Array {
  const block = new Uint8Array(entries.reduce((length, bytes) => length + LENGTH_BYTES + bytes.length, 0));
  const view = new DataView(block.buffer);
  let offset = 0;
  for (const bytes of entries) {
    view.setUint32(offset, bytes.length);
    block.set(bytes, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + bytes.length;
  }
  return block;
}

/** What `readRecord` says of each entry of a block, in their order. */
export interface ReadEntries {
  readonly leaves: Uint8Array;
  /** JSON of `PlainEntry | null`: one text is cheaper to hand over than thousands of objects. Null: of no entry, or of none that has an event. */
  readonly entries: string;
}

/** An entry whose `data` are of the shape that its type has. */
type PlainEntry = Entry & Pick<RecordedEvent, 'data'>;

/** Reads every entry of a block: canonical form, leaf, shape of the entry and of its event. */
export function readEntries(block: Uint8Array): ReadEntries {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const read: ReadRecord[] = [];
  for (let offset = 0; offset < block.length;) {
    const end = offset + LENGTH_BYTES + view.getUint32(offset);
    read.push(readRecord(nativePrimitives, block.subarray(offset + LENGTH_BYTES, end)));
    offset = end;
  }
  const leaves = new Uint8Array(read.length * LEAF_BYTES);
  for (const [index, { leaf }] of read.entries()) leaves.set(leaf, index * LEAF_BYTES);
  return { leaves, entries: JSON.stringify(read.map(plainEntry)) };
}

function plainEntry({ entry, event }: ReadRecord): PlainEntry | null {
  return entry.ok && event?.ok === true ? { ...entry.value, data: event.value.data } : null;
}

/** The same as `readRecord` of each; what has no event is read here once more, for what is wrong with it. */
export function readRecordsOf(entries: readonly Uint8Array[], { leaves, entries: text }: ReadEntries): ReadRecord[] {
  // Written by `readEntries`, of this program.
  const plain = JSON.parse(text) as readonly (PlainEntry | null)[];
  return entries.map((bytes, index) => {
    const entry = plain[index] ?? null;
    if (entry === null) return readRecord(nativePrimitives, bytes);
    const leaf = leaves.subarray(index * LEAF_BYTES, (index + 1) * LEAF_BYTES);
    const { type, data, station, seq, at, by } = entry;
    return {
      leaf,
      entry: ok(entry),
      event: ok({ type, data, station, seq, at, by, leaf: toHex(leaf) } as RecordedEvent),
    };
  });
}

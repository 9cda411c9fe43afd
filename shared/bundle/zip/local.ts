import { ok, type Result } from '../../errors/result.ts';
import { equalBytes } from '../../ledger/encoding.ts';
import type { ByteSource } from '../source.ts';
import { flagDescriptor, type ZipDirectory, type ZipRecord } from './directory.ts';
import { malformed, readExtra, RecordView } from './records.ts';

/** A record with the place of its bytes, after its local header has been found to say the same. */
export interface PlacedRecord extends ZipRecord {
  readonly dataOffset: number;
}

const headerSize = 30;
const headerSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;

/**
 * Holds every local header against the central directory and the entries against each other: they must lie one after
 * the other from the first byte to the directory, without gap or overlap. What one reader sees, every reader sees.
 */
export async function placeRecords(
  source: ByteSource,
  directory: ZipDirectory,
): Promise<Result<readonly PlacedRecord[]>> {
  const placed: PlacedRecord[] = [];
  const inOrder = [...directory.records].sort((a, b) => a.localOffset - b.localOffset);
  let expected = 0;
  for (const [index, record] of inOrder.entries()) {
    if (record.localOffset !== expected)
      return malformed(record.localOffset < expected ? 'overlap' : 'gap', record.path);
    const dataOffset = await readLocal(source, record);
    if (!dataOffset.ok) return dataOffset;
    const dataEnd = dataOffset.value + record.packed;
    const next = inOrder[index + 1]?.localOffset ?? directory.offset;
    if (dataEnd > next) return malformed('overlap', record.path);
    const between = await readDescriptor(source, record, dataEnd, next);
    if (!between.ok) return between;
    placed.push({ ...record, dataOffset: dataOffset.value });
    expected = next;
  }
  return expected === directory.offset ? ok(placed) : malformed('gap');
}

async function readLocal(source: ByteSource, record: ZipRecord): Promise<Result<number>> {
  const { path, localOffset } = record;
  if (localOffset + headerSize > source.size) return malformed('local-place', path);
  const fixed = new RecordView(await source.read(localOffset, headerSize));
  if (fixed.u32(0) !== headerSignature) return malformed('local-header', path);
  const nameLength = fixed.u16(26);
  const extraLength = fixed.u16(28);
  const dataOffset = localOffset + headerSize + nameLength + extraLength;
  if (dataOffset + record.packed > source.size) return malformed('local-place', path);
  const rest = await source.read(localOffset + headerSize, nameLength + extraLength);
  if (!equalBytes(rest.subarray(0, nameLength), record.nameBytes)) return malformed('local-name', path);
  if (fixed.u16(6) !== record.flags || fixed.u16(8) !== record.method || fixed.u32(10) !== record.stamp)
    return malformed('local-header', path);
  const sizes = readExtra(
    rest.subarray(nameLength),
    { packed: fixed.u32(18), unpacked: fixed.u32(22), localOffset: null },
    path,
  );
  if (!sizes.ok) return sizes;
  // With a data descriptor a writer may leave 0 where it did not know yet (APPNOTE 4.4.4); the descriptor itself is held against the directory.
  const open = (record.flags & flagDescriptor) !== 0;
  const agrees = (local: number, central: number) => local === central || (open && local === 0);
  const { packed, unpacked } = sizes.value;
  if (!agrees(fixed.u32(14), record.crc) || !agrees(packed, record.packed) || !agrees(unpacked, record.unpacked))
    return malformed('local-sizes', path);
  return ok(dataOffset);
}

/** Between the bytes of an entry and the next header only its data descriptor may stand (APPNOTE 4.3.9), in one of its four forms. */
async function readDescriptor(source: ByteSource, record: ZipRecord, from: number, to: number): Promise<Result<null>> {
  const length = to - from;
  if ((record.flags & flagDescriptor) === 0) return length === 0 ? ok(null) : malformed('gap', record.path);
  if (![12, 16, 20, 24].includes(length)) return malformed('descriptor', record.path);
  const view = new RecordView(await source.read(from, length));
  const signed = length === 16 || length === 24;
  if (signed && view.u32(0) !== descriptorSignature) return malformed('descriptor', record.path);
  const at = signed ? 4 : 0;
  const wide = length >= 20;
  const packed = wide ? view.u64(at + 4) : view.u32(at + 4);
  const unpacked = wide ? view.u64(at + 12) : view.u32(at + 8);
  const agrees = view.u32(at) === record.crc && packed === record.packed && unpacked === record.unpacked;
  return agrees ? ok(null) : malformed('descriptor', record.path);
}

/** Places in one block of a stored order, four bytes each, low byte first. */
export const ORDER_BLOCK = 4096;

/** What nobody recorded comes before every size and date. */
export const NO_VALUE = Number.NEGATIVE_INFINITY;

/** The numbers from 0 by the value of each, equal ones in their own order. */
export function orderOf(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values.keys());
  return order.sort((left, right) => compareValues(values[left] ?? 0, values[right] ?? 0) || left - right);
}

/** Also of `NO_VALUE`, which is no number to subtract. */
export function compareValues(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The bytes of the blocks. */
export function* orderBlocks(order: Uint32Array): Generator<Uint8Array> {
  for (let start = 0; start < order.length; start += ORDER_BLOCK) {
    const part = order.subarray(start, start + ORDER_BLOCK);
    const bytes = new DataView(new ArrayBuffer(part.length * 4));
    part.forEach((ordinal, index) => {
      bytes.setUint32(index * 4, ordinal, true);
    });
    yield new Uint8Array(bytes.buffer);
  }
}

export function orderBlockOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getUint32(index * 4, true));
}

import { atOnce, type Steps } from './steps.ts';

/** Places in one block of a stored order, four bytes each, low byte first. */
export const ORDER_BLOCK = 4096;

/** What nobody recorded comes before every size and date. */
export const NO_VALUE = Number.NEGATIVE_INFINITY;

/** Numbers sorted or merged in one step. */
const STEP = 16_384;

/** The numbers from 0 by the value of each, equal ones in their own order. */
export function orderOf(values: Float64Array): Uint32Array {
  return atOnce(orderSteps(values));
}

/** The same in steps: short runs are sorted, then runs merged to longer ones. */
export function* orderSteps(values: Float64Array): Steps<Uint32Array> {
  const size = values.length;
  let order = Uint32Array.from(values.keys());
  const compare = (left: number, right: number) => compareValues(values[left] ?? 0, values[right] ?? 0) || left - right;
  for (let from = 0; from < size; from += STEP) {
    order.subarray(from, from + STEP).sort(compare);
    yield;
  }
  let spare = new Uint32Array(size);
  for (let length = STEP; length < size; length *= 2) {
    let left = 0;
    let right = 0;
    for (let at = 0; at < size; at++) {
      const from = at - (at % (2 * length));
      if (at === from) [left, right] = [from, from + length];
      const [leftEnd, end] = [Math.min(from + length, size), Math.min(from + 2 * length, size)];
      const takeLeft = right >= end || (left < leftEnd && compare(order[left] ?? 0, order[right] ?? 0) < 0);
      spare[at] = order[takeLeft ? left++ : right++] ?? 0;
      if (at % STEP === STEP - 1) yield;
    }
    [order, spare] = [spare, order];
  }
  return order;
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

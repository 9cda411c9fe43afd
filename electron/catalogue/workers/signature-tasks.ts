import type { SignatureTask } from '#shared/ledger/entry-judge.ts';
import { nativePrimitives } from '../crypto/native-primitives.ts';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const HEADER_BYTES = 2 + KEY_BYTES + SIGNATURE_BYTES;

/** Tasks as one block: length of the message (2 bytes), key, signature, message. One block is cheap to hand to a thread. */
export function packTasks(tasks: readonly SignatureTask[]): Uint8Array {
  const block = new Uint8Array(tasks.reduce((length, { message }) => length + HEADER_BYTES + message.length, 0));
  const view = new DataView(block.buffer);
  let offset = 0;
  for (const { key, signature, message } of tasks) {
    view.setUint16(offset, message.length);
    block.set(key, offset + 2);
    block.set(signature, offset + 2 + KEY_BYTES);
    block.set(message, offset + HEADER_BYTES);
    offset += HEADER_BYTES + message.length;
  }
  return block;
}

/** A task that does not fit the block: its signature is bad without looking. */
export function isPackable({ key, signature }: SignatureTask): boolean {
  return key.length === KEY_BYTES && signature.length === SIGNATURE_BYTES;
}

/** The places, counted from 0, of the tasks whose signature is bad. */
export function badSignatures(block: Uint8Array): number[] {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const bad: number[] = [];
  let offset = 0;
  for (let place = 0; offset < block.length; place++) {
    const length = view.getUint16(offset);
    const key = block.subarray(offset + 2, offset + 2 + KEY_BYTES);
    const signature = block.subarray(offset + 2 + KEY_BYTES, offset + HEADER_BYTES);
    const message = block.subarray(offset + HEADER_BYTES, offset + HEADER_BYTES + length);
    if (!nativePrimitives.ed25519Verify(key, message, signature)) bad.push(place);
    offset += HEADER_BYTES + length;
  }
  return bad;
}

import { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../sql.ts';

/** What identifies one command: its request id, and what it asked for, so that an id is never answered with another command's reply. */
export interface CommandKey {
  readonly request: string;
  readonly method: string;
  /** Keyed BLAKE2b of the canonical input: the column was named when it was another. */
  readonly input: Uint8Array;
}

const row = z.strictObject({ method: z.string(), input_sha256: z.instanceof(Uint8Array), reply: z.string() });

/** The stored reply of a command that was done before; undefined if it was not. REQUEST_DUPLICATE: the id was another command's. */
export function doneBefore(tx: ReadTx, key: CommandKey): { readonly reply: unknown } | undefined {
  const done = tx.get(row, 'SELECT method, input_sha256, reply FROM commands WHERE request = ?', key.request);
  if (done === undefined) return undefined;
  if (done.method !== key.method || Buffer.compare(done.input_sha256, key.input) !== 0)
    throw new FailureError('REQUEST_DUPLICATE');
  return { reply: JSON.parse(done.reply) };
}

export function storeReply(tx: WriteTx, key: CommandKey, reply: unknown): void {
  tx.run(
    'INSERT INTO commands (request, method, input_sha256, reply) VALUES (?, ?, ?, ?)',
    key.request,
    key.method,
    key.input,
    JSON.stringify(reply),
  );
}

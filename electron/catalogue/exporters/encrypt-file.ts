import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Encrypter } from 'age-encryption';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';

export interface EncryptOptions {
  readonly signal: AbortSignal;
  progress(bytes: number): void;
}

/** An encrypter for age recipients (`age1...`, X25519), or INPUT_INVALID for one whose checksum is wrong: found before work begins. */
export function encrypterFor(recipients: readonly string[]): Result<Encrypter> {
  const encrypter = new Encrypter();
  for (const [index, recipient] of recipients.entries()) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      return fail('INPUT_INVALID', { paths: [`encryptTo.${String(index)}`] });
    }
  }
  return ok(encrypter);
}

/**
 * Encrypts a file in the age format (age-encryption.org/v1), in constant memory. Throws FailureError: DISK_FULL,
 * NOT_WRITABLE, CANCELLED.
 */
export async function encryptFile(
  encrypter: Encrypter,
  from: string,
  to: string,
  options: EncryptOptions,
): Promise<void> {
  let done = 0;
  const source = createReadStream(from, { highWaterMark: 256 * 1024 }).on('data', (chunk) => {
    done += chunk.length;
    options.progress(done);
  });
  try {
    const sealed = await encrypter.encrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    await pipeline(sealed, createWriteStream(to, { flags: 'wx', mode: 0o600 }), { signal: options.signal });
    syncPath(to);
  } catch (error) {
    throw options.signal.aborted ? new FailureError('CANCELLED') : asFailure(error, 'write');
  }
}

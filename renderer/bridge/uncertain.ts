import type { Input, MethodName } from '#shared/contract/contract.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import type { Result } from '#shared/errors/result.ts';
import { newRequestId } from '../effects/random.ts';

/**
 * Commands whose outcome is unknown: the service went away, or did not answer in time, and may have written. They are
 * never sent again by themselves. When the person presses again with the same content, the same idempotency id goes
 * with it, so that what was written is not written twice. Kept over the lock that follows a crash, therefore only as
 * a digest, keyed: who guesses a name cannot try it against what stays in the page.
 */
const ids = new Map<string, string>();
const uncertainCodes: ReadonlySet<ErrorCode> = new Set(['SERVICE_CRASHED', 'TIMEOUT', 'REQUEST_DUPLICATE']);

/** Made once a page, and never to be had out of it. */
const digestKey = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

async function digestOf(method: string, input: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(`${method}\n${JSON.stringify(input)}`);
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', await digestKey, bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fields that hold a passphrase or the code of a recovery sheet. Not even a digest of one is kept. */
const secretFields: ReadonlySet<string> = new Set(['passphrase', 'current', 'next', 'codes']);

/** By the names in what is sent, not by the contract: its schemas are not read before the unlock screen stands. */
function holdsSecret(input: object): boolean {
  return Object.keys(input).some((field) => secretFields.has(field));
}

export interface CommandTicket {
  readonly requestId: string;
  readonly settle: (result: Result<unknown>) => void;
}

export async function ticketFor<M extends MethodName>(method: M, input: Input<M>): Promise<CommandTicket> {
  if (holdsSecret(input)) return { requestId: newRequestId(), settle: () => undefined };
  const digest = await digestOf(method, input);
  const requestId = ids.get(digest) ?? newRequestId();
  return {
    requestId,
    settle: (result) => {
      if (!result.ok && uncertainCodes.has(result.error.code)) ids.set(digest, requestId);
      else ids.delete(digest);
    },
  };
}

/** Another catalogue has other ids. */
export function forgetTickets(): void {
  ids.clear();
}

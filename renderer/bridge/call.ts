import type { Input, MethodName, Output } from '#shared/contract/contract.ts';
import type { Push } from '#shared/contract/messages.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import { newRequestId } from '../effects/random.ts';
import type { CatalogueMethods } from './catalogue-window.ts';

export interface CallOptions {
  /** Given when the caller wants to cancel, or to press a command again under the same idempotency id. */
  readonly requestId?: string;
}

/** One request. Never throws: a bridge that cannot carry the values is an INTERNAL failure like any other. */
export async function call<M extends MethodName>(
  method: M,
  input: Input<M>,
  options: CallOptions = {},
): Promise<Result<Output<M>>> {
  const methods: CatalogueMethods = window.catalogue;
  try {
    return await methods[method](input, options.requestId ?? newRequestId());
  } catch {
    return fail('INTERNAL');
  }
}

export function cancel(requestId: string): void {
  window.catalogue.cancel(requestId);
}

export function onPush(listener: (push: Push) => void): () => void {
  return window.catalogue.subscribe(listener);
}

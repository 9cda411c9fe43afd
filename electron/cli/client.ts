import { resolve } from 'node:path';
import type { Carrier } from '#electron/transport/carrier.ts';
import type { Input, Output, ServiceMethod } from '#shared/contract/contract.ts';
import type { FromService, Progress, Topic } from '#shared/contract/messages.ts';
import { fail, FailureError, type Result } from '#shared/errors/result.ts';
import { newFileToken, newRequestId } from './effects.ts';

/** One conversation with the catalogue service; the command line's side of what main's router is to the window. */
export interface Client {
  /** Any method by name: what the service does not know or accept it refuses itself. */
  request(method: string, input: unknown): Promise<Result<unknown>>;
  /** The reply's value; throws `FailureError` on a refusal. */
  call<M extends ServiceMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Gives the service a file or folder of this machine under an opaque token, as main's dialogs do. */
  readonly grant: (path: string) => string;
  /** Told which data of the service changed, until the returned function is called. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  /** Cancels whatever is running (Ctrl+C). */
  cancel(): void;
  close(): Promise<void>;
}

export function createClient(carrier: Carrier, onProgress: (progress: Progress) => void): Client {
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  carrier.onMessage((message: FromService) => {
    if (message.kind === 'push' && message.push.kind === 'progress') onProgress(message.push);
    if (message.kind === 'push' && message.push.kind === 'changed')
      for (const listener of listeners) listener(message.push.topics);
    if (message.kind !== 'reply') return;
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  carrier.onExit(() => {
    for (const answer of waiting.values()) answer(fail('SERVICE_CRASHED'));
    waiting.clear();
  });
  const request = (method: string, input: unknown): Promise<Result<unknown>> =>
    new Promise((answer) => {
      const id = newRequestId();
      waiting.set(id, answer);
      carrier.send({ kind: 'request', id, method, input });
    });
  return {
    request,
    async call<M extends ServiceMethod>(method: M, input: Input<M>): Promise<Output<M>> {
      const result = await request(method, input);
      if (!result.ok) throw new FailureError(result.error.code, result.error.details);
      return result.value as Output<M>;
    },
    grant(path) {
      const token = newFileToken();
      carrier.send({ kind: 'grant', token, path: resolve(path) });
      return token;
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel() {
      for (const id of waiting.keys()) carrier.send({ kind: 'cancel', id });
    },
    close: () => carrier.stop(5_000),
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { Carrier } from '#electron/transport/carrier.ts';
import type { Input, Output, ServiceMethod } from '#shared/contract/contract.ts';
import { fail, type Result } from '#shared/errors/result.ts';

/** Asks a service behind any carrier. What a service that is gone never answered fails with SERVICE_CRASHED. */
export interface Client {
  call<M extends ServiceMethod>(method: M, input: Input<M>): Promise<Result<Output<M>>>;
  grant(path: string): string;
}

export function clientOf(carrier: Carrier): Client {
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  carrier.onMessage((message) => {
    if (message.kind !== 'reply') return;
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  carrier.onExit(() => {
    for (const answer of waiting.values()) answer(fail('SERVICE_CRASHED'));
  });
  return {
    call: async (method, input) => {
      const answered = Promise.withResolvers<Result<unknown>>();
      const id = randomUUID();
      waiting.set(id, answered.resolve);
      carrier.send({ kind: 'request', id, method, input });
      return (await answered.promise) as Result<Output<typeof method>>;
    },
    grant: (path) => {
      const token = `ft_${randomBytes(16).toString('hex')}`;
      carrier.send({ kind: 'grant', token, path });
      return token;
    },
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, MethodName, Output, contract } from '#shared/contract/contract.ts';
import type { Failure, Result } from '#shared/errors/result.ts';
import type { Progress } from '#shared/contract/messages.ts';
import { call } from './call.ts';
import { useProgress } from './progress.ts';
import { reportFailure } from './session.ts';
import { ticketFor } from './uncertain.ts';

type Contract = typeof contract;
export type CommandName = { [M in MethodName]: Contract[M]['kind'] extends 'command' ? M : never }[MethodName];

export interface CatalogueCommand<M extends CommandName> {
  /** Sends it once. A second press while it runs gets the first one's answer. */
  readonly run: (input: Input<M>) => Promise<Result<Output<M>>>;
  readonly pending: boolean;
  /** Of the last run; null after success or `clear`. */
  readonly failure: Failure | null;
  /** Of the present run, while the service tells any. */
  readonly progress: Progress | null;
  readonly clear: () => void;
}

/** Sends a command once, under an idempotency id that survives an uncertain outcome; for use outside of components. */
export async function sendCommand<M extends CommandName>(
  method: M,
  input: Input<M>,
  onSent?: (requestId: string) => void,
): Promise<Result<Output<M>>> {
  const ticket = await ticketFor(method, input);
  onSent?.(ticket.requestId);
  const result = await call(method, input, { requestId: ticket.requestId });
  ticket.settle(result);
  if (!result.ok) reportFailure(result.error);
  return result;
}

export function useCatalogueCommand<M extends CommandName>(method: M): CatalogueCommand<M> {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [requestId, setRequestId] = useState<string | null>(null);
  const progress = useProgress(requestId);
  const running = useRef<Promise<Result<Output<M>>> | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = useCallback(
    (input: Input<M>) => {
      if (running.current !== null) return running.current;
      setPending(true);
      setFailure(null);
      const sent = sendCommand(method, input, setRequestId).then((result) => {
        running.current = null;
        if (mounted.current) {
          setRequestId(null);
          setPending(false);
          setFailure(result.ok ? null : result.error);
        }
        return result;
      });
      running.current = sent;
      return sent;
    },
    [method],
  );
  const clear = useCallback(() => {
    setFailure(null);
  }, []);
  return { run, pending, failure, progress, clear };
}

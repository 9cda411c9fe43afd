import type { FromService, ToService } from '#shared/contract/messages.ts';
import type { Result } from '#shared/errors/result.ts';
import { nativePrimitives } from './crypto/native-primitives.ts';
import { Dispatch } from './dispatch/dispatch.ts';
import type { Effects } from './effects/effects.ts';
import { registered } from './features/handlers.ts';
import type { KdfPolicy } from './keys/kdf.ts';

export interface ServiceOptions {
  readonly effects: Effects;
  readonly kdf: KdfPolicy;
  readonly verifierPage: () => Result<Uint8Array>;
  /** Exceptions that are mistakes in the program. The log holds their request id only; a test may want to see them. */
  readonly onInternalError: (error: unknown) => void;
}

/** The service without a process around it: what the command line runs inside itself and `main.ts` wraps. */
export interface CatalogueService {
  handle(message: ToService): void;
  /** Only one listener; `ready` comes first. */
  onMessage(listener: (message: FromService) => void): void;
  /** Ends what runs, locks, refuses everything from then on. */
  stop(): Promise<void>;
}

export function createCatalogueService(options: ServiceOptions): CatalogueService {
  let listener: ((message: FromService) => void) | null = null;
  const dispatch = new Dispatch({
    ...options,
    primitives: nativePrimitives,
    registered,
    post: (message) => listener?.(message),
  });
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= dispatch.stop());
  options.effects.log.event('service.started', {});
  return {
    handle: (message) => {
      if (message.kind === 'stop') void stop();
      else dispatch.handle(message);
    },
    onMessage: (given) => {
      listener = given;
      given({ kind: 'ready' });
    },
    stop,
  };
}

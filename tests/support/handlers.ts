import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { Dispatch } from '#electron/catalogue/dispatch/dispatch.ts';
import type { Registered } from '#electron/catalogue/dispatch/registry.ts';
import { registered } from '#electron/catalogue/features/handlers.ts';
import type { CatalogueService, ServiceOptions } from '#electron/catalogue/service.ts';

/** The service with the handlers of the program, except for those given here: work that waits when a test wants it to. */
export function withHandlers(own: readonly Registered[]): (options: ServiceOptions) => CatalogueService {
  return (options) => {
    let listener: Parameters<CatalogueService['onMessage']>[0] = () => undefined;
    const names = new Set(own.map(({ method }) => method));
    const dispatch = new Dispatch({
      ...options,
      primitives: nativePrimitives,
      registered: [...registered.filter(({ method }) => !names.has(method)), ...own],
      post: (message) => listener(message),
    });
    return {
      handle: (message) => dispatch.handle(message),
      onMessage: (given) => (listener = given),
      stop: () => dispatch.stop(),
    };
  };
}

/** A door that handlers wait at. */
export function gate(): {
  readonly reached: Promise<void>;
  readonly passed: Promise<void>;
  reach(): void;
  open(): void;
} {
  const reached = Promise.withResolvers<undefined>();
  const passed = Promise.withResolvers<undefined>();
  return {
    reached: reached.promise,
    passed: passed.promise,
    reach: () => reached.resolve(undefined),
    open: () => passed.resolve(undefined),
  };
}

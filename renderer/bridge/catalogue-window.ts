import type { Input, MethodName, Output } from '#shared/contract/contract.ts';
import type { Push } from '#shared/contract/messages.ts';
import type { Result } from '#shared/errors/result.ts';

export type CatalogueMethods = {
  readonly [M in MethodName]: (input: Input<M>, requestId: string) => Promise<Result<Output<M>>>;
};

/** What the preload puts on the page. Nothing outside this folder may touch it. */
export type CatalogueWindow = CatalogueMethods & {
  readonly cancel: (requestId: string) => unknown;
  readonly subscribe: (listener: (push: Push) => void) => () => void;
};

declare global {
  interface Window {
    readonly catalogue: CatalogueWindow;
  }
}

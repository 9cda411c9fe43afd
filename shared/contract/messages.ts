import type { Result } from '../errors/result.ts';

/** Parent -> service. `grant` tells the service which path an opaque token stands for; only main and the command line can send it. */
export type ToService =
  | { readonly kind: 'request'; readonly id: string; readonly method: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'grant'; readonly token: string; readonly path: string }
  | { readonly kind: 'stop' };

/** Service -> parent. Pushes carry topics, not data, so there is one way to read. */
export type FromService =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: string; readonly result: Result<unknown> }
  | { readonly kind: 'push'; readonly push: Push };

export const topics = [
  'session',
  'cases',
  'finds',
  'items',
  'handovers',
  'users',
  'people',
  'backups',
  'seconds',
  'views',
  'configuration',
  'drafts',
] as const;
export type Topic = (typeof topics)[number];

/** `total` 0: not known yet. `step` has a sentence in `shared/text/progress.ts`. */
export interface Progress {
  readonly id: string;
  readonly step: string;
  readonly done: number;
  readonly total: number;
  readonly unit: 'files' | 'bytes' | 'entries' | 'steps';
}
export type Push =
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'locked'; readonly reason: 'manual' | 'idle' | 'suspend' | 'crash' };

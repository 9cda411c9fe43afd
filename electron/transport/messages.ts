import type { FromService, ToService } from '#shared/contract/messages.ts';

const fromService: ReadonlySet<unknown> = new Set<FromService['kind']>(['ready', 'reply', 'push']);
const toService: ReadonlySet<unknown> = new Set<ToService['kind']>(['request', 'cancel', 'grant', 'stop']);

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;

/** Both ends are our own code: the kind is checked so that a runtime's own messages never reach a `switch` of ours. */
export function isFromService(value: unknown): value is FromService {
  return fromService.has(kindOf(value));
}

export function isToService(value: unknown): value is ToService {
  return toService.has(kindOf(value));
}

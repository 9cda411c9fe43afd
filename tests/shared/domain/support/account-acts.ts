import type { Role } from '#shared/domain/catalogue/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { keyOf, recoveryOf, supervisor } from './accounts.ts';

const reason = 'Mutasi';
const about = (type: 'user.suspended' | 'user.reinstated', user: string): DomainEvent => ({
  type,
  data: { user, reason },
});
export const suspend = (user: string) => about('user.suspended', user);
export const reinstate = (user: string) => about('user.reinstated', user);
export const remove = (user: string): DomainEvent => ({
  type: 'user.removed',
  data: { user, reason, second: supervisor.id },
});
export const toRole = (user: string, role: Role): DomainEvent => ({
  type: 'user.role-changed',
  data: { user, role, reason },
});
export const toExpire = (user: string, expires: string | null): DomainEvent => ({
  type: 'user.expiry-set',
  data: { user, expires, reason },
});
export const rotate = (number: number, removed: string[] = []): DomainEvent => ({
  type: 'keys.rotated',
  data: { checkpointKey: keyOf(number), bundleKey: keyOf(number + 1), removed },
});
export const establish = (number: number): DomainEvent => ({
  type: 'recovery.established',
  data: { recovery: recoveryOf(number) },
});
export const revoke = (number: number): DomainEvent => ({
  type: 'recovery.revoked',
  data: { recovery: recoveryOf(number).id, reason, second: supervisor.id },
});
export const recover = (user: string, next: number, key: number): DomainEvent => ({
  type: 'recovery.used',
  data: { user, signKey: keyOf(key), sealKey: keyOf(key + 1), recovery: recoveryOf(next), reason },
});

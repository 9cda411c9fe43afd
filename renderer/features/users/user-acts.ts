import type { UserRow } from '#shared/contract/users.ts';
import { byName } from '../../ui/format/by-name.ts';

export const userActs = ['changeRole', 'setExpiry', 'suspend', 'reinstate', 'remove'] as const;
export type UserAct = (typeof userActs)[number];

/** Acts that make sense for an account in this state; the service decides. Nobody acts on their own account. */
export function actsFor(user: UserRow, self: string, mayManage: boolean): readonly UserAct[] {
  if (!mayManage || user.user === self) return [];
  switch (user.status) {
    case 'active':
      return ['changeRole', 'setExpiry', 'suspend', 'remove'];
    case 'expired':
      return ['changeRole', 'setExpiry', 'remove'];
    case 'suspended':
      return ['setExpiry', 'reinstate', 'remove'];
    case 'removed':
      return [];
  }
}

/** Who can still come in first, then the others; by name within each. */
export function inOrder(users: readonly UserRow[]): UserRow[] {
  const rank: Readonly<Record<UserRow['status'], number>> = { active: 0, suspended: 1, expired: 1, removed: 2 };
  return byName(users).sort((a, b) => rank[a.status] - rank[b.status]);
}

/** How an account stands on a day. Only `active` signs; `removed` is final. */
export const userStatuses = ['active', 'suspended', 'expired', 'removed'] as const;
export type UserStatus = (typeof userStatuses)[number];

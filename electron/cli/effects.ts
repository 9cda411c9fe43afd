import { randomBytes, randomUUID } from 'node:crypto';

/** The clock and the randomness of the command line; everything else in it can be repeated. */
export const monotonicMs = (): number => performance.now();
/** Calendar date of this machine. */
export const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
export const newRequestId = (): string => randomUUID();
/** An opaque token for a file of this machine, as main's dialogs give it. */
export const newFileToken = (): string => `ft_${randomBytes(16).toString('hex')}`;

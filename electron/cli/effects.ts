import { randomBytes, randomUUID } from 'node:crypto';

/** The clock and the randomness of the command line; everything else in it can be repeated. */
export const monotonicMs = (): number => performance.now();
export const newRequestId = (): string => randomUUID();
/** An opaque token for a file of this machine, as main's dialogs give it. */
export const newFileToken = (): string => `ft_${randomBytes(16).toString('hex')}`;

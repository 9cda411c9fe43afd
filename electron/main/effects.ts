import { randomBytes } from 'node:crypto';

/** Clock and randomness of main, in one place. */
export const monotonic = (): number => performance.now();
export const now = (): Date => new Date();
export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex');
/** 128 bits, in the alphabet of a content policy's nonce. */
export const newNonce = (): string => randomBytes(16).toString('base64');

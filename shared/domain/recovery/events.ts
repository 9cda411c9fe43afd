import { z } from 'zod';
import { userId } from '../ids/ids.ts';
import { key32, shortText } from '../text.ts';

/** The sheets a unit keeps in its safe. Their secret opens the catalogue and signs one thing only: `recovery.used`. */
export const recoveryKeys = z
  .strictObject({
    /** Stands in `by` of what it signs; never the id of a person. */
    id: userId,
    /** Ed25519 public key, base64. */
    signKey: key32,
    /** X25519 public key, base64: data keys and restricted keys are sealed to it too. */
    sealKey: key32,
    /** So many of `shares` sheets are needed. */
    threshold: z.int().min(1).max(16),
    shares: z.int().min(1).max(16),
  })
  .refine(({ threshold, shares }) => threshold <= shares && (threshold > 1 || shares === 1));
export type RecoveryKeys = z.infer<typeof recoveryKeys>;

export const recoveryEstablished = z.strictObject({ recovery: recoveryKeys });

/** Two people sign: whoever ends the way back in could otherwise shut everybody out alone. */
export const recoveryRevoked = z.strictObject({ recovery: userId, reason: shortText, second: userId });

/**
 * Signed by the recovery key. A person whose passphrase is lost gets new keys, and the used sheets are replaced in the
 * same entry: what lay open on a desk is not a safe any more.
 */
export const recoveryUsed = z.strictObject({
  user: userId,
  signKey: key32,
  sealKey: key32,
  recovery: recoveryKeys,
  reason: shortText,
});

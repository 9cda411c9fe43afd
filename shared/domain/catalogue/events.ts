import { z } from 'zod';
import { userId, stationId } from '../ids/ids.ts';
import { key32, shortText, signerName } from '../text.ts';
import { calendarDate } from '../time/zoned-time.ts';

/** The four offices of design.md section 1; an administrator sees no case by that. */
export const roles = ['evidence-officer', 'investigator', 'supervisor', 'administrator'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** A person who signs. The public keys stand in the ledger so that a recipient needs no other list. */
export const ledgerUser = z.strictObject({
  id: userId,
  name: signerName,
  role,
  /** Ed25519 public key, base64. */
  signKey: key32,
  /** X25519 public key, base64. */
  sealKey: key32,
});
export type LedgerUser = z.infer<typeof ledgerUser>;

/** First entry of every station's ledger. Signed by `users[0]`, whose key it introduces itself. */
export const catalogueCreated = z.strictObject({
  name: shortText,
  unit: shortText,
  station: z.strictObject({
    id: stationId,
    name: shortText,
    /** Ed25519 key that signs checkpoints. */
    checkpointKey: key32,
    /** Ed25519 key that signs bundles as minisign does. Apart from the checkpoint key, so that neither can be tricked into the other's message. */
    bundleKey: key32,
  }),
  users: z.array(ledgerUser).min(1),
});

export const userAdded = z.strictObject({
  user: ledgerUser,
  /** Last day on which the account signs; absent: without an end. */
  expires: calendarDate.exactOptional(),
});

/** The clock of the station went backwards; order is `seq`, never the clock (design.md section 3). */
export const clockMovedBack = z.strictObject({ previous: z.string(), now: z.string() });

import { z } from 'zod';
import { role } from '../catalogue/events.ts';
import { userId } from '../ids/ids.ts';
import { count, key32, shortText } from '../text.ts';
import { calendarDate, zonedTime } from '../time/zoned-time.ts';

export const userRoleChanged = z.strictObject({ user: userId, role, reason: shortText });

/** Last day on which the account signs, in the calendar of the place where it signs; null: without an end. */
export const userExpirySet = z.strictObject({ user: userId, expires: calendarDate.nullable(), reason: shortText });

export const userSuspended = z.strictObject({ user: userId, reason: shortText });
export const userReinstated = z.strictObject({ user: userId, reason: shortText });

/** A leaver. Two people sign, because it ends somebody's access and has every key changed that they held. */
export const userRemoved = z.strictObject({ user: userId, reason: shortText, second: userId });

/** By the person themself; the keys stay, only what locks them changed. */
export const passphraseChanged = z.strictObject({ user: userId });

/** Wrong passphrases for this account since it was last unlocked, told by whoever then knew the right one. */
export const unlockFailed = z.strictObject({ user: userId, failures: count.min(1), lastAt: zonedTime });

/** The station's keys after somebody left who had held them. A checkpoint is signed by the keys in force below its size. */
export const keysRotated = z.strictObject({
  checkpointKey: key32,
  bundleKey: key32,
  /** People who left and recovery keys that went out of force since the keys before; empty when they were changed without that. */
  removed: z.array(userId),
});

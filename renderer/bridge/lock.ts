import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { sessionLocked, type LockedFor } from './session.ts';
import { clearTasks } from './tasks.ts';
import { forgetVerification } from './verifications.ts';

/** SECURITY SEC-25: the screens go first (they unmount with the session), then everything they had read. */
export function coverScreens(reason: LockedFor): void {
  sessionLocked(reason);
  clearTasks();
  forgetVerification();
  queryClient.clear();
}

/** The person locks, or leaves the place to another: covered at once, whatever the service takes to wipe its keys. */
export async function lockNow(reason: 'manual' | 'switch' = 'manual'): Promise<void> {
  coverScreens(reason);
  await call('catalogue.lock', {});
}

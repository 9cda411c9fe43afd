import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { sessionLocked, type LockReason } from './session.ts';
import { clearTasks } from './tasks.ts';

/** SECURITY SEC-25: the screens go first (they unmount with the session), then everything they had read. */
export function coverScreens(reason: LockReason): void {
  sessionLocked(reason);
  clearTasks();
  queryClient.clear();
}

/** The person locks: covered at once, whatever the service takes to wipe its keys. */
export async function lockNow(): Promise<void> {
  coverScreens('manual');
  await call('catalogue.lock', {});
}

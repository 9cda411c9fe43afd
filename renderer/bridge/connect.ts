import type { Push } from '#shared/contract/messages.ts';
import { onPush } from './call.ts';
import { coverScreens } from './lock.ts';
import { loadPreferences } from './preferences.ts';
import { progressed } from './progress.ts';
import { queryClient } from './query-client.ts';
import { refreshSession } from './session.ts';
import { taskProgressed } from './tasks.ts';
import { dependsOn } from './topics.ts';

function receive(push: Push): void {
  switch (push.kind) {
    case 'changed':
      // Who may do what follows from the accounts: the first person stops managing them when an administrator comes.
      if (push.topics.some((topic) => topic === 'session' || topic === 'users')) void refreshSession();
      void queryClient.invalidateQueries({ predicate: (query) => dependsOn(query.queryKey[0], push.topics) });
      return;
    case 'progress':
      progressed(push);
      taskProgressed(push);
      return;
    case 'locked':
      coverScreens(push.reason);
      return;
  }
}

/** Called once by the page before it renders. */
export function connectBridge(): void {
  onPush(receive);
  void loadPreferences();
  void refreshSession();
}

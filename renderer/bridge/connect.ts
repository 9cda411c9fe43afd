import type { Push } from '#shared/contract/messages.ts';
import { onPush } from './call.ts';
import { coverScreens } from './lock.ts';
import { loadPreferences } from './preferences.ts';
import { queryClient } from './query-client.ts';
import { refreshSession } from './session.ts';
import { taskProgressed } from './tasks.ts';
import { dependsOn } from './topics.ts';

function receive(push: Push): void {
  switch (push.kind) {
    case 'changed':
      if (push.topics.includes('session')) void refreshSession();
      void queryClient.invalidateQueries({ predicate: (query) => dependsOn(query.queryKey[0], push.topics) });
      return;
    case 'progress':
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

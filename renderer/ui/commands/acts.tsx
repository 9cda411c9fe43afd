import { createContext, useContext, type ReactNode } from 'react';
import type { Act } from '#shared/domain/roles/acts.ts';

const ActsContext = createContext<readonly Act[]>([]);

/** What the person may do, as the service said (shared/domain/roles). Given by the app, so that the kit knows no session. */
export function ActsProvider({ acts, children }: { readonly acts: readonly Act[]; readonly children: ReactNode }) {
  return <ActsContext value={acts}>{children}</ActsContext>;
}

/** Acts worth offering to this person. What is offered, the service judges again. */
export function useActs(): readonly Act[] {
  return useContext(ActsContext);
}

import { useEffect, useId } from 'react';

const dirty = new Set<string>();

/** Whether a mounted form holds something that was typed and not saved. */
export function hasUnsaved(): boolean {
  return dirty.size > 0;
}

/** While `unsaved`, going elsewhere asks first (see NavigationProvider). */
export function useLeaveGuard(unsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!unsaved) return undefined;
    dirty.add(id);
    return () => {
      dirty.delete(id);
    };
  }, [id, unsaved]);
}

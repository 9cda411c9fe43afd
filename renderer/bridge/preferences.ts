import type { Preferences } from '#shared/contract/window.ts';
import type { Result } from '#shared/errors/result.ts';
import { call } from './call.ts';
import { createStore, useStore } from './store.ts';

const store = createStore<Preferences | null>(null);
const firstRun: Preferences = { language: 'id', theme: 'system', idleLockMinutes: 10, backupDays: 7, drillDays: 90 };

/** Null until main has answered. */
export function usePreferences(): Preferences | null {
  return useStore(store);
}

export async function loadPreferences(): Promise<void> {
  const result = await call('window.preferences', {});
  store.set(result.ok ? result.value : firstRun);
}

/** The screen changes at once; if main could not keep it, the old value comes back with the failure. */
export async function changePreferences(change: Partial<Preferences>): Promise<Result<Preferences>> {
  const before = store.get() ?? firstRun;
  const next = { ...before, ...change };
  store.set(next);
  const result = await call('window.set-preferences', next);
  if (!result.ok && store.get() === next) store.set(before);
  return result;
}

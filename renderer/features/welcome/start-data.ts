import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { call } from '../../bridge/call.ts';

export type Recent = Output<'window.recents'>[number];

async function readRecents(): Promise<readonly Recent[]> {
  const result = await call('window.recents', {});
  return result.ok ? result.value : [];
}

/** Null until main has answered. `reload` after the list was changed. */
export function useRecents(): { readonly recents: readonly Recent[] | null; readonly reload: () => Promise<void> } {
  const [recents, setRecents] = useState<readonly Recent[] | null>(null);
  useEffect(() => {
    void readRecents().then(setRecents);
  }, []);
  const reload = async () => {
    setRecents(await readRecents());
  };
  return { recents, reload };
}

/** The made-up catalogue, where one was made. */
export function useSample(): Output<'window.sample'> {
  const [sample, setSample] = useState<Output<'window.sample'>>(null);
  useEffect(() => {
    void call('window.sample', {}).then((result) => {
      if (result.ok) setSample(result.value);
    });
  }, []);
  return sample;
}

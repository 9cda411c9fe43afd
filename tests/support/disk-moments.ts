import { watch } from 'node:fs';
import { join } from 'node:path';
import type { KillableService } from './killable.ts';

interface DiskEvents {
  /** Resolves when so many changes of the folder were seen. */
  reached(count: number): Promise<void>;
  count(): number;
  close(): void;
}

/**
 * Counts what happens in a catalogue's folder. A kill after so many changes falls into the work, however busy the machine
 * is; one after so many milliseconds would not.
 */
function watchFolder(folder: string): DiskEvents {
  let seen = 0;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const told = () => {
    seen += 1;
    for (const { count, resolve } of waiting) if (seen >= count) resolve();
  };
  const watchers = [folder, join(folder, 'files')].map((path) => watch(path, told));
  return {
    reached: (count) =>
      new Promise((resolve) => {
        if (seen >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    count: () => seen,
    close: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Ends the service after so many changes, or when the work is done, if that comes first. */
export async function killAfter(
  service: KillableService,
  folder: string,
  changes: number,
  work: (service: KillableService) => Promise<unknown>,
): Promise<void> {
  const events = watchFolder(folder);
  // Not waited for: what is asked of a service that is gone is never answered.
  const working = work(service).catch(() => undefined);
  await Promise.race([events.reached(changes), working]);
  await service.kill();
  events.close();
}

/** How often the whole work touches the disk. */
export async function changesOf(
  service: KillableService,
  folder: string,
  work: (service: KillableService) => Promise<unknown>,
): Promise<number> {
  const events = watchFolder(folder);
  await work(service);
  events.close();
  await service.kill();
  return events.count();
}

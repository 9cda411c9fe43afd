import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';

/** Outputs of an export under temporary names beside their final ones: they appear all and whole, or not at all. */
export interface Staging {
  /** Temporary path of an output; `name` is its final name. */
  path(name: string): string;
  /** Gives every output its name, in the order they were asked for. On failure none stays. Returns the final paths. */
  publish(): Promise<readonly string[]>;
  /** Removes whatever still has its temporary name. */
  discard(): Promise<void>;
}

/**
 * @param suffix random, so that two exports into one folder never meet
 * Throws FailureError TARGET_EXISTS when a name is taken, now or at `publish`: nothing is ever replaced.
 */
export function beginStaging(target: string, names: readonly string[], suffix: string): Staging {
  refuseTaken(target, names);
  const partial = (name: string) => join(target, `${name}.partial-${suffix}`);
  const discard = async () => {
    for (const name of names) await rm(partial(name), { recursive: true, force: true });
  };
  return { path: partial, discard, publish: () => publish(target, names, partial) };
}

function refuseTaken(target: string, names: readonly string[]): void {
  const taken = names.find((name) => existsSync(join(target, name)));
  if (taken !== undefined) throw new FailureError('TARGET_EXISTS', { name: taken });
}

async function publish(
  target: string,
  names: readonly string[],
  partial: (name: string) => string,
): Promise<readonly string[]> {
  const done: string[] = [];
  try {
    refuseTaken(target, names);
    for (const name of names) {
      const final = join(target, name);
      await rename(partial(name), final);
      done.push(final);
    }
    syncPath(target);
    return done;
  } catch (error) {
    for (const path of done) await rm(path, { recursive: true, force: true });
    throw asFailure(error, 'write');
  }
}

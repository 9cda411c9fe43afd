import { FailureError, ok, type Failure, type Result } from '#shared/errors/result.ts';
import type { CommandContext } from '../../dispatch/handler.ts';

/**
 * After an entry that says that somebody who had the keys has them no more. That entry stands whatever happens here: what is
 * stopped, by a lock, by the person or by a full disk, is ended at the next unlock, so stopping is no failure of the act;
 * `keysDue` of the session says why the keys wait.
 */
export async function changeKeys(context: CommandContext): Promise<Result<Record<string, never>>> {
  const { signal, vault } = context;
  const progress: CommandContext['progress'] = (step, done, total, unit) => {
    context.progress(step, done, total, unit);
  };
  try {
    const rotated = await context.exclusively(() => vault.rotate({ signal, progress }));
    return rotated.ok || signal.aborted || waits(rotated.error) ? ok({}) : rotated;
  } catch (error) {
    if (signal.aborted || (error instanceof FailureError && waits(error.failure))) return ok({});
    throw error;
  } finally {
    context.changed(['users', 'people', 'session']);
  }
}

/** What the disk refuses now it may take later, and who has the file open will close it. */
function waits({ code }: Failure): boolean {
  return code === 'DISK_FULL' || code === 'NOT_WRITABLE' || code === 'CATALOGUE_IN_USE';
}

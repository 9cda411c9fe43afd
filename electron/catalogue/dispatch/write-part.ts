import { ok, unwrap } from '#shared/errors/result.ts';
import type { WriteTx } from '../storage/sql.ts';
import type { CommandContext } from './handler.ts';

/** A part of a command that writes no entry. Throws FailureError as `commitPart` refuses. */
export function writePart<T>(context: CommandContext, work: (tx: WriteTx) => T): T {
  return unwrap(
    context.commitPart((tx) => {
      const done = work(tx);
      return ok({ events: [], reply: () => done, topics: [] });
    }),
  );
}

import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext } from '../dispatch/handler.ts';
import type { ReadTx } from '../storage/sql.ts';
import { blocksOfContent, setOfContent } from '../storage/tables/blocked.ts';
import { itemStateById } from '../storage/tables/items.ts';

/** SECURITY SEC-72: asked before any byte is read for a person, whatever it is kept as. CONTENT_BLOCKED, CONTENT_IN_SET. */
export function mayBeSeen(tx: ReadTx, content: Pick<AttachmentAdded, 'case' | 'sha256'>): Result<null> {
  const [because] = blocksOfContent(tx, content);
  if (because === undefined) return notInSet(tx, content);
  return fail('CONTENT_BLOCKED', { item: itemStateById(tx, because)?.number ?? because });
}

/** A blocked set says it of bytes that nobody has blocked yet, too. CONTENT_IN_SET. */
export function notInSet(tx: ReadTx, content: Pick<AttachmentAdded, 'case' | 'sha256'>): Result<null> {
  const set = setOfContent(tx, content);
  return set === undefined ? ok(null) : fail('CONTENT_IN_SET', { set });
}

type Asked = (tx: ReadTx) => Result<null>;

/** The same of this moment: what a long request reads is the catalogue of when it began. */
export function askNow({ commitPart }: Pick<CommandContext, 'commitPart'>, ask: Asked): Result<null> {
  return commitPart((tx) => {
    const asked = ask(tx);
    return asked.ok ? ok({ events: [], reply: () => null, topics: [] }) : asked;
  });
}

/** Chunks that end only when they may still be given then: somebody may have blocked them while they were read. */
export async function* givenOnlyIf(
  chunks: AsyncIterable<Uint8Array>,
  context: Pick<CommandContext, 'commitPart'>,
  ask: Asked,
): AsyncGenerator<Uint8Array> {
  yield* chunks;
  const still = askNow(context, ask);
  if (!still.ok) throw new FailureError(still.error.code, still.error.details);
}

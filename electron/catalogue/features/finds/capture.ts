import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { decideCapture } from '#shared/domain/find/decide.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { sourceOf } from '../../files/file-source.ts';
import { knownFind } from '../../ledger/find-facts.ts';
import { pathsOf } from '../../storage/folder.ts';

/** A file and that it is a capture, in one act. */
export const capture: CommandHandler<'finds.capture'> = async (input, context) => {
  const source = sourceOf(context, input.file);
  if (!source.ok) return source;
  const { find, kind, caption, capturedAt, tool } = input;
  const known = {
    case: find,
    item: null,
    attachment: context.newId('at'),
    kind,
    name: source.value.name,
    caption,
  };
  const decide = (file: AttachmentAdded, tx = context.read) =>
    decideCapture(file, { capturedAt, tool }, knownFind(tx, find, context.effects.now()));
  // Asked before gigabytes are copied, and again in the transaction that records it.
  const refused = decide({ ...known, bytes: 0, sha256: '0'.repeat(64) });
  if (!refused.ok) return refused;
  const { primitives, signal, keys, folder } = context;
  const progress = (done: number, total: number) => {
    context.progress('reading', done, total, 'bytes');
  };
  const part = await source.value.write(
    { primitives, signal, progress },
    pathsOf(folder).files,
    keys.files,
    known.attachment,
  );
  // The entry first, then the name: what a crash leaves between the two, the next unlock ends.
  let committed: Result<{ attachment: string }> = fail('CANCELLED');
  try {
    committed = context.commit((tx) => {
      const events = decide({ ...known, bytes: part.bytes, sha256: part.sha256 }, tx);
      return events.ok
        ? ok({ events: events.value, reply: () => ({ attachment: known.attachment }), topics: ['finds', 'items'] })
        : events;
    });
  } finally {
    if (!committed.ok) await part.discard();
  }
  if (committed.ok) await part.keep();
  return committed;
};

import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { decideAdoption } from '#shared/domain/find/decide.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { copyAttachment } from '../../files/copy-attachment.ts';
import type { WrittenPart } from '../../files/write-attachment.ts';
import { findStateIn } from '../../ledger/find-facts.ts';
import { ownEventAt } from '../../ledger/recorded.ts';
import { pathsOf } from '../../storage/folder.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentById } from '../../storage/tables/attachments.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { findById } from '../../storage/tables/finds.ts';

/** By find: its captures as they will stand in the case. */
type Copies = ReadonlyMap<string, readonly AttachmentAdded[]>;
interface Adopting {
  readonly case: string;
  readonly finds: readonly string[];
  readonly reason: string;
}

/** Copies first, then one act for all finds: a refusal or a lack of space leaves no file and no entry behind. */
export const adopt: CommandHandler<'finds.adopt'> = async (input, context) => {
  if (new Set(input.finds).size < input.finds.length) return fail('INPUT_INVALID', { paths: ['finds'] });
  const planned = planCopies(context, context.read, input);
  const refused = planned.ok ? decideAll(context.read, input, planned.value.copies) : planned;
  if (!planned.ok) return planned;
  if (!refused.ok) return refused;
  const { copies, originals } = planned.value;
  const parts: WrittenPart[] = [];
  let committed: Result<{ finds: number; captures: number }> = fail('CANCELLED');
  try {
    await writeCopies(context, originals, parts);
    committed = context.commit((tx) => {
      const events = decideAll(tx, input, copies);
      return events.ok
        ? ok({
            events: events.value,
            reply: () => ({ finds: input.finds.length, captures: originals.length }),
            topics: ['finds', 'cases', 'items'],
          })
        : events;
    });
  } finally {
    if (!committed.ok) for (const part of parts) await part.discard();
  }
  if (committed.ok) for (const part of parts) await part.keep();
  return committed;
};

interface Original {
  readonly held: AttachmentAdded;
  /** Id of its copy. */
  readonly copy: string;
}

function planCopies(
  context: CommandContext,
  read: ReadTx,
  input: Adopting,
): Result<{ readonly copies: Copies; readonly originals: readonly Original[] }> {
  if (!isCaseKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const copies = new Map<string, readonly AttachmentAdded[]>();
  const originals: Original[] = [];
  for (const find of input.finds) {
    const state = findStateIn(read, find);
    if (state === null) return fail('FIND_UNKNOWN');
    const files = state.captures.map((id) => {
      const held = attachmentById(read, id)?.data;
      if (held === undefined) throw new FailureError('ATTACHMENT_UNKNOWN', { attachment: id });
      const copy = context.newId('at');
      originals.push({ held, copy });
      // A file of its own: the bytes of a case lie under no id of another.
      const { storedWith: _, ...own } = held;
      return { ...own, case: input.case, attachment: copy };
    });
    copies.set(find, files);
  }
  return ok({ copies, originals });
}

function decideAll(tx: ReadTx, input: Adopting, copies: Copies): Result<DomainEvent[]> {
  const events: DomainEvent[] = [];
  for (const find of input.finds) {
    const decided = decideOne(tx, input, find, copies.get(find) ?? []);
    if (!decided.ok) return decided;
    events.push(...decided.value);
  }
  return ok(events);
}

function decideOne(
  tx: ReadTx,
  { case: into, reason }: Adopting,
  find: string,
  copies: readonly AttachmentAdded[],
): Result<DomainEvent[]> {
  const state = findStateIn(tx, find);
  const stored = findById(tx, find);
  const place = stored === undefined ? null : { station: stored.station, seq: stored.seq };
  const leaf = place === null ? undefined : ownEventAt(tx, place)?.leaf;
  if (state === null || place === null || leaf === undefined) return fail('FIND_UNKNOWN');
  return decideAdoption({ case: into, state, recorded: { ...place, leaf }, reason, copies });
}

async function writeCopies(
  context: CommandContext,
  originals: readonly Original[],
  parts: WrittenPart[],
): Promise<void> {
  const { primitives, signal, keys, folder } = context;
  const total = originals.reduce((sum, { held }) => sum + held.bytes, 0);
  let before = 0;
  for (const { held, copy } of originals) {
    const progress = (done: number) => {
      context.progress('copying-attachments', before + done, total, 'bytes');
    };
    parts.push(await copyAttachment({ primitives, signal, progress }, pathsOf(folder).files, keys, held, copy));
    before += held.bytes;
  }
}

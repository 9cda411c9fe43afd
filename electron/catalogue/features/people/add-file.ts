import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { decideRestricted, type RestrictedFacts } from '#shared/domain/restricted/decide.ts';
import type { RestrictedAdded } from '#shared/domain/restricted/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { pictureType } from '../../files/picture.ts';
import { sourceName } from '../../files/source-name.ts';
import { writeAttachment, type WrittenPart } from '../../files/write-attachment.ts';
import { takeSecret, wipe } from '../../keys/locked-memory.ts';
import { KEY_BYTES } from '../../restricted/box.ts';
import { newDisclosures } from '../../restricted/disclosures.ts';
import { clearanceFacts, personOf } from '../../restricted/facts.ts';
import { writeSealed } from '../../restricted/write-values.ts';
import { asFailure } from '../../storage/errors.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { mediaTypeOf } from './media-type.ts';

type Added = Omit<RestrictedAdded, '_sd'>;

/**
 * SECURITY SEC-55: the file lies under a random key of its own, and only that is sealed under the key of the case: it stays
 * as it is when the key of the case or those of the catalogue are changed. Its name and caption are committed to.
 */
export const addRestricted: CommandHandler<'restricted.add'> = async (input, context) => {
  const source = context.path(input.file);
  if (!source.ok) return source;
  const data: Added = { case: input.case, attachment: context.newId('at'), person: input.person, kind: input.kind };
  // Asked before gigabytes are copied, and again in the transaction that records it.
  const refused = decideRestricted(
    { ...data, _sd: valuesOf(context, emptyFile).digests },
    factsOf(context, context.read, data),
  );
  if (!refused.ok) return refused;
  const name = sourceName(source.value);
  const mediaType = await typeOf(source.value);
  const key = takeSecret(context.effects.random(KEY_BYTES));
  try {
    const part = await copy(context, key, data.attachment, source.value);
    const file = { name, caption: input.caption, bytes: part.bytes, sha256: part.sha256, mediaType };
    return await record(context, data, file, key, part);
  } finally {
    wipe(key);
  }
};

function copy(context: CommandContext, key: Uint8Array, id: string, source: string): Promise<WrittenPart> {
  const { primitives, signal, folder } = context;
  const progress = (done: number, total: number) => {
    context.progress('reading', done, total, 'bytes');
  };
  return writeAttachment({ primitives, signal, progress }, join(folder, 'files'), key, id, source);
}

async function record(
  context: CommandContext,
  data: Added,
  file: typeof emptyFile,
  key: Uint8Array,
  part: WrittenPart,
): Promise<Result<{ attachment: string }>> {
  let committed: Result<{ attachment: string }> = fail('CANCELLED');
  const { disclosures, digests } = valuesOf(context, file);
  try {
    committed = context.commit((tx) => {
      const decided = decideRestricted({ ...data, _sd: digests }, factsOf(context, tx, data));
      if (!decided.ok) return decided;
      const sealed = { case: data.case, disclosures, file: { attachment: data.attachment, key } };
      const events = writeSealed(context, tx, sealed, decided.value);
      const reply = () => ({ attachment: data.attachment });
      return events.ok ? ok({ events: events.value, reply, topics: ['people', 'cases'] }) : events;
    });
  } finally {
    if (!committed.ok) await part.discard();
  }
  if (committed.ok) await part.keep();
  return committed;
}

const emptyFile = { name: '', caption: '', bytes: 0, sha256: '', mediaType: '' };

function valuesOf(context: CommandContext, file: typeof emptyFile) {
  const disclosures = newDisclosures(context, file);
  return { disclosures, digests: disclosures.map(({ digest }) => digest).sort() };
}

function factsOf(context: CommandContext, tx: ReadTx, data: Added): RestrictedFacts {
  const person = data.person === null ? null : personOf(context, tx, data.person);
  return { ...clearanceFacts(context, tx, data.case), personCase: person?.case ?? null };
}

/** By the first bytes for pictures, which the window decodes; by the ending of the name for others, which it only names. */
async function typeOf(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const head = Buffer.alloc(16);
      await file.read(head, 0, head.length, 0);
      return pictureType(head) ?? mediaTypeOf(extname(path));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asFailure(error, 'read');
  }
}

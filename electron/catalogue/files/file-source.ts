import { basename } from 'node:path';
import type { FileSource } from '#shared/contract/method.ts';
import { shortText } from '#shared/domain/text.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { BaseContext } from '../dispatch/handler.ts';
import { CHUNK_BYTES } from './cipher.ts';
import { sourceName } from './source-name.ts';
import { writeAttachment, type WriteTools, type WrittenPart } from './write-attachment.ts';
import { writeChunks } from './write-chunks.ts';

/** A file that somebody chose in a dialog or dragged onto the page. */
export interface ReadableSource {
  readonly name: string;
  /** Encrypts it under this id, as `writeAttachment` does. */
  write(tools: WriteTools, folder: string, filesKey: Uint8Array, id: string): Promise<WrittenPart>;
}

/** SECURITY SEC-29. FILE_TOKEN_UNKNOWN for a token that nobody gave; INPUT_INVALID for a dragged file without a name of its own. */
export function sourceOf(context: Pick<BaseContext, 'path'>, file: FileSource): Result<ReadableSource> {
  if (typeof file !== 'string') return droppedSource(file);
  const path = context.path(file);
  if (!path.ok) return path;
  return ok({
    name: sourceName(path.value),
    write: (tools, folder, key, id) => writeAttachment(tools, folder, key, id, path.value),
  });
}

function droppedSource({ name, base64 }: Exclude<FileSource, string>): Result<ReadableSource> {
  const plainName = basename(name.replaceAll('\\', '/'));
  // What no entry could hold is refused before anything is written.
  const holdable = shortText.safeParse(plainName).success;
  if (!holdable || plainName === '.' || plainName === '..') return fail('INPUT_INVALID', { paths: ['file'] });
  const bytes = Buffer.from(base64, 'base64');
  return ok({
    name: plainName,
    write: (tools, folder, key, id) =>
      writeChunks(tools, folder, key, id, { bytes: bytes.length, chunks: chunksOf(bytes) }),
  });
}

function* chunksOf(bytes: Buffer): Generator<Uint8Array> {
  let at = 0;
  do {
    yield bytes.subarray(at, at + CHUNK_BYTES);
    at += CHUNK_BYTES;
  } while (at < bytes.length);
}

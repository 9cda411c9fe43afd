import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors/result.ts';
import { seizedCase } from './scenario.ts';
import { createTestCatalogue, type TestCatalogue } from './service.ts';

/** A catalogue with one case of three items, and a folder `out` beside it to save into. */
export interface AttachmentBench {
  readonly catalogue: TestCatalogue;
  readonly caseId: string;
  readonly item: string;
  /** A path beside the catalogue. */
  readonly outside: (name: string) => string;
  /** A path in its `files` folder. */
  readonly stored: (name?: string) => string;
  readonly add: (path: string, changes?: object) => Promise<Result<Output<'attachments.add'>>>;
  /** Adds a new file of these bytes; gives the attachment's id. */
  readonly added: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly save: (attachment: string) => Promise<Result<Output<'attachments.save'>>>;
}

export async function attachmentBench(): Promise<AttachmentBench> {
  const catalogue = await createTestCatalogue();
  const seized = await seizedCase(catalogue);
  const item = seized.items[0] ?? '';
  const outside = (name: string) => join(catalogue.parent, name);
  mkdirSync(outside('out'));
  const add: AttachmentBench['add'] = (path, changes = {}) =>
    catalogue.call('attachments.add', {
      case: seized.case,
      item,
      kind: 'photo',
      caption: 'tampak depan',
      file: catalogue.grant(path),
      ...changes,
    });
  return {
    catalogue,
    caseId: seized.case,
    item,
    outside,
    stored: (name = '') => join(catalogue.folder, 'files', name),
    add,
    added: async (name, bytes) => {
      writeFileSync(outside(name), bytes);
      const result = await add(outside(name));
      if (!result.ok) throw new Error(result.error.code);
      return result.value.attachment;
    },
    save: (attachment) => catalogue.call('attachments.save', { attachment, folder: catalogue.grant(outside('out')) }),
  };
}

/** Bytes that do not repeat at the length of a chunk. */
export function content(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index++) bytes[index] = (index * 31 + (index >> 7)) & 255;
  return bytes;
}

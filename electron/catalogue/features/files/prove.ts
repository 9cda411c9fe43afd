import { signMinisign } from '#shared/bundle/minisign.ts';
import { fail, FailureError, ok, unwrap, type Result } from '#shared/errors/result.ts';
import { fileListFormat, fileRowOf } from '#shared/ledger/file-list.ts';
import { encodeFileProof, fileProofComment, type FileProof } from '#shared/ledger/file-proof.ts';
import { KeyTable } from '#shared/ledger/key-table.ts';
import { toBase64, utf8 } from '#shared/ledger/encoding.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { placeFor } from '../../files/free-name.ts';
import { savePlain } from '../../files/save-attachment.ts';
import { ledgerRecord, ownEntryOf, ownEventOf } from '../../ledger/recorded.ts';
import { needsFileIndexes } from '../../lists/index-lists.ts';
import { rowPath } from '../../lists/row-path.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isItemBlocked, setOfFile } from '../../storage/tables/blocked.ts';
import { fileListEntry, fileListOfItem } from '../../storage/tables/file-lists.ts';
import { placeOf } from '../../storage/tables/file-list-places.ts';
import { fileRowAt } from '../../storage/tables/file-list-rows.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { ledgerEntriesOfNoCase, ledgerEntryAt, type StoredEntry } from '../../storage/tables/ledger-entries.ts';
import { shownRow } from './rows.ts';

export const proveFile: CommandHandler<'files.prove'> = async ({ item, ordinal, folder }, context) => {
  const target = context.path(folder);
  if (!target.ok) return target;
  const made = makeProof(context, item, ordinal);
  if (!made.ok) return made;
  const { number, bytes, comment } = made.value;
  const { primitives, keys } = context;
  const signature = signMinisign(primitives, keys.bundle, primitives.blake2b512(bytes), comment);
  const place = placeFor(target.value, `bukti-berkas-${number}-${String(ordinal + 1)}`, '.json');
  // The signature first: a proof without one would look as if it had lost it.
  await savePlain(once(utf8(signature)), place.folder, `${place.name}.minisig`);
  await savePlain(once(bytes), place.folder, place.name);
  return ok({ name: place.name });
};

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

interface MadeProof {
  readonly number: string;
  readonly bytes: Uint8Array;
  readonly comment: string;
}

function makeProof(context: CommandContext, item: string, ordinal: number): Result<MadeProof> {
  const { read, primitives } = context;
  const state = itemStateById(read, item);
  if (state === undefined) return fail('ITEM_UNKNOWN', { item });
  if (isItemBlocked(read, item)) return fail('CONTENT_BLOCKED', { item: state.number });
  const sealed = fileListOfItem(read, item);
  const place = sealed === undefined ? undefined : placeOf(read, sealed.list);
  if (needsFileIndexes(read)) return fail('FILE_INDEXES_MISSING');
  if (sealed === undefined || place === undefined || ordinal >= place.files) return fail('FILE_ROW_UNKNOWN');
  const stored = fileRowAt(read, place, ordinal);
  const { ordinal: _, ...shown } = stored === undefined ? { ordinal } : shownRow(stored);
  const set = stored === undefined ? undefined : setOfFile(read, item, stored);
  if (set !== undefined) return fail('CONTENT_IN_SET', { set });
  const row = fileRowOf(shown, fileListFormat(sealed));
  const path = rowPath(read, place, ordinal, primitives);
  if (row === null || path === null) return fail('FILE_LIST_ROW_CHANGED', { row: ordinal });
  const entry = sealingEntry(read, sealed.list);
  const format = fileListFormat(sealed);
  const proof = encodeFileProof({
    record: ledgerRecord(entry),
    row,
    format,
    ordinal,
    path,
    signer: signerOf(read, entry),
  });
  return proof.ok ? ok({ number: state.number, bytes: proof.value, comment: fileProofComment(entry, ordinal) }) : proof;
}

/** Throws CATALOGUE_DAMAGED. */
function sealingEntry(read: ReadTx, list: string): StoredEntry {
  const at = fileListEntry(read, list);
  const entry = at === undefined ? undefined : ledgerEntryAt(read, at.station, at.seq);
  if (entry === undefined) throw new FailureError('CATALOGUE_DAMAGED', { table: 'file_lists', row: list });
  return entry;
}

/** With the key that was theirs when they signed: recovery gives people another. Throws CATALOGUE_DAMAGED. */
function signerOf(read: ReadTx, stored: StoredEntry): FileProof['signer'] {
  const { by } = ownEntryOf(stored);
  const keys = new KeyTable();
  for (const entry of ledgerEntriesOfNoCase(read, stored.station, stored.seq))
    unwrap(keys.introduce(ownEventOf(entry)));
  const key = keys.signKey(by);
  const person = keys.person(by);
  if (key === null || person === null)
    throw new FailureError('CATALOGUE_DAMAGED', {
      table: 'ledger_entries',
      row: `${stored.station}/${String(stored.seq)}`,
    });
  return { user: by, name: person.name, key: toBase64(key) };
}

import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import type { FileListSealed } from '../file-list/events.ts';
import type { ItemState } from '../item/item-state.ts';
import type { FileListCompared } from './events.ts';

export interface ComparisonFacts {
  /** The named item; null when it is unknown. */
  readonly item: ItemState | null;
  /** Its sealed list. */
  readonly sealed: FileListSealed | null;
  /** The sealed list that it was held against, where it was held against one. */
  readonly other: FileListSealed | null;
}

/** ITEM_UNKNOWN and the codes of `checkCompared` and `checkAgainst`. */
export function decideCompared(command: Omit<FileListCompared, 'case'>, facts: ComparisonFacts): Result<DomainEvent[]> {
  if (facts.item === null) return fail('ITEM_UNKNOWN', { item: command.item });
  const data = { case: facts.item.case, ...command };
  const checked = checkCompared(data, facts.sealed);
  const against = checked.ok ? checkAgainst(data, facts.other) : checked;
  return against.ok ? ok([{ type: 'file-list.compared', data }]) : against;
}

/** What it was held against is a list as its own entry sealed it. FILE_LIST_NONE with the item that has no such list. */
export function checkAgainst({ against }: FileListCompared, other: FileListSealed | null): Result<null> {
  if (against.kind !== 'list') return ok(null);
  const isThat =
    other?.list === against.list &&
    other.item === against.item &&
    other.digest === against.digest &&
    other.files === against.files;
  return isThat ? ok(null) : fail('FILE_LIST_NONE', { item: against.name });
}

/**
 * A comparison is of the list that the item has, and accounts for every row of both: FILE_LIST_NONE, INPUT_INVALID with
 * `same` for counts that cannot be those of these two lists.
 */
export function checkCompared(data: FileListCompared, sealed: FileListSealed | null): Result<null> {
  if (sealed?.list !== data.list || sealed.item !== data.item) return fail('FILE_LIST_NONE', { item: data.item });
  const both = data.same + data.changed + data.moved;
  const accounts = (files: number, alone: number) =>
    both + alone <= files && files <= both + alone + data.notComparable;
  const sound = accounts(sealed.files, data.missing) && accounts(data.against.files, data.extra + data.duplicate);
  return sound ? ok(null) : fail('INPUT_INVALID', { paths: ['same'] });
}

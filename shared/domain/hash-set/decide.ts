import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import type { FileListSealed } from '../file-list/events.ts';
import type { ItemState } from '../item/item-state.ts';
import { hashSetKinds, mostSets, type FileListMatched, type HashSetAdded, type HashSetRetired } from './events.ts';

/** A set as it stands. */
export interface HashSetStanding {
  readonly added: HashSetAdded;
  readonly retired: boolean;
}

/** `sets`: every one that was ever added. HASH_SET_NAME_TAKEN by one in force, and the codes of `checkAdded`. */
export function decideAdded(data: HashSetAdded, sets: readonly HashSetStanding[]): Result<DomainEvent[]> {
  const checked = checkAdded(data, sets);
  return checked.ok ? ok([{ type: 'hash-set.added', data }]) : checked;
}

/** ENTRY_DUPLICATE, HASH_SET_NAME_TAKEN, HASH_SETS_TOO_MANY, INPUT_INVALID with `rows` for numbers that do not add up. */
export function checkAdded(data: HashSetAdded, sets: readonly HashSetStanding[]): Result<null> {
  if (sets.some(({ added }) => added.set === data.set)) return fail('ENTRY_DUPLICATE', { id: data.set });
  const name = nameKey(data.name);
  if (sets.some(({ added, retired }) => !retired && nameKey(added.name) === name))
    return fail('HASH_SET_NAME_TAKEN', { set: data.name });
  if (sets.filter(({ retired }) => !retired).length >= mostSets) return fail('HASH_SETS_TOO_MANY', { limit: mostSets });
  const categories = new Set(data.categories.map(({ category }) => category));
  const inCategories = data.categories.reduce((sum, { rows }) => sum + rows, 0);
  const sound =
    categories.size === data.categories.length &&
    inCategories === data.rows &&
    data.sha256 + data.sha1 + data.md5 === data.rows;
  return sound ? ok(null) : fail('INPUT_INVALID', { paths: ['rows'] });
}

/** Names that people would take for one. */
function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

type ProposedRetirement = Omit<HashSetRetired, 'second'>;

/** Before anybody signed it as the second person, and whether somebody must. HASH_SET_UNKNOWN, HASH_SET_RETIRED. */
export function proposeRetired(
  { set, reason }: Pick<HashSetRetired, 'set' | 'reason'>,
  sets: readonly HashSetStanding[],
): Result<{ readonly data: ProposedRetirement; readonly takesTwo: boolean }> {
  const standing = inForce(set, sets);
  if (!standing.ok) return standing;
  const { name } = standing.value.added;
  return ok({ data: { set, name, reason }, takesTwo: takesTwo(standing.value) });
}

/** HASH_SET_TAKES_TWO of a blocked set that one person retires, and the codes of `proposeRetired`. */
export function decideRetired(data: HashSetRetired, sets: readonly HashSetStanding[]): Result<DomainEvent[]> {
  const checked = checkRetired(data, sets);
  return checked.ok ? ok([{ type: 'hash-set.retired', data }]) : checked;
}

/** And COSIGNATURE_UNEXPECTED of one that takes a single person; HASH_SET_UNKNOWN under another name, too. */
export function checkRetired({ set, name, second }: HashSetRetired, sets: readonly HashSetStanding[]): Result<null> {
  const standing = inForce(set, sets);
  if (!standing.ok) return standing;
  const { added } = standing.value;
  if (added.name !== name) return fail('HASH_SET_UNKNOWN');
  if (takesTwo(standing.value) === (second !== undefined)) return ok(null);
  return second === undefined ? fail('HASH_SET_TAKES_TWO', { set: name }) : fail('COSIGNATURE_UNEXPECTED');
}

/** What nobody may see is said by one person; that it may be seen again, by two (SECURITY SEC-72). */
function takesTwo({ added }: HashSetStanding): boolean {
  return added.kind === 'blocked';
}

function inForce(set: string, sets: readonly HashSetStanding[]): Result<HashSetStanding> {
  const standing = sets.find(({ added }) => added.set === set);
  if (standing === undefined) return fail('HASH_SET_UNKNOWN');
  return standing.retired ? fail('HASH_SET_RETIRED', { set: standing.added.name }) : ok(standing);
}

export interface MatchFacts {
  /** The named item; null when it is unknown. */
  readonly item: ItemState | null;
  /** Its sealed list. */
  readonly sealed: FileListSealed | null;
}

/** ITEM_UNKNOWN, and the codes of `checkMatched` and `checkSets`. */
export function decideMatched(
  command: Omit<FileListMatched, 'case'>,
  facts: MatchFacts & { readonly sets: readonly HashSetStanding[] },
): Result<DomainEvent[]> {
  if (facts.item === null) return fail('ITEM_UNKNOWN', { item: command.item });
  const data = { case: facts.item.case, ...command };
  const checked = checkMatched(data, facts.sealed);
  const sets = checked.ok ? checkSets(data, facts.sets) : checked;
  return sets.ok ? ok([{ type: 'file-list.matched', data }]) : sets;
}

/**
 * What a reader of the case alone can ask: the list is the item's (FILE_LIST_NONE), and the numbers can be those of one list
 * (INPUT_INVALID with `sets`): a kind has as many files as its largest set at least, as all its sets together at most.
 */
export function checkMatched(data: FileListMatched, sealed: FileListSealed | null): Result<null> {
  if (sealed?.list !== data.list || sealed.item !== data.item) return fail('FILE_LIST_NONE', { item: data.item });
  const ids = new Set(data.sets.map(({ set }) => set));
  const kindsSound = hashSetKinds.every((kind) =>
    between(
      data[kind],
      data.sets.filter((each) => each.kind === kind).map(({ files }) => files),
      sealed.files,
    ),
  );
  const setsSound = data.sets.every(({ files, categories }) =>
    between(
      files,
      categories.map((each) => each.files),
      sealed.files,
    ),
  );
  return ids.size === data.sets.length && kindsSound && setsSound
    ? ok(null)
    : fail('INPUT_INVALID', { paths: ['sets'] });
}

/** Whether so many files can be those of parts that may overlap. */
function between(files: number, parts: readonly number[], most: number): boolean {
  const sum = parts.reduce((total, part) => total + part, 0);
  return Math.max(0, ...parts) <= files && files <= Math.min(sum, most);
}

/** The sets are those in force, every one, as they were added. HASH_SET_UNKNOWN, HASH_SET_RETIRED. */
export function checkSets(data: Pick<FileListMatched, 'sets'>, sets: readonly HashSetStanding[]): Result<null> {
  for (const { set, name, kind, digest } of data.sets) {
    const standing = sets.find(({ added }) => added.set === set);
    if (standing === undefined) return fail('HASH_SET_UNKNOWN');
    if (standing.retired) return fail('HASH_SET_RETIRED', { set: standing.added.name });
    const { added } = standing;
    if (added.name !== name || added.kind !== kind || added.digest !== digest) return fail('HASH_SET_UNKNOWN');
  }
  const used = sets.filter(({ retired }) => !retired).length;
  return used === data.sets.length ? ok(null) : fail('HASH_SET_UNKNOWN');
}

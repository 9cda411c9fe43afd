import { setImmediate } from 'node:timers/promises';
import { commonAlgorithms } from '#shared/domain/hash-set/common.ts';
import { decideMatched } from '#shared/domain/hash-set/decide.ts';
import type { FileListMatched } from '#shared/domain/hash-set/events.ts';
import { programVersion } from '#shared/domain/version.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { fileMatchBytes } from '#shared/ledger/hash-set/set-rows.ts';
import { mergeSort } from '#shared/ledger/reconcile/merge-sort.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { writePart } from '../../dispatch/write-part.ts';
import { inPauses } from '../../lists/pauses.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { placeOf, type FileListPlace } from '../../storage/tables/file-list-places.ts';
import { fileListOfItem } from '../../storage/tables/file-lists.ts';
import {
  dropFileMatches,
  insertFileMatch,
  leftoverMatches,
  recognised,
  reserveMatchPlace,
  type FileMatch,
} from '../../storage/tables/file-matches.ts';
import { hashSetCategories, hashSetPlaces } from '../../storage/tables/hash-set-rows.ts';
import { hashSetStandings } from '../../storage/tables/hash-sets.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { MatchCounts, type UsedSet } from './match-counts.ts';

const ROWS_AT_ONCE = 2000;
/** Up to three digests of each are looked up, in sets of millions: a file that is read for it is some ten microseconds. */
const FILES_AT_ONCE = 250;

export const matchFiles: CommandHandler<'files.match'> = async (input, context) => {
  const subject = writePart(context, (tx) => subjectOf(tx, input.item));
  if (!subject.ok) return subject;
  const { place, list, sets } = subject.value;
  await dropLeftovers(context);
  const found = await recognisedFiles(context, place, sets);
  const counts = new MatchCounts(sets);
  const match = context.newId('fm');
  const matches = await storeMatches(context, match, found, counts);
  const result = { item: input.item, list, match, matches, tool: `Rantai Bukti ${programVersion}` };
  return record(context, { ...result, ...counts.told() });
};

interface Subject {
  readonly place: FileListPlace;
  readonly list: string;
  readonly sets: readonly UsedSet[];
}

/** ITEM_UNKNOWN, FILE_LIST_NONE, HASH_SETS_NONE, HASH_SETS_NOT_COMPARABLE. */
function subjectOf(tx: ReadTx, item: string): Result<Subject> {
  const state = itemStateById(tx, item);
  if (state === undefined) return fail('ITEM_UNKNOWN', { item });
  const sealed = fileListOfItem(tx, item);
  const place = sealed === undefined ? undefined : placeOf(tx, sealed.list);
  if (sealed === undefined || place === undefined) return fail('FILE_LIST_NONE', { item: state.number });
  const sets = usedSets(tx);
  if (sets.length === 0) return fail('HASH_SETS_NONE');
  // An entry that says that nothing was recognised would be read as if it had been looked for.
  if (sets.every(({ added }) => commonAlgorithms(added, sealed).length === 0))
    return fail('HASH_SETS_NOT_COMPARABLE', { item: state.number });
  return ok({ place, list: sealed.list, sets });
}

/** The sets in force, in the order of their numbers, with their categories. */
function usedSets(tx: ReadTx): UsedSet[] {
  const standings = new Map(hashSetStandings(tx).map((each) => [each.added.set, each]));
  const categories = hashSetCategories(tx);
  return hashSetPlaces(tx).flatMap(({ no, id }) => {
    const standing = standings.get(id);
    if (standing === undefined || standing.retired) return [];
    return [{ added: standing.added, categories: categories.filter(({ place }) => place === no) }];
  });
}

/** Pairs of file and category, in this order, each once. Throws FailureError CANCELLED. */
async function recognisedFiles(
  context: CommandContext,
  place: FileListPlace,
  sets: readonly UsedSet[],
): Promise<Pairs> {
  const used = new Set(sets.flatMap(({ categories }) => categories.map(({ no }) => no)));
  const found = new Pairs();
  for (let from = 0; from < place.files; from += FILES_AT_ONCE) {
    const to = Math.min(place.files, from + FILES_AT_ONCE);
    for (const pair of recognised(context.read, place, { from, to })) if (used.has(pair.category)) found.add(pair);
    context.progress('matching', to, place.files, 'files');
    await setImmediate();
    if (context.signal.aborted) throw new FailureError('CANCELLED');
  }
  await inPauses(found.sort(), context.signal);
  return found;
}

/** Pairs of whole numbers, without an object for each. */
class Pairs {
  #files = new Uint32Array(1024);
  #categories = new Uint32Array(1024);
  #count = 0;
  #order = new Uint32Array(0);

  add({ file, category }: FileMatch): void {
    if (this.#count === this.#files.length) {
      this.#files = doubled(this.#files);
      this.#categories = doubled(this.#categories);
    }
    this.#files[this.#count] = file;
    this.#categories[this.#count] = category;
    this.#count++;
  }

  *sort(): Generator<undefined, void> {
    const compare = (left: number, right: number) =>
      (this.#files[left] ?? 0) - (this.#files[right] ?? 0) ||
      (this.#categories[left] ?? 0) - (this.#categories[right] ?? 0);
    const order = yield* mergeSort(this.#count, compare);
    let kept = 0;
    for (const pair of order) if (kept === 0 || compare(order[kept - 1] ?? 0, pair) !== 0) order[kept++] = pair;
    this.#order = Uint32Array.from(order.subarray(0, kept));
  }

  get length(): number {
    return this.#order.length;
  }

  at(place: number): FileMatch {
    const pair = this.#order[place] ?? 0;
    return { file: this.#files[pair] ?? 0, category: this.#categories[pair] ?? 0 };
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Stores what the entry will be the digest of, a part at a time, and counts it; gives that digest. */
async function storeMatches(
  context: CommandContext,
  match: string,
  found: Pairs,
  counts: MatchCounts,
): Promise<string> {
  const place = writePart(context, (tx) => reserveMatchPlace(tx, match));
  const root = new RootBuilder(context.primitives);
  for (let from = 0; from < found.length; from += ROWS_AT_ONCE) {
    const until = Math.min(found.length, from + ROWS_AT_ONCE);
    writePart(context, (tx) => {
      for (let at = from; at < until; at++) insertFileMatch(tx, place, found.at(at));
    });
    for (let at = from; at < until; at++) {
      const { file, category } = found.at(at);
      const { set, name } = counts.take(file, category);
      root.append(leafOf(context.primitives, fileMatchBytes(file, set, name)));
    }
    context.progress('storing', until, found.length, 'files');
    await setImmediate();
  }
  return toHex(root.root());
}

function record(context: CommandContext, result: Omit<FileListMatched, 'case'>): Result<FileListMatched> {
  return context.commit((tx) => {
    const item = itemStateById(tx, result.item) ?? null;
    const sealed = fileListOfItem(tx, result.item) ?? null;
    const events = decideMatched(result, { item, sealed, sets: hashSetStandings(tx) });
    if (!events.ok || item === null) return events.ok ? fail('ITEM_UNKNOWN', { item: result.item }) : events;
    return ok({ events: events.value, reply: () => ({ case: item.case, ...result }), topics: ['items'] });
  });
}

/** Rows of a match that was cut off before its entry. */
async function dropLeftovers(context: CommandContext): Promise<void> {
  for (const id of writePart(context, leftoverMatches)) {
    while (writePart(context, (tx) => dropFileMatches(tx, id, ROWS_AT_ONCE)) > 0) await setImmediate();
  }
}

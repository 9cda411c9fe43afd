import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { HashSetPreview } from '#shared/contract/hash-sets.ts';
import { decideAdded } from '#shared/domain/hash-set/decide.ts';
import type { HashSetAdded } from '#shared/domain/hash-set/events.ts';
import { programVersion } from '#shared/domain/version.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { hashSetRowBytes, type SortedSet } from '#shared/ledger/hash-set/set-rows.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';
import type { BaseContext, CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { writePart } from '../../dispatch/write-part.ts';
import { sourceName } from '../../files/source-name.ts';
import { readSet, type ReadSet } from '../../importers/hash-sets/read-set.ts';
import { kindOfLength } from '../../importers/hash-sets/set-reading.ts';
import { eachInPauses, inPauses } from '../../lists/pauses.ts';
import { withFailures } from '../../storage/errors.ts';
import {
  dropSetPlaces,
  dropSetRows,
  insertSetCategories,
  insertSetRow,
  leftoverSetPlaces,
  reserveSetPlace,
} from '../../storage/tables/hash-set-rows.ts';
import { hashSetStandings } from '../../storage/tables/hash-sets.ts';

/** Rows of a transaction: some hundredths of a second. */
const ROWS_AT_ONCE = 2000;

/** A set that was read, its rows in order, each once, and counted. */
interface CountedSet extends ReadSet {
  readonly name: string;
  readonly sorted: SortedSet;
  readonly kinds: HashSetPreview['kinds'];
  readonly categories: HashSetPreview['categories'];
}

/** HASH_SET_NOT_RECOGNISED, HASH_SET_EMPTY. Throws FailureError HASH_SET_TOO_LARGE, CANCELLED, and what disks say. */
async function countedSet(context: BaseContext, token: string, fallback: string): Promise<Result<CountedSet>> {
  const path = context.path(token);
  if (!path.ok) return path;
  const { size } = withFailures('read', () => statSync(path.value));
  const read = await readSet(path.value, size, fallback, {
    signal: context.signal,
    progress: (bytes, ofBytes) => {
      context.progress('reading-set', bytes, ofBytes, 'bytes');
    },
  });
  if (!read.ok) return read;
  const { reading } = read.value;
  const sorted = await inPauses(reading.rows.sorted(), context.signal);
  const kinds = { sha256: 0, sha1: 0, md5: 0 };
  const categories = sorted.categories.map((category) => ({ category, rows: 0 }));
  const count = (place: number) => {
    kinds[kindOfLength(sorted.digest(place).length)]++;
    const counted = categories[sorted.category(place)];
    if (counted !== undefined) counted.rows++;
  };
  await eachInPauses(sorted.places(), count, {
    signal: context.signal,
    progress: () => undefined,
  });
  const name = sourceName(path.value);
  return ok({ ...read.value, name, sorted, kinds, categories });
}

/** A disk that does not answer is not waited for: what is read of it yet comes to its end by itself. */
export const previewSet: QueryHandler<'hash-sets.preview'> = (input, context) => {
  const cancelled = new Promise<Result<never>>((resolve) => {
    context.signal.addEventListener('abort', () => {
      resolve(fail('CANCELLED'));
    });
  });
  return Promise.race([previewOf(input, context), cancelled]);
};

const previewOf: QueryHandler<'hash-sets.preview'> = async (input, context) => {
  const set = await countedSet(context, input.file, '');
  if (!set.ok) return set;
  const { name, sha256, bytes, format, reading, sorted, kinds, categories } = set.value;
  return ok({
    ...{ name, sha256, bytes, format, kinds, categories },
    rows: sorted.length,
    repeated: reading.rows.added - sorted.length,
    sample: reading.sample,
    errors: reading.errors,
    errorCount: reading.errorCount,
  });
};

export const addSet: CommandHandler<'hash-sets.add'> = async (input, context) => {
  await dropLeftovers(context);
  const set = await countedSet(context, input.file, input.category);
  if (!set.ok) return set;
  const { reading, sha256, bytes, sorted } = set.value;
  if (sha256 !== input.sha256) return fail('HASH_SET_CHANGED');
  if (reading.errorCount > 0)
    return fail('HASH_SET_ROWS', { errors: reading.errorCount, line: reading.errors[0]?.line ?? 0 });
  const about = {
    set: context.newId('hs'),
    name: input.name,
    kind: input.kind,
    rows: sorted.length,
    ...set.value.kinds,
    categories: set.value.categories,
    origin: { name: set.value.name, sha256, bytes },
    tool: `Rantai Bukti ${programVersion}`,
  };
  // Before the rows are stored, so that a name that is taken does not come after them.
  const early = writePart(context, (tx) => decideAdded({ ...about, digest: sha256 }, hashSetStandings(tx)));
  if (!early.ok) return early;
  const digest = await storeRows(context, about.set, sorted);
  return record(context, { ...about, digest });
};

/** Stores what the entry will be the digest of, a part at a time; gives that digest. */
async function storeRows(context: CommandContext, set: string, sorted: SortedSet): Promise<string> {
  const first = writePart(context, (tx) => insertSetCategories(tx, reserveSetPlace(tx, set), sorted.categories));
  const root = new RootBuilder(context.primitives);
  for (let from = 0; from < sorted.length; from += ROWS_AT_ONCE) {
    const until = Math.min(sorted.length, from + ROWS_AT_ONCE);
    writePart(context, (tx) => {
      for (let place = from; place < until; place++)
        insertSetRow(tx, sorted.digest(place), first + sorted.category(place));
    });
    for (let place = from; place < until; place++) {
      const row = hashSetRowBytes(toHex(sorted.digest(place)), sorted.categories[sorted.category(place)] ?? '');
      root.append(leafOf(context.primitives, row));
    }
    context.progress('storing-set', until, sorted.length, 'entries');
    await setImmediate();
  }
  return toHex(root.root());
}

function record(context: CommandContext, data: HashSetAdded): Result<HashSetAdded> {
  return context.commit((tx) => {
    const events = decideAdded(data, hashSetStandings(tx));
    return events.ok
      ? ok({ events: events.value, reply: () => data, topics: ['configuration', 'cases', 'items'] })
      : events;
  });
}

/** Rows of a set whose storing was cut off before its entry. */
async function dropLeftovers(context: CommandContext): Promise<void> {
  if (writePart(context, leftoverSetPlaces).length === 0) return;
  for (let byte = 0; byte < 256; byte++) {
    writePart(context, (tx) => {
      dropSetRows(tx, byte);
    });
    await setImmediate();
  }
  writePart(context, dropSetPlaces);
}

import {
  hashSetKinds,
  type FileListMatched,
  type HashSetAdded,
  type HashSetKind,
} from '#shared/domain/hash-set/events.ts';
import type { HashSetCategory } from '../../storage/tables/hash-set-rows.ts';

/** A set in force, with the numbers of its categories. */
export interface UsedSet {
  readonly added: HashSetAdded;
  readonly categories: readonly HashSetCategory[];
}

/** Counts files; counting a file twice in one place is left out by its number, because they come in their order. */
class Files {
  count = 0;
  #last = -1;

  take(file: number): void {
    if (file !== this.#last) this.count += 1;
    this.#last = file;
  }
}

interface Counted {
  readonly set: string;
  readonly name: string;
  readonly places: readonly Files[];
}

/** How many files each set, each of its categories and each kind recognises. Pairs come in the order of the files. */
export class MatchCounts {
  readonly #sets: readonly UsedSet[];
  readonly #ofSet = new Map<string, Files>();
  readonly #ofKind: Readonly<Record<HashSetKind, Files>> = {
    known: new Files(),
    notable: new Files(),
    blocked: new Files(),
  };
  readonly #ofCategory = new Map<number, Files>();
  readonly #by = new Map<number, Counted>();

  constructor(sets: readonly UsedSet[]) {
    this.#sets = sets;
    for (const { added, categories } of sets) {
      const ofSet = new Files();
      this.#ofSet.set(added.set, ofSet);
      for (const { no, category } of categories) {
        const ofCategory = new Files();
        this.#ofCategory.set(no, ofCategory);
        this.#by.set(no, { set: added.set, name: category, places: [ofCategory, ofSet, this.#ofKind[added.kind]] });
      }
    }
  }

  /** The set of a category and its word. */
  take(file: number, category: number): { readonly set: string; readonly name: string } {
    const counted = this.#by.get(category);
    if (counted === undefined) throw new RangeError('no such category');
    for (const place of counted.places) place.take(file);
    return counted;
  }

  told(): Pick<FileListMatched, 'sets' | HashSetKind> {
    const sets = this.#sets.map(({ added, categories }) => ({
      set: added.set,
      name: added.name,
      kind: added.kind,
      digest: added.digest,
      files: this.#ofSet.get(added.set)?.count ?? 0,
      categories: categories
        .map(({ no, category }) => ({ category, files: this.#ofCategory.get(no)?.count ?? 0 }))
        .filter(({ files }) => files > 0),
    }));
    const [known, notable, blocked] = hashSetKinds.map((kind) => this.#ofKind[kind].count);
    return { sets, known: known ?? 0, notable: notable ?? 0, blocked: blocked ?? 0 };
  }
}

import { identifierOf } from '#shared/domain/item/identifiers.ts';
import type { RowDraft } from '#shared/domain/register/row.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { thingsOfSeizure } from '../../storage/tables/items.ts';

interface Thing {
  readonly number: string;
  readonly unitNumber: string | null;
}

/**
 * Items without a number of their own that the seizures of a register hold from elsewhere: another file, the same file
 * before it was mended or saved again, or typing. Each stands for one row, so that two equal rows of one file stay two.
 */
export class EarlierThings {
  readonly #tx: ReadTx;
  readonly #own: ReadonlySet<string>;
  readonly #left = new Map<string, Map<string, Thing[]>>();

  /** `own`: ids of the items that rows of this very file become; they are no others. */
  constructor(tx: ReadTx, own: ReadonlySet<string>) {
    this.#tx = tx;
    this.#own = own;
  }

  /** The item that stands for this row and for no row before it; null when there is none, or the row bears a number. */
  take(caseId: string, seizures: readonly string[], draft: RowDraft): string | null {
    if (identifierOf(draft.attributes) !== null) return null;
    const key = keyOf(draft.attributes.class, draft);
    for (const seizure of seizures) {
      const equal = this.#thingsOf(caseId, seizure).get(key) ?? [];
      const at = equal.findIndex(({ unitNumber }) => agree(unitNumber, draft.unitNumber));
      if (at !== -1) return equal.splice(at, 1)[0]?.number ?? null;
    }
    return null;
  }

  #thingsOf(caseId: string, seizure: string): ReadonlyMap<string, Thing[]> {
    const known = this.#left.get(seizure);
    if (known !== undefined) return known;
    const things = new Map<string, Thing[]>();
    for (const thing of thingsOfSeizure(this.#tx, caseId, seizure)) {
      if (this.#own.has(thing.item)) continue;
      const key = keyOf(thing.class, thing);
      things.set(key, [...(things.get(key) ?? []), thing]);
    }
    this.#left.set(seizure, things);
    return things;
  }
}

function keyOf(kind: string, { description, quantity }: { description: string; quantity: number }): string {
  return JSON.stringify([kind, description, quantity]);
}

/** Two numbers of the unit are two things; a number that only one of them names says nothing. */
function agree(there: string | null, here: string): boolean {
  return there === null || here === '' || there === here;
}

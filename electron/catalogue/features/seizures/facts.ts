import type { NewItem, OuterItem, SeizureFacts } from '#shared/domain/seizure/decide.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { bearersOf } from '../../storage/tables/item-identifiers.ts';
import { itemsInside, topLevelItems } from '../../storage/tables/item-numbers.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { warrantById } from '../../storage/tables/warrants.ts';
import { unitCounter } from '../../ledger/unit-counter.ts';

/** Others that bear an identifier, as far as a sentence has room to name them. */
const mostNamed = 5;

/** As far as it is needed to find what it is judged by. */
interface Asked extends Pick<SeizureRecorded, 'case' | 'warrant' | 'at'> {
  readonly items: readonly Pick<NewItem, 'inside' | 'unitNumber'>[];
}

/** What `decideSeizure` judges a seizure by, as the catalogue stands. */
export function seizureFacts(tx: ReadTx, now: string, { case: caseId, warrant, at, items }: Asked): SeizureFacts {
  const given = items.flatMap(({ unitNumber }) => unitNumber ?? []);
  return {
    now,
    caseKnown: isCaseKnown(tx, caseId),
    warrant: warrant === null ? null : (warrantById(tx, warrant) ?? null),
    itemsInCase: topLevelItems(tx, caseId),
    outer: outerItems(tx, items),
    classes: configurationOf(tx)['item-classes'],
    bearersOf: (identifier) =>
      bearersOf(tx, identifier, mostNamed).map((other) =>
        other.case === caseId ? other.number : `${other.number} (${other.caseNumber})`,
      ),
    nextUnitNumber: unitCounter(tx, localDate(at), given),
  };
}

function outerItems(tx: ReadTx, items: Asked['items']): ReadonlyMap<string, OuterItem> {
  const outer = new Map<string, OuterItem>();
  for (const { inside } of items) {
    if (inside === undefined || !('item' in inside) || outer.has(inside.item)) continue;
    const state = itemStateById(tx, inside.item);
    if (state !== undefined) outer.set(inside.item, { state, holds: itemsInside(tx, inside.item) });
  }
  return outer;
}

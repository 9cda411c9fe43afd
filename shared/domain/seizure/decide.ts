import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { checkItem } from '../item/check.ts';
import type { ItemSeized } from '../item/events.ts';
import { itemNumber } from '../item/number.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import { checkSeizure } from './check.ts';
import { witnessCode } from './events.ts';
import type { SeizureRecorded } from './events.ts';

export type NewItem = Pick<ItemSeized, 'item' | 'description' | 'quantity' | 'attributes' | 'notes'>;
export interface SeizureCommand extends SeizureRecorded {
  /** In the order of the form; the caller gives each a fresh id, the numbers come from here. */
  readonly items: readonly NewItem[];
}

export interface SeizureFacts {
  readonly now: string;
  readonly caseKnown: boolean;
  /** The warrant the command names; null when it names none or an unknown one. */
  readonly warrant: WarrantRecorded | null;
  /** How many items the case has so far. */
  readonly itemsInCase: number;
}

/** One seizure and its items in one act: nothing is seized without a record of what. Codes of `checkSeizure` and `checkItem`, CASE_UNKNOWN, WITNESS_NOT_CODED. */
export function decideSeizure({ items, ...seizure }: SeizureCommand, facts: SeizureFacts): Result<DomainEvent[]> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: seizure.case });
  if (items.length === 0) return fail('INPUT_INVALID', { paths: ['items'] });
  if (!seizure.witnesses.every((witness) => witnessCode.safeParse(witness).success)) return fail('WITNESS_NOT_CODED');
  const warrant =
    facts.warrant?.case === seizure.case && facts.warrant.warrant === seizure.warrant ? facts.warrant : null;
  const checked = checkSeizure(seizure, warrant, facts.now);
  if (!checked.ok) return checked;
  const events: DomainEvent[] = [{ type: 'seizure.recorded', data: seizure }];
  for (const [index, item] of items.entries()) {
    const data = {
      case: seizure.case,
      seizure: seizure.seizure,
      number: itemNumber(facts.itemsInCase + index + 1),
      ...item,
    };
    const valid = checkItem(data);
    if (!valid.ok) return valid;
    events.push({ type: 'item.seized', data });
  }
  return ok(events);
}

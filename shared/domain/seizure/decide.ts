import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { ConfigurationValue } from '../configuration/events.ts';
import type { DomainEvent } from '../events.ts';
import { checkCounts, checkItem, earliestYear } from '../item/check.ts';
import { checkClassFields, classFieldsOf } from '../item/class-fields.ts';
import type { ItemSeized } from '../item/events.ts';
import { identifierOf, type Identifier } from '../item/identifiers.ts';
import { checkInside } from '../item/inside.ts';
import type { ItemState } from '../item/item-state.ts';
import { insideNumber, itemNumber, mostInside } from '../item/number.ts';
import { isBlank } from '../text.ts';
import { localDate } from '../time/instant.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import { checkSeizedThing, checkSeizure } from './check.ts';
import { witnessCode } from './events.ts';
import type { SeizureRecorded } from './events.ts';

export interface NewItem extends Omit<ItemSeized, 'case' | 'seizure' | 'number' | 'inside'> {
  /** An item that the case has, or an earlier row of the same form, counted from 0. */
  readonly inside?: { readonly item: string } | { readonly row: number };
}
export interface SeizureCommand extends SeizureRecorded {
  /** In the order of the form; the caller gives each a fresh id, the numbers come from here. */
  readonly items: readonly NewItem[];
}

/** An item that can be named as the outer one. */
export interface OuterItem {
  readonly state: Pick<ItemState, 'item' | 'case' | 'number' | 'inside' | 'custody'>;
  /** How many things it holds by its number so far. */
  readonly holds: number;
}

export interface SeizureFacts {
  readonly now: string;
  readonly caseKnown: boolean;
  /** The warrant the command names; null when it names none or an unknown one. */
  readonly warrant: WarrantRecorded | null;
  /** How many items the case has so far that are inside of no other. */
  readonly itemsInCase: number;
  /** Items of the case that rows name as their outer one, by id. */
  readonly outer: ReadonlyMap<string, OuterItem>;
  /** What the unit asks of each class. */
  readonly classes: ConfigurationValue<'item-classes'>;
  /** Items of the catalogue that bear this identifier, as people name them. */
  readonly bearersOf: (identifier: Identifier) => readonly string[];
  /** The next number of the unit, a new one with each call; null when it numbers nothing by itself. */
  readonly nextUnitNumber: () => string | null;
}

/** A slip of the pen rather than a seizure. Asked when one is recorded or corrected; entries of earlier versions stay as they are. */
export function checkAge(at: string): Result<null> {
  const seized = localDate(at);
  return seized < earliestYear ? fail('SEIZURE_TOO_OLD', { seized }) : ok(null);
}

/**
 * One seizure and its items in one act: nothing is seized without a record of what. Codes of `checkSeizure`, `checkItem`,
 * `checkInside` and `checkClassFields`, CASE_UNKNOWN, WITNESS_NOT_CODED, SEIZURE_TOO_OLD, ITEM_INSIDE_FULL,
 * SEIZURE_IMMOVABLE_URGENT, IDENTIFIER_KNOWN; those of an item with `item`, the number it would have had, and `row`.
 */
export function decideSeizure({ items, ...seizure }: SeizureCommand, facts: SeizureFacts): Result<DomainEvent[]> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: seizure.case });
  if (items.length === 0) return fail('INPUT_INVALID', { paths: ['items'] });
  if (!seizure.witnesses.every((witness) => witnessCode.safeParse(witness).success)) return fail('WITNESS_NOT_CODED');
  const aged = checkAge(seizure.at);
  if (!aged.ok) return aged;
  const warrant =
    facts.warrant?.case === seizure.case && facts.warrant.warrant === seizure.warrant ? facts.warrant : null;
  const checked = checkSeizure(seizure, warrant, facts.now);
  if (!checked.ok) return checked;
  const events: DomainEvent[] = [{ type: 'seizure.recorded', data: seizure }];
  const form = startForm(seizure, facts);
  for (const [row, item] of items.entries()) {
    const seized = nextItem(form, item);
    if (!seized.ok) return fail(seized.error.code, { ...seized.error.details, row });
    events.push({ type: 'item.seized', data: seized.value });
  }
  return ok(events);
}

/** The rows of one form while they become items. */
interface Form {
  readonly seizure: SeizureRecorded;
  readonly facts: SeizureFacts;
  /** Items with a number of their own, those of the case included. */
  topLevel: number;
  readonly rows: OuterItem['state'][];
  /** How many things each outer item holds by now. */
  readonly holds: Map<string, number>;
  /** Which item of this form bears an identifier. */
  readonly bearers: Map<string, string>;
}

function startForm(seizure: SeizureRecorded, facts: SeizureFacts): Form {
  return { seizure, facts, topLevel: facts.itemsInCase, rows: [], holds: new Map(), bearers: new Map() };
}

function nextItem(form: Form, { inside, ...typed }: NewItem): Result<ItemSeized> {
  const { facts, seizure } = form;
  const outer = inside === undefined ? null : outerOf(form, inside);
  const number = numberOf(form, outer);
  const unitNumber = typed.unitNumber ?? facts.nextUnitNumber();
  const data: ItemSeized = {
    case: seizure.case,
    seizure: seizure.seizure,
    number,
    ...typed,
    ...(inside === undefined ? {} : { inside: outer?.item ?? '' }),
    ...(unitNumber === null ? {} : { unitNumber }),
  };
  const valid = checkNew(form, data, outer);
  if (!valid.ok) return valid;
  form.rows.push({
    item: data.item,
    case: data.case,
    number,
    inside: outer?.item ?? null,
    custody: 'with-investigator',
  });
  return ok(data);
}

function outerOf({ rows, facts }: Form, inside: NonNullable<NewItem['inside']>): OuterItem['state'] | null {
  if ('row' in inside) return rows[inside.row] ?? null;
  return facts.outer.get(inside.item)?.state ?? null;
}

/** Counted on, so that a number says what lies in what; the rules refuse what has no place. */
function numberOf(form: Form, outer: OuterItem['state'] | null): string {
  if (outer === null) return itemNumber((form.topLevel += 1));
  const n = (form.holds.get(outer.item) ?? form.facts.outer.get(outer.item)?.holds ?? 0) + 1;
  form.holds.set(outer.item, n);
  return insideNumber(outer.number, n);
}

function checkNew(form: Form, data: ItemSeized, outer: OuterItem['state'] | null): Result<null> {
  if (outer !== null && (form.holds.get(outer.item) ?? 0) > mostInside)
    return fail('ITEM_INSIDE_FULL', { item: outer.number });
  const checks = [
    () => checkInside(data, outer),
    () => checkItem(data),
    () => checkCounts(data, form.facts.now),
    () => checkSeizedThing(data, form.seizure),
    () => checkClassFields(data, classFieldsOf(form.facts.classes, data.attributes.class)),
    () => checkIdentifier(form, data),
  ];
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return ok(null);
}

/**
 * Two things that bear one number are one thing recorded twice, a slip of the pen, or a forgery: somebody must say which.
 * An empty reason is none.
 */
function checkIdentifier({ facts, bearers }: Form, { number, attributes, sameAs }: ItemSeized): Result<null> {
  const identifier = identifierOf(attributes);
  if (identifier === null) return ok(null);
  const key = `${identifier.kind} ${identifier.value}`;
  const before = bearers.get(key);
  bearers.set(key, number);
  if (sameAs !== undefined && !isBlank(sameAs)) return ok(null);
  const others = [...(before === undefined ? [] : [before]), ...facts.bearersOf(identifier)];
  return others.length === 0 ? ok(null) : fail('IDENTIFIER_KNOWN', { item: number, field: identifier.field, others });
}

import { isBlank } from '../text.ts';
import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { ClassField, ConfigurationValue } from '../configuration/events.ts';
import { calendarDate } from '../time/zoned-time.ts';
import type { ItemClass, ItemSeized } from './events.ts';

type ClassRules = ConfigurationValue<'item-classes'>;

export interface ClassFields {
  /** Fields that the unit added, in its order. */
  readonly fields: readonly ClassField[];
  /** Fields of the class itself that the unit made mandatory. */
  readonly mandatory: readonly string[];
}

/** What the unit asks of a class beyond what the class asks by itself. */
export function classFieldsOf(rules: ClassRules, itemClass: ItemClass): ClassFields {
  return rules.find((each) => each.class === itemClass) ?? { fields: [], mandatory: [] };
}

/**
 * Asked when something is recorded, by the rules of that day; never of what was recorded before, and never by a reader of a
 * bundle: what a unit wants to know of a phone is no law. ITEM_FIELDS_MISSING with `fields` (labels of the unit, names of
 * others), ITEM_FIELD_INVALID with `field`; both with `item`. A field that the unit does not know is invalid: its words are
 * nowhere.
 */
export function checkClassFields(
  item: Pick<ItemSeized, 'number' | 'attributes' | 'fields'>,
  { fields, mandatory }: ClassFields,
): Result<null> {
  const values: ReadonlyMap<string, string> = new Map(Object.entries(item.fields ?? {}));
  const own: ReadonlyMap<string, unknown> = new Map(Object.entries(item.attributes));
  const missing = [
    ...mandatory.filter((key) => isEmpty(own.get(key))),
    ...fields.filter((field) => field.mandatory && isEmpty(values.get(field.key))).map(({ label }) => label),
  ];
  if (missing.length > 0) return fail('ITEM_FIELDS_MISSING', { item: item.number, fields: missing });
  for (const [key, value] of values) {
    const field = fields.find((each) => each.key === key);
    if (field === undefined || !fits(field, value))
      return fail('ITEM_FIELD_INVALID', { item: item.number, field: field?.label ?? key });
  }
  return ok(null);
}

/** Zero of a count is an answer; an empty text is none. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && isBlank(value));
}

function fits({ type, choices, mandatory }: ClassField, value: string): boolean {
  if (isBlank(value)) return !mandatory;
  switch (type) {
    case 'text':
      return true;
    case 'number':
      return /^-?\d{1,15}(?:[.,]\d{1,9})?$/.test(value);
    case 'date':
      return calendarDate.safeParse(value).success;
    case 'choice':
      return choices.includes(value);
  }
}

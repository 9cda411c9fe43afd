import { z } from 'zod';
import { sameJson } from '#shared/domain/correction/apply.ts';
import { eventSchemas, type EventType } from '#shared/domain/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { problemOf } from '../../ui/form/problems.ts';
import { kindsOf, memberKinds, type FieldKind } from './correction-fields.ts';

type Data = Readonly<Record<string, unknown>>;
type Typed = Record<string, unknown>;

/** What a form holds of the entry: texts, lists of texts, and the members of a value that has some. */
export function typedOf(type: EventType, data: Data): Typed {
  return Object.fromEntries(kindsOf(type).map(([field, kind]) => [field, asTyped(kind, data[field])]));
}

function asTyped(kind: FieldKind, value: unknown): unknown {
  if (kind === 'list' || kind === 'witnesses') return Array.isArray(value) ? value : [];
  if (kind !== 'paper' && kind !== 'scope') return value ?? '';
  const members: Data = typeof value === 'object' && value !== null ? { ...value } : {};
  return Object.fromEntries(Object.keys(memberKinds[kind]).map((member) => [member, members[member] ?? '']));
}

/** What stands in the entry for what a form holds: nothing typed is none where there may be none. */
function asRecorded(kind: FieldKind, typed: unknown): unknown {
  if (kind === 'maybe-day' || kind === 'witness') return typed === '' ? null : typed;
  if (kind === 'paper') return isAllEmpty(typed) ? null : typed;
  return typed;
}

function isAllEmpty(typed: unknown): boolean {
  return typeof typed === 'object' && typed !== null && Object.values(typed).every((part) => part === '');
}

/** The new values of the fields that hold something else than the entry does. */
export function changesOf(type: EventType, data: Data, typed: Data): Record<string, unknown> {
  const before = typedOf(type, data);
  const changed = kindsOf(type).filter(([field]) => !sameJson(before[field], typed[field]));
  return Object.fromEntries(changed.map(([field, kind]) => [field, asRecorded(kind, typed[field])]));
}

/** Words for what is wrong, where the form itself knows better than the schema what was meant. */
const words: Readonly<Partial<Record<FieldKind, string>>> = {
  moment: 'time',
  witness: 'witness',
  witnesses: 'witness',
  choice: 'choose',
};

/** Judges what stands in the form by the shape of the entry, field by field; what nobody touched is not judged. */
export function correctionSchema(type: EventType, data: Data): z.ZodType<Typed, Typed> {
  const before = typedOf(type, data);
  const shape = shapeOf(type);
  const fields = kindsOf(type).map(([field, kind]) => {
    const judge = z.unknown().check(({ value, issues }) => {
      if (sameJson(before[field], value)) return;
      const parsed = shape.get(field)?.safeParse(asRecorded(kind, value), { error: problemOf });
      for (const issue of parsed?.error?.issues ?? []) {
        const path = kind === 'paper' || kind === 'scope' ? issue.path : [];
        issues.push({ code: 'custom', message: words[kind] ?? issue.message, input: value, path });
      }
    });
    return [field, judge] as const;
  });
  return z.object({ [reasonField]: shortText, ...Object.fromEntries(fields) });
}

/** Of the correction; apart from `reason`, which some entries have themselves. */
export const reasonField = 'why';

function shapeOf(type: EventType): ReadonlyMap<string, z.ZodType> {
  const schema = eventSchemas[type];
  return new Map('shape' in schema ? Object.entries(schema.shape) : []);
}

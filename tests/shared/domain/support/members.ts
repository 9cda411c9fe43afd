import { eventSchemas, type EventType } from '#shared/domain/events.ts';

/** The names of all members that entries of a type may have. */
export function namesOf(type: EventType): string[] {
  const schema = eventSchemas[type];
  const shapes = 'shape' in schema ? [schema.shape] : schema.options.map(({ shape }) => shape);
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

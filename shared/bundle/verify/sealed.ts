import type { RecordedEvent } from '../../domain/events.ts';
import { sensitiveNames } from '../../domain/restricted/sensitive.ts';
import type { SealedEntry } from '../report.ts';
import type { OpenedValue } from './disclosures.ts';

/** Of every entry that keeps something under seal, what it is about and which of its values the bundle opens. */
export function sealedEntries(
  events: readonly RecordedEvent[],
  opened: readonly OpenedValue[],
): readonly SealedEntry[] {
  const people = new Map(
    events.flatMap((event) => (event.type === 'person.recorded' ? [[event.data.person, event.data] as const] : [])),
  );
  const open = new Set(opened.map(({ seq, name }) => `${String(seq)} ${name}`));
  const sealed = (event: RecordedEvent, personId: string | null): SealedEntry => {
    const { seq, type } = event;
    const person = personId === null ? undefined : people.get(personId);
    const fields = sensitiveNames(event).map((name) => ({
      name,
      disclosed: open.has(`${String(seq)} ${name}`),
    }));
    return { seq, type, code: person?.code ?? '', roles: person?.roles ?? [], fields };
  };
  return events.flatMap((event) => {
    const { type, data } = event;
    if (type !== 'person.recorded' && type !== 'person.amended' && type !== 'restricted.added') return [];
    return [sealed(event, data.person)];
  });
}

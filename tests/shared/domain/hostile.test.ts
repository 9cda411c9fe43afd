import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import { correctableFields } from '#shared/domain/correction/correctable.ts';
import { decideCorrection } from '#shared/domain/correction/decide.ts';
import { decideLend, decideReceive, decideReturn } from '#shared/domain/custody/decide.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { eventSchemas } from '#shared/domain/events.ts';
import type { EventType } from '#shared/domain/events.ts';
import { foldItem } from '#shared/domain/item/fold.ts';
import { decideSeal } from '#shared/domain/packaging/decide.ts';
import { parseRecorded } from '#shared/domain/recorded.ts';
import { outcome } from '../../support/outcome.ts';
import { acts, idOf, station } from './support/facts.ts';
import { factsOf, play } from './support/steps.ts';

describe('entries that nobody decided', () => {
  const honest = play([
    (_, state) => decideReceive({ ...acts.receive, items: [idOf('it', 1), idOf('it', 2)] }, factsOf(state)),
    (_, state) => decideSeal({ items: [idOf('it', 1)], seals: ['S-1'], wrapping: 'x', witness: null }, factsOf(state)),
    (_, state) => decideLend({ ...acts.lend, items: [idOf('it', 1)] }, factsOf(state)),
    (entries) =>
      decideCorrection(
        { station, seq: entries.length - 1, reason: 'x', changes: { due: '2026-12-24' } },
        { events: entries, caseNumberTaken: false },
      ),
    (_, state) => decideReturn({ ...acts.return, items: [idOf('it', 1)] }, factsOf(state)),
  ]).entries;

  /** Shape is right, sense is not: entries left out, doubled, mixed, renumbered, pointed elsewhere. */
  const mangled = fc
    .array(
      fc.record({
        index: fc.nat(honest.length - 1),
        seq: fc.option(fc.nat(20)),
        item: fc.option(fc.integer({ min: 1, max: 7 })),
        case: fc.option(fc.constant(idOf('ca', 2))),
      }),
      { maxLength: 20 },
    )
    .map((picks) =>
      picks.flatMap(({ index, seq, item, case: caseId }) => {
        const source = honest[index];
        if (source === undefined) return [];
        const data = {
          ...source.data,
          ...(item !== null && 'item' in source.data ? { item: idOf('it', item) } : {}),
          ...(caseId === null ? {} : { case: caseId }),
        };
        const parsed = parseRecorded({ ...source, data, seq: seq ?? source.seq });
        return parsed.ok ? [parsed.value] : [];
      }),
    );

  test('are refused or read, never thrown at', () => {
    fc.assert(
      fc.property(mangled, (entries) => {
        const folded = foldCase(entries);
        return folded.ok || folded.error.code === 'FOLD_REFUSED' || folded.error.code === 'CASE_UNKNOWN';
      }),
      { numRuns: 500 },
    );
  });

  test('foldItem answers every well-formed entry in every state', () => {
    fc.assert(
      fc.property(mangled, fc.constantFrom(...custodyStates), (entries, custody) => {
        const states = [null, ...play([]).state.items.values()].map((item) =>
          item === null ? null : { ...item.state, custody },
        );
        return entries.every((event) => states.every((state) => typeof foldItem(state, event).ok === 'boolean'));
      }),
      { numRuns: 200 },
    );
  });

  test('hostile JSON in place of the data never gets as far as a fold', () => {
    const target = fc.constantFrom(...honest);
    fc.assert(
      fc.property(target, fc.jsonValue(), fc.string(), (entry, value, field) => {
        const data = { ...entry.data, [field]: value };
        const parsed = parseRecorded({ ...entry, data });
        return parsed.ok ? typeof foldCase([parsed.value]).ok === 'boolean' : parsed.error.code === 'ENTRY_MALFORMED';
      }),
      { numRuns: 500 },
    );
  });

  // 0 case, 1 order, 2 seizure, 3-5 items, 6-7 items 1 and 2 received, 8 sealed, 9 lent, 10 its correction, 11 returned.
  test.each([0, 1, 2, 3, 4, 6, 9])('with entry %d left out, which later ones build on, are refused', (gone) => {
    expect(outcome(foldCase(honest.filter(({ seq }) => seq !== gone)))).toBe('FOLD_REFUSED');
  });

  test('a hostile correction of any field of any entry is answered', () => {
    const fields = Object.keys(eventSchemas).flatMap((type) => [...correctableFields(type as EventType)]);
    fc.assert(
      fc.property(
        fc.nat(honest.length),
        fc.constantFrom(...fields, '__proto__', 'case'),
        fc.jsonValue(),
        (seq, field, value) => {
          const changes = Object.fromEntries([[field, value]]);
          return (
            typeof decideCorrection({ station, seq, reason: 'x', changes }, { events: honest, caseNumberTaken: false })
              .ok === 'boolean'
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

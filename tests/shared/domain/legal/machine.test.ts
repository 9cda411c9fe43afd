import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { legalStates, legalTransitions } from '#shared/domain/legal/states.ts';
import type { LegalState } from '#shared/domain/legal/states.ts';
import type { Regime } from '#shared/domain/procedure/regime.ts';
import { applied, decided, ruled } from '../support/court.ts';
import {
  caseData,
  idOf,
  itemData,
  now,
  record,
  seizureData,
  seizureId,
  theCase,
  warrantData,
} from '../support/facts.ts';

/** The legal axis of domain.md section 6, copied by hand once more: `from>to`. */
const arrows = new Set(
  `ordered>leave ordered>lawful ordered>refused ordered>unauthorised ordered>annulled ordered>must-return
  leave>lawful leave>annulled leave>must-return urgent>leave urgent>lawful urgent>refused urgent>annulled
  urgent>must-return lawful>annulled lawful>must-return refused>awaiting-again refused>annulled refused>must-return
  awaiting-again>lawful awaiting-again>annulled awaiting-again>must-return annulled>must-return unauthorised>leave
  unauthorised>lawful unauthorised>refused unauthorised>annulled unauthorised>must-return`.split(/\s+/),
);

const inUrgency = idOf('se', 2);

/** Two seizures, one on an order and one in urgency, of two items each. */
function opening(regime: Regime): DomainEvent[] {
  return [
    { type: 'case.opened', data: caseData() },
    { type: 'case.regime-set', data: { case: theCase, regime, reason: 'uji' } },
    { type: 'warrant.recorded', data: warrantData() },
    { type: 'seizure.recorded', data: seizureData() },
    { type: 'item.seized', data: itemData(1) },
    { type: 'item.seized', data: itemData(2) },
    {
      type: 'seizure.recorded',
      data: seizureData({ seizure: inUrgency, warrant: null, urgentGround: 'caught-in-the-act' }),
    },
    { type: 'item.seized', data: { ...itemData(3), seizure: inUrgency } },
    { type: 'item.seized', data: { ...itemData(4), seizure: inUrgency } },
  ];
}

const day = fc.integer({ min: 8, max: 21 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const application = fc.integer({ min: 1, max: 6 });
const named = fc.constantFrom<{ seizure: string | null; items: string[] }>(
  { seizure: seizureId, items: [] },
  { seizure: inUrgency, items: [] },
  { seizure: null, items: [idOf('it', 1)] },
  { seizure: null, items: [idOf('it', 3)] },
  { seizure: null, items: [idOf('it', 2), idOf('it', 4)] },
  { seizure: null, items: [] },
);

const acts: fc.Arbitrary<DomainEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        n: application,
        about: named,
        date: day,
        kind: fc.constantFrom('approval', 'approval', 'leave'),
        again: fc.option(
          application.map((n) => idOf('ap', n)),
          { nil: null },
        ),
        warrant: fc.constantFrom(null, warrantData().warrant),
      })
      .map(({ n, about, ...over }) => ({ type: 'court.applied' as const, data: applied(n, { ...over, ...about }) })),
  },
  {
    weight: 8,
    arbitrary: fc
      .record({ n: application, outcome: fc.constantFrom('granted', 'refused', 'refused'), date: day, receivedOn: day })
      .map(({ n, outcome, ...over }) => ({ type: 'court.decided' as const, data: decided(n, outcome, over) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        n: application,
        outcome: fc.constantFrom('unlawful', 'unlawful-return', 'dismissed'),
        about: named,
        date: day,
      })
      .map(({ n, outcome, about, date }) => ({
        type: 'pretrial.ruled' as const,
        data: ruled(n, outcome, { ...about, date }),
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ n: fc.integer({ min: 2, max: 6 }), kind: fc.constantFrom('court-leave', 'court-approval'), date: day })
      .map(({ n, kind, date }) => ({
        type: 'warrant.recorded' as const,
        data: warrantData({ warrant: idOf('wa', n), kind, date }),
      })),
  },
);

/** What follows sensibly on what stands there: an application, its answer, the application once more. */
interface Follow {
  readonly about: { readonly seizure: string | null; readonly items: string[] };
  readonly outcome: 'granted' | 'refused';
  /** A thing refused of what is granted. */
  readonly but: string | null;
  readonly answers: boolean;
  readonly back: number;
}
const follow: fc.Arbitrary<Follow> = fc.record({
  about: named,
  outcome: fc.constantFrom('granted', 'refused', 'refused', 'refused'),
  but: fc.option(
    fc.constantFrom(1, 2, 3, 4).map((n) => idOf('it', n)),
    { nil: null },
  ),
  answers: fc.boolean(),
  back: fc.nat(1),
});

function following({ about, outcome, but, answers, back }: Follow, events: readonly DomainEvent[]): DomainEvent {
  const asked = events.flatMap((event) => (event.type === 'court.applied' ? [event.data] : []));
  const decisions = events.flatMap((event) => (event.type === 'court.decided' ? [event.data] : []));
  const answered = new Map(decisions.map((decision) => [decision.application, decision]));
  const target = asked.at(-1 - back);
  const n = 10 + asked.length;
  if (target === undefined) return { type: 'court.applied', data: applied(n, about) };
  if (answers || !answered.has(target.application))
    return {
      type: 'court.decided',
      data: {
        ...decided(
          20 + decisions.length,
          outcome,
          outcome === 'granted' && but !== null ? { refusedItems: [but] } : {},
        ),
        application: target.application,
      },
    };
  const { seizure, kind, application } = target;
  const items = answered.get(application)?.refusedItems ?? target.items;
  return { type: 'court.applied', data: applied(n, { kind, seizure, items, again: application }) };
}

/** Acts follow each other in time more often than not: only then is one taken after the other. */
const history = fc.array(fc.tuple(fc.oneof(acts, follow), fc.integer({ min: 0, max: 4 })), {
  minLength: 6,
  maxLength: 30,
});

function atStep(command: DomainEvent, chance: number, step: number): DomainEvent {
  if (chance === 0) return command;
  const date = `2026-11-${String(Math.min(21, 12 + Math.floor(step / 3)))}`;
  if (command.type === 'court.decided') return { ...command, data: { ...command.data, date, receivedOn: date } };
  if (command.type === 'court.applied') return { ...command, data: { ...command.data, date } };
  return command.type === 'pretrial.ruled' ? { ...command, data: { ...command.data, date } } : command;
}

/** A re-application for what was itself applied for again: the newer code allows one (UU 20/2025 art. 121). */
function isAskedOnceMore(command: DomainEvent, events: readonly DomainEvent[]): boolean {
  if (command.type !== 'court.applied' || command.data.again === null) return false;
  const { again, seizure, items, warrant } = command.data;
  // Leave for what is not seized yet names no thing that could be asked for again.
  if (seizure === null && items.length === 0 && warrant === null) return false;
  return events.some(({ type, data }) => type === 'court.applied' && data.application === again && data.again !== null);
}

function standing(events: readonly DomainEvent[]): ReadonlyMap<string, LegalState> | null {
  const state = foldCase(record(events, 0, now));
  return state.ok ? new Map([...state.value.items].map(([id, { legal }]) => [id, legal.state])) : null;
}

describe.each(['kuhap-2025', 'kuhap-1981'] as const)('whatever is recorded of the court under %s', (regime) => {
  test('every item goes only where the machine lets it, and every refused act leaves it where it was', () => {
    const seen = new Set<string>();
    let parts = 0;
    const property = fc.property(history, (commands) => {
      let events = opening(regime);
      let before = standing(events);
      expect(before).not.toBeNull();
      for (const [step, [asked, chance]] of commands.entries()) {
        const command = atStep('answers' in asked ? following(asked, events) : asked, chance, step);
        const after = standing([...events, command]);
        if (after === null) continue;
        for (const [item, to] of after) {
          const from = before?.get(item);
          if (from === undefined || from === to) continue;
          seen.add(`${from} > ${to}`);
          expect(arrows, `${from} > ${to} by ${JSON.stringify(command)}`).toContain(`${from}>${to}`);
        }
        if (regime === 'kuhap-2025') expect(isAskedOnceMore(command, events)).toBe(false);
        if (command.type === 'court.decided' && command.data.refusedItems !== undefined) parts += 1;
        events = [...events, command];
        before = after;
      }
    });
    fc.assert(property, { numRuns: 400, seed: 20_260_102 });
    // The machine was walked, not only left alone.
    expect(parts).toBeGreaterThan(20);
    expect(seen.size).toBeGreaterThan(regime === 'kuhap-2025' ? 8 : 4);
    const again = ['refused > awaiting-again', 'awaiting-again > lawful', 'awaiting-again > must-return'];
    if (regime === 'kuhap-2025') expect([...seen]).toEqual(expect.arrayContaining(again));
    else expect([...seen].filter((step) => step.includes('refused'))).toEqual([]);
  });
});

describe('the machine', () => {
  test('is the one of the paper', () => {
    const written = Object.entries(legalTransitions).flatMap(([from, list]) => list.map((to) => `${from}>${to}`));
    expect(new Set(written)).toEqual(arrows);
  });

  test('leads from every state only to states that it has', () => {
    expect(Object.keys(legalTransitions).sort()).toEqual([...legalStates].sort());
    expect(Object.values(legalTransitions).flat()).toEqual(expect.arrayContaining(['refused', 'must-return']));
    for (const [from, to] of Object.entries(legalTransitions)) expect(to).not.toContain(from);
  });

  test('has no way back from what must be returned', () => {
    expect(legalTransitions['must-return']).toEqual([]);
    expect(legalTransitions.annulled).toEqual(['must-return']);
  });
});

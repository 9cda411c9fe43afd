import fc from 'fast-check';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { CaseState } from '#shared/domain/case/case-state.ts';
import { decideCase } from '#shared/domain/case/decide.ts';
import { decideCorrection } from '#shared/domain/correction/decide.ts';
import { decideHandOver, decideLend, decideMove, decideReceive, decideReturn } from '#shared/domain/custody/decide.ts';
import { lendPurposes } from '#shared/domain/custody/events.ts';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import { decideFileList } from '#shared/domain/file-list/decide.ts';
import { decideIntake } from '#shared/domain/intake/decide.ts';
import { decideOpen, decideSeal } from '#shared/domain/packaging/decide.ts';
import { decideSeizure } from '#shared/domain/seizure/decide.ts';
import { decideWarrant } from '#shared/domain/warrant/decide.ts';
import type { Result } from '#shared/errors/result.ts';
import {
  acts,
  caseData,
  idOf,
  newItem,
  now,
  phone,
  record,
  seizureData,
  seizureFacts,
  station,
  storage,
  warrantData,
} from './facts.ts';

export type Step = (entries: readonly RecordedEvent[], state: CaseState) => Result<DomainEvent[]>;

export const MOST_ITEMS = 3;
const someItems = fc
  .uniqueArray(fc.integer({ min: 1, max: MOST_ITEMS + 1 }), { minLength: 1, maxLength: 2 })
  .map((numbers) => numbers.map((n) => idOf('it', n)));
const place = fc.constantFrom('Rak A1', 'Rak B2', 'Rak C3');
const seals = fc.array(fc.constantFrom('S-1', 'S-2', 'S-3', 'S-4'), { minLength: 1, maxLength: 3 });
export const factsOf = (state: CaseState) => {
  const items = new Map([...state.items].map(([id, item]) => [id, item.state]));
  const legal = new Map([...state.items].map(([id, item]) => [id, item.legal]));
  return { now, items, legal, sealsInUse: new Set([...items.values()].flatMap((item) => item.seal ?? [])) };
};

/** What somebody may ask for, sensible or not. */
const step: fc.Arbitrary<Step> = fc.oneof(
  someItems.map(
    (items): Step =>
      (_, state) =>
        decideReceive({ ...acts.receive, items }, factsOf(state)),
  ),
  fc.tuple(someItems, place).map(
    ([items, location]): Step =>
      (_, state) =>
        decideMove({ ...acts.move, location, items }, factsOf(state)),
  ),
  fc.tuple(someItems, fc.constantFrom(...lendPurposes), fc.constantFrom('2026-11-20', '2026-12-01')).map(
    ([items, purpose, due]): Step =>
      (_, state) =>
        decideLend({ ...acts.lend, purpose, due, items }, factsOf(state)),
  ),
  fc.tuple(someItems, place).map(
    ([items, location]): Step =>
      (_, state) =>
        decideReturn({ ...acts.return, location, items }, factsOf(state)),
  ),
  fc.tuple(someItems, fc.constantFrom('refused', 'returned')).map(
    ([items, outcome]): Step =>
      (_, state) =>
        decideIntake(
          { items, outcome, reason: 'damaged', notes: '', attachment: null },
          { ...factsOf(state), attachment: null },
        ),
  ),
  someItems.map(
    (items): Step =>
      (_, state) =>
        decideHandOver({ ...acts.handOver, items }, factsOf(state)),
  ),
  fc.tuple(someItems, seals).map(
    ([items, numbers]): Step =>
      (_, state) =>
        decideSeal({ items, seals: numbers, wrapping: 'Kantong', witness: null }, factsOf(state)),
  ),
  someItems.map(
    (items): Step =>
      (_, state) =>
        decideOpen({ items, reason: 'Periksa', witness: null }, factsOf(state)),
  ),
  fc.nat(MOST_ITEMS).map(
    (n): Step =>
      (_, state) =>
        decideFileList(
          { ...fileList, item: idOf('it', n), list: idOf('fl', state.history.length) },
          { item: state.items.get(idOf('it', n))?.state ?? null },
        ),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...corrections())).map(
    ([seq, changes]): Step =>
      (entries) =>
        decideCorrection(
          { station, seq: seq % entries.length, reason: 'x', changes },
          { events: entries, caseNumberTaken: false },
        ),
  ),
);
const fileList = {
  digest: 'ab'.repeat(32),
  files: 1,
  totalBytes: 1,
  unreadable: 0,
  tool: 'x',
  method: 'hashed-here' as const,
  source: '',
};

function corrections(): Record<string, unknown>[] {
  return [
    { location: 'Rak Z9' },
    { due: '2026-12-24' },
    { due: '2026-11-01' },
    { receivedBy: 'Orang lain' },
    { description: 'Uraian lain' },
    { attributes: { ...phone, imei: '' } },
    { date: '2026-11-11' },
    { at: '2026-11-11T08:00:00+08:00' },
    { seal: 'S-9' },
    { purpose: 'court' },
    { title: 'Judul lain' },
    {},
  ];
}

function must(result: Result<DomainEvent[]>): DomainEvent[] {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const start = record([
  ...must(decideCase(caseData(), { now, numberTaken: false })),
  ...must(decideWarrant(warrantData(), { now, caseKnown: true, attachments: new Set() })),
  ...must(
    decideSeizure(
      {
        ...seizureData(),
        items: Array.from({ length: MOST_ITEMS }, (_, index) =>
          newItem(index + 1, index % 2 === 0 ? { ...storage, serial: `S-${String(index)}` } : { ...phone, imei: '' }),
        ),
      },
      seizureFacts,
    ),
  ),
]);

interface Run {
  readonly entries: readonly RecordedEvent[];
  readonly state: CaseState;
  readonly accepted: number;
}
export function readCase(entries: readonly RecordedEvent[]): CaseState {
  const state = foldCase(entries);
  if (!state.ok) throw new Error(`decide allowed what fold refuses: ${JSON.stringify(state.error)}`);
  return state.value;
}
/** Every accepted step is recorded; the case is read again from its first entry after each. */
export function play(
  steps: readonly Step[],
  watch: (before: CaseState, after: CaseState, last: DomainEvent) => void = () => undefined,
): Run {
  return steps.reduce<Run>(
    ({ entries, state, accepted }, each) => {
      const decided = each(entries, state);
      if (!decided.ok) return { entries, state, accepted };
      const more = [...entries, ...record(decided.value, entries.length)];
      const after = readCase(more);
      const last = decided.value.at(-1);
      if (last !== undefined) watch(state, after, last);
      return { entries: more, state: after, accepted: accepted + 1 };
    },
    { entries: start, state: readCase(start), accepted: 0 },
  );
}
/** Long enough that most items have been out of the store and back. */
export const steps = fc.array(step, { minLength: 15, maxLength: 40, size: 'max' });

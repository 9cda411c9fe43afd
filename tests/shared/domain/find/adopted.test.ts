import { describe, expect, test } from 'vitest';
import type { DomainEvent, EventData } from '#shared/domain/events.ts';
import { foldCaseWithFinds } from '#shared/domain/find/adopted.ts';
import { decideAdoption } from '#shared/domain/find/decide.ts';
import { factsOfFind } from '#shared/domain/find/events.ts';
import { foldFindFile } from '#shared/domain/find/find-file.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, leafAt, openedCase, record, station, theCase } from '../support/facts.ts';
import { findActs, findData, theFind } from '../support/finds.ts';

const { recorded, file, captured, adopted, closed } = findActs;
const inFind: DomainEvent[] = [recorded(), file(), captured()];
const first = openedCase.length;
const copy = (over: Partial<EventData<'attachment.added'>> = {}): DomainEvent => {
  const { data } = file(2, theCase);
  return { type: 'attachment.added', data: { ...(data as EventData<'attachment.added'>), ...over } };
};
const captures = [idOf('at', 2)];

/** The rule that refuses the part of a bundle with these entries behind those of a case and a find; `ok` for none. */
function read(...acts: readonly DomainEvent[]): unknown {
  const state = foldCaseWithFinds(record([...openedCase, ...inFind, ...acts]));
  return state.ok ? 'ok' : state.error.details['rule'];
}
const adoption = (over: Partial<EventData<'find.adopted'>> = {}) => adopted(first, { captures, ...over });
const facts = (over: Partial<ReturnType<typeof findData>>) => ({ facts: factsOfFind(findData(over)) });

describe('a find in a case', () => {
  test('is what its own file says, captures and all', () => {
    expect(read(copy(), adoption(), closed({ into: theCase }))).toBe('ok');
  });

  test.each<[string, readonly DomainEvent[], string]>([
    [
      'with another account',
      [copy(), adoption(facts({ handle: 'akun-lain' })), closed({ into: theCase })],
      'FIND_CHANGED',
    ],
    [
      'with another time',
      [copy(), adoption(facts({ at: '2026-11-20T21:30:00.000+09:00' })), closed({ into: theCase })],
      'FIND_CHANGED',
    ],
    [
      'with one more term',
      [copy(), adoption(facts({ seen: ['Penawaran anak', 'x'] })), closed({ into: theCase })],
      'FIND_CHANGED',
    ],
    ['with other notes', [copy(), adoption(facts({ notes: 'x' })), closed({ into: theCase })], 'FIND_CHANGED'],
    ['with another number', [copy(), adoption({ number: 'TM-002' }), closed({ into: theCase })], 'FIND_CHANGED'],
    [
      'with another leaf',
      [copy(), adoption({ recorded: { station, seq: first, leaf: leafAt(90) } }), closed({ into: theCase })],
      'FIND_CHANGED',
    ],
    [
      'with another place in the ledger',
      [copy(), adoption({ recorded: { station, seq: 0, leaf: leafAt(first) } }), closed({ into: theCase })],
      'FIND_CHANGED',
    ],
    ['without its capture', [copy(), adoption({ captures: [] }), closed({ into: theCase })], 'FIND_CHANGED'],
    [
      'with a capture of other bytes',
      [copy({ sha256: 'cd'.repeat(32) }), adoption(), closed({ into: theCase })],
      'FIND_CHANGED',
    ],
    ['with a capture of another length', [copy({ bytes: 4 }), adoption(), closed({ into: theCase })], 'FIND_CHANGED'],
    ['with a capture that the case does not hold', [adoption(), closed({ into: theCase })], 'ATTACHMENT_UNKNOWN'],
    [
      'with one capture twice',
      [copy(), adoption({ captures: [...captures, ...captures] }), closed({ into: theCase })],
      'ENTRY_DUPLICATE',
    ],
    ['twice', [copy(), adoption(), adoption(), closed({ into: theCase })], 'ENTRY_DUPLICATE'],
    ['that stays open', [copy(), adoption()], 'FIND_CHANGED'],
    ['that was closed for nothing', [copy(), adoption(), closed()], 'FIND_CHANGED'],
    ['that was closed before', [copy(), closed({ into: theCase }), adoption()], 'FIND_CHANGED'],
    [
      'beside the file of a find that is not in the case',
      [copy(), adoption({ find: idOf('ca', 8) }), closed({ into: theCase })],
      'ENTRY_DUPLICATE',
    ],
    ['that is the case itself', [copy(), adoption({ find: theCase }), closed({ into: theCase })], 'ENTRY_DUPLICATE'],
  ])('%s is refused', (_, acts, code) => {
    expect(read(...acts)).toBe(code);
  });

  test('of nobody is refused by name', () => {
    const state = foldCaseWithFinds(record([...openedCase, adopted(first, { captures: [] })]));
    expect(!state.ok && state.error.details['rule']).toBe('FIND_UNKNOWN');
  });
});

describe('deciding that a find goes into a case', () => {
  const open = foldFindFile(record(inFind));
  if (!open.ok) throw new Error(open.error.code);
  const { state } = open.value;
  const command = {
    case: theCase,
    state,
    recorded: { station, seq: 0, leaf: leafAt(0) },
    reason: 'Jaringan yang sama',
  };
  const copies = [copy().data as EventData<'attachment.added'>];

  test('copies its captures, tells its facts and closes it', () => {
    const events = decideAdoption({ ...command, copies });
    expect(events.ok && events.value.map(({ type }) => type)).toEqual([
      'attachment.added',
      'find.adopted',
      'find.closed',
    ]);
  });

  test.each([
    ['a capture is left out', { copies: [] }, 'INPUT_INVALID'],
    ['it is closed', { copies, state: { ...state, closed: { into: null, reason: 'x' } } }, 'FIND_CLOSED'],
    ['it is a report', { copies, state: { ...state, reported: true } }, 'FIND_REPORTED'],
    ['the case is itself', { copies, case: theFind }, 'INPUT_INVALID'],
  ])('is refused when %s', (_, over, code) => {
    expect(outcome(decideAdoption({ ...command, ...over }))).toBe(code);
  });
});

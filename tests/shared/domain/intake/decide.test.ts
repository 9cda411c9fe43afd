import { describe, expect, it } from 'vitest';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { decideIntake, type IntakeCommand, type IntakeFacts } from '#shared/domain/intake/decide.ts';
import { intakeReasons } from '#shared/domain/intake/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { acts, idOf, itemState, openedCase, record, theCase } from '../support/facts.ts';

const first = itemState();
const second = itemState({ item: idOf('it', 2), number: 'BB-002' });
const photo = { attachment: idOf('at', 1), case: theCase, item: first.item };
const command: IntakeCommand = {
  items: [first.item],
  outcome: 'refused',
  reason: 'count-differs',
  notes: '',
  attachment: null,
};
const known: IntakeFacts = {
  items: new Map([
    [first.item, first],
    [second.item, second],
  ]),
  attachment: null,
};
const judge = (over: Partial<IntakeCommand> = {}, facts: Partial<IntakeFacts> = {}) =>
  decideIntake({ ...command, ...over }, { ...known, ...facts });
const only = (custody: (typeof custodyStates)[number]) => ({ items: new Map([[first.item, { ...first, custody }]]) });

describe('the counter of the store', () => {
  it.each<[string, Partial<IntakeCommand>, Partial<IntakeFacts>, string]>([
    ['nothing', { items: [] }, {}, 'INPUT_INVALID'],
    ['one thing twice', { items: [first.item, first.item] }, {}, 'INPUT_INVALID'],
    ['an unknown thing', { items: [idOf('it', 9)] }, {}, 'ITEM_UNKNOWN'],
    ['a known and an unknown thing', { items: [first.item, idOf('it', 9)] }, {}, 'ITEM_UNKNOWN'],
    ['by another reason that is not told', { reason: 'other', notes: ' \n' }, {}, 'INTAKE_NOTES_MISSING'],
    ['with a photo that is not there', { attachment: photo.attachment }, {}, 'ATTACHMENT_UNKNOWN'],
    [
      'with a photo of another thing',
      { attachment: photo.attachment },
      { attachment: { ...photo, item: second.item } },
      'ATTACHMENT_UNKNOWN',
    ],
    [
      'with a photo of another case',
      { attachment: photo.attachment },
      { attachment: { ...photo, case: idOf('ca', 2) } },
      'ATTACHMENT_UNKNOWN',
    ],
    [
      'two things with a photo of one',
      { items: [first.item, second.item], attachment: photo.attachment },
      { attachment: photo },
      'ATTACHMENT_UNKNOWN',
    ],
  ])('does not judge %s', (_, over, facts, code) => {
    expect(outcome(judge(over, facts))).toBe(code);
  });

  it.each(custodyStates.filter((custody) => custody !== 'with-investigator'))(
    'does not judge what is %s: it waits no more',
    (custody) => {
      const refused = judge({}, only(custody));
      expect(!refused.ok && refused.error).toEqual({
        code: 'INTAKE_NOT_WAITING',
        details: { item: 'BB-001', custody },
      });
    },
  );

  it.each(intakeReasons)('may say %s, with a word of its own', (reason) => {
    expect(outcome(judge({ reason, notes: 'kurang satu lembar' }))).toBe('ok');
  });

  it('judges several things in one act, by one photo of the case', () => {
    const decided = judge(
      { items: [first.item, second.item], attachment: photo.attachment },
      { attachment: { ...photo, item: null } },
    );
    expect(decided.ok && decided.value.map(({ type, data }) => [type, 'item' in data && data.item])).toEqual([
      ['intake.judged', first.item],
      ['intake.judged', second.item],
    ]);
  });
});

describe('an item that the store judged', () => {
  const judged = (over: Partial<IntakeCommand> = {}): DomainEvent[] => {
    const decided = judge(over);
    return decided.ok ? decided.value : [];
  };
  const received: DomainEvent = {
    type: 'custody.received',
    data: { case: theCase, item: first.item, ...acts.receive },
  };
  const stateAfter = (...events: DomainEvent[]) => {
    const state = foldCase(record([...openedCase, ...events]));
    return state.ok ? state.value.items.get(first.item)?.state : state.error.details['rule'];
  };

  it('stays with its investigators, and bears the latest judgement', () => {
    expect(stateAfter(...judged())).toMatchObject({ custody: 'with-investigator', intake: 'refused' });
    expect(stateAfter(...judged(), ...judged({ outcome: 'returned' }))).toMatchObject({ intake: 'returned' });
  });

  it('bears none any more once it is accepted', () => {
    expect(stateAfter(...judged(), received)).toMatchObject({ custody: 'stored', intake: null });
  });

  it('cannot be judged in a ledger once it is accepted', () => {
    expect(stateAfter(received, ...judged())).toBe('INTAKE_NOT_WAITING');
  });

  it('cannot be judged in a ledger by a photo that stands nowhere', () => {
    expect(
      stateAfter(
        ...judged().map(
          (event) => ({ ...event, data: { ...event.data, attachment: photo.attachment } }) as DomainEvent,
        ),
      ),
    ).toBe('ATTACHMENT_UNKNOWN');
  });
});

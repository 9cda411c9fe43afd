import { describe, expect, test } from 'vitest';
import { decideSeizure } from '#shared/domain/seizure/decide.ts';
import type { SeizureCommand, SeizureFacts } from '#shared/domain/seizure/decide.ts';
import { urgentGrounds } from '#shared/domain/seizure/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, newItem, phone, seizureData, seizureFacts, storage, theCase, warrantData } from '../support/facts.ts';

const decide = (over: Partial<SeizureCommand> = {}, facts: Partial<SeizureFacts> = {}) =>
  decideSeizure({ ...seizureData(), items: [newItem(1)], ...over }, { ...seizureFacts, ...facts });

describe('a seizure', () => {
  test('and its items are one act; numbers go on from those the case has', () => {
    const decided = decide({ items: [newItem(8), newItem(9, storage)] }, { itemsInCase: 998 });
    expect(
      decided.ok && decided.value.map((event) => [event.type, 'number' in event.data ? event.data.number : '']),
    ).toEqual([
      ['seizure.recorded', ''],
      ['item.seized', 'BB-999'],
      ['item.seized', 'BB-1000'],
    ]);
  });

  test('gives the first item of a case BB-001 and the id it was given', () => {
    const decided = decide();
    expect(decided.ok && decided.value[1]?.data).toMatchObject({
      number: 'BB-001',
      item: idOf('it', 1),
      case: theCase,
    });
  });

  test.each([
    ['an unknown case', {}, { caseKnown: false }, 'CASE_UNKNOWN'],
    ['no items', { items: [] }, {}, 'INPUT_INVALID'],
    ['neither paper nor urgent ground', { warrant: null }, { warrant: null }, 'SEIZURE_WITHOUT_AUTHORITY'],
    ['a search order alone', {}, { warrant: warrantData({ kind: 'search-order' }) }, 'SEIZURE_WITHOUT_AUTHORITY'],
    ['a paper the case does not have', {}, { warrant: null }, 'WARRANT_UNKNOWN'],
    [
      'a paper the case does not have, even on an urgent ground',
      { urgentGround: 'easily-moved' },
      { warrant: null },
      'WARRANT_UNKNOWN',
    ],
    ['a paper of another case', {}, { warrant: warrantData({ case: idOf('ca', 2) }) }, 'WARRANT_UNKNOWN'],
    ['another paper than the one named', {}, { warrant: warrantData({ warrant: idOf('wa', 2) }) }, 'WARRANT_UNKNOWN'],
    ['an order of a later day', {}, { warrant: warrantData({ date: '2026-11-13' }) }, 'SEIZURE_BEFORE_WARRANT'],
    [
      'court leave of a later day',
      {},
      { warrant: warrantData({ kind: 'court-leave', date: '2026-11-13' }) },
      'SEIZURE_BEFORE_WARRANT',
    ],
    ['a minute to come', { at: '2026-11-21T14:06:00.000+08:00' }, {}, 'SEIZURE_IN_FUTURE'],
    ['a moment to come in another zone', { at: '2026-11-21T13:06:00+07:00' }, {}, 'SEIZURE_IN_FUTURE'],
    ['a witness by name', { witnesses: ['SK-01', 'Bapak RT'] }, {}, 'WITNESS_NOT_CODED'],
    ['a witness code with a name behind it', { witnesses: ['SK-01 (Budi)'] }, {}, 'WITNESS_NOT_CODED'],
    [
      'an item whose IMEI is wrong',
      { items: [newItem(1), newItem(2, { ...phone, imei: '1' })] },
      {},
      'ITEM_FIELD_INVALID',
    ],
    ['an item without description', { items: [{ ...newItem(1), description: ' ' }] }, {}, 'ITEM_FIELDS_MISSING'],
  ] satisfies [string, Partial<SeizureCommand>, Partial<SeizureFacts>, string][])(
    'is refused with %s',
    (_, over, facts, code) => {
      expect(outcome(decide(over, facts))).toBe(code);
    },
  );

  test('names the row of the wrong item by the number it would have had', () => {
    const decided = decide({ items: [newItem(1), newItem(2, { ...phone, imei: '1' })] }, { itemsInCase: 4 });
    expect(!decided.ok && decided.error.details).toEqual({ item: 'BB-006', field: 'imei', row: 1 });
  });

  test('on the day of its order is allowed', () => {
    expect(outcome(decide({ at: '2026-11-10T00:05:00+09:00' }))).toBe('ok');
  });

  test('after which the court approved may name the approval', () => {
    const warrant = warrantData({ kind: 'court-approval', date: '2026-11-16' });
    expect(outcome(decide({ urgentGround: 'caught-in-the-act' }, { warrant }))).toBe('ok');
  });

  test.each(urgentGrounds)('on the urgent ground %s needs no paper first', (urgentGround) => {
    expect(outcome(decide({ warrant: null, urgentGround }, { warrant: null }))).toBe('ok');
  });

  test('without witnesses is recorded: the gap is shown before the hand-over, not hidden by inventing one', () => {
    expect(outcome(decide({ witnesses: [] }))).toBe('ok');
  });
});

import { describe, expect, it } from 'vitest';
import type { Identifier } from '#shared/domain/item/identifiers.ts';
import type { ItemAttributes } from '#shared/domain/item/events.ts';
import { decideSeizure, type NewItem, type SeizureCommand, type SeizureFacts } from '#shared/domain/seizure/decide.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, newItem, phone, seizureData, seizureFacts, storage, warrantData } from '../support/facts.ts';

const decide = (items: readonly NewItem[], facts: Partial<SeizureFacts> = {}, over: Partial<SeizureCommand> = {}) =>
  decideSeizure({ ...seizureData(), items, ...over }, { ...seizureFacts, ...facts });
const elsewhere: Partial<SeizureFacts> = {
  bearersOf: ({ kind }: Identifier) => (kind === 'imei' ? ['BB-004 (LP/B/7)'] : []),
};
const building: NewItem = { ...newItem(1, { class: 'other', kind: 'ruko' }), movable: false };
const counted = { what: 'gambar', value: 750_000, unit: 'berkas', method: 'statement', by: 'Petugas A' } as const;

describe('an identifier that was seen before', () => {
  it('is refused with the items that bear it, and with the row', () => {
    const refused = decide([newItem(1, storage), newItem(2, phone)], elsewhere);
    expect(!refused.ok && refused.error).toEqual({
      code: 'IDENTIFIER_KNOWN',
      details: { item: 'BB-002', field: 'imei', others: ['BB-004 (LP/B/7)'], row: 1 },
    });
  });

  it.each<[string, string | undefined, string]>([
    ['no reason', undefined, 'IDENTIFIER_KNOWN'],
    ['an empty reason', '', 'IDENTIFIER_KNOWN'],
    ['a reason of blanks', ' \t ', 'IDENTIFIER_KNOWN'],
    ['a reason', 'nomor digandakan', 'ok'],
  ])('is taken or not with %s', (_, sameAs, code) => {
    expect(outcome(decide([{ ...newItem(1), ...(sameAs === undefined ? {} : { sameAs }) }], elsewhere))).toBe(code);
  });

  it('in an earlier row counts too, written in another way', () => {
    const again: ItemAttributes = { ...storage, serial: 's 1' };
    const refused = decide([newItem(1, storage), newItem(2, again)]);
    expect(!refused.ok && refused.error.details).toMatchObject({ item: 'BB-002', field: 'serial', others: ['BB-001'] });
  });

  it('is asked of each row: the reason of one is none for the next', () => {
    const rows = [newItem(1, storage), { ...newItem(2, storage), sameAs: 'salinan' }, newItem(3, storage)];
    const refused = decide(rows);
    expect(!refused.ok && refused.error.details).toMatchObject({ item: 'BB-003', others: ['BB-002'] });
  });

  it('asks nothing of things that bear none', () => {
    const rows = [newItem(1, { ...storage, serial: '' }), newItem(2, { ...storage, serial: '' })];
    expect(outcome(decide(rows))).toBe('ok');
  });
});

describe('a thing that cannot be moved', () => {
  it('is never taken as urgent, with or without a paper', () => {
    const urgent = { urgentGround: 'easily-moved' } as const;
    expect(outcome(decide([building], {}, urgent))).toBe('SEIZURE_IMMOVABLE_URGENT');
    expect(outcome(decide([building], { warrant: null }, { ...urgent, warrant: null }))).toBe(
      'SEIZURE_IMMOVABLE_URGENT',
    );
  });

  it('is named with its row among others', () => {
    const refused = decide([newItem(2), building], {}, { urgentGround: 'remote-place' });
    expect(!refused.ok && refused.error.details).toEqual({ item: 'BB-002', row: 1 });
  });

  it('may be taken with an order', () => {
    expect(outcome(decide([building]))).toBe('ok');
  });
});

describe('the day of a seizure', () => {
  it.each([
    ['before computers were seized', '1989-12-31T23:00:00+08:00', 'SEIZURE_TOO_OLD'],
    ['in the first century', '0099-01-01T00:00:00Z', 'SEIZURE_TOO_OLD'],
    ['before its order', '2026-11-09T23:59:59+08:00', 'SEIZURE_BEFORE_WARRANT'],
    ['tomorrow', '2026-11-22T00:00:00+08:00', 'SEIZURE_IN_FUTURE'],
    ['in a far year', '9999-01-01T00:00:00Z', 'SEIZURE_IN_FUTURE'],
  ])('%s is refused', (_, at, code) => {
    expect(outcome(decide([newItem(1)], {}, { at }))).toBe(code);
  });

  it('just after midnight of the year 1990 may be typed in from an old register', () => {
    const warrant = warrantData({ date: '1990-01-01' });
    expect(outcome(decide([newItem(1)], { warrant }, { at: '1990-01-01T00:01:00+08:00' }))).toBe('ok');
  });
});

describe('a count', () => {
  it.each([
    ['of tomorrow', '2026-11-22'],
    ['of an impossible year', '1900-01-01'],
  ])('%s is refused', (_, on) => {
    const refused = decide([{ ...newItem(1), counts: [{ ...counted, on, deduplicated: 'unknown' }] }]);
    expect(!refused.ok && [refused.error.code, refused.error.details['field']]).toEqual([
      'ITEM_FIELD_INVALID',
      'counts',
    ]);
  });

  it('goes into the entry with its origin', () => {
    const counts = [{ ...counted, on: '2026-11-12', deduplicated: 'no' as const }];
    const decided = decide([{ ...newItem(1), counts }]);
    expect(decided.ok && decided.value[1]?.data).toMatchObject({ counts });
  });
});

describe('a number of the unit', () => {
  const next = () => {
    let n = 0;
    return () => `REG/${String((n += 1))}`;
  };

  it('is given to each thing in its turn, but not to what bears one already', () => {
    const decided = decide(
      [newItem(1), { ...newItem(2, storage), unitNumber: 'X/9' }, newItem(3, { class: 'other', kind: 'k' })],
      {
        nextUnitNumber: next(),
      },
    );
    const given = decided.ok
      ? decided.value.flatMap((event) => (event.type === 'item.seized' ? [event.data.unitNumber] : []))
      : [];
    expect(given).toEqual(['REG/1', 'X/9', 'REG/2']);
  });

  it('stands in no entry where the unit numbers nothing', () => {
    const decided = decide([newItem(1)]);
    expect(decided.ok && Object.hasOwn(decided.value[1]?.data ?? {}, 'unitNumber')).toBe(false);
  });
});

describe('five thousand things in one act', () => {
  it('are judged, and the last of them by every rule', () => {
    const rows = Array.from({ length: 5000 }, (_, index): NewItem => {
      const attributes = { ...storage, serial: `S-${String(index)}` };
      const row = { ...newItem(1, attributes), item: idOf('it', index) };
      return index % 5 === 0 ? row : { ...row, inside: { row: index - (index % 5) } };
    });
    // A rule that looks at all rows for each would not end in the time a test is given.
    const decided = decide(rows);
    expect(decided.ok && decided.value.length).toBe(5001);
    expect(decided.ok && decided.value.at(-1)?.data).toMatchObject({ number: 'BB-1000.4' });
    const wrong = rows.map((row, index) => (index < 4999 ? row : { ...row, attributes: { ...storage, serial: 's0' } }));
    const refused = decide(wrong);
    expect(!refused.ok && refused.error.details).toMatchObject({ row: 4999, others: ['BB-001'] });
  });
});

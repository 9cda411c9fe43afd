import { describe, expect, test } from 'vitest';
import {
  correctedFields,
  correctForm,
  endingOf,
  holdForm,
  holdInput,
  newHold,
  typedHold,
} from '#renderer/features/people/hold-form.ts';
import { contract } from '#shared/contract/contract.ts';
import type { HoldRow } from '#shared/contract/people.ts';
import { noHold } from '#shared/domain/hold/fold.ts';
import { holdTexts } from '#shared/text/screens/holds.ts';

const row: HoldRow = {
  seq: 9,
  at: '2026-11-02T09:00:00+08:00',
  byName: 'Petugas',
  measure: 'detention',
  from: '2026-11-02',
  until: '2026-11-21',
  place: 'Rutan',
  number: 'SP.Han/1',
  date: null,
  authority: 'Penyidik',
  notes: '',
  attachment: 'at_0123456789abcdef',
};
const typed = { ...newHold('arrest', '2026-11-02'), reason: '' };
const problems = (schema: typeof holdForm | typeof correctForm, values: unknown) => {
  const result = schema.safeParse(values);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a measure as it is typed', () => {
  test('needs a day, and is what the service takes', () => {
    expect(problems(holdForm, typed)).toEqual([]);
    const input = holdInput('pe_1', holdForm.parse({ ...typed, until: '2026-11-03', date: '2026-11-01' }), null);
    expect(contract['people.hold'].input.safeParse({ ...input, person: 'pe_1' }).success).toBe(true);
    expect(input).toMatchObject({ until: '2026-11-03', date: '2026-11-01', attachment: null });
    expect(holdInput('pe_1', holdForm.parse(typed), null)).toMatchObject({ until: null, date: null });
  });

  test.each(['release', 'wanted'] as const)('sends no end that was typed before %s was chosen', (measure) => {
    expect(holdInput('pe_1', { ...typed, measure, until: '2026-11-09' }, null).until).toBeNull();
  });

  test.each([
    ['no day', { from: '' }, 1],
    ['a day that is none', { from: '2026-02-30' }, 1],
    ['an extension without an end', { measure: 'extension' }, 1],
    ['a paper with a wrong day', { date: 'besok' }, 1],
    ['a place too long', { place: 'x'.repeat(401) }, 1],
  ])('%s is told', (_, over, count) => {
    expect(problems(holdForm, { ...typed, ...over })).toHaveLength(count);
  });
});

describe('a correction', () => {
  test('sends what was changed and nothing else, and takes a reason', () => {
    const known = typedHold(row);
    expect(correctedFields(row, holdForm.parse(known))).toEqual({});
    expect(correctedFields(row, holdForm.parse({ ...known, until: '', date: '2026-11-01', notes: 'x' }))).toEqual({
      until: null,
      date: '2026-11-01',
      notes: 'x',
    });
    expect(problems(correctForm, known)).toHaveLength(1);
    expect(problems(correctForm, { ...known, reason: 'Salah ketik' })).toEqual([]);
  });
});

describe('the end of a detention', () => {
  const held = { state: 'detained', since: '2026-11-02', last: '2026-11-02', until: '2026-11-21' } as const;
  test.each([
    ['2026-11-10', 'neutral', holdTexts.endsOn],
    ['2026-11-14', 'soon', holdTexts.endsSoon],
    ['2026-11-21', 'soon', holdTexts.endsToday],
    ['2026-11-22', 'alarm', holdTexts.ended],
  ] as const)('on %s is %s', (today, tone, text) => {
    expect(endingOf(held, today)).toMatchObject({ tone, text });
  });

  test('is missed where nobody wrote it down, and not asked for where nobody is held', () => {
    expect(endingOf({ ...held, until: null }, '2026-11-10')).toMatchObject({ text: holdTexts.endless });
    expect(endingOf({ ...held, until: '2026-11-20' }, '2026-11-25')?.parameters).toEqual({ days: 5 });
    for (const state of ['free', 'suspended', 'wanted'] as const)
      expect(endingOf({ ...held, state }, '2026-12-30')).toBeNull();
    expect(endingOf(noHold, '2026-11-10')).toBeNull();
  });
});

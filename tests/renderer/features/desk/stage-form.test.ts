import { describe, expect, test } from 'vitest';
import {
  answersOf,
  captionOf,
  changesOf,
  fieldsOfRefusal,
  gapsOf,
  isMet,
  paperOf,
  stageSchema,
  type StageValues,
} from '#renderer/features/desk/stage-form.ts';
import type { AskedGuard } from '#renderer/features/desk/stage-line.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';

const values: StageValues = {
  to: 'investigation',
  on: '2026-01-05',
  number: '',
  paperDate: '',
  signer: '',
  notes: '',
  answers: {},
};
const asked = (guard: AskedGuard['guard'], changes: Partial<AskedGuard> = {}): AskedGuard => ({
  guard,
  effect: 'refuses',
  met: 'paper',
  done: false,
  source: null,
  ...changes,
});

describe('the form of a change of stage', () => {
  test.each([
    ['a number without its date', { number: 'SP/1' }],
    ['a signer without a date', { signer: 'Kombes Pol Uji' }],
  ])('refuses %s, beside the date', (_, typed) => {
    const read = stageSchema.safeParse({ ...values, ...typed });
    expect(read.error?.issues.map(({ path, message }) => [path, message])).toEqual([[['paperDate'], 'date-needed']]);
  });

  test.each([
    ['a stage that there is not', { to: 'somewhere' }],
    ['a day that there is not', { on: '2026-02-31' }],
    ['no day', { on: '' }],
    ['a number that is too long', { number: 'x'.repeat(401), paperDate: '2026-01-05' }],
    ['an answer to something that nobody asks', { answers: { everything: 'x' } }],
  ])('refuses %s', (_, typed) => {
    expect(stageSchema.safeParse({ ...values, ...typed }).success).toBe(false);
  });

  test('sends no paper when none was typed, and one without a number when only its date is known', () => {
    expect(paperOf(values)).toBeNull();
    expect(paperOf({ ...values, paperDate: '2026-01-05' })).toEqual({ number: '', date: '2026-01-05', signer: '' });
  });

  test('a Sprindik wants its signer too; another paper only its number', () => {
    const typed = { ...values, number: 'SP/1' };
    expect(isMet(asked('sprindik'), typed)).toBe(false);
    expect(isMet(asked('sprindik'), { ...typed, signer: 'Kombes' })).toBe(true);
    expect(isMet(asked('paper'), typed)).toBe(true);
    expect(isMet(asked('paper'), { ...typed, number: '  ' })).toBe(false);
  });

  test('what only the case can meet is not met by typing', () => {
    const answered = { ...values, number: 'SP/1', signer: 'x', answers: { 'list-frozen': 'x' } } as const;
    expect(isMet(asked('list-frozen', { met: 'case' }), answered)).toBe(false);
  });

  test('warns of what only warns and is missing, of nothing else', () => {
    const guards = [
      asked('paper', { effect: 'warns' }),
      asked('spdp-sent', { effect: 'warns', met: 'case', done: true }),
      asked('list-frozen', { met: 'case' }),
    ];
    expect(gapsOf({ guards }, values).map(({ guard }) => guard)).toEqual(['paper']);
  });

  test('sends only answers that this stage asks for, and none that are blank', () => {
    const guards = [
      asked('return-plan', { met: 'answer' }),
      asked('items-settled', { met: 'case-or-answer', done: true }),
    ];
    const answers = { 'return-plan': ' kepada pemilik ', 'items-settled': 'sudah', 'verdict-of-items': 'x' };
    expect(answersOf({ guards }, { answers })).toEqual([{ guard: 'return-plan', text: 'kepada pemilik' }]);
    expect(answersOf({ guards }, { answers: { 'return-plan': '  ' } })).toEqual([]);
  });
});

describe('a refusal is told beside its field', () => {
  const refused = (code: ErrorCode, details: Record<string, string | string[]> = {}) =>
    fieldsOfRefusal({ code, details }, { on: '2026-01-05' });

  test.each([
    ['STAGE_PAPER_MISSING', { fields: ['number', 'signer'] }, ['number', 'signer']],
    ['STAGE_PAPER_DATE', {}, ['paperDate']],
    ['STAGE_TOO_EARLY', {}, ['on']],
    ['STAGE_IN_FUTURE', { happened: '2026-01-05' }, ['on']],
    ['STAGE_IN_FUTURE', { happened: '2099-01-01' }, ['paperDate']],
    ['STAGE_MOVED_ON', {}, ['to']],
    ['STAGE_RETURN_PLAN_MISSING', {}, ['answers.return-plan']],
    ['STAGE_ITEMS_UNSETTLED', {}, ['answers.items-settled']],
  ] as const)('%s', (code, details, fields) => {
    expect(refused(code, { ...details } as Record<string, string | string[]>)).toEqual(fields);
  });

  test.each(['STAGE_LIST_NOT_FROZEN', 'STAGE_CONFERENCE_MISSING', 'INTERNAL'] as const)(
    '%s is about no field',
    (code) => {
      expect(refused(code)).toEqual([]);
    },
  );

  test('details that are not what they should be name no field', () => {
    expect(refused('STAGE_PAPER_MISSING', { fields: 'number' })).toEqual([]);
  });
});

describe('a correction of a stage', () => {
  const recorded = { on: '2026-01-05', paper: { number: 'SP/1', date: '2026-01-05', signer: 'Kombes' }, notes: '' };
  const same = { on: '2026-01-05', number: 'SP/1', paperDate: '2026-01-05', signer: 'Kombes', notes: '' };

  test('that changes nothing sends nothing', () => {
    expect(changesOf(recorded, same)).toEqual({});
    expect(changesOf({ ...recorded, paper: null }, { ...same, number: '', paperDate: '', signer: '' })).toEqual({});
  });

  test('of one field of the paper sends the whole paper', () => {
    expect(changesOf(recorded, { ...same, paperDate: '2025-12-29' })).toEqual({
      paper: { number: 'SP/1', date: '2025-12-29', signer: 'Kombes' },
    });
  });

  test('sends day and notes as they are typed', () => {
    expect(changesOf(recorded, { ...same, on: '2025-12-29', notes: 'x' })).toEqual({ on: '2025-12-29', notes: 'x' });
  });
});

test('the name of a scan is never too long for an attachment', () => {
  expect(captionOf('Sprindik', 'SP/1')).toBe('Sprindik SP/1');
  expect(captionOf('Sprindik', '')).toBe('Sprindik');
  expect(captionOf('Sprindik', 'x'.repeat(400))).toBe('Sprindik');
});

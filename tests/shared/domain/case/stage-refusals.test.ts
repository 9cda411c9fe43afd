import { describe, expect, test } from 'vitest';
import { checkStage } from '#shared/domain/case/stage-decide.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, now } from '../support/facts.ts';
import { answer, change, readyAt, since, stagePaper } from '../support/stages.ts';

describe('a change is refused', () => {
  test.each([
    ['from a stage where the case is not any more', change('reported', 'inquiry'), 'STAGE_MOVED_ON'],
    ['to the stage where it is', change('investigation', 'investigation'), 'STAGE_NOT_ALLOWED'],
    ['on a day to come', change('investigation', 'transferred', { on: '2026-11-22' }), 'STAGE_IN_FUTURE'],
    [
      'on a paper from a day to come',
      change('investigation', 'transferred', { paper: { ...stagePaper, date: '2026-11-22' } }),
      'STAGE_IN_FUTURE',
    ],
    ['before the stage before it', change('investigation', 'transferred', { on: '2026-11-04' }), 'STAGE_TOO_EARLY'],
    [
      'with an answer to what it does not ask',
      change('investigation', 'transferred', answer('return-plan')),
      'INPUT_INVALID',
    ],
    [
      'with two answers to one question',
      change('investigation', 'terminated', {
        answers: [
          { guard: 'return-plan', text: 'a' },
          { guard: 'return-plan', text: 'b' },
        ],
      }),
      'INPUT_INVALID',
    ],
  ] as const)('%s', (_, command, code) => {
    expect(outcome(checkStage(command, readyAt('investigation'), now))).toBe(code);
  });

  test('with the scan of another case', () => {
    const facts = readyAt('investigation', { hasAttachment: () => false });
    const command = change('investigation', 'transferred', { attachment: idOf('at', 1) });
    expect(outcome(checkStage(command, facts, now))).toBe('ATTACHMENT_UNKNOWN');
  });

  test.each([
    ['before the stage before', { date: '2026-11-04' }, {}, 'STAGE_PAPER_DATE'],
    ['after the investigation began', { date: '2026-11-11' }, {}, 'STAGE_PAPER_DATE'],
    ['without its signer', { signer: '' }, {}, 'STAGE_PAPER_MISSING'],
    ['without its number', { number: '' }, {}, 'STAGE_PAPER_MISSING'],
    ['on the day of the stage before', { date: since }, {}, 'ok'],
    ['on the day itself', { date: '2026-11-10' }, {}, 'ok'],
  ] as const)('on a Sprindik %s: %j', (_, paper, over, code) => {
    const command = change('inquiry', 'investigation', { paper: { ...stagePaper, ...paper }, ...over });
    expect(outcome(checkStage(command, readyAt('inquiry'), now))).toBe(code);
  });
});

test('the first stage may begin on the day of the report, not before', () => {
  const on = (day: string) =>
    outcome(checkStage(change('reported', 'inquiry', { on: day, paper: null }), readyAt('reported'), now));
  expect([on('2026-11-01'), on('2026-10-31')]).toEqual(['ok', 'STAGE_TOO_EARLY']);
});

test('coordination from before the file came back does not answer its guidance', () => {
  const early = { papers: [{ kind: 'coordination-record', date: '2026-11-04' }] } as const;
  expect(outcome(checkStage(change('file-returned', 'file-submitted'), readyAt('file-returned', early), now))).toBe(
    'STAGE_GUIDANCE_OPEN',
  );
});

test('the day is that of the place where the entry is made', () => {
  const midnight = '2026-11-22T00:10:00.000+09:00';
  const command = change('investigation', 'transferred', { on: '2026-11-22' });
  expect(outcome(checkStage(command, readyAt('investigation'), midnight))).toBe('ok');
  expect(outcome(checkStage(command, readyAt('investigation'), '2026-11-21T22:10:00.000+07:00'))).toBe(
    'STAGE_IN_FUTURE',
  );
});

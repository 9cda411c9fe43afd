import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import { checkStage } from '#shared/domain/case/stage-decide.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { caseData, idOf, itemData, now, record, seizureData, theCase } from '../support/facts.ts';
import { answer, change, readyAt, since, stagePaper } from '../support/stages.ts';

const judge = (
  from: Parameters<typeof change>[0],
  to: Parameters<typeof change>[1],
  over: Parameters<typeof change>[2],
  facts = {},
) => outcome(checkStage(change(from, to, over), readyAt(from, facts), now));
const unseen = '\u200b\u2060 ';

describe('characters that cannot be seen', () => {
  test('are no number, no signer, no answer and no report', () => {
    const paper = { ...stagePaper, number: unseen };
    expect(judge('inquiry', 'investigation', { paper })).toBe('STAGE_PAPER_MISSING');
    expect(judge('file-submitted', 'file-complete', { paper: { ...stagePaper, signer: unseen } })).toBe(
      'STAGE_PAPER_MISSING',
    );
    expect(judge('investigation', 'terminated', answer('return-plan', unseen), { items: 1 })).toBe(
      'STAGE_RETURN_PLAN_MISSING',
    );
    expect(judge('reported', 'inquiry', {}, { report: { number: unseen, openedOn: '2026-11-01' } })).toBe(
      'STAGE_REPORT_NUMBER_MISSING',
    );
  });
});

describe('the paper of a change', () => {
  test('is not younger than the change', () => {
    const paper = { ...stagePaper, date: '2026-11-11' };
    expect(judge('reported', 'inquiry', { paper })).toBe('STAGE_PAPER_LATE');
    expect(judge('reported', 'inquiry', {})).toBe('ok');
  });

  test.each(['file-returned', 'file-complete'] as const)('to %s is not older than the file that it answers', (to) => {
    expect(judge('file-submitted', to, { paper: { ...stagePaper, date: '1990-01-01' } })).toBe('STAGE_ANSWER_EARLY');
    expect(judge('file-submitted', to, { paper: { ...stagePaper, date: since } })).toBe('ok');
  });
});

describe('a reader refuses what the service refuses', () => {
  const start: DomainEvent[] = [
    { type: 'case.opened', data: caseData() },
    { type: 'seizure.recorded', data: seizureData({ warrant: null, urgentGround: 'easily-moved' }) },
    { type: 'item.seized', data: itemData(1) },
  ];
  const rule = (...more: DomainEvent[]) => {
    const folded = foldCase(record([...start, ...more]));
    return folded.ok ? 'ok' : folded.error.details['rule'];
  };
  const second: DomainEvent = { type: 'item.seized', data: { ...itemData(2), description: 'HP kedua' } };
  const photo = (item: string | null): DomainEvent => ({
    type: 'attachment.added',
    data: {
      case: theCase,
      item,
      attachment: idOf('at', 1),
      kind: 'photo',
      name: 'x.jpg',
      caption: '',
      bytes: 1,
      sha256: 'ab'.repeat(32),
    },
  });
  const judged = (over: object): DomainEvent => ({
    type: 'intake.judged',
    data: {
      case: theCase,
      item: idOf('it', 1),
      outcome: 'refused',
      reason: 'damaged',
      notes: '',
      attachment: null,
      ...over,
    },
  });

  test('a judgement without words for "other", or with the photo of another item', () => {
    expect(rule(judged({ reason: 'other', notes: unseen }))).toBe('INTAKE_NOTES_MISSING');
    expect(rule(judged({ reason: 'other', notes: 'basah' }))).toBe('ok');
    const shown = { attachment: idOf('at', 1) };
    expect(rule(second, photo(idOf('it', 2)), judged(shown))).toBe('ATTACHMENT_UNKNOWN');
    expect(rule(second, photo(idOf('it', 1)), judged(shown))).toBe('ok');
    expect(rule(photo(null), judged(shown))).toBe('ok');
  });

  test.each(['2099-01-01', '1989-12-31'])('a count of %s', (on) => {
    const counts = [
      { what: 'berkas', value: 5, unit: 'berkas', method: 'tool', by: 'Aiptu', on, deduplicated: 'unknown' } as const,
    ];
    expect(rule({ type: 'item.seized', data: { ...itemData(2), counts } })).toBe('ITEM_FIELD_INVALID');
  });
});

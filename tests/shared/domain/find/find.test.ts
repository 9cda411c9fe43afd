import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import { decideCorrection } from '#shared/domain/correction/decide.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { decideCaseFromFind, reportOfFind } from '#shared/domain/find/decide.ts';
import { checkFile, foldFindFile } from '#shared/domain/find/find-file.ts';
import { outcome } from '../../../support/outcome.ts';
import { caseData, idOf, itemData, now, record, seizureData, station, theCase, warrantData } from '../support/facts.ts';
import { findActs, findData, theFind } from '../support/finds.ts';

const { recorded, file, captured, sent, answered, closed, reported } = findActs;

/** The rule that refuses these entries, or how many of them there are. */
function read(...acts: readonly DomainEvent[]): unknown {
  const checked = foldFindFile(record(acts));
  return checked.ok ? acts.length : (checked.error.details['rule'] ?? checked.error.code);
}

describe('a find', () => {
  test('holds its captures, referrals with their answers, and its end', () => {
    const acts = [
      recorded(),
      file(),
      captured(),
      sent({ attachment: idOf('at', 1) }),
      answered(),
      answered(),
      closed(),
    ];
    const folded = foldFindFile(record(acts));
    expect(folded).toMatchObject({
      ok: true,
      value: {
        state: {
          find: findData(),
          captures: [idOf('at', 1)],
          closed: { into: null, reason: 'Akun sudah tidak ada' },
          reported: false,
        },
      },
    });
  });

  test.each<[string, readonly DomainEvent[], string]>([
    ['seen tomorrow', [recorded({ at: '2026-11-22T00:00:00.000+08:00' })], 'FIND_IN_FUTURE'],
    ['seen a second from now in another zone', [recorded({ at: '2026-11-21T15:05:01.000+09:00' })], 'FIND_IN_FUTURE'],
    ['with nothing to trace it by', [recorded({ handle: '', place: '' })], 'FIND_WITHOUT_TRACE'],
    [
      'traced by spaces and zero-width characters',
      [recorded({ handle: ' \u200b', place: '\u2060' })],
      'FIND_WITHOUT_TRACE',
    ],
    ['on a platform that nobody can read', [recorded({ platform: '\u202e' })], 'INPUT_INVALID'],
    ['with one term twice', [recorded({ seen: ['a', 'a'] })], 'INPUT_INVALID'],
    ['with an invisible term', [recorded({ seen: ['a', '\u200d'] })], 'INPUT_INVALID'],
    ['recorded twice', [recorded(), recorded()], 'ENTRY_DUPLICATE'],
    ['that nobody recorded', [captured()], 'CASE_UNKNOWN'],
    ['of another file', [recorded(), closed({ case: theCase })], 'CASE_UNKNOWN'],
    ['captured in a file that is not there', [recorded(), captured()], 'ATTACHMENT_UNKNOWN'],
    ['captured twice in one file', [recorded(), file(), captured(), captured()], 'ENTRY_DUPLICATE'],
    [
      'captured tomorrow',
      [recorded(), file(), captured(1, { capturedAt: '2026-11-22T09:00:00+08:00' })],
      'FIND_IN_FUTURE',
    ],
    ['captured after it was closed', [recorded(), file(), closed(), captured()], 'FIND_CLOSED'],
    ['taken down before it was captured', [recorded(), sent()], 'FIND_CAPTURE_MISSING'],
    ['taken down for a blank reason', [recorded(), sent({ withoutCapture: '\u200b  ' })], 'FIND_CAPTURE_MISSING'],
    ['taken down with a file that is no capture', [recorded(), file(), sent()], 'FIND_CAPTURE_MISSING'],
    ['excused although captured', [recorded(), file(), captured(), sent({ withoutCapture: 'x' })], 'INPUT_INVALID'],
    ['excused although not taken down', [recorded(), sent({ asks: 'preserve', withoutCapture: 'x' })], 'INPUT_INVALID'],
    ['referred tomorrow', [recorded(), sent({ asks: 'data', on: '2026-11-22' })], 'FIND_IN_FUTURE'],
    ['referred to nobody', [recorded(), sent({ asks: 'data', to: '\u200b' })], 'INPUT_INVALID'],
    [
      'referred with a letter that is not there',
      [recorded(), sent({ asks: 'data', attachment: idOf('at', 9) })],
      'ATTACHMENT_UNKNOWN',
    ],
    ['referred twice under one id', [recorded(), sent({ asks: 'data' }), sent({ asks: 'data' })], 'ENTRY_DUPLICATE'],
    ['referred after it came to nothing', [recorded(), closed(), sent({ asks: 'data' })], 'FIND_CLOSED'],
    ['answered without a letter', [recorded(), answered()], 'REFERRAL_UNKNOWN'],
    [
      'answered before the letter',
      [recorded(), sent({ asks: 'data' }), answered({ on: '2026-11-20' })],
      'FIND_TOO_EARLY',
    ],
    ['answered tomorrow', [recorded(), sent({ asks: 'data' }), answered({ on: '2026-11-22' })], 'FIND_IN_FUTURE'],
    [
      'answered with a file that is not there',
      [recorded(), sent({ asks: 'data' }), answered({ attachment: idOf('at', 9) })],
      'ATTACHMENT_UNKNOWN',
    ],
    ['closed twice', [recorded(), closed(), closed()], 'FIND_CLOSED'],
    ['closed into itself', [recorded(), closed({ into: theFind })], 'INPUT_INVALID'],
    ['closed after its report', [recorded(), reported(), closed()], 'FIND_REPORTED'],
    ['reported after it was closed', [recorded(), closed(), reported()], 'FIND_CLOSED'],
    ['reported twice', [recorded(), reported(), reported()], 'ENTRY_DUPLICATE'],
    [
      'reported without a model',
      [recorded(), { type: 'case.opened', data: caseData({ case: theFind }) }],
      'INPUT_INVALID',
    ],
    ['reported tomorrow', [recorded(), reported({ openedOn: '2026-11-22' })], 'INPUT_INVALID'],
    ['reported as another file', [recorded(), reported({ case: theCase })], 'ENTRY_DUPLICATE'],
    ['recorded in a case that is open', [reported(), recorded()], 'ENTRY_DUPLICATE'],
    [
      'with a warrant before its report',
      [recorded(), { type: 'warrant.recorded', data: warrantData({ case: theFind }) }],
      'CASE_UNKNOWN',
    ],
    [
      'with tags before its report',
      [recorded(), { type: 'case.tagged', data: { case: theFind, modus: ['x'] } }],
      'CASE_UNKNOWN',
    ],
    ['in a case that began with its report', [reported(), closed()], 'FIND_UNKNOWN'],
  ])('%s is refused', (_, acts, code) => {
    expect(read(...acts)).toBe(code);
  });

  test.each<[string, readonly DomainEvent[]]>([
    ['taken down after a capture', [recorded(), file(), captured(), sent()]],
    ['taken down with a reason', [recorded(), sent({ withoutCapture: 'Akun hilang saat dibuka' })]],
    [
      'written about after it went into a case',
      [recorded(), closed({ into: theCase }), sent({ asks: 'data' }), answered()],
    ],
    ['captured after its report', [recorded(), reported(), file(), captured()]],
    ['seen this very second', [recorded({ at: now })]],
  ])('%s is allowed', (_, acts) => {
    expect(read(...acts)).toBe(acts.length);
  });
});

describe('a find that becomes a report', () => {
  const acts: DomainEvent[] = [
    recorded(),
    file(),
    captured(),
    sent(),
    reported(),
    { type: 'warrant.recorded', data: warrantData({ case: theFind }) },
    { type: 'seizure.recorded', data: seizureData({ case: theFind }) },
    { type: 'item.seized', data: { ...itemData(1), case: theFind } },
  ];

  test('is a case with every entry it had', () => {
    const state = foldCase(record(acts));
    expect(state).toMatchObject({
      ok: true,
      value: { case: { model: 'A' }, stage: 'reported', find: { find: findData(), reported: true } },
    });
    expect(state.ok && [state.value.history.length, state.value.items.size, state.value.attachments.size]).toEqual([
      8, 1, 1,
    ]);
  });

  test('brings its words with it, so that only number, unit and articles are typed', () => {
    expect(reportOfFind(findData({ notes: 'Dua akun' }))).toEqual({
      model: 'A',
      title: 'Penawaran anak - MiChat - akun-1',
      notes: 'Dua akun',
    });
  });

  test('has a title that fits, whatever the find holds', () => {
    const hostile = findData({
      handle: '\u{1F600}'.repeat(200),
      seen: Array.from({ length: 20 }, (_, n) => `${String(n)}${'x'.repeat(70)}`),
    });
    const { title } = reportOfFind(hostile);
    expect(title.isWellFormed() && title.length > 0 && title.length <= 400).toBe(true);
  });

  test.each([
    ['a number that another case bears', { numberTaken: true }, 'CASE_NUMBER_TAKEN'],
    ['no find', { state: null }, 'FIND_UNKNOWN'],
  ])('is refused with %s', (_, over, code) => {
    const state = foldFindFile(record([recorded()]));
    const facts = { now, numberTaken: false, hasAttachment: () => false, state: state.ok ? state.value.state : null };
    const command = caseData({ case: theFind, model: 'A' });
    expect(outcome(decideCaseFromFind(command, { ...facts, ...over }))).toBe(code);
  });
});

describe('a correction of a find', () => {
  const correct = (seq: number, changes: Record<string, unknown>, ...acts: DomainEvent[]) =>
    outcome(
      decideCorrection(
        { station, seq, reason: 'Salah ketik', changes },
        { events: record(acts), caseNumberTaken: false },
      ),
    );

  test.each<[string, number, Record<string, unknown>, DomainEvent[], string]>([
    ['into the future', 0, { at: '2026-11-23T00:00:00Z' }, [recorded()], 'FIND_IN_FUTURE'],
    ['that takes every trace away', 0, { handle: '', place: '' }, [recorded()], 'FIND_WITHOUT_TRACE'],
    ['of its number', 0, { number: 'TM-002' }, [recorded()], 'CORRECTION_NOT_ALLOWED'],
    ['of its source', 0, { source: 'ministry' }, [recorded()], 'CORRECTION_NOT_ALLOWED'],
    ['that changes nothing', 0, { handle: 'akun-1' }, [recorded()], 'CORRECTION_NO_CHANGE'],
    [
      'of the day of a letter, into the future',
      1,
      { on: '2027-01-01' },
      [recorded(), sent({ asks: 'data' })],
      'FIND_IN_FUTURE',
    ],
    [
      'of the day of an answer, into the future',
      2,
      { on: '2027-01-01' },
      [recorded(), sent({ asks: 'data' }), answered()],
      'FIND_IN_FUTURE',
    ],
    [
      'of the day of a letter, past its answer',
      1,
      { on: '2026-11-21' },
      [recorded(), sent({ asks: 'data', on: '2026-11-19' }), answered({ on: '2026-11-20' })],
      'FIND_TOO_EARLY',
    ],
    [
      'of the day of an answer, before its letter, after a report was made',
      2,
      { on: '2026-11-18' },
      [recorded(), sent({ asks: 'data', on: '2026-11-19' }), answered({ on: '2026-11-20' }), reported()],
      'FIND_TOO_EARLY',
    ],
    ['of where its end led', 1, { into: theCase }, [recorded(), closed()], 'CORRECTION_NOT_ALLOWED'],
    ['that leaves its end without a reason', 1, { reason: '' }, [recorded(), closed()], 'INPUT_INVALID'],
  ])('%s is refused', (_, seq, changes, acts, code) => {
    expect(correct(seq, changes, ...acts)).toBe(code);
  });

  test('of why it was closed stands, and it stays closed', () => {
    const acts = [recorded(), closed()];
    expect(correct(1, { reason: 'Salah temuan' }, ...acts)).toBe('ok');
    const [, ending] = record(acts);
    if (ending === undefined) throw new Error('nothing was closed');
    const corrects = { station, seq: ending.seq, leaf: ending.leaf };
    const data = { case: theFind, corrects, reason: 'Salah ketik', changes: { reason: 'Salah temuan' } };
    expect(foldFindFile(record([...acts, { type: 'entry.corrected', data }]))).toMatchObject({
      value: { state: { closed: { into: null, reason: 'Salah temuan' } } },
    });
  });

  test('of its account stands, before and after its report', () => {
    expect([
      correct(0, { handle: 'akun-2' }, recorded()),
      correct(0, { handle: 'akun-2' }, recorded(), reported()),
    ]).toEqual(['ok', 'ok']);
  });
});

test('hostile text in every field of a find is kept as it was typed', () => {
  const text = '=cmd|x!A1 \u202eabc\u200b\u0000'.replace('\u0000', '');
  const notes = (text + 'n').repeat(600).slice(0, 10_000);
  const found = recorded({ platform: text, handle: text, userId: text, link: text, place: text, seen: [text], notes });
  const folded = foldFindFile(record([found]));
  expect(folded.ok && folded.value.state.find).toEqual(found.data);
  expect(checkFile(record([found]))).toEqual({ ok: true, value: null });
});

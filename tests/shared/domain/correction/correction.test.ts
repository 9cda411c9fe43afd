import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import { decideCorrection, proposeCorrection } from '#shared/domain/correction/decide.ts';
import type { CorrectionCommand } from '#shared/domain/correction/decide.ts';
import { correctableFields } from '#shared/domain/correction/correctable.ts';
import { readHistory } from '#shared/domain/correction/history.ts';
import { eventSchemas } from '#shared/domain/events.ts';
import type { DomainEvent, EventType } from '#shared/domain/events.ts';
import { foldItemHistory } from '#shared/domain/item/history.ts';
import { outcome } from '../../../support/outcome.ts';
import { entryCorrected } from '#shared/domain/correction/events.ts';
import { applied, decided as answered, ruled } from '../support/court.ts';
import { namesOf } from '../support/members.ts';
import {
  acts,
  caseData,
  idOf,
  leafAt,
  openedCase,
  phone,
  record,
  seizureData,
  station,
  theCase,
  warrantData,
} from '../support/facts.ts';

const subject = { case: theCase, item: idOf('it', 1) };
const custody: readonly DomainEvent[] = [
  { type: 'custody.received', data: { ...subject, ...acts.receive } },
  { type: 'package.sealed', data: { ...subject, seal: 'S-1', wrapping: 'Kantong', witness: 'SK-01' } },
  { type: 'custody.lent', data: { ...subject, ...acts.lend } },
];
/** 0 case, 1 warrant, 2 seizure, 3 phone, 4 storage, 5 received, 6 sealed, 7 lent. */
const entries = record([...openedCase, ...custody]);
const at = { case: 0, warrant: 1, seizure: 2, item: 3, received: 5, sealed: 6, lent: 7 };

const correct = (seq: number, changes: CorrectionCommand['changes'], events = entries) =>
  decideCorrection({ station, seq, reason: 'Salah ketik', changes }, { events, caseNumberTaken: false });
/** The entries with the decided corrections behind them. */
function corrected(...corrections: [number, CorrectionCommand['changes']][]) {
  return corrections.reduce((events, [seq, changes]) => {
    const decided = correct(seq, changes, events);
    if (!decided.ok) throw new Error(decided.error.code);
    return [...events, ...record(decided.value, events.length)];
  }, entries);
}
const read = (events = entries) => {
  const state = foldCase(events);
  if (!state.ok) throw new Error(state.error.code);
  return state.value;
};

describe('a correction', () => {
  test('replaces the value, keeps the old one readable and names its reason', () => {
    const state = read(
      corrected([at.item, { description: 'Telepon hitam' }], [at.item, { description: 'Telepon hitam, retak' }]),
    );
    const item = state.items.get(subject.item);
    expect(item?.state.description).toBe('Telepon hitam, retak');
    const [seized] = item?.history ?? [];
    expect(seized?.original.data).toMatchObject({ description: 'Barang 1' });
    expect(seized?.corrections).toMatchObject([
      { seq: 8, reason: 'Salah ketik', before: { description: 'Barang 1' }, after: { description: 'Telepon hitam' } },
      { seq: 9, before: { description: 'Telepon hitam' }, after: { description: 'Telepon hitam, retak' } },
    ]);
  });

  test('stands in the history of the item at its own place', () => {
    const history = read(corrected([at.received, { location: 'Rak A2' }])).items.get(subject.item)?.history ?? [];
    expect(history.map(({ event }) => event.type)).toEqual([
      'item.seized',
      'custody.received',
      'package.sealed',
      'custody.lent',
      'entry.corrected',
    ]);
    expect(history.at(-1)?.item).toBe(subject.item);
  });

  test('of an earlier shelf does not move an item that is elsewhere now', () => {
    const before = read().items.get(subject.item)?.state;
    expect(read(corrected([at.received, { location: 'Rak Z9' }])).items.get(subject.item)?.state).toEqual(before);
  });

  test('of the latest holder and due date shows in the state', () => {
    const state = read(corrected([at.lent, { receivedBy: 'Labfor Surabaya', due: '2026-12-24' }])).items.get(
      subject.item,
    )?.state;
    expect(state).toMatchObject({
      custody: 'at-laboratory',
      location: 'Labfor Surabaya',
      due: '2026-12-24',
      seal: 'S-1',
    });
  });

  test('records only what differs, although the form sends every field', () => {
    const decided = correct(at.case, { ...caseData({ title: 'Jaringan akun daring' }) });
    expect(decided.ok && decided.value[0]?.data).toMatchObject({ changes: { title: 'Jaringan akun daring' } });
  });

  test('can be read from the entries of one item alone', () => {
    const events = corrected([at.lent, { due: '2026-12-24' }]).filter(({ seq }) => [3, 5, 6, 7, 8].includes(seq));
    const history = readHistory(events);
    const state = history.ok ? foldItemHistory(history.value) : history;
    expect(state).toMatchObject({ ok: true, value: { due: '2026-12-24', custody: 'at-laboratory' } });
  });

  test.each([
    ['an entry that is not there', 99, { title: 'x' }, 'CORRECTION_UNKNOWN_ENTRY'],
    ['nothing', at.case, {}, 'CORRECTION_NO_CHANGE'],
    ['a field to the value it has', at.case, { title: caseData().title }, 'CORRECTION_NO_CHANGE'],
    [
      'facts to the same facts in another order',
      at.item,
      { attributes: Object.fromEntries(Object.entries(phone).reverse()) },
      'CORRECTION_NO_CHANGE',
    ],
    ['an identifier', at.item, { item: idOf('it', 9) }, 'CORRECTION_NOT_ALLOWED'],
    ['the number of an item', at.item, { number: 'BB-009' }, 'CORRECTION_NOT_ALLOWED'],
    ['the class of an item', at.item, { attributes: { class: 'other', kind: 'Tas' } }, 'CORRECTION_NOT_ALLOWED'],
    ['the number of a seal', at.sealed, { seal: 'S-2' }, 'CORRECTION_NOT_ALLOWED'],
    ['the purpose of a loan', at.lent, { purpose: 'court' }, 'CORRECTION_NOT_ALLOWED'],
    ['the paper of a seizure', at.seizure, { warrant: null }, 'CORRECTION_NOT_ALLOWED'],
    ['the kind of a paper', at.warrant, { kind: 'court-leave' }, 'CORRECTION_NOT_ALLOWED'],
    ['a field that no entry has', at.case, { colour: 'biru' }, 'CORRECTION_NOT_ALLOWED'],
    ['a name of every object', at.case, { constructor: 'x' }, 'CORRECTION_NOT_ALLOWED'],
    ['a field among allowed ones', at.lent, { due: '2026-12-24', item: idOf('it', 2) }, 'CORRECTION_NOT_ALLOWED'],
    ['a text to nothing', at.case, { title: '' }, 'INPUT_INVALID'],
    ['a date to no date', at.case, { openedOn: '2026-02-30' }, 'INPUT_INVALID'],
    ['a witness to a name', at.seizure, { witnesses: ['Budi'] }, 'INPUT_INVALID'],
    ['a report to a day to come', at.case, { openedOn: '2027-01-01' }, 'INPUT_INVALID'],
    ['a paper to a day to come', at.warrant, { date: '2027-01-01' }, 'INPUT_INVALID'],
    ['a paper to a day after the seizure it allows', at.warrant, { date: '2026-11-13' }, 'SEIZURE_BEFORE_WARRANT'],
    ['a seizure to a day before its paper', at.seizure, { at: '2026-11-09T10:00:00+08:00' }, 'SEIZURE_BEFORE_WARRANT'],
    ['a seizure to a time after it was recorded', at.seizure, { at: '2026-11-21T14:05:01+08:00' }, 'SEIZURE_IN_FUTURE'],
    ['a loan to a day before it began', at.lent, { due: '2026-11-20' }, 'CUSTODY_DUE_IN_PAST'],
    [
      'an IMEI to one with a wrong check digit',
      at.item,
      { attributes: { ...phone, imei: '490154203237517' } },
      'ITEM_FIELD_INVALID',
    ],
    ['a description to blanks', at.item, { description: '  ' }, 'ITEM_FIELDS_MISSING'],
  ] satisfies [string, number, CorrectionCommand['changes'], string][])('of %s is refused', (_, seq, changes, code) => {
    expect(outcome(correct(seq, changes))).toBe(code);
  });

  test('that is refused names the field and the kind of entry', () => {
    const refused = correct(at.lent, { purpose: 'court' });
    expect(!refused.ok && refused.error.details).toEqual({ type: 'custody.lent', field: 'purpose' });
    const later = correct(at.warrant, { date: '2026-11-13' });
    expect(!later.ok && later.error.details).toMatchObject({ seized: '2026-11-12', warrantDate: '2026-11-13' });
  });

  test('of a correction is refused: the original is corrected again', () => {
    expect(outcome(correct(8, { reason: 'lain' }, corrected([at.case, { title: 'Lain' }])))).toBe(
      'CORRECTION_NOT_ALLOWED',
    );
  });

  test('back to the first value is a change like any other', () => {
    const state = read(corrected([at.case, { title: 'Lain' }], [at.case, { title: caseData().title }]));
    expect([state.case.title, state.history[0]?.corrections.length]).toEqual([caseData().title, 2]);
  });

  test('of both dates one after the other is possible when each step obeys the rules', () => {
    const events = corrected([at.warrant, { date: '2026-11-08' }], [at.seizure, { at: '2026-11-09T10:00:00+08:00' }]);
    expect(read(events).seizures.get(seizureData().seizure)?.at).toBe('2026-11-09T10:00:00+08:00');
  });

  test('to the report number of another case is refused', () => {
    const command = { station, seq: at.case, reason: 'x', changes: { number: 'LP/B/1' } };
    expect(outcome(decideCorrection(command, { events: entries, caseNumberTaken: true }))).toBe('CASE_NUMBER_TAKEN');
  });

  test('without any entries is refused', () => {
    expect(outcome(correct(0, { title: 'x' }, []))).toBe('CORRECTION_UNKNOWN_ENTRY');
  });

  test("of another station's entry with the same number is refused", () => {
    const command = { station: idOf('st', 2), seq: at.case, reason: 'x', changes: { title: 'x' } };
    expect(outcome(decideCorrection(command, { events: entries, caseNumberTaken: false }))).toBe(
      'CORRECTION_UNKNOWN_ENTRY',
    );
  });
});

describe('a forged correction is refused by the fold', () => {
  const forged = (over: object) => {
    const data = {
      case: theCase,
      corrects: { station, seq: 0, leaf: leafAt(0) },
      reason: 'x',
      changes: { title: 'x' },
      ...over,
    };
    return foldCase([...entries, ...record([{ type: 'entry.corrected', data }], entries.length)]);
  };

  test('but not one that is in order', () => {
    expect(outcome(forged({}))).toBe('ok');
  });

  test.each([
    ['with the leaf of another entry', { corrects: { station, seq: 0, leaf: leafAt(1) } }, 'CORRECTION_UNKNOWN_ENTRY'],
    ['of an entry to come', { corrects: { station, seq: 99, leaf: leafAt(99) } }, 'CORRECTION_UNKNOWN_ENTRY'],
    ['of itself', { corrects: { station, seq: 8, leaf: leafAt(8) } }, 'CORRECTION_UNKNOWN_ENTRY'],
    ['in the name of another case', { case: idOf('ca', 2) }, 'CORRECTION_UNKNOWN_ENTRY'],
    ['without changes', { changes: {} }, 'CORRECTION_NO_CHANGE'],
    [
      'of a state',
      { corrects: { station, seq: 6, leaf: leafAt(6) }, changes: { seal: 'S-9' } },
      'CORRECTION_NOT_ALLOWED',
    ],
  ])('%s', (_, over, rule) => {
    expect(forged(over)).toMatchObject({ ok: false, error: { code: 'FOLD_REFUSED', details: { rule } } });
  });
});

test('every field that may be corrected is a field of its entry, and none of them carries a state', () => {
  const states = [
    'case',
    'item',
    'seizure',
    'warrant',
    'seal',
    'purpose',
    'digest',
    'sha256',
    'version',
    'treeSize',
    'corrects',
    'kind',
    'urgentGround',
  ];
  for (const type of Object.keys(eventSchemas) as EventType[]) {
    expect(namesOf(type)).toEqual(expect.arrayContaining([...correctableFields(type)]));
    expect(correctableFields(type).filter((field) => states.includes(field))).toEqual([]);
  }
});

test('the paper itself can be set right', () => {
  expect(read(corrected([at.warrant, { number: 'SP.Sita/54' }])).warrants.get(warrantData().warrant)?.number).toBe(
    'SP.Sita/54',
  );
});

describe('what a court said', () => {
  const urgent = seizureData({ warrant: null, urgentGround: 'easily-moved' });
  const asked = record([
    ...openedCase.map((event) => (event.type === 'seizure.recorded' ? { ...event, data: urgent } : event)),
    { type: 'court.applied', data: applied(1) },
    { type: 'court.decided', data: answered(1, 'refused') },
    { type: 'pretrial.ruled', data: ruled(1, 'dismissed') },
  ]);
  const facts = { events: asked, caseNumberTaken: false };
  const command = (seq: number, changes: CorrectionCommand['changes']) => ({ station, seq, reason: 'x', changes });

  test.each([
    ['of a decision', 6, { outcome: 'granted' }],
    ['of a decision, among other fields', 6, { number: 'x', outcome: 'granted' }],
    ['of a ruling', 7, { outcome: 'unlawful' }],
  ])('%s takes two', (_, seq, changes) => {
    expect(outcome(decideCorrection(command(seq, changes), facts))).toBe('CORRECTION_TAKES_TWO');
  });

  test('moves the items once two have said so', () => {
    const proposed = proposeCorrection(command(6, { outcome: 'granted' }), facts);
    if (!proposed.ok) throw new Error(proposed.error.code);
    const data = { ...proposed.value, second: idOf('us', 2) };
    const state = read([...asked, ...record([{ type: 'entry.corrected', data }], asked.length)]);
    expect(state.items.get(subject.item)?.legal.state).toBe('lawful');
    expect(read(asked).items.get(subject.item)?.legal.state).toBe('refused');
    expect(outcome(decideCorrection(command(6, { number: 'x', outcome: 'refused' }), facts))).toBe('ok');
  });

  test.each([
    ['an outcome by one person', { changes: { outcome: 'granted' } }],
    ['an outcome by nobody in particular', { changes: { outcome: 'granted' }, second: '' }],
    ['something else by two', { changes: { number: 'x' }, second: idOf('us', 2) }],
    ['nothing by two', { changes: {}, second: idOf('us', 2) }],
  ])('%s is no entry', (_, over) => {
    const corrects = { station, seq: 6, leaf: leafAt(6) };
    const entry = { case: theCase, corrects, reason: 'x', ...over };
    expect(entryCorrected.safeParse(entry).success).toBe(false);
  });
});

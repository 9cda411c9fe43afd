import { describe, expect, test } from 'vitest';
import { foldCase, type CaseState } from '#shared/domain/case/case-state.ts';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import { decideCorrection } from '#shared/domain/correction/decide.ts';
import { outcome } from '../../../support/outcome.ts';
import { acts, caseData, idOf, openedCase, record, station, theCase, warrantData } from '../support/facts.ts';
import { change, paperData, stagePaper } from '../support/stages.ts';
import { digestsOf } from '../support/accounts.ts';

const stage = (...given: Parameters<typeof change>): DomainEvent => ({
  type: 'case.stage-changed',
  data: change(...given),
});
const paper = (over: Parameters<typeof paperData>[0] = {}): DomainEvent => ({
  type: 'paper.recorded',
  data: paperData(over),
});
const sprindik = (date: string, on = date): DomainEvent =>
  stage('reported', 'investigation', { on, paper: { ...stagePaper, date } });
const received = (n: number): DomainEvent => ({
  type: 'custody.received',
  data: { case: theCase, item: idOf('it', n), ...acts.receive },
});
const handedOver = (n: number): DomainEvent => ({
  type: 'custody.handed-over',
  data: { case: theCase, item: idOf('it', n), ...acts.handOver },
});
const frozen = (stageOf: 'tahap-1' | 'tahap-2' = 'tahap-1', items = 2): DomainEvent => ({
  type: 'bundle.exported',
  data: {
    case: theCase,
    bundle: idOf('bu', 1),
    stage: stageOf,
    version: 1,
    recipient: 'Kejari',
    createdAt: '2026-11-21T14:05:00.000+08:00',
    treeSize: 1,
    rootHash: 'ab'.repeat(32),
    items,
    tagManifestSha256: 'cd'.repeat(32),
  },
});
const childSuspect: DomainEvent = {
  type: 'person.recorded',
  data: { case: theCase, person: idOf('pe', 1), code: 'AN-01', roles: ['child-suspect'], _sd: digestsOf(1) },
};

const fold = (...more: DomainEvent[]) => foldCase(record([...openedCase, ...more]));
/** The rule that refused, or 'ok'. */
const ruleOf = (...more: DomainEvent[]) => {
  const folded = fold(...more);
  return folded.ok ? 'ok' : folded.error.details['rule'];
};
function stateOf(...more: DomainEvent[]): CaseState {
  const folded = fold(...more);
  if (!folded.ok) throw new Error(JSON.stringify(folded.error));
  return folded.value;
}

describe('a case read from its entries', () => {
  test('begins as a report, on the day of it, under no code yet', () => {
    expect(stateOf()).toMatchObject({
      stage: 'reported',
      stageSince: '2026-11-01',
      stageHistory: [],
      regime: { regime: null, basis: 'none' },
      modus: [],
      team: [],
      links: [],
    });
  });

  test('stands where the last change brought it, with every paper on the way', () => {
    const state = stateOf(
      sprindik('2026-11-05'),
      frozen(),
      stage('investigation', 'file-submitted'),
      stage('file-submitted', 'file-complete'),
      ...[1, 2].flatMap((n) => [received(n), handedOver(n)]),
      stage('file-complete', 'handed-over', { on: '2026-11-12' }),
    );
    expect(state).toMatchObject({ stage: 'handed-over', stageSince: '2026-11-12', regime: { regime: 'kuhap-2025' } });
    expect(state.stageHistory.map(({ to, paper: held }) => [to, held?.date])).toEqual([
      ['investigation', '2026-11-05'],
      ['file-submitted', '2026-11-10'],
      ['file-complete', '2026-11-10'],
      ['handed-over', '2026-11-10'],
    ]);
  });

  test.each([
    [
      'Tahap I without any list',
      [sprindik('2026-11-05'), stage('investigation', 'file-submitted')],
      'STAGE_LIST_NOT_FROZEN',
    ],
    [
      'Tahap I with a list for Tahap II only',
      [sprindik('2026-11-05'), frozen('tahap-2'), stage('investigation', 'file-submitted')],
      'STAGE_LIST_NOT_FROZEN',
    ],
    [
      'Tahap II with one item still in the store',
      [
        sprindik('2026-11-05'),
        frozen(),
        stage('investigation', 'file-submitted'),
        stage('file-submitted', 'file-complete'),
        received(1),
        handedOver(1),
        received(2),
        stage('file-complete', 'handed-over'),
      ],
      'STAGE_ITEMS_NOT_HANDED_OVER',
    ],
    ['diversion of nobody', [sprindik('2026-11-05'), stage('investigation', 'diverted')], 'STAGE_NO_CHILD_SUSPECT'],
    ['diversion of a child', [childSuspect, sprindik('2026-11-05'), stage('investigation', 'diverted')], 'ok'],
    [
      'an end that is left again',
      [stage('reported', 'transferred'), stage('transferred', 'inquiry')],
      'STAGE_NOT_ALLOWED',
    ],
    ['a stage of a case that has moved on', [sprindik('2026-11-05'), sprindik('2026-11-05')], 'STAGE_MOVED_ON'],
    ['a Sprindik older than the report', [sprindik('2026-10-05', '2026-11-05')], 'STAGE_PAPER_DATE'],
    [
      'a scan that the case does not have',
      [stage('reported', 'inquiry', { attachment: idOf('at', 7) })],
      'ATTACHMENT_UNKNOWN',
    ],
  ] as const)('%s: %#', (_, events, rule) => {
    expect(ruleOf(...events)).toBe(rule);
  });

  test('names the items that were not handed over', () => {
    const folded = fold(
      sprindik('2026-11-05'),
      frozen(),
      stage('investigation', 'file-submitted'),
      stage('file-submitted', 'file-complete'),
      stage('file-complete', 'handed-over'),
    );
    expect(folded.ok ? null : folded.error.details['items']).toEqual(['BB-001', 'BB-002']);
  });

  test('a stage before there is a report is refused', () => {
    expect(foldCase(record([sprindik('2026-11-05'), ...openedCase]))).toMatchObject({
      ok: false,
      error: { details: { rule: 'CASE_UNKNOWN' } },
    });
  });
});

/** The entries of a case, and one of them corrected by the rules. */
function corrected(events: readonly DomainEvent[], seq: number, changes: Record<string, unknown>) {
  const entries = record([...openedCase, ...events]);
  const decided = decideCorrection(
    { station, seq, reason: 'salah ketik', changes },
    { events: entries, caseNumberTaken: false },
  );
  const more: RecordedEvent[] = decided.ok ? record(decided.value, entries.length) : [];
  const state = decided.ok ? foldCase([...entries, ...more]) : decided;
  return { code: outcome(state), state: state.ok ? state.value : null };
}

describe('a correction', () => {
  const old = [{ type: 'case.opened', data: caseData({ openedOn: '2025-12-01' }) }, ...openedCase.slice(1)] as const;
  const begun = record([...old, sprindik('2026-01-02')]);
  const move = (date: string, on = '2026-01-02') =>
    decideCorrection(
      { station, seq: 5, reason: 'salah ketik', changes: { on, paper: { ...stagePaper, date } } },
      { events: begun, caseNumberTaken: false },
    );

  test.each([
    ['2026-01-01', 'kuhap-1981'],
    ['2025-12-31', 'kuhap-1981'],
    ['2026-01-02', 'kuhap-2025'],
    ['2026-02-03', 'kuhap-2025'],
  ])('of the date of the Sprindik to %s moves the case to %s', (date, regime) => {
    const decided = move(date, '2026-02-03');
    const state = foldCase([...begun, ...record(decided.ok ? decided.value : [], begun.length)]);
    expect(state.ok ? state.value.regime.regime : state.error).toBe(regime);
  });

  test('does not move a case whose code was set', () => {
    const set: DomainEvent = {
      type: 'case.regime-set',
      data: { case: theCase, regime: 'kuhap-2025', reason: 'Petunjuk penuntut umum' },
    };
    const state = foldCase(record([...old, sprindik('2026-01-01', '2026-01-02'), set]));
    expect(state.ok ? state.value.regime : null).toMatchObject({
      regime: 'kuhap-2025',
      basis: 'set',
      date: '2026-01-01',
    });
  });

  test.each([
    ['of the Sprindik to before the report', () => outcome(move('2025-11-30')), 'STAGE_PAPER_DATE'],
    ['of the Sprindik to after the investigation began', () => outcome(move('2026-01-03')), 'STAGE_PAPER_DATE'],
    ['of the day to one to come', () => outcome(move('2026-01-02', '2026-11-22')), 'STAGE_IN_FUTURE'],
    ['of the day to before the report', () => outcome(move('2025-11-30', '2025-11-30')), 'STAGE_TOO_EARLY'],
    [
      'that takes the Sprindik away',
      () => corrected([sprindik('2026-11-05')], 5, { paper: null }).code,
      'STAGE_PAPER_MISSING',
    ],
    [
      'that brings the report behind its stages',
      () => corrected([sprindik('2026-11-05')], 0, { openedOn: '2026-11-06' }).code,
      'STAGE_TOO_EARLY',
    ],
    [
      'that leaves the report without a number',
      () => corrected([sprindik('2026-11-05')], 0, { number: ' ' }).code,
      'STAGE_REPORT_NUMBER_MISSING',
    ],
    [
      'that brings one stage behind the next',
      () => corrected([sprindik('2026-11-05'), stage('investigation', 'transferred')], 5, { on: '2026-11-11' }).code,
      'STAGE_TOO_EARLY',
    ],
    [
      'of the stage itself',
      () => corrected([sprindik('2026-11-05')], 5, { to: 'inquiry' }).code,
      'CORRECTION_NOT_ALLOWED',
    ],
    ['of an answer', () => corrected([sprindik('2026-11-05')], 5, { answers: [] }).code, 'CORRECTION_NOT_ALLOWED'],
    ['of a paper to a day to come', () => corrected([paper()], 5, { date: '2026-11-22' }).code, 'INPUT_INVALID'],
    ['of a paper to after it was sent', () => corrected([paper()], 5, { date: '2026-11-12' }).code, 'INPUT_INVALID'],
    ['of the kind of a paper', () => corrected([paper()], 5, { kind: 'other' }).code, 'CORRECTION_NOT_ALLOWED'],
  ] as const)('%s is refused', (_, code, expected) => {
    expect(code()).toBe(expected);
  });

  test('of a paper shows in the case', () => {
    const { state } = corrected([paper()], 5, { number: 'SPDP/10', receivedOn: '2026-11-12' });
    expect(state?.papers.get(idOf('pp', 1))).toMatchObject({ number: 'SPDP/10', receivedOn: '2026-11-12' });
  });

  test('of an older stage is judged with the stages after it', () => {
    const { state } = corrected([sprindik('2026-11-05'), stage('investigation', 'transferred')], 5, {
      on: '2026-11-06',
    });
    expect(state?.stageHistory.map(({ on }) => on)).toEqual(['2026-11-06', '2026-11-10']);
  });
});

const searchOrder: DomainEvent = {
  type: 'warrant.recorded',
  data: warrantData({ warrant: idOf('wa', 2), kind: 'search-order' }),
};
const minutes = (warrant = idOf('wa', 2)) => paper({ kind: 'search-record', warrant });

describe('a paper', () => {
  test.each([
    ['twice', [paper(), paper()], 'ENTRY_DUPLICATE'],
    ['of another case', [paper({ case: idOf('ca', 2) })], 'CASE_UNKNOWN'],
    ['dated after its entry', [paper({ date: '2026-11-22', sentOn: null })], 'INPUT_INVALID'],
    ['sent before it was written', [paper({ sentOn: '2026-11-09' })], 'INPUT_INVALID'],
    ['received before it was sent', [paper({ receivedOn: '2026-11-10' })], 'INPUT_INVALID'],
    ['received before it was written', [paper({ sentOn: null, receivedOn: '2026-11-09' })], 'INPUT_INVALID'],
    ['to be sent on a day to come', [paper({ sentOn: '2026-11-22' })], 'INPUT_INVALID'],
    ['about a seizure of another case', [paper({ seizure: idOf('se', 9) })], 'SEIZURE_UNKNOWN'],
    ['about an item of another case', [paper({ items: [idOf('it', 1), idOf('it', 9)] })], 'ITEM_UNKNOWN'],
    ['about one item twice', [paper({ items: [idOf('it', 1), idOf('it', 1)] })], 'INPUT_INVALID'],
    ['with the scan of another case', [paper({ attachment: idOf('at', 9) })], 'ATTACHMENT_UNKNOWN'],
    ['of a search under an order of another case', [minutes(idOf('wa', 9))], 'WARRANT_UNKNOWN'],
    ['of a search under an order that came later', [minutes(), searchOrder], 'WARRANT_UNKNOWN'],
    ['of a search under an order to seize', [minutes(idOf('wa', 1))], 'INPUT_INVALID'],
    ['of another kind that names an order', [searchOrder, paper({ warrant: idOf('wa', 2) })], 'INPUT_INVALID'],
    ['of a search under its order', [searchOrder, minutes()], 'ok'],
    ['of a search without an order', [searchOrder, paper({ kind: 'search-record' })], 'ok'],
    ['about what the case has', [paper({ seizure: idOf('se', 1), items: [idOf('it', 2)] })], 'ok'],
    ['with one that was sent and received on one day', [paper({ receivedOn: '2026-11-11' })], 'ok'],
    ['with two of one kind', [paper(), paper({ paper: idOf('pp', 2) })], 'ok'],
    ['beside an order', [{ type: 'warrant.recorded', data: warrantData({ warrant: idOf('wa', 2) }) }, paper()], 'ok'],
  ] as readonly (readonly [string, DomainEvent[], string])[])('%s', (_, events, rule) => {
    expect(ruleOf(...events)).toBe(rule);
  });
});

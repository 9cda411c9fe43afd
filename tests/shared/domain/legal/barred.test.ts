import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import { decideHandOver } from '#shared/domain/custody/decide.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { legalStates } from '#shared/domain/legal/states.ts';
import { outcome } from '../../../support/outcome.ts';
import { applied, decided, ruled } from '../support/court.ts';
import {
  acts,
  caseData,
  idOf,
  itemData,
  itemFacts,
  itemState,
  leafAt,
  now,
  officer,
  record,
  seizureData,
  seizureId,
  station,
  theCase,
} from '../support/facts.ts';
import { change, paperData } from '../support/stages.ts';

const start: DomainEvent[] = [
  { type: 'case.opened', data: caseData() },
  { type: 'seizure.recorded', data: seizureData({ warrant: null, urgentGround: 'easily-moved' }) },
  { type: 'item.seized', data: itemData(1) },
];
const app = (...given: Parameters<typeof applied>): DomainEvent => ({ type: 'court.applied', data: applied(...given) });
const dec = (...given: Parameters<typeof decided>): DomainEvent => ({ type: 'court.decided', data: decided(...given) });
const again = app(2, { date: '2026-11-18', again: idOf('ap', 1) });
const later = { date: '2026-11-19', receivedOn: '2026-11-19' };
const item = { case: theCase, item: idOf('it', 1) };
const received: DomainEvent = { type: 'custody.received', data: { ...item, ...acts.receive } };
const handedOver: DomainEvent = { type: 'custody.handed-over', data: { ...item, ...acts.handOver } };
const bundle: DomainEvent = {
  type: 'bundle.exported',
  data: {
    case: theCase,
    bundle: idOf('bu', 1),
    stage: 'tahap-1',
    version: 1,
    recipient: 'Kejari',
    createdAt: now,
    treeSize: 1,
    rootHash: 'ab'.repeat(32),
    items: 1,
    tagManifestSha256: 'cd'.repeat(32),
  },
};
const stage = (...given: Parameters<typeof change>): DomainEvent => ({
  type: 'case.stage-changed',
  data: change(...given),
});
const on = '2026-11-20';
const paper = { number: 'B/1', date: on, signer: 'Kajari' };
const toTheDoor: DomainEvent[] = [
  bundle,
  stage('reported', 'investigation', { on: '2026-11-10' }),
  stage('investigation', 'file-submitted', { on, paper }),
  stage('file-submitted', 'file-complete', { on, paper }),
];
const answers = [{ guard: 'items-handed-over', text: 'BA selisih' }] as const;
const across = stage('file-complete', 'handed-over', { on, paper, answers: [...answers] });
const back = (over: Parameters<typeof paperData>[0]): DomainEvent => ({
  type: 'paper.recorded',
  data: paperData({ kind: 'return-record', date: on, sentOn: null, ...over }),
});
const rule = (...more: DomainEvent[]) => {
  const folded = foldCase(record([...start, ...more]));
  return folded.ok ? 'ok' : folded.error.details['rule'];
};
const stateOf = (...more: DomainEvent[]) => {
  const folded = foldCase(record([...start, ...more]));
  return folded.ok ? folded.value.items.get(idOf('it', 1))?.legal.state : folded.error;
};

const partly = dec(1, 'granted', { refusedItems: [idOf('it', 1)] });
const both: DomainEvent[] = [{ type: 'item.seized', data: itemData(2) }, app(1)];

const bad: readonly (readonly [string, DomainEvent[]])[] = [
  ['refused', [app(1), dec(1, 'refused')]],
  ['refused', [...both, partly]],
  ['awaiting-again', [app(1), dec(1, 'refused'), again]],
  ['must-return', [app(1), dec(1, 'refused'), again, dec(2, 'refused', later)]],
  ['must-return', [{ type: 'pretrial.ruled', data: ruled(1, 'unlawful-return') }]],
  ['annulled', [{ type: 'pretrial.ruled', data: ruled(1, 'unlawful') }]],
];

describe.each(bad)('an item that is %s', (state, papers) => {
  test('does not go to the prosecutor, by hand or with the stage', () => {
    expect(stateOf(...papers)).toBe(state);
    expect(rule(...papers, received, handedOver)).toBe('CUSTODY_BARRED');
    expect(rule(...papers, ...toTheDoor, across)).toBe('STAGE_ITEMS_BARRED');
  });

  test('lets the stage change once it went back, named by itself or by its seizure', () => {
    const others = [
      { date: '2026-11-13', items: [idOf('it', 1)] },
      { kind: 'receipt' as const, items: [idOf('it', 1)] },
    ];
    for (const over of others) expect(rule(...papers, ...toTheDoor, back(over), across)).toBe('STAGE_ITEMS_BARRED');
    for (const over of [{ items: [idOf('it', 1)] }, { seizure: seizureId }, {}])
      expect(rule(...papers, ...toTheDoor, back(over), across)).toBe('ok');
  });
});

describe('a reader of a refusal in part', () => {
  const corrected = (changes: Record<string, unknown>): DomainEvent => ({
    type: 'entry.corrected',
    data: {
      case: theCase,
      corrects: { station, seq: 5, leaf: leafAt(5) },
      reason: 'salah baca',
      changes,
      ...('outcome' in changes ? { second: officer } : {}),
    },
  });

  test.each<[string, DomainEvent, string]>([
    ['of everything', dec(1, 'granted', { refusedItems: [idOf('it', 1), idOf('it', 2)] }), 'COURT_PART_ALL'],
    ['of what is refused as a whole', dec(1, 'refused', { refusedItems: [idOf('it', 1)] }), 'COURT_PART_NOT_GRANTED'],
    ['of an item that the case has not', dec(1, 'granted', { refusedItems: [idOf('it', 9)] }), 'ITEM_UNKNOWN'],
  ])('refuses one %s', (_, event, code) => {
    expect(rule(...both, event)).toBe(code);
  });

  test('lets the number be corrected, but neither the things nor the outcome, by two people either', () => {
    expect(rule(...both, partly, corrected({ number: '2/Pen' }))).toBe('ok');
    expect(rule(...both, partly, corrected({ outcome: 'refused' }))).toBe('COURT_PART_NOT_GRANTED');
    expect(rule(...both, partly, corrected({ refusedItems: [idOf('it', 2)] }))).toBe('CORRECTION_NOT_ALLOWED');
  });
});

test('what no court was against goes as it always did, and so does what went before the court spoke', () => {
  expect(rule(received, handedOver)).toBe('ok');
  expect(rule(app(1), received, handedOver, dec(1, 'refused'))).toBe('ok');
  expect(rule(app(1), dec(1, 'granted'), ...toTheDoor, across)).toBe('ok');
});

test.each(legalStates)('decide asks the same of an item that is %s', (state) => {
  const stored = itemState({ custody: 'stored' });
  const standing = { state, reason: 'asked' as const };
  const facts = { ...itemFacts(stored), legal: new Map([[stored.item, standing]]) };
  const barred = ['refused', 'awaiting-again', 'must-return', 'annulled'].includes(state);
  expect(outcome(decideHandOver({ ...acts.handOver, items: [stored.item] }, facts))).toBe(
    barred ? 'CUSTODY_BARRED' : 'ok',
  );
});

describe('two refusals under the newer code', () => {
  const twice = [app(1), dec(1, 'refused'), again, dec(2, 'refused', later)];
  const under = (regime: 'kuhap-1981' | 'kuhap-2025'): DomainEvent => ({
    type: 'case.regime-set',
    data: { case: theCase, regime, reason: 'Sprindik salah baca' },
  });
  const third = [
    under('kuhap-1981'),
    app(3, { date: '2026-11-20', again: idOf('ap', 2) }),
    dec(3, 'granted', { date: '2026-11-20', receivedOn: '2026-11-20' }),
  ];

  test('end it, whatever was allowed while the case stood under the older one', () => {
    expect(stateOf(...twice, ...third)).toBe('lawful');
    expect(stateOf(...twice, ...third, under('kuhap-2025'))).toBe('must-return');
  });

  test('keep it from the prosecutor under the older code too', () => {
    expect(rule(...twice, under('kuhap-1981'), received, handedOver)).toBe('CUSTODY_BARRED');
    expect(rule(...twice, under('kuhap-1981'), ...toTheDoor, across)).toBe('STAGE_ITEMS_BARRED');
  });

  test('are not one refusal and an approval', () => {
    expect(stateOf(app(1), dec(1, 'refused'), again, dec(2, 'granted', later))).toBe('lawful');
  });
});

test('nothing is put into a seizure that a court was asked about as a whole', () => {
  const second: DomainEvent = { type: 'item.seized', data: { ...itemData(2), description: 'Laptop' } };
  expect(rule(app(1), second)).toBe('SEIZURE_ASKED');
  expect(rule(app(1, { items: [idOf('it', 1)] }), second)).toBe('ok');
  expect(rule(second, app(1))).toBe('ok');
});

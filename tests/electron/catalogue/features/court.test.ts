import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { account, MORNING, openCase, phone, receive, recordWarrant, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let caseId: string;
let seizure: string;
let items: string[];

const scope = { place: '', kinds: '', count: '', value: '' };
const about = { attachment: null, reason: '' };

/** A seizure in urgency, a week before anything is typed. */
async function seizeInUrgency(over: Partial<Input<'seizures.record'>> = {}): Promise<string[]> {
  const seized = await catalogue.done('seizures.record', {
    case: caseId,
    warrant: null,
    urgentGround: 'risk-of-destruction',
    place: 'Jl. Melati 4, Kupang',
    at: '2026-11-14T20:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: [phone(), storage(), account('@penjual')],
    ...over,
  });
  seizure = seized.seizure;
  return seized.items.map(({ item }) => item);
}

const application = (over: Partial<Input<'court.apply'>> = {}): Input<'court.apply'> => ({
  ...about,
  case: caseId,
  kind: 'approval',
  number: 'B/77/XI/2026',
  date: '2026-11-16',
  court: 'PN Kupang',
  seizure,
  items: [],
  warrant: null,
  again: null,
  scope,
  ...over,
});

async function apply(over: Partial<Input<'court.apply'>> = {}): Promise<string> {
  return (await catalogue.done('court.apply', application(over))).application;
}

const decision = (applied: string, over: Partial<Input<'court.decide'>> = {}): Input<'court.decide'> => ({
  ...about,
  case: caseId,
  application: applied,
  outcome: 'refused',
  number: '12/Pen.Pid/2026/PN Kpg',
  date: '2026-11-18',
  receivedOn: '2026-11-19',
  ...over,
});

const states = async () => {
  const { rows } = await catalogue.done('items.list', {
    case: caseId,
    search: '',
    custody: null,
    after: null,
    limit: 50,
  });
  return rows.map(({ number, legal, legalSince }) => `${number} ${legal} ${String(legalSince)}`);
};

/** The tables say what the entries fold to. */
async function audited(): Promise<void> {
  const { findings } = await catalogue.done('audit.run', {});
  expect(findings).toEqual([]);
}

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
  caseId = await openCase(catalogue);
  items = await seizeInUrgency();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

describe('an urgent seizure', () => {
  it('stands as urgent until the court answers, and is lawful from the day it approves', async () => {
    expect(await states()).toEqual(['BB-001', 'BB-002', 'BB-003'].map((number) => `${number} urgent 2026-11-14`));
    const applied = await apply();
    expect((await catalogue.done('items.get', { item: items[0] ?? '' })).legal).toMatchObject({
      state: 'urgent',
      reason: 'asked',
      regime: 'kuhap-2025',
    });
    await catalogue.done('court.decide', decision(applied, { outcome: 'granted' }));
    expect(await states()).toEqual(['BB-001', 'BB-002', 'BB-003'].map((number) => `${number} lawful 2026-11-18`));
    await audited();
  });

  it('is lawful when approval was asked for late, but given', async () => {
    // Seized on Saturday the 14th: five working days end on the 20th (UU 20/2025 art. 120(1)).
    const applied = await apply({ date: '2026-11-21' });
    await catalogue.done('court.decide', {
      ...decision(applied),
      outcome: 'granted',
      date: '2026-11-21',
      receivedOn: '2026-11-21',
    });
    expect((await states())[0]).toBe('BB-001 lawful 2026-11-21');
  });

  it('of an immovable thing is not recorded', async () => {
    const land = { ...account('tanah'), movable: false, attributes: { class: 'other' as const, kind: 'tanah' } };
    const refused = await catalogue.call('seizures.record', {
      case: caseId,
      warrant: null,
      urgentGround: 'easily-moved',
      place: 'Kupang',
      at: '2026-11-20T10:00:00.000+08:00',
      holder: 'TL-01',
      officers: ['Briptu A'],
      witnesses: [],
      notes: '',
      items: [land],
    });
    expect(outcome(refused)).toBe('SEIZURE_IMMOVABLE_URGENT');
    expect(await states()).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('makes its items unusable, one re-application may mend it, and the pre-check names item and paper', async () => {
    const applied = await apply({ items: [items[1] ?? ''] });
    await catalogue.done('court.decide', decision(applied));
    expect((await states())[1]).toBe('BB-002 refused 2026-11-19');
    const checked = await catalogue.done('handover.precheck', { case: caseId, stage: 'tahap-2' });
    expect(checked.findings).toContainEqual({
      code: 'court-refused',
      severity: 'blocks',
      item: items[1],
      number: 'BB-002',
      paper: { number: '12/Pen.Pid/2026/PN Kpg', date: '2026-11-18' },
    });
    const again = await apply({ items: [items[1] ?? ''], again: applied, date: '2026-11-20' });
    expect((await states())[1]).toBe('BB-002 awaiting-again 2026-11-20');
    await catalogue.done('court.decide', { ...decision(again), date: '2026-11-20', receivedOn: '2026-11-20' });
    expect((await states())[1]).toBe('BB-002 must-return 2026-11-20');
    expect(outcome(await catalogue.call('court.apply', application({ items: [items[1] ?? ''], again })))).toBe(
      'COURT_BEFORE_DECISION',
    );
    const third = application({ items: [items[1] ?? ''], again, date: '2026-11-21' });
    expect(outcome(await catalogue.call('court.apply', third))).toBe('COURT_AGAIN_ONCE');
    await audited();
  });

  it('stops the bundle of Tahap II, which is made when the court grants the re-application', async () => {
    const applied = await apply();
    await catalogue.done('court.decide', decision(applied));
    await receive(catalogue, items);
    const checked = await catalogue.done('handover.precheck', { case: caseId, stage: 'tahap-2' });
    expect(checked.findings.filter(({ severity }) => severity === 'blocks').map(({ code }) => code)).toEqual([
      'court-refused',
      'court-refused',
      'court-refused',
    ]);
    const again = await apply({ again: applied, date: '2026-11-20' });
    await catalogue.done('court.decide', {
      ...decision(again, { outcome: 'granted' }),
      date: '2026-11-21',
      receivedOn: '2026-11-21',
    });
    const after = await catalogue.done('handover.precheck', { case: caseId, stage: 'tahap-2' });
    expect(after.findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  });

  it('that a re-application stands on is not corrected away', async () => {
    const applied = await apply();
    await catalogue.done('court.decide', decision(applied));
    await apply({ again: applied, date: '2026-11-20' });
    const { applications } = await catalogue.done('court.list', { case: caseId });
    const seq = applications[0]?.decision?.seq ?? -1;
    const correct = (changes: Record<string, unknown>) =>
      catalogue.call('entries.correct', { seq, reason: 'uji', changes });
    expect(outcome(await correct({ outcome: 'granted' }))).toBe('COURT_AGAIN_NOT_REFUSED');
    expect(outcome(await correct({ date: '2026-11-21', receivedOn: '2026-11-21' }))).toBe('COURT_BEFORE_DECISION');
    expect(outcome(await correct({ receivedOn: '2026-11-17' }))).toBe('COURT_RECEIVED_BEFORE_DECISION');
    expect(outcome(await correct({ date: '2026-11-22' }))).toBe('INPUT_INVALID');
    expect((await states())[0]).toBe('BB-001 awaiting-again 2026-11-20');
  });
});

describe('a pre-trial ruling', () => {
  it.each([
    ['unlawful', 'annulled'],
    ['unlawful-return', 'must-return'],
    ['dismissed', 'lawful'],
  ] as const)('after an approval: %s makes it %s', async (ruled, state) => {
    const applied = await apply();
    await catalogue.done('court.decide', decision(applied, { outcome: 'granted' }));
    await catalogue.done('pretrial.rule', {
      ...about,
      case: caseId,
      number: '3/Pid.Pra/2026/PN Kpg',
      date: '2026-11-20',
      court: 'PN Kupang',
      outcome: ruled,
      seizure: null,
      items: [items[0] ?? ''],
    });
    expect((await states()).map((row) => row.split(' ')[1])).toEqual([state, 'lawful', 'lawful']);
    const { rulings } = await catalogue.done('court.list', { case: caseId });
    expect(rulings.map(({ outcome: each }) => each)).toEqual([ruled]);
    await audited();
  });
});

describe('the code of the case', () => {
  it('moves every item when it is set, and back when the Sprindik says so', async () => {
    const applied = await apply();
    await catalogue.done('court.decide', decision(applied));
    expect((await states())[0]).toBe('BB-001 refused 2026-11-19');
    await catalogue.done('cases.set-regime', { case: caseId, regime: 'kuhap-1981', reason: 'penyidikan sejak 2025' });
    expect((await states())[0]).toBe('BB-001 urgent 2026-11-14');
    expect((await catalogue.done('items.get', { item: items[0] ?? '' })).legal.reason).toBe('refused-without-rule');
    await audited();
    await catalogue.done('cases.set-regime', { case: caseId, regime: 'kuhap-2025', reason: 'Sprindik 2026' });
    expect((await states())[0]).toBe('BB-001 refused 2026-11-19');
    await audited();
  });
});

describe('an order', () => {
  it('without leave leaves its items ordered, and leave typed later makes them lawful', async () => {
    const warrant = await recordWarrant(catalogue, caseId);
    await seizeInUrgency({
      warrant,
      urgentGround: null,
      at: '2026-11-21T07:00:00.000+08:00',
      items: [account('@lain')],
    });
    expect((await states())[3]).toBe('BB-004 ordered 2026-11-21');
    const applied = await apply({ kind: 'leave', seizure: null, warrant, date: '2026-11-20' });
    await catalogue.done('court.decide', {
      ...decision(applied, { outcome: 'granted' }),
      date: '2026-11-20',
      receivedOn: '2026-11-20',
    });
    expect((await states())[3]).toBe('BB-004 lawful 2026-11-21');
    await audited();
  });
});

describe('what is refused', () => {
  it.each([
    ['COURT_BEFORE_SEIZURE', { date: '2026-11-13' }],
    ['INPUT_INVALID', { date: '2026-11-22' }],
    ['INPUT_INVALID', { seizure: null }],
    ['SEIZURE_UNKNOWN', { seizure: 'se_9999999999999999' }],
    ['ITEM_UNKNOWN', { items: ['it_9999999999999999'] }],
    ['ATTACHMENT_UNKNOWN', { attachment: 'at_9999999999999999' }],
    ['COURT_APPLICATION_UNKNOWN', { again: 'ap_9999999999999999' }],
    ['CASE_UNKNOWN', { case: 'ca_9999999999999999' }],
  ] satisfies [string, Partial<Input<'court.apply'>>][])('%s: nothing is recorded', async (code, over) => {
    expect(outcome(await catalogue.call('court.apply', application(over)))).toBe(code);
    const { applications } = await catalogue.done('court.list', { case: caseId });
    expect(applications).toEqual([]);
  });
});

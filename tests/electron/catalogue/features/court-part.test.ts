import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { account, MORNING, openCase, phone, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let caseId: string;
let seizure: string;
let items: string[];

/** Three things of one urgent seizure, for which the court was asked. */
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
  caseId = await openCase(catalogue);
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
  });
  seizure = seized.seizure;
  items = seized.items.map(({ item }) => item);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const application = (over: Partial<Input<'court.apply'>> = {}): Input<'court.apply'> => ({
  case: caseId,
  kind: 'approval',
  number: 'B/77/XI/2026',
  date: '2026-11-16',
  court: 'PN Kupang',
  seizure,
  items: [],
  warrant: null,
  again: null,
  scope: { place: '', kinds: '', count: '', value: '' },
  reason: '',
  attachment: null,
  ...over,
});
const apply = async (over: Partial<Input<'court.apply'>> = {}) =>
  (await catalogue.done('court.apply', application(over))).application;
const grantedBut = (applied: string, refusedItems: string[]): Input<'court.decide'> => ({
  case: caseId,
  application: applied,
  outcome: 'granted',
  refusedItems,
  number: '12/Pen.Pid/2026/PN Kpg',
  date: '2026-11-18',
  receivedOn: '2026-11-19',
  reason: '',
  attachment: null,
});
const states = async () => {
  const page = { search: '', custody: null, after: null, limit: 5 };
  const { rows } = await catalogue.done('items.list', { case: caseId, ...page });
  return rows.map(({ number, legal, legalSince }) => `${number} ${legal} ${String(legalSince)}`);
};
const audited = async () => {
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
};

it('a refusal of one item leaves the others approved, may be asked again for that one, and bars only it', async () => {
  const applied = await apply();
  expect(outcome(await catalogue.call('court.decide', grantedBut(applied, items)))).toBe('COURT_PART_ALL');
  expect(outcome(await catalogue.call('court.decide', grantedBut(applied, [])))).toBe('INPUT_INVALID');
  await catalogue.done('court.decide', grantedBut(applied, items.slice(1, 2)));
  expect(await states()).toEqual(['BB-001 lawful 2026-11-18', 'BB-002 refused 2026-11-19', 'BB-003 lawful 2026-11-18']);
  await audited();
  const { findings } = await catalogue.done('handover.precheck', { case: caseId, stage: 'tahap-2' });
  const refusals = findings.filter(({ code }) => code === 'court-refused');
  expect(refusals.map(({ number, paper }) => [number, paper])).toEqual([
    ['BB-002', { number: '12/Pen.Pid/2026/PN Kpg', date: '2026-11-18' }],
  ]);
  const duties = await catalogue.done('duties.list', { case: caseId, before: null, after: null, limit: 50 });
  expect(duties.rows.filter(({ rule }) => rule === 'R5').map(({ about }) => about.items)).toEqual([1]);
  const barred = await catalogue.done('custody.barred', { items });
  expect(barred.map(({ item }) => item)).toEqual([items[1]]);
  const { applications } = await catalogue.done('court.list', { case: caseId });
  expect(applications[0]?.decision?.refusedItems).toEqual([items[1]]);
  const seq = applications[0]?.decision?.seq ?? -1;
  const correct = (changes: Record<string, unknown>) =>
    catalogue.call('entries.correct', { seq, reason: 'salah baca', changes });
  expect(outcome(await correct({ outcome: 'refused' }))).toBe('COURT_PART_NOT_GRANTED');
  expect(outcome(await correct({ refusedItems: [items[0]] }))).toBe('CORRECTION_NOT_ALLOWED');
  const timeline = await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 50 });
  expect(timeline.rows.find((row) => row.seq === seq)?.names).toMatchObject({ [items[1] ?? '']: 'BB-002' });
  const again = { again: applied, date: '2026-11-20' };
  expect(outcome(await catalogue.call('court.apply', application(again)))).toBe('COURT_AGAIN_OTHER');
  await apply({ ...again, items: items.slice(1, 2) });
  expect((await states())[1]).toBe('BB-002 awaiting-again 2026-11-20');
  await audited();
});

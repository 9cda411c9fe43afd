import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { account, MORNING, openCase, phone, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let caseId: string;
let items: readonly string[];
let seizure: string;

async function seizeInUrgency(things = [phone(), storage(), account('@penjual')]) {
  return catalogue.done('seizures.record', {
    case: caseId,
    warrant: null,
    urgentGround: 'risk-of-destruction',
    place: 'Jl. Melati 4, Kupang',
    at: '2026-11-14T20:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: things,
  });
}

/** Approval asked for some items, and refused. */
async function refuse(named: readonly string[]): Promise<void> {
  const paper = { case: caseId, reason: '', attachment: null };
  const { application } = await catalogue.done('court.apply', {
    ...paper,
    kind: 'approval',
    number: 'B/77/XI/2026',
    date: '2026-11-16',
    court: 'PN Kupang',
    seizure: null,
    items: [...named],
    warrant: null,
    again: null,
    scope: { place: '', kinds: '', count: '', value: '' },
  });
  const answer = { outcome: 'refused', number: '12/Pen.Pid/2026/PN Kpg', date: '2026-11-18' } as const;
  await catalogue.done('court.decide', { ...paper, ...answer, application, receivedOn: '2026-11-19' });
}

const told = async () => (await catalogue.done('court.list', { case: caseId })).groups;
const groups = async () =>
  (await told()).map(
    ({ standing, items: named }) => `${standing.reason}: ${named.map((item) => item.number).join(' ')}`,
  );

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
  caseId = await openCase(catalogue);
  const recorded = await seizeInUrgency();
  ({ seizure } = recorded);
  items = recorded.items.map(({ item }) => item);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

describe('items that stand alike', () => {
  it('are one group for each seizure, and part when a paper names some of them', async () => {
    expect(await groups()).toEqual(['not-asked: BB-001 BB-002 BB-003']);
    await refuse([items[1] ?? '']);
    expect(await groups()).toEqual(['not-asked: BB-001 BB-003', 'approval-refused: BB-002']);
    const one = await catalogue.done('items.get', { item: items[1] ?? '' });
    expect((await told())[1]).toEqual({
      seizure,
      standing: one.legal,
      items: [{ item: items[1], number: 'BB-002', description: one.item.description }],
    });
  });

  it('are not put together with those of another seizure', async () => {
    const other = await seizeInUrgency([account('@lain')]);
    expect(await groups()).toEqual(['not-asked: BB-001 BB-002 BB-003', 'not-asked: BB-004']);
    expect((await told()).map((group) => group.seizure)).toEqual([seizure, other.seizure]);
  });

  it('are none in a case without items, and no answer for a case that is not there', async () => {
    const empty = await openCase(catalogue, 'LP/B/2/2026');
    expect((await catalogue.done('court.list', { case: empty })).groups).toEqual([]);
    expect(outcome(await catalogue.call('court.list', { case: 'ca_0000000000000000' }))).toBe('CASE_UNKNOWN');
  });
});

describe('the scan of an order', () => {
  const order = { kind: 'seizure-order', number: 'SP/9', date: '2026-11-20', issuer: 'Polres', scope: '' } as const;
  const scan = async (of: string) => {
    const path = join(catalogue.parent, 'sp.pdf');
    writeFileSync(path, 'pindaian');
    const file = catalogue.grant(path);
    const added = await catalogue.done('attachments.add', {
      case: of,
      item: null,
      kind: 'document',
      caption: 'SP',
      file,
    });
    return added.attachment;
  };

  it('stands with it, and the tables with the entries', async () => {
    const attachment = await scan(caseId);
    await catalogue.done('warrants.record', { ...order, case: caseId, attachment });
    const { warrants } = await catalogue.done('cases.get', { case: caseId });
    expect(warrants.map((warrant) => warrant.attachment)).toEqual([attachment]);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it.each([
    ['that is not there', () => Promise.resolve('at_0000000000000000')],
    ['of another case', async () => scan(await openCase(catalogue, 'LP/B/3/2026'))],
  ])('%s is refused', async (_, other) => {
    const refused = await catalogue.call('warrants.record', { ...order, case: caseId, attachment: await other() });
    expect(outcome(refused)).toBe('ATTACHMENT_UNKNOWN');
    expect((await catalogue.done('cases.get', { case: caseId })).warrants).toEqual([]);
  });
});

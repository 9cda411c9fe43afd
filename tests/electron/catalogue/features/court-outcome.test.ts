import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, waiting, type TestUser } from '../../../support/people.ts';
import { ledgerReport, openRaw } from '../../../support/raw-catalogue.ts';
import { account, MORNING, openCase, receive } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let cases = 0;
let caseId: string;
let seizure: string;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

/** A case with one thing seized in urgency, a week before anything is typed. */
beforeEach(async () => {
  cases += 1;
  caseId = await openCase(catalogue, `LP/A/${String(cases)}/XI/2026`);
  seizure = await seizeInUrgency(`@akun-${String(cases)}`);
});

async function seizeInUrgency(handle: string): Promise<string> {
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
    items: [account(handle)],
  });
  return seized.seizure;
}

const state = async () => {
  const { rows } = await catalogue.done('items.list', {
    case: caseId,
    search: '',
    custody: null,
    after: null,
    limit: 5,
  });
  return rows.map(({ number, legal, legalSince }) => `${number} ${legal} ${String(legalSince)}`).join(', ');
};
const audited = async () => {
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
};

async function answered(said: Input<'court.decide'>['outcome']): Promise<number> {
  const { application } = await catalogue.done('court.apply', {
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
  });
  await catalogue.done('court.decide', {
    case: caseId,
    application,
    outcome: said,
    number: '12/Pen.Pid/2026/PN Kpg',
    date: '2026-11-18',
    receivedOn: '2026-11-19',
    reason: '',
    attachment: null,
  });
  const { applications } = await catalogue.done('court.list', { case: caseId });
  return applications[0]?.decision?.seq ?? -1;
}

describe('an approval in free text', () => {
  beforeEach(() =>
    catalogue.done('warrants.record', {
      case: caseId,
      kind: 'court-approval',
      number: '9/Pen.Pid/2026',
      issuer: 'PN Kupang',
      date: '2026-11-17',
      scope: 'semua barang',
    }),
  );

  it('is a note: nothing becomes lawful by it, and the court is still to be asked', async () => {
    expect(await state()).toBe('BB-001 urgent 2026-11-14');
    const { findings } = await catalogue.done('handover.precheck', { case: caseId, stage: 'tahap-2' });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'authority-missing', severity: 'blocks' }));
    const duties = await catalogue.done('duties.list', { case: caseId, before: null, after: null, limit: 50 });
    expect(duties.rows.filter(({ rule }) => rule === 'R3').map(({ clearedOn }) => clearedOn)).toEqual([null]);
    await answered('granted');
    expect(await state()).toBe('BB-001 lawful 2026-11-18');
  });

  it('that an earlier program took for authority is set right at the next unlock', async () => {
    await catalogue.lock();
    const raw = await openRaw(catalogue.folder);
    raw.database.write((tx) => {
      tx.run("DELETE FROM meta WHERE name = 'legal'");
      for (const table of ['items', 'seizures'])
        tx.run(`UPDATE ${table} SET legal = 'lawful', legal_since = '2026-11-17' WHERE case_id = ?`, caseId);
    });
    raw.close();
    expect((await catalogue.unlock()).ok).toBe(true);
    expect(await state()).toBe('BB-001 urgent 2026-11-14');
    await audited();
  });
});

describe('before a hand-over', () => {
  const itemsOf = async (about: string) => {
    const page = { search: '', custody: null, after: null, limit: 5 };
    return (await catalogue.done('items.list', { case: about, ...page })).rows.map(({ item }) => item);
  };

  it('tells which items must stay, and by which paper, of several cases at once', async () => {
    const free = await itemsOf(caseId);
    const other = await openCase(catalogue, `LP/B/${String(cases)}/XI/2026`);
    caseId = other;
    seizure = await seizeInUrgency(`@lain-${String(cases)}`);
    const refused = await itemsOf(other);
    const items = [...free, ...refused, 'it_0000000000000009'];
    expect(await catalogue.done('custody.barred', { items })).toEqual([]);
    await answered('refused');
    const paper = { number: '12/Pen.Pid/2026/PN Kpg', date: '2026-11-18' };
    expect(await catalogue.done('custody.barred', { items })).toEqual([
      { item: refused[0], reason: 'approval-refused', paper },
    ]);
    expect(await catalogue.done('custody.barred', { items: free })).toEqual([]);
    await receive(catalogue, [...free, ...refused]);
    const party = { releasedBy: 'Petugas', receivedBy: 'Jaksa', document: 'BA/1', condition: 'utuh' };
    expect(outcome(await catalogue.call('custody.hand-over', { items: [...free, ...refused], ...party }))).toBe(
      'CUSTODY_BARRED',
    );
    await catalogue.done('custody.hand-over', { items: free, ...party });
  });
});

describe('what a court said and somebody mistyped', () => {
  const reason = 'salah baca penetapan';
  const changes = { outcome: 'granted' };
  let supervisor: TestUser | null = null;
  let seq: number;
  beforeEach(async () => {
    seq = await answered('refused');
  });
  const byTwo = (over: Record<string, unknown> = changes) =>
    catalogue.call('entries.correct-by-two', { seq, reason, changes: over });
  const sign = (proposal: string, { id: user, passphrase }: TestUser) =>
    catalogue.call('second.sign', { proposal, user, passphrase });
  const superior = async () => (supervisor ??= await addUser(catalogue, 'supervisor', 'Pengawas'));
  const refusedStill = async () => {
    expect(await state()).toBe('BB-001 refused 2026-11-19');
    expect(await catalogue.done('second.list', {})).toEqual([]);
  };
  afterEach(() => {
    expect(catalogue.internalErrors).toEqual([]);
  });

  it('SEC-71 is not corrected by one person alone, nor where there is no second', async () => {
    const alone = await catalogue.call('entries.correct', { seq, reason, changes: { ...changes, number: 'x' } });
    expect(outcome(alone)).toBe('CORRECTION_TAKES_TWO');
    expect(outcome(await byTwo())).toBe('SECOND_NOBODY');
    await refusedStill();
  });

  it('stays as it was when the second person declines, or is of another office', async () => {
    await superior();
    const officer = await addUser(catalogue, 'evidence-officer', 'Petugas lain');
    const corrected = byTwo();
    const { proposal } = await waiting(catalogue);
    expect(outcome(await sign(proposal, officer))).toBe('SECOND_ROLE');
    await catalogue.done('second.decline', { proposal });
    expect(outcome(await corrected)).toBe('SECOND_DECLINED');
    await refusedStill();
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['what one person may do alone', { number: 'x' }, 'INPUT_INVALID'],
    ['nothing new', { outcome: 'refused' }, 'CORRECTION_NO_CHANGE'],
    ['an outcome that there is not', { outcome: 'maybe' }, 'INPUT_INVALID'],
    ['another application', { ...changes, application: 'ap_0000000000000009' }, 'CORRECTION_NOT_ALLOWED'],
  ])('asks nobody for a second signature when it is %s', async (_, over, code) => {
    await superior();
    expect(outcome(await byTwo(over))).toBe(code);
    await refusedStill();
  });

  it('is not corrected when the entry changed while the second person read', async () => {
    await superior();
    const corrected = byTwo({ ...changes, number: '14/Pen' });
    const { proposal } = await waiting(catalogue);
    await catalogue.done('entries.correct', { seq, reason, changes: { number: '14/Pen' } });
    await sign(proposal, await superior());
    expect(outcome(await corrected)).toBe('SECOND_FACTS_CHANGED');
    await refusedStill();
  });

  it('SEC-71 is shown under its first name and outcome, after one person gave it and what it answers another', async () => {
    await superior();
    const { applications } = await catalogue.done('court.list', { case: caseId });
    const renamed = { number: '99/Pen.Pid/2026/PN Kpg', date: '2026-11-19' };
    await catalogue.done('entries.correct', { seq, reason, changes: renamed });
    const asked = { number: 'B/99/XI/2026', court: 'PN Atambua' };
    await catalogue.done('entries.correct', { seq: applications[0]?.seq ?? -1, reason, changes: asked });
    const corrected = byTwo();
    const { proposal, paper } = await waiting(catalogue);
    await catalogue.done('second.decline', { proposal });
    expect(outcome(await corrected)).toBe('SECOND_DECLINED');
    expect(paper).toMatchObject({
      first: { number: '12/Pen.Pid/2026/PN Kpg', date: '2026-11-18', outcome: 'refused' },
      now: { ...renamed, outcome: 'refused' },
      application: { first: { number: 'B/77/XI/2026', court: 'PN Kupang' }, now: asked },
      items: ['BB-001'],
    });
  });

  it('is corrected by two people, who are shown the paper, and the item follows', async () => {
    const second = await superior();
    await catalogue.done('entries.correct', { seq, reason, changes: { number: '13/Pen.Pid/2026/PN Kpg' } });
    const corrected = byTwo();
    const { proposal, type, data, names, paper, candidates } = await waiting(catalogue);
    expect([type, data['changes'], data['reason']]).toEqual(['entry.corrected', changes, reason]);
    const both = '12/Pen.Pid/2026/PN Kpg (2026-11-18) → 13/Pen.Pid/2026/PN Kpg (2026-11-18)';
    expect(Object.values(names)).toContain(both);
    expect(paper).toMatchObject({ type: 'court.decided', items: ['BB-001'], first: { outcome: 'refused' } });
    expect(candidates.map(({ user }) => user)).toEqual([second.id]);
    await sign(proposal, second);
    expect(outcome(await corrected)).toBe('ok');
    expect(await state()).toBe('BB-001 lawful 2026-11-18');
    await audited();
    const timeline = await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 50 });
    const { byName, corrections } = timeline.rows.find((row) => row.seq === seq) ?? { corrections: [] };
    expect(corrections.map((made) => [made.byName, made.secondName])).toEqual([
      [byName, null],
      [byName, second.name],
    ]);
    await catalogue.lock();
    const report = await ledgerReport(catalogue.folder);
    expect([report.problems, report.signatures]).toEqual([[], report.entries + 1]);
  });
});

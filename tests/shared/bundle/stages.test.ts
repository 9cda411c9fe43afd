import { describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { timelineJson, timelineTable } from '#shared/bundle/timeline.ts';
import type { CaseStageChanged } from '#shared/domain/case/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { TestCase } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { problemsOf, problemsWith, textOf } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

const order = { number: 'SP.Sidik/9/XI/2026', date: '2026-11-21', signer: 'Kasat' };
const change = (over: Partial<CaseStageChanged> = {}): DomainEvent => ({
  type: 'case.stage-changed',
  data: {
    case: CASE,
    from: 'reported',
    to: 'investigation',
    on: '2026-11-21',
    paper: order,
    attachment: null,
    notes: '',
    ...over,
  },
});
const stopped = change({
  from: 'investigation',
  to: 'terminated',
  answers: [{ guard: 'return-plan', text: 'Kepada pemilik' }],
});
const spdp: DomainEvent = {
  type: 'paper.recorded',
  data: {
    case: CASE,
    paper: idOf('pp', 1),
    kind: 'spdp',
    number: 'SPDP/1',
    date: '2026-11-21',
    signer: 'Kasat',
    addressee: 'Kejari Kupang',
    sentOn: '2026-11-21',
    receivedOn: null,
    seizure: idOf('se', 1),
    items: [],
    attachment: null,
    notes: '',
  },
};
const said: readonly DomainEvent[] = [
  { type: 'case.regime-set', data: { case: CASE, regime: 'kuhap-1981', reason: 'Petunjuk JPU' } },
  { type: 'case.tagged', data: { case: CASE, modus: ['VCS', 'Pemerasan'] } },
  {
    type: 'case.team-set',
    data: {
      case: CASE,
      team: [
        { user: null, name: 'Ipda B', task: 'Ketua' },
        { user: null, name: 'Bripka C', task: '' },
      ],
    },
  },
];
const begun = [...caseStory, change(), spdp, ...said];

/** Corrects the newest entry of the case. */
function correctLast(made: TestCase, changes: Record<string, unknown>): void {
  const last = made.events().at(-1);
  if (last === undefined) throw new Error('no entry');
  const { station, seq, leaf } = last;
  made.tell({
    type: 'entry.corrected',
    data: { case: CASE, corrects: { station, seq, leaf }, reason: 'salah', changes },
  });
}

describe('a bundle of a case that has moved on', () => {
  it('is whole, and its history tells stages and papers in words', async () => {
    const made = new TestCase([...begun, stopped]);
    correctLast(made, { paper: { ...order, number: 'SP3/2' } });
    const details = timelineTable(made.facts()).rows.map((row) => String(row[4]));
    const told = (start: string) => details.find((each) => each.includes(start));
    expect(told('Dari: Laporan polisi')).toBe(
      'Dari: Laporan polisi; Ke: Penyidikan; Pada: 2026-11-21; Surat: SP.Sidik/9/XI/2026, 2026-11-21, Kasat',
    );
    expect(told('Ke: SP3')).toContain('Yang menjawab syarat: rencana pengembalian: Kepada pemilik');
    expect(told('Nomor: SPDP/1')).toBe(
      'Nomor: SPDP/1; Macam: SPDP; Tanggal: 2026-11-21; Penanda tangan: Kasat; Ditujukan kepada: Kejari Kupang; Tanggal kirim: 2026-11-21',
    );
    expect(told('Hukum acara')).toBe('Alasan: Petunjuk JPU; Hukum acara: UU 8/1981');
    expect(told('Modus')).toBe('Modus: VCS, Pemerasan');
    expect(told('Tim')).toBe('Tim: Ipda B (Ketua), Bripka C');
    const corrections = timelineTable(made.facts()).rows.map((row) => String(row[6]));
    expect(corrections.filter((each) => each.includes('Surat: '))).toEqual([
      expect.stringContaining('Surat: SP.Sidik/9/XI/2026, 2026-11-21, Kasat -> SP3/2, 2026-11-21, Kasat (salah)'),
    ]);
    const { files } = await made.export({ stage: 'tahap-1' });
    const report = await verify(files, { bundleKey: stationKey });
    expect([report.verdict, problemsOf(report)]).toEqual(['whole', []]);
    expect(textOf(files, bundleFiles.bagInfo)).toContain('Rantai-Bukti-Format: 3');
  });

  it('tells both who signed a correction that took two', () => {
    const made = new TestCase([...begun, stopped]);
    correctLast(made, { notes: 'lain' });
    const facts = made.facts();
    const history = facts.state.history.map((entry) => ({
      ...entry,
      corrections: entry.corrections.map((one) => ({ ...one, second: 'us_00000000000000zz' })),
    }));
    const both = { ...facts, state: { ...facts.state, history } };
    const cells = timelineTable(both).rows.flatMap((row) => (row[6] === '' ? [] : [String(row[6])]));
    expect(cells).toEqual([expect.stringMatching(/ \S.* bersama us_00000000000000zz: /)]);
    expect(new TextDecoder().decode(timelineJson(both))).toContain('"secondName":"us_00000000000000zz"');
    expect(new TextDecoder().decode(timelineJson(facts))).not.toContain('second');
  });

  it.each<[string, DomainEvent, string]>([
    ['a stage that cannot follow', change({ from: 'investigation', to: 'closed' }), 'STAGE_NOT_ALLOWED'],
    ['a stage from where it is not', change({ from: 'inquiry', to: 'investigation' }), 'STAGE_MOVED_ON'],
    [
      'a stage of a day to come',
      change({ from: 'investigation', to: 'transferred', on: '2026-11-22' }),
      'STAGE_IN_FUTURE',
    ],
    [
      'a stage from before the one before',
      change({ from: 'investigation', to: 'transferred', on: '2026-11-20' }),
      'STAGE_TOO_EARLY',
    ],
    ['Tahap I without a frozen list', change({ from: 'investigation', to: 'file-submitted' }), 'STAGE_LIST_NOT_FROZEN'],
    ['an end without a plan', change({ from: 'investigation', to: 'terminated' }), 'STAGE_RETURN_PLAN_MISSING'],
    ['diversion of nobody', change({ from: 'investigation', to: 'diverted' }), 'STAGE_NO_CHILD_SUSPECT'],
    ['a paper twice', spdp, 'ENTRY_DUPLICATE'],
    ['a link with itself', { type: 'case.linked', data: { case: CASE, other: CASE, reason: 'x' } }, 'INPUT_INVALID'],
  ])('is broken with %s, though everything is signed', async (_, event, rule) => {
    const forged = new TestCase(begun);
    const facts = forged.facts();
    forged.tell(event);
    const { files } = await forged.exportAs(facts, forged.records(), { stage: 'tahap-1' });
    const [problem] = problemsWith(await verify(files, { bundleKey: stationKey }), 'FOLD_REFUSED');
    expect(problem?.details).toMatchObject({ rule, type: event.type });
  });

  it('is broken with a Sprindik that was corrected away', async () => {
    const forged = new TestCase([...caseStory, change()]);
    const facts = forged.facts();
    correctLast(forged, { paper: null });
    const { files } = await forged.exportAs(facts, forged.records(), { stage: 'tahap-1' });
    const [problem] = problemsWith(await verify(files, { bundleKey: stationKey }), 'FOLD_REFUSED');
    expect(problem?.details).toMatchObject({ rule: 'STAGE_PAPER_MISSING' });
  });
});

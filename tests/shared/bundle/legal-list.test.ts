import { describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { timelineTable } from '#shared/bundle/timeline.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { TestCase } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { problemsOf, problemsWith, resealed, textOf, withText } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

const about = { case: CASE, attachment: null, reason: '' };
const court = 'PN Kupang';
const scope = { place: '', kinds: '', count: '', value: '' };
const named = { seizure: null, items: [idOf('it', 2)] };

function applied(n: number, again: string | null = null): DomainEvent {
  const asked = { kind: 'approval', number: `B/${String(n)}`, date: '2026-11-21', warrant: null, again } as const;
  return { type: 'court.applied', data: { ...about, ...named, ...asked, application: idOf('ap', n), court, scope } };
}

function decided(n: number, outcome: 'granted' | 'refused'): DomainEvent {
  const paper = { number: `${String(n)}/Pen.Pid/2026`, date: '2026-11-21', receivedOn: '2026-11-21', outcome } as const;
  return {
    type: 'court.decided',
    data: { ...about, ...paper, decision: idOf('dc', n), application: idOf('ap', n) },
  };
}

const refused = [...caseStory, applied(1), decided(1, 'refused')];
const format = (text: string) => /Rantai-Bukti-Format: (\d)/.exec(text)?.[1];

async function made(story: readonly DomainEvent[], stage: 'tahap-1' | 'tahap-2') {
  const { files } = await new TestCase(story).export({ stage });
  return { files, report: await verify(files, { bundleKey: stationKey }) };
}

describe('a bundle that knows the court', () => {
  it('tells what was refused in part of each item, by its number', async () => {
    const items = { seizure: null, items: [idOf('it', 2), idOf('it', 3)] };
    const [ask, answer] = [applied(1), decided(1, 'granted')];
    const story = [
      ...caseStory,
      { ...ask, data: { ...ask.data, ...items } } as DomainEvent,
      { ...answer, data: { ...answer.data, refusedItems: [idOf('it', 2)] } } as DomainEvent,
    ];
    const bundle = new TestCase(story);
    const { files } = await bundle.export({ stage: 'tahap-1' });
    expect((await verify(files, { bundleKey: stationKey })).verdict).toBe('whole');
    const list = JSON.parse(textOf(files, bundleFiles.listJson)) as { items: { legal: { state: string } }[] };
    expect(list.items.map(({ legal }) => legal.state)).toEqual(['ordered', 'refused', 'lawful']);
    const told = timelineTable(bundle.facts()).rows.map((row) => String(row[4]));
    expect(told).toContainEqual(expect.stringContaining('Hasil: dikabulkan; Barang yang ditolak: BB-002'));
    expect(textOf(files, bundleFiles.listCsv)).toContain('menolak barang ini 1/Pen.Pid/2026 (2026-11-21)');
    expect(problemsOf((await made(story, 'tahap-2')).report)).toEqual(['rules HANDOVER_BLOCKED']);
  });

  it('is of format 3, tells the legal state of every item, and is whole', async () => {
    const { files, report } = await made(refused, 'tahap-1');
    expect(report.verdict).toBe('whole');
    expect(format(textOf(files, bundleFiles.bagInfo))).toBe('3');
    const list = JSON.parse(textOf(files, bundleFiles.listJson)) as {
      items: { number: string; legal: { state: string; since: string } }[];
      court: { applications: unknown[]; decisions: unknown[]; rulings: unknown[] };
    };
    expect(list.items.map(({ number, legal }) => [number, legal.state, legal.since])).toEqual([
      ['BB-001', 'ordered', '2026-11-21'],
      ['BB-002', 'refused', '2026-11-21'],
      ['BB-003', 'ordered', '2026-11-21'],
    ]);
    expect([list.court.applications.length, list.court.decisions.length, list.court.rulings.length]).toEqual([1, 1, 0]);
    expect(textOf(files, bundleFiles.listCsv)).toContain('ditolak KPN: 1/Pen.Pid/2026 (2026-11-21)');
  });

  it('is forbidden for Tahap II, with the item and the paper named in its list', async () => {
    const { files, report } = await made(refused, 'tahap-2');
    expect(problemsOf(report)).toEqual(['rules HANDOVER_BLOCKED']);
    expect(problemsWith(report, 'HANDOVER_BLOCKED')[0]?.details['findings']).toEqual(['court-refused']);
    const { findings } = JSON.parse(textOf(files, bundleFiles.listJson)) as { findings: { code: string }[] };
    expect(findings).toContainEqual({
      code: 'court-refused',
      severity: 'blocks',
      item: idOf('it', 2),
      number: 'BB-002',
      paper: { number: '1/Pen.Pid/2026', date: '2026-11-21' },
      text: 'ditolak KPN: 1/Pen.Pid/2026 (2026-11-21)',
    });
  });

  it.each([
    ['granted', 'whole'],
    ['refused', 'broken'],
  ] as const)('goes to Tahap II when the re-application is %s: %s', async (outcome, verdict) => {
    const again = [...refused, applied(2, idOf('ap', 1)), decided(2, outcome)];
    expect((await made(again, 'tahap-2')).report.verdict).toBe(verdict);
  });

  it('that leaves the refusal out of its list is seen, even sealed anew', async () => {
    const { files } = await made(refused, 'tahap-1');
    const changed = withText(files, bundleFiles.listCsv, (text) => text.replace('Ditolak KPN', 'Sah'));
    expect(problemsOf(await verify(resealed(changed), { bundleKey: stationKey }))).toContain(
      'list-matches-ledger BUNDLE_LIST_MISMATCH',
    );
  });

  it.each([
    ['a decision of nothing', decided(9, 'granted'), 'COURT_APPLICATION_UNKNOWN'],
    ['a third application', applied(3, idOf('ap', 2)), 'COURT_AGAIN_ONCE'],
  ])('with an entry that no honest program records is broken: %s', async (_, event, rule) => {
    const twice = [...refused, applied(2, idOf('ap', 1)), decided(2, 'refused')];
    const forged = new TestCase(twice);
    const facts = forged.facts();
    forged.tell(event);
    const { files } = await forged.exportAs(facts, forged.records(), { stage: 'tahap-1' });
    const [problem] = problemsWith(await verify(files, { bundleKey: stationKey }), 'FOLD_REFUSED');
    expect(problem?.details).toMatchObject({ rule });
  });

  it('without anything new stays of the format it had', async () => {
    const { files, report } = await made(caseStory, 'tahap-2');
    expect([format(textOf(files, bundleFiles.bagInfo)), report.verdict]).toEqual(['1', 'whole']);
    expect(textOf(files, bundleFiles.listCsv)).not.toContain('Status hukum');
    expect(textOf(files, bundleFiles.listJson)).not.toContain('"legal"');
  });
});

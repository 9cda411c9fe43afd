import { describe, expect, it } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { EventData } from '#shared/domain/events.ts';
import { factsOfFind, type FindFacts } from '#shared/domain/find/events.ts';
import { caseOf } from '#shared/domain/recorded.ts';
import { memorySource, TestCase } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { problemsOf } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

const theFind = idOf('ca', 900);
const found: EventData<'find.recorded'> = {
  case: theFind,
  number: 'TM-001',
  source: 'patrol',
  platform: 'MiChat',
  handle: 'akun-1',
  userId: '',
  link: '',
  place: 'Kupang',
  at: '2026-11-01T21:30:00.000+08:00',
  seen: ['Daftar harga'],
  notes: '',
};

/** A find takes its place in the log before the case adopts it. */
function foundIn(made: TestCase): EventData<'find.adopted'>['recorded'] {
  made.tell({ type: 'find.recorded', data: found });
  const { station, seq, leaf } = made.events().at(-1) ?? { station: '', seq: 0, leaf: '' };
  return { station, seq, leaf };
}

function adopt(made: TestCase, recorded: EventData<'find.adopted'>['recorded'], over: Partial<FindFacts> = {}): void {
  const facts = { ...factsOfFind(found), ...over };
  made.tell({
    type: 'find.adopted',
    data: { case: CASE, find: theFind, number: 'TM-001', facts, recorded, captures: [] },
  });
  made.tell({ type: 'find.closed', data: { case: theFind, into: CASE, reason: 'Jaringan yang sama' } });
}

/** A bundle of everything that was told, as a maker who asks no rule would write it. `without`: of these files nothing goes in. */
async function exportUnasked(made: TestCase, without: readonly string[] = []) {
  const events = made.events();
  const state = foldCase(events.filter((event) => caseOf(event) !== theFind));
  if (!state.ok) throw new Error(state.error.code);
  const honest = new TestCase().facts();
  const kept = events.map((event) => !without.includes(caseOf(event) ?? ''));
  const records = made.records().filter((_, index) => kept[index] === true);
  const shown = events.filter((_, index) => kept[index] === true);
  return await made.exportAs({ ...honest, state: state.value, events: shown }, records);
}

describe('a bundle of a case that took a find in', () => {
  it('is whole, with the entries of the find in it', async () => {
    const made = new TestCase(caseStory);
    adopt(made, foundIn(made));
    const { files } = await made.export();
    const report = await verify(files, { bundleKey: stationKey });
    expect([report.verdict, problemsOf(report)]).toEqual(['whole', []]);
  });

  it('is whole beside one from before the case took it in', async () => {
    const made = new TestCase(caseStory);
    const recorded = foundIn(made);
    const before = await exportUnasked(made, [theFind]);
    made.tell({ type: 'bundle.exported', data: { ...before.header, tagManifestSha256: before.tagManifest.sha256 } });
    adopt(made, recorded);
    const { files } = await made.export();
    const older = { kind: 'bundle', source: memorySource(before.files) } as const;
    const report = await verify(files, { bundleKey: stationKey, older });
    expect([report.verdict, problemsOf(report)]).toEqual(['whole', []]);
  });

  it.each<[string, Partial<FindFacts>]>([
    ['another account', { handle: 'akun-2' }],
    ['another time', { at: '2026-11-01T21:30:00.000+07:00' }],
    ['one term less and another more', { seen: ['Ancaman atau pemerasan'] }],
    ['notes that nobody took', { notes: 'x' }],
  ])('is refused with %s than the find has, though everything is signed', async (_, over) => {
    const made = new TestCase(caseStory);
    adopt(made, foundIn(made), over);
    const report = await verify((await exportUnasked(made)).files, { bundleKey: stationKey });
    expect(report.verdict).toBe('broken');
    expect(problemsOf(report)).toContain('rules FOLD_REFUSED');
  });

  it('is refused without the entries of the find', async () => {
    const made = new TestCase(caseStory);
    adopt(made, foundIn(made));
    const report = await verify((await exportUnasked(made, [theFind])).files, { bundleKey: stationKey });
    expect([report.verdict, problemsOf(report)]).toEqual(['broken', ['rules FOLD_REFUSED']]);
  });

  it('is refused with a find that names another place in the ledger', async () => {
    const made = new TestCase(caseStory);
    adopt(made, { ...foundIn(made), seq: 1 });
    const report = await verify((await exportUnasked(made)).files, { bundleKey: stationKey });
    expect([report.verdict, problemsOf(report)]).toEqual(['broken', ['rules FOLD_REFUSED']]);
  });
});

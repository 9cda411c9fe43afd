import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCase, type CaseState } from '#shared/domain/case/case-state.ts';
import { decideStage } from '#shared/domain/case/stage-decide.ts';
import { decideCorrection } from '#shared/domain/correction/decide.ts';
import { parseRecorded } from '#shared/domain/recorded.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import { MORNING, phone, recordWarrant } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { namedFindings } from '../../../support/tampered.ts';
import { asked, changeAsked, type Asked } from '../../../shared/domain/support/stage-steps.ts';

/** The entries of the case as they were recorded: what a verifier is given. */
async function entriesOf(service: TestCatalogue, caseId: string): Promise<RecordedEvent[]> {
  const { rows } = await service.done('custody.timeline', { case: caseId, after: null, limit: 500 });
  return rows.map(({ station, seq, leaf, at, by, type, data, corrections }) => {
    const original = corrections.reduceRight((later, { before }) => ({ ...later, ...before }), data);
    return unwrap(parseRecorded({ station, seq, leaf, at, by, type, data: original }));
  });
}

/** Asks the service, and says what the rules alone answer to the same. */
async function ask(service: TestCatalogue, caseId: string, what: Asked): Promise<readonly [string, string | null]> {
  const entries = await entriesOf(service, caseId);
  const state: CaseState = unwrap(foldCase(entries));
  switch (what.act) {
    case 'stage':
    case 'next': {
      const change = changeAsked(what, caseId, { stage: state.stage, since: state.stageSince });
      const decided = decideStage(change, state.stageFacts, MORNING);
      const done = await service.call('cases.change-stage', change);
      const warned = done.ok ? done.value.warnings.map(({ code }) => code) : [];
      expect(warned).toEqual(decided.ok ? decided.value.warnings.map(({ code }) => code) : []);
      return [outcome(done), outcome(decided)];
    }
    case 'paper': {
      const nothing = { seizure: null, items: [], attachment: null, notes: '', sentOn: null, receivedOn: null };
      const paper = { ...nothing, kind: what.kind, date: what.date, number: '1', signer: '', addressee: '' };
      return [outcome(await service.call('papers.record', { case: caseId, ...paper })), null];
    }
    case 'regime':
      return [
        outcome(await service.call('cases.set-regime', { case: caseId, regime: what.regime, reason: 'x' })),
        null,
      ];
    case 'modus':
      return [outcome(await service.call('cases.tag', { case: caseId, modus: [...what.modus] })), null];
    case 'correct': {
      const { station, seq } = entries.at(-1 - what.back) ?? { station: entries[0]?.station ?? '', seq: 0 };
      const input = { seq, reason: 'x', changes: { ...what.changes } };
      const decided = decideCorrection({ station, ...input }, { events: entries, caseNumberTaken: false });
      return [outcome(await service.call('entries.correct', input)), outcome(decided)];
    }
  }
}

/** Of a report from before the change of the codes, with one thing seized now. */
async function oldCase(service: TestCatalogue): Promise<string> {
  service.clock.now = MORNING;
  const report = { number: 'LP/B/1/XII/2025', title: 'Lama', unit: 'Satreskrim', openedOn: '2025-12-01' };
  const { case: caseId } = await service.done('cases.open', { ...report, offences: [], notes: '' });
  const warrant = await recordWarrant(service, caseId);
  await service.done('seizures.record', {
    case: caseId,
    warrant,
    urgentGround: null,
    place: 'Kupang',
    at: '2026-11-21T07:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: [phone()],
  });
  return caseId;
}

function withoutSeq(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'seq'));
}

it('whatever is asked, the service answers as the rules alone, and shows what the entries fold to', async () => {
  let accepted = 0;
  const check = fc.asyncProperty(fc.array(asked, { minLength: 10, maxLength: 25, size: 'max' }), async (given) => {
    const service = await createTestCatalogue();
    try {
      const caseId = await oldCase(service);
      for (const what of given) {
        const [told, expected] = await ask(service, caseId, what);
        if (expected !== null) expect(told).toBe(expected);
        if (told === 'ok') accepted += 1;
      }
      const state = unwrap(foldCase(await entriesOf(service, caseId)));
      const shown = await service.done('cases.get', { case: caseId });
      expect(shown).toMatchObject({
        stage: state.stage,
        stageSince: state.stageSince,
        regime: state.regime,
        modus: state.modus,
        counts: { stage: state.stage, regime: state.regime.regime },
      });
      expect(shown.stages.map(withoutSeq)).toEqual(state.stageHistory);
      expect((await service.done('papers.list', { case: caseId })).map(withoutSeq)).toEqual([...state.papers.values()]);
      expect(service.internalErrors).toEqual([]);
      expect(namedFindings(await service.done('audit.run', {}))).toEqual([]);
    } finally {
      await service.dispose();
    }
  });
  await fc.assert(check, { numRuns: 8 });
  expect(accepted).toBeGreaterThan(20);
}, 240_000);

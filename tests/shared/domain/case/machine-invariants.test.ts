import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseState } from '#shared/domain/case/case-state.ts';
import { decideStage } from '#shared/domain/case/stage-decide.ts';
import { caseStages, type CaseStage } from '#shared/domain/case/stages.ts';
import { decideTrait } from '#shared/domain/case/traits.ts';
import { decideCorrection } from '#shared/domain/correction/decide.ts';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import { decidePaper } from '#shared/domain/paper/decide.ts';
import type { Result } from '#shared/errors/result.ts';
import { fail, ok } from '#shared/errors/result.ts';
import { caseData, idOf, now, record, station, theCase, today } from '../support/facts.ts';
import { asked, changeAsked, type Asked } from '../support/stage-steps.ts';
import { paperData } from '../support/stages.ts';
import { readCase } from '../support/steps.ts';

/** domain.md section 6, copied by hand once more: `from>to`. */
const arrows = new Set(
  `reported>inquiry reported>investigation reported>transferred inquiry>investigation inquiry>inquiry-stopped
  inquiry>transferred investigation>file-submitted investigation>terminated investigation>transferred
  investigation>diverted file-submitted>file-returned file-submitted>file-complete file-returned>file-submitted
  file-complete>handed-over handed-over>prosecution prosecution>judgment judgment>execution judgment>prosecution
  execution>closed terminated>closed terminated>investigation`.split(/\s+/),
);

const frozen = (version: number): DomainEvent => ({
  type: 'bundle.exported',
  data: {
    case: theCase,
    bundle: idOf('bu', version),
    stage: 'tahap-1',
    version,
    recipient: 'Kejari',
    createdAt: now,
    treeSize: 1,
    rootHash: 'ab'.repeat(32),
    items: 1,
    tagManifestSha256: 'cd'.repeat(32),
  },
});
/** A report from before the change of the codes; half of the cases have a frozen list. */
const start = (withList: boolean) =>
  record([{ type: 'case.opened', data: caseData({ openedOn: '2025-12-01' }) }, ...(withList ? [frozen(1)] : [])]);

function decide(what: Asked, entries: readonly RecordedEvent[], state: CaseState): Result<DomainEvent[]> {
  switch (what.act) {
    case 'stage':
    case 'next': {
      const decided = decideStage(
        changeAsked(what, theCase, { stage: state.stage, since: state.stageSince }),
        state.stageFacts,
        now,
      );
      return decided.ok ? ok(decided.value.events) : decided;
    }
    case 'paper': {
      const paper = paperData({ paper: idOf('pp', entries.length), kind: what.kind, date: what.date, sentOn: null });
      const nothing = () => false;
      return decidePaper(paper, {
        now,
        caseKnown: true,
        hasSeizure: nothing,
        hasItem: nothing,
        hasAttachment: nothing,
        orderKind: () => undefined,
      });
    }
    case 'regime':
    case 'modus': {
      const event: Parameters<typeof decideTrait>[0] =
        what.act === 'regime'
          ? { type: 'case.regime-set', data: { case: theCase, regime: what.regime, reason: 'x' } }
          : { type: 'case.tagged', data: { case: theCase, modus: [...what.modus] } };
      const { team, modus, links } = state;
      return decideTrait(event, { traits: { team, modus, links, regimeSet: null }, people: new Map() });
    }
    case 'correct': {
      const seq = entries.length - 1 - what.back;
      if (seq < 0) return fail('CORRECTION_UNKNOWN_ENTRY');
      return decideCorrection(
        { station, seq, reason: 'x', changes: what.changes },
        { events: entries, caseNumberTaken: false },
      );
    }
  }
}

/** Every accepted step is recorded, and the case read again from its first entry. */
function play(
  steps: readonly Asked[],
  withList: boolean,
  watch: (before: CaseState, after: CaseState) => void,
): CaseState {
  let entries: readonly RecordedEvent[] = start(withList);
  let state = readCase(entries);
  for (const step of steps) {
    const decided = decide(step, entries, state);
    if (!decided.ok) continue;
    entries = [...entries, ...record(decided.value, entries.length)];
    const after = readCase(entries);
    watch(state, after);
    state = after;
  }
  return state;
}

function sound(state: CaseState): void {
  let stage: CaseStage = 'reported';
  let since = state.case.openedOn;
  for (const step of state.stageHistory) {
    expect(step.from).toBe(stage);
    expect(arrows).toContain(`${step.from}>${step.to}`);
    expect(step.on >= since && step.on <= today).toBe(true);
    if (step.to === 'investigation') {
      expect(step.paper?.number.trim()).toBeTruthy();
      expect(step.paper?.signer.trim()).toBeTruthy();
      expect((step.paper?.date ?? '') >= since && (step.paper?.date ?? '9') <= step.on).toBe(true);
    }
    if (step.to === 'file-complete') expect(step.paper?.signer.trim()).toBeTruthy();
    stage = step.to;
    since = step.on;
  }
  expect([state.stage, state.stageSince]).toEqual([stage, since]);
}

function lawful(state: CaseState): void {
  const first = state.stageHistory.find(({ to }) => to === 'investigation')?.paper?.date ?? null;
  expect(state.regime.date).toBe(first);
  if (state.regime.basis === 'set') return;
  const expected = first === null ? null : first < '2026-01-02' ? 'kuhap-1981' : 'kuhap-2025';
  expect(state.regime.regime).toBe(expected);
}

test('no sequence of commands and corrections leaves the machine, nor the code of its Sprindik', () => {
  const reached = new Set<CaseStage>();
  const codes = new Set<string>();
  const steps = fc.array(asked, { minLength: 20, maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(steps, fc.boolean(), (given, withList) => {
      const last = play(given, withList, (before, after) => {
        sound(after);
        lawful(after);
        expect(after.stageHistory.length - before.stageHistory.length).toBeLessThanOrEqual(1);
        reached.add(after.stage);
      });
      codes.add(String(last.regime.regime));
    }),
    { numRuns: 400 },
  );
  // Enough is allowed for that to mean something. Nobody is a child suspect here.
  expect([...reached].sort()).toEqual(caseStages.filter((stage) => stage !== 'diverted').sort());
  expect([...codes].sort()).toEqual(['kuhap-1981', 'kuhap-2025', 'null']);
});

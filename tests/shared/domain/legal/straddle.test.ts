import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { applied, decided } from '../support/court.ts';
import { caseData, idOf, itemData, leafAt, record, seizureData, station, theCase } from '../support/facts.ts';
import { change } from '../support/stages.ts';

const recordedAt = '2026-03-01T09:00:00.000+08:00';

/** Investigated from that day on, seized in urgency on 5 January 2026, and the court refused. */
function refusedIn(sprindik: string | null): DomainEvent[] {
  const paper = { number: 'SP.Sidik/1/2026', date: sprindik ?? '', signer: 'Kasat' };
  const begun: DomainEvent[] =
    sprindik === null
      ? []
      : [{ type: 'case.stage-changed', data: change('reported', 'investigation', { on: sprindik, paper }) }];
  const urgent = { warrant: null, urgentGround: 'caught-in-the-act', at: '2026-01-05T10:00:00.000+08:00' } as const;
  return [
    { type: 'case.opened', data: caseData({ openedOn: '2025-12-20' }) },
    ...begun,
    { type: 'seizure.recorded', data: seizureData(urgent) },
    { type: 'item.seized', data: itemData(1) },
    { type: 'court.applied', data: applied(1, { date: '2026-01-07' }) },
    { type: 'court.decided', data: decided(1, 'refused', { date: '2026-01-09', receivedOn: '2026-01-10' }) },
  ];
}

const standing = (events: readonly DomainEvent[]) => {
  const folded = foldCase(record(events, 0, recordedAt));
  return unwrap(folded).items.get(idOf('it', 1))?.legal;
};

describe('a case that straddles 2 January 2026 (UU 20/2025 art. 361)', () => {
  test.each([
    ['was under investigation in 2025', '2025-12-29', 'kuhap-1981', 'urgent', 'refused-without-rule'],
    ['was under investigation on 1 January', '2026-01-01', 'kuhap-1981', 'urgent', 'refused-without-rule'],
    ['began on 2 January, for an older offence', '2026-01-02', 'kuhap-2025', 'refused', 'approval-refused'],
    ['has no Sprindik yet: the code of the day of the seizure', null, 'kuhap-2025', 'refused', 'approval-refused'],
  ])('%s', (_, sprindik, regime, state, reason) => {
    expect(standing(refusedIn(sprindik))).toMatchObject({ regime, state, reason });
  });

  test('moves its items when the date of the Sprindik is corrected', () => {
    const paper = { number: 'SP.Sidik/1/2025', date: '2025-12-30', signer: 'Kasat' };
    const correction: DomainEvent = {
      type: 'entry.corrected',
      data: {
        case: theCase,
        corrects: { station, seq: 1, leaf: leafAt(1) },
        reason: 'salah tanggal',
        changes: { on: '2025-12-30', paper },
      },
    };
    expect(standing(refusedIn('2026-01-02'))).toMatchObject({ state: 'refused' });
    expect(standing([...refusedIn('2026-01-02'), correction])).toMatchObject({ regime: 'kuhap-1981', state: 'urgent' });
  });

  test('keeps what was allowed under the code of its time, when the code is set otherwise later', () => {
    const third: DomainEvent[] = [2, 3].flatMap((n): DomainEvent[] => [
      { type: 'court.applied', data: applied(n, { date: '2026-01-12' }) },
      { type: 'court.decided', data: decided(n, 'refused', { date: '2026-01-13', receivedOn: '2026-01-13' }) },
    ]);
    const set: DomainEvent = {
      type: 'case.regime-set',
      data: { case: theCase, regime: 'kuhap-2025', reason: 'penetapan hakim' },
    };
    const events = [...refusedIn('2025-12-29'), ...third];
    expect(standing(events)).toMatchObject({ state: 'urgent' });
    expect(standing([...events, set])).toMatchObject({ state: 'must-return', reason: 'refused-again' });
    const again: DomainEvent = { type: 'court.applied', data: applied(4, { date: '2026-01-15' }) };
    const after = foldCase(record([...events, set, again], 0, recordedAt));
    expect(after).toMatchObject({ error: { code: 'FOLD_REFUSED', details: { rule: 'COURT_AGAIN_ONCE' } } });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideHeld } from '#shared/domain/hold/decide.ts';
import { holdMeasures, personHeld, type HoldMeasure, type PersonHeld } from '#shared/domain/hold/events.ts';
import { foldHold, nextMeasures, noHold, recheckHolds, standingAfter } from '#shared/domain/hold/fold.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, theCase } from '../support/facts.ts';

const now = '2026-11-20T09:00:00+08:00';
const held = (measure: HoldMeasure, from: string, over: Partial<PersonHeld> = {}): PersonHeld => ({
  case: theCase,
  person: idOf('pe', 1),
  measure,
  from,
  until: null,
  place: 'Rutan Polda',
  number: 'SP.Han/1',
  date: null,
  authority: 'Penyidik',
  notes: '',
  attachment: null,
  ...over,
});
const detained = held('detention', '2026-11-02', { until: '2026-11-21' });
/** What becomes of the last of these, when those before it were taken. */
function last(...holds: readonly PersonHeld[]): string {
  return outcome(foldHold(standingAfter(holds.slice(0, -1)), holds.at(-1) ?? detained, now));
}

describe('arrest and detention', () => {
  test('go from arrest over detention and its extension to release, and may begin anew', () => {
    const course = [
      held('arrest', '2026-11-01', { until: '2026-11-02' }),
      detained,
      held('extension', '2026-11-22', { until: '2026-12-31' }),
      held('release', '2026-11-30'),
      held('wanted', '2026-12-01'),
      held('arrest', '2026-12-05'),
      held('detention', '2026-12-05', { until: '2026-12-24' }),
      held('suspension', '2026-12-10'),
      held('detention', '2026-12-11', { until: '2026-12-24' }),
    ];
    expect(recheckHolds(course.map((data) => ({ data, at: '2027-01-01T00:00:00Z' })))).toBeNull();
    expect(standingAfter(course)).toEqual({
      state: 'detained',
      since: '2026-12-11',
      last: '2026-12-11',
      until: '2026-12-24',
    });
    expect(standingAfter(course.slice(0, 3))).toMatchObject({ since: '2026-11-02', last: '2026-11-22' });
  });

  test.each<[string, readonly PersonHeld[], string]>([
    ['release of somebody who is free', [held('release', '2026-11-01')], 'HOLD_NOT_ALLOWED'],
    ['an extension of nothing', [held('extension', '2026-11-01', { until: '2026-11-09' })], 'HOLD_NOT_ALLOWED'],
    ['a suspension of nothing', [held('suspension', '2026-11-01')], 'HOLD_NOT_ALLOWED'],
    ['an arrest of somebody detained', [detained, held('arrest', '2026-11-03')], 'HOLD_NOT_ALLOWED'],
    [
      'an extension of an arrest',
      [held('arrest', '2026-11-01'), held('extension', '2026-11-02', { until: '2026-11-09' })],
      'HOLD_NOT_ALLOWED',
    ],
    ['a second release', [detained, held('release', '2026-11-03'), held('release', '2026-11-04')], 'HOLD_NOT_ALLOWED'],
    ['wanted twice', [held('wanted', '2026-11-01'), held('wanted', '2026-11-02')], 'HOLD_NOT_ALLOWED'],
    [
      'an extension of a suspended detention',
      [detained, held('suspension', '2026-11-03'), held('extension', '2026-11-22', { until: '2026-12-01' })],
      'HOLD_NOT_ALLOWED',
    ],
    ['a release before the detention', [detained, held('release', '2026-11-01')], 'HOLD_OUT_OF_ORDER'],
    [
      'an extension before the detention',
      [detained, held('extension', '2026-11-01', { until: '2026-12-01' })],
      'HOLD_OUT_OF_ORDER',
    ],
    [
      'an extension with a day between',
      [detained, held('extension', '2026-11-23', { until: '2026-12-01' })],
      'HOLD_EXTENSION_GAP',
    ],
    [
      'an extension that ends no later',
      [detained, held('extension', '2026-11-10', { until: '2026-11-21' })],
      'INPUT_INVALID',
    ],
    ['an extension without an end', [detained, held('extension', '2026-11-22')], 'INPUT_INVALID'],
    ['an arrest of tomorrow', [held('arrest', '2026-11-21')], 'INPUT_INVALID'],
    ['a release of tomorrow', [detained, held('release', '2026-11-21')], 'INPUT_INVALID'],
    ['an end before the beginning', [held('detention', '2026-11-02', { until: '2026-11-01' })], 'INPUT_INVALID'],
    ['a release with an end', [detained, held('release', '2026-11-03', { until: '2026-11-04' })], 'INPUT_INVALID'],
    ['wanted with an end', [held('wanted', '2026-11-03', { until: '2026-11-04' })], 'INPUT_INVALID'],
    ['a paper of tomorrow', [held('arrest', '2026-11-01', { date: '2026-11-21' })], 'INPUT_INVALID'],
  ])('%s is refused', (_, holds, code) => {
    expect(last(...holds)).toBe(code);
  });

  test.each<[string, readonly PersonHeld[]]>([
    ['a detention on the day of the arrest', [held('arrest', '2026-11-02'), detained]],
    ['a detention of one day', [held('detention', '2026-11-02', { until: '2026-11-02' })]],
    ['an extension ordered before it begins', [detained, held('extension', '2026-11-22', { until: '2026-12-31' })]],
    [
      'an extension of a detention whose end nobody wrote down',
      [held('detention', '2026-11-02'), held('extension', '2026-11-09', { until: '2026-11-30' })],
    ],
    ['somebody who fled from detention is wanted', [detained, held('wanted', '2026-11-05')]],
    ['a wanted notice that is withdrawn', [held('wanted', '2026-11-05'), held('release', '2026-11-06')]],
    // How long each may last is not in the rules that were read: the paper says so, and no length is judged.
    ['a detention of many years', [held('detention', '2026-11-02', { until: '2046-11-02' })]],
  ])('%s is taken', (_, holds) => {
    expect(last(...holds)).toBe('ok');
  });

  test('offer exactly what may follow', () => {
    expect(nextMeasures('free')).toEqual(['arrest', 'detention', 'wanted']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...holdMeasures), { maxLength: 12 }), (measures) => {
        let standing = noHold;
        for (const measure of measures) {
          const until = measure === 'extension' ? (standing.until === null ? '2026-11-03' : '2026-12-31') : null;
          const next = foldHold(standing, held(measure, '2026-11-02', { until }), now);
          if (!nextMeasures(standing.state).includes(measure)) expect(outcome(next)).toBe('HOLD_NOT_ALLOWED');
          else if (measure !== 'extension') expect(next.ok).toBe(true);
          if (next.ok) standing = next.value;
        }
      }),
    );
  });

  test('name the one that does not follow any more', () => {
    const entries = [detained, held('extension', '2026-11-22', { until: '2026-12-31' })].map((data) => ({
      data,
      at: now,
    }));
    const shorter = [{ data: { ...detained, until: '2026-11-15' }, at: now }, ...entries.slice(1)];
    expect(recheckHolds(shorter)).toMatchObject({ index: 1, error: { code: 'HOLD_EXTENSION_GAP' } });
  });
});

describe('who is held', () => {
  const facts = {
    person: { code: 'TS-01', roles: ['suspect' as const] },
    standing: noHold,
    hasAttachment: (id: string) => id === idOf('at', 1),
    caseKnown: true,
  };
  const arrest = held('arrest', '2026-11-02');
  test.each([
    ['a suspect', arrest, facts, 'ok'],
    [
      'a child suspect',
      arrest,
      { ...facts, person: { code: 'AN-01', roles: ['child-suspect' as const, 'child-victim' as const] } },
      'ok',
    ],
    ['with a scan of the case', { ...arrest, attachment: idOf('at', 1) }, facts, 'ok'],
    ['somebody of a find', arrest, { ...facts, caseKnown: false }, 'CASE_UNKNOWN'],
    ['nobody of the case', arrest, { ...facts, person: null }, 'PERSON_UNKNOWN'],
    ['a victim', arrest, { ...facts, person: { code: 'KB-01', roles: ['victim' as const] } }, 'PERSON_NOT_SUSPECT'],
    ['with a scan of another case', { ...arrest, attachment: idOf('at', 2) }, facts, 'ATTACHMENT_UNKNOWN'],
  ])('%s: %s', (_, data, known, expected) => {
    expect(outcome(decideHeld(data, known, now))).toBe(expected);
  });

  test.each([
    ['an unknown measure', { measure: 'jailed' }],
    ['a day that is none', { from: '2026-02-30' }],
    ['a place of 401 characters', { place: 'x'.repeat(401) }],
    ['notes with a NUL', { notes: 'a\u0000' }],
    ['a surplus member', { name: 'Nama' }],
    ['notes of 10,001 characters', { notes: 'x'.repeat(10_001) }],
  ])('%s is no entry', (_, over) => {
    expect(personHeld.safeParse({ ...arrest, ...over }).success).toBe(false);
  });
});

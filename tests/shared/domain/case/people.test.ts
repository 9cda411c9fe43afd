import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent, EventData } from '#shared/domain/events.ts';
import type { HoldMeasure } from '#shared/domain/hold/events.ts';
import type { PersonRole } from '#shared/domain/person/events.ts';
import { digestsOf } from '../support/accounts.ts';
import { idOf, now, openedCase, record, theCase } from '../support/facts.ts';

const person = (n: number, code: string, roles: PersonRole[] = ['child-victim'], _sd = digestsOf(n)): DomainEvent => ({
  type: 'person.recorded',
  data: { case: theCase, person: idOf('pe', n), code, roles, _sd },
});
const amended = (n: number, letter: number): DomainEvent => ({
  type: 'person.amended',
  data: { case: theCase, person: idOf('pe', n), reason: 'Salah nama', _sd: digestsOf(letter) },
});
const photo = (n: number, of: number | null, letter: number): DomainEvent => ({
  type: 'restricted.added',
  data: {
    case: theCase,
    attachment: idOf('at', n),
    person: of === null ? null : idOf('pe', of),
    kind: 'face-photo',
    _sd: digestsOf(letter, 5),
  },
});
const opened = (about: string): DomainEvent => ({
  type: 'restricted.opened',
  data: { case: theCase, about, reason: { code: 'supervision', text: '' } },
});
const exported = (disclosed?: string[], treeSize = 8): DomainEvent => {
  const data: EventData<'bundle.exported'> = {
    case: theCase,
    bundle: idOf('bu', 1),
    stage: 'tahap-2',
    version: 1,
    recipient: 'Kejari',
    createdAt: now,
    treeSize,
    rootHash: 'ab'.repeat(32),
    items: 2,
    tagManifestSha256: 'ab'.repeat(32),
  };
  if (disclosed === undefined) return { type: 'bundle.exported', data };
  const also = { commitments: disclosed, tagManifestSha256: 'cd'.repeat(32) };
  return { type: 'bundle.exported', data: { ...data, disclosed: also, second: idOf('us', 4) } };
};

/** The rule that refuses the last of these acts, or how many entries the history has. */
function read(...acts: readonly DomainEvent[]): unknown {
  const state = foldCase(record([...openedCase, ...acts]));
  return state.ok ? state.value.history.length : state.error.details['rule'];
}

describe('protected people in the history of a case', () => {
  test('stand there with their attachments, openings and clearances', () => {
    const clearance = { case: theCase, user: idOf('us', 3), reason: 'Penyidik baru' };
    expect(
      read(
        person(1, 'AK-01'),
        person(2, 'KB-02', ['victim', 'reporter']),
        amended(1, 3),
        photo(1, 1, 4),
        photo(2, null, 5),
        opened(idOf('pe', 2)),
        opened(idOf('at', 1)),
        { type: 'clearance.granted', data: clearance },
        { type: 'clearance.revoked', data: clearance },
        { type: 'case.key-rotated', data: { case: theCase, generation: 1 } },
      ),
    ).toBe(openedCase.length + 10);
  });

  test.each<[string, readonly DomainEvent[], string]>([
    ['a person twice', [person(1, 'AK-01'), person(1, 'AK-02', ['child-victim'], digestsOf(2))], 'ENTRY_DUPLICATE'],
    ['a code twice', [person(1, 'AK-01'), person(2, 'AK-01')], 'ENTRY_DUPLICATE'],
    ['a code of another role', [person(1, 'KB-01')], 'INPUT_INVALID'],
    ['a code of the second role', [person(1, 'PL-01', ['victim', 'reporter'])], 'INPUT_INVALID'],
    ['the number 0', [person(1, 'AK-00')], 'INPUT_INVALID'],
    ['a number with another spelling', [person(1, 'AK-001')], 'INPUT_INVALID'],
    ['one role twice', [person(1, 'AK-01', ['child-victim', 'child-victim'])], 'INPUT_INVALID'],
    ['an amendment of nobody', [amended(1, 2)], 'PERSON_UNKNOWN'],
    ['an attachment that shows nobody of the case', [photo(1, 7, 2)], 'PERSON_UNKNOWN'],
    ['an attachment twice', [photo(1, null, 2), photo(1, null, 3)], 'ENTRY_DUPLICATE'],
    ['an opening of nobody', [opened(idOf('pe', 1))], 'PERSON_UNKNOWN'],
    ['an opening of no attachment', [opened(idOf('at', 1))], 'ATTACHMENT_UNKNOWN'],
    ['commitments of another entry', [person(1, 'AK-01'), amended(1, 1)], 'ENTRY_DUPLICATE'],
    [
      'commitments of another person',
      [person(1, 'AK-01'), person(2, 'AK-02', ['child-victim'], digestsOf(1))],
      'ENTRY_DUPLICATE',
    ],
    ['a commitment too few', [person(1, 'AK-01', ['child-victim'], digestsOf(1, 8))], 'DISCLOSURE_MALFORMED'],
  ])('%s is refused', (_, acts, rule) => {
    expect(read(...acts)).toBe(rule);
  });

  test('are not corrected but amended', () => {
    const events = record([...openedCase, person(1, 'AK-01')]);
    const last = events.at(-1);
    if (last === undefined) throw new Error('no entry');
    const correction: DomainEvent = {
      type: 'entry.corrected',
      data: {
        case: theCase,
        corrects: { station: last.station, seq: last.seq, leaf: last.leaf },
        reason: 'Salah',
        changes: { code: 'KB-01' },
      },
    };
    const read = foldCase([...events, ...record([correction], events.length)]);
    expect(!read.ok && read.error.details['rule']).toBe('CORRECTION_NOT_ALLOWED');
  });
});

describe('suspects in the history of a case', () => {
  const suspect = (n: number, code = 'TS-01') => person(n, code, ['suspect'], digestsOf(n, 10));
  const held = (n: number, measure: HoldMeasure, from: string, until: string | null = null): DomainEvent => ({
    type: 'person.held',
    data: {
      case: theCase,
      person: idOf('pe', n),
      measure,
      from,
      until,
      place: '',
      number: '',
      date: null,
      authority: '',
      notes: '',
      attachment: null,
    },
  });
  const detained = held(1, 'detention', '2026-11-01', '2026-11-20');

  test('are held, each by themselves', () => {
    const acts = [suspect(1), person(2, 'AN-02', ['child-suspect']), detained, held(2, 'arrest', '2026-11-02')];
    const state = foldCase(record([...openedCase, ...acts, held(1, 'release', '2026-11-03')]));
    const holds = state.ok ? state.value.holds : new Map<string, { measure: HoldMeasure }[]>();
    expect([...holds].map(([id, list]) => [id, list.map(({ measure }) => measure)])).toEqual([
      [idOf('pe', 1), ['detention', 'release']],
      [idOf('pe', 2), ['arrest']],
    ]);
  });

  test.each<[string, readonly DomainEvent[], string]>([
    ['a suspect with a commitment too few', [person(1, 'TS-01', ['suspect'])], 'DISCLOSURE_MALFORMED'],
    ['a suspect who tells of a victim', [person(1, 'TS-01', ['suspect', 'victim'], digestsOf(1, 10))], 'INPUT_INVALID'],
    ['a victim with a code of suspects', [person(1, 'TS-01', ['victim'])], 'INPUT_INVALID'],
    ['an amendment without the sealed role', [suspect(1), amended(1, 3)], 'DISCLOSURE_MALFORMED'],
    ['an arrest of nobody', [held(1, 'arrest', '2026-11-01')], 'PERSON_UNKNOWN'],
    ['an arrest of a victim', [person(1, 'KB-01', ['victim']), held(1, 'arrest', '2026-11-01')], 'PERSON_NOT_SUSPECT'],
    ['a release of somebody free', [suspect(1), held(1, 'release', '2026-11-01')], 'HOLD_NOT_ALLOWED'],
    ['a release before the detention', [suspect(1), detained, held(1, 'release', '2026-10-01')], 'HOLD_OUT_OF_ORDER'],
    [
      'an extension with days between',
      [suspect(1), detained, held(1, 'extension', '2026-11-23', '2026-12-30')],
      'HOLD_EXTENSION_GAP',
    ],
  ])('%s is refused', (_, acts, rule) => {
    expect(read(...acts)).toBe(rule);
  });

  /** The rule that refuses a correction of the detention, when a release on 3 November follows it. */
  function corrected(changes: EventData<'entry.corrected'>['changes']): unknown {
    const events = record([...openedCase, suspect(1), detained, held(1, 'release', '2026-11-03')]);
    const target = events.at(-2);
    if (target === undefined) throw new Error('no entry');
    const { station, seq, leaf } = target;
    const data = { case: theCase, corrects: { station, seq, leaf }, reason: 'Salah ketik', changes };
    const state = foldCase([...events, ...record([{ type: 'entry.corrected', data }], events.length)]);
    return state.ok ? state.value.holds.get(idOf('pe', 1))?.[0] : state.error.details['rule'];
  }

  test('are corrected in what was typed, and the days must follow each other still', () => {
    expect(corrected({ from: '2026-11-02', number: 'SP.Han/7' })).toMatchObject({
      from: '2026-11-02',
      number: 'SP.Han/7',
    });
    expect(corrected({ from: '2026-11-04' })).toBe('HOLD_OUT_OF_ORDER');
    expect(corrected({ until: '2026-10-01' })).toBe('INPUT_INVALID');
    for (const changes of [{ measure: 'arrest' }, { person: idOf('pe', 2) }, { attachment: null }])
      expect(corrected(changes)).toBe('CORRECTION_NOT_ALLOWED');
  });
});

describe('an export that discloses', () => {
  const [first = '', second = ''] = digestsOf(1);
  const before = [person(1, 'AK-01'), person(2, 'KB-02', ['victim']), opened(idOf('pe', 1))];

  test('names commitments of the case', () => {
    expect(read(...before, exported())).toBe(9);
    expect(read(...before, exported([first, second]))).toBe(9);
  });

  test('names none of another case, and none above its tree size', () => {
    expect(read(...before, exported(digestsOf(9, 1)))).toBe('DISCLOSURE_UNKNOWN');
    expect(read(...before, exported([first], 5))).toBe('DISCLOSURE_UNKNOWN');
    expect(read(...before, exported([first], 6))).toBe(9);
  });

  test('keeps the rules of every other', () => {
    expect(read(...before, exported([first], 99))).toBe('BUNDLE_FIELDS_DISAGREE');
  });
});

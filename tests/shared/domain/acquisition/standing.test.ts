import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acquisitionsOf, openAlarms, outcomeOf, standingOf } from '#shared/domain/acquisition/acquisition.ts';
import { checkVerified } from '#shared/domain/acquisition/decide.ts';
import type { AcquisitionRecorded, AcquisitionVerified, Digest } from '#shared/domain/acquisition/events.ts';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { dutyFacts, isDutyEvent } from '#shared/domain/procedure/duties/facts.ts';
import { occurrencesOf } from '#shared/domain/procedure/duties/occurrences.ts';
import { caseData, idOf, itemData, now, record, seizureData, storage } from '../support/facts.ts';
import { alarmingImage, image, imageData, imageRead, md5, readData, sha256, signed } from '../support/images.ts';

type Checks = readonly Partial<AcquisitionVerified>[];
const imaged = (over: Partial<AcquisitionRecorded>, ...checks: Checks) => {
  const [first] = acquisitionsOf(signed([imageData(over)]), signed(checks.map((check) => readData(check))));
  if (first === undefined) throw new Error('no image');
  return first;
};
const only = (value: string, algorithm: Digest['algorithm'] = 'sha256') => [{ algorithm, value }];
const differs: Partial<AcquisitionVerified> = { digests: only(sha256(2)), outcome: 'mismatch' };
const unread: Partial<AcquisitionVerified> = { digests: [], outcome: 'not-readable' };
const typed: Partial<AcquisitionVerified> = { method: 'by-hand' };
const damaged: Partial<AcquisitionVerified> = { outcome: 'damaged' };
const wholeFiles: Partial<AcquisitionVerified> = { subject: 'files', digests: only(sha256(7)) };
const pairApart: Partial<AcquisitionRecorded> = {
  hashes: [{ algorithm: 'sha256', acquired: sha256(1), verified: sha256(2) }],
};

describe('SEC-75 an image', () => {
  test.each<[string, ReturnType<typeof imaged>, string]>([
    ['that the tool read twice alike', imaged({}), 'verified'],
    [
      'that nobody read again',
      imaged({ hashes: [{ algorithm: 'sha256', acquired: sha256(1), verified: null }] }),
      'unverified',
    ],
    ['whose pair disagrees', imaged(pairApart), 'alarm'],
    ['whose pair disagrees, until it is read right', imaged(pairApart, { digests: only(sha256(1)) }), 'verified'],
    ['that differed and was read right later', imaged({}, differs, {}), 'verified'],
    ['that was read right and differed later', imaged({}, {}, differs), 'alarm'],
    [
      'whose SHA-256 differed, of which only the MD5 was read right',
      imaged({}, differs, { digests: only(md5(1), 'md5') }),
      'alarm',
    ],
    ['whose data differed, of which only the files were read right', imaged({}, differs, wholeFiles), 'alarm'],
    ['that could not be read', imaged({}, unread), 'alarm'],
    ['that could be read again', imaged({}, unread, {}), 'verified'],
    ['that differed and could not be read afterwards', imaged({}, differs, unread, wholeFiles), 'alarm'],
    ['that differed, of which somebody typed that it does not', imaged({}, differs, typed), 'alarm'],
    ['whose pair disagrees, of which somebody typed that it is right', imaged(pairApart, typed), 'alarm'],
    ['that could not be read, of which somebody typed that it is right', imaged({}, unread, typed), 'alarm'],
    ['that somebody typed a difference of', imaged({}, { ...differs, ...typed }), 'alarm'],
    [
      'that somebody typed a difference of, and that was read right',
      imaged({}, { ...differs, ...typed }, {}),
      'verified',
    ],
    ['whose container is damaged', imaged({}, damaged), 'alarm'],
    ['whose container was damaged, until it is read whole', imaged({}, damaged, {}), 'verified'],
    [
      'whose container is damaged, whatever its files are',
      imaged({}, damaged, { ...wholeFiles, method: 'hashed-here' }),
      'alarm',
    ],
    ['whose container is damaged, whatever somebody types', imaged({}, damaged, typed), 'alarm'],
  ])('%s', (_, acquisition, standing) => {
    expect(standingOf(acquisition)).toBe(standing);
  });

  test('that was replaced alarms nobody, and what takes its place stands for itself', () => {
    const next = imageData({ acquisition: idOf('aq', 2), replaces: idOf('aq', 1), ...pairApart });
    expect(acquisitionsOf(signed([imageData(), next]), []).map(standingOf)).toEqual(['replaced', 'alarm']);
  });

  const [one, two, three] = [idOf('aq', 1), idOf('aq', 2), idOf('aq', 3)] as const;
  const [recorder, colleague] = [idOf('us', 1), idOf('us', 2)] as const;
  const second = imageData({ acquisition: two, replaces: one });
  const third = imageData({ acquisition: three, replaces: two });
  test.each<[string, AcquisitionRecorded[], [Partial<AcquisitionVerified>, string][], string[]]>([
    ['nobody looked at', [second], [], ['unanswered', 'verified']],
    ['its recorder read', [second], [[{ acquisition: two }, recorder]], ['unanswered', 'verified']],
    ['another typed of', [second], [[{ acquisition: two, ...typed }, colleague]], ['unanswered', 'verified']],
    ['another read right', [second], [[{ acquisition: two }, colleague]], ['replaced', 'verified']],
    ['another read wrong', [second], [[{ acquisition: two, ...differs }, colleague]], ['unanswered', 'alarm']],
    ['another found damaged', [second], [[{ acquisition: two, ...damaged }, colleague]], ['unanswered', 'alarm']],
    [
      'another read right, then wrong',
      [second],
      [
        [{ acquisition: two }, colleague],
        [{ acquisition: two, ...differs }, recorder],
      ],
      ['unanswered', 'alarm'],
    ],
    [
      'was replaced unread',
      [second, third],
      [[{ acquisition: two }, colleague]],
      ['unanswered', 'replaced', 'verified'],
    ],
    [
      'was replaced and read',
      [second, third],
      [[{ acquisition: three }, colleague]],
      ['replaced', 'replaced', 'verified'],
    ],
  ])('in question, in whose place stands what %s', (_, next, checks, standings) => {
    const read = checks.map(([check, by]) => ({ data: readData(check), by }));
    const images = signed([imageData(pairApart), ...next], recorder);
    expect(acquisitionsOf(images, read).map(standingOf)).toEqual(standings);
  });

  const digests = fc.uniqueArray(
    fc.record({
      algorithm: fc.constantFrom('sha256', 'md5'),
      n: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 2, selector: ({ algorithm }) => algorithm },
  );
  const check = fc.option(digests, { nil: null, freq: 4 }).map((found): Partial<AcquisitionVerified> => {
    if (found === null) return unread;
    const values = found.map(({ algorithm, n }): Digest => ({
      algorithm,
      value: algorithm === 'md5' ? md5(n) : sha256(n),
    }));
    const expected: Digest[] = [...only(sha256(1)), ...only(md5(1), 'md5')];
    return { digests: values, outcome: outcomeOf(expected, values) ?? 'not-readable' };
  });

  test('is in question exactly when the newest word on some hash is that it differs, or that nothing could be read', () => {
    fc.assert(
      fc.property(fc.array(check, { maxLength: 8 }), (checks) => {
        const { recorded, checks: kept } = imaged({}, ...checks);
        for (const [n, each] of kept.entries())
          expect(
            checkVerified(each, { acquisitions: acquisitionsOf(signed([recorded]), signed(kept.slice(0, n))) }, now).ok,
          ).toBe(true);
        const newest = (algorithm: Digest['algorithm']) =>
          kept.flatMap((each) => each.digests.filter((digest) => digest.algorithm === algorithm)).at(-1)?.value;
        const wrong =
          newest('sha256') === sha256(2) || newest('md5') === md5(2) || kept.at(-1)?.outcome === 'not-readable';
        expect(openAlarms({ recorded, checks: kept }).size > 0).toBe(wrong);
      }),
      { numRuns: 300 },
    );
  });
});

const start: DomainEvent[] = [
  { type: 'case.opened', data: caseData() },
  { type: 'seizure.recorded', data: seizureData({ warrant: null, urgentGround: 'easily-moved' }) },
  { type: 'item.seized', data: itemData(1, storage) },
  { type: 'item.seized', data: itemData(2) },
];
const fold = (...more: DomainEvent[]) => foldCase(record([...start, ...more]));
const rule = (...more: DomainEvent[]) => {
  const folded = fold(...more);
  return folded.ok ? 'ok' : folded.error.details['rule'];
};
const day = '2026-11-20';

describe('a case', () => {
  test('knows the images of each item with what was said of them since', () => {
    const folded = fold(image(day), imageRead(day, differs), imageRead(day));
    if (!folded.ok) throw new Error(folded.error.code);
    expect(folded.value.items.get(idOf('it', 1))?.acquisitions).toEqual(
      acquisitionsOf(signed([imageData()]), signed([readData(differs), readData()])),
    );
    expect(folded.value.items.get(idOf('it', 2))?.acquisitions).toEqual([]);
  });

  test.each<[string, DomainEvent[], string]>([
    ['an id that was given', [image(day), image(day)], 'ENTRY_DUPLICATE'],
    ['a verification of nothing', [imageRead(day)], 'ACQUISITION_UNKNOWN'],
    [
      'a verification of an image of another item',
      [image(day), imageRead(day, { item: idOf('it', 2) })],
      'ACQUISITION_UNKNOWN',
    ],
    ['an item that is not there', [image(day, { item: idOf('it', 9) })], 'ITEM_UNKNOWN'],
    ['another case', [image(day, { case: idOf('ca', 9) })], 'CASE_UNKNOWN'],
    ['a log that is not there', [image(day, { attachment: idOf('at', 9) })], 'ATTACHMENT_UNKNOWN'],
    [
      'an outcome that the hashes do not bear',
      [image(day), imageRead(day, { outcome: 'mismatch' })],
      'ACQUISITION_OUTCOME',
    ],
    [
      'damage that the hashes contradict',
      [image(day), imageRead(day, { ...differs, outcome: 'damaged' })],
      'ACQUISITION_OUTCOME',
    ],
    [
      'damage that nobody looked for',
      [image(day), imageRead(day, { outcome: 'damaged', method: 'hashed-here' })],
      'INPUT_INVALID',
    ],
  ])('refuses %s, as the service does', (_, events, code) => {
    expect(rule(...events)).toBe(code);
  });
});

describe('the duties of an image', () => {
  const duties = (...events: DomainEvent[]) =>
    occurrencesOf(
      dutyFacts(record([...start, ...events]).filter(isDutyEvent), { seizureOf: () => null, itemsOf: () => [] }),
    )
      .filter(({ rule: id }) => id === 'R17' || id === 'R18')
      .map(({ rule: id, since, clearedOn, about }) => [id, since, clearedOn, about.number]);

  test('are to read it again, from the last time on', () => {
    expect(duties(image('2026-11-10'), imageRead('2026-11-15'))).toEqual([
      ['R17', '2026-11-10', '2026-11-15', 'BB-001.E01'],
      ['R17', '2026-11-15', null, 'BB-001.E01'],
    ]);
  });

  test('are to answer for it until it is found right in what was wrong', () => {
    const half = imageRead('2026-11-16', { digests: only(md5(1), 'md5') });
    expect(duties(image('2026-11-10'), imageRead('2026-11-15', differs), half)).toEqual([
      ['R17', '2026-11-10', '2026-11-15', 'BB-001.E01'],
      ['R18', '2026-11-15', null, 'BB-001.E01'],
      ['R17', '2026-11-16', null, 'BB-001.E01'],
    ]);
    expect(duties(alarmingImage('2026-11-10'), imageRead('2026-11-15'))[0]).toEqual([
      'R18',
      '2026-11-10',
      '2026-11-15',
      'BB-001.E01',
    ]);
  });

  test('do not end with the image that takes its place and that nobody else has read', () => {
    const next = image('2026-11-18', { acquisition: idOf('aq', 2), replaces: idOf('aq', 1) });
    expect(duties(image('2026-11-10'), imageRead('2026-11-15', unread), next)).toEqual([
      ['R17', '2026-11-10', '2026-11-15', 'BB-001.E01'],
      ['R18', '2026-11-15', null, 'BB-001.E01'],
      ['R17', '2026-11-18', null, 'BB-001.E01'],
    ]);
  });

  test('are those of the image named, and of no other', () => {
    const other = image('2026-11-10', { acquisition: idOf('aq', 2) });
    expect(duties(image('2026-11-10'), other, imageRead('2026-11-15', { acquisition: idOf('aq', 2) }))).toEqual([
      ['R17', '2026-11-10', null, 'BB-001.E01'],
      ['R17', '2026-11-10', '2026-11-15', 'BB-001.E01'],
      ['R17', '2026-11-15', null, 'BB-001.E01'],
    ]);
  });
});

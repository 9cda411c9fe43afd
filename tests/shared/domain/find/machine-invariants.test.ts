import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideCorrection } from '#shared/domain/correction/decide.ts';
import { readHistory } from '#shared/domain/correction/history.ts';
import type { DomainEvent, EventData, RecordedEvent } from '#shared/domain/events.ts';
import {
  decideAdoption,
  decideAnswer,
  decideCapture,
  decideCaseFromFind,
  decideClose,
  decideFind,
  decideReferral,
  type KnownFind,
} from '#shared/domain/find/decide.ts';
import { foldFindFile, type FindFile } from '#shared/domain/find/find-file.ts';
import type { Result } from '#shared/errors/result.ts';
import { fail } from '#shared/errors/result.ts';
import { caseData, idOf, now, record, station, theCase, today } from '../support/facts.ts';
import { findActs, findData, theFind } from '../support/finds.ts';

type Step = (entries: readonly RecordedEvent[], file: FindFile | null) => Result<DomainEvent[]>;

const day = fc.constantFrom('2026-11-19', '2026-11-20', today, today, '2026-11-22');
const at = day.map((date) => `${date}T10:00:00.000+08:00`);
const few = fc.integer({ min: 1, max: 3 });
const text = fc.constantFrom('', ' \u200b', 'x');
const attachment = fc.option(
  few.map((n) => idOf('at', n)),
  { nil: null, freq: 1 },
);
const known = (file: FindFile | null): KnownFind => ({
  now,
  state: file?.state ?? null,
  hasAttachment: (id) => file?.attachments.has(id) ?? false,
});
/** The data of an act that the support makes. */
function dataOf<T extends DomainEvent['type']>(type: T, event: DomainEvent): EventData<T> {
  if (event.type !== type) throw new Error(event.type);
  return event.data as EventData<T>;
}

/** What somebody may ask of a find, sensible or not. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(at, text, text).map(
      ([seenAt, handle, place]): Step =>
        (entries) =>
          entries.length > 0 ? fail('ENTRY_DUPLICATE') : decideFind(findData({ at: seenAt, handle, place }), now),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(few, at).map(
      ([n, capturedAt]): Step =>
        (_, file) =>
          file?.attachments.has(idOf('at', n)) === true
            ? fail('ENTRY_DUPLICATE')
            : decideCapture(dataOf('attachment.added', findActs.file(n)), { capturedAt, tool: '' }, known(file)),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        referral: few.map((n) => idOf('rf', n)),
        asks: fc.constantFrom('take-down', 'take-down', 'data'),
        on: day,
        withoutCapture: text,
        to: text,
        attachment,
      })
      .map(
        (over): Step =>
          (_, file) =>
            decideReferral(dataOf('referral.sent', findActs.sent(over)), known(file)),
      ),
  },
  {
    weight: 4,
    arbitrary: fc.record({ referral: few.map((n) => idOf('rf', n)), on: day, attachment }).map(
      (over): Step =>
        (_, file) =>
          decideAnswer(dataOf('referral.answered', findActs.answered(over)), known(file)),
    ),
  },
  fc.constantFrom(null, theFind, theCase).map(
    (into): Step =>
      (_, file) =>
        decideClose(dataOf('find.closed', findActs.closed({ into })), known(file)),
  ),
  fc.constantFrom('A' as const, undefined).map(
    (model): Step =>
      (_, file) =>
        decideCaseFromFind(
          { ...caseData({ case: theFind }), ...(model === undefined ? {} : { model }) },
          { ...known(file), numberTaken: false },
        ),
  ),
  fc.tuple(fc.constantFrom(theCase, theFind), fc.boolean()).map(([into, whole]): Step => (_, file) => {
    if (file === null) return fail('FIND_UNKNOWN');
    const copies = file.state.captures
      .slice(whole ? 0 : 1)
      .map((__, index) => dataOf('attachment.added', findActs.file(index + 20, into)));
    const recorded = { station, seq: 0, leaf: 'ab'.repeat(32) };
    const adopted = decideAdoption({ case: into, state: file.state, recorded, reason: 'Satu jaringan', copies });
    // What goes into the other case stands in the file of that.
    return adopted.ok
      ? { ok: true, value: adopted.value.filter(({ data }) => 'case' in data && data.case === theFind) }
      : adopted;
  }),
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.nat(3),
        fc.constantFrom<Record<string, unknown>>(
          { on: today },
          { on: '2026-11-20' },
          { handle: '' },
          { place: '' },
          { at: '2026-11-23T10:00:00.000+08:00' },
          { on: '2026-11-22' },
          { on: '2026-11-19' },
          { handle: 'akun-2' },
          { number: 'TM-002' },
          { reason: 'x' },
        ),
      )
      .map(
        ([back, changes]): Step =>
          (entries) =>
            entries.length <= back
              ? fail('CORRECTION_UNKNOWN_ENTRY')
              : decideCorrection(
                  { station, seq: entries.length - 1 - back, reason: 'x', changes },
                  { events: entries, caseNumberTaken: false },
                ),
      ),
  },
);

const isBlank = (given: string) => given.replaceAll('\u200b', '').trim() === '';

/** The rules of a find once more, read off its entries one after the other, by nothing of the code that is tested. */
function sound(entries: readonly RecordedEvent[]): void {
  let ended: 'open' | 'nothing' | 'into' | 'reported' = 'open';
  const files = new Set<string>();
  const captures = new Set<string>();
  const letters = new Set<string>();
  entries.forEach(({ type, data }, index) => {
    expect(type === 'find.recorded').toBe(index === 0);
    switch (type) {
      case 'attachment.added':
        files.add(data.attachment);
        break;
      case 'find.captured':
        expect(['open', 'reported']).toContain(ended);
        expect(files.has(data.attachment) && !captures.has(data.attachment)).toBe(true);
        expect(data.capturedAt <= now).toBe(true);
        captures.add(data.attachment);
        break;
      case 'referral.sent':
        expect(ended).not.toBe('nothing');
        expect(letters.has(data.referral) || isBlank(data.to) || data.on > today).toBe(false);
        if (data.asks === 'take-down') expect(captures.size > 0).toBe(isBlank(data.withoutCapture));
        if (data.attachment !== null) expect(files).toContain(data.attachment);
        letters.add(data.referral);
        break;
      case 'referral.answered':
        expect(letters).toContain(data.referral);
        break;
      case 'find.closed':
        expect(ended).toBe('open');
        expect(data.into).not.toBe(theFind);
        ended = data.into === null ? 'nothing' : 'into';
        break;
      case 'case.opened':
        expect(ended).toBe('open');
        ended = 'reported';
        break;
      default:
        expect(['find.recorded', 'entry.corrected']).toContain(type);
    }
  });
}

/** The file as it stands, its corrections taken in: a day that was corrected counts. */
function lawful({ state }: FindFile, entries: readonly RecordedEvent[]): void {
  const { at: seenAt, handle, userId, link, place } = state.find;
  expect(seenAt <= now).toBe(true);
  expect([handle, userId, link, place].every(isBlank)).toBe(false);
  expect(state.reported && state.closed !== null).toBe(false);
  const history = readHistory(entries);
  for (const { event } of history.ok ? history.value : []) {
    if (event.type !== 'referral.answered') continue;
    const sent = state.referrals.get(event.data.referral)?.on ?? '9';
    expect(sent <= event.data.on && event.data.on <= today).toBe(true);
  }
}

test('no sequence of commands and corrections leaves the machine of a find', () => {
  const reached = new Set<string>();
  const property = fc.property(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (steps) => {
    let entries: readonly RecordedEvent[] = [];
    let file: FindFile | null = null;
    for (const each of steps) {
      const decided = each(entries, file);
      if (!decided.ok) continue;
      entries = [...entries, ...record(decided.value, entries.length)];
      const read = foldFindFile(entries);
      expect(read, JSON.stringify(decided.value)).toMatchObject({ ok: true });
      if (!read.ok) return;
      file = read.value;
      sound(entries);
      lawful(file, entries);
      for (const { type } of decided.value) reached.add(type);
    }
  });
  fc.assert(property, { numRuns: 300 });
  // Enough was allowed for that to mean something.
  expect([...reached].sort()).toEqual([
    'attachment.added',
    'case.opened',
    'entry.corrected',
    'find.captured',
    'find.closed',
    'find.recorded',
    'referral.answered',
    'referral.sent',
  ]);
});

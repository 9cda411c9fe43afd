import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { unwrap } from '#shared/errors/result.ts';
import { readEntry } from '#shared/ledger/entry.ts';
import { PartVerifier } from '#shared/ledger/part.ts';
import { makeProofs } from '#shared/ledger/proofs.ts';
import { CASE, caseOpened, CATALOGUE, SECOND, TestLedger } from '../../support/ledger.ts';
import { check, named, problemsOf, withThird } from '../../support/ledger-check.ts';

const OTHER = 'ca_fedcba9876543210';
const others = (number: string) => ({ ...caseOpened(number), case: OTHER });
const MOVED = { previous: '2026-11-21T14:05:00.000+08:00', now: '2026-11-21T14:04:00.000+08:00' };

/** A log with an entry about each of `subjects` behind its creation; null: about the catalogue. */
function logAbout(subjects: readonly (string | null)[]): TestLedger {
  const ledger = TestLedger.created();
  for (const subject of subjects) {
    if (subject === null) ledger.append('clock.moved-back', MOVED);
    else ledger.append('case.opened', { ...caseOpened('LP'), case: subject });
  }
  return ledger;
}

describe('the number of an entry about its subject', () => {
  test('counts each case and the catalogue for itself', () => {
    const ledger = TestLedger.created();
    ledger.append('case.opened', caseOpened('LP/1'));
    ledger.append('case.opened', others('LP/2'));
    ledger.append('user.added', { user: SECOND.user });
    ledger.append('case.opened', caseOpened('LP/4'));
    ledger.append('case.opened', others('LP/5'));
    const numbers = ledger.records.map(({ bytes }) => unwrap(readEntry(bytes)).subjectSeq);
    expect(numbers).toEqual([0, 0, 0, 1, 1, 1]);
    expect(problemsOf(ledger.records)).toEqual([]);
  });

  test.each([0, 7, Number.MAX_SAFE_INTEGER])(
    'that is %i where it must be 1 is named, and counting goes on',
    (found) => {
      const ledger = withThird('case.opened', caseOpened('LP/2'), { change: { subjectSeq: found } });
      const report = check(ledger.records);
      expect(report.problems[0]).toEqual({
        code: 'LEDGER_SUBJECT_GAP',
        seq: 2,
        details: { subject: CASE, expected: 1, found },
      });
      expect(named(report.problems)).toEqual(['LEDGER_SUBJECT_GAP@2', 'LEDGER_SUBJECT_GAP@3']);
    },
  );

  test('of the catalogue is judged as well', () => {
    const user = { user: SECOND.user };
    const report = check(withThird('user.added', user, { change: { subjectSeq: 0 } }).records);
    expect(report.problems[0]).toMatchObject({ seq: 2, details: { subject: CATALOGUE, expected: 1, found: 0 } });
  });

  test('is judged where the rest of the data is not what its type has', () => {
    expect(problemsOf(withThird('case.unheard-of', { case: CASE }).records)).toEqual(['ENTRY_MALFORMED@2']);
    expect(problemsOf(withThird('case.unheard-of', { case: CASE }, { change: { subjectSeq: 4 } }).records)).toEqual([
      'LEDGER_SUBJECT_GAP@2',
      'ENTRY_MALFORMED@2',
      'LEDGER_SUBJECT_GAP@3',
    ]);
  });

  test('holds in any log as it was written, and in no log with one entry taken out before another about the same', () => {
    const pick = fc.array(fc.constantFrom(CASE, OTHER, null), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(pick, fc.nat(), (subjects, at) => {
        const ledger = logAbout(subjects);
        expect(problemsOf(ledger.records)).toEqual([]);
        const gone = at % subjects.length;
        const later = subjects.slice(gone + 1).includes(subjects[gone] ?? null);
        const codes = check(ledger.records.toSpliced(gone + 1, 1)).problems.map(({ code }) => code);
        expect(codes.includes('LEDGER_SUBJECT_GAP')).toBe(later);
      }),
      { numRuns: 50 },
    );
  });
});

/** Problems of the part with these entries, each proven to stand in the log. */
function partProblems(ledger: TestLedger, seqs: readonly number[]): string[] {
  const proofs = makeProofs(ledger.tree, ledger.tree.size, seqs, []);
  const verifier = new PartVerifier(nativePrimitives, proofs, ledger.checkpoint());
  for (const seq of seqs) verifier.nextLine(ledger.lines()[seq] ?? new Uint8Array(0));
  return named(verifier.finish().problems);
}

describe('a part with good proofs for all it holds', () => {
  // 0 creation, then: case, other case, clock, case, other case, clock, case
  const ledger = logAbout([CASE, OTHER, null, CASE, OTHER, null, CASE]);

  test.each([
    ['all about the catalogue and one case', [0, 1, 3, 4, 6, 7]],
    ['all about the other case', [0, 2, 3, 5, 6]],
    ['all about both', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['the catalogue alone', [0, 3, 6]],
  ])('is whole with %s', (_, seqs) => {
    expect(partProblems(ledger, seqs)).toEqual([]);
  });

  test.each([
    ['the first entry of its case', [0, 3, 4, 6, 7], 4],
    ['an entry of its case', [0, 1, 3, 6, 7], 7],
    ['two entries of its case', [0, 3, 6, 7], 7],
    ['an entry of the catalogue', [0, 1, 4, 6, 7], 6],
  ])('is refused without %s', (_, seqs, at) => {
    expect(partProblems(ledger, seqs)).toEqual([`LEDGER_SUBJECT_GAP@${String(at)}`]);
  });

  test('is refused with an entry of another case that does not begin at its first', () => {
    expect(partProblems(ledger, [0, 1, 3, 4, 5, 6, 7])).toEqual(['LEDGER_SUBJECT_GAP@5']);
  });

  test('is whole without the newest entries of a subject: only a later bundle or checkpoint can show those', () => {
    expect(partProblems(ledger, [0, 1, 3, 4, 6])).toEqual([]);
    expect(partProblems(ledger, [0, 1, 4, 7])).toEqual([]);
  });

  test('is refused with any choice but a beginning of each subject', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7]), (rest) => {
        const beginning = [
          [1, 4, 7],
          [2, 5],
          [3, 6],
        ].every((subject) => {
          const held = subject.filter((seq) => rest.includes(seq));
          return held.every((seq, index) => seq === subject[index]);
        });
        expect(partProblems(ledger, [0, ...rest]).every((problem) => problem.startsWith('LEDGER_SUBJECT_GAP'))).toBe(
          true,
        );
        expect(partProblems(ledger, [0, ...rest]).length === 0).toBe(beginning);
      }),
    );
  });
});

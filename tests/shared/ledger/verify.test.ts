import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { FailureError } from '#shared/errors/result.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { LedgerVerifier, verifyLedger } from '#shared/ledger/verify.ts';
import {
  caseOpened,
  CATALOGUE,
  creation,
  FIRST,
  SECOND,
  seedOf,
  STATION,
  STRANGER,
  TestLedger,
} from '../../support/ledger.ts';
import type { AppendOptions } from '../../support/ledger.ts';
import { check, named, problemsOf, withThird } from '../../support/ledger-check.ts';
import { implementations } from '../../support/primitives.ts';

const withChange = (change: Partial<Entry>) => withThird('case.opened', caseOpened('LP/2'), { change });

describe.each(implementations)('a whole log, %s', (_, primitives) => {
  test('without fault has a report without problems', async () => {
    const ledger = TestLedger.ofSize(9);
    const report = await verifyLedger(primitives, ledger.lines(), ledger.checkpoint());
    expect(report).toEqual({
      identity: { catalogue: CATALOGUE, station: STATION },
      entries: 9,
      signatures: 9,
      head: { size: 9, root: ledger.tree.root() },
      checkpoint: { origin: `rantai-bukti/${CATALOGUE}/${STATION}`, size: 9, root: ledger.tree.root() },
      problems: [],
    });
  });

  test('with several faults names each with its place', async () => {
    const ledger = TestLedger.ofSize(9);
    const lines = ledger.lines();
    const other = ledger.records[5];
    const forged = ledger.records[3];
    if (!other || !forged) throw new Error('ledger too short');
    const forgedLine = TestLedger.ofSize(4).lines()[3] ?? new Uint8Array(0);
    lines[3] = utf8(new TextDecoder().decode(forgedLine).replace('LP/3', 'LP/9'));
    lines[6] = utf8('{"entry":{}}');
    const report = await verifyLedger(primitives, lines, ledger.checkpoint());
    expect(named(report.problems)).toEqual([
      'SIGNATURE_INVALID@3',
      'LEDGER_LINK_BROKEN@4',
      'ENTRY_MALFORMED@6',
      'LEDGER_SUBJECT_GAP@7',
      'CHECKPOINT_ROOT_MISMATCH',
    ]);
    expect(report.entries).toBe(9);
  });
});

describe('the place of an entry', () => {
  const { records } = TestLedger.ofSize(7);

  test('a record left out is a gap', () => {
    expect(problemsOf(records.toSpliced(3, 1))).toEqual(['LEDGER_SUBJECT_GAP@4', 'LEDGER_GAP@4']);
  });

  test('two records exchanged are gaps', () => {
    const [a, b] = records.slice(3, 5);
    expect(problemsOf(a && b ? records.toSpliced(3, 2, b, a) : [])).toEqual([
      'LEDGER_SUBJECT_GAP@4',
      'LEDGER_GAP@4',
      'LEDGER_SUBJECT_GAP@3',
      'LEDGER_GAP@3',
      'LEDGER_SUBJECT_GAP@5',
      'LEDGER_GAP@5',
    ]);
  });

  test('a record twice is a gap', () => {
    expect(problemsOf(records.toSpliced(3, 0, ...records.slice(3, 4)))).toEqual([
      'LEDGER_SUBJECT_GAP@3',
      'LEDGER_GAP@3',
    ]);
  });

  test('the last record left out is seen by the checkpoint', () => {
    const ledger = TestLedger.ofSize(7);
    expect(problemsOf(ledger.records.slice(0, -1), ledger.checkpoint())).toEqual(['CHECKPOINT_ROOT_MISMATCH']);
    expect(problemsOf(ledger.records.slice(0, -1))).toEqual([]);
  });

  test('the first record left out', () => {
    expect(problemsOf(records.slice(2))).toEqual([
      'LEDGER_SUBJECT_GAP@2',
      'SIGNER_UNKNOWN@2',
      'LEDGER_FIRST_ENTRY@2',
      'LEDGER_GAP@2',
      ...[3, 4, 5, 6].map((seq) => `SIGNER_UNKNOWN@${seq}`),
    ]);
  });

  test('nothing at all', () => {
    expect(check([])).toMatchObject({ identity: null, entries: 0, checkpoint: null });
    expect(problemsOf([])).toEqual(['LEDGER_EMPTY']);
    expect(problemsOf([], TestLedger.ofSize(1).checkpoint())).toEqual(['LEDGER_EMPTY', 'CHECKPOINT_KEY_UNKNOWN']);
  });

  test('a signed entry with another number, link, catalogue or station', () => {
    expect(problemsOf(withChange({ seq: 9 }).records)).toEqual(['LEDGER_GAP@9', 'LEDGER_GAP@3']);
    expect(problemsOf(withChange({ prev: 'ab'.repeat(32) }).records)).toEqual(['LEDGER_LINK_BROKEN@2']);
    expect(problemsOf(withChange({ catalogue: 'ct_fedcba9876543210' }).records)).toEqual([
      'LEDGER_CATALOGUE_MISMATCH@2',
    ]);
    expect(problemsOf(withChange({ station: 'st_fedcba9876543210' }).records)).toEqual(['LEDGER_STATION_MISMATCH@2']);
  });

  test('another log than the expected one', () => {
    const identity = { catalogue: 'ct_fedcba9876543210', station: STATION };
    expect(problemsOf(records.slice(0, 2), null, { identity })).toEqual([
      'LEDGER_CATALOGUE_MISMATCH@0',
      'LEDGER_CATALOGUE_MISMATCH@1',
    ]);
  });

  test('a leaf in the store that is another', () => {
    const verifier = new LedgerVerifier(nativePrimitives);
    records.forEach((record, index) => verifier.next(record, index === 4 ? seedOf(1) : undefined));
    expect(named(verifier.finish(null).problems)).toEqual(['LEDGER_LEAF_MISMATCH@4']);
  });
});

describe('the first entry', () => {
  function created(data: Record<string, unknown>, options: AppendOptions = {}): string[] {
    const ledger = new TestLedger();
    ledger.append('catalogue.created', data, options);
    return problemsOf(ledger.records);
  }

  test('names its own station', () => {
    expect(created(creation([FIRST.user], 'st_fedcba9876543210'))).toEqual(['LEDGER_FIRST_ENTRY@0']);
  });

  test('is signed by the first person it names', () => {
    expect(created(creation([FIRST.user, SECOND.user]), { by: SECOND })).toEqual(['LEDGER_FIRST_ENTRY@0']);
    expect(created(creation(), { by: STRANGER })).toEqual(['LEDGER_FIRST_ENTRY@0', 'SIGNER_UNKNOWN@0']);
  });

  test('is the creation', () => {
    const ledger = new TestLedger();
    ledger.append('case.opened', caseOpened('LP/0'));
    expect(problemsOf(ledger.records)).toEqual(['LEDGER_FIRST_ENTRY@0', 'SIGNER_UNKNOWN@0']);
  });

  test('has nothing before it', () => {
    expect(created(creation(), { change: { prev: 'ab'.repeat(32) } })).toEqual(['LEDGER_LINK_BROKEN@0']);
  });

  test('does not come again, and changes no key if it does', () => {
    const ledger = TestLedger.ofSize(2);
    ledger.append('catalogue.created', creation([STRANGER.user]));
    ledger.append('case.opened', caseOpened('LP/2'), { by: STRANGER });
    expect(problemsOf(ledger.records)).toEqual(['LEDGER_FIRST_ENTRY@2', 'LEDGER_FIRST_ENTRY@2', 'SIGNER_UNKNOWN@3']);
  });
});

describe('the form of an entry', () => {
  test('that cannot be read is named by its place, and the rest is still judged', () => {
    const { records } = TestLedger.ofSize(5);
    const [record] = records.slice(2, 3);
    if (!record) throw new Error('ledger too short');
    const spaced = { ...record, bytes: utf8(new TextDecoder().decode(record.bytes).replace('"v":1', '"v": 1')) };
    expect(problemsOf(records.toSpliced(2, 1, spaced))).toEqual([
      'CANONICAL_INVALID@2',
      'LEDGER_SUBJECT_GAP@3',
      'LEDGER_LINK_BROKEN@3',
    ]);
  });

  test('with data that its type does not have', () => {
    expect(problemsOf(withThird('case.opened', { ...caseOpened('LP/2'), note: '' }).records)).toEqual([
      'ENTRY_MALFORMED@2',
    ]);
    expect(problemsOf(withThird('case.unheard-of', {}).records)).toEqual(['ENTRY_MALFORMED@2']);
  });
});

describe('the checkpoint', () => {
  const ledger = TestLedger.ofSize(6);

  test('of an earlier size is as good', () => {
    for (let size = 1; size <= 6; size++) expect(problemsOf(ledger.records, ledger.checkpoint(size))).toEqual([]);
  });

  test('of another history', () => {
    const other = TestLedger.ofSize(3);
    while (other.records.length < 6) other.append('case.opened', caseOpened(`LP/other/${other.records.length}`));
    expect(problemsOf(ledger.records, other.checkpoint())).toEqual(['CHECKPOINT_ROOT_MISMATCH']);
    expect(problemsOf(ledger.records, other.checkpoint(3))).toEqual([]);
  });

  test('by another key, of another log, or no checkpoint', () => {
    expect(problemsOf(ledger.records, ledger.checkpoint(6, seedOf(60)))).toEqual(['CHECKPOINT_KEY_UNKNOWN']);
    expect(problemsOf(ledger.records, 'no note')).toEqual(['CHECKPOINT_MALFORMED']);
    expect(problemsOf(ledger.records, ledger.checkpoint().replaceAll(STATION, 'st_fedcba9876543210'))).toEqual([
      'CHECKPOINT_KEY_UNKNOWN',
    ]);
    expect(problemsOf(ledger.records, ledger.checkpoint().replace('\n6\n', '\n5\n'))).toEqual([
      'CHECKPOINT_SIGNATURE_INVALID',
    ]);
    const identity = { catalogue: CATALOGUE, station: 'st_fedcba9876543210' };
    expect(problemsOf(ledger.records.slice(0, 1), ledger.checkpoint(1), { identity })).toEqual([
      'LEDGER_STATION_MISMATCH@0',
      'LEDGER_STATION_MISMATCH',
    ]);
  });

  test('is in the report only when its signature is good', () => {
    expect(check(ledger.records, ledger.checkpoint(4)).checkpoint?.size).toBe(4);
    expect(check(ledger.records, ledger.checkpoint(6, seedOf(60))).checkpoint).toBeNull();
    expect(check(ledger.records).checkpoint).toBeNull();
  });
});

describe('hostile input', () => {
  test('that breaks off is a problem, not an exception', async () => {
    const { lines } = { lines: TestLedger.ofSize(3).lines() };
    function* broken(): Generator<Uint8Array> {
      yield* lines;
      throw new FailureError('FILE_DAMAGED');
    }
    const report = await verifyLedger(nativePrimitives, broken(), null);
    expect(named(report.problems)).toEqual(['FILE_DAMAGED@3']);
    function* crashed(): Generator<Uint8Array> {
      yield* lines;
      throw new TypeError('a mistake of ours');
    }
    await expect(verifyLedger(nativePrimitives, crashed(), null)).rejects.toThrow(TypeError);
  });

  test('never makes the verifier throw, and never passes', () => {
    const ledger = TestLedger.ofSize(4);
    const lines = ledger.lines();
    const whole = lines.reduce((sum, line) => sum + line.length, 0);
    fc.assert(
      fc.property(fc.nat({ max: whole - 1 }), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const verifier = new LedgerVerifier(nativePrimitives);
        let rest = position;
        for (const line of lines) {
          const copy = line.slice();
          if (rest >= 0 && rest < copy.length) copy[rest] = (copy[rest] ?? 0) ^ change;
          rest -= copy.length;
          verifier.nextLine(copy);
        }
        expect(verifier.finish(ledger.checkpoint()).problems).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('of any lines never makes the verifier throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }),
        fc.string(),
        async (lines, checkpoint) => {
          const report = await verifyLedger(nativePrimitives, lines, checkpoint);
          expect(report.problems.length).toBeGreaterThan(0);
          expect(report.entries).toBe(lines.length);
        },
      ),
    );
  });
});

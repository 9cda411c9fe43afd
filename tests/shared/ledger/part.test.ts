import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { toHex, utf8 } from '#shared/ledger/encoding.ts';
import { PartVerifier } from '#shared/ledger/part.ts';
import type { PartReport } from '#shared/ledger/part.ts';
import { decodeProofs, encodeProofs, makeProofs } from '#shared/ledger/proofs.ts';
import type { LedgerProofs } from '#shared/ledger/proofs.ts';
import { caseOpened, CATALOGUE, FIRST, SECOND, seedOf, STATION, TestLedger } from '../../support/ledger.ts';
import { outcome } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';

const SIZE = 20;

/** Every case has one entry, so that a part may hold any of them. */
function numbered(number: number): Record<string, unknown> {
  return { ...caseOpened(`LP/${String(number)}`), case: `ca_${String(number).padStart(16, '0')}` };
}

const ledger = TestLedger.created(SECOND);
while (ledger.records.length < SIZE) ledger.append('case.opened', numbered(ledger.records.length), { by: SECOND });
const SEQS = [0, 3, 4, 9, 10, 11, 17];
const EARLIER = [5, 12];
const proofs = makeProofs(ledger.tree, SIZE, SEQS, EARLIER);
const lines = ledger.lines();
const partLines = SEQS.map((seq) => lines[seq] ?? new Uint8Array(0));
const checkpoint = ledger.checkpoint();

interface Part {
  readonly lines: readonly Uint8Array[];
  readonly proofs: LedgerProofs;
  readonly checkpoint: string;
}
const good: Part = { lines: partLines, proofs, checkpoint };

function check(part: Part, primitives: Primitives = nativePrimitives): PartReport {
  const verifier = new PartVerifier(primitives, part.proofs, part.checkpoint);
  for (const line of part.lines) verifier.nextLine(line);
  return verifier.finish();
}

const problemsOf = (part: Part) =>
  check(part).problems.map(({ code, seq }) => (seq === null ? code : `${code}@${seq}`));

/** The good part with the members of `seqs`, and proofs made for them. */
function partOf(seqs: readonly number[], size = SIZE, source = ledger): Part {
  const all = source.lines();
  return {
    lines: seqs.map((seq) => all[seq] ?? new Uint8Array(0)),
    proofs: makeProofs(source.tree, size, seqs, []),
    checkpoint: source.checkpoint(size),
  };
}

const inclusionOf = (change: (seq: number, path: readonly string[]) => readonly string[]): LedgerProofs => ({
  ...proofs,
  inclusion: proofs.inclusion.map(({ seq, path }) => ({ seq, path: [...change(seq, path)] })),
});

describe.each(implementations)('a part of a log, %s', (_, primitives) => {
  test('without fault has a report without problems', () => {
    expect(check(good, primitives)).toEqual({
      identity: { catalogue: CATALOGUE, station: STATION },
      entries: SEQS.length,
      signatures: SEQS.length,
      checkpoint: { origin: `rantai-bukti/${CATALOGUE}/${STATION}`, size: SIZE, root: ledger.tree.root() },
      earlier: EARLIER.map((size) => ({ size, root: toHex(ledger.tree.root(size)) })),
      problems: [],
    });
  });
});

describe('a part', () => {
  test('may be the whole log, or its first entry alone', () => {
    expect(problemsOf(partOf([...ledger.records.keys()]))).toEqual([]);
    expect(problemsOf(partOf([0], 1))).toEqual([]);
  });

  test('of any entries at any size is good', () => {
    const sizes = fc.integer({ min: 1, max: SIZE });
    fc.assert(
      fc.property(sizes, fc.array(fc.nat({ max: SIZE }), { maxLength: SIZE }), (size, picked) => {
        const seqs = [...new Set([0, ...picked.filter((seq) => seq < size)])].sort((left, right) => left - right);
        expect(problemsOf(partOf(seqs, size))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('tells what it read, entry by entry', () => {
    const verifier = new PartVerifier(nativePrimitives, proofs, checkpoint);
    const judged = partLines.map((line) => verifier.nextLine(line)?.event);
    expect(judged.map((event) => event?.seq)).toEqual(SEQS);
    expect(verifier.keys.person(SECOND.user.id)).toEqual(SECOND.user);
  });

  test('without the creation', () => {
    expect(problemsOf(partOf([3, 4]))).toEqual([
      'SIGNER_UNKNOWN@3',
      'LEDGER_FIRST_ENTRY@3',
      'SIGNER_UNKNOWN@4',
      'CHECKPOINT_KEY_UNKNOWN',
    ]);
  });

  test('without entries', () => {
    const none = { ...good, lines: [], proofs: { ...proofs, inclusion: [], consistency: [] } };
    expect(problemsOf(none)).toEqual(['LEDGER_EMPTY', 'CHECKPOINT_KEY_UNKNOWN']);
  });

  test('without an entry that its proofs know', () => {
    expect(problemsOf({ ...good, lines: partLines.slice(0, -1) })).toEqual(['INCLUSION_PROOF_INVALID@17']);
  });

  test('with an entry that its proofs do not know', () => {
    expect(problemsOf({ ...good, lines: [...partLines, lines[18] ?? new Uint8Array(0)] })).toEqual([
      'INCLUSION_PROOF_INVALID@18',
    ]);
  });

  test('out of order', () => {
    expect(problemsOf(partOf([0, 4, 3]))).toEqual(['LEDGER_GAP@3']);
    expect(problemsOf(partOf([0, 3, 3]))).toEqual(['LEDGER_SUBJECT_GAP@3', 'LEDGER_GAP@3']);
    expect(problemsOf({ ...good, lines: partLines.toSpliced(1, 2, ...partLines.slice(1, 3).toReversed()) })).toEqual([
      'INCLUSION_PROOF_INVALID@4',
      'LEDGER_GAP@3',
      'INCLUSION_PROOF_INVALID@3',
    ]);
  });

  test('with neighbours that are not linked', () => {
    const torn = TestLedger.created(SECOND);
    torn.append('case.opened', numbered(1));
    torn.append('case.opened', numbered(2), { change: { prev: 'ab'.repeat(32) } });
    expect(problemsOf(partOf([0, 1, 2], 3, torn))).toEqual(['LEDGER_LINK_BROKEN@2']);
    expect(problemsOf(partOf([0, 2], 3, torn))).toEqual([]);
  });

  test('with a changed, a foreign and an unreadable entry', () => {
    const changed = utf8(new TextDecoder().decode(partLines[1]).replace('LP/3', 'LP/8'));
    expect(problemsOf({ ...good, lines: partLines.with(1, changed) })).toEqual([
      'SIGNATURE_INVALID@3',
      'INCLUSION_PROOF_INVALID@3',
      'LEDGER_LINK_BROKEN@4',
    ]);
    expect(problemsOf({ ...good, lines: partLines.with(6, utf8('{}')) })).toEqual(['ENTRY_MALFORMED@17']);
    const foreign = TestLedger.created(SECOND);
    while (foreign.records.length < 18) foreign.append('case.opened', numbered(foreign.records.length));
    const other = foreign.lines()[17] ?? new Uint8Array(0);
    expect(problemsOf({ ...good, lines: partLines.with(6, other) })).toEqual(['INCLUSION_PROOF_INVALID@17']);
  });
});

describe('the proofs of a part', () => {
  test('of another entry, short, long or with one digest changed', () => {
    const other = proofs.inclusion[1]?.path ?? [];
    expect(problemsOf({ ...good, proofs: inclusionOf((seq, path) => (seq === 9 ? other : path)) })).toEqual([
      'INCLUSION_PROOF_INVALID@9',
    ]);
    expect(problemsOf({ ...good, proofs: inclusionOf((seq, path) => (seq === 9 ? path.slice(1) : path)) })).toEqual([
      'INCLUSION_PROOF_INVALID@9',
    ]);
    expect(
      problemsOf({ ...good, proofs: inclusionOf((seq, path) => (seq === 9 ? [...path, ...path] : path)) }),
    ).toEqual(['INCLUSION_PROOF_INVALID@9']);
    expect(
      problemsOf({ ...good, proofs: inclusionOf((seq, path) => (seq === 9 ? path.with(2, 'ab'.repeat(32)) : path)) }),
    ).toEqual(['INCLUSION_PROOF_INVALID@9']);
    expect(
      problemsOf({ ...good, proofs: inclusionOf((seq, path) => (seq === 9 ? path.with(0, 'no digest') : path)) }),
    ).toEqual(['INCLUSION_PROOF_INVALID@9']);
  });

  test('under another number', () => {
    const renamed = {
      ...proofs,
      inclusion: proofs.inclusion.map((proof) => (proof.seq === 9 ? { ...proof, seq: 8 } : proof)),
    };
    expect(problemsOf({ ...good, proofs: renamed })).toEqual(['INCLUSION_PROOF_INVALID@9']);
  });

  test('for another size than the checkpoint has', () => {
    expect(problemsOf({ ...partOf([0, 3], 10), checkpoint: ledger.checkpoint(5) })).toContain(
      'INCLUSION_PROOF_INVALID@3',
    );
  });

  test.each([
    ['root', (head: LedgerProofs['consistency'][number]) => ({ ...head, root: 'ab'.repeat(32) })],
    ['size', (head: LedgerProofs['consistency'][number]) => ({ ...head, size: head.size + 1 })],
    ['size beyond the checkpoint', (head: LedgerProofs['consistency'][number]) => ({ ...head, size: SIZE + 1 })],
    ['path', (head: LedgerProofs['consistency'][number]) => ({ ...head, path: head.path.slice(1) })],
    ['hexadecimal', (head: LedgerProofs['consistency'][number]) => ({ ...head, root: head.root.toUpperCase() })],
  ])('from an earlier head with another %s prove nothing', (_, change) => {
    const part = {
      ...good,
      proofs: { ...proofs, consistency: proofs.consistency.map((head, index) => (index === 1 ? change(head) : head)) },
    };
    expect(problemsOf(part)).toEqual(['CONSISTENCY_PROOF_INVALID']);
    expect(check(part).earlier.map(({ size }) => size)).toEqual([5]);
  });

  test('from earlier heads come in order, each once', () => {
    expect(problemsOf({ ...good, proofs: { ...proofs, consistency: proofs.consistency.toReversed() } })).toEqual([
      'CONSISTENCY_PROOF_INVALID',
    ]);
    const twice = makeProofs(ledger.tree, SIZE, SEQS, [5, 5]);
    expect(problemsOf({ ...good, proofs: twice })).toEqual(['CONSISTENCY_PROOF_INVALID']);
  });

  test('show a history that was rewritten since an earlier head', () => {
    const rewritten = TestLedger.created(SECOND);
    while (rewritten.records.length < SIZE)
      rewritten.append('case.opened', numbered(rewritten.records.length), { by: FIRST });
    const part = partOf([0, 3], SIZE, rewritten);
    const [before] = proofs.consistency;
    const after = makeProofs(rewritten.tree, SIZE, [0, 3], [5]);
    const consistency = after.consistency.map((head) => ({ ...head, root: before?.root ?? '' }));
    expect(problemsOf({ ...part, proofs: { ...after, consistency } })).toEqual(['CONSISTENCY_PROOF_INVALID']);
  });
});

describe('the checkpoint of a part', () => {
  test.each([
    ['no note', 'CHECKPOINT_MALFORMED', 'no note'],
    ['a note by another key', 'CHECKPOINT_KEY_UNKNOWN', ledger.checkpoint(SIZE, seedOf(60))],
    [
      'a note with a bad signature',
      'CHECKPOINT_SIGNATURE_INVALID',
      ledger.checkpoint(SIZE).replace(/.{8}=\n$/, 'AAAAAAAA=\n'),
    ],
  ])('%s', (_, code, note) => {
    const report = check({ ...good, checkpoint: note });
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
    expect(report).toMatchObject({ checkpoint: null, earlier: [] });
  });

  test('of another log', () => {
    const foreign = ledger.checkpoint().replaceAll(STATION, 'st_fedcba9876543210');
    expect(problemsOf({ ...good, checkpoint: foreign })).toEqual(['CHECKPOINT_KEY_UNKNOWN']);
  });
});

describe('proofs.json', () => {
  test('comes back the same', () => {
    expect(decodeProofs(encodeProofs(proofs))).toEqual({ ok: true, value: proofs });
  });

  test('is refused when not canonical', () => {
    expect(outcome(decodeProofs(utf8(JSON.stringify(proofs))))).toBe('CANONICAL_INVALID');
    expect(outcome(decodeProofs(utf8('')))).toBe('CANONICAL_INVALID');
  });

  test.each([
    ['another version', { ...proofs, v: 2 }],
    ['a member more', { ...proofs, note: '' }],
    ['no inclusion proofs', { v: 1, consistency: [] }],
    ['a size of 0', { ...proofs, consistency: [{ size: 0, root: '00'.repeat(32), path: [] }] }],
    ['a negative seq', { ...proofs, inclusion: [{ seq: -1, path: [] }] }],
    ['a short digest', { ...proofs, inclusion: [{ seq: 0, path: ['ab'] }] }],
    ['an upper-case digest', { ...proofs, inclusion: [{ seq: 0, path: ['AB'.repeat(32)] }] }],
    [
      'a path longer than any tree',
      { ...proofs, inclusion: [{ seq: 0, path: Array<string>(55).fill('ab'.repeat(32)) }] },
    ],
    ['a list', []],
  ])('is refused with %s', (_, value) => {
    expect(outcome(decodeProofs(canonicalBytes(value)))).toBe('INCLUSION_PROOF_INVALID');
  });
});

import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { LedgerRecord } from '#shared/ledger/entry.ts';
import { checkSignatureWith } from '#shared/ledger/entry-judge.ts';
import type { SignatureTask } from '#shared/ledger/entry-judge.ts';
import { caseOpened, FIRST, SECOND, seedOf, STRANGER, TestLedger } from '../../support/ledger.ts';
import { check, problemsOf, withThird } from '../../support/ledger-check.ts';

describe('the signature', () => {
  const swapped = (change: Partial<LedgerRecord>) => {
    const { records } = TestLedger.ofSize(5);
    return problemsOf(records.map((record, seq) => (seq === 2 ? { ...record, ...change } : record)));
  };

  test('of another entry, of zeros, short or long', () => {
    const { records } = TestLedger.ofSize(5);
    expect(swapped({ sig: records[3]?.sig ?? seedOf(0) })).toEqual(['SIGNATURE_INVALID@2']);
    for (const length of [0, 32, 63, 64, 65])
      expect(swapped({ sig: new Uint8Array(length) })).toEqual(['SIGNATURE_INVALID@2']);
  });

  test('by another person than the entry names', () => {
    const ledger = withThird('case.opened', caseOpened('LP/2'), { by: SECOND, change: { by: FIRST.user.id } });
    expect(problemsOf(ledger.records)).toEqual(['SIGNATURE_INVALID@2']);
  });

  test('by a person whom no entry introduced', () => {
    expect(problemsOf(withThird('case.opened', caseOpened('LP/2'), { by: STRANGER }).records)).toEqual([
      'SIGNER_UNKNOWN@2',
    ]);
  });

  test('by a person before the entry that introduces them, and after', () => {
    const ledger = TestLedger.created();
    ledger.append('case.opened', caseOpened('LP/1'), { by: SECOND });
    ledger.append('user.added', { user: SECOND.user });
    ledger.append('case.opened', caseOpened('LP/3'), { by: SECOND });
    expect(problemsOf(ledger.records)).toEqual(['SIGNER_UNKNOWN@1']);
  });

  test('by a person who introduces themselves', () => {
    expect(problemsOf(withThird('user.added', { user: STRANGER.user }, { by: STRANGER }).records)).toEqual([
      'SIGNER_UNKNOWN@2',
    ]);
  });

  test('with a key that a later entry tries to replace', () => {
    const replaced = { ...FIRST.user, signKey: STRANGER.user.signKey };
    const ledger = withThird('user.added', { user: replaced });
    ledger.append('case.opened', caseOpened('LP/5'), { by: STRANGER, change: { by: FIRST.user.id } });
    expect(problemsOf(ledger.records)).toEqual(['USER_EXISTS@2', 'SIGNATURE_INVALID@5']);
  });

  test('can be checked elsewhere, with the same verdict', () => {
    const ledger = TestLedger.ofSize(5);
    const records = ledger.records.map((record, seq) => (seq === 2 ? { ...record, sig: new Uint8Array(64) } : record));
    const tasks: SignatureTask[] = [];
    const report = check(records, null, { checkSignature: (task) => tasks.push(task) > 0 });
    expect(report.problems).toEqual([]);
    const checkNow = checkSignatureWith(nativePrimitives);
    const bad = structuredClone(tasks).filter((task) => !checkNow(task));
    expect(bad.map(({ code, seq }) => `${code}@${seq}`)).toEqual(problemsOf(records));
    expect(tasks).toHaveLength(report.signatures);
  });
});

describe('the second signature', () => {
  const second = (user: unknown) => ({ ...caseOpened('LP/2'), second: user });
  /** No type of version 1 names a second person yet, so the shape of `data` is one problem more. */
  const cosignProblems = (ledger: TestLedger) =>
    problemsOf(ledger.records).filter((problem) => problem !== 'ENTRY_MALFORMED@2');

  test('by the named person is good', () => {
    const ledger = withThird('case.opened', second(SECOND.user.id), { cosigner: SECOND });
    expect(cosignProblems(ledger)).toEqual([]);
    expect(check(ledger.records).signatures).toBe(6);
  });

  test('is missing', () => {
    expect(cosignProblems(withThird('case.opened', second(SECOND.user.id)))).toEqual(['COSIGNATURE_MISSING@2']);
  });

  test('was not asked for', () => {
    const ledger = withThird('case.opened', caseOpened('LP/2'), { cosigner: SECOND });
    expect(problemsOf(ledger.records)).toEqual(['COSIGNATURE_UNEXPECTED@2']);
  });

  test('is by another person than the named one', () => {
    const ledger = withThird('case.opened', second(SECOND.user.id), { cosigner: STRANGER });
    expect(cosignProblems(ledger)).toEqual(['COSIGNATURE_INVALID@2']);
  });

  test('is the first one again', () => {
    const ledger = withThird('case.opened', second(SECOND.user.id), { by: SECOND, cosigner: SECOND });
    expect(cosignProblems(ledger)).toEqual(['COSIGNATURE_SAME_PERSON@2']);
    const { records } = withThird('case.opened', second(SECOND.user.id));
    const copied = records.map((record, seq) => (seq === 2 ? { ...record, cosig: record.sig } : record));
    expect(problemsOf(copied).filter((problem) => problem !== 'ENTRY_MALFORMED@2')).toEqual(['COSIGNATURE_INVALID@2']);
  });

  test('is by a person whom no entry introduced', () => {
    const ledger = withThird('case.opened', second(STRANGER.user.id), { cosigner: STRANGER });
    expect(cosignProblems(ledger)).toEqual(['SIGNER_UNKNOWN@2']);
  });

  test.each([[null], [1], [[SECOND.user.id]], [{ id: SECOND.user.id }]])('is asked of %j, which is nobody', (user) => {
    const ledger = withThird('case.opened', second(user), { cosigner: SECOND });
    expect(problemsOf(ledger.records)).toEqual(['ENTRY_MALFORMED@2', 'ENTRY_MALFORMED@2']);
  });
});

import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { checkSignatureWith } from '#shared/ledger/entry-judge.ts';
import type { SignatureTask } from '#shared/ledger/entry-judge.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { frameLine } from '#shared/ledger/entry.ts';
import { PartVerifier } from '#shared/ledger/part.ts';
import { makeProofs } from '#shared/ledger/proofs.ts';
import { caseOpened, personOf, seedOf } from '../../support/ledger.ts';
import type { TestLedger } from '../../support/ledger.ts';
import { check, named, problemsOf } from '../../support/ledger-check.ts';
import {
  about,
  ADMINISTRATOR,
  anything,
  found,
  INVESTIGATOR,
  keyText,
  manage,
  NEW_SHEETS,
  OFFICER,
  reason,
  recoveryKeys,
  renewed,
  rotation,
  SHEETS,
  staffed,
  SUPERVISOR,
  twoSign,
} from '../../support/people-ledger.ts';

describe('recovery in a log', () => {
  const again = renewed(OFFICER, 40);
  const used = { user: OFFICER.user.id, signKey: again.user.signKey, sealKey: again.user.sealKey };
  const use = { ...used, recovery: recoveryKeys(NEW_SHEETS), reason };
  const withSheets = (write: (ledger: TestLedger) => void) =>
    found((ledger) => {
      ledger.append('recovery.established', { recovery: recoveryKeys(SHEETS) }, manage);
      write(ledger);
    });

  test('gives new keys from the next entry on; the old ones keep what they signed and sign no more', () => {
    const problems = withSheets((ledger) => {
      anything(ledger, OFFICER);
      ledger.append('recovery.used', use, { by: SHEETS });
      anything(ledger, OFFICER);
      anything(ledger, again);
    });
    expect(problems).toEqual(['SIGNATURE_INVALID@8']);
  });

  test('is signed by the sheets in force, which sign nothing else and only once', () => {
    const problems = withSheets((ledger) => {
      ledger.append('recovery.used', use, { by: ADMINISTRATOR });
      ledger.append('case.opened', caseOpened('LP/1'), { by: SHEETS });
      ledger.append('recovery.used', use, { by: NEW_SHEETS });
      ledger.append('recovery.used', use, { by: SHEETS });
      const more = { user: INVESTIGATOR.user.id, signKey: keyText(41), sealKey: keyText(42), reason };
      ledger.append('recovery.used', { ...more, recovery: recoveryKeys(personOf(33)) }, { by: SHEETS });
    });
    expect(problems).toEqual([
      'SIGNER_ROLE@6',
      'FOLD_REFUSED@6',
      'SIGNER_ROLE@7',
      'SIGNER_UNKNOWN@8',
      'FOLD_REFUSED@8',
      'SIGNER_REMOVED@10',
      'FOLD_REFUSED@10',
    ]);
  });

  test('gives nothing back to somebody suspended', () => {
    const problems = withSheets((ledger) => {
      ledger.append('user.suspended', about(OFFICER), manage);
      ledger.append('recovery.used', use, { by: SHEETS });
    });
    expect(problems).toEqual(['FOLD_REFUSED@7']);
  });
});

describe('keys of the station that were changed', () => {
  const changed = () => {
    const ledger = staffed();
    twoSign(ledger, 'user.removed', about(OFFICER), SUPERVISOR);
    ledger.append('keys.rotated', rotation(60, [OFFICER]), { by: SUPERVISOR });
    anything(ledger, SUPERVISOR);
    return ledger;
  };

  test('sign the checkpoints of sizes above that entry, the old ones those up to it', () => {
    const ledger = changed();
    const judged = (size: number, seed: number) => problemsOf(ledger.records, ledger.checkpoint(size, seedOf(seed)));
    for (const size of [1, 5, 6]) {
      expect(judged(size, 50)).toEqual([]);
      expect(judged(size, 60)).toEqual(['CHECKPOINT_KEY_UNKNOWN']);
    }
    for (const size of [7, 8]) {
      expect(judged(size, 60)).toEqual([]);
      expect(judged(size, 50)).toEqual(['CHECKPOINT_KEY_UNKNOWN']);
    }
    expect(judged(0, 50)).toEqual([]);
  });

  test('are known from a part too', () => {
    const ledger = changed();
    const proofs = makeProofs(ledger.tree, 8, [0, 1, 2, 3, 4, 5, 6, 7], [6]);
    const part = (seed: number) => {
      const verifier = new PartVerifier(nativePrimitives, proofs, ledger.checkpoint(8, seedOf(seed)));
      ledger.records.forEach((record) => verifier.nextLine(frameLine(record)));
      return { verifier, report: verifier.finish() };
    };
    const { verifier, report } = part(60);
    expect(named(report.problems)).toEqual([]);
    expect(report.earlier).toEqual([{ size: 6, root: toHex(ledger.tree.root(6)) }]);
    expect([6, 7].map((size) => verifier.keys.stationAt(size)?.bundleKey)).toEqual([keyText(51), keyText(61)]);
    expect(named(part(50).report.problems)).toEqual(['CHECKPOINT_KEY_UNKNOWN']);
  });

  test('that no entry named sign nothing', () => {
    const ledger = staffed();
    expect(problemsOf(ledger.records, ledger.checkpoint(5, seedOf(60)))).toEqual(['CHECKPOINT_KEY_UNKNOWN']);
  });
});

test('signatures that are checked elsewhere are checked by the keys of their own place', () => {
  const again = renewed(OFFICER, 40);
  const ledger = staffed();
  ledger.append('recovery.established', { recovery: recoveryKeys(SHEETS) }, manage);
  anything(ledger, OFFICER);
  const used = { user: OFFICER.user.id, signKey: again.user.signKey, sealKey: again.user.sealKey };
  ledger.append('recovery.used', { ...used, recovery: recoveryKeys(NEW_SHEETS), reason }, { by: SHEETS });
  anything(ledger, again);
  anything(ledger, OFFICER);
  twoSign(ledger, 'user.removed', about(OFFICER), SUPERVISOR);
  const tasks: SignatureTask[] = [];
  const report = check(ledger.records, null, { checkSignature: (task) => tasks.push(task) > 0 });
  expect(named(report.problems)).toEqual([]);
  const checkNow = checkSignatureWith(nativePrimitives);
  const bad = structuredClone(tasks).filter((task) => !checkNow(task));
  expect(bad.map(({ code, seq }) => `${code}@${String(seq)}`)).toEqual(['SIGNATURE_INVALID@9']);
  expect(tasks).toHaveLength(12);
});

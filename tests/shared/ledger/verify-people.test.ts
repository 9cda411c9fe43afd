import { describe, expect, test } from 'vitest';
import { caseOpened, FIRST, personOf, STRANGER } from '../../support/ledger.ts';
import type { Person, TestLedger } from '../../support/ledger.ts';
import { check } from '../../support/ledger-check.ts';
import {
  about,
  ADMINISTRATOR,
  anything,
  found,
  INVESTIGATOR,
  manage,
  NEW_SHEETS,
  OFFICER,
  reason,
  recoveryKeys,
  renewed,
  rotation,
  SECOND_ADMINISTRATOR,
  SHEETS,
  staffed,
  SUPERVISOR,
  twoSign,
} from '../../support/people-ledger.ts';

const moved = { case: 'ca_0123456789abcdef', item: 'it_0000000000000001', location: 'Rak B', reason };
describe('SEC-59 a log in which everybody signs what they may', () => {
  test('has no problems, whatever was done to people and keys', () => {
    const again = renewed(OFFICER, 40);
    const problems = found((ledger) => {
      ledger.append('user.suspended', about(OFFICER), manage);
      ledger.append('user.reinstated', about(OFFICER), manage);
      ledger.append('user.expiry-set', about(OFFICER, { expires: '2026-12-31' }), manage);
      ledger.append('user.role-changed', about(INVESTIGATOR, { role: 'supervisor' }), manage);
      ledger.append('recovery.established', { recovery: recoveryKeys(SHEETS) }, manage);
      const used = { user: OFFICER.user.id, signKey: again.user.signKey, sealKey: again.user.sealKey };
      ledger.append('recovery.used', { ...used, recovery: recoveryKeys(NEW_SHEETS), reason }, { by: SHEETS });
      ledger.append('custody.moved', moved, { by: again });
      twoSign(ledger, 'user.removed', about(OFFICER), SUPERVISOR);
      ledger.append('keys.rotated', rotation(60, [OFFICER]), { by: FIRST });
      twoSign(ledger, 'recovery.revoked', { recovery: NEW_SHEETS.user.id, reason }, SUPERVISOR);
      ledger.append('user.passphrase-changed', { user: SUPERVISOR.user.id }, { by: SUPERVISOR });
      ledger.append('unlock.failed', { user: FIRST.user.id, failures: 2, lastAt: '2026-11-21T14:00:00.000+08:00' });
    });
    // The only problem is that the old key signed the checkpoint: TestLedger does not know of the new one.
    expect(problems).toEqual(['CHECKPOINT_KEY_UNKNOWN']);
  });
});

describe('SEC-59 an entry is refused', () => {
  test('by a suspended person, and good again after they are reinstated', () => {
    const problems = found((ledger) => {
      anything(ledger, OFFICER);
      ledger.append('user.suspended', about(OFFICER), manage);
      anything(ledger, OFFICER);
      ledger.append('user.reinstated', about(OFFICER), manage);
      anything(ledger, OFFICER);
    });
    expect(problems).toEqual(['SIGNER_SUSPENDED@7']);
  });

  test('by somebody who was removed, also when a later entry would bring them back', () => {
    const problems = found((ledger) => {
      twoSign(ledger, 'user.removed', about(OFFICER), SUPERVISOR);
      anything(ledger, OFFICER);
      ledger.append('user.reinstated', about(OFFICER), manage);
      ledger.append('user.added', { user: OFFICER.user }, manage);
      anything(ledger, OFFICER);
    });
    expect(problems).toEqual(['SIGNER_REMOVED@6', 'FOLD_REFUSED@7', 'USER_EXISTS@8', 'SIGNER_REMOVED@9']);
  });

  test('by somebody whose account has ended, by the date at their place', () => {
    const problems = found((ledger) => {
      ledger.append('user.expiry-set', about(OFFICER, { expires: '2026-11-22' }), manage);
      anything(ledger, OFFICER, '2026-11-22T23:59:59.000+09:00');
      anything(ledger, OFFICER, '2026-11-23T00:00:00.000+09:00');
    });
    expect(problems).toEqual(['SIGNER_EXPIRED@7']);
  });

  test('by an office that may not', () => {
    const problems = found((ledger) => {
      ledger.append('case.opened', caseOpened('LP/1'), { by: SUPERVISOR });
      ledger.append('case.opened', caseOpened('LP/2'), { by: ADMINISTRATOR });
      ledger.append('custody.moved', moved, { by: INVESTIGATOR });
      ledger.append('user.added', { user: SECOND_ADMINISTRATOR.user }, { by: OFFICER });
      // There is an administrator: the founder manages nobody any more.
      ledger.append('user.added', { user: personOf(9).user });
    });
    expect(problems).toEqual([5, 6, 7, 8, 9].map((seq) => `SIGNER_ROLE@${String(seq)}`));
  });

  test('by a key that never was in the log', () => {
    const problems = found((ledger) => {
      anything(ledger, STRANGER);
      anything(ledger, SHEETS);
      ledger.append(
        'user.passphrase-changed',
        { user: OFFICER.user.id },
        { by: STRANGER, change: { by: OFFICER.user.id } },
      );
    });
    expect(problems).toEqual(['SIGNER_UNKNOWN@5', 'SIGNER_UNKNOWN@6', 'SIGNATURE_INVALID@7']);
  });
});

describe('SEC-59 an act of two people is refused', () => {
  const removal = about(OFFICER);
  const secondIs = ({ user }: Person) => ({ ...removal, second: user.id });

  test.each<[string, (ledger: TestLedger) => void, string[]]>([
    [
      'with one signature',
      (ledger) => ledger.append('user.removed', secondIs(SUPERVISOR), manage),
      ['COSIGNATURE_MISSING@5'],
    ],
    [
      'that names no second',
      (ledger) => ledger.append('user.removed', removal, { ...manage, cosigner: SUPERVISOR }),
      ['ENTRY_MALFORMED@5', 'COSIGNATURE_UNEXPECTED@5'],
    ],
    [
      'with two of the same person',
      (ledger) => {
        twoSign(ledger, 'user.removed', removal, ADMINISTRATOR);
      },
      ['COSIGNATURE_SAME_PERSON@5'],
    ],
    [
      'with the second signature of somebody else',
      (ledger) => ledger.append('user.removed', secondIs(SUPERVISOR), { ...manage, cosigner: STRANGER }),
      ['COSIGNATURE_INVALID@5'],
    ],
    [
      'with a second whose office may not',
      (ledger) => {
        twoSign(ledger, 'user.removed', removal, INVESTIGATOR);
      },
      ['SECOND_ROLE@5'],
    ],
    [
      'with the person themself as the second',
      (ledger) => {
        twoSign(ledger, 'user.removed', about(SUPERVISOR), SUPERVISOR);
      },
      ['USER_SELF@5'],
    ],
    [
      'with a second whom no entry introduced',
      (ledger) => {
        twoSign(ledger, 'user.removed', removal, STRANGER);
      },
      ['SIGNER_UNKNOWN@5'],
    ],
    [
      'with a second where none belongs',
      (ledger) => ledger.append('user.suspended', removal, { ...manage, cosigner: SUPERVISOR }),
      ['COSIGNATURE_UNEXPECTED@5'],
    ],
    [
      'with a suspended second',
      (ledger) => {
        ledger.append('user.suspended', about(SUPERVISOR), manage);
        twoSign(ledger, 'user.removed', removal, SUPERVISOR);
      },
      ['SIGNER_SUSPENDED@6'],
    ],
    [
      'by a first who may not',
      (ledger) => {
        twoSign(ledger, 'user.removed', removal, SUPERVISOR, { by: INVESTIGATOR });
      },
      ['SIGNER_ROLE@5'],
    ],
  ])('%s', (_, write, problems) => {
    expect(found(write)).toEqual(problems);
  });

  test('that discloses without one, and one that discloses nothing has none', () => {
    const bundle = {
      case: 'ca_0123456789abcdef',
      bundle: 'bu_0000000000000001',
      stage: 'tahap-2',
      version: 1,
      recipient: 'Kejari',
      createdAt: '2026-11-21T14:00:00.000+08:00',
      treeSize: 5,
      rootHash: 'ab'.repeat(32),
      items: 1,
      tagManifestSha256: 'ab'.repeat(32),
    };
    const disclosed = { commitments: ['A'.repeat(43)], tagManifestSha256: 'cd'.repeat(32) };
    const problems = found((ledger) => {
      ledger.append('bundle.exported', { ...bundle, disclosed });
      ledger.append('bundle.exported', { ...bundle, second: SUPERVISOR.user.id }, { cosigner: SUPERVISOR });
      ledger.append('bundle.exported', { ...bundle, disclosed, second: SUPERVISOR.user.id });
      twoSign(ledger, 'bundle.exported', { ...bundle, disclosed }, ADMINISTRATOR, {});
      twoSign(ledger, 'bundle.exported', { ...bundle, disclosed }, SUPERVISOR, {});
      ledger.append('bundle.exported', bundle);
    });
    expect(problems).toEqual(['ENTRY_MALFORMED@5', 'ENTRY_MALFORMED@6', 'COSIGNATURE_MISSING@7', 'SECOND_ROLE@8']);
  });

  test('SEC-71 without the second signature that the correction of an outcome needs, or with one where none does', () => {
    const corrects = { station: 'st_0123456789abcdef', seq: 4, leaf: 'ab'.repeat(32) };
    const correction = (changes: object) => ({ case: 'ca_0123456789abcdef', corrects, reason, changes });
    const outcome = correction({ outcome: 'granted' });
    const second = SUPERVISOR.user.id;
    const problems = found((ledger) => {
      ledger.append('entry.corrected', outcome);
      ledger.append('entry.corrected', { ...correction({ number: 'x' }), second }, { cosigner: SUPERVISOR });
      ledger.append('entry.corrected', { ...outcome, second });
      ledger.append('entry.corrected', outcome, { cosigner: SUPERVISOR });
      twoSign(ledger, 'entry.corrected', outcome, ADMINISTRATOR, {});
      twoSign(ledger, 'entry.corrected', outcome, INVESTIGATOR, {});
      twoSign(ledger, 'entry.corrected', outcome, SUPERVISOR, {});
    });
    expect(problems).toEqual([
      'ENTRY_MALFORMED@5',
      'ENTRY_MALFORMED@6',
      'COSIGNATURE_MISSING@7',
      'ENTRY_MALFORMED@8',
      'COSIGNATURE_UNEXPECTED@8',
      'SECOND_ROLE@9',
      'SECOND_ROLE@10',
    ]);
  });
});

describe('rules about people, in a log', () => {
  const rulesOf = (write: (ledger: TestLedger) => void) => {
    const ledger = staffed();
    write(ledger);
    return check(ledger.records).problems.map(({ code, seq, details }) => [code, seq, details['rule']]);
  };

  test('are named with the entry that breaks them', () => {
    const rules = rulesOf((ledger) => {
      ledger.append('user.suspended', about(ADMINISTRATOR), manage);
      ledger.append('user.reinstated', about(OFFICER), manage);
      ledger.append('user.suspended', about(STRANGER), manage);
      ledger.append('user.expiry-set', about(FIRST, { expires: '2027-01-01' }), manage);
      ledger.append('user.expiry-set', about(ADMINISTRATOR, { expires: '2027-01-01' }), { by: FIRST });
      twoSign(ledger, 'recovery.revoked', { recovery: SHEETS.user.id, reason }, SUPERVISOR);
      ledger.append('keys.rotated', rotation(60, [OFFICER]));
    });
    expect(rules).toEqual([
      ['FOLD_REFUSED', 5, 'USER_SELF'],
      ['FOLD_REFUSED', 6, 'USER_STATE'],
      ['FOLD_REFUSED', 7, 'USER_UNKNOWN'],
      ['SIGNER_ROLE', 9, undefined],
      ['FOLD_REFUSED', 9, 'USER_LAST_MANAGER'],
      ['FOLD_REFUSED', 10, 'RECOVERY_NONE'],
      ['FOLD_REFUSED', 11, 'INPUT_INVALID'],
    ]);
  });

  test('of need-to-know are judged over the whole log', () => {
    const grant = (to: Person) => ({ case: 'ca_0123456789abcdef', user: to.user.id, reason });
    const rules = rulesOf((ledger) => {
      ledger.append('case.opened', caseOpened('LP/1'), { by: INVESTIGATOR });
      ledger.append('clearance.granted', grant(SUPERVISOR), { by: SUPERVISOR });
      ledger.append('clearance.granted', grant(SUPERVISOR), { by: INVESTIGATOR });
      ledger.append('clearance.granted', grant(ADMINISTRATOR), { by: INVESTIGATOR });
      twoSign(ledger, 'user.removed', about(INVESTIGATOR), SUPERVISOR);
      ledger.append('clearance.revoked', grant(SUPERVISOR), { by: SUPERVISOR });
      ledger.append('case.key-rotated', { case: 'ca_0123456789abcdef', generation: 1 }, { by: SUPERVISOR });
    });
    expect(rules).toEqual([
      ['FOLD_REFUSED', 6, 'NOT_CLEARED'],
      ['FOLD_REFUSED', 8, 'CLEARANCE_ROLE'],
      ['FOLD_REFUSED', 10, 'CLEARANCE_LAST'],
      ['FOLD_REFUSED', 11, 'INPUT_INVALID'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { roles } from '#shared/domain/catalogue/events.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { eventSchemas } from '#shared/domain/events.ts';
import type { EventType } from '#shared/domain/events.ts';
import { checkSecond, checkSigner, secondCandidates } from '#shared/domain/user/signer.ts';
import type { SignedAct } from '#shared/domain/user/signer.ts';
import { outcome } from '../../../support/outcome.ts';
import { establish, recover, remove, revoke, suspend, toExpire, toRole } from '../support/account-acts.ts';
import {
  accountsOf,
  added,
  administrator,
  founder,
  investigator,
  officer,
  recoveryOf,
  staff,
  supervisor,
  userOf,
} from '../support/accounts.ts';
import type { Signed } from '../support/accounts.ts';
import { now, today } from '../support/facts.ts';

const types = Object.keys(eventSchemas) as EventType[];
const act = (type: EventType, by: string, data: object = {}, at = now): SignedAct => ({ type, by, at, data });

/** Written down once more, by type and not by act: a slip in the role table must not pass unseen. */
const signers: Readonly<Partial<Record<EventType, readonly Role[]>>> = (() => {
  const officers = ['evidence-officer', 'investigator'] as const;
  const withCases = [...officers, 'supervisor'] as const;
  const everybody = [...withCases, 'administrator'] as const;
  return {
    'clock.moved-back': everybody,
    'keys.rotated': everybody,
    'user.added': ['administrator'],
    'user.role-changed': ['administrator'],
    'user.expiry-set': ['administrator'],
    'user.suspended': ['administrator'],
    'user.reinstated': ['administrator'],
    'user.removed': ['administrator'],
    'user.passphrase-changed': everybody,
    'unlock.failed': everybody,
    'recovery.established': ['administrator'],
    'recovery.revoked': ['administrator'],
    'recovery.used': [],
    'case.opened': officers,
    'warrant.recorded': officers,
    'seizure.recorded': officers,
    'item.seized': officers,
    'attachment.added': officers,
    'file-list.sealed': officers,
    'custody.received': ['evidence-officer'],
    'custody.moved': ['evidence-officer'],
    'custody.lent': ['evidence-officer'],
    'custody.returned': ['evidence-officer'],
    'custody.handed-over': ['evidence-officer'],
    'package.sealed': officers,
    'package.opened': officers,
    'entry.corrected': officers,
    'bundle.exported': officers,
    'clearance.granted': withCases,
    'clearance.revoked': withCases,
    'case.key-rotated': withCases,
    'person.recorded': withCases,
    'person.amended': withCases,
    'restricted.added': withCases,
    'restricted.opened': withCases,
    'backup.made': everybody,
    'backup.drilled': everybody,
    'case.team-set': officers,
    'case.tagged': officers,
    'case.linked': officers,
    'case.unlinked': officers,
    'case.stage-changed': officers,
    'case.regime-set': officers,
    'paper.recorded': officers,
    'court.applied': officers,
    'court.decided': officers,
    'pretrial.ruled': officers,
    'find.recorded': officers,
    'find.captured': officers,
    'find.closed': officers,
    'find.adopted': officers,
    'referral.sent': officers,
    'referral.answered': officers,
    'intake.judged': ['evidence-officer'],
    'person.held': officers,
    'acquisition.recorded': officers,
    'acquisition.verified': officers,
    'item.content-blocked': officers,
    'item.content-released': officers,
    'attachment.opened': officers,
    'configuration.set': ['supervisor', 'administrator'],
    'file-list.compared': officers,
    'file-list.matched': officers,
    'hash-set.added': ['supervisor', 'administrator'],
    'hash-set.retired': ['supervisor', 'administrator'],
  };
})();
const holderOf = { 'evidence-officer': officer, investigator, supervisor, administrator } as const;

describe('SEC-59 who signs an entry', () => {
  const accounts = accountsOf(staff);

  test('is asked of every type but the creation', () => {
    expect(Object.keys(signers).sort()).toEqual(types.filter((type) => type !== 'catalogue.created').sort());
  });

  test.each(
    Object.entries(signers).flatMap(([type, may]) => roles.map((role) => [type, role, may.includes(role)] as const)),
  )('%s by %s: %s', (type, role, may) => {
    const checked = checkSigner(accounts, act(type as EventType, holderOf[role].id));
    expect(checked).toEqual(
      may ? { ok: true, value: null } : { ok: false, error: { code: 'SIGNER_ROLE', details: { role, type } } },
    );
  });

  test.each(types.filter((type) => type !== 'catalogue.created'))('%s by nobody of the catalogue', (type) => {
    for (const id of ['us_nobody', '', 'constructor', userOf(8).id])
      expect(outcome(checkSigner(accounts, act(type, id)))).toBe('SIGNER_UNKNOWN');
  });

  test.each([
    ['suspended', [{ event: suspend(officer.id) }], 'SIGNER_SUSPENDED'],
    ['removed', [{ event: remove(officer.id) }], 'SIGNER_REMOVED'],
    ['suspended and removed', [{ event: suspend(officer.id) }, { event: remove(officer.id) }], 'SIGNER_REMOVED'],
  ] as const)('is not somebody who is %s, whatever the type', (_, acts, code) => {
    const after = accountsOf([...staff, ...acts]);
    for (const type of types.filter((each) => each !== 'catalogue.created'))
      expect(outcome(checkSigner(after, act(type, officer.id)))).toBe(code);
  });

  test('is not somebody whose account has ended, from the day after its last', () => {
    const after = accountsOf([...staff, { event: toExpire(officer.id, today) }]);
    const at = (time: string) => checkSigner(after, act('custody.moved', officer.id, {}, time));
    expect(outcome(at(`${today}T23:59:59.999+09:00`))).toBe('ok');
    expect(at('2026-11-22T00:00:00.000+07:00')).toEqual({
      ok: false,
      error: { code: 'SIGNER_EXPIRED', details: { user: officer.id, expires: today } },
    });
  });

  test('may do what the office of that moment may, and no more what the office before might', () => {
    const after = accountsOf([...staff, { event: toRole(officer.id, 'supervisor') }]);
    expect(outcome(checkSigner(after, act('custody.moved', officer.id)))).toBe('SIGNER_ROLE');
    expect(outcome(checkSigner(after, act('clearance.granted', officer.id)))).toBe('ok');
  });

  test('may be the founder for users while there is no administrator, and only for that', () => {
    const begun = staff.slice(0, 4);
    const alone = accountsOf(begun);
    expect(outcome(checkSigner(alone, act('user.added', founder.id)))).toBe('ok');
    expect(outcome(checkSigner(alone, act('user.added', officer.id)))).toBe('SIGNER_ROLE');
    expect(outcome(checkSigner(alone, act('clearance.granted', founder.id)))).toBe('ok');
    expect(outcome(checkSigner(alone, act('recovery.used', founder.id)))).toBe('SIGNER_ROLE');
    expect(outcome(checkSigner(accountsOf(staff), act('user.added', founder.id)))).toBe('SIGNER_ROLE');
    const ended = accountsOf([...staff, { event: toExpire(administrator.id, today) }]);
    expect(outcome(checkSigner(ended, act('user.added', founder.id)))).toBe('SIGNER_ROLE');
    expect(outcome(checkSigner(ended, act('user.added', founder.id, {}, '2026-11-22T08:00:00.000+07:00')))).toBe('ok');
  });
});

describe('SEC-59 a recovery key', () => {
  const sheets = recoveryOf(1).id;
  const withSheets = [...staff, { event: establish(1) }];

  test('signs its own use and nothing else', () => {
    const accounts = accountsOf(withSheets);
    const allowed = types.filter((type) => checkSigner(accounts, act(type, sheets)).ok);
    expect(allowed).toEqual(['catalogue.created', 'recovery.used']);
    expect(checkSigner(accounts, act('case.opened', sheets))).toMatchObject({
      error: { code: 'SIGNER_ROLE', details: { role: 'recovery', type: 'case.opened' } },
    });
  });

  test.each<[string, readonly Signed[]]>([
    ['used', [{ event: recover(officer.id, 2, 4000), by: sheets }]],
    ['revoked', [{ event: revoke(1) }]],
  ])('that was %s signs nothing', (_, acts) => {
    const accounts = accountsOf([...withSheets, ...acts]);
    expect(outcome(checkSigner(accounts, act('recovery.used', sheets)))).toBe('SIGNER_REMOVED');
  });

  test('is no second signer', () => {
    const accounts = accountsOf(withSheets);
    const removal = act('user.removed', administrator.id, { user: officer.id, second: sheets });
    expect(outcome(checkSigner(accounts, removal))).toBe('SECOND_ROLE');
  });
});

describe('SEC-59 the second signer', () => {
  const accounts = accountsOf([...staff, { event: added(userOf(6, 'administrator')) }]);
  const removal = (second: string, by = administrator.id, user = investigator.id) =>
    act('user.removed', by, { user, second });
  const disclosing = (second: string, by = officer.id) => act('bundle.exported', by, { second });

  test.each([
    ['a supervisor of a removal', removal(supervisor.id), 'ok'],
    ['another administrator of a removal', removal(userOf(6).id), 'ok'],
    ['a supervisor of a disclosure', disclosing(supervisor.id), 'ok'],
    ['a supervisor of a correction', act('entry.corrected', officer.id, { second: supervisor.id }), 'ok'],
    ['a supervisor of a release', act('item.content-released', officer.id, { second: supervisor.id }), 'ok'],
    ['an officer of a release', act('item.content-released', officer.id, { second: investigator.id }), 'SECOND_ROLE'],
    ['a supervisor of an opening', act('attachment.opened', officer.id, { second: supervisor.id }), 'ok'],
    [
      'the same person of an opening',
      act('attachment.opened', officer.id, { second: officer.id }),
      'COSIGNATURE_SAME_PERSON',
    ],
    ['an officer of a correction', act('entry.corrected', officer.id, { second: investigator.id }), 'SECOND_ROLE'],
    ['an officer of a removal', removal(officer.id), 'SECOND_ROLE'],
    [
      'an investigator of a revocation',
      act('recovery.revoked', administrator.id, { second: investigator.id }),
      'SECOND_ROLE',
    ],
    ['an administrator of a disclosure', disclosing(administrator.id), 'SECOND_ROLE'],
    ['an officer of a disclosure', disclosing(founder.id), 'SECOND_ROLE'],
    ['the same person', removal(administrator.id), 'COSIGNATURE_SAME_PERSON'],
    ['the person who is removed', removal(supervisor.id, administrator.id, supervisor.id), 'USER_SELF'],
    ['nobody of the catalogue', removal('us_nobody'), 'SIGNER_UNKNOWN'],
    [
      'somebody where no second is asked for',
      act('case.opened', officer.id, { second: supervisor.id }),
      'COSIGNATURE_UNEXPECTED',
    ],
    ['a supervisor beside somebody who may not begin it', removal(supervisor.id, officer.id), 'SIGNER_ROLE'],
  ] as const)('is %s: %s', (_, asked, code) => {
    expect(outcome(checkSigner(accounts, asked))).toBe(code);
  });

  test.each([
    ['suspended', suspend(supervisor.id), 'SIGNER_SUSPENDED'],
    ['removed', remove(supervisor.id), 'SIGNER_REMOVED'],
    ['expired', toExpire(supervisor.id, today), 'SIGNER_EXPIRED'],
  ] as const)('is not somebody who is %s', (_, event, code) => {
    const after = accountsOf([...staff, { event }]);
    const asked = { ...removal(supervisor.id), at: '2026-11-22T08:00:00.000+07:00' };
    expect(outcome(checkSigner(after, asked))).toBe(code);
  });

  test('founding a catalogue is no office that approves', () => {
    const begun = accountsOf([...staff.slice(0, 4), { event: added(userOf(6, 'administrator')) }]);
    expect(outcome(checkSecond(begun, removal('', userOf(6).id), founder.id))).toBe('SECOND_ROLE');
  });

  test('is chosen among those who may', () => {
    const ids = (asked: SignedAct) => secondCandidates(accounts, asked).map(({ user }) => user.id);
    expect(ids(removal(''))).toEqual([supervisor.id, userOf(6).id]);
    expect(ids(removal('', supervisor.id))).toEqual([administrator.id, userOf(6).id]);
    expect(ids(removal('', administrator.id, supervisor.id))).toEqual([userOf(6).id]);
    expect(ids(disclosing(''))).toEqual([supervisor.id]);
    expect(ids(act('case.opened', officer.id))).toEqual([]);
  });
});

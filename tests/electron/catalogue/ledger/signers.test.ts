import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { LiveAccounts } from '#electron/catalogue/ledger/accounts.ts';
import { appendEvents, type AppendTools } from '#electron/catalogue/ledger/append.ts';
import { ledgerEntryCount } from '#electron/catalogue/storage/tables/ledger-entries.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { checkSigner } from '#shared/domain/user/signer.ts';
import { creation, FIRST, personOf, TestLedger, type Person } from '../../../support/ledger.ts';
import { outcome, thrownCode } from '../../../support/outcome.ts';
import { openRaw, type RawCatalogue } from '../../../support/raw-catalogue.ts';
import { createTestCatalogue, testEffects, type TestCatalogue } from '../../../support/service.ts';
import { verifyLedger } from '#shared/ledger/verify.ts';

const AT = '2026-11-21T14:05:00.000+08:00';
const reason = 'x';

const admin = personOf(11, 'administrator');
const otherAdmin = personOf(12, 'administrator');
const supervisor = personOf(13, 'supervisor');
const officer = personOf(14, 'evidence-officer');
const investigator = personOf(15, 'investigator');
const suspended = personOf(16, 'supervisor');
const removed = personOf(17, 'supervisor');
const stranger = personOf(18, 'supervisor');
const people = [otherAdmin, supervisor, officer, investigator, suspended, removed];

const id = (person: Person) => person.user.id;
const removal = (second?: Person, about: Person = officer): DomainEvent =>
  ({
    type: 'user.removed',
    data: { user: id(about), reason, ...(second === undefined ? {} : { second: id(second) }) },
  }) as DomainEvent;
const added = ({ user }: Person): DomainEvent => ({ type: 'user.added', data: { user } });
const suspension = (extra: object = {}): DomainEvent => ({
  type: 'user.suspended',
  data: { user: id(officer), reason, ...extra },
});
const opening: DomainEvent = {
  type: 'case.opened',
  data: {
    case: 'ca_0000000000000001',
    ...{ number: 'LP/1', title: 'x', unit: 'x' },
    openedOn: '2026-11-20',
    offences: ['x'],
    notes: '',
  },
};

interface Attempt {
  readonly title: string;
  readonly by: Person;
  readonly event: DomainEvent;
  readonly cosigner?: Person;
  /** What the rules say; null where the shape of the entry already forbids it. */
  readonly rule: string | null;
  readonly append: string;
  /** One of the problems that the verifier finds in a ledger where somebody wrote it all the same. */
  readonly verifier: string;
}
const both = (rule: string) => ({ rule, append: rule, verifier: rule });

const attempts: readonly Attempt[] = [
  {
    title: 'a removal with nobody beside',
    by: admin,
    event: removal(),
    rule: null,
    append: 'ENTRY_MALFORMED',
    verifier: 'ENTRY_MALFORMED',
  },
  {
    title: 'a removal whose second did not sign',
    by: admin,
    event: removal(supervisor),
    rule: 'ok',
    append: 'COSIGNATURE_MISSING',
    verifier: 'COSIGNATURE_MISSING',
  },
  {
    title: 'a removal signed by another second',
    by: admin,
    event: removal(supervisor),
    cosigner: otherAdmin,
    rule: 'ok',
    append: 'COSIGNATURE_MISSING',
    verifier: 'COSIGNATURE_INVALID',
  },
  {
    title: 'a removal signed twice by one person',
    by: admin,
    event: removal(admin),
    cosigner: admin,
    ...both('COSIGNATURE_SAME_PERSON'),
  },
  {
    title: 'a removal with an officer as second',
    by: admin,
    event: removal(investigator),
    cosigner: investigator,
    ...both('SECOND_ROLE'),
  },
  {
    title: 'a removal with a suspended second',
    by: admin,
    event: removal(suspended),
    cosigner: suspended,
    ...both('SIGNER_SUSPENDED'),
  },
  {
    title: 'a removal with a second who left',
    by: admin,
    event: removal(removed),
    cosigner: removed,
    ...both('SIGNER_REMOVED'),
  },
  {
    title: 'a removal with a second who never was',
    by: admin,
    event: removal(stranger),
    cosigner: stranger,
    ...both('SIGNER_UNKNOWN'),
  },
  {
    title: 'a removal approved by the leaver',
    by: admin,
    event: removal(supervisor, supervisor),
    cosigner: supervisor,
    ...both('USER_SELF'),
  },
  {
    title: 'a removal by a supervisor',
    by: supervisor,
    event: removal(otherAdmin),
    cosigner: otherAdmin,
    ...both('SIGNER_ROLE'),
  },
  {
    title: 'an act of one person with a second',
    by: admin,
    event: suspension({ second: id(supervisor) }),
    cosigner: supervisor,
    rule: null,
    append: 'ENTRY_MALFORMED',
    verifier: 'ENTRY_MALFORMED',
  },
  { title: 'a case opened by an administrator', by: admin, event: opening, ...both('SIGNER_ROLE') },
  { title: 'a case opened by a supervisor', by: supervisor, event: opening, ...both('SIGNER_ROLE') },
  { title: 'a case opened by somebody who is suspended', by: suspended, event: opening, ...both('SIGNER_SUSPENDED') },
  { title: 'a case opened by somebody who left', by: removed, event: opening, ...both('SIGNER_REMOVED') },
  { title: 'a case opened by somebody who never was', by: stranger, event: opening, ...both('SIGNER_UNKNOWN') },
  { title: 'a suspension by an officer', by: investigator, event: suspension(), ...both('SIGNER_ROLE') },
];

/** How everybody came, and how two of them went; the first person makes the administrator, who does the rest. */
const story: readonly { readonly by: 'founder' | Person; readonly event: DomainEvent; readonly cosigner?: Person }[] = [
  { by: 'founder', event: added(admin) },
  ...people.map((person) => ({ by: admin, event: added(person) })),
  { by: admin, event: { type: 'user.suspended', data: { user: id(suspended), reason } } },
  { by: admin, event: removal(supervisor, removed), cosigner: supervisor },
];

let catalogue: TestCatalogue;
let raw: RawCatalogue;
let accounts: LiveAccounts;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = AT;
  await catalogue.lock();
  raw = await openRaw(catalogue.folder);
  accounts = new LiveAccounts(nativePrimitives, raw.vault.catalogue.station);
  for (const { by, event, cosigner } of story) append(event, by, cosigner);
});
afterEach(async () => {
  raw.close();
  await catalogue.dispose();
});

function tools(by: 'founder' | Person, cosigner?: Person): AppendTools {
  return {
    effects: testEffects({ now: '2030-01-01T00:00:00.000+08:00' }),
    primitives: nativePrimitives,
    station: { id: raw.vault.catalogue.station, catalogue: raw.vault.catalogue.id },
    accounts,
    user: by === 'founder' ? (raw.vault.users[0]?.id ?? '') : id(by),
    sign: by === 'founder' ? raw.keys.sign : by.seed,
    checkpoint: raw.keys.checkpoint,
    ...(cosigner === undefined ? {} : { second: { user: id(cosigner), sign: cosigner.seed } }),
  };
}
const append = (event: DomainEvent, by: 'founder' | Person, cosigner?: Person) =>
  raw.database.write((tx) => appendEvents(tx, [event], tools(by, cosigner)));

/** The same story, and then the attempt, in a ledger whose writer signs whatever it is told to. */
async function problemsOf({ by, event, cosigner }: Attempt): Promise<string[]> {
  const ledger = new TestLedger();
  ledger.append('catalogue.created', creation([FIRST.user]));
  for (const step of story)
    ledger.append(step.event.type, step.event.data, {
      by: step.by === 'founder' ? FIRST : step.by,
      ...(step.cosigner === undefined ? {} : { cosigner: step.cosigner }),
    });
  const before = await verifyLedger(nativePrimitives, ledger.lines(), ledger.checkpoint());
  expect(before.problems).toEqual([]);
  ledger.append(event.type, event.data, { by, ...(cosigner === undefined ? {} : { cosigner }) });
  const report = await verifyLedger(nativePrimitives, ledger.lines(), ledger.checkpoint());
  return report.problems.map(({ code }) => code);
}

describe('SEC-47 what one may not sign is refused alike by rules, service and verifier', () => {
  it.each(attempts)('$title', async (attempt) => {
    const { by, event, cosigner, rule } = attempt;
    if (rule !== null) {
      const now = accounts.at(raw.database.read);
      const act = { type: event.type, by: id(by), at: AT, data: event.data };
      expect(outcome(checkSigner(now, act))).toBe(rule);
    }
    const before = ledgerEntryCount(raw.database.read);
    expect(thrownCode(() => append(event, by, cosigner))).toBe(attempt.append);
    expect(ledgerEntryCount(raw.database.read)).toBe(before);
    expect(await problemsOf(attempt)).toContain(attempt.verifier);
  });

  it('and what one may is taken by all three', async () => {
    const good = { title: '', by: admin, event: removal(supervisor), cosigner: supervisor, ...both('ok') };
    expect(await problemsOf(good)).toEqual([]);
    expect(thrownCode(() => append(good.event, admin, supervisor))).toBe('ok');
    expect(thrownCode(() => append(opening, investigator))).toBe('ok');
  });

  it('a second key that the ledger does not know for that person signs nothing', () => {
    const forged = { ...supervisor, seed: stranger.seed };
    expect(thrownCode(() => append(removal(supervisor), admin, forged))).toBe('COSIGNATURE_INVALID');
  });
});

describe('accounts in memory', () => {
  it('forget what a transaction appended before it was undone', () => {
    const before = accounts.at(raw.database.read);
    expect(() =>
      raw.database.write((tx) => {
        appendEvents(tx, [suspension()], tools(admin));
        // Inside, it counts.
        expect(accounts.at(tx).people.get(id(officer))?.status).toBe('suspended');
        throw new RangeError('undone');
      }),
    ).toThrow(RangeError);
    expect(accounts.at(raw.database.read).people.get(id(officer))).toEqual(before.people.get(id(officer)));
    append({ type: 'user.expiry-set', data: { user: id(officer), expires: '2031-01-01', reason } }, admin);
    expect(accounts.at(raw.database.read).people.get(id(officer))).toMatchObject({
      status: 'active',
      expires: '2031-01-01',
    });
  });

  it('are the same whether they were followed or read anew', () => {
    append(suspension(), admin);
    const fresh = new LiveAccounts(nativePrimitives, raw.vault.catalogue.station);
    expect(fresh.at(raw.database.read)).toEqual(accounts.at(raw.database.read));
  });

  it('SEC-47 take in no entry whose signature is not good, and say that there is one', () => {
    append(suspension(), admin);
    raw.database.write((tx) => {
      tx.run('DROP TRIGGER ledger_entries_no_update');
      tx.run(`UPDATE ledger_entries SET signature = zeroblob(64) WHERE seq = (SELECT max(seq) FROM ledger_entries)`);
    });
    const fresh = new LiveAccounts(nativePrimitives, raw.vault.catalogue.station);
    expect(fresh.at(raw.database.read).people.get(id(officer))?.status).toBe('active');
    expect(fresh.damage).toMatchObject({ code: 'CATALOGUE_DAMAGED', details: { problem: 'SIGNATURE_INVALID' } });
  });

  it.each([
    ['which table it is in', "DELETE FROM subjects WHERE type = 'user.suspended'"],
    ['what that table calls it', "UPDATE subjects SET case_id = 'ca_x', type = 'x' WHERE type = 'user.suspended'"],
    ['the row of the person', "UPDATE users SET status = 'active'"],
    ['the index it is found by', 'DROP INDEX ledger_entries_of_no_case'],
  ])('SEC-47 know who is suspended, whatever somebody did to %s', (_, sql) => {
    raw.database.write((tx) => tx.run(sql));
    const fresh = new LiveAccounts(nativePrimitives, raw.vault.catalogue.station);
    expect(fresh.at(raw.database.read).people.get(id(suspended))?.status).toBe('suspended');
    expect(fresh.damage).toBeNull();
  });

  it.each([
    ['in the middle', `CAST(bytes AS TEXT) LIKE '%user.suspended%'`],
    ['at the end of what is about people', `CAST(bytes AS TEXT) LIKE '%user.removed%'`],
  ])('SEC-47 say that an entry was taken away %s', (_, where) => {
    append(opening, investigator);
    raw.database.write((tx) => {
      tx.run('DROP TRIGGER ledger_entries_no_delete');
      expect(tx.run(`DELETE FROM ledger_entries WHERE ${where}`)).toBe(1);
    });
    const fresh = new LiveAccounts(nativePrimitives, raw.vault.catalogue.station);
    fresh.at(raw.database.read);
    expect(fresh.damage).toMatchObject({ code: 'CATALOGUE_DAMAGED', details: { problem: 'LEDGER_GAP' } });
  });
});

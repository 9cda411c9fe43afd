import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEverybody, switchTo, type TestUser } from '../../../support/people.ts';
import { officeTable } from '../../../support/office-table.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, FRESH_ENTRIES, PASSPHRASE, type TestCatalogue } from '../../../support/service.ts';
import { behindTriggers, copyCatalogue, namedFindings } from '../../../support/tampered.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let caseId: string;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
  caseId = await openCase(catalogue);
  await catalogue.lock();
});
afterAll(() => catalogue.dispose());

async function auditAfter(change: (tx: WriteTx) => void, auditor?: TestUser) {
  const copy = copyCatalogue(catalogue.folder);
  try {
    const raw = await openRaw(copy.folder);
    raw.database.write(change);
    raw.close();
    const id = auditor?.id ?? raw.vault.users[0]?.id ?? null;
    const service = await copy.unlock({ id, passphrase: auditor?.passphrase ?? PASSPHRASE });
    return await service.done('audit.run', {});
  } finally {
    await copy.remove();
  }
}

describe('SEC-37 a changed row about people and keys is named', () => {
  const somebody = () => people.supervisor.id;
  const changes: readonly (readonly [title: string, sql: () => string, expected: () => string])[] = [
    [
      'an office',
      () => `UPDATE users SET role = 'administrator' WHERE id = '${somebody()}'`,
      () => `CHANGED users/${somebody()}`,
    ],
    [
      'an account suspended',
      () => `UPDATE users SET status = 'suspended' WHERE id = '${somebody()}'`,
      () => `CHANGED users/${somebody()}`,
    ],
    [
      'the end of an account',
      () => `UPDATE users SET expires = '2030-01-01' WHERE id = '${somebody()}'`,
      () => `CHANGED users/${somebody()}`,
    ],
    [
      'a key of a person',
      () => `UPDATE users SET seal_key = 'x' WHERE id = '${somebody()}'`,
      () => `CHANGED users/${somebody()}`,
    ],
    [
      'who came first',
      () => `UPDATE users SET founder = 1 WHERE id = '${somebody()}'`,
      () => `CHANGED users/${somebody()}`,
    ],
    [
      'when somebody came',
      () => `UPDATE users SET added_at = 'x' WHERE id = '${somebody()}'`,
      () => `CHANGED users/${somebody()}`,
    ],
    ['a person taken away', () => `DELETE FROM users WHERE id = '${somebody()}'`, () => `MISSING users/${somebody()}`],
    ['the recovery key', () => `UPDATE recovery SET seal_key = 'x'`, () => 'CHANGED recovery/us_'],
    ['how many sheets it takes', () => 'UPDATE recovery SET threshold = 2', () => 'CHANGED recovery/us_'],
    ['the recovery key taken away', () => 'DELETE FROM recovery', () => 'MISSING recovery/us_'],
    [
      'a second recovery key',
      () => `INSERT INTO recovery SELECT 'us_zzzz', sign_key, seal_key, 1, 1, station, seq, at, by FROM recovery`,
      () => 'EXTRA recovery/us_zzzz',
    ],
    ['a clearance taken away', () => 'DELETE FROM clearances', () => `MISSING clearances/${caseId}/us_`],
    [
      'a clearance put in',
      () => `INSERT INTO clearances SELECT case_id, '${somebody()}', 'x', station, seq, at, by FROM clearances`,
      () => `EXTRA clearances/${caseId}/${somebody()}`,
    ],
    [
      'the state of a case key put in',
      () => `INSERT INTO case_key_states VALUES ('ca_zzzz', 1, 0)`,
      () => 'EXTRA case_key_states/ca_zzzz',
    ],
    [
      'an opening put in',
      () => `INSERT INTO openings VALUES ('st_x', 9, 'ca_x', 'pe_x', '{}', 'x', 'us_x', NULL, NULL)`,
      () => 'EXTRA openings/st_x/9',
    ],
    [
      'a restricted attachment put in',
      () => `INSERT INTO restricted VALUES ('at_zzzz', 'ca_x', NULL, 'document', 'st_x', 9, 'x', 'us_x')`,
      () => 'EXTRA restricted/at_zzzz',
    ],
    [
      'a backup put in',
      () => `INSERT INTO backups VALUES ('bk_zzzz', 'st_x', 9, 'x', 'us_x', '{}')`,
      () => 'EXTRA backups/bk_zzzz',
    ],
    [
      'a drill put in',
      () => `INSERT INTO drills (station, seq, backup_id, at, by, data) VALUES ('st_x', 9, 'bk_x', 'x', 'us_x', '{}')`,
      () => 'EXTRA drills/st_x/9',
    ],
    ['an index away', () => 'DROP INDEX subjects_by_person', () => 'MISSING sqlite_schema/index/subjects_by_person'],
  ];

  it.each(changes)('%s', async (_, sql, expected) => {
    const findings = namedFindings(await auditAfter((tx) => tx.run(sql())));
    expect(findings).toContainEqual(expect.stringContaining(`PROJECTION_ROW_${expected()}`));
  });

  it('and the rights of a session come from the entries, not from the row', async () => {
    const copy = copyCatalogue(catalogue.folder);
    const raw = await openRaw(copy.folder);
    raw.database.write((tx) => tx.run(`UPDATE users SET role = 'administrator' WHERE id = '${somebody()}'`));
    raw.close();
    const service = await copy.unlock(people.supervisor);
    expect((await service.done('catalogue.session', {})).user).toMatchObject({ role: 'supervisor' });
    expect(await service.call('users.suspend', { user: people.investigator.id, reason: 'x' })).toMatchObject({
      error: { code: 'ACT_NOT_ALLOWED' },
    });
    await copy.remove();
  });
});

describe('an entry about a person that is not what was signed', () => {
  const officeChanged = (tx: WriteTx) =>
    behindTriggers(tx, 'ledger_entries', () =>
      tx.run(
        `UPDATE ledger_entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '"role":"supervisor"', '"role":"administrator"') AS BLOB)
         WHERE CAST(bytes AS TEXT) LIKE '%"role":"supervisor"%'`,
      ),
    );

  it('SEC-47 gives nobody an office: the person is not known, nothing more is signed, and the audit names it', async () => {
    const copy = copyCatalogue(catalogue.folder);
    const raw = await openRaw(copy.folder);
    raw.database.write(officeChanged);
    const founder = raw.vault.users[0]?.id ?? null;
    raw.close();
    const unknown = await copy.unlock(people.supervisor);
    for (const method of ['users.list', 'cases.list', 'audit.run'] as const)
      expect(await unknown.request(method, officeTable[method].input)).toMatchObject({
        error: { code: 'USER_UNKNOWN' },
      });
    await unknown.stop();
    const service = await copy.unlock({ id: founder, passphrase: PASSPHRASE });
    expect(
      await service.call('cases.open', {
        number: 'LP/9',
        title: 'x',
        unit: 'x',
        openedOn: '2026-11-20',
        offences: ['x'],
        notes: '',
      }),
    ).toMatchObject({ error: { code: 'CATALOGUE_DAMAGED' } });
    const findings = namedFindings(await service.done('audit.run', {}));
    expect(findings).toContainEqual(expect.stringMatching(/^LEDGER_LEAF_MISMATCH ledger_entries\//));
    await copy.remove();
  });
});

describe('SEC-48 what an audit tells an administrator', () => {
  it('is where something is wrong, and no word of a case', async () => {
    const change = (tx: WriteTx) => {
      tx.run(`UPDATE cases SET words = 'rahasia'`);
      tx.run(`UPDATE users SET expires = '2030-01-01' WHERE id = '${people.supervisor.id}'`);
      tx.run(
        `INSERT INTO file_list_rows VALUES (655360000, 'rahasia.jpg', 0, NULL, NULL, NULL, NULL, 'unreadable', zeroblob(32))`,
      );
      tx.run(`INSERT INTO cases_search (cases_search, rowid, words) SELECT 'delete', no, words FROM cases`);
    };
    const officer = await auditAfter(change);
    const administrator = await auditAfter(change, people.administrator);
    const places = (report: typeof officer) => report.findings.map(({ code, table }) => `${code} ${table}`);
    expect(places(administrator)).toEqual(places(officer));
    expect(administrator.found).toBe(officer.found);
    expect(namedFindings(administrator)).toContain(`PROJECTION_ROW_CHANGED users/${people.supervisor.id}`);
    expect(namedFindings(administrator)).toContain('PROJECTION_ROW_CHANGED cases/');
    for (const { table, row, details } of administrator.findings) {
      if (table !== 'users') expect(row).toBe('');
      expect(details).toEqual({});
    }
    expect(officer.findings.filter(({ row }) => row !== '').length).toBe(3);
  });
});

describe('a catalogue that was just made', () => {
  it('has its creation and its recovery key, and the audit finds nothing', async () => {
    const service = await createTestCatalogue();
    const report = await service.done('audit.run', {});
    expect(report).toMatchObject({ entries: FRESH_ENTRIES, findings: [] });
    await service.dispose();
  });

  it('with people is good to whoever reads cases and to whoever reads none', async () => {
    const service = await createTestCatalogue();
    const everybody = await addEverybody(service);
    for (const user of [everybody.supervisor, everybody.administrator]) {
      await switchTo(service, user);
      expect((await service.done('audit.run', {})).findings).toEqual([]);
    }
    await service.dispose();
  });
});

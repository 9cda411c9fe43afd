import { renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type Driver from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { keysOf, openWithTool, type StolenKeys } from '../../../support/attacker.ts';
import { addUser, founderOf, type TestUser } from '../../../support/people.ts';
import { foundIn, planted } from '../../../support/planted.ts';
import { addPhoto, anonymous, PLANTED, PLANTED_FILE, recordPerson } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { copyCatalogue, namedFindings } from '../../../support/tampered.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let investigator: TestUser;
let keys: StolenKeys;
let caseId: string;
let photo: string;
let digests: string[];
const PERSON_VALUES = 9;
const FILE_VALUES = 5;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  investigator = await addUser(catalogue, 'investigator', 'Penyidik');
  caseId = await openCase(catalogue);
  const { person } = await recordPerson(catalogue, caseId);
  await catalogue.done('people.amend', { person, reason: 'salah eja', identity: anonymous({ name: 'Lain Sekali' }) });
  photo = await addPhoto(catalogue, caseId, person);
  const other = await openCase(catalogue, 'LP/B/2');
  await recordPerson(catalogue, other, anonymous({ name: 'Orang Lain' }));
  await catalogue.done('clearances.grant', { case: caseId, user: investigator.id, reason: 'penyidikan' });
  await catalogue.lock();
  keys = await keysOf(catalogue.folder, founder);
  const tool = openWithTool(catalogue.folder, keys.database);
  digests = tool
    .prepare('SELECT digest FROM disclosures WHERE case_id = ? ORDER BY digest')
    .pluck()
    .all(caseId) as string[];
  tool.close();
});
afterAll(() => catalogue.dispose());

interface Tampering {
  readonly change?: (tool: Driver.Database) => unknown;
  readonly files?: (folder: string) => void;
  readonly auditor?: TestUser;
}

async function audited({ change, files, auditor = founder }: Tampering): Promise<Output<'audit.run'>> {
  const copy = copyCatalogue(catalogue.folder);
  try {
    const tool = openWithTool(copy.folder, keys.database);
    change?.(tool);
    tool.close();
    files?.(join(copy.folder, 'files'));
    const service = await copy.unlock(auditor);
    return await service.done('audit.run', {});
  } finally {
    await copy.remove();
  }
}

const found = async (tampering: Tampering) => namedFindings(await audited(tampering));

it('SEC-54 an untouched catalogue has no finding, and the audit says how much it could open', async () => {
  const mine = await audited({});
  const sealed = 3 * PERSON_VALUES + FILE_VALUES;
  expect([mine.findings, mine.sealed, mine.opened]).toEqual([[], sealed, sealed]);
  expect([mine.attachments, mine.restricted]).toEqual([1, 1]);
  const theirs = await audited({ auditor: investigator });
  expect([theirs.findings, theirs.sealed, theirs.opened]).toEqual([[], sealed, 2 * PERSON_VALUES + FILE_VALUES]);
});

it('SEC-54 names a sealed value that is gone, whoever looks', async () => {
  const change = (tool: Driver.Database) => tool.prepare('DELETE FROM disclosures WHERE digest = ?').run(digests[3]);
  for (const auditor of [founder, investigator])
    expect(await found({ change, auditor })).toEqual([`DISCLOSURE_LOST disclosures/${digests[3] ?? ''}`]);
});

it('SEC-54 names both of two values that were swapped', async () => {
  const [one = '', two = ''] = digests;
  const change = (tool: Driver.Database) => {
    const sealedOf = (digest: string) =>
      tool.prepare('SELECT sealed FROM disclosures WHERE digest = ?').pluck().get(digest);
    const [first, second] = [sealedOf(one), sealedOf(two)];
    const put = tool.prepare('UPDATE disclosures SET sealed = ? WHERE digest = ?');
    put.run(second, one);
    put.run(first, two);
  };
  expect((await found({ change })).sort()).toEqual(
    [one, two].map((digest) => `DISCLOSURE_LOST disclosures/${digest}`).sort(),
  );
});

it('SEC-54 names a value that was changed, cut, moved to another case or generation, or is of no shape at all', async () => {
  const [digest = ''] = digests;
  const changes = [
    'UPDATE disclosures SET sealed = zeroblob(length(sealed)) WHERE digest = ?',
    'UPDATE disclosures SET sealed = substr(sealed, 2) WHERE digest = ?',
    `UPDATE disclosures SET case_id = 'ca_0000000000000000' WHERE digest = ?`,
    'UPDATE disclosures SET case_id = (SELECT id FROM cases WHERE no = 2) WHERE digest = ?',
    'UPDATE disclosures SET generation = 7 WHERE digest = ?',
  ];
  for (const sql of changes)
    expect(await found({ change: (tool) => tool.prepare(sql).run(digest) })).toEqual([
      `DISCLOSURE_LOST disclosures/${digest}`,
    ]);
});

it('SEC-54 names what no entry promised: a value, a key of a file, a copy of a key', async () => {
  expect(
    await found({
      change: (tool) => {
        tool.prepare(`INSERT INTO disclosures VALUES ('zzz', ?, 0, zeroblob(300))`).run(caseId);
        tool.prepare(`INSERT INTO restricted_keys VALUES ('at_0000000000000000', ?, 0, zeroblob(300))`).run(caseId);
        tool
          .prepare(`INSERT INTO case_keys VALUES ('ca_0000000000000000', 0, 'x', zeroblob(112), 'x', zeroblob(64))`)
          .run();
      },
    }),
  ).toEqual([
    'PROJECTION_ROW_EXTRA disclosures/zzz',
    'PROJECTION_ROW_EXTRA restricted_keys/at_0000000000000000',
    'PROJECTION_ROW_EXTRA case_keys/ca_0000000000000000/0/x',
  ]);
});

it('SEC-54 names a cleared person who has no copy of the key, when nobody who could give one has unlocked', async () => {
  const other = copyCatalogue(catalogue.folder);
  const tool = openWithTool(other.folder, keys.database);
  tool.prepare('DELETE FROM case_keys WHERE case_id = ?').run(caseId);
  tool.close();
  const service = await other.unlock(founder);
  const findings = namedFindings(await service.done('audit.run', {}));
  await other.remove();
  expect(findings.sort()).toEqual(
    [founder, investigator].map(({ id }) => `CASE_KEY_LOST case_keys/${caseId}/0/${id}`).sort(),
  );
});

it('SEC-54 a copy that somebody deleted is given again when another cleared person unlocks', async () => {
  const change = (tool: Driver.Database) =>
    tool.prepare('DELETE FROM case_keys WHERE case_id = ? AND holder = ?').run(caseId, investigator.id);
  expect(await found({ change, auditor: founder })).toEqual([]);
  expect(await found({ change, auditor: investigator })).toEqual([
    `CASE_KEY_LOST case_keys/${caseId}/0/${investigator.id}`,
  ]);
});

it('SEC-54 names a copy of the key that was changed, or that nobody cleared has signed', async () => {
  for (const sql of [
    'UPDATE case_keys SET sealed = zeroblob(112) WHERE case_id = ? AND holder = ?',
    'UPDATE case_keys SET signature = zeroblob(64) WHERE case_id = ? AND holder = ?',
    `UPDATE case_keys SET by = 'us_0000000000000000' WHERE case_id = ? AND holder = ?`,
  ])
    expect(await found({ change: (tool) => tool.prepare(sql).run(caseId, investigator.id) })).toEqual([
      `CASE_KEY_LOST case_keys/${caseId}/0/${investigator.id}`,
    ]);
});

it('SEC-54 names the key of a photo that is gone or changed, and a photo that is gone, cut or swapped', async () => {
  const lost = `DISCLOSURE_LOST restricted_keys/${photo}`;
  expect(await found({ change: (tool) => tool.prepare('DELETE FROM restricted_keys').run() })).toEqual([lost]);
  expect(
    await found({
      change: (tool) => tool.prepare('UPDATE restricted_keys SET sealed = zeroblob(length(sealed))').run(),
    }),
  ).toEqual([lost]);
  expect(await found({ files: (folder) => rmSync(join(folder, photo)) })).toEqual([
    `ATTACHMENT_MISSING restricted/${photo}`,
  ]);
  expect(await found({ files: (folder) => truncateSync(join(folder, photo), 70_000) })).toEqual([
    `ATTACHMENT_DAMAGED restricted/${photo}`,
  ]);
  expect(
    (await found({ files: (folder) => renameSync(join(folder, photo), join(folder, 'at_0000000000000000')) })).sort(),
  ).toEqual([`ATTACHMENT_MISSING restricted/${photo}`, 'ATTACHMENT_ORPHAN attachments/at_0000000000000000']);
});

it('SEC-54 names a person, a clearance, an opening and a due change that somebody edited in the tables', async () => {
  const changes: readonly (readonly [string, string])[] = [
    [
      `UPDATE people SET code = 'KB-09' WHERE code = 'AK-01' AND case_id = '${caseId}'`,
      'PROJECTION_ROW_CHANGED people',
    ],
    [`DELETE FROM clearances WHERE user_id = '${investigator.id}'`, 'PROJECTION_ROW_MISSING clearances'],
    [`UPDATE case_key_states SET due = 1 WHERE case_id = '${caseId}'`, ''],
    [
      `INSERT INTO openings VALUES ('st_0', 1, '${caseId}', 'x', '{}', 'x', 'x', NULL, NULL)`,
      'PROJECTION_ROW_EXTRA openings',
    ],
    [`UPDATE restricted SET kind = 'document'`, 'PROJECTION_ROW_CHANGED restricted'],
  ];
  for (const [sql, finding] of changes) {
    const findings = await found({ change: (tool) => tool.prepare(sql).run() });
    // A due change is simply made at unlock: one generation more hurts nobody.
    if (finding === '') expect(findings).toEqual([]);
    else expect(findings.some((named) => named.startsWith(finding))).toBe(true);
  }
});

it('SEC-50 no finding holds a value', async () => {
  const report = await audited({
    change: (tool) => tool.prepare('UPDATE disclosures SET sealed = zeroblob(400)').run(),
  });
  expect(report.findings.length).toBeGreaterThan(20);
  expect(foundIn(Buffer.from(JSON.stringify(report)), planted([...PLANTED, ...PLANTED_FILE]))).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/errors/result.ts';
import { besideIt, drill, madeBackup, names, restore, unlockedAt } from '../../../support/backup.ts';
import { outcome } from '../../../support/outcome.ts';
import { tamper } from '../../../support/raw-catalogue.ts';
import { account, MORNING, openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

/** A program that searched for less, knew no duties, and took a note of an approval for authority. */
const asBefore = [
  "DELETE FROM meta WHERE name IN ('search', 'duties', 'legal')",
  "INSERT INTO mentions_search (mentions_search) VALUES ('delete-all')",
  'DELETE FROM mentions',
  'DELETE FROM item_identifiers',
  'DELETE FROM duties',
  "UPDATE items SET legal = 'lawful', legal_since = '2026-11-17'",
  "UPDATE seizures SET legal = 'lawful', legal_since = '2026-11-17'",
];
/** A row about an entry that there is not: search texts cannot be made anew. */
const planted =
  "INSERT INTO subjects VALUES ('st_0000000000000009', 7, 'ca_0000000000000009', NULL, 'case.opened', '', '')";
const removed = "DELETE FROM subjects WHERE station = 'st_0000000000000009'";

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
  const caseId = await openCase(catalogue, 'LP/A/1');
  await catalogue.done('warrants.record', {
    case: caseId,
    kind: 'court-approval',
    number: '9/Pen.Pid/2026/PN Kpg',
    issuer: 'PN Kupang',
    date: '2026-11-17',
    scope: 'semua barang',
  });
  await catalogue.done('seizures.record', {
    case: caseId,
    warrant: null,
    urgentGround: 'risk-of-destruction',
    place: 'Jl. Melati 4, Kupang',
    at: '2026-11-14T20:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: [account('@penjual')],
  });
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const findings = async () => (await catalogue.done('audit.run', {})).findings.map(({ code, table }) => [code, table]);
const unlockedAgain = async () => {
  await catalogue.lock();
  return outcome(await catalogue.unlock());
};

/** Made by the earlier program, the session of which is still under way. */
async function earlierBackup(...more: readonly string[]): Promise<string> {
  await tamper(catalogue.folder, ...asBefore, ...more);
  return (await madeBackup(catalogue)).path;
}

describe('SEC-58 a backup made by an earlier program', () => {
  it('is good when the program was brought up to date', async () => {
    const path = await earlierBackup();
    expect(await unlockedAgain()).toBe('ok');
    expect(await findings()).toEqual([]);
    expect(unwrap(await drill(catalogue, path))).toMatchObject({ result: 'good', findings: [] });
    expect(names(catalogue.folder)).not.toContain('drill.tmp');
  });

  it('is restored and opened with nothing wrong in it', async () => {
    const path = await earlierBackup();
    const { path: folder } = unwrap(await restore(catalogue, path, besideIt(catalogue, 'lama')));
    await unlockedAt(folder, async (service) => {
      expect((await service.done('audit.run', {})).findings).toEqual([]);
      const said = { text: '@penjual', group: null, after: null, limit: 5 } as const;
      expect((await service.done('search.everything', said)).groups.map(({ group }) => group)).toContain('items');
    });
  });

  it('whose tables do not let themselves be read again is bad, and the audit names the row', async () => {
    const path = await earlierBackup(planted);
    await tamper(catalogue.folder, removed);
    expect(await unlockedAgain()).toBe('ok');
    const drilled = unwrap(await drill(catalogue, path));
    expect(drilled.result).toBe('bad');
    expect(drilled.findings.map(({ code, table }) => [code, table])).toContainEqual([
      'PROJECTION_ROW_EXTRA',
      'subjects',
    ]);
    // Nothing of the copy stays open: its file is gone, and the next drill is like the first.
    expect(names(catalogue.folder)).not.toContain('drill.tmp');
    expect(unwrap(await drill(catalogue, path)).found).toBe(drilled.found);
  });
});

describe('a catalogue that cannot be brought up to date', () => {
  it('is unlocked and audited, and is tried again at the next unlock', async () => {
    await tamper(catalogue.folder, ...asBefore, planted);
    expect(await unlockedAgain()).toBe('ok');
    expect(catalogue.log.join('\n')).toContain('catalogue.refill-put-off');
    expect(await findings()).toContainEqual(['PROJECTION_ROW_EXTRA', 'subjects']);
    catalogue.log.length = 0;
    await tamper(catalogue.folder, removed);
    expect(await unlockedAgain()).toBe('ok');
    expect(catalogue.log.join('\n')).not.toContain('catalogue.refill-put-off');
    expect(await findings()).toEqual([]);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { keysOf, openWithTool } from '../../../support/attacker.ts';
import { DisclosureDesk } from '../../../support/disclosure-desk.ts';
import { addEverybody, switchTo, waiting } from '../../../support/people.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

type Proposal = Output<'second.list'>[number];

describe('SEC-49 whoever signs first and edits tables', () => {
  let desk: DisclosureDesk;
  beforeAll(async () => {
    desk = await DisclosureDesk.open();
  });
  afterAll(() => desk.service.dispose());

  const edit = async (sql: string) => {
    const { service, users } = desk;
    const { database } = await keysOf(service.folder, users.founder);
    const tool = openWithTool(service.folder, database);
    try {
      tool.exec(sql);
    } finally {
      tool.close();
    }
  };
  const shown = async (person: number): Promise<Proposal> => {
    const seen: Proposal[] = [];
    await desk.asked('x', { disclose: [desk.people[person] ?? ''] }, async () => {
      const proposal = await waiting(desk.service);
      seen.push(proposal);
      await desk.service.done('second.decline', { proposal: proposal.proposal });
    });
    const [proposal] = seen;
    if (proposal === undefined) throw new Error('nothing was shown');
    return proposal;
  };
  const codesOf = ({ data, names }: Proposal) => {
    const { commitments } = data['disclosed'] as { readonly commitments: readonly string[] };
    return [...new Set(commitments.map((digest) => names[digest]))];
  };

  it('shows the second person the codes that were signed', async () => {
    const [child = '', victim = ''] = desk.people;
    const { data, names } = await shown(0);
    const number = names[String(data['case'])];
    expect(number).toMatch(/\S/);
    expect(codesOf(await shown(0))).toEqual(['AK-01']);
    await desk.service.lock();
    await edit(`
      UPDATE people SET code = 'KB-99' WHERE id = '${child}';
      UPDATE people SET code = 'AK-01' WHERE id = '${victim}';
      UPDATE people SET code = 'KB-01' WHERE id = '${child}';
      UPDATE cases SET number = 'LP/palsu';`);
    await switchTo(desk.service, desk.users.founder);
    expect([codesOf(await shown(0)), codesOf(await shown(1))]).toEqual([['AK-01'], ['KB-01']]);
    expect((await shown(0)).names[String(data['case'])]).toBe(number);
  });

  it('shows the number of the case as it was corrected last, whatever the tables hold', async () => {
    const { case: caseId } = desk.made;
    const number = async () => (await shown(0)).names[caseId];
    const before = await number();
    const correct = async (about: string, changes: Record<string, string>) => {
      const { rows } = await desk.service.done('custody.timeline', { case: about, after: null, limit: 1 });
      await desk.service.done('entries.correct', { seq: rows[0]?.seq ?? -1, reason: 'salah ketik', changes });
    };
    await correct(caseId, { title: 'Judul lain' });
    expect(await number()).toBe(before);
    await correct(caseId, { number: 'LP/B/8/dikoreksi' });
    await correct(caseId, { number: 'LP/B/9/dikoreksi', notes: 'dua kali' });
    expect(await number()).toBe('LP/B/9/dikoreksi');
    await correct(await openCase(desk.service, 'LP/perkara-lain'), { number: 'LP/perkara-lain/dikoreksi' });
    await desk.service.lock();
    await edit(`UPDATE cases SET number = 'LP/palsu lagi' WHERE id = '${caseId}';`);
    await switchTo(desk.service, desk.users.founder);
    expect(await number()).toBe('LP/B/9/dikoreksi');
  });

  it('and an entry, even while the catalogue is open, has the act refused', async () => {
    await edit(`
      DROP TRIGGER ledger_entries_no_update;
      UPDATE ledger_entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '"code":"AK-01"', '"code":"AK-03"') AS BLOB)
      WHERE instr(bytes, CAST('"type":"person.recorded"' AS BLOB)) > 0;`);
    const reply = await desk.export('y', { disclose: [desk.people[0] ?? ''] });
    expect(reply).toMatchObject({ ok: false, error: { code: 'CATALOGUE_DAMAGED' } });
    expect(await desk.service.done('second.list', {})).toEqual([]);
  });
});

describe('SEC-49 a name in the table of users', () => {
  let catalogue: TestCatalogue;
  beforeEach(async () => {
    catalogue = await createTestCatalogue();
  });
  afterEach(() => catalogue.dispose());

  it('is not what the second person reads', async () => {
    const people = await addEverybody(catalogue);
    const leaver = people['evidence-officer'];
    await catalogue.lock();
    const { database } = await keysOf(catalogue.folder, people.administrator);
    const tool = openWithTool(catalogue.folder, database);
    tool.prepare('UPDATE users SET name = ? WHERE id = ?').run('Sudah Pindah', leaver.id);
    tool.close();
    await switchTo(catalogue, people.administrator);
    const removal = catalogue.call('users.remove', { user: leaver.id, reason: 'pindah' });
    const { proposal, names } = await waiting(catalogue);
    await catalogue.done('second.decline', { proposal });
    await removal;
    expect(names).toEqual({ [leaver.id]: leaver.name });
  });
});

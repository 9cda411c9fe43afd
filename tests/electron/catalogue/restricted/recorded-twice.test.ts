import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Entry } from '#shared/ledger/entry.ts';
import { keysOf, lootWith, openWithTool, type StolenKeys } from '../../../support/attacker.ts';
import { findInput } from '../../../support/finds.ts';
import { forge } from '../../../support/forged-entries.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn, planted } from '../../../support/planted.ts';
import { anonymous, PLANTED, recordPerson, SITI } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let attacker: TestUser;
let keys: StolenKeys;
let caseId: string;
let person: string;
let own: string;

/** The last entry is of somebody whom the attacker recorded in a case of their own, for which the victim is cleared too. */
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  attacker = await addUser(catalogue, 'investigator', 'Orang Dalam');
  caseId = await openCase(catalogue, 'LP/A/98');
  ({ person } = await recordPerson(catalogue, caseId, anonymous({ name: 'Orang Pertama' })));
  await switchTo(catalogue, attacker);
  own = await openCase(catalogue, 'LP/B/1');
  await catalogue.done('clearances.grant', { case: own, user: founder.id, reason: 'x' });
  await recordPerson(catalogue, own, anonymous({ name: 'Siapa Saja' }));
  await catalogue.lock();
  keys = await keysOf(catalogue.folder, attacker);
});
afterEach(() => catalogue.dispose());

/** The attacker's last entry becomes another one of theirs, signed as it should be, where it lies. */
function rewrite(change: (entry: Entry) => Entry, also: (tool: Driver.Database) => void = () => undefined): void {
  const tool = openWithTool(catalogue.folder, keys.database);
  const last = tool.prepare('SELECT max(seq) FROM ledger_entries').pluck().get() as number;
  forge(tool, keys, last, change);
  tool.pragma('foreign_keys = OFF');
  for (const name of tool.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all())
    tool.exec(`DROP TRIGGER "${String(name)}"`);
  also(tool);
  tool.close();
}

async function readByAttacker(): Promise<string[]> {
  await catalogue.lock();
  return foundIn(lootWith(catalogue.folder, keys).bytes, planted(PLANTED));
}

const damaged = (problem: string) => ({ ok: false, error: { code: 'CATALOGUE_DAMAGED', details: { problem } } });
const amend = () => catalogue.call('people.amend', { person, reason: 'x', identity: SITI });

it('SEC-51 somebody protected who is recorded anew in another case is not given to it', async () => {
  rewrite(
    (entry) => ({ ...entry, data: { ...entry.data, person } }),
    (tool) => tool.prepare('UPDATE people SET case_id = ?, code = ? WHERE id = ?').run(own, 'AK-09', person),
  );
  await switchTo(catalogue, founder);
  expect(await amend()).toMatchObject(damaged('ENTRY_DUPLICATE'));
  expect(await readByAttacker()).toEqual([]);
});

const refused: readonly (readonly [string, string, (entry: Entry) => Entry])[] = [
  [
    'somebody who is not cleared clears themself',
    'NOT_CLEARED',
    (entry) => ({
      ...entry,
      type: 'clearance.granted',
      data: { case: caseId, user: attacker.id, reason: 'x' },
    }),
  ],
  [
    'somebody who is not cleared records a person',
    'NOT_CLEARED',
    (entry) => ({ ...entry, data: { ...entry.data, case: caseId } }),
  ],
  [
    'the case is opened a second time',
    'ENTRY_DUPLICATE',
    (entry) => ({
      ...entry,
      type: 'case.opened',
      data: {
        case: caseId,
        number: 'LP/A/98',
        title: 'x',
        unit: 'x',
        openedOn: '2026-01-01',
        offences: ['x'],
        notes: '',
      },
    }),
  ],
  [
    'a find is recorded over the case',
    'ENTRY_DUPLICATE',
    (entry) => ({ ...entry, type: 'find.recorded', data: { case: caseId, number: 'TM-001', ...findInput() } }),
  ],
  [
    'a person of another case is amended in their own',
    'PERSON_UNKNOWN',
    (entry) => ({
      ...entry,
      type: 'person.amended',
      data: { case: own, person, reason: 'x', _sd: entry.data['_sd'] },
    }),
  ],
];

it.each(refused)(
  'SEC-51 an entry that no reader accepts stops what is sealed, and is not passed over: %s',
  async (_, problem, change) => {
    rewrite(change);
    await switchTo(catalogue, founder);
    expect(await amend()).toMatchObject(damaged(problem));
    expect((await catalogue.done('audit.run', {})).findings.length).toBeGreaterThan(0);
    expect(await readByAttacker()).toEqual([]);
  },
);

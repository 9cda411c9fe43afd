import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type Driver from 'better-sqlite3';
import { keysOf, openWithTool, type StolenKeys } from '../../../support/attacker.ts';
import { founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { addPhoto, anonymous, LOOKING, openPerson, recordPerson, SITI } from '../../../support/protected.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase } from '../../../support/scenario.ts';
import { copyCatalogue } from '../../../support/tampered.ts';
import { createTestCatalogue, type TestCatalogue, type TestService } from '../../../support/service.ts';
import { addUser } from '../../../support/people.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let keys: StolenKeys;
let caseId: string;
let person: string;
let twin: string;
let foreign: string;
let photo: string;
let secondPhoto: string;
/** Rows as they were sealed under the key before. */
let old: { readonly digest: string; readonly case_id: string; readonly generation: number; readonly sealed: Buffer }[];

/** Two people and two photos in one case, one person in another, and a key that was changed once. */
beforeAll(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  const leaver = await addUser(catalogue, 'investigator', 'Penyidik');
  caseId = await openCase(catalogue);
  person = (await recordPerson(catalogue, caseId)).person;
  twin = (await recordPerson(catalogue, caseId, SITI, ['witness'])).person;
  photo = await addPhoto(catalogue, caseId, person);
  secondPhoto = await addPhoto(catalogue, caseId, null);
  foreign = (await recordPerson(catalogue, await openCase(catalogue, 'LP/B/2'), anonymous({ name: 'Lain' }))).person;
  await catalogue.done('clearances.grant', { case: caseId, user: leaver.id, reason: 'penyidikan' });
  await catalogue.lock();
  keys = await keysOf(catalogue.folder, founder);
  const tool = openWithTool(catalogue.folder, keys.database);
  old = tool.prepare('SELECT digest, case_id, generation, sealed FROM disclosures').all() as typeof old;
  tool.close();
  await switchTo(catalogue, founder);
  await catalogue.done('clearances.revoke', { case: caseId, user: leaver.id, reason: 'pindah' });
  await catalogue.lock();
});
afterAll(() => catalogue.dispose());

/** What the service answers when somebody changed a locked copy with a SQLite tool. */
async function after(
  change: (tool: Driver.Database) => void,
  ask: (service: TestService) => Promise<unknown>,
): Promise<void> {
  const copy = copyCatalogue(catalogue.folder);
  try {
    const tool = openWithTool(copy.folder, keys.database);
    change(tool);
    tool.close();
    await ask(await copy.unlock(founder));
  } finally {
    await copy.remove();
  }
}

async function look(service: TestService, who = person): Promise<string> {
  return outcome(await service.call('people.open', { person: who, reason: LOOKING }));
}

const lookAtPhoto = async (service: TestService) =>
  outcome(await service.call('restricted.open', { attachment: photo, reason: LOOKING }));

/** The digests that an entry about somebody commits to. */
function digestsOf(tool: Driver.Database, who: string): string[] {
  const bytes = tool
    .prepare(
      'SELECT e.bytes FROM people p JOIN ledger_entries e ON e.seq = p.latest_seq AND e.station = p.latest_station WHERE p.id = ?',
    )
    .pluck()
    .get(who) as Buffer;
  return (JSON.parse(bytes.toString()) as { data: { _sd: string[] } }).data._sd;
}

it('SEC-51 untouched, the copy opens', async () => {
  await after(
    () => undefined,
    async (service) => {
      expect(await openPerson(service, person)).toEqual(SITI);
      expect(await lookAtPhoto(service)).toBe('ok');
    },
  );
});

interface Change {
  readonly title: string;
  readonly change: (tool: Driver.Database, digest: string) => void;
}

const sealedOf = (tool: Driver.Database, digest: string) =>
  tool.prepare('SELECT sealed FROM disclosures WHERE digest = ?').pluck().get(digest) as Buffer;
const putSealed = (tool: Driver.Database, digest: string, sealed: Buffer) =>
  tool.prepare('UPDATE disclosures SET sealed = ? WHERE digest = ?').run(sealed, digest);

const changes: readonly Change[] = [
  {
    title: 'of another value of the same person',
    change: (tool, digest) => putSealed(tool, digest, sealedOf(tool, digestsOf(tool, person)[1] ?? '')),
  },
  {
    title: 'of the same value of another person of the case',
    change: (tool, digest) => putSealed(tool, digest, sealedOf(tool, digestsOf(tool, twin)[0] ?? '')),
  },
  {
    title: 'of another case',
    change: (tool, digest) => putSealed(tool, digest, sealedOf(tool, digestsOf(tool, foreign)[0] ?? '')),
  },
  {
    title: 'of an older generation of the key',
    change: (tool, digest) => {
      const row = old.find((each) => each.digest === digest);
      if (row === undefined) throw new Error('no older row');
      tool
        .prepare('UPDATE disclosures SET sealed = ?, generation = ? WHERE digest = ?')
        .run(row.sealed, row.generation, digest);
    },
  },
  {
    title: 'of an older generation, passed off as the present one',
    change: (tool, digest) => {
      const row = old.find((each) => each.digest === digest);
      putSealed(tool, digest, row?.sealed ?? Buffer.alloc(1));
    },
  },
  {
    title: 'that says it is of another case',
    change: (tool, digest) =>
      tool.prepare(`UPDATE disclosures SET case_id = 'ca_0000000000000000' WHERE digest = ?`).run(digest),
  },
  {
    title: 'that is gone',
    change: (tool, digest) => tool.prepare('DELETE FROM disclosures WHERE digest = ?').run(digest),
  },
  {
    title: 'with one bit changed',
    change: (tool, digest) => {
      const sealed = sealedOf(tool, digest);
      sealed[40] = (sealed[40] ?? 0) ^ 1;
      putSealed(tool, digest, sealed);
    },
  },
  { title: 'of nothing', change: (tool, digest) => putSealed(tool, digest, Buffer.alloc(0)) },
];

for (const { title, change } of changes)
  it(`SEC-51 a sealed value ${title} is refused by code, and no opening is recorded`, async () => {
    await after(
      (tool) => change(tool, digestsOf(tool, person)[0] ?? ''),
      async (service) => {
        expect(await look(service)).toBe('DISCLOSURE_LOST');
        const listed = await service.done('people.list', { case: caseId });
        expect(listed.people.map(({ openings }) => openings)).toEqual([0, 0]);
      },
    );
  });

it('SEC-55 the key of one photo opens no other: swapped keys and swapped files are refused', async () => {
  await after(
    (tool) => {
      const keyOf = (id: string) =>
        tool.prepare('SELECT sealed FROM restricted_keys WHERE attachment = ?').pluck().get(id) as Buffer;
      const [first, second] = [keyOf(photo), keyOf(secondPhoto)];
      tool.prepare('UPDATE restricted_keys SET sealed = ? WHERE attachment = ?').run(second, photo);
      tool.prepare('UPDATE restricted_keys SET sealed = ? WHERE attachment = ?').run(first, secondPhoto);
    },
    async (service) => expect(await lookAtPhoto(service)).toBe('DISCLOSURE_LOST'),
  );
});

it('SEC-51 without its sealed key, or with another copy of the case key, nothing of the case opens', async () => {
  const setKey = (tool: Driver.Database, sql: string) => tool.prepare(sql).run(caseId);
  const broken = [
    `DELETE FROM case_keys WHERE case_id = ?`,
    `UPDATE case_keys SET generation = generation + 1 WHERE case_id = ?`,
    `UPDATE case_keys SET holder = 'us_0000000000000000' WHERE case_id = ? AND holder NOT LIKE 'x'`,
    `UPDATE case_keys SET sealed = zeroblob(112) WHERE case_id = ?`,
    `UPDATE case_keys SET sealed = (SELECT o.sealed FROM case_keys o WHERE o.case_id <> case_keys.case_id AND o.holder = case_keys.holder) WHERE case_id = ?`,
  ];
  for (const [index, sql] of broken.entries())
    await after(
      (tool) => {
        if (index === 2)
          tool.prepare('DELETE FROM case_keys WHERE case_id = ? AND holder <> ?').run(caseId, founder.id);
        setKey(tool, sql);
      },
      async (service) => {
        expect(await look(service)).toBe('CASE_KEY_LOST');
        expect(await look(service, foreign)).toBe('ok');
        const write = await service.call('people.record', {
          case: caseId,
          roles: ['witness'],
          identity: anonymous({}),
        });
        expect(outcome(write)).toBe('CASE_KEY_LOST');
      },
    );
});

beforeEach(() => {
  expect(old.length).toBeGreaterThan(0);
});

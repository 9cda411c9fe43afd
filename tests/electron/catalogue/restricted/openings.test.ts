import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startKillableService } from '../../../support/killable.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn, planted } from '../../../support/planted.ts';
import {
  addPhoto,
  LOOKING,
  openPerson,
  photoBytes,
  PHOTO_CAPTION,
  PHOTO_NAME,
  PLANTED,
  PLANTED_FILE,
  recordPerson,
  SITI,
} from '../../../support/protected.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, temporaryFolder, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let supervisor: TestUser;
let caseId: string;
let person: string;
let photo: string;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  supervisor = await addUser(catalogue, 'supervisor', 'Pengawas');
  caseId = await openCase(catalogue);
  person = (await recordPerson(catalogue, caseId)).person;
  photo = await addPhoto(catalogue, caseId, person);
});
afterAll(() => catalogue.dispose());

/** Every opening, as the supervisor sees them: newest first. */
async function openings() {
  await switchTo(catalogue, supervisor);
  const { rows } = await catalogue.done('openings.list', { case: null, after: null, limit: 500 });
  await switchTo(catalogue, founder);
  return rows;
}

it('SEC-53 each opening is an entry with who, what and why, and every look is one more', async () => {
  const before = (await openings()).length;
  expect(await openPerson(catalogue, person)).toEqual(SITI);
  expect(await openPerson(catalogue, person)).toEqual(SITI);
  await catalogue.done('restricted.open', { attachment: photo, reason: { code: 'other', text: 'pengenalan wajah' } });
  const rows = await openings();
  expect(rows.length).toBe(before + 3);
  expect(rows.slice(0, 3).map(({ by, code, kind, reason, about }) => [by, code, kind, reason.code, about])).toEqual([
    [founder.id, 'AK-01', 'face-photo', 'other', photo],
    [founder.id, 'AK-01', null, 'examination', person],
    [founder.id, 'AK-01', null, 'examination', person],
  ]);
  const listed = await catalogue.done('people.list', { case: caseId });
  expect(listed.people[0]?.openings).toBe(rows.length);
});

it('SEC-53 the photo comes out as it went in', async () => {
  const { opened } = await catalogue.done('restricted.open', { attachment: photo, reason: LOOKING });
  expect([opened?.name, opened?.caption, opened?.bytes]).toEqual([PHOTO_NAME, PHOTO_CAPTION, photoBytes().length]);
  expect(opened?.picture?.mediaType).toBe('image/png');
  expect(Buffer.from(opened?.picture?.bytes ?? []).equals(photoBytes())).toBe(true);
});

it('SEC-55 a saved file bears the code, never its own name', async () => {
  const target = temporaryFolder();
  const folder = catalogue.grant(target.path);
  const { name } = await catalogue.done('restricted.save', { attachment: photo, reason: LOOKING, folder });
  expect(name).toMatch(/^AK-01-foto-wajah-[0-9a-z]{6}\.png$/);
  expect(readdirSync(target.path)).toEqual([name]);
  expect(readFileSync(join(target.path, name ?? '')).equals(photoBytes())).toBe(true);
  const before = (await openings()).length;
  // Already there: refused, and recorded all the same, because the entry comes first.
  const again = await catalogue.call('restricted.save', {
    attachment: photo,
    reason: LOOKING,
    folder: catalogue.grant(target.path),
  });
  expect(outcome(again)).toBe('TARGET_EXISTS');
  expect((await openings()).length).toBe(before + 1);
  target.remove();
});

it('SEC-53 asking again with the same request id gives no value, and no second entry', async () => {
  const before = (await openings()).length;
  const input = { person, reason: LOOKING };
  const first = await catalogue.call('people.open', input, 'same-look');
  const second = await catalogue.call('people.open', input, 'same-look');
  expect(first.ok && first.value.identity?.name).toBe(SITI.name);
  expect(second.ok && second.value.identity).toBeNull();
  const file = { attachment: photo, reason: LOOKING };
  expect(outcome(await catalogue.call('restricted.open', file, 'same-photo'))).toBe('ok');
  const again = await catalogue.call('restricted.open', file, 'same-photo');
  expect(again.ok && again.value.opened).toBeNull();
  expect((await openings()).length).toBe(before + 2);
});

it('SEC-50 no reply that is kept holds a value, nor any digest that a guess could be tried on', async () => {
  await catalogue.lock();
  const raw = await openRaw(catalogue.folder);
  const kept = raw.database.read.all(
    z.strictObject({ method: z.string(), reply: z.string() }),
    'SELECT method, reply FROM commands',
  );
  raw.close();
  await catalogue.unlock();
  expect(
    kept.filter(({ method }) => method.startsWith('people') || method.startsWith('restricted')).length,
  ).toBeGreaterThan(5);
  expect(foundIn(Buffer.from(JSON.stringify(kept)), planted([...PLANTED, ...PLANTED_FILE]))).toEqual([]);
});

it('SEC-53 nobody looks without a reason, and "other" needs words', async () => {
  const before = (await openings()).length;
  const wrong: unknown[] = [
    { person },
    { person, reason: null },
    { person, reason: { code: 'curiosity', text: '' } },
    { person, reason: { code: 'other', text: '  ' } },
    { person, reason: { code: 'other' } },
  ];
  for (const input of wrong) {
    const refused = await catalogue.request('people.open', input);
    expect(outcome(refused)).toBe('INPUT_INVALID');
  }
  for (const [method, input] of [
    ['people.open', { person: 'pe_0000000000000000', reason: LOOKING }],
    ['people.open', { person: photo, reason: LOOKING }],
    ['restricted.open', { attachment: 'at_0000000000000000', reason: LOOKING }],
    ['restricted.open', { attachment: person, reason: LOOKING }],
  ] as const)
    expect(['PERSON_UNKNOWN', 'ATTACHMENT_UNKNOWN']).toContain(outcome(await catalogue.request(method, input)));
  expect((await openings()).length).toBe(before);
});

it('SEC-53 an investigator sees no list of openings; a page ends where the next begins', async () => {
  expect(outcome(await catalogue.call('openings.list', { case: null, after: null, limit: 5 }))).toBe('ACT_NOT_ALLOWED');
  const all = await openings();
  await switchTo(catalogue, supervisor);
  const seen: number[] = [];
  for (let after: string | null = null; ;) {
    const page: { rows: { seq: number }[]; next: string | null; total: number } = await catalogue.done(
      'openings.list',
      { case: caseId, after, limit: 2 },
    );
    seen.push(...page.rows.map(({ seq }) => seq));
    expect(page.total).toBe(all.length);
    after = page.next;
    if (after === null) break;
  }
  expect(seen).toEqual(all.map(({ seq }) => seq));
  for (const after of ['x', '1', '-1.st_0000000000000000', '1.st_', `${'9'.repeat(20)}.st_0000000000000000`])
    expect(outcome(await catalogue.call('openings.list', { case: null, after, limit: 2 }))).toBe('INPUT_INVALID');
  expect(outcome(await catalogue.call('openings.list', { case: 'ca_x', after: null, limit: 2 }))).toBe('CASE_UNKNOWN');
  await switchTo(catalogue, founder);
});

it(
  'SEC-53 whoever was given a value stands in the ledger, also when the service is killed at that moment',
  { timeout: 120_000 },
  async () => {
    for (let round = 0; round < 6; round++) {
      const before = (await openings()).length;
      await catalogue.lock();
      const service = startKillableService();
      await service.call('catalogue.unlock', {
        folder: service.grant(catalogue.folder),
        user: founder.id,
        passphrase: PASSPHRASE,
      });
      const look = service.call('people.open', { person, reason: LOOKING });
      if (round > 0) await new Promise((resolve) => setTimeout(resolve, round * 2));
      else await look;
      await service.kill();
      const given = await look;
      await catalogue.unlock();
      const entries = (await openings()).length - before;
      if (given.ok) expect(entries).toBe(1);
      expect([0, 1]).toContain(entries);
    }
  },
);

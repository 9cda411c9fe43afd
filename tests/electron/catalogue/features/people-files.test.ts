import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { addPhoto, LOOKING, photoBytes, recordPerson, SITI } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let cases = 0;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
});
afterAll(() => catalogue.dispose());

const newCase = () => openCase(catalogue, `LP/A/${String(++cases)}/XI/2026`);
const list = (caseId: string) => catalogue.done('people.list', { case: caseId });

it('restricted attachments belong to a person or to the case as a whole, and any kind of file may be one', async () => {
  const caseId = await newCase();
  const { person } = await recordPerson(catalogue, caseId, SITI, ['victim']);
  await addPhoto(catalogue, caseId, person);
  const file = join(catalogue.parent, 'akta Siti.pdf');
  writeFileSync(file, '');
  const about = { case: caseId, person: null, kind: 'document' as const, caption: 'akta' };
  const { attachment } = await catalogue.done('restricted.add', { ...about, file: catalogue.grant(file) });
  const { attachments, people } = await list(caseId);
  expect(attachments.map(({ code, kind }) => [code, kind])).toEqual([
    ['KB-01', 'face-photo'],
    [null, 'document'],
  ]);
  expect(people[0]?.attachments).toBe(1);
  const { opened } = await catalogue.done('restricted.open', { attachment, reason: LOOKING });
  expect(opened).toMatchObject({ name: 'akta Siti.pdf', bytes: 0, picture: null });
  const target = join(catalogue.parent, 'simpanan');
  mkdirSync(target);
  const saved = await catalogue.done('restricted.save', {
    attachment,
    reason: LOOKING,
    folder: catalogue.grant(target),
  });
  expect(saved.name).toMatch(/^dokumen-[0-9a-z]{6}\.pdf$/);
});

it('an ending of a file that could be a name is not kept', async () => {
  const caseId = await newCase();
  const file = join(catalogue.parent, 'foto.Siti');
  writeFileSync(file, 'x');
  const about = { case: caseId, person: null, kind: 'document' as const, caption: 'x' };
  const { attachment } = await catalogue.done('restricted.add', { ...about, file: catalogue.grant(file) });
  const target = join(catalogue.parent, 'lain');
  mkdirSync(target);
  const saved = await catalogue.done('restricted.save', {
    attachment,
    reason: LOOKING,
    folder: catalogue.grant(target),
  });
  expect(saved.name).toMatch(/^dokumen-[0-9a-z]{6}\.bin$/);
});

it('a restricted attachment is refused, without a trace, for another case’s person, an unknown person, a folder, a missing file, no token', async () => {
  const caseId = await newCase();
  const stranger = await recordPerson(catalogue, await newCase(), SITI, ['victim']);
  const path = join(catalogue.parent, 'wajah.png');
  writeFileSync(path, photoBytes(100));
  const before = readdirSync(join(catalogue.folder, 'files')).sort();
  const about = { case: caseId, person: null, kind: 'face-photo' as const, caption: 'x' };
  const file = () => catalogue.grant(path);
  const refused = [
    await catalogue.call('restricted.add', { ...about, person: stranger.person, file: file() }),
    await catalogue.call('restricted.add', { ...about, person: 'pe_0000000000000000', file: file() }),
    await catalogue.call('restricted.add', { ...about, case: 'ca_0000000000000000', file: file() }),
    await catalogue.call('restricted.add', { ...about, file: catalogue.grant(catalogue.parent) }),
    await catalogue.call('restricted.add', { ...about, file: catalogue.grant(join(catalogue.parent, 'tidak-ada')) }),
    await catalogue.call('restricted.add', { ...about, file: `ft_${'0'.repeat(32)}` }),
    await catalogue.call('restricted.add', { ...about, caption: '', file: file() }),
  ];
  expect(refused.map(outcome)).toEqual([
    'PERSON_UNKNOWN',
    'PERSON_UNKNOWN',
    'CASE_UNKNOWN',
    'NOT_READABLE',
    'FILE_MISSING',
    'FILE_TOKEN_UNKNOWN',
    'INPUT_INVALID',
  ]);
  expect(readdirSync(join(catalogue.folder, 'files')).sort()).toEqual(before);
  expect((await list(caseId)).attachments).toEqual([]);
});

it('a cancelled attachment leaves nothing behind', async () => {
  const caseId = await newCase();
  const path = join(catalogue.parent, 'besar.png');
  writeFileSync(path, photoBytes(40_000_000));
  const before = readdirSync(join(catalogue.folder, 'files')).sort();
  const about = { case: caseId, person: null, kind: 'face-photo' as const, caption: 'x' };
  const adding = catalogue.call('restricted.add', { ...about, file: catalogue.grant(path) }, 'to-cancel');
  setTimeout(() => catalogue.cancel('to-cancel'), 5);
  expect(outcome(await adding)).toBe('CANCELLED');
  expect(readdirSync(join(catalogue.folder, 'files')).sort()).toEqual(before);
  expect((await list(caseId)).attachments).toEqual([]);
});

it('an attachment whose file is gone or damaged says so, and the look stands in the ledger all the same', async () => {
  const caseId = await newCase();
  const photo = await addPhoto(catalogue, caseId, null);
  const path = join(catalogue.folder, 'files', photo);
  writeFileSync(path, 'x');
  expect(outcome(await catalogue.call('restricted.open', { attachment: photo, reason: LOOKING }))).toBe(
    'ATTACHMENT_DAMAGED',
  );
  rmSync(path);
  expect(outcome(await catalogue.call('restricted.open', { attachment: photo, reason: LOOKING }))).toBe(
    'ATTACHMENT_MISSING',
  );
  const timeline = await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 500 });
  expect(timeline.rows.filter(({ type }) => type === 'restricted.opened').length).toBe(2);
});

it('a picture larger than the window shows is named but not shown', async () => {
  const caseId = await newCase();
  const path = join(catalogue.parent, 'sangat-besar.png');
  writeFileSync(path, photoBytes(8 * 1024 * 1024 + 1));
  const about = { case: caseId, person: null, kind: 'face-photo' as const, caption: 'besar' };
  const { attachment } = await catalogue.done('restricted.add', { ...about, file: catalogue.grant(path) });
  const { opened } = await catalogue.done('restricted.open', { attachment, reason: LOOKING });
  expect([opened?.caption, opened?.picture]).toEqual(['besar', null]);
});

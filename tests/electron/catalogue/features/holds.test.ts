import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/contract.ts';
import { recordFind } from '../../../support/finds.ts';
import { outcome } from '../../../support/outcome.ts';
import { founderOf, addUser, switchTo, type TestUser } from '../../../support/people.ts';
import { LOOKING, recordPerson, SITI } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let supervisor: TestUser;
let cases = 0;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  supervisor = await addUser(catalogue, 'supervisor', 'Pengawas');
});
afterAll(() => catalogue.dispose());

const newCase = () => openCase(catalogue, `LP/A/${String(++cases)}/XI/2026`);
const onlyPerson = async (caseId: string) => (await catalogue.done('people.list', { case: caseId })).people[0];
const entries = async (caseId: string) =>
  (await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 500 })).rows;

type Held = Input<'people.hold'>;
const arrest = (person: string, over: Partial<Held> = {}): Held => ({
  person,
  measure: 'arrest',
  from: '2026-11-01',
  until: null,
  place: 'Kupang',
  number: 'SP.Kap/1/XI/2026',
  date: '2026-11-01',
  authority: 'Penyidik',
  notes: '',
  attachment: null,
  ...over,
});

describe('an adult suspect who is a victim too', () => {
  it('is told as a suspect everywhere, and as a victim to the cleared alone', async () => {
    const caseId = await newCase();
    const { person, code } = await recordPerson(catalogue, caseId, SITI, ['victim', 'suspect']);
    expect(code).toBe('TS-01');
    expect((await onlyPerson(caseId))?.roles).toEqual(['suspect']);
    const [, recorded] = await entries(caseId);
    expect(recorded?.data).toMatchObject({ code: 'TS-01', roles: ['suspect'] });
    expect(JSON.stringify(recorded)).not.toContain('victim');
    const opened = await catalogue.done('people.open', { person, reason: LOOKING });
    expect(opened).toEqual({ identity: SITI, otherRole: 'victim' });
  });

  it('cannot be told from one who is not by what the ledger holds', async () => {
    const caseId = await newCase();
    await recordPerson(catalogue, caseId, SITI, ['suspect', 'victim']);
    await recordPerson(catalogue, caseId, SITI, ['suspect']);
    const people = (await entries(caseId)).filter(({ type }) => type === 'person.recorded');
    const shapes = people.map(({ data }) => [Object.keys(data), data['roles'], (data['_sd'] as string[]).length]);
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it('gets another sealed role by an amendment, and nobody but a suspect does', async () => {
    const caseId = await newCase();
    const suspect = await recordPerson(catalogue, caseId, SITI, ['suspect']);
    const amend = (person: string, otherRole?: Input<'people.amend'>['otherRole']) =>
      catalogue.call('people.amend', {
        person,
        reason: 'kemudian diketahui',
        identity: SITI,
        ...(otherRole === undefined ? {} : { otherRole }),
      });
    const roleNow = async () =>
      (await catalogue.done('people.open', { person: suspect.person, reason: LOOKING })).otherRole;
    expect(await roleNow()).toBeNull();
    expect(outcome(await amend(suspect.person, 'victim'))).toBe('ok');
    expect(await roleNow()).toBe('victim');
    expect(outcome(await amend(suspect.person, null))).toBe('ok');
    expect(await roleNow()).toBeNull();
    const witness = await recordPerson(catalogue, caseId, SITI, ['witness']);
    expect(outcome(await amend(witness.person, 'victim'))).toBe('INPUT_INVALID');
    expect(outcome(await amend(witness.person))).toBe('ok');
  });
});

describe('arrest and detention', () => {
  it('stand with the person, oldest first, corrected, and the audit finds them so', async () => {
    const caseId = await newCase();
    const { person } = await recordPerson(catalogue, caseId, SITI, ['suspect']);
    await catalogue.done('people.hold', arrest(person));
    await catalogue.done(
      'people.hold',
      arrest(person, { measure: 'detention', from: '2026-11-02', until: '2026-11-21' }),
    );
    const measures = (row: Output<'people.list'>['people'][number] | undefined) =>
      row?.holds.map(({ measure, from, until, byName }) => [measure, from, until, byName]);
    const seq = (await onlyPerson(caseId))?.holds[1]?.seq ?? 0;
    const correct = (changes: Record<string, unknown>) =>
      catalogue.call('entries.correct', { seq, reason: 'salah ketik', changes });
    expect(outcome(await correct({ until: '2026-11-20' }))).toBe('ok');
    expect(outcome(await correct({ from: '2026-10-01' }))).toBe('HOLD_OUT_OF_ORDER');
    expect(outcome(await correct({ measure: 'release' }))).toBe('CORRECTION_NOT_ALLOWED');
    expect(measures(await onlyPerson(caseId))).toEqual([
      ['arrest', '2026-11-01', null, founder.name],
      ['detention', '2026-11-02', '2026-11-20', founder.name],
    ]);
    const { groups } = await catalogue.done('search.everything', {
      text: 'SP.Kap/1',
      group: null,
      after: null,
      limit: 5,
    });
    expect(JSON.stringify(groups)).toContain('SP.Kap/1/XI/2026');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it.each<[string, Partial<Held>, string]>([
    ['release before any arrest', { measure: 'release' }, 'HOLD_NOT_ALLOWED'],
    ['of tomorrow', { from: '2099-01-01' }, 'INPUT_INVALID'],
    ['with an end before its beginning', { until: '2026-10-31' }, 'INPUT_INVALID'],
    ['with a scan that is not there', { attachment: 'at_0000000000000000' }, 'ATTACHMENT_UNKNOWN'],
    ['of nobody', { person: 'pe_0000000000000000' }, 'PERSON_UNKNOWN'],
    ['on a day that is none', { from: '2026-02-30' }, 'INPUT_INVALID'],
    ['with a paper number of 401 characters', { number: 'x'.repeat(401) }, 'INPUT_INVALID'],
  ])('%s is refused', async (_, over, code) => {
    const caseId = await newCase();
    const { person } = await recordPerson(catalogue, caseId, SITI, ['suspect']);
    expect(outcome(await catalogue.request('people.hold', arrest(person, over)))).toBe(code);
    expect((await onlyPerson(caseId))?.holds).toEqual([]);
  });

  it('of a victim, and of a scan of another case, is refused', async () => {
    const caseId = await newCase();
    const { person } = await recordPerson(catalogue, caseId, SITI, ['victim']);
    expect(outcome(await catalogue.call('people.hold', arrest(person)))).toBe('PERSON_NOT_SUSPECT');
  });

  it('of somebody of a find waits for its report', async () => {
    const find = await recordFind(catalogue);
    const { person } = await recordPerson(catalogue, find, SITI, ['suspect']);
    expect(outcome(await catalogue.call('people.hold', arrest(person)))).toBe('CASE_UNKNOWN');
    expect((await onlyPerson(find))?.holds).toEqual([]);
  });

  it('is recorded by officers of the case, cleared or not, and by no supervisor', async () => {
    const caseId = await newCase();
    const { person } = await recordPerson(catalogue, caseId, SITI, ['suspect']);
    await switchTo(catalogue, supervisor);
    expect(outcome(await catalogue.call('people.hold', arrest(person)))).toBe('ACT_NOT_ALLOWED');
    await switchTo(catalogue, founder);
    expect(outcome(await catalogue.call('people.hold', arrest(person)))).toBe('ok');
  });
});
